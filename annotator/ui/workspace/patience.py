"""Long changes on the window's thread: after a moment they are shown, and the user can give them up."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.model.errors import Cancelled
from annotator.model.progress import Progress
from annotator.project.project import Project
from annotator.ui.guard import guarded_returning

_AFTER = 0.4
"""Seconds until work is long."""
_BETWEEN = 0.05
_INPUT = {
    *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick),
    *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut),
    *(QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.InputMethod, QEvent.Type.Close),
    *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
}


class Patience(QObject):
    """Lets the window be painted while a change is written, and keeps what the user does meanwhile from it.

    `button` alone can be pressed; Esc does the same.
    """

    shown = Signal(object)
    """How far the work is, a `Progress`, once it is long; None when it has ended."""
    cancelled = Signal(object)
    """The user gave the work up: a `Cancelled` to be said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.button: QWidget | None = None
        self._begun = self._looked = 0.0
        self._progress = Progress(0)
        self._is_shown = self._is_stopped = False

    def lasts(self) -> bool:
        """Whether long work is shown now."""
        return self._is_shown

    @contextmanager
    def watching(self, project: Project) -> Generator[None]:
        """Within the block, look after the changes of a project."""
        self._begun, self._progress, self._is_stopped = monotonic(), Progress(0), False
        try:
            with project.watched(self._goes_on):
                yield
        finally:
            self._hide()

    def tell(self, progress: Progress) -> None:
        """Say how far the work is; raises `Cancelled` once the user has given it up."""
        self._progress = progress
        if not self._goes_on():
            raise Cancelled

    def stop(self) -> None:
        """Give the work up at its next step."""
        self._is_stopped = True

    def _goes_on(self) -> bool:
        now = monotonic()
        if now - self._begun >= _AFTER and now - self._looked >= _BETWEEN and not self._is_stopped:
            self._show()
            QCoreApplication.processEvents()
            self._looked = monotonic()
        return not self._is_stopped

    def _show(self) -> None:
        app = QCoreApplication.instance()
        if not self._is_shown and app is not None:
            self._is_shown = True
            app.installEventFilter(self)
        self.shown.emit(self._progress)

    def _hide(self) -> None:
        app = QCoreApplication.instance()
        if self._is_shown and app is not None:
            app.removeEventFilter(self)
            self._is_shown = False
            self.shown.emit(None)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing but Esc and the button is heard."""
        if event.type() not in _INPUT or watched is self.button:
            return False
        if not isinstance(watched, QWidget) and event.type() != QEvent.Type.Shortcut:
            return False  # a window's frame hands it on to its widgets
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
        event.setAccepted(event.type() != QEvent.Type.Close)
        return True
