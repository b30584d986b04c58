"""Asks for the addresses of web pages that are to be added."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.dialogs.base import Dialog

AddressIn = Callable[[str], str | None]
"""The web address that a text is, and nothing else; None where it is none."""


class WebPagesDialog(Dialog):
    """One field for an address, or for several with spaces between them."""

    def __init__(self, address_in: AddressIn, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setObjectName("web_dialog")
        self.setWindowTitle(self.tr("Add from the web"))
        self.heading.setText(self.tr("Add from the web"))
        self.say(
            self.tr(
                "This page alone is fetched, and nothing that it refers to. What only signed-in readers see stays behind: save such a page in your browser, and add the file."
            )
        )
        self._address_in = address_in
        self._field = QLineEdit(" ".join(text.split()), self)
        self._field.setObjectName("web_address")
        self._field.setPlaceholderText("https://")  # not translated - how each address begins
        self.column.addLayout(self.labelled(self.tr("&Address, or several with spaces between them"), self._field))
        self._add = self.add_buttons(self.tr("Add"), self.tr("Cancel"))
        self._add.setObjectName("web_add")
        self._field.textChanged.connect(self._follow)
        self._field.setFocus()
        # From its end to its beginning, which is what shows of a long address.
        self._field.setSelection(len(self._field.text()), -len(self._field.text()))
        self._follow()

    def addresses(self) -> list[str]:
        """The addresses, each once; empty while one of them is none."""
        found = [self._address_in(word) for word in self._field.text().split()]
        return list(dict.fromkeys(address for address in found if address)) if all(found) else []

    def _follow(self) -> None:
        self._add.setEnabled(bool(self.addresses()))
