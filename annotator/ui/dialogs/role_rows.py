"""The roles of a speaker over time, one line each."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QPushButton, QWidget

from annotator.model.codebook import Codebook, Speaker
from annotator.model.codebook_edit import RoleDraft
from annotator.model.statement import Choice
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.lists.buttons import IconButton

_NARROW = 92
_LAST = 1000
"""The row of the button: there are never so many lines."""


class RoleRows(QWidget):
    """Role, organization, from and until; a new organization is made when it is stored."""

    def __init__(self, codebook: Codebook, speaker: Speaker | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._by_name = {one.name: one.uid for one in reversed(codebook.speakers)}
        names = sorted(one.name for one in codebook.speakers if one.kind != "person")
        self._names = QStringListModel(names, self)
        self._lines: list[tuple[str | None, tuple[QLineEdit, ...], IconButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        titles = (self.tr("Role"), self.tr("Organization"), self.tr("From"), self.tr("Until"))
        self._heads = [QuietLabel(words, parent=self) for words in titles]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self._titles = titles
        self._rows = 0
        """So many lines there were, those that are gone too: each has a row of its own."""
        self.add = QPushButton(self.tr("Add a role"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self._line(RoleDraft()).setFocus())
        for role in speaker.roles if speaker else ():
            known = codebook.speaker_of.get(role.organization or "")
            choice = Choice(known.name, known.uid) if known else None
            self._line(RoleDraft(uid=role.uid, role=role.role, organization=choice, since=role.since, until=role.until))
        self._grid.addWidget(self.add, _LAST, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_heads()

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes, in order."""
        return (*(stop for _, fields, remove in self._lines for stop in (*fields, remove)), self.add)

    def roles(self) -> tuple[RoleDraft, ...]:
        """The roles as they are to be; empty lines are none."""
        return tuple(
            RoleDraft(
                uid=uid,
                role=words[0] or None,
                organization=Choice(words[1], self._by_name.get(words[1])) if words[1] else None,
                since=words[2] or None,
                until=words[3] or None,
            )
            for uid, fields, _ in self._lines
            if any(words := [field.text().strip() for field in fields])
        )

    def _line(self, role: RoleDraft) -> QLineEdit:
        self._rows += 1
        row = self._rows
        organization = role.organization.name if role.organization else ""
        values = (role.role or "", organization, role.since or "", role.until or "")
        fields = tuple(QLineEdit(value, self) for value in values)
        for column, field in enumerate(fields):
            field.setAccessibleName(self._titles[column])
            field.setObjectName(f"role_{('name', 'organization', 'from', 'until')[column]}")
            field.setCursorPosition(0)
            self._grid.addWidget(field, row, column)
        for field in fields[2:]:
            field.setFixedWidth(_NARROW)
            field.setPlaceholderText(self.tr("2024-06"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        fields[1].setCompleter(completer)
        remove = IconButton("x", self.tr("Remove this role"), self)
        self._grid.addWidget(remove, row, 4)
        line = (role.uid, fields, remove)
        self._lines.append(line)
        remove.clicked.connect(lambda: self._remove(line))
        self._show_heads()
        return fields[0]

    def _show_heads(self) -> None:
        """Say what the fields of a line are where there is a line."""
        for head in self._heads:
            head.setVisible(bool(self._lines))

    def _remove(self, line: tuple[str | None, tuple[QLineEdit, ...], IconButton]) -> None:
        self._lines.remove(line)
        for widget in (*line[1], line[2]):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._show_heads()
