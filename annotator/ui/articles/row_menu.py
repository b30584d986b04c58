"""What can be done with an article of the list, or with several."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.article import Article, ArticleGroup
from annotator.ui.articles.status import IRRELEVANT, KEYS, mark_taken, status_icon, status_words

_OFFERED = 20


class RowMenu(QMenu):
    """The menu on `article`, for as many articles as `count`; says what was chosen, and does nothing itself."""

    opened = Signal()
    details_chosen = Signal()
    memo_chosen = Signal()
    delete_chosen = Signal()
    status_chosen = Signal(str)
    group_chosen = Signal(str)
    """The uid of a group to go into; "" to leave."""
    new_group_chosen = Signal()
    group_shown = Signal(str)
    rename_chosen = Signal(str)
    dissolve_chosen = Signal(str)

    def __init__(
        self,
        article: Article,
        count: int,
        groups: Sequence[ArticleGroup],
        *,
        writable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._article, self._writable = article, writable
        if count == 1:
            self.addAction(self.tr("Open"), self.opened.emit)
            self.addAction(self.tr("Details…"), self.details_chosen.emit)
            self.addAction(self.tr("Memo…"), self.memo_chosen.emit)
        self.addSeparator()
        self._add_statuses(count)
        self._add_groups(groups)
        self.addSeparator()
        many = self.tr("Delete {count} articles…").format(count=QLocale().toString(count))
        self.addAction(self.tr("Delete…") if count == 1 else many, self.delete_chosen.emit).setEnabled(writable)

    def _add_statuses(self, count: int) -> None:
        menu = self.status_menu = self.addMenu(self.tr("Status"))
        for key, status in KEYS.items():
            more = "…" if status == IRRELEVANT else ""
            action = menu.addAction(status_icon(status), f"{status_words(status)}{more}\t{key}")
            mark_taken(action, count == 1 and status == self._article.status)
            action.triggered.connect(partial(self._choose_status, status))
        menu.setEnabled(self._writable)

    def _choose_status(self, status: str, _checked: bool = False) -> None:
        self.status_chosen.emit(status)

    def _add_groups(self, groups: Sequence[ArticleGroup]) -> None:
        menu = self.group_menu = self.addMenu(self.tr("Group"))
        menu.addAction(self.tr("New group…"), self.new_group_chosen.emit).setEnabled(self._writable)
        if groups:
            menu.addSeparator()
        for one in groups[:_OFFERED]:
            action = menu.addAction(one.name.replace("&", "&&"), partial(self.group_chosen.emit, one.uid))
            action.setCheckable(True)
            action.setChecked(one.uid == self._article.group)
            action.setEnabled(self._writable)
        own = self._article.group
        if own is None:
            return
        menu.addSeparator()
        menu.addAction(self.tr("Show this group only"), partial(self.group_shown.emit, own))
        menu.addAction(self.tr("Leave the group"), partial(self.group_chosen.emit, "")).setEnabled(self._writable)
        menu.addAction(self.tr("Rename the group…"), partial(self.rename_chosen.emit, own)).setEnabled(self._writable)
        menu.addAction(self.tr("Dissolve the group"), partial(self.dissolve_chosen.emit, own)).setEnabled(
            self._writable
        )
