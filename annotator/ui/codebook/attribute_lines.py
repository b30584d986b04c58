"""The attributes of an option, one a line: `iso: NO`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from annotator.model.fields import FieldOption
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.scroll_bar import SlimBar

_HEIGHT = 58


class AttributeLines(QWidget):
    """Sends what was written when the keyboard leaves it."""

    changed = Signal(str, object)
    """The uid of the option, and all its attributes, a value by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of = ""
        label = QuietLabel(self.tr("&Attributes, one a line"), parent=self)
        self.lines = _Lines(self)
        self.lines.setObjectName("option_attributes")
        self.lines.setFixedHeight(_HEIGHT)
        self.lines.setTabChangesFocus(True)
        self.lines.setPlaceholderText(self.tr("name: value"))
        self.lines.setAccessibleName(self.tr("Attributes"))
        self.lines.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.lines))
        self.lines.left.connect(lambda: self.changed.emit(self._of, self.attributes()))
        label.setBuddy(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(label)
        column.addWidget(self.lines)

    def show_attributes(self, option: FieldOption) -> None:
        """Show those of an option; what is being written stays."""
        if option.uid != self._of or not self.lines.hasFocus():
            self._of = option.uid  # whoever leaves the lines by choosing another option has been heard by now
            self.lines.setPlainText("\n".join(f"{name}: {value}" for name, value in option.attributes.items()))

    def attributes(self) -> dict[str, str]:
        """What is written; a line without a colon is a name alone."""
        parts = (line.partition(":") for line in self.lines.toPlainText().splitlines())
        return {name.strip(): value.strip() for name, _, value in parts if name.strip()}


class _Lines(QPlainTextEdit):
    left = Signal()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went on."""
        super().focusOutEvent(event)
        self.left.emit()
