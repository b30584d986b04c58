"""What is dropped on the window: files, or text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer in a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_copy(event: QDropEvent) -> None:
    """Accept a drop as a copy: of one that moves, the program that it comes from would delete the files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def is_welcome(data: QMimeData) -> bool:
    """Whether the window can do something with it."""
    return bool(dropped_paths(data)) or (data.hasText() and bool(data.text().strip()))
