"""Wires the objects together: the only place that knows both the rooms below and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from annotator import loading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from annotator.ui.frame.main_window import MainWindow
    from annotator.ui.settings import LanguageChoice, ThemeChoice
    from annotator.ui.workspace.workspace import Workspace

PICTURE = (1280, 800)
"""The size of the demo's picture, in pixels."""
_PATIENCE = 0.5
"""Seconds to wait for the window to be seen before the rest is loaded all the same."""


def sample_project(folder: Path) -> Path:
    """The sample project in `folder`, made where there is none; one that was worked on is kept.

    Raises `CannotRead` where the folder cannot be made.
    """
    from annotator.model.errors import CannotRead
    from annotator.operations.sample import make_sample

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotRead(folder, error.strerror or str(error)) from error
    path = folder / "sample.annot"
    if not path.exists():
        make_sample(path)
    return path


def write_demo(folder: Path) -> tuple[Path, Path, Path]:
    """Write the sample project, its CSV and a picture of the window; gives the three paths."""
    from annotator.identity import Identity
    from annotator.operations.exporting import export
    from annotator.project.clock import SystemSource
    from annotator.project.project import Project

    project, table, picture = sample_project(folder), folder / "sample.csv", folder / "sample.png"
    with Project.open(project, Identity(SystemSource()), read_only=True) as opened:
        export(opened, table)
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
    project: Path | None,
    *,
    theme: ThemeChoice = "light",
    size: tuple[int, int] = PICTURE,
    language: LanguageChoice = "system",
) -> Generator[Workspace]:
    """A window for pictures, without a screen, with settings of its own."""
    from tempfile import TemporaryDirectory

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    with TemporaryDirectory() as folder:
        workspace = compose(app, Path(folder), theme, language=language)
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
    """Write what the window shows once all it has to do is done; raises `CannotRead` where it cannot."""
    from annotator.formats.atomic import replacing

    app = application()
    for _ in range(5):
        app.processEvents()
    with replacing(to) as file:
        file.write(_png(workspace.window))


def _png(window: QWidget) -> bytes:
    """What a window shows, as a PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(data.data())


def run(paths: Sequence[Path], *, with_tour: bool = False) -> int:
    """Open the window on a project, or on articles to add; gives the exit code.

    `with_tour`: the project is the sample, which somebody may see for the first time.
    Raises `FileMissing` and `NoDisplay` before there is a window.
    """
    _require(paths)
    with loading.uncollected():
        app = application()
        window = None if paths else greet(app)
        from PySide6.QtCore import QTimer

        from annotator.ui.errors import ErrorKeeper

        keeper = ErrorKeeper()
        keeper.install()
        desk = Desk(app, compose(app, window=window))
        keeper.on_failure(lambda: desk.workspace.session.roll_back())
        desk.workspace.show()
    if paths:
        QTimer.singleShot(0, partial(desk.workspace.take, list(paths)))
    if with_tour:
        QTimer.singleShot(0, desk.workspace.help.offer_tour)
    code = app.exec()
    desk.workspace.close()
    keeper.uninstall()
    return code


class Desk:
    """The window that is open; another one takes its place when the user chooses another language."""

    def __init__(self, app: QApplication, workspace: Workspace, home: Path | None = None) -> None:
        self._app = app
        self._home = home
        self.workspace = workspace
        self._listen()

    def _listen(self) -> None:
        self.workspace.appearance.language_chosen.connect(self._replace_soon)

    def _replace_soon(self) -> None:
        """Once the menu that asked for it has closed, and no job needs the window any more."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self.workspace.window, self._replace)

    def _replace(self) -> None:
        from annotator.ui import language

        old = self.workspace
        choice = old.settings.language()
        if language.resolved(choice) == language.current():
            language.apply(self._app, choice)
            return
        if old.jobs.runner.busy():
            old.jobs.running.connect(self._replace_soon)
            return
        project = old.session.project
        old.window.setUpdatesEnabled(False)
        old.unfinished.note()
        old.close()
        self.workspace = new = compose(self._app, self._home)
        new.show()
        if project is not None:
            new.session.open(project.path)
        new.window.activateWindow()
        old.window.hide()
        old.window.deleteLater()
        old.deleteLater()
        self._listen()


def greet(app: QApplication) -> MainWindow:
    """Paint the window with its welcome page; what stands behind it is loaded after that."""
    from annotator.ui import language, style
    from annotator.ui.frame.main_window import MainWindow
    from annotator.ui.settings import Settings
    from annotator.ui.welcome.greeting import list_recent, restore_geometry

    settings = Settings()
    language.apply(app, settings.language())
    style.apply(app, settings.theme(), strong=settings.strong_contrast())
    window = MainWindow()
    list_recent(window.welcome, settings)
    window.show_welcome()
    restore_geometry(window, settings)
    _paint(window)
    return window


def _paint(window: MainWindow) -> None:
    """Show a window and wait until its page is painted; what its user does meanwhile is kept for later."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    window.show()
    painting = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    until = monotonic() + _PATIENCE
    QTimer.singleShot(round(_PATIENCE * 1000), lambda: None)  # ends the waiting where nothing else does
    while not window.welcome.is_painted and monotonic() < until:
        QCoreApplication.processEvents(painting | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _require(paths: Sequence[Path]) -> None:
    """What Qt would end the process for is said in a sentence instead."""
    for path in paths:
        if not path.exists():
            from annotator.model.errors import FileMissing

            raise FileMissing(path)
    given = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not given:
        from annotator.model.errors import NoDisplay

        raise NoDisplay


def application() -> QApplication:
    """The one application of this process."""
    loading.import_qt()
    from PySide6.QtWidgets import QApplication

    loading.import_plainly()
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    # To ask Qt for the style it has, or to set another, would take longer than to paint the window.
    app = QApplication([sys.argv[0], "-style", "Fusion"])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")  # not translated - a name
    app.setDesktopFileName("annotator")
    return app


def compose(
    app: QApplication,
    home: Path | None = None,
    theme: ThemeChoice | None = None,
    window: MainWindow | None = None,
    language: LanguageChoice | None = None,
) -> Workspace:
    """A window with all that stands behind it; settings and names in `home`, by default in the user's folders."""
    from annotator.identity import Identity
    from annotator.paths import data_folder
    from annotator.project.clock import SystemSource
    from annotator.ui import language as languages
    from annotator.ui import style
    from annotator.ui.settings import Settings
    from annotator.ui.workspace.workspace import Workspace

    source = SystemSource()
    settings = Settings(home)
    if theme is not None:
        settings.set_theme(theme)
    if language is not None:
        settings.set_language(language)
    languages.apply(app, settings.language())
    style.apply(app, settings.theme(), strong=settings.strong_contrast())
    samples = (home or data_folder()) / "sample"
    return Workspace(Identity(source, home), source, settings, partial(sample_project, samples), window=window)
