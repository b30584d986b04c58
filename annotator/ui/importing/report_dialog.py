"""What became of the files of an import: added, grouped, there already, failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from annotator.model.added import AddResult
from annotator.ui.dialogs.base import Dialog
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.spoken import said, spoken

_LISTED = 2_000


class ReportDialog(Dialog):
    """A sentence of counts over the files that could not be added, each with its reason."""

    save_requested = Signal()
    retry_requested = Signal()

    def __init__(self, results: Sequence[AddResult], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=600)
        self.setObjectName("report_dialog")
        self.setWindowTitle(self.tr("What became of the files"))
        self.heading.setText(self.tr("What became of the files"))
        self.counts = self.say(self._counted(results))
        self.list = QPlainTextEdit(self)
        self.list.setObjectName("report_list")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.list.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.list))
        self.list.setAccessibleName(self.tr("Files that were not added"))
        self.list.setMinimumHeight(200)
        failed = [result for result in results if result.status == "failed"]
        passed = [result for result in results if result.status == "skipped"]
        lines = [line_of(result) for result in (*failed, *passed)]
        self.list.setPlainText("\n".join(lines[:_LISTED]))
        self.list.setVisible(bool(lines))
        self.column.addWidget(self.list, 1)
        self.add_buttons(self.tr("Close"))
        self.save_button = self._side(self.tr("&Save the report…"), "report_save", self.save_requested)
        self.retry_button = self._side(self.tr("&Try again"), "report_retry", self.retry_requested)
        self.retry_button.setVisible(bool(failed))

    def _side(self, words: str, name: str, wanted: SignalInstance) -> QPushButton:
        button = self.add_side_button(words)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def _counted(self, results: Sequence[AddResult]) -> str:
        count = {
            status: sum(r.status == status for r in results) for status in ("added", "duplicate", "failed", "skipped")
        }
        alike = sum(result.alike for result in results)
        lines = [
            (self.tr("1 article was added"), self.tr("{n} articles were added"), count["added"]),
            (self.tr("1 of them is nearly another one and was grouped with it"),
             self.tr("{n} of them are nearly others and were grouped with them"), alike),
            (self.tr("1 was there already"), self.tr("{n} were there already"), count["duplicate"]),
            (self.tr("1 could not be read"), self.tr("{n} could not be read"), count["failed"]),
            (self.tr("1 file has no known format"), self.tr("{n} files have no known format"), count["skipped"]),
        ]  # fmt: skip
        local = QLocale()
        told = [(one if n == 1 else many).format(n=local.toString(n)) for one, many, n in lines if n]
        return "\n".join(told) or self.tr("No article was found")


def line_of(result: AddResult) -> str:
    """A file that was not added, and why, in the user's language."""
    name = PurePath(result.name).name
    if result.error is not None:
        words = spoken(result.error)
        return words if name in words else f"{name}: {words}"
    return f"{name}: {said(result.reason or '')}"
