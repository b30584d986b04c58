"""Edits all of one value of the codebook, or makes a new one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from annotator.model.codebook import SPEAKER_KINDS, Codebook, CodebookList, CodebookValue, Concept, Speaker, Stance
from annotator.model.codebook_edit import ValueChanges
from annotator.model.fields import FieldValues, fields_of
from annotator.ui.codebook.words import add_words, edit_words, kind_words
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dialogs.base import Dialog
from annotator.ui.dialogs.own_fields import OwnFieldsPart
from annotator.ui.dialogs.role_rows import RoleRows
from annotator.ui.guard import guarded
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.widgets.swatches import Swatches

Problem = Callable[[ValueChanges], str]
_LINES, _SHORT = 62, 70
_MANY_LINES = 104
"""The height of a definition, which is a paragraph more often than a line."""


class ValueEditor(Dialog):
    """One dialog for all lists: what a list does not have is left out.

    `problem` says what is wrong with the changes, or nothing; the dialog stays until there is nothing. `values` are
    what a speaker has in the project's own fields.
    """

    def __init__(
        self,
        of: CodebookList,
        value: CodebookValue | None,
        codebook: Codebook,
        problem: Problem,
        parent: QWidget | None = None,
        *,
        above: Concept | None = None,
        values: FieldValues | None = None,
    ) -> None:
        title = add_words(of) if value is None else edit_words(of)
        super().__init__(title, parent, width=560 if of == "speaker" else 420)
        self.setObjectName("value_editor")
        self._of, self._value, self._above, self._problem = of, value, above, problem
        self.name = self._line("name", value.name if value else "")
        self.kind: QComboBox | None = None
        self.aliases: QPlainTextEdit | None = None
        self.roles: RoleRows | None = None
        self.score: QLineEdit | None = None
        self.key: QLineEdit | None = None
        self.definition: QPlainTextEdit | None = None
        self.under: QCheckBox | None = None
        self.own: OwnFieldsPart | None = None
        self._lay_out(codebook, values or {})
        self.said = QuietLabel("", role="error", px=12, parent=self)
        self.said.setWordWrap(True)
        self.said.hide()
        self.column.addWidget(self.said)
        save = self.add_buttons(self.tr("Add") if value is None else self.tr("Save"), self.tr("Cancel"))
        save.setObjectName("value_save")
        self.name.textChanged.connect(lambda: save.setEnabled(bool(self.name.text().strip())))
        save.setEnabled(bool(self.name.text().strip()))
        self._order()
        self.name.setFocus()
        self.name.selectAll()

    def changes(self) -> ValueChanges:
        """Only what differs from the value; for a new one, what was filled in."""
        value, found = self._value, ValueChanges()
        if value is None or self.name.text().strip() != value.name:
            found["name"] = self.name.text()
        if self.swatches.colour() != ((value.colour or "").upper() or None if value else None):
            found["colour"] = self.swatches.colour()
        if self.definition is not None and self.definition.toPlainText() != _words_of(value):
            found["definition"] = self.definition.toPlainText().strip() or None
        if self.under is not None and self.under.isChecked() and self._above is not None:
            found["parent"] = self._above.uid
        self._add_stance(found)
        self._add_speaker(found)
        return found

    @guarded
    def accept(self) -> None:
        """Close where nothing is wrong; else say what is."""
        if self.own is not None and not self.own.settle():
            return
        wrong = self._unread() or self._problem(self.changes())
        self.said.setText(wrong)
        self.said.setVisible(bool(wrong))
        if not wrong:
            super().accept()

    def _unread(self) -> str:
        if self.score is not None and self.score.text().strip() and _number(self.score.text()) is None:
            return self.tr("A score is a number from −1 to +1.")
        return ""

    def _add_stance(self, found: ValueChanges) -> None:
        stance = self._value if isinstance(self._value, Stance) else None
        if self.score is not None:
            score = _number(self.score.text())
            if score != (stance.score if stance else None):
                found["score"] = score
        if self.key is not None:
            key = self.key.text().strip() or None
            if key != (stance.key if stance else None) and (stance is not None or key):
                found["key"] = key

    def _add_speaker(self, found: ValueChanges) -> None:
        speaker = self._value if isinstance(self._value, Speaker) else None
        if self.kind is not None:
            kind = str(self.kind.currentData())
            if kind != (speaker.kind if speaker else "person"):
                found["kind"] = kind
        if self.aliases is not None:
            aliases = tuple(line.strip() for line in self.aliases.toPlainText().splitlines() if line.strip())
            if aliases != (speaker.aliases if speaker else ()):
                found["aliases"] = aliases
        if self.roles is not None:
            roles = self.roles.roles()
            known = [(r.uid, r.role, r.organization, r.since, r.until) for r in (speaker.roles if speaker else ())]
            shown = [(r.uid, r.role, r.organization and r.organization.uid, r.since, r.until) for r in roles]
            if known != shown or any(r.organization and r.organization.uid is None for r in roles):
                found["roles"] = roles
        if self.own is not None and (fields := self.own.changes()):
            found["fields"] = fields

    def _lay_out(self, codebook: Codebook, values: FieldValues) -> None:
        value = self._value
        first = QHBoxLayout()
        first.setSpacing(14)
        first.addLayout(self.labelled(self.tr("&Name"), self.name), 1)
        if self._of == "speaker":
            self.kind = self._kinds(value if isinstance(value, Speaker) else None)
            first.addLayout(self.labelled(self.tr("&Kind"), self.kind))
        elif self._of == "stance":
            stance = value if isinstance(value, Stance) else None
            score = "" if stance is None or stance.score is None else QLocale().toString(float(stance.score), "g", 6)
            self.score, self.key = self._line("score", score), self._line("key", (stance.key or "") if stance else "")
            self.key.setMaxLength(1)
            for words, field in ((self.tr("S&core"), self.score), (self.tr("Ke&y"), self.key)):
                field.setFixedWidth(_SHORT)
                first.addLayout(self.labelled(words, field))
        self.column.addLayout(first)
        if self._of == "speaker":
            speaker = value if isinstance(value, Speaker) else None
            self.aliases = self._lines("aliases", "\n".join(speaker.aliases) if speaker else "")
            self.column.addLayout(self.labelled(self.tr("&Also called, one a line"), self.aliases))
            self.roles = RoleRows(codebook, speaker, self)
            self.column.addLayout(self.labelled(self.tr("Roles over time"), self.roles))
            self.own = OwnFieldsPart(fields_of(codebook, "speaker"), values, self)
            self.column.addWidget(self.own)
        if self._of in ("speaker", "concept", "kind"):
            self.definition = self._lines("definition", _words_of(value))
            if self._of != "speaker":
                self.definition.setFixedHeight(_MANY_LINES)
            words = self.tr("No&te") if self._of == "speaker" else self.tr("&Definition")
            self.column.addLayout(self.labelled(words, self.definition))
        if value is None and self._above is not None:
            self.under = QCheckBox(self.tr("Under “{name}”").format(name=self._above.name), self)
            self.under.setChecked(True)
            self.column.addWidget(self.under)
        self.swatches = Swatches(value.colour if value else None, self)
        self.column.addLayout(self.labelled(self.tr("Colour"), self.swatches))

    def _order(self) -> None:
        roles, own = self.roles.stops() if self.roles else (), self.own.rows.stops() if self.own else ()
        fields = (self.name, self.kind, self.score, self.key, self.aliases, *roles, *own, self.definition, self.under,
                  self.swatches)  # fmt: skip
        shown = [field for field in fields if field is not None]
        for before, after in pairwise(shown):
            QWidget.setTabOrder(before, after)

    def _line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit(words, self)
        field.setObjectName(f"value_{name}")
        return field

    def _lines(self, name: str, words: str) -> QPlainTextEdit:
        field = QPlainTextEdit(words, self)
        field.setObjectName(f"value_{name}")
        field.setFixedHeight(_LINES)
        field.setTabChangesFocus(True)
        field.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, field))
        return field

    def _kinds(self, speaker: Speaker | None) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("value_kind")
        for kind in SPEAKER_KINDS:
            box.addItem(kind_words(kind), kind)
        box.setCurrentIndex(max(0, box.findData(speaker.kind if speaker else "person")))
        return box


def _words_of(value: CodebookValue | None) -> str:
    if isinstance(value, Speaker):
        return value.note or ""
    return str(getattr(value, "definition", None) or "")


def _number(words: str) -> float | None:
    """A number as it is written here, or with a point; also with the sign of mathematics."""
    plain = words.strip().replace("−", "-").replace(",", ".")
    try:
        return float(plain) if plain else None
    except ValueError:
        return None
