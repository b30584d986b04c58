"""What is dropped on the window: files, or text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.guard import guarded_returning


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer in a drop."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def dropped_words(data: QMimeData) -> tuple[str, str]:
    """The words of a drop, and their markup; a link is its address, whatever it is called on its page."""
    links = [url.toString() for url in data.urls() if not url.isLocalFile()]
    if len(links) == 1:
        return links[0], ""
    return data.text(), data.html() if data.hasHtml() else ""


def take_copy(event: QDropEvent) -> None:
    """Accept a drop as a copy: of one that moves, the program that it comes from would delete the files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def is_welcome(data: QMimeData) -> bool:
    """Whether the window can do something with it."""
    return bool(dropped_paths(data)) or (data.hasText() and bool(data.text().strip()))


class FileDrops(QObject):
    """Brings files to the window wherever they are dropped: a field to type into would take their names for words."""

    def __init__(self, window: QWidget, handle: QWindow) -> None:
        super().__init__(handle)
        self._window = window
        handle.installEventFilter(self)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what holds files before it reaches what lies under the mouse."""
        if not isinstance(event, QDropEvent) or not dropped_paths(event.mimeData()):
            return False
        if QApplication.activeModalWidget() is not None:
            return False  # a dialog has the word
        if isinstance(event, QDragEnterEvent):
            self._window.dragEnterEvent(event)
        elif isinstance(event, QDragMoveEvent):
            self._window.dragMoveEvent(event)
        else:
            self._window.dropEvent(event)
        return True
