"""Files are asked for with the system's dialogs; names are completed as they should be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import sample_project
from annotator.paths import data_folder
from annotator.ui.workspace.chooser import Chooser
from tests.ui.workspace.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Ask = Callable[[Chooser], Path | None]
ASKS: dict[str, Ask] = {
    "new": lambda chooser: chooser.new_project(),
    "copy": lambda chooser: chooser.copy("work-copy.annot"),
    "export": lambda chooser: chooser.export("work.csv", "*.csv"),
}


@pytest.fixture
def chooser(qtbot: QtBot, tmp_path: Path) -> Chooser:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Chooser(window)
    made.start_in(tmp_path)
    return made


class Typist:
    """Types a name into the file dialog, and notes what is asked after that."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self.name, self.folder, self.questions = name, folder, list[str]()
        QTimer.singleShot(0, self._type)

    def _type(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        if self.folder is not None:
            dialog.setDirectory(str(self.folder))
        if self.name:
            field.clear()
            QTest.keyClicks(field, self.name)
        QTimer.singleShot(0, self._decline)
        dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    def _decline(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QMessageBox):
            self.questions.append(asked.text())
            asked.reject()


@pytest.mark.parametrize(
    ("what", "typed", "given"),
    [
        ("new", "talks", "talks.annot"),
        ("new", "talks.2024", "talks.2024.annot"),
        ("new", "talks.annot", "talks.annot"),
        ("copy", "", "work-copy.annot"),
        ("copy", "talks.2024", "talks.2024.annot"),
        ("export", "table", "table.csv"),
        ("export", "table.txt", "table.txt"),
    ],
)
def test_a_name_is_completed(chooser: Chooser, tmp_path: Path, what: str, typed: str, given: str) -> None:
    typist = Typist(typed)
    assert ASKS[what](chooser) == tmp_path / given
    assert typist.questions == []


def test_a_table_replaces_another_only_after_a_question(chooser: Chooser, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("mine", "utf-8")
    typist = Typist("table")
    assert ASKS["export"](chooser) is None
    assert len(typist.questions) == 1
    assert "table.csv" in typist.questions[0]


def test_that_a_project_would_be_replaced_is_not_asked_for_it_never_is(chooser: Chooser, tmp_path: Path) -> None:
    (tmp_path / "talks.annot").write_text("mine", "utf-8")
    typist = Typist("talks")
    assert ASKS["new"](chooser) == tmp_path / "talks.annot"
    assert typist.questions == []


def test_the_next_question_starts_in_the_same_folder(chooser: Chooser, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    Typist("one", folder=tmp_path / "below")
    assert ASKS["new"](chooser) == tmp_path / "below" / "one.annot"
    Typist("two")
    assert ASKS["export"](chooser) == tmp_path / "below" / "two.csv"


@pytest.mark.parametrize("by_menu", [True, False])
def test_the_folder_of_the_sample_is_never_proposed(desk: Desk, tmp_path: Path, by_menu: bool) -> None:
    mine = tmp_path / "mine"
    asked = Chooser(desk.window)
    asked.start_in(mine)
    desk.workspace.files.chooser = asked
    if by_menu:
        desk.workspace.open_sample()
    else:
        desk.workspace.session.open(sample_project(data_folder() / "sample"))
    assert asked._folder == str(mine)
    desk.workspace.session.open(sample_project(tmp_path / "work"))
    assert asked._folder == str(tmp_path / "work")
