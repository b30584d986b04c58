"""How long the window stands still while something goes on."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

STALL = 0.1
"""Seconds that the window may stand still."""


class Pulse(QObject):
    """Beats every few milliseconds on the window's thread; the longest gap is the longest stall."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0

    def watch(self, work: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
        """Seconds until `done`, and the longest stall on the way."""
        loop = QEventLoop()
        started = self._last = time.perf_counter()
        self.longest = 0.0
        self._timer.start()
        work()
        self._beat()
        while not done():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        taken = time.perf_counter() - started
        QApplication.processEvents()
        self._beat()
        self._timer.stop()
        return taken, self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
