"""The values of a column, to be ticked: with counts, and a field that looks for more of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.model.asked import ValueCount
from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.lists.search_field import SearchField
from annotator.ui.tips import plain_tip

_WIDTH, _HEIGHT, _MANY = 300, 330, 12
_KEY = int(Qt.ItemDataRole.UserRole)


class ValuePopup(QFrame):
    """Tells each time which values are ticked; closes with Esc, or by a click beside it."""

    search_changed = Signal(str)
    chosen_changed = Signal(object)
    """A dict, in the order of the ticks: the names of the ticked values by their keys."""

    def __init__(self, title: str, chosen: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.resize(_WIDTH, _HEIGHT)
        self._chosen = dict(chosen)
        self.field = SearchField("", self)
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.list = QListWidget(self)
        self.list.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(theme.sans(12.5))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.words_changed.connect(self.search_changed)
        self.field.left.connect(self.list.setFocus)
        self.list.itemChanged.connect(self._tick)
        self.setFocusProxy(self.field)

    def show_values(self, values: Sequence[ValueCount], names: Sequence[str]) -> None:
        """List these values under the names given, ticked where they are chosen."""
        self.list.blockSignals(True)
        self.list.clear()
        for value, name in zip(values, names, strict=True):
            item = QListWidgetItem(f"{name}   {QLocale().toString(value.count)}", self.list)
            item.setToolTip(plain_tip(item.text()))
            item.setData(_KEY, value.key)
            item.setData(_KEY + 1, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = value.key in self._chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.field.setVisible(self.list.count() >= _MANY or bool(self.field.words()))

    def pop_up(self, at: QPoint) -> None:
        """Show it with its upper left corner there, the keyboard in it."""
        self.move(at)
        self.show()
        (self.field if self.field.isVisible() else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def _tick(self, item: QListWidgetItem) -> None:
        key = str(item.data(_KEY))
        if item.checkState() == Qt.CheckState.Checked:
            self._chosen[key] = str(item.data(_KEY + 1))
        else:
            self._chosen.pop(key, None)
        self.chosen_changed.emit(dict(self._chosen))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter close it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)
