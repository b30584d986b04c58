"""Lists of the editor of fields whose rows are dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.model.fields import Field, FieldOption
from annotator.ui import theme
from annotator.ui.codebook.field_delegate import FieldDelegate, OptionDelegate
from annotator.ui.codebook.parts import value_colour
from annotator.ui.guard import guarded

UID = Qt.ItemDataRole.UserRole
_EDGE = 0.3
"""The share of a row at its top and at its foot that means: beside it, not under it."""
_INTERNAL = QAbstractItemView.DragDropMode.InternalMove


class FieldList(QListWidget):
    """The fields; what was dragged comes back where the project has it."""

    moved = Signal(int, int)
    """A row, and the place that it is to have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(FieldDelegate(self))
        self.setMouseTracking(True)
        self.setDragDropMode(_INTERNAL)
        self.viewport().setAutoFillBackground(False)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the row was let go of."""
        at, where = self.currentRow(), event.position().toPoint()
        _leave_rows_alone(event)
        found = self.indexAt(where)
        if at >= 0:
            place = self.count() if not found.isValid() else found.row()
            after = found.isValid() and where.y() > self.visualRect(found).center().y()
            place += after - (place + after > at)
            if place != at:
                self.moved.emit(at, place)


class OptionTree(QTreeWidget):
    """The options of a field, with their colours; a drag puts one under another, or beside it."""

    arranged = Signal(str, str, str, bool)
    """An option, the one above it, the one of its siblings that it stands beside, and whether after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(OptionDelegate(self))
        self.viewport().setAutoFillBackground(False)
        self.setIndentation(18)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setDragDropMode(_INTERNAL)
        self.setStyleSheet("QTreeView::branch { background: transparent; }")

    def show_options(self, field: Field, selected: str) -> None:
        """Show the options of a field, each below the one that it stands under; sends nothing."""
        self.blockSignals(True)
        self.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for option in sorted(field.options, key=lambda one: len(field.option_path(one.uid))):
            item = items[option.uid] = _item(option)
            above = items.get(option.parent or "")
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
        self.expandAll()
        if selected in items:
            self.setCurrentItem(items[selected])
        self.blockSignals(False)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the option was let go of."""
        where = event.position().toPoint()
        chosen, target = self.selectedItems(), self.itemAt(where)
        _leave_rows_alone(event)
        if not chosen or chosen[0] is target:
            return
        if target is None:  # pyright: ignore[reportUnnecessaryComparison] - the stub leaves out the end
            self.arranged.emit(_uid(chosen[0]), "", "", False)
            return
        rect = self.visualItemRect(target)
        share = (where.y() - rect.top()) / max(1, rect.height())
        if _EDGE <= share <= 1 - _EDGE:
            self.arranged.emit(_uid(chosen[0]), _uid(target), "", False)
        else:
            self.arranged.emit(_uid(chosen[0]), _uid(target.parent()), _uid(target), share > 0.5)


def _leave_rows_alone(event: QDropEvent) -> None:
    """The rows follow what is stored, not what Qt would do to them."""
    event.setDropAction(Qt.DropAction.IgnoreAction)
    event.accept()


def _uid(item: QTreeWidgetItem | None) -> str:
    return "" if item is None else str(item.data(0, UID))


def _item(option: FieldOption) -> QTreeWidgetItem:
    item = QTreeWidgetItem([option.name])
    item.setData(0, UID, option.uid)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    item.setIcon(0, _dot(value_colour(option.colour)))
    return item


def _dot(colour: QColor | None) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.current().colour("edge"))
        painter.setBrush(colour or Qt.BrushStyle.NoBrush)
        painter.drawEllipse(2, 2, 10, 10)
    return QIcon(pixmap)
