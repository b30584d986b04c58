"""The options of a field: a tree in which they are added, renamed, coloured, moved, merged and deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from annotator.model.fields import Field, FieldOption
from annotator.ui.codebook.field_delegate import OptionDelegate
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.lookups import PATH_MARK
from annotator.ui.guard import guarded_returning
from annotator.ui.inspector.foot import IconButton
from annotator.ui.widgets.swatches import Swatches

_UID = Qt.ItemDataRole.UserRole
_HEIGHT = 132


class OptionList(QWidget):
    """Shows the options of one field; each change is sent at once."""

    added = Signal(str)
    """The name of a new option."""
    changed = Signal(str, object)
    """The uid of an option, and one of `name`, `colour`, `parent` with its value."""
    merged = Signal(str, str)
    """The uid of an option that becomes another one, and that of the other."""
    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("field_options")
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setItemDelegate(OptionDelegate(self.tree))
        self.tree.viewport().setAutoFillBackground(False)
        self.tree.setIndentation(18)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setStyleSheet("QTreeView::branch { background: transparent; }")
        self.tree.setFixedHeight(_HEIGHT)
        self.tree.setAccessibleName(self.tr("Options"))
        self.line = QLineEdit(self)
        self.line.setObjectName("add_option")
        self.line.setPlaceholderText(self.tr("Add an option, then Enter"))
        self.line.setAccessibleName(self.tr("Add an option"))
        self._swatch_room = QHBoxLayout()
        self._swatches = Swatches(None, self)
        self.under = self._box("option_parent", self.tr("Stands under"))
        self.into = self._box("option_merge", self.tr("Merge into"))
        self.delete = IconButton("trash", self.tr("Delete the option and its values"), self)
        self.delete.setObjectName("delete_option")
        self.delete.setAutoDefault(False)
        self._tools = QWidget(self)
        self._lay_out()
        self._connect()
        self._select()

    def show_field(self, field: Field) -> None:
        """Show the options of this field; the one that was selected stays so."""
        held = self._selected()
        self._field = field
        self.tree.blockSignals(True)
        self.tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for option in sorted(field.options, key=lambda one: len(field.option_path(one.uid))):
            item = QTreeWidgetItem([option.name])
            item.setData(0, _UID, option.uid)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setIcon(0, _dot(option.colour))
            above = items.get(option.parent or "")
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
            items[option.uid] = item
        self.tree.expandAll()
        if held is not None and held.uid in items:
            self.tree.setCurrentItem(items[held.uid])
        self.tree.blockSignals(False)
        self._select()

    def names(self) -> list[str]:
        """The names as they stand in the tree."""
        found: list[str] = []
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:  # pyright: ignore[reportUnnecessaryComparison] - the stub leaves out the end
            found.append(item.text(0))
            walk += 1
        return found

    def _box(self, name: str, words: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(words)
        return box

    def _lay_out(self) -> None:
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(6)
        self._swatch_room.addWidget(self._swatches)
        self._swatch_room.addStretch(1)
        self._swatch_room.addWidget(self.delete)
        tools.addLayout(self._swatch_room)
        boxes = QHBoxLayout()
        boxes.setSpacing(10)
        for words, box in ((self.tr("Stands under"), self.under), (self.tr("Merge into"), self.into)):
            part = QVBoxLayout()
            part.setSpacing(3)
            part.addWidget(QuietLabel(words, parent=self))
            part.addWidget(box)
            boxes.addLayout(part, 1)
        tools.addLayout(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.tree, self.line, self._tools):
            column.addWidget(part)

    def _connect(self) -> None:
        self.tree.itemChanged.connect(self._renamed)
        self.tree.currentItemChanged.connect(self._select)
        self.line.installEventFilter(self)
        self.under.activated.connect(lambda: self._send(parent=self.under.currentData()))
        self.into.activated.connect(self._merge)
        self.delete.clicked.connect(lambda: self._with_selected(lambda one: self.deleted.emit(one.uid)))

    def _add(self) -> None:
        name = self.line.text().strip()
        if name:
            self.line.clear()
            self.added.emit(name)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        uid, name = str(item.data(0, _UID)), item.text(0).strip()
        option = self._field.option(uid) if self._field else None
        if option is not None and name != option.name:
            # Not before the line of the tree has closed: what comes back rebuilds the tree.
            QTimer.singleShot(0, self, lambda: self.changed.emit(uid, {"name": name}))

    def _merge(self) -> None:
        target = self.into.currentData()
        if target:
            self._with_selected(lambda one: self.merged.emit(one.uid, str(target)))

    def _send(self, **change: str | None) -> None:
        self._with_selected(lambda one: self.changed.emit(one.uid, change))

    def _with_selected(self, act: Callable[[FieldOption], None]) -> None:
        option = self._selected()
        if option is not None:
            act(option)

    def _selected(self) -> FieldOption | None:
        items = self.tree.selectedItems()
        return self._field.option(str(items[0].data(0, _UID))) if items and self._field else None

    def _select(self) -> None:
        """Show what can be done to the option that is selected."""
        option, field = self._selected(), self._field
        self._tools.setVisible(option is not None)
        if option is None or field is None:
            return
        swatches = Swatches(option.colour, self)
        swatches.chosen.connect(lambda: self._send(colour=swatches.colour()))
        self._swatch_room.replaceWidget(self._swatches, swatches)
        self._swatches.hide()
        self._swatches.deleteLater()
        self._swatches = swatches
        self._fill(self.under, self.tr("nothing"), [one for one in field.options if not _is_below(field, one, option)])
        self.under.setCurrentIndex(max(0, self.under.findData(option.parent)))
        self._fill(self.into, self.tr("choose…"), [one for one in field.options if one is not option])

    def _fill(self, box: QComboBox, none: str, options: list[FieldOption]) -> None:
        box.clear()
        box.addItem(none, None)
        for one in options:
            path = self._field.option_path(one.uid) if self._field else (one.name,)
            box.addItem(PATH_MARK.join(path), one.uid)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """`Enter` in the line adds, and does not close the dialog."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._add()
            return True
        return super().eventFilter(watched, event)


def _is_below(field: Field, one: FieldOption, other: FieldOption) -> bool:
    """Whether `one` is `other`, or stands under it."""
    at: FieldOption | None = one
    seen: set[str] = set()
    while at is not None and at.uid not in seen:
        if at.uid == other.uid:
            return True
        seen.add(at.uid)
        at = field.option(at.parent) if at.parent else None
    return False


def _dot(colour: str | None) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("#8A867C"))
        painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(2, 2, 10, 10)
    return QIcon(pixmap)
