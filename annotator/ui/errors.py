"""The last resort: a failure that nobody expected is taken back, logged, and told once."""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator.paths import log_folder
from annotator.project.damage import in_words
from annotator.ui.dialogs.failure import ErrorDialog

_LOGGER = logging.getLogger("annotator.failures")
_FILE, _BYTES, _FILES = "annotator.log", 1_000_000, 3
_PASSED_ON = (KeyboardInterrupt, SystemExit)


class ErrorKeeper(QObject):
    """Takes over `sys.excepthook` and `threading.excepthook` from `install` to `uninstall`."""

    failed = Signal(object)
    """An exception, told in the thread of the window."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or log_folder()
        self._callbacks: list[Callable[[], object]] = []
        self._handler: logging.Handler | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._dialog: ErrorDialog | None = None
        self._times: Counter[tuple[type[BaseException], str, int]] = Counter()
        self._is_building = False
        # Queued: a failure may come from another thread, or out of the painting of a widget.
        self.failed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Keep the failures from now on."""
        if self._handler is None:
            self._handler = self._log_file()
            _LOGGER.addHandler(self._handler)
            # A library that sets up logging may have silenced the loggers that were there before it.
            _LOGGER.disabled = False
            self._before = (sys.excepthook, threading.excepthook)
            sys.excepthook, threading.excepthook = self._caught, self._caught_in_thread

    def uninstall(self) -> None:
        """Give the hooks back to whom they belonged, and close the log file and the dialog."""
        if self._handler is None:
            return
        sys.excepthook, threading.excepthook = self._before
        _LOGGER.removeHandler(self._handler)
        self._handler.close()
        self._handler = None
        if self._dialog is not None:
            self._dialog.reject()

    def on_failure(self, callback: Callable[[], object]) -> None:
        """Call this first after a failure in the main thread, such as to take back what was half done."""
        self._callbacks.append(callback)

    def dialog(self) -> ErrorDialog | None:
        """The dialog that is shown now."""
        return self._dialog

    def _log_file(self) -> logging.Handler:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = RotatingFileHandler(
                self._folder / _FILE, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", errors="backslashreplace"
            )
        except OSError:
            return logging.NullHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return handler

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, _PASSED_ON):
            self._before[0](kind, error, trace)
            return
        if threading.current_thread() is threading.main_thread():
            self._take_back()
        self._tell("A failure", error)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is None or isinstance(args.exc_value, _PASSED_ON):
            self._before[1](args)
            return
        name = "?" if args.thread is None else args.thread.name
        self._tell(f"A failure in the thread {name}", args.exc_value)

    def _take_back(self) -> None:
        for callback in self._callbacks:
            try:
                callback()
            except Exception as error:  # noqa: BLE001 - logged; the others must be called, and the first failure told
                _log("A failure while taking back", error)

    def _tell(self, words: str, error: BaseException) -> None:
        place = _place(error)
        self._times[place] += 1
        times = self._times[place]
        if times & (times - 1) == 0:
            # A widget that fails at each paint must not push the first failure out of the log: 1, 2, 4, 8 …
            _log(f"{words} (time {times} at this place)", error)
            sys.__excepthook__(type(error), error, error.__traceback__)
        self.failed.emit(error)

    def _show(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._dialog.count_another()
        elif self._handler is not None and not self._is_building:
            # A dialog that fails to open must not open a dialog about it.
            self._is_building = True
            self._dialog = ErrorDialog(in_words(error), QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
            self._is_building = False

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _place(error: BaseException) -> tuple[type[BaseException], str, int]:
    """What failed and where, by which failures that repeat are known."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (type(error), "", 0) if trace is None else (type(error), trace.tb_frame.f_code.co_filename, trace.tb_lineno)


def _log(words: str, error: BaseException) -> None:
    _LOGGER.error(words, exc_info=(type(error), error, error.__traceback__))
