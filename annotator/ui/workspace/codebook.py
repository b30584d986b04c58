"""The codebook's panel: what it shows of the project, and what it asks for done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.change import Changed
from annotator.model.codebook import CodebookList
from annotator.model.codebook_edit import MergePreview, ValueChanges
from annotator.model.errors import AnnotatorError
from annotator.operations import codebook_values as values
from annotator.operations.codebook_merging import merge_preview, merge_values
from annotator.operations.codebook_scale import move_concept
from annotator.operations.codebook_writing import problem
from annotator.project.codebook import TABLES
from annotator.project.project import Project
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.codebook.words import count_words, quote_words
from annotator.ui.dialogs.confirm import confirm
from annotator.ui.spoken import spoken
from annotator.ui.workspace.asker import Asker
from annotator.ui.workspace.codebook_counts import adjusted
from annotator.ui.workspace.session import Session

T = TypeVar("T")
_QUOTE = 90
MANY = 300_000
"""Statements that are counted in less than a moment."""


class CodebookWiring(QObject):
    """Keeps the panel true to the project while it is in sight, once a turn of the loop; else when it is shown."""

    quotes_asked = Signal(str, object)
    """A column of the statement table (kind, speaker, concept, stance, tags), and the uids that it is to have."""

    def __init__(self, session: Session, panel: CodebookPanel, window: QWidget) -> None:
        super().__init__(panel)
        self._session, self._panel, self._window = session, panel, window
        self._counts: dict[str, int] | None = None
        self._asker = Asker(self)
        self._overtaken = False
        self._stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        session.opened.connect(self._begin)
        session.closing.connect(self._end)
        session.changed.connect(self._note)
        panel.shown.connect(self._catch_up)
        panel.problem_of = self._problem
        panel.model.values_of = lambda speaker: self._ask(lambda project: project.field_values("speaker", speaker), {})
        panel.model.examples_of = lambda concept: self._ask(lambda project: project.examples(concept), [])
        self._connect()
        if session.project is not None:
            self._begin()

    def merge(self, of: str, source: str, target: str) -> None:
        """Say what would change, and merge where the user wants it."""
        lists = cast("CodebookList", of)
        preview = self._session.ask(lambda project: merge_preview(project, of=lists, source=source, target=target))
        project = self._session.project
        if preview is None or project is None or not self._session.can_write:
            return
        book = project.codebook()
        gone, kept = book.value(lists, source), book.value(lists, target)
        if gone is None or kept is None:
            return
        question = self.tr("Merge “{gone}” into “{kept}”?").format(gone=gone.name, kept=kept.name)
        words, quotes = merge_words(lists, gone.name, kept.name, preview), merge_quotes(preview)
        if confirm(self._window, question, words, self.tr("Merge"), examples=quotes):
            self._do(lambda project: merge_values(project, of=lists, source=source, target=target))
            self._panel.select(lists, target)

    def _connect(self) -> None:
        panel = self._panel
        panel.add_requested.connect(self._add)
        panel.edit_requested.connect(self._edit)
        panel.rename_requested.connect(self._rename)
        panel.recolour_requested.connect(self._recolour)
        panel.reorder_requested.connect(self._reorder)
        panel.reparent_requested.connect(self._reparent)
        panel.place_requested.connect(self._place)
        panel.delete_requested.connect(self._delete)
        panel.merge_requested.connect(self.merge)
        panel.quotes_requested.connect(self._ask_for_quotes)

    def _begin(self) -> None:
        self._counts, self._stale = None, True
        self._panel.set_read_only(not self._session.can_write)
        self._catch_up()

    def _end(self) -> None:
        self._asker.stop()
        self._soon.stop()
        self._panel.clear()

    def _note(self, changed: Changed) -> None:
        if changed.touches("statement", "statement_tag") and self._counts is not None:
            self._counts = adjusted(self._counts, changed)
        elif changed.touches("statement", "statement_tag"):
            self._overtaken = True
        if changed.touches("statement", "statement_tag", "field_value", "concept_example", *TABLES):
            self._stale = True
            if self._panel.isVisible():
                self._soon.start()

    def _ask(self, question: Callable[[Project], T], nothing: T) -> T:
        project = self._session.project
        return nothing if project is None else question(project)

    def _catch_up(self) -> None:
        if self._stale and self._panel.isVisible():
            self._show()

    def _show(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._soon.stop()
        self._stale = False
        if self._counts is None and project.counts()["statements"] > MANY:
            self._count_aside(project)
        elif self._counts is None:
            self._counts = project.usage()
        self._panel.set_codebook(project.codebook(), self._counts or {})

    def _count_aside(self, project: Project) -> None:
        """Count on another thread what takes long; the counts come when they are there."""
        self._overtaken = False
        self._asker.ask(project.path, lambda reader: reader.usage(), self._counted)

    def _counted(self, counts: dict[str, int]) -> None:
        project = self._session.project
        if self._overtaken and project is not None:
            self._count_aside(project)
            return
        self._counts, self._stale = counts, True
        self._catch_up()

    def _do(self, work: Callable[[Project], Changed | None]) -> Changed | None:
        """Do it and show it at once: what comes next may look for what has just been made."""
        changed = self._session.perform(work)
        if self._stale:
            self._catch_up()
        return changed

    def _problem(self, of: CodebookList, uid: str, changes: ValueChanges) -> str:
        project = self._session.project
        if project is None:
            return ""
        try:
            problem(project.codebook(), of, uid or None, changes)
        except AnnotatorError as error:
            return spoken(error)
        return ""

    def _add(self, of: CodebookList, name: str, rest: ValueChanges) -> None:
        changed = self._do(lambda project: values.add_value(project, of=of, name=name, values=rest))
        if changed is not None:
            made = changed.uids(of)
            self._panel.select(of, made[-1])

    def _edit(self, of: CodebookList, uid: str, changes: ValueChanges) -> None:
        self._do(lambda project: values.edit_value(project, of=of, uid=uid, changes=changes))

    def _rename(self, of: CodebookList, uid: str, name: str) -> None:
        """Give another name; that of another value is taken for the wish to merge the two."""
        project = self._session.project
        same = [one for one in project.codebook().values(of) if one.name == name] if project is not None else []
        if same and same[0].uid != uid:
            self.merge(of, uid, same[0].uid)
            return
        self._do(lambda project: values.rename_value(project, of=of, uid=uid, name=name))

    def _recolour(self, of: CodebookList, uid: str, colour: str) -> None:
        self._do(lambda project: values.recolour_value(project, of=of, uid=uid, colour=colour or None))

    def _reorder(self, of: CodebookList, uids: list[str]) -> None:
        self._do(lambda project: values.reorder_values(project, of=of, uids=uids))

    def _reparent(self, concept: str, parent: str) -> None:
        self._do(lambda project: move_concept(project, concept=concept, parent=parent or None))

    def _place(self, concept: str, parent: str, beside: str, after: bool) -> None:
        before, behind = (None, beside) if after else (beside, None)
        self._do(
            lambda project: move_concept(project, concept=concept, parent=parent or None, before=before, after=behind)
        )

    def _delete(self, of: CodebookList, uid: str) -> None:
        """Delete what nothing uses, without a question, since undo brings it back; else the reason is said."""
        self._do(lambda project: values.delete_value(project, of=of, uid=uid))

    def _ask_for_quotes(self, of: CodebookList, uid: str) -> None:
        project = self._session.project
        if project is not None:
            below = sorted(project.codebook().concepts_below(uid)) if of == "concept" else []
            self.quotes_asked.emit("tags" if of == "tag" else of, (uid, *below))


def merge_quotes(preview: MergePreview) -> tuple[str, ...]:
    """Some of the quotes that go along, each short enough for a line or two."""
    quotes = (" ".join(quote.split()) for quote in preview.quotes)
    return tuple(quote_words(quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE].rstrip()}…") for quote in quotes)


def merge_words(of: CodebookList, gone: str, kept: str, preview: MergePreview) -> str:
    """What merging two values does, in whole sentences: what goes along, and that undo brings it back."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("CodebookWiring", words)

    along = [count_words(preview.statements)] if preview.statements else []
    if preview.aliases:
        words = tr("1 alias") if preview.aliases == 1 else tr("{count} aliases")
        along.append(words.format(count=QLocale().toString(preview.aliases)))
    if preview.roles:
        words = tr("1 role") if preview.roles == 1 else tr("{count} roles")
        along.append(words.format(count=QLocale().toString(preview.roles)))
    if preview.children:
        words = tr("1 concept below") if preview.children == 1 else tr("{count} concepts below")
        along.append(words.format(count=QLocale().toString(preview.children)))
    moved = tr("What goes to “{kept}”: {along}.") if along else tr("Nothing uses “{gone}”.")
    sentences = [moved.format(kept=kept, gone=gone, along=", ".join(along))]
    if of == "speaker":
        sentences.append(tr("“{gone}” becomes an alias.").format(gone=gone))
    return " ".join([*sentences, tr("Undo brings it back.")])
