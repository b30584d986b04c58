"""What was being typed when the power went: kept beside the project, and offered again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, QTimer

from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, FieldChoices
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_PAUSE = 700
_ONE = ("kind", "speaker", "organization", "concept", "stance")


class Unfinished(QObject):
    """Notes the open coding bar in the settings every moment; forgets it once it was saved or left."""

    def __init__(
        self, window: MainWindow, session: Session, reading: Reading, coding: Coding, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._coding = coding
        self._settings = settings
        self._first: CodingDraft | None = None
        self._noted: CodingDraft | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.note)
        coding.opened.connect(self._begin)
        coding.closed.connect(self._forget)
        session.opened.connect(self._offer)

    def note(self) -> None:
        """Keep what the bar holds now, once it holds anything of the user's."""
        project, context, article = self._session.project, self._coding.bar.context(), self._reading.article
        draft = self._coding.bar.draft()
        if project is None or context is None or article is None or draft in (self._first, self._noted):
            return
        self._noted = draft
        values: dict[str, object] = {name: _stored(getattr(draft, name)) for name in _ONE}
        values |= {"fields": {uid: [_stored(one) for one in held] for uid, held in draft.fields.items()}}
        values |= {"tags": [_stored(tag) for tag in draft.tags], "note": draft.note}
        place = {"article": article, "start": context.span.start, "end": context.span.end, "quote": context.quote}
        self._settings.set_unfinished(project.uid, {**place, "draft": values})

    def _begin(self) -> None:
        self._first = self._coding.bar.draft()
        self._noted = None
        self._timer.start()

    def _forget(self) -> None:
        self._timer.stop()
        project = self._session.project
        if project is not None and self._noted is not None:
            self._settings.set_unfinished(project.uid, None)
        self._noted = None

    def _offer(self) -> None:
        project = self._session.project
        kept = self._settings.unfinished(project.uid) if project is not None else {}
        if project is None or not kept or not self._session.can_write:
            return
        article, quote = str(kept.get("article")), str(kept.get("quote"))
        start, end = kept.get("start"), kept.get("end")
        if not isinstance(start, int) or not isinstance(end, int) or not project.beginning(article, 1):
            return
        if project.text(article)[start:end] != quote:
            return
        words = self.tr("A coding of “{quote}” was not finished last time.").format(quote=_short(quote))
        self._window.banner.say(words, self.tr("Go on"), lambda: self._go_on(article, Span(start, end), kept))

    def _go_on(self, article: str, span: Span, kept: Mapping[str, object]) -> None:
        if self._reading.show(article):
            self._coding.open(span.start, span.end)
            self._noted = _draft(kept.get("draft"))
            self._coding.bar.restore(self._noted)


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else quote[:59].rstrip() + "…"


def _stored(choice: Choice | None) -> list[str | None] | None:
    return None if choice is None else [choice.name, choice.uid, choice.kind]


def _draft(found: object) -> CodingDraft:
    values = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    tags = values.get("tags")
    note = values.get("note")
    chosen = {name: _choice(values.get(name)) for name in _ONE}
    return CodingDraft(
        kind=chosen["kind"],
        speaker=chosen["speaker"],
        organization=chosen["organization"],
        concept=chosen["concept"],
        stance=chosen["stance"],
        tags=tuple(tag for one in cast("list[object]", tags) if (tag := _choice(one)))
        if isinstance(tags, list)
        else (),
        note=note if isinstance(note, str) else None,
        fields=_fields(values.get("fields")),
    )


def _fields(found: object) -> FieldChoices:
    held = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    listed = {uid: cast("list[object]", values) if isinstance(values, list) else [] for uid, values in held.items()}
    return {uid: tuple(one for value in values if (one := _choice(value))) for uid, values in listed.items()}


def _choice(found: object) -> Choice | None:
    parts = cast("list[object]", found) if isinstance(found, list) else []
    if len(parts) != 3 or not isinstance(parts[0], str):
        return None
    uid, kind = (part if isinstance(part, str) else None for part in parts[1:])
    return Choice(parts[0], uid, kind)
