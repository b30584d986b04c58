"""What the keys do in the codebook's panel."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Command = Literal[
    "open", "close", "edit", "rename", "delete", "add", "quotes", "up", "down", "search", "menu", "fields"
]
_NO_KEY = Qt.KeyboardModifier.NoModifier
_PLAIN: dict[Qt.Key, Command] = {
    Qt.Key.Key_Right: "open",
    Qt.Key.Key_Left: "close",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Space: "quotes",
    Qt.Key.Key_Menu: "menu",
}
_ALT: dict[Qt.Key, Command] = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_SIGNS: dict[str, Command] = {"+": "add", "/": "search"}


def command_of(event: QKeyEvent) -> Command | None:
    """The command of a key; None for one that moves the cursor, or does nothing here."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.text() in _SIGNS and not held & Qt.KeyboardModifier.ControlModifier:
        return _SIGNS[event.text()]
    key = Qt.Key(event.key())
    if held == Qt.KeyboardModifier.AltModifier:
        return _ALT.get(key)
    if held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_F10:
        return "menu"
    return _PLAIN.get(key) if held == _NO_KEY else None
