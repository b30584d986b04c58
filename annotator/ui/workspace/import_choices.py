"""Asks how files are to be read where that is not plain, with a preview that follows each choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model.article import Original
from annotator.model.errors import AnnotatorError
from annotator.model.reading import Preview, ReadOptions
from annotator.ui.dialogs.base import open_in_turn
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Runner, Tell

if TYPE_CHECKING:
    from annotator.operations.survey import Survey
    from annotator.ui.importing.import_dialog import ImportDialog


class ImportChoices(QObject):
    """One question for all files of an import; a page, or a text in UTF-8, needs none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, seen: Survey, then: Callable[[ReadOptions], object]) -> None:
        """Go on with the options: those of the user, or at once where there is nothing to choose."""
        if seen.shown is None:
            then(ReadOptions())
        else:
            self._open(_of_path(seen.shown), seen.count, then)

    def ask_again(self, original: Original, then: Callable[[ReadOptions], object]) -> None:
        """Ask how a file that the project keeps is to be read now."""
        from annotator.formats.originals import bytes_of

        self._open(_Asked(original.name, lambda: bytes_of(original)), 1, then, self.tr("Compare the texts…"))

    def _open(self, asked: _Asked, count: int, then: Callable[[ReadOptions], object], yes: str = "") -> None:
        from annotator.ui.importing.import_dialog import ImportDialog

        asking = _Asking(asked, ImportDialog(asked.name, count, self._window, yes=yes), then)
        open_in_turn(asking.dialog, self._window)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The file that is shown: its name, and how its bytes are had, on another thread."""

    name: str
    load: Callable[[], bytes]


def _of_path(path: Path) -> _Asked:
    from annotator.operations.sources import read_bytes

    return _Asked(path.name, lambda: read_bytes(path))


class _Asking(QObject):
    """One dialog with the process that reads for it."""

    def __init__(self, asked: _Asked, dialog: ImportDialog, then: Callable[[ReadOptions], object]) -> None:
        from annotator.formats.workers.pool import ReadingPool

        super().__init__(dialog.parent())
        self._asked = asked
        self._then = then
        self._wanted: ReadOptions | None = None
        self._pool = ReadingPool(processes=1)
        self._runner = Runner(self)
        self._runner.finished.connect(self._show)
        self._runner.failed.connect(self._fail)
        self.dialog = dialog
        self.dialog.options_changed.connect(self._look)
        self.dialog.finished.connect(self._end)
        self._look(ReadOptions())

    def _look(self, options: ReadOptions) -> None:
        """Read the file so; while it is being read otherwise, as soon as that has ended."""
        self._wanted = options
        if not self._runner.busy():
            self._begin()

    def _begin(self) -> None:
        from annotator.formats.workers.pool import Job

        options, self._wanted = self._wanted or ReadOptions(), None
        asked, pool = self._asked, self._pool

        def look(_: Tell) -> Preview:
            return pool.preview(Job(asked.name, asked.load(), options), limit=10)

        self._runner.start(look, asked.name)

    def _show(self, preview: Preview) -> None:
        if self._wanted is not None:
            self._begin()
        else:
            self.dialog.show_preview(preview)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        if self._wanted is not None:
            self._begin()
        else:
            self.dialog.show_failure(error)

    def _end(self, accepted: int) -> None:
        options = self.dialog.options()
        self._pool.close()
        self._runner.stop()
        self.dialog.deleteLater()
        self.deleteLater()
        if accepted:
            self._then(options)
