"""Articles on their way into the project: read by one job, stored by another, while the window goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.added import AddResult
from annotator.model.progress import Progress
from annotator.model.reading import ReadOptions
from annotator.project.project import Project
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Tell
from annotator.ui.spoken import spoken
from annotator.ui.workspace.import_choices import ImportChoices
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.pace import Pace
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

if TYPE_CHECKING:
    from annotator.operations.reading import ReadFile
    from annotator.operations.spool import Spool


class Imports(QObject):
    """Reads files beside the window, then stores what they hold as one change."""

    ended = Signal(object)
    """What became of each file: a list of `AddResult`."""
    report_wanted = Signal(object)
    """The user wants to see what became of the files."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._jobs = jobs
        self._choices = ImportChoices(window)

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders of articles to the open project; ask first where there is something to choose."""
        from annotator.operations.survey import survey

        look = partial(survey, list(paths))
        self._jobs.start(self.tr("Looking…"), look, lambda seen: self._choices.ask(seen, partial(self.read, paths)))

    def read(self, paths: Sequence[Path], options: ReadOptions | None = None) -> None:
        """Read the files so, and store what they hold."""
        self._jobs.start(self.tr("Reading…"), partial(_read, list(paths), options or ReadOptions()), self.store)

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pages of the web, and add their articles to the open project."""
        self._jobs.start(self.tr("Fetching…"), partial(_fetch, list(addresses)), self.store)

    def store(self, files: Spool) -> None:
        """Store what was read; the user's own changes wait until it is stored."""
        if not self._jobs.start_writing(self.tr("Storing…"), partial(_write, files), self._tell):
            files.close()

    def _tell(self, results: Sequence[AddResult]) -> None:
        added = [result for result in results if result.status == "added"]
        known = [result for result in results if result.status == "duplicate"]
        failed = [result for result in results if result.status == "failed"]
        shown = next((result.uid for result in (*added, *known) if result.uid), None)
        if shown is not None:
            self._reading.show(shown)
        self._window.status_bar.say("  ·  ".join(self._counted(added, known)))
        if failed:
            self._say_failed(results, failed)
        self.ended.emit(results)

    def _counted(self, added: Sequence[AddResult], known: Sequence[AddResult]) -> list[str]:
        parts: list[str] = []
        if added:
            one = self.tr("1 article added") if len(added) == 1 else self.tr("{n} articles added")
            parts.append(one.format(n=len(added)))
        alike = sum(result.alike for result in added)
        if alike:
            one = self.tr("1 grouped with its like") if alike == 1 else self.tr("{n} grouped with their like")
            parts.append(one.format(n=alike))
        if known:
            one = self.tr("1 was there already") if len(known) == 1 else self.tr("{n} were there already")
            parts.append(one.format(n=len(known)))
        return parts or [self.tr("No article was found")]

    def _say_failed(self, results: Sequence[AddResult], failed: Sequence[AddResult]) -> None:
        error = failed[0].error
        first = spoken(error) if error is not None else failed[0].name
        more = "" if len(failed) == 1 else " " + self.tr("And {n} more could not be added.").format(n=len(failed) - 1)
        button = self.tr("Report…") if len(results) > 1 else ""
        self._window.banner.say(first + more, button, lambda: self.report_wanted.emit(results))


def _read(paths: list[Path], options: ReadOptions, tell: Tell) -> Spool:
    """Read everything, and keep it on the disk."""
    from annotator.operations.reading import read_paths
    from annotator.operations.sources import files_of
    from annotator.operations.spool import Spool

    total = sum(1 for _ in files_of(paths))
    pace, spool = Pace(total), Spool()
    done, last = 0, ""
    try:
        for file in read_paths(paths, options=options):
            spool.put(file)
            done, last = done + (file.name != last), file.name
            tell(Progress(done, total, pace.words(done)))
    except BaseException:
        spool.close()
        raise
    return spool


def _fetch(addresses: list[str], tell: Tell) -> Spool:
    """Fetch and read pages, one after the other."""
    from annotator.operations.spool import Spool
    from annotator.operations.web_pages import read_addresses

    spool = Spool()
    try:
        for file in read_addresses(addresses, progress=tell):
            spool.put(file)
            tell(Progress(len(spool), len(addresses), file.name))
    except BaseException:
        spool.close()
        raise
    return spool


def _write(files: Spool, project: Project, tell: Tell) -> list[AddResult]:
    from annotator.operations.importing import add_files

    with files:
        return add_files(project, _told(files, tell))


def _told(files: Spool, tell: Tell) -> Iterator[ReadFile]:
    """The files, while they are stored."""
    pace = Pace(len(files))
    for done, file in enumerate(files.drawn()):
        tell(Progress(done, len(files), pace.storing(done)))
        yield file
