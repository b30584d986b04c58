"""Keeps how a project was looked at, so that reopening leads back to the same place. Never in the project."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QObject, QTimer

from annotator.ui.frame.main_window import MainWindow
from annotator.ui.reader.selection import ReaderPosition
from annotator.ui.settings import Settings
from annotator.ui.workspace.listing import Listing, Order
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_PLACES_KEPT = 200
_PAUSE = 1000
"""Milliseconds of rest after which the view is written down: nobody loses it by a crash."""


class ViewKeeper(QObject):
    """Writes the view down in every pause of the work and when the project closes, and takes it up when it opens."""

    def __init__(
        self, window: MainWindow, session: Session, reading: Reading, listing: Listing, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._listing = listing
        self._settings = settings
        self._places: dict[str, ReaderPosition] = {}
        self._kept: object = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.keep)
        reading.article_leaving.connect(self._keep_place)
        reading.article_shown.connect(self._find_place)
        session.opened.connect(self.restore)
        session.closing.connect(self.save)
        self._listen()

    def keep(self) -> None:
        """Write down how project and window look now."""
        self.save()
        self.keep_layout()

    def keep_layout(self) -> None:
        """Write down where the window is and how its panels are laid out."""
        self._settings.set_geometry(bytes(self._window.saveGeometry().data()))
        if self._window.isVisible() or self._session.project is not None:
            self._settings.set_layout(self._window.body.layout_state())

    def _listen(self) -> None:
        body = self._window.body
        reader = body.sheet.reader
        for changed in (
            body.layout_changed,
            reader.scrolled,
            reader.zoomed,
            reader.boilerplate_toggled,
            reader.statement_selected,
            body.sheet.head.colour_by_chosen,
            self._reading.article_shown,
            self._listing.articles_listed,
            body.statements.sort_changed,
            body.statements.scope_changed,
        ):
            changed.connect(self._soon.start)

    def restore(self) -> None:
        """Show the project as it was left; one never seen shows its newest article."""
        project = self._session.project
        if project is None:
            return
        state = self._settings.view_state(project.uid)
        body = self._window.body
        self._places = _places(state.get("places"))
        colour_by = str(state.get("colour_by") or "stance")
        body.sheet.head.show_choice(colour_by)
        body.sheet.head.colour_by_chosen.emit(colour_by)
        zoom = state.get("zoom")
        body.sheet.reader.set_zoom(float(zoom) if isinstance(zoom, int | float) else 1.0)
        if bool(state.get("boilerplate")) != body.sheet.reader.boilerplate_shown():
            body.sheet.reader.toggle_boilerplate()
        self._listing.restore(
            _order(state.get("article_order")), _order(state.get("statement_order")), state.get("scope")
        )
        article = state.get("article")
        if not (isinstance(article, str) and article and self._listing.has_article(article)):
            article = self._listing.neighbour(0)
        if article:
            self._reading.show(article)
            statement = state.get("statement")
            if isinstance(statement, str) and statement:
                body.sheet.reader.pick(statement, scroll=False)

    def save(self) -> None:
        """Note how the project is looked at now."""
        project = self._session.project
        if project is None:
            return
        reader = self._window.body.sheet.reader
        self._keep_place(self._reading.article or "")
        state: dict[str, object] = {
            "article": self._reading.article,
            "statement": self._reading.selected(),
            "places": {uid: _as_list(place) for uid, place in self._places.items()},
            "zoom": reader.zoom(),
            "boilerplate": reader.boilerplate_shown(),
            "colour_by": self._reading.colour_by,
            "article_order": self._listing.article_order,
            "statement_order": self._listing.statement_order,
            "scope": self._listing.scope,
        }
        self._soon.stop()
        if self._kept != (project.uid, state):
            self._kept = project.uid, state
            self._settings.set_view_state(project.uid, state)

    def _keep_place(self, article: str) -> None:
        if not article:
            return
        self._places.pop(article, None)
        self._places[article] = self._window.body.sheet.reader.position()
        while len(self._places) > _PLACES_KEPT:
            self._places.pop(next(iter(self._places)))

    def _find_place(self, article: str) -> None:
        place = self._places.get(article)
        if place is not None:
            self._window.body.sheet.reader.restore_position(place)


def _as_list(place: ReaderPosition) -> list[object]:
    return [place.offset, place.pixels, place.caret, place.in_head]


def _places(found: object) -> dict[str, ReaderPosition]:
    stored = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    return {uid: ReaderPosition(*values) for uid, values in stored.items() if _is_place(values)}


def _is_place(values: object) -> bool:
    parts = cast("list[object]", values) if isinstance(values, list) else []
    return len(parts) == 4 and all(isinstance(part, int) for part in parts)


def _order(found: object) -> Order | None:
    parts = cast("list[object]", found) if isinstance(found, list) else []
    if len(parts) == 2 and isinstance(parts[0], str) and isinstance(parts[1], bool):
        return parts[0], parts[1]
    return None
