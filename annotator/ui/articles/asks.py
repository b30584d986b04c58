"""What the user wants done with articles of the list: by keys, by the menu on a row, by words that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.article import Article
from annotator.ui.articles.asking import AskPopover
from annotator.ui.articles.filtering import FilterMenu
from annotator.ui.articles.model import ArticleModel
from annotator.ui.articles.row_menu import RowMenu
from annotator.ui.articles.status import IRRELEVANT
from annotator.ui.articles.view import ArticleView

_KEPT = 200
"""Up to so many selected rows stay selected in another order."""
_INSET = 10


class RowAsks(QObject):
    """Knows which rows are meant; says what is wanted, and does nothing itself. `reasons` were given before."""

    opened = Signal(str)
    details_requested = Signal(str)
    memo_requested = Signal(str)
    delete_requested = Signal(str)
    delete_many_requested = Signal(list)
    status_requested = Signal(list, str, str)
    group_requested = Signal(list, str)
    new_group_requested = Signal(list, str)
    group_rename_requested = Signal(str, str)
    group_dissolve_requested = Signal(str)
    group_shown = Signal(str)
    reasons_wanted = Signal()
    """A reason is about to be asked for: `reasons` should be those in use now."""

    def __init__(self, view: ArticleView, model: ArticleModel, filters: FilterMenu, panel: QWidget) -> None:
        super().__init__(panel)
        self._view, self._model, self._filters, self._panel = view, model, filters, panel
        self.asking = AskPopover(panel)
        self.reasons: Sequence[str] = ()
        self.writable = True

    def chosen(self, uid: str | None = None) -> list[str]:
        """The articles that are selected, where `uid` is among them (None: where the cursor is); else it alone."""
        at = self._view.cursor_row() if uid is None else self._model.place_of(uid)
        if at is None or at < 0:
            return []
        stretches = self._view.selected_stretches()
        if not any(first <= at <= last for first, last in stretches):
            stretches = [(at, at)]
        return [row.uid for first, last in stretches for row in self._model.rows(first, last)]

    def few_chosen(self) -> list[str]:
        """Several selected articles that are to stay so; so many that nobody counts them are let go."""
        stretches = self._view.selected_stretches()
        if not 1 < sum(last - first + 1 for first, last in stretches) <= _KEPT:
            return []
        return [row.uid for first, last in stretches for row in self._model.rows(first, last)]

    def take_key(self, status: str) -> None:
        """A key asks for a status of what is selected."""
        self.request_status(self.chosen(), status)

    def request_status(self, uids: Sequence[str], status: str) -> None:
        """Ask for a status; for an irrelevant one first for its reason."""
        if not uids or not self.writable:
            return
        if status != IRRELEVANT:
            self.status_requested.emit(list(uids), status, "")
            return
        self.reasons_wanted.emit()
        hint = self.tr("Reason, or Enter for none")
        then = partial(self.status_requested.emit, list(uids), IRRELEVANT)
        self.asking.ask(self.tr("Why irrelevant?"), self._corner(uids[0]), then, offers=self.reasons, hint=hint)

    def delete(self, uids: list[str]) -> None:
        """Ask for articles to be deleted."""
        if len(uids) == 1:
            self.delete_requested.emit(uids[0])
        elif uids:
            self.delete_many_requested.emit(uids)

    def menu(self, uid: str) -> RowMenu:
        """What can be done with an article, or with all that are selected where it is one of them."""
        place = self._model.place_of(uid)
        article = (None if place is None else self._model.row(place)) or Article(uid=uid)
        menu = RowMenu(article, self._count(place), self._filters.groups, writable=self.writable, parent=self._panel)
        menu.opened.connect(partial(self.opened.emit, uid))
        menu.details_chosen.connect(partial(self.details_requested.emit, uid))
        menu.memo_chosen.connect(partial(self.memo_requested.emit, uid))
        menu.delete_chosen.connect(lambda: self.delete(self.chosen(uid)))
        menu.status_chosen.connect(partial(self._take_status, uid))
        menu.group_chosen.connect(partial(self._regroup, uid))
        menu.new_group_chosen.connect(partial(self._name_group, uid))
        menu.group_shown.connect(self.group_shown)
        menu.rename_chosen.connect(partial(self._rename_group, uid))
        menu.dissolve_chosen.connect(self.group_dissolve_requested)
        return menu

    def _count(self, place: int | None) -> int:
        """How many articles a menu on a row is for; none of them is read for that."""
        stretches = self._view.selected_stretches()
        if place is None or not any(first <= place <= last for first, last in stretches):
            return 1
        return sum(last - first + 1 for first, last in stretches)

    def _take_status(self, uid: str, status: str) -> None:
        self.request_status(self.chosen(uid), status)

    def _regroup(self, uid: str, group: str) -> None:
        self.group_requested.emit(self.chosen(uid), group)

    def _name_group(self, uid: str) -> None:
        then = partial(self.new_group_requested.emit, self.chosen(uid))
        self._ask_name(self.tr("Name of the new group"), uid, then)

    def _rename_group(self, uid: str, group: str) -> None:
        name = next((one.name for one in self._filters.groups if one.uid == group), "")
        then = partial(self.group_rename_requested.emit, group)
        self._ask_name(self.tr("Name of the group"), uid, then, name)

    def _ask_name(self, title: str, uid: str, then: Callable[[str], object], name: str = "") -> None:
        self.asking.ask(title, self._corner(uid), then, text=name, needed=True)

    def _corner(self, uid: str) -> QPoint:
        """Where something about an article opens: below its row, as far as that is in sight."""
        place = self._model.place_of(uid)
        row = self._view.visualRect(self._model.index(-1 if place is None else place, 0))
        page = self._view.viewport()
        return page.mapToGlobal(QPoint(_INSET, min(max(0, row.bottom()), page.height() - row.height())))
