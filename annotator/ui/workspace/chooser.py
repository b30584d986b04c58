"""Asks the user for files, by the system's own dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

PROJECTS = "*.annot"


class Chooser(QObject):
    """One method for each question; None or nothing where the user gives up. Tests put another in its place."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = str(Path.home())

    def to_open(self, articles: str) -> list[Path]:
        """A project, or articles; `articles` are their suffixes, such as `*.txt *.text`."""
        filters = ";;".join(
            (
                self.tr("Projects and articles ({suffixes})").format(suffixes=f"{PROJECTS} {articles}"),
                self.tr("All files (*)"),
            )
        )
        found, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open"), self._folder, filters)
        return self._noted([Path(name) for name in found])

    def articles(self, suffixes: str) -> list[Path]:
        """Articles to add."""
        filters = ";;".join((self.tr("Articles ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")))
        found, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add articles"), self._folder, filters)
        return self._noted([Path(name) for name in found])

    def folder(self) -> list[Path]:
        """A folder of articles to add."""
        found = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of articles"), self._folder)
        return [Path(found)] if found else []

    def new_project(self, proposed: str = "") -> Path | None:
        """Where a new project shall be."""
        return self._target(self.tr("New project"), proposed or self.tr("project.annot"), self._projects(), ".annot")

    def copy(self, proposed: str) -> Path | None:
        """Where a copy of the project shall be."""
        return self._target(self.tr("Save a copy as"), proposed, self._projects(), ".annot")

    def export(self, proposed: str, suffixes: str) -> Path | None:
        """Where to write a table; the suffix says in which format."""
        filters = self.tr("Tables ({suffixes})").format(suffixes=suffixes)
        return self._target(self.tr("Export the statements"), proposed, filters, suffixes.split()[0].lstrip("*"))

    def moved_project(self, path: Path) -> Path | None:
        """Where a project is now that is no longer at `path`."""
        title = self.tr("Where is {name} now?").format(name=path.name)
        found, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, self._projects())
        return next(iter(self._noted([Path(found)])), None) if found else None

    def _projects(self) -> str:
        return self.tr("Annotator projects ({suffix})").format(suffix=PROJECTS)

    def _target(self, title: str, proposed: str, filters: str, suffix: str) -> Path | None:
        start = str(Path(self._folder) / proposed)
        found, _ = QFileDialog.getSaveFileName(self._window, title, start, filters)
        if not found:
            return None
        path = Path(found)
        return self._noted([path if path.suffix else path.with_suffix(suffix)])[0]

    def _noted(self, paths: list[Path]) -> list[Path]:
        if paths:
            self._folder = str(paths[0].parent)
        return paths
