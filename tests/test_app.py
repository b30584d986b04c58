"""The window greets its user before what stands behind it is there."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import compose, greet
from annotator.operations.sample import make_sample
from annotator.ui.settings import Settings

LATER = (
    *("click", "sqlite_utils", "pysqlite3", "charset_normalizer", "dataclasses", "argparse", "annotator.model"),
    *("html", "logging", "socket", "email"),
    *("annotator.ui.reader", "annotator.ui.workspace", "annotator.ui.frame.actions", "annotator.ui.frame.status_bar"),
)


def test_the_welcome_page_is_painted_with_the_recent_projects_and_without_the_panels(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    Settings().add_recent(tmp_path / "gone.annot")
    window = greet(qapp)
    assert window.isVisible()
    assert [row.path.name for row in window.welcome.recents] == ["gone.annot"]
    assert "body" not in vars(window)
    painted = window.welcome.geometry()
    workspace = compose(qapp, window=window)
    workspace.show()
    assert workspace.window is window
    assert not window.shows_body()
    QApplication.processEvents()
    assert window.welcome_foot.isVisible()
    assert window.welcome.geometry() == painted, "the page moved when the rest came"
    workspace.open_sample()
    assert window.shows_body()
    assert window.status_bar.isVisible()
    window.close()
    window.deleteLater()
    workspace.deleteLater()
    QApplication.processEvents()


MUCH_LATER = (
    *("click", "email", "csv", "concurrent.futures", "importlib.metadata", "importlib.resources", "sqlite_utils"),
    *(
        "annotator.formats.registry",
        "annotator.formats.text",
        "annotator.operations.importing",
        "annotator.project.check",
    ),
    *("annotator.ui.dialogs.about", "annotator.ui.dialogs.value_editor", "annotator.ui.texts.text_dialog"),
)


def test_a_project_that_is_named_is_painted_before_anything_is_loaded_for_what_its_user_may_ask_for(
    tmp_path: Path,
) -> None:
    make_sample(tmp_path / "sample.annot")
    script = """
import sys
from PySide6.QtCore import QTimer
from annotator import __main__, app
compose = app.compose
def composed(*given, **more):
    workspace = compose(*given, **more)
    def look():
        shown = workspace.window.body.sheet.reader.text()[:4]
        print(repr(shown), *sys.modules)
        workspace.window.close()
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, look))
    return workspace
app.compose = composed
__main__.main()
"""
    line = [sys.executable, "-c", script, str(tmp_path / "sample.annot")]
    run = subprocess.run(line, capture_output=True, text=True, check=False)
    shown, *modules = run.stdout.split()
    assert len(shown) > 3, run.stderr
    assert set(MUCH_LATER).intersection(modules) == set()


def test_the_greeting_loads_nothing_that_can_wait(tmp_path: Path) -> None:
    (tmp_path / "new.annot").touch()
    Settings().add_recent(tmp_path / "new.annot")
    script = "import sys; from annotator import app; app.greet(app.application()); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(LATER).intersection(run.stdout.split()) == set()
