"""The file that an article came from, as the project keeps it: opened in the program that the user has for it."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from annotator.formats.originals import bytes_of
from annotator.model.article import Original
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


class Originals(QObject):
    """Writes a copy for looking at, outside the project."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._folder: Path | None = None
        window.actions_.on("open_original", self.open)

    def open(self) -> None:
        """Open the file of the article on the sheet."""
        article = self._reading.article
        if article is None:
            return
        original = self._session.ask(lambda project: project.original(article))
        if original is None:
            self._window.status_bar.say(self.tr("The project keeps no file of this article"))
            return
        path = self._session.ask(lambda _: self.written(original))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def written(self, original: Original) -> Path:
        """A copy of the file in a folder for passing things; raises `BrokenFile`."""
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="annotator-"))
        folder = self._folder / original.sha256[:12]
        folder.mkdir(exist_ok=True)
        path = folder / (_UNSAFE.sub("_", original.name).strip(". ") or "article")
        path.write_bytes(bytes_of(original))
        path.chmod(0o400)
        return path
