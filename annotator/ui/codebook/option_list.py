"""The options of a field: a tree in which they are added, renamed, coloured, moved, merged and deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from annotator.model.fields import Field, FieldOption
from annotator.ui.codebook.attribute_lines import AttributeLines
from annotator.ui.codebook.option_tree import UID, OptionTree
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.lookups import PATH_MARK
from annotator.ui.guard import guarded_returning
from annotator.ui.inspector.foot import IconButton
from annotator.ui.widgets.swatches import Swatches

_LOWEST = 84


class OptionList(QWidget):
    """Shows the options of one field; each change is sent at once."""

    added = Signal(str)
    """The name of a new option."""
    changed = Signal(str, object)
    """The uid of an option, and one of `name`, `colour`, `parent` with its value."""
    arranged = Signal(str, str, str, bool)
    """An option, the one above it, the one of its siblings that it stands beside, and whether after it."""
    described = Signal(str, object)
    """The uid of an option, and all its attributes."""
    merged = Signal(str, str)
    """The uid of an option that becomes another one, and that of the other."""
    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self.tree = OptionTree(self)
        self.tree.setObjectName("field_options")
        self.tree.setMinimumHeight(_LOWEST)
        self.tree.setAccessibleName(self.tr("Options"))
        self.line = QLineEdit(self)
        self.line.setObjectName("add_option")
        self.line.setPlaceholderText(self.tr("Add an option, then Enter"))
        self.line.setAccessibleName(self.tr("Add an option"))
        self._swatch_room = QHBoxLayout()
        self._swatches = Swatches(None, self)
        self.under = self._box("option_parent", self.tr("Stands under"))
        self.into = self._box("option_merge", self.tr("Merge into"))
        self.up = IconButton("chevron-up", self.tr("Move up"), self)
        self.down = IconButton("chevron-down", self.tr("Move down"), self)
        self.delete = IconButton("trash", self.tr("Delete the option and its values"), self)
        for button, name in ((self.up, "option_up"), (self.down, "option_down"), (self.delete, "delete_option")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self.attributes = AttributeLines(self)
        self._tools = QWidget(self)
        self._lay_out()
        self._connect()
        self._select()

    def show_field(self, field: Field) -> None:
        """Show the options of this field; the one that was selected stays so."""
        held = self._selected()
        self._field = field
        self.tree.show_options(field, held.uid if held is not None else "")
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
        tools.addWidget(self.attributes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        adding = QHBoxLayout()
        adding.setSpacing(2)
        adding.addWidget(self.line, 1)
        adding.addSpacing(6)
        for button in (self.up, self.down, self.delete):
            adding.addWidget(button)
        column.addWidget(self.tree, 1)
        column.addLayout(adding)
        column.addWidget(self._tools)

    def _connect(self) -> None:
        self.tree.itemChanged.connect(self._renamed)
        self.tree.currentItemChanged.connect(self._select)
        self.tree.arranged.connect(self.arranged)
        self.up.clicked.connect(lambda: self._with_selected(lambda one: self._step(one, -1)))
        self.down.clicked.connect(lambda: self._with_selected(lambda one: self._step(one, 1)))
        self.attributes.changed.connect(self._describe)
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
        uid, name = str(item.data(0, UID)), item.text(0).strip()
        option = self._field.option(uid) if self._field else None
        if option is not None and name != option.name:
            # Not before the line of the tree has closed: what comes back rebuilds the tree.
            QTimer.singleShot(0, self, lambda: self.changed.emit(uid, {"name": name}))

    def _merge(self) -> None:
        target = self.into.currentData()
        if target:
            self._with_selected(lambda one: self.merged.emit(one.uid, str(target)))

    def _step(self, option: FieldOption, by: int) -> None:
        """One place up or down among those that stand where it does."""
        siblings = self._siblings(option)
        at = siblings.index(option.uid) + by
        if 0 <= at < len(siblings):
            self.arranged.emit(option.uid, option.parent or "", siblings[at], by > 0)

    def _siblings(self, option: FieldOption) -> list[str]:
        options = self._field.options if self._field else ()
        return [one.uid for one in options if one.parent == option.parent]

    def _describe(self, uid: str, attributes: Mapping[str, str]) -> None:
        option = self._field.option(uid) if self._field else None
        if option is not None and attributes != dict(option.attributes):
            self.described.emit(uid, attributes)

    def _send(self, **change: str | None) -> None:
        self._with_selected(lambda one: self.changed.emit(one.uid, change))

    def _with_selected(self, act: Callable[[FieldOption], None]) -> None:
        option = self._selected()
        if option is not None:
            act(option)

    def _selected(self) -> FieldOption | None:
        items = self.tree.selectedItems()
        return self._field.option(str(items[0].data(0, UID))) if items and self._field else None

    def _select(self) -> None:
        """Show what can be done to the option that is selected."""
        option, field = self._selected(), self._field
        self._tools.setVisible(option is not None)
        for button in (self.up, self.down, self.delete):
            button.setEnabled(option is not None)
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
        siblings = self._siblings(option)
        self.up.setEnabled(siblings[0] != option.uid)
        self.down.setEnabled(siblings[-1] != option.uid)
        self.attributes.setVisible(field.type == "entity")
        self.attributes.show_attributes(option)

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
