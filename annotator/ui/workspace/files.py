"""Projects and articles in, copies and tables out: what the user does with files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.model.article import ArticleDraft
from annotator.model.problem import Problem
from annotator.project.project import Project
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Tell
from annotator.ui.workspace.chooser import Chooser
from annotator.ui.workspace.codebook_files import looks_like_codebook
from annotator.ui.workspace.imports import Imports
from annotator.ui.workspace.incoming import Incoming
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_SUFFIX = ".annot"


class Files(QObject):
    """Each method is one thing a user does; the chooser asks for the files."""

    codebook_taken = Signal(Path)
    """A codebook's CSV was among what is to be taken."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, jobs: Jobs, chooser: Chooser) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._jobs = jobs
        self.imports = Imports(window, session, reading, jobs)
        self._incoming = Incoming(window, jobs, lambda: session.can_write or self._makes_room())
        self._incoming.draft_accepted.connect(self._add_draft)
        self._incoming.addresses_accepted.connect(self.imports.fetch)
        self.chooser = chooser

    def new_project(self) -> bool:
        """Make a new project where the user says; whether it is open now."""
        path = self.chooser.new_project()
        return path is not None and self._session.create(path)

    def open(self) -> None:
        """Open a project, or add articles."""
        self.take(self.chooser.to_open(_suffixes()))

    def add_articles(self) -> None:
        """Add articles that the user chooses."""
        self.add(self.chooser.articles(_suffixes()))

    def add_folder(self) -> None:
        """Add the articles of a folder."""
        self.add(self.chooser.folder())

    def take(self, paths: Sequence[Path]) -> None:
        """Open the first project among these; import codebooks into it, and add the rest as articles."""
        projects = [path for path in paths if path.suffix.lower() == _SUFFIX]
        codebooks = [path for path in paths if looks_like_codebook(path)]
        articles = [path for path in paths if path.suffix.lower() != _SUFFIX and path not in codebooks]
        if projects and not self._session.open(projects[0]):
            return
        if codebooks and (self._session.can_write or self._makes_room()):
            for path in codebooks:
                self.codebook_taken.emit(path)
        if articles:
            self.add(articles)

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders of articles; without a project, to a new one."""
        if not paths or not (self._session.can_write or self._makes_room()):
            return
        self.imports.add(paths)

    def paste(self, text: str, markup: str = "") -> None:
        """Show a text as an article to be added, or offer to fetch the address that it is."""
        self._incoming.paste(text, markup)

    def add_from_web(self, text: str = "") -> None:
        """Ask for addresses of the web, and add what stands there."""
        self._incoming.ask_for_addresses(text)

    def export(self) -> None:
        """Write the statements into a file."""
        project = self._session.project
        if project is None:
            return
        from annotator.formats import registry

        suffixes = " ".join(f"*{suffix}" for writer in registry.writers() for suffix in writer.suffixes)
        target = self.chooser.export(f"{project.path.stem}.csv", suffixes)
        if target is not None:
            self._jobs.start(self.tr("Exporting…"), partial(_export, project, target), partial(self._exported, target))

    def save_copy(self) -> None:
        """Write all of the project into a new file."""
        project = self._session.project
        if project is None:
            return
        target = self.chooser.copy(f"{project.path.stem}-copy{_SUFFIX}")
        if target is not None:
            self._session.perform(lambda found: self._copy(found, target))

    def check(self) -> None:
        """Prove the project: keys, quotes against texts, the log against the rows."""
        project = self._session.project
        if project is not None:
            self._jobs.start(self.tr("Checking…"), project.check, self._checked)

    def _copy(self, project: Project, target: Path) -> None:
        project.save_copy(target, self._session.patience.tell)
        self._window.status_bar.say(self.tr("A copy was saved as {name}").format(name=target.name))
        self._window.banner.go_on()

    def _makes_room(self) -> bool:
        """A project to put articles into: an open one that cannot be changed is no place for them."""
        if self._session.project is not None:
            self._session.perform(Project.new_uid)  # says why it cannot be changed
            return False
        return self.new_project()

    def _add_draft(self, draft: ArticleDraft | None) -> None:
        from annotator.operations import importing

        if draft is None:
            return
        before = self._session.ask(lambda project: project.counts()["articles"]) or 0
        uid = self._session.perform(lambda project: importing.add_draft(project, draft))
        if uid is not None:
            after = self._session.ask(lambda project: project.counts()["articles"]) or 0
            self._reading.show(uid)
            self._window.status_bar.say(
                self.tr("1 article added") if after > before else self.tr("This article was there already")
            )

    def _exported(self, target: Path, rows: int) -> None:
        words = self.tr("1 statement exported to {name}") if rows == 1 else self.tr("{n} statements exported to {name}")
        self._window.status_bar.say(words.format(n=rows, name=target.name))
        self._window.banner.go_on()

    def _checked(self, problems: Sequence[Problem]) -> None:
        if not problems:
            self._window.banner.say(
                self.tr("The project is sound: its quotes match the texts, and its history gives its rows.")
            )
        else:
            shown = "; ".join(problem.text for problem in problems[:3])
            self._window.banner.say(self.tr("{n} problems were found: {shown}").format(n=len(problems), shown=shown))


def _suffixes() -> str:
    from annotator.formats import registry

    return " ".join(f"*{suffix}" for suffix in registry.reader_suffixes())


def _export(project: Project, target: Path, tell: Tell) -> int:
    from annotator.operations.exporting import export

    with project.reader() as reader:
        return export(reader, target, progress=tell)
