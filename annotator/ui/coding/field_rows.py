"""The project's own fields in a calm grid: a cell for each, the long ones across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.model.fields import Field
from annotator.model.statement import FieldChoices
from annotator.ui.coding.cells import Cell
from annotator.ui.coding.editors import Choices, FieldEditor, editor_for
from annotator.ui.coding.panel import CompletionPanel


class FieldRows(QWidget):
    """Shows some fields, `columns` beside each other, and what is in them."""

    edited = Signal(str, object)
    """The uid of a field, and the `Choice`s that the user gave it."""
    submitted = Signal()
    dismissed = Signal()
    grown = Signal()
    """It wants another height."""
    rebuilt = Signal()
    """It has other editors."""

    def __init__(
        self,
        panel: CompletionPanel,
        parent: QWidget | None = None,
        *,
        columns: int = 2,
        gap: int = 4,
        row_gap: int = 12,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._columns = columns
        self._gap = gap
        self._fields: tuple[Field, ...] = ()
        self._read_only = False
        self.editors: tuple[FieldEditor, ...] = ()
        self._cells: dict[str, Cell] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(row_gap)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.hide()

    def show_fields(self, fields: Sequence[Field]) -> None:
        """Show these, in this order; those that were shown keep what they hold."""
        if self._fields == tuple(fields):
            return
        if [_shape(one) for one in self._fields] == [_shape(one) for one in fields]:
            self._fields = tuple(fields)
            for editor, one in zip(self.editors, fields, strict=True):
                editor.take_field(one)  # in place: the keyboard may be in it, or on its way
            return
        held = self.values()
        focused = next((one.field.uid for one in self.editors if one.stop.hasFocus()), None)
        self._clear()
        self._fields = tuple(fields)
        self.editors = tuple(editor_for(one, self._panel, self, compact=self._columns == 1) for one in fields)
        self._place()
        for editor in self.editors:
            self._connect(editor)
            editor.set_choices(held.get(editor.field.uid, ()))
            editor.set_read_only(self._read_only)
            self._mark(editor)
        self.setVisible(bool(fields))
        self.rebuilt.emit()
        again = next((one for one in self.editors if one.field.uid == focused), None)
        if again is not None:
            again.stop.setFocus()
        self.grown.emit()

    def fields(self) -> tuple[Field, ...]:
        """What is shown."""
        return self._fields

    def set_values(self, values: FieldChoices) -> None:
        """Hold these, as they are stored; sends nothing."""
        for editor in self.editors:
            editor.set_choices(values.get(editor.field.uid, ()))
            self._mark(editor)

    def refresh(self, values: FieldChoices) -> None:
        """Hold what is stored now; what the user is typing stays."""
        for editor in self.editors:
            editor.refresh(values.get(editor.field.uid, ()))
            self._mark(editor)

    def values(self) -> dict[str, Choices]:
        """What is held, by the field's uid; empty fields are left out."""
        return {editor.field.uid: choices for editor in self.editors if (choices := editor.choices())}

    def settle(self) -> QWidget | None:
        """Turn what was typed into values; gives the widget whose text is none."""
        for editor in self.editors:
            if not editor.settle():
                return editor.stop
        return None

    def flush(self) -> None:
        """The same, and what is no value is forgotten."""
        for editor in self.editors:
            if not editor.settle():
                editor.revert()

    def revert(self) -> None:
        """Forget what was typed."""
        for editor in self.editors:
            editor.revert()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._read_only = read_only
        for editor in self.editors:
            editor.set_read_only(read_only)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes, in order."""
        return tuple(editor.stop for editor in self.editors)

    def _connect(self, editor: FieldEditor) -> None:
        editor.changed.connect(lambda: self._changed(editor))
        editor.submitted.connect(self.submitted)
        editor.dismissed.connect(self.dismissed)
        editor.grown.connect(self.grown)
        editor.said.connect(lambda: self._mark(editor))

    def _changed(self, editor: FieldEditor) -> None:
        self._mark(editor)
        self.edited.emit(editor.field.uid, editor.choices())

    def _mark(self, editor: FieldEditor) -> None:
        """Say beside the label what is wrong, or that the field is required and empty."""
        words = editor.words()
        if not words and editor.field.required and not editor.choices():
            words = self.tr("required")
        self._cells[editor.field.uid].said.setText(words)

    def _place(self) -> None:
        row, column = 0, 0
        for editor in self.editors:
            cell = Cell(editor.field.label, editor.widget, gap=self._gap, said_role="ink2", parent=self)
            cell.setToolTip(editor.field.definition or "")
            self._cells[editor.field.uid] = cell
            wide = editor.field.type == "long text" and not editor.field.multiple
            if column and wide:
                row, column = row + 1, 0
            self._grid.addWidget(cell, row, column, 1, self._columns if wide else 1)
            column += self._columns if wide else 1
            if column >= self._columns:
                row, column = row + 1, 0

    def _clear(self) -> None:
        for editor in self.editors:
            if editor.completing is not None:
                editor.completing.close()
            editor.blockSignals(True)
        for cell in self._cells.values():
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = {}
        self.editors = ()


def _shape(field: Field) -> Field:
    """What of a field decides how its editor looks."""
    return replace(field, options=(), position=0)
