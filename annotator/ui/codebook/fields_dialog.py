"""The editor of the project's own fields: a list of them at the left, what one is at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.fields import FIELD_OWNERS, Field, FieldOwner, fields_of
from annotator.ui.codebook.field_delegate import DETAIL
from annotator.ui.codebook.field_properties import FieldProperties
from annotator.ui.codebook.field_words import owner_words, type_words
from annotator.ui.codebook.option_tree import FieldList
from annotator.ui.dialogs.base import Dialog
from annotator.ui.guard import guarded
from annotator.ui.inspector.foot import IconButton
from annotator.ui.widgets.segmented import Segmented

_UID = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 720, 620


class FieldsDialog(Dialog):
    """Shows the fields of statements, speakers or articles; every change is sent, and stored, at once."""

    field_added = Signal(str, str)
    """The owner, and the label of a new field."""
    field_changed = Signal(str, str, object)
    """The uid of a field; `label`, `type`, `definition`, `required`, `multiple` or `kinds`; the value."""
    field_moved = Signal(str, int)
    """The uid of a field, and its new place among those of its owner."""
    field_deleted = Signal(str)
    option_added = Signal(str, str)
    """The uid of a field, and the name of a new option."""
    option_changed = Signal(str, object)
    """The uid of an option, and one of `name`, `colour`, `parent` with its value."""
    option_arranged = Signal(str, str, str, bool)
    """An option, the one above it, the one of its siblings that it stands beside, and whether after it."""
    option_described = Signal(str, object)
    """The uid of an option, and all its attributes."""
    option_merged = Signal(str, str)
    """The uid of an option that becomes another one, and that of the other."""
    option_deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=_WIDTH)
        self.setWindowTitle(self.tr("Fields"))
        self.heading.setText(self.tr("Fields of your own"))
        self.setObjectName("fields_dialog")
        self._book = Codebook()
        self._owner: FieldOwner = "statement"
        self.owners = Segmented(owner_words(), self)
        self.list = FieldList(self)
        self.list.setObjectName("field_list")
        self.list.setAccessibleName(self.tr("Fields"))
        self.list.setFixedWidth(self.owners.sizeHint().width())
        self.properties = FieldProperties(self)
        self.add = IconButton("plus", self.tr("Add a field"), self)
        self.up = IconButton("chevron-up", self.tr("Move up"), self)
        self.down = IconButton("chevron-down", self.tr("Move down"), self)
        self.delete = IconButton("trash", self.tr("Delete the field and its values"), self)
        names = ("add_field", "field_up", "field_down", "delete_field")
        for button, name in zip(self._buttons(), names, strict=True):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()

    def show_codebook(self, codebook: Codebook, select: str | None = None) -> None:
        """Show the fields of this codebook; the field `select`, or the one that was selected."""
        wanted = codebook.field_of.get(select or "")
        if wanted is not None and wanted.owner != self._owner:
            self._owner = wanted.owner
            self.owners.take(wanted.owner)
        held = wanted or self.field()
        self._book = codebook
        fields = fields_of(codebook, self._owner)
        self.list.blockSignals(True)
        self.list.clear()
        for one in fields:
            item = QListWidgetItem(one.label)
            item.setData(_UID, one.uid)
            item.setData(DETAIL, type_words()[one.type])
            self.list.addItem(item)
        self.list.blockSignals(False)
        places = [one.uid for one in fields]
        if places:
            self.list.setCurrentRow(places.index(held.uid) if held is not None and held.uid in places else 0)
        self._show()

    def begin_naming(self) -> None:
        """Put the keyboard into the label, so that typing replaces it."""
        self.properties.label.setFocus()
        self.properties.label.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say why a change was not made, and show what is; "" says nothing."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if sentence:
            self.properties.revert()

    def field(self) -> Field | None:
        """The field that is selected."""
        item = self.list.currentItem()
        return self._book.field_of.get(str(item.data(_UID))) if item is not None else None  # pyright: ignore[reportUnnecessaryComparison] - the stub leaves out that there may be none

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` ends a line, and the dialog only on its button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self._done.hasFocus():
            super().keyPressEvent(event)

    def _buttons(self) -> tuple[IconButton, ...]:
        return self.add, self.up, self.down, self.delete

    def _lay_out(self) -> None:
        self._empty = self.say(self.tr("There is no field yet. Add one with the plus below the list."), "muted")
        self.column.removeWidget(self._empty)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.owners)
        left.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        right = QVBoxLayout()
        self._empty.setMinimumWidth(0)
        right.addWidget(self._empty)
        right.addWidget(self.properties, 1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.column.addLayout(both, 1)
        self._said = self.say("", "error")
        self._said.hide()
        self._done = self.add_buttons(self.tr("Done"))
        self.setMinimumHeight(_HEIGHT)

    def _connect(self) -> None:
        self.owners.chosen.connect(self._choose_owner)
        self.list.currentRowChanged.connect(self._show)
        self.add.clicked.connect(lambda: self.field_added.emit(self._owner, self.tr("New field")))
        self.list.moved.connect(self._put)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.delete.clicked.connect(self._delete)
        self.properties.changed.connect(self._changed)
        options = self.properties.options
        options.added.connect(self._add_option)
        options.changed.connect(self.option_changed)
        options.arranged.connect(self.option_arranged)
        options.described.connect(self.option_described)
        options.merged.connect(self.option_merged)
        options.deleted.connect(self.option_deleted)

    def _choose_owner(self, owner: str) -> None:
        self._owner = next(one for one in FIELD_OWNERS if one == owner)
        self.show_codebook(self._book)

    def _show(self) -> None:
        field = self.field()
        self._empty.setVisible(field is None)
        self.properties.setVisible(field is not None)
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(field is not None and row > 0)
        self.down.setEnabled(field is not None and row < count - 1)
        self.delete.setEnabled(field is not None)
        if field is not None:
            self.properties.show_field(field, self._book.kinds)

    def _move(self, step: int) -> None:
        self._put(self.list.currentRow(), self.list.currentRow() + step)

    def _put(self, _row: int, place: int) -> None:
        field = self.field()
        if field is not None:
            self.field_moved.emit(field.uid, place)

    def _delete(self) -> None:
        field = self.field()
        if field is not None:
            self.field_deleted.emit(field.uid)

    def _changed(self, name: str, value: object) -> None:
        field = self.field()
        if field is not None:
            self.field_changed.emit(field.uid, name, value)

    def _add_option(self, name: str) -> None:
        field = self.field()
        if field is not None:
            self.option_added.emit(field.uid, name)
