"""Files that are dropped belong to the window, wherever in it they land."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent


def left_to_window(event: QDragEnterEvent) -> bool:
    """Whether something is dragged that a field would take for words: its window is asked next."""
    if not event.mimeData().hasUrls():
        return False
    event.ignore()
    return True
