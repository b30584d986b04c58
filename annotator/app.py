"""Wires the objects together: the only place that knows both the rooms below and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.ui.settings import ThemeChoice
    from annotator.ui.workspace.workspace import Workspace

PICTURE = (1280, 800)
"""The size of the demo's picture, in pixels."""


def sample_project(folder: Path) -> Path:
    """The sample project in `folder`, made where there is none; one that was worked on is kept."""
    from annotator.operations.sample import make_sample

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.annot"
    if not path.exists():
        make_sample(path)
    return path


def write_demo(folder: Path) -> tuple[Path, Path, Path]:
    """Write the sample project, its CSV and a picture of the window; gives the three paths."""
    from annotator.operations.exporting import export
    from annotator.project.reader import ProjectReader

    project, table, picture = sample_project(folder), folder / "sample.csv", folder / "sample.png"
    reader = ProjectReader(project)
    try:
        export(reader, table)
    finally:
        reader.close()
    take_picture(project, picture)
    return project, table, picture


def take_picture(project: Path, to: Path, *, theme: ThemeChoice = "light", size: tuple[int, int] = PICTURE) -> None:
    """Paint the window on a project, its first statement selected, into a PNG; the user's settings stay as they are."""
    with posed(project, theme=theme, size=size) as workspace:
        workspace.window.body.statements.set_folded(False)
        workspace.window.body.sheet.reader.next_statement()
        grab(workspace, to)


@contextmanager
def posed(
    project: Path | None, *, theme: ThemeChoice = "light", size: tuple[int, int] = PICTURE
) -> Generator[Workspace]:
    """A window for pictures, without a screen, with settings of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    with TemporaryDirectory() as folder:
        workspace = compose(app, Path(folder), theme)
        workspace.identity.rename("Sample")
        workspace.window.resize(*size)
        workspace.window.show()
        workspace.window.activateWindow()
        app.processEvents()
        if project is not None:
            workspace.take([project])
        try:
            yield workspace
        finally:
            workspace.window.close()
            workspace.deleteLater()
            app.processEvents()


def grab(workspace: Workspace, to: Path) -> None:
    """Write what the window shows once all it has to do is done."""
    app = application()
    for _ in range(5):
        app.processEvents()
    workspace.window.grab().save(str(to))


def run(paths: Sequence[Path]) -> int:
    """Open the window on a project, or on articles to add; gives the exit code.

    Raises `FileMissing` and `NoDisplay` before there is a window.
    """
    _require(paths)
    from PySide6.QtCore import QTimer

    from annotator.ui.errors import ErrorKeeper

    app = application()
    keeper = ErrorKeeper()
    keeper.install()
    workspace = compose(app)
    keeper.on_failure(workspace.session.roll_back)
    workspace.show()
    if paths:
        QTimer.singleShot(0, partial(workspace.take, list(paths)))
    code = app.exec()
    workspace.close()
    keeper.uninstall()
    return code


def _require(paths: Sequence[Path]) -> None:
    """What Qt would end the process for is said in a sentence instead."""
    from annotator.model.errors import FileMissing, NoDisplay

    for path in paths:
        if not path.exists():
            raise FileMissing(path)
    given = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not given:
        raise NoDisplay


def application() -> QApplication:
    """The one application of this process."""
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")  # not translated - a name
    app.setDesktopFileName("annotator")
    return app


def compose(app: QApplication, home: Path | None = None, theme: ThemeChoice | None = None) -> Workspace:
    """A window with all that stands behind it; settings and names in `home`, by default in the user's folders."""
    from annotator.identity import Identity
    from annotator.paths import data_folder
    from annotator.project.clock import SystemSource
    from annotator.ui import style
    from annotator.ui.settings import Settings
    from annotator.ui.workspace.workspace import Workspace

    source = SystemSource()
    settings = Settings(home)
    if theme is not None:
        settings.set_theme(theme)
    style.apply(app, settings.theme())
    samples = (home or data_folder()) / "sample"
    return Workspace(Identity(source, home), source, settings, partial(sample_project, samples))
