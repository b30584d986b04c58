"""The file that an article came from, as the project keeps it: opened, and read again otherwise."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from annotator.model.article import ArticleDraft, Original
from annotator.model.reading import ReadOptions
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Tell
from annotator.ui.workspace.import_choices import ImportChoices
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


class Originals(QObject):
    """Writes a copy for looking at outside the project; what is read again is compared before it is taken."""

    read_again = Signal(object)
    """The `ArticleDraft` that the file gives now: a newer text for the article on the sheet."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._jobs = jobs
        self._choices = ImportChoices(window)
        self._folder: Path | None = None
        window.actions_.on("open_original", self.open)
        window.actions_.on("read_again", self.ask)

    def open(self) -> None:
        """Open the file of the article on the sheet."""
        original = self._original()
        path = None if original is None else self._session.ask(lambda _: self.written(original))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def ask(self) -> None:
        """Ask how the file of the article on the sheet is to be read now, and read it so."""
        original = self._original()
        if original is not None:
            self._choices.ask_again(original, lambda options: self._read(original, options))

    def _read(self, original: Original, options: ReadOptions) -> None:
        uid = self._reading.article
        found = None if uid is None else self._session.ask(lambda project: (project.article(uid), project.text(uid)))
        if found is None:
            return
        article, text = found

        def reading(_: Tell) -> ArticleDraft:
            from annotator.operations.rereading import read_again

            return read_again(original, article, text, options)

        self._jobs.start(self.tr("Reading…"), reading, self.read_again.emit)

    def _original(self) -> Original | None:
        article = self._reading.article
        if article is None:
            return None
        found = self._session.ask(lambda project: project.original(article))
        if found is None:
            self._window.status_bar.say(self.tr("The project keeps no file of this article"))
        return found

    def written(self, original: Original) -> Path:
        """A copy of the file in a folder for passing things; raises `BrokenFile`."""
        from annotator.formats.originals import bytes_of

        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="annotator-"))
        folder = self._folder / original.sha256[:12]
        folder.mkdir(exist_ok=True)
        path = folder / (_UNSAFE.sub("_", original.name).strip(". ") or "article")
        path.write_bytes(bytes_of(original))
        path.chmod(0o400)
        return path
