"""One start, in a process of its own: prints the seconds from its birth to the first paint, then to the first rest.

Run by path (`python started.py KIND BORN [ARGUMENT ...]`), so that nothing is loaded that a user would not load.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.ui.frame.main_window import MainWindow
    from annotator.ui.workspace.workspace import Workspace

_seconds: list[float] = []


def main() -> None:
    """Start what is asked for: an empty window, the welcome page, or the window on a project."""
    kind, _born, *arguments = sys.argv[1:]
    sys.argv = ["annotator", *arguments]
    {"empty": _empty, "welcome": _welcome, "project": _project}[kind]()


def _note() -> None:
    _seconds.append(time.monotonic() - _BORN)


def _end() -> None:
    _note()
    sys.stdout.write(" ".join(f"{seconds:.6f}" for seconds in _seconds))
    sys.stdout.flush()
    os._exit(0)  # what the end of a window costs is not asked here


def _empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        """Counts as painted once the loop has nothing else to do."""

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, painted)

    def painted() -> None:
        _note()
        _end()

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


def _welcome() -> None:
    """The page is painted when `greet` returns, the window answers when its loop begins to rest."""
    from annotator import app

    greet, compose = app.greet, app.compose

    def greeted(qt: QApplication) -> MainWindow:
        window = greet(qt)
        _note()
        return window

    def composed(qt: QApplication, **rest: Any) -> Workspace:
        from PySide6.QtCore import QTimer

        workspace = compose(qt, **rest)
        QTimer.singleShot(0, _end)
        return workspace

    app.greet, app.compose = greeted, composed
    _run()


def _project() -> None:
    """Nothing is loaded beforehand: the reader is looked at once the window is composed."""
    from annotator import app

    compose = app.compose

    def composed(qt: QApplication, **rest: Any) -> Workspace:
        workspace = compose(qt, **rest)
        from annotator.ui.reader.view import ReaderView

        _after_first(ReaderView, "set_content")
        return workspace

    app.compose = composed
    _run()


def _after_first(owner: type, method: str) -> None:
    """End once the loop rests after the first call of a method."""
    from PySide6.QtCore import QTimer

    original: Callable[..., object] = getattr(owner, method)

    def called(*args: object, **kwargs: object) -> object:
        QTimer.singleShot(0, lambda: (_note(), QTimer.singleShot(0, _end)))
        return original(*args, **kwargs)

    setattr(owner, method, called)


def _run() -> None:
    from annotator.__main__ import main as annotator

    annotator()


if __name__ == "__main__":
    _BORN = float(sys.argv[2])
    main()
