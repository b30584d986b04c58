"""Tags many statements otherwise: only what is ticked changes, and it is said how many will."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from annotator.model.asked import ValueCount
from annotator.model.codebook import Codebook
from annotator.model.statement import Choice, CodingEdit, CodingField, CodingValue
from annotator.ui.dialogs.base import Dialog

_LONGEST = 200
_NAMED = 3
"""So many of the values that go are named, the others counted."""


@dataclass(frozen=True, slots=True)
class _Row:
    field: CodingField
    tick: QCheckBox
    editor: QComboBox | QLineEdit


class RetagDialog(Dialog):
    """One line a field; a new name makes a new speaker, concept or tag, an empty one clears the field."""

    wish_changed = Signal(object)
    """The `CodingEdit` that the dialog stands for now."""

    def __init__(self, book: Codebook, count: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=460)
        self.setObjectName("retag_dialog")
        shown = QLocale().toString(count)
        title = self.tr("Change 1 statement") if count == 1 else self.tr("Change {count} statements")
        self.setWindowTitle(title.format(count=shown))
        self.heading.setText(title.format(count=shown))
        self.say(self.tr("Only what is ticked changes. An empty field takes the value away; tags are added."))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(6)
        self.column.addLayout(self._grid)
        self._rows: list[_Row] = []
        self._add("speaker", self.tr("Speaker"), _combo([(one.name, one.uid) for one in book.speakers]))
        self._add("stance", self.tr("Stance"), _combo([(one.name, one.uid) for one in book.stances], new=False))
        self._add("concept", self.tr("Concept"), _combo([(one.name, one.uid) for one in book.concepts]))
        self._add("kind", self.tr("Kind"), _combo([(one.name, one.uid) for one in book.kinds], new=False))
        self._add("tags", self.tr("Add a tag"), _combo([(one.name, one.uid) for one in book.tags]))
        self._add("note", self.tr("Note"), QLineEdit())
        self._effect = self.say("", "ink2")
        self._going = self.say("", "muted")
        self._going.hide()
        self._ok = self.add_buttons(self.tr("Change"), self.tr("Cancel"))
        self._ok.setObjectName("retag_ok")
        self._tell()

    def wish(self) -> CodingEdit:
        """What is to change: the fields that are ticked."""
        changes: dict[CodingField, CodingValue] = {}
        for row in self._rows:
            if row.tick.isChecked() and not (row.field == "tags" and not _words(row.editor)):
                changes[row.field] = _value(row)
        return CodingEdit(changes)

    def show_effect(
        self, changing: int, already: int, replaced: Mapping[CodingField, Sequence[ValueCount]] | None = None
    ) -> None:
        """How many statements would change, how many have it already, and by field the values that would go."""
        local = QLocale()
        words = self.tr("1 statement changes") if changing == 1 else self.tr("{count} statements change")
        said = words.format(count=local.toString(changing))
        if already:
            rest = self.tr("1 has it already") if already == 1 else self.tr("{count} have it already")
            said = f"{said}, {rest.format(count=local.toString(already))}"
        self._effect.setText(self.tr("{sentence}.").format(sentence=said))
        self._going.setText("\n".join(self._lines(replaced or {})))
        self._going.setVisible(bool(self._going.text()))
        self.fit()
        self._ok.setEnabled(changing > 0 and bool(self.wish().changes))

    def _lines(self, replaced: Mapping[CodingField, Sequence[ValueCount]]) -> Iterator[str]:
        """A line a field: what goes, and what comes in its place."""
        for row in self._rows:
            going = replaced.get(row.field, ())
            if going and row.field == "note":
                count = sum(value.count for value in going if value.key)
                words = self.tr("1 note is replaced") if count == 1 else self.tr("{count} notes are replaced")
                if count:
                    yield words.format(count=QLocale().toString(count))
            elif going:
                coming = _words(row.editor) or self.tr("none")
                yield self.tr("{field}: {values} → {new}").format(
                    field=row.tick.text(), values=self._counted(going), new=coming
                )

    def _counted(self, values: Sequence[ValueCount]) -> str:
        local = QLocale()
        parts = [f"{local.toString(value.count)} {value.name or self.tr('none')}" for value in values[:_NAMED]]
        rest = sum(value.count for value in values[_NAMED:])
        if rest:
            parts.append(self.tr("{count} more").format(count=local.toString(rest)))
        return ", ".join(parts)

    def _add(self, field: CodingField, words: str, editor: QComboBox | QLineEdit) -> None:
        tick = QCheckBox(words, self)
        tick.setObjectName(f"retag_{field}")
        editor.setParent(self)
        editor.setObjectName(f"retag_{field}_edit")
        editor.setAccessibleName(words)
        row = _Row(field, tick, editor)
        at = len(self._rows)
        self._rows.append(row)
        self._grid.addWidget(tick, at, 0)
        self._grid.addWidget(editor, at, 1)
        if isinstance(editor, QComboBox):
            editor.currentTextChanged.connect(partial(self._edited, row))
        else:
            editor.textChanged.connect(partial(self._edited, row))
        tick.toggled.connect(self._tell)

    def _edited(self, row: _Row, _text: str) -> None:
        """What is filled in is meant to change."""
        if not row.tick.isChecked():
            row.tick.setChecked(True)
        else:
            self._tell()

    def _tell(self, _checked: bool = False) -> None:
        wish = self.wish()
        self._ok.setEnabled(False)
        self._effect.setText(self.tr("Nothing is ticked yet.") if not wish.changes else " ")
        if not wish.changes:
            self._going.hide()
        if wish.changes:
            self.wish_changed.emit(wish)


def _combo(values: Sequence[tuple[str, str]], *, new: bool = True) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(new)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.addItem("", None)
    for name, uid in values:
        combo.addItem(name, uid)
    line = combo.lineEdit() if new else None
    if line is not None:
        line.setMaxLength(_LONGEST)
    return combo


def _words(editor: QComboBox | QLineEdit) -> str:
    return " ".join((editor.currentText() if isinstance(editor, QComboBox) else editor.text()).split())


def _value(row: _Row) -> CodingValue:
    words = _words(row.editor)
    if not words:
        return None
    if isinstance(row.editor, QLineEdit):
        return words
    at = row.editor.findText(words, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
    uid = row.editor.itemData(at) if at >= 0 else None
    choice = Choice(words, str(uid) if uid else None)
    return (choice,) if row.field == "tags" else choice
