"""The dialog for addresses of the web: one, or several; nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.operations.fetching import address_in
from annotator.ui.dialogs.web_pages import WebPagesDialog


@pytest.mark.parametrize(
    ("typed", "addresses"),
    [
        ("https://a.example/x", ["https://a.example/x"]),
        (
            "  www.a.example/x  http://b.example https://www.a.example/x ",
            ["https://www.a.example/x", "http://b.example"],
        ),
        ("https://a.example/x and", []),
        ("file:///etc/passwd", []),
        ("", []),
    ],
)
def test_only_addresses_can_be_added(qtbot: QtBot, typed: str, addresses: list[str]) -> None:
    dialog = WebPagesDialog(address_in)
    qtbot.addWidget(dialog)
    dialog.show()
    field, add = dialog.findChild(QLineEdit, "web_address"), dialog.findChild(QPushButton, "web_add")
    assert field is not None
    assert add is not None
    qtbot.keyClicks(field, typed)
    assert dialog.addresses() == addresses
    assert add.isEnabled() == bool(addresses)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (dialog.result() == QDialog.DialogCode.Accepted) == bool(addresses)


def test_what_is_proposed_can_be_typed_over(qtbot: QtBot) -> None:
    dialog = WebPagesDialog(address_in, "https://a.example/x\nhttps://b.example")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.addresses() == ["https://a.example/x", "https://b.example"]
    field = dialog.findChild(QLineEdit, "web_address")
    assert field is not None
    qtbot.keyClicks(field, "https://c.example")
    assert dialog.addresses() == ["https://c.example"]
