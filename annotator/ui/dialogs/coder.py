"""Asks, once, who is coding."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.dialogs.base import Dialog


class CoderDialog(Dialog):
    """One field for the coder's name."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=420)
        self.setObjectName("coder_dialog")
        self.setWindowTitle(self.tr("Your name"))
        self.heading.setText(self.tr("Your name"))
        self.say(
            self.tr("Each statement keeps who coded it, so that a team can tell its codings apart and compare them.")
        )
        self._field = QLineEdit(name, self)
        self._field.setObjectName("coder_name")
        self._field.setMaxLength(200)
        self.column.addLayout(self.labelled(self.tr("&Name"), self._field))
        self._ok = self.add_buttons(self.tr("OK"), self.tr("Cancel"))
        self._ok.setObjectName("coder_ok")
        self._field.textChanged.connect(self._follow)
        self._field.setFocus()
        self._field.selectAll()
        self._follow()

    def name(self) -> str:
        """The name, without white space around it."""
        return " ".join(self._field.text().split())

    def _follow(self) -> None:
        self._ok.setEnabled(bool(self.name()))
