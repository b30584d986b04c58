"""Asks the user for files, by the system's own dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = "annot"
PROJECTS = f"*.{SUFFIX}"


class Chooser(QObject):
    """One method for each question; None or nothing where the user gives up. Tests put another in its place."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = str(Path.home())

    def start_in(self, folder: Path) -> None:
        """Ask for the next files in this folder."""
        self._folder = str(folder)

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

    def version(self, suffixes: str) -> Path | None:
        """The file of a newer version of an article."""
        filters = ";;".join((self.tr("Articles ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")))
        title = self.tr("The newer version of the article")
        found, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, filters)
        return next(iter(self._noted([Path(found)])), None) if found else None

    def folder(self) -> list[Path]:
        """A folder of articles to add."""
        found = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of articles"), self._folder)
        return [Path(found)] if found else []

    def new_project(self, proposed: str = "") -> Path | None:
        """Where a new project shall be."""
        return self._project(self.tr("New project"), proposed or self.tr("project.annot"))

    def copy(self, proposed: str) -> Path | None:
        """Where a copy of the project shall be."""
        return self._project(self.tr("Save a copy as"), proposed)

    def export(self, proposed: str, suffixes: str) -> Path | None:
        """Where to write a table; the suffix says in which format."""
        filters = self.tr("Tables ({suffixes})").format(suffixes=suffixes)
        dialog = self._saving(self.tr("Export the statements"), proposed, filters, suffixes.split()[0].lstrip("*."))
        return self._answer(dialog)

    def codebook_in(self) -> Path | None:
        """A codebook to import."""
        title, filters = self.tr("Import a codebook"), self._codebooks()
        found, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, filters)
        return next(iter(self._noted([Path(found)])), None) if found else None

    def codebook_out(self, proposed: str) -> Path | None:
        """Where to write the codebook."""
        return self._answer(self._saving(self.tr("Export the codebook"), proposed, self._codebooks(), "csv"))

    def moved_project(self, path: Path) -> Path | None:
        """Where a project is now that is no longer at `path`."""
        title = self.tr("Where is {name} now?").format(name=path.name)
        found, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, self._projects())
        return next(iter(self._noted([Path(found)])), None) if found else None

    def _codebooks(self) -> str:
        return self.tr("Codebooks ({suffixes})").format(suffixes="*.csv *.tsv")

    def _projects(self) -> str:
        return self.tr("Annotator projects ({suffix})").format(suffix=PROJECTS)

    def _project(self, title: str, proposed: str) -> Path | None:
        """A new project's file. Whether it may replace another is not asked: it never does, as is said afterwards."""
        dialog = self._saving(title, proposed, self._projects(), SUFFIX)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        path = self._answer(dialog)
        # "talks.2024" has a suffix, too, but not that of a project.
        return path if path is None or path.suffix.lower() == f".{SUFFIX}" else path.with_name(f"{path.name}.{SUFFIX}")

    def _saving(self, title: str, proposed: str, filters: str, suffix: str) -> QFileDialog:
        """The dialog itself completes a name without suffix: so it asks before that file is replaced."""
        dialog = QFileDialog(self._window, title, self._folder, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(proposed)
        return dialog

    def _answer(self, dialog: QFileDialog) -> Path | None:
        chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
        found = dialog.selectedFiles() if chosen else []
        dialog.deleteLater()
        return self._noted([Path(found[0])])[0] if found else None

    def _noted(self, paths: list[Path]) -> list[Path]:
        if paths:
            self._folder = str(paths[0].parent)
        return paths
