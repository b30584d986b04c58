"""The codebook goes out of the window into a file, and out of a file into the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.operations.fields import define_field
from tests.ui.workspace.conftest import CTRL, Desk

BOOK = "list,name,aliases\ntag,urgent,\nspeaker,Ada Byron,Lady Lovelace\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.csv"
    path.write_text(BOOK)
    return path


def test_out_and_in_again(desk: Desk, own_project: Path, tmp_path: Path) -> None:
    define_field(desk.project, "Certainty")
    desk.answers.paths = [tmp_path / "out.csv"]
    desk.window.actions_["export_codebook"].trigger()
    desk.wait()
    assert desk.window.status_bar.notice.text() == "Codebook exported to out.csv"
    assert b"field,Certainty" in (tmp_path / "out.csv").read_bytes()
    desk.window.actions_["import_codebook"].trigger()
    assert desk.window.status_bar.notice.text() == "Nothing in out.csv is new here"
    assert own_project.exists()


@pytest.mark.usefixtures("own_project")
def test_an_import_is_counted_and_taken_back_in_one_step(desk: Desk, book: Path) -> None:
    desk.window.actions_["show_codebook"].trigger()
    desk.answers.paths = [book]
    desk.window.actions_["import_codebook"].trigger()
    assert desk.window.status_bar.notice.text() == "Codebook imported  ·  2 values added"
    QApplication.processEvents()
    assert "urgent" in [row.name for row in desk.window.body.codebook.model.rows()]
    book.write_text(BOOK.replace("Lady Lovelace", "AAL"))
    desk.window.actions_["import_codebook"].trigger()
    assert desk.window.status_bar.notice.text() == "Codebook imported  ·  1 value changed"
    desk.press(Qt.Key.Key_Z, CTRL, times=2)
    assert desk.project.codebook().tags == ()


@pytest.mark.usefixtures("own_project")
def test_a_codebook_that_is_dropped_is_imported_and_no_article(desk: Desk, book: Path) -> None:
    articles = desk.project.counts()["articles"]
    desk.drop(book)
    assert [tag.name for tag in desk.project.codebook().tags] == ["urgent"]
    assert desk.project.counts()["articles"] == articles


def test_without_a_project_a_codebook_begins_one(desk: Desk, book: Path, tmp_path: Path) -> None:
    desk.answers.paths = [tmp_path / "new.annot"]
    desk.drop(book)
    assert desk.project.path == tmp_path / "new.annot"
    assert [tag.name for tag in desk.project.codebook().tags] == ["urgent"]


@pytest.mark.usefixtures("own_project")
def test_what_is_no_codebook_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.answers.paths = [tmp_path / "other.csv"]
    desk.answers.paths[0].write_text("a,b\n")
    desk.window.actions_["import_codebook"].trigger()
    assert "a codebook, whose first line" in desk.window.banner.words.text()
    desk.answers.paths[0].write_text("list,name\nnothing,x\n")
    desk.window.actions_["import_codebook"].trigger()
    assert "Line 2 of the codebook" in desk.window.banner.words.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.usefixtures("own_project")
def test_the_menu_in_the_panels_head(desk: Desk) -> None:
    desk.window.actions_["show_codebook"].trigger()
    panel = desk.window.body.codebook
    QTest.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert panel.more.menu.isVisible()
    actions = {action.text(): action for action in panel.more.menu.actions()}
    assert {"Import a codebook…", "Export the codebook…", "Fields of your own…"} <= set(actions)
    actions["Close everything"].trigger()
    assert [row.name for row in panel.model.rows()] == ["stance", "speaker", "concept", "kind", "tag"]
    actions["Open everything"].trigger()
    assert len(panel.model.rows()) > 5
    panel.more.menu.close()
