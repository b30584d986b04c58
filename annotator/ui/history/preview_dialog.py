"""Lists what a way back would take, before it is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from annotator.model.history import HistoryPage, HistoryRow, UndoPreview
from annotator.ui.dialogs.base import Dialog
from annotator.ui.history.delegate import HistoryDelegate
from annotator.ui.history.foot import count_words
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.view import HEADING, ROW, HistoryView

_MOST = 6
"""Rows that are in sight at once."""


class PreviewDialog(Dialog):
    """The changes that go, newest first; accepted by "Take back"."""

    def __init__(
        self, preview: UndoPreview, me: str, parent: QWidget | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(self.tr("Take back this and everything after it?"), parent, width=440)
        self.setObjectName("history_preview")
        self.say(count_words(preview, me))
        self.model = HistoryModel(self, today)
        self.view = HistoryView(self.model, self)
        self.view.setItemDelegate(HistoryDelegate(self.view, self.model))
        self.view.setAccessibleName(self.tr("What is taken back"))
        self.view.lie_on("panel")
        self.view.set_source(_Given(preview.rows))
        self.view.setFixedHeight(min(self.view.verticalHeader().length(), _MOST * ROW + HEADING))
        self.column.addWidget(self.view)
        left = preview.count - len(preview.rows)
        if left > 0:
            words = self.tr("and 1 more") if left == 1 else self.tr("and {count} more")
            self.say(words.format(count=QLocale().toString(left)), "muted")
        self.say(self.tr("Redo brings them back, one by one."), "muted")
        accept = self.add_buttons(self.tr("Take back"), self.tr("Cancel"))
        accept.setObjectName("preview_yes")
        accept.setFocus()


class _Given:
    """The rows of the preview, as a source."""

    def __init__(self, rows: Sequence[HistoryRow]) -> None:
        self._rows = tuple(rows)

    def page(self, before: int | None = None, limit: int = 0) -> HistoryPage:
        """All of them."""
        return HistoryPage(self._rows if before is None else (), None)

    def newer(self, than: int, limit: int = 0) -> HistoryPage:
        """None."""
        return HistoryPage((), None)

    def rows(self, ids: Sequence[int]) -> Sequence[HistoryRow]:
        """Those of these ids."""
        return [row for row in self._rows if row.change.id in ids]
