"""Which digit a key means, on keyboards whose upper row gives other signs without Shift, too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_AZERTY = dict(zip("&é\"'(§è!ç", "123456789", strict=True)) | {"-": "6", "_": "8"}


def digit_of(event: QKeyEvent) -> str | None:
    """`1` to `9` where the event's key is one, or the key of an AZERTY keyboard that bears it; else None."""
    key = event.key()
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return str(key - Qt.Key.Key_0)
    return _AZERTY.get(chr(key).lower()) if 0x20 <= key <= 0xFF else None
