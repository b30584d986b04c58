"""Says in one sentence that something failed, and has the report for whoever can mend it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.model.errors import AnnotatorError
from annotator.ui import theme
from annotator.ui.dialogs.base import Dialog
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.report import report
from annotator.ui.spoken import spoken

_DETAILS = 220


class ErrorDialog(Dialog):
    """One failure; those that follow while it is open are counted."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=480)
        self._error = error
        self._further = 0
        self.setObjectName("error_dialog")
        expected = isinstance(error, AnnotatorError)
        title = self.tr("That did not work") if expected else self.tr("Something went wrong inside Annotator")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.sentence = self.say(spoken(error) if isinstance(error, AnnotatorError) else self._plain())
        self.further = self.say("", "muted")
        self.further.hide()
        self.details = QPlainTextEdit(self)
        self.details.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.details))
        self.details.setObjectName("error_details")
        self.details.setReadOnly(True)
        self.details.setFont(theme.sans(11.5))
        self.details.setMinimumHeight(_DETAILS)
        self.details.setAccessibleName(self.tr("Report"))
        self.details.setPlainText(self.report())
        self.details.hide()
        self.column.addWidget(self.details)
        self._add_buttons()

    def report(self) -> str:
        """The text that "Copy report" copies."""
        return report(self._error, self._further)

    def count_another(self) -> None:
        """Another failure came while this one is shown."""
        self._further += 1
        one, many = self.tr("One more failure followed."), self.tr("{n} more failures followed.")
        self.further.setText(one if self._further == 1 else many.format(n=self._further))
        self.further.show()
        self.details.setPlainText(self.report())

    def _plain(self) -> str:
        return self.tr(
            "Your project is safe: every finished step is saved, and the one that failed was taken back. "
            "If it happens again, send the report to whoever looks after Annotator."
        )

    def _add_buttons(self) -> None:
        self.add_buttons(self.tr("Close")).setObjectName("error_close")
        self._copy = self.add_side_button(self.tr("Copy report"))
        self._copy.setObjectName("error_copy")
        self._fold = self.add_side_button(self.tr("Show details"))
        self._fold.setObjectName("error_fold")
        self._fold.clicked.connect(self._toggle)
        self._copy.clicked.connect(self._to_clipboard)

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._fold.setText(self.tr("Show details") if self.details.isHidden() else self.tr("Hide details"))
        self.column.activate()
        self.adjustSize()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._copy.setText(self.tr("Copied"))
