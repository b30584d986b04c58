"""One editor for each field of the project's own, whatever widget it takes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.fields import Field
from annotator.model.statement import Choice
from annotator.ui.coding.completing import Completing
from annotator.ui.coding.field import ChoiceField
from annotator.ui.coding.notes import NoteField
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.coding.switch import YesNoSwitch
from annotator.ui.coding.value_fields import OptionField, ValueField, ValuesField

Choices = tuple[Choice, ...]


class FieldEditor(QObject):
    """Shows the values of one field in a `widget`; `stop` is where the keyboard goes."""

    changed = Signal()
    """The user gave it other values, or none."""
    submitted = Signal()
    dismissed = Signal()
    said = Signal()
    """`words` gives something else."""
    grown = Signal()
    """It wants another height."""

    def __init__(self, field: Field, widget: QWidget, stop: QWidget | None = None) -> None:
        super().__init__(widget)
        self.field = field
        self.widget = widget
        self.stop = stop or widget
        self.completing: Completing | None = None
        self.stop.setAccessibleName(field.label)
        widget.setObjectName(f"field_{field.uid}")

    def take_field(self, field: Field) -> None:
        """Serve the same field with other options; what is held and typed stays."""
        self.field = field

    def choices(self) -> Choices:
        """The values that it holds."""
        raise NotImplementedError

    def set_choices(self, choices: Choices) -> None:
        """Hold these; sends nothing."""
        raise NotImplementedError

    def words(self) -> str:
        """What is to be said beside the label: what is wrong, or how a value was understood."""
        return ""

    def refresh(self, choices: Choices) -> None:
        """Hold what is stored now; what the user is typing stays."""
        self.set_choices(choices)

    def settle(self) -> bool:
        """Turn what was typed into values; False where it is none and the user has to look again."""
        return True

    def revert(self) -> None:
        """Forget what was typed."""

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self.widget.setEnabled(not read_only)


class LineEditor(FieldEditor):
    """A line: one value of its own words, or one option."""

    def __init__(self, field: Field, line: ChoiceField) -> None:
        super().__init__(field, line)
        self._line = line
        self.completing = line.completing
        line.choice_changed.connect(self.changed)
        line.submitted.connect(self.submitted)
        line.dismissed.connect(self.dismissed)
        if isinstance(line, ValueField):
            line.said.connect(self.said)

    def take_field(self, field: Field) -> None:
        """Serve the same field with other options."""
        super().take_field(field)
        if isinstance(self._line, OptionField):
            self._line.offer(field)

    def words(self) -> str:
        """What is wrong with the text, or the date in full."""
        return self._line.words() if isinstance(self._line, ValueField) else ""

    def choices(self) -> Choices:
        """The value that it holds."""
        choice = self._line.choice()
        return (choice,) if choice else ()

    def set_choices(self, choices: Choices) -> None:
        """Hold the first of these; sends nothing."""
        self._line.set_choice(choices[0] if choices else None)

    def refresh(self, choices: Choices) -> None:
        """Hold what is stored now; what the user is typing stays."""
        self._line.refresh(choices[0] if choices else None)

    def settle(self) -> bool:
        """Whether it is one value, and not several or none."""
        self._line.settle(by_tab=True)
        return not self._line.is_ambiguous()

    def revert(self) -> None:
        """Forget what was typed."""
        self._line.revert()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._line.setReadOnly(read_only)


class LongTextEditor(FieldEditor):
    """A text of several lines, which grows."""

    def __init__(self, field: Field, note: NoteField) -> None:
        super().__init__(field, note)
        self._note = note
        note.note_changed.connect(self.changed)
        note.submitted.connect(self.submitted)
        note.dismissed.connect(self.dismissed)
        note.textChanged.connect(self.grown)

    def choices(self) -> Choices:
        """The text that it holds."""
        text = self._note.note()
        return (Choice(text),) if text else ()

    def set_choices(self, choices: Choices) -> None:
        """Hold the first of these; sends nothing."""
        self._note.set_note(choices[0].name if choices else None)

    def refresh(self, choices: Choices) -> None:
        """Hold what is stored now; what the user is writing stays."""
        self._note.refresh(choices[0].name if choices else None)

    def settle(self) -> bool:
        """A text is always one."""
        self._note.settle()
        return True

    def revert(self) -> None:
        """Forget what was written."""
        self._note.revert()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._note.setReadOnly(read_only)


class SwitchEditor(FieldEditor):
    """Yes, no, or not said."""

    def __init__(self, field: Field, switch: YesNoSwitch) -> None:
        super().__init__(field, switch)
        self._switch = switch
        switch.value_changed.connect(self.changed)
        switch.submitted.connect(self.submitted)
        switch.dismissed.connect(self.dismissed)

    def choices(self) -> Choices:
        """What is taken."""
        value = self._switch.value()
        return (Choice(value),) if value else ()

    def set_choices(self, choices: Choices) -> None:
        """Hold the first of these; sends nothing."""
        self._switch.set_value(choices[0].name if choices else None)

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._switch.set_read_only(read_only)


class ChipsEditor(FieldEditor):
    """Any number of values."""

    def __init__(self, field: Field, chips: ValuesField) -> None:
        super().__init__(field, chips, chips.add)
        self._chips = chips
        self.completing = chips.add.completing
        chips.choices_changed.connect(self.changed)
        chips.choices_changed.connect(self.grown)
        chips.submitted.connect(self.submitted)
        chips.dismissed.connect(self.dismissed)

    def take_field(self, field: Field) -> None:
        """Serve the same field with other options."""
        super().take_field(field)
        self._chips.offer(field)

    def choices(self) -> Choices:
        """The values that it holds."""
        return self._chips.choices()

    def set_choices(self, choices: Choices) -> None:
        """Hold these; sends nothing."""
        self._chips.set_choices(choices)

    def settle(self) -> bool:
        """Make a value of what was typed."""
        self._chips.settle()
        return not self._chips.add.is_ambiguous()

    def revert(self) -> None:
        """Forget what was typed."""
        self._chips.add.revert()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._chips.set_read_only(read_only)


def editor_for(field: Field, panel: CompletionPanel, parent: QWidget, *, compact: bool = False) -> FieldEditor:
    """The editor that a field takes, by its type."""
    if field.type == "yes/no":
        return SwitchEditor(field, YesNoSwitch(parent))
    if field.multiple:
        return ChipsEditor(field, ValuesField(field, panel, parent, compact=compact))
    if field.type == "long text":
        return LongTextEditor(field, NoteField(sets_marks=True, parent=parent))
    if field.has_options:
        line = OptionField(panel, parent=parent)
        line.offer(field)
        return LineEditor(field, line)
    return LineEditor(field, ValueField(field, panel, parent))
