"""The window greets its user before what stands behind it is there."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import compose, greet
from annotator.ui.settings import Settings

LATER = (
    *("click", "sqlite_utils", "pysqlite3", "charset_normalizer", "dataclasses", "argparse", "annotator.model"),
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


def test_the_greeting_loads_nothing_that_can_wait(tmp_path: Path) -> None:
    (tmp_path / "new.annot").touch()
    Settings().add_recent(tmp_path / "new.annot")
    script = "import sys; from annotator import app; app.greet(app.application()); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(LATER).isdisjoint(run.stdout.split())
