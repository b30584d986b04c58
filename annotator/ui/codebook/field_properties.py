"""What one field is: its label, type, kinds, and whether it is required or takes several values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.model.codebook import Kind
from annotator.model.fields import Field
from annotator.ui.codebook.field_words import type_words
from annotator.ui.codebook.option_list import OptionList
from annotator.ui.coding.cells import QuietLabel


class FieldProperties(QWidget):
    """Shows a field; each change is sent at once, when it is done."""

    changed = Signal(str, object)
    """`label`, `type`, `definition`, `required`, `multiple` or `kinds`, and its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: Field | None = None
        self.label = self._line("field_label")
        self.type = QComboBox(self)
        self.type.setObjectName("field_type")
        for value, words in type_words().items():
            self.type.addItem(words, value)
        self.required = QCheckBox(self.tr("Required"), self)
        self.multiple = QCheckBox(self.tr("Several values"), self)
        self.definition = self._line("field_definition")
        self.definition.setPlaceholderText(self.tr("What it is for"))
        self.kinds: dict[str, QCheckBox] = {}
        self._kind_part = QWidget(self)
        self._kind_grid = QGridLayout(self._kind_part)
        self.options = OptionList(self)
        self.required.setObjectName("field_required")
        self.multiple.setObjectName("field_multiple")
        self._lay_out()
        self._connect()

    def show_field(self, field: Field, kinds: Sequence[Kind]) -> None:
        """Show this field of a project with these kinds."""
        other = self._field is None or self._field.uid != field.uid
        self._field = field
        for line, text in ((self.label, field.label), (self.definition, field.definition or "")):
            if other or not line.isModified():
                line.setText(text)
                line.setModified(False)
        self.type.setCurrentIndex(self.type.findData(field.type))
        self.required.setChecked(field.required)
        self.multiple.setChecked(field.multiple)
        self.multiple.setEnabled(field.multiple or field.type not in ("yes/no", "long text"))
        self.required.setVisible(field.owner == "statement")
        self._show_kinds(field, kinds)
        self.options.setVisible(field.has_options)
        if field.has_options:
            self.options.show_field(field)

    def revert(self) -> None:
        """Show the field as it is: a change was refused."""
        if self._field is not None:
            self.label.setModified(False)
            self.definition.setModified(False)
            self.label.setText(self._field.label)
            self.type.setCurrentIndex(self.type.findData(self._field.type))
            self.multiple.setChecked(self._field.multiple)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        parts = ((self.tr("&Label"), self.label), (self.tr("&Type"), self.type), (self.tr("&Meaning"), self.definition))
        for place, (words, field) in enumerate(parts):
            label = QuietLabel(words, role="ink2", px=12, weight=500, parent=self)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(label)
            part.addWidget(field)
            grid.addLayout(part, place // 2, place % 2, 1, 2 if place == 2 else 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        boxes.addWidget(self.required)
        boxes.addWidget(self.multiple)
        boxes.addStretch(1)
        grid.addLayout(boxes, 2, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._kind_grid.setContentsMargins(0, 2, 0, 0)
        self._kind_grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self._kind_part)
        column.addWidget(self.options, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.label.editingFinished.connect(lambda: self._typed("label", self.label))
        self.definition.editingFinished.connect(lambda: self._typed("definition", self.definition))
        self.type.activated.connect(lambda: self.changed.emit("type", str(self.type.currentData())))
        self.required.clicked.connect(lambda: self.changed.emit("required", self.required.isChecked()))
        self.multiple.clicked.connect(lambda: self.changed.emit("multiple", self.multiple.isChecked()))

    def _typed(self, name: str, line: QLineEdit) -> None:
        if line.isModified():
            line.setModified(False)
            self.changed.emit(name, line.text().strip())

    def _show_kinds(self, field: Field, kinds: Sequence[Kind]) -> None:
        """One box a kind; none of them is taken where the field belongs to all kinds."""
        self._kind_part.setVisible(field.owner == "statement" and bool(kinds))
        if [kind.uid for kind in kinds] != list(self.kinds):
            while (item := self._kind_grid.takeAt(0)) is not None:  # pyright: ignore[reportUnnecessaryComparison] - the stub leaves out the end
                if (widget := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison] - as above
                    widget.deleteLater()
            title = QuietLabel(self.tr("Kinds (none ticked: all)"), role="ink2", px=12, weight=500, parent=self)
            self._kind_grid.addWidget(title, 0, 0, 1, 2)
            self.kinds = {kind.uid: QCheckBox(self) for kind in kinds}
            for place, box in enumerate(self.kinds.values()):
                self._kind_grid.addWidget(box, 1 + place // 2, place % 2)
                box.clicked.connect(self._send_kinds)
        for kind in kinds:
            self.kinds[kind.uid].setText(kind.name)
            self.kinds[kind.uid].setChecked(kind.uid in field.kinds)

    def _send_kinds(self) -> None:
        self.changed.emit("kinds", tuple(uid for uid, box in self.kinds.items() if box.isChecked()))
