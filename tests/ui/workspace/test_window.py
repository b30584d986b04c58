"""The window around the reader: opening, refusing, asking once, showing what is so."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from annotator.app import sample_project
from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.project.project import Project
from annotator.ui import theme
from tests.ui.workspace.conftest import ARTICLE, CTRL, Desk

KEY = Qt.Key


def dialog(desk: Desk, name: str) -> QDialog:
    """The dialog of that name, which must be open."""
    found = desk.window.findChild(QDialog, name)
    assert isinstance(found, QDialog)
    assert found.isVisible()
    return found


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    """The window on the sample project."""
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    QApplication.processEvents()
    return desk


def test_it_begins_with_a_welcome(desk: Desk) -> None:
    assert desk.part("welcome").isVisible()
    assert desk.window.welcome.starts[0].hasFocus()
    desk.press(KEY.Key_Down, times=3)
    desk.press(KEY.Key_Return)
    assert desk.workspace.window.shows_body()
    assert desk.project.counts()["statements"] == 8


def test_the_objects_that_scripts_rely_on(sample: Desk) -> None:
    assert sample.window.objectName() == "main"
    for name in ("reader", "coding_bar", "inspector", "article_list", "statement_table", "codebook", "history"):
        assert sample.part(name).objectName() == name
    for name in ("kind_edit", "speaker_edit", "concept_edit", "stance_buttons", "note_edit"):
        assert sample.window.coding_bar.isAncestorOf(sample.part(name)), name


def test_the_name_is_asked_once(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    desk = desk_of(name=None)
    desk.answers.paths = [tmp_path / "own.annot"]
    desk.press(KEY.Key_N, CTRL)
    asked = dialog(desk, "coder_dialog")
    field = asked.findChild(QLineEdit, "coder_name")
    assert field is not None
    field.clear()
    QTest.keyClicks(field, "Grace")
    QTest.keyClick(field, KEY.Key_Return)
    assert not asked.isVisible()
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.drop(ARTICLE)
    desk.reader.select(0, 9)
    desk.reader.setFocus()
    desk.press(KEY.Key_H)
    desk.press(KEY.Key_Return, CTRL)
    assert [row.coder for row in desk.project.statement_rows()] == ["Grace"]
    again = desk_of(name=None)
    again.open(tmp_path / "own.annot")
    assert again.window.findChild(QDialog, "coder_dialog") is None


def test_a_name_that_is_left_as_it_is_was_asked_for_all_the_same(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    desk = desk_of(name=None)
    desk.answers.paths = [tmp_path / "own.annot"]
    desk.press(KEY.Key_N, CTRL)
    asked = dialog(desk, "coder_dialog")
    QTest.keyClick(asked, KEY.Key_Escape)
    assert not asked.isVisible()
    again = desk_of(name=None)
    again.open(tmp_path / "own.annot")
    assert again.window.findChild(QDialog, "coder_dialog") is None


def test_the_name_is_asked_before_a_pasted_text_is_shown(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    desk = desk_of(name=None)
    desk.answers.paths = [tmp_path / "own.annot"]
    QGuiApplication.clipboard().setText("Un texte. Il est court.")
    desk.press(KEY.Key_V, CTRL)
    asked, pasted = dialog(desk, "coder_dialog"), desk.window.findChild(QDialog, "paste_dialog")
    assert pasted is not None
    assert not pasted.isVisible()
    QTest.keyClick(asked, KEY.Key_Return)
    assert (asked.isVisible(), pasted.isVisible()) == (False, True)


def test_a_pasted_text_becomes_an_article(desk: Desk, tmp_path: Path) -> None:
    desk.answers.paths = [tmp_path / "own.annot"]
    QGuiApplication.clipboard().setText(ARTICLE.read_text("utf-8"))
    desk.press(KEY.Key_V, CTRL)
    pasted = dialog(desk, "paste_dialog")
    add = pasted.findChild(QPushButton, "paste_add")
    assert add is not None
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    article = next(desk.project.articles())
    assert (article.outlet, article.published) == ("La Gazette", "2024-06-21T11:21+01:00")
    assert desk.workspace.reading.article == article.uid
    with desk.project.reader() as reader:
        assert reader.text(article.uid) == ARTICLE.read_text("utf-8")


def test_a_refusal_is_shown_until_something_is_done(sample: Desk, tmp_path: Path) -> None:
    taken, free = tmp_path / "taken.annot", tmp_path / "free.annot"
    taken.write_text("mine", "utf-8")
    banner = sample.window.banner
    for go_on in (lambda: sample.press(KEY.Key_3), lambda: _save_copy(sample, free)):
        _save_copy(sample, taken)
        assert banner.isVisible()
        assert "exists already" in banner.words.text()
        sample.reader.setFocus()
        sample.press(KEY.Key_J)
        assert banner.isVisible()
        go_on()
        assert not banner.isVisible()
    assert taken.read_text("utf-8") == "mine"
    assert free.exists()


def _save_copy(desk: Desk, target: Path) -> None:
    desk.answers.paths = [target]
    desk.window.actions_["save_copy"].trigger()


def test_what_is_saved_is_said(sample: Desk) -> None:
    assert sample.window.status_bar.saved.text() == "All changes saved"
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    sample.press(KEY.Key_3)
    assert sample.window.status_bar.saved.text().startswith("Saved · ")
    assert sample.window.status_bar.counts.text() == "8 statements here  ·  8 in 1 article"


def test_undo_says_what_it_takes_back(sample: Desk) -> None:
    undo = sample.window.actions_["undo"]
    assert not undo.isEnabled()
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    sample.press(KEY.Key_Delete)
    assert undo.isEnabled()
    assert undo.text().startswith("Undo: delete the statement “très préoccupé")
    sample.press(KEY.Key_Z, CTRL)
    assert not undo.isEnabled()
    assert sample.window.actions_["redo"].isEnabled()


@pytest.mark.parametrize("kind", ["missing", "folder", "text", "other", "newer"])
def test_what_is_no_project_is_refused_with_a_sentence(sample: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bad.annot"
    if kind == "folder":
        path.mkdir()
    elif kind == "text":
        path.write_text("not a project")
    elif kind in ("other", "newer"):
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE t (x)")
        if kind == "newer":
            other.execute("PRAGMA application_id = 0x414E4E4F")
            other.execute("PRAGMA user_version = 999")
        other.close()
    before = sample.project.path
    sample.workspace.take([path])
    sample.wait()
    banner = sample.part("banner")
    assert banner.isVisible()
    assert "bad.annot" in sample.window.banner.words.text()
    assert sample.project.path == before


def test_articles_that_cannot_be_read_are_told(sample: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "bytes.txt").write_bytes(bytes(range(256)) * 8)
    before = sample.project.counts()
    sample.workspace.take([tmp_path / "empty.txt", tmp_path / "bytes.txt"])
    sample.wait()
    assert sample.project.counts() == before
    assert "empty.txt" in sample.window.banner.words.text()
    assert "1 more" in sample.window.banner.words.text()


def test_a_long_line_of_five_megabytes_is_read(sample: Desk, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("mot " * 1_300_000)
    sample.workspace.take([tmp_path / "long.txt"])
    sample.wait()
    assert len(sample.reader.text()) > 5_000_000
    assert sample.reader.hasFocus() or sample.reader.isVisible()


def test_a_project_open_elsewhere_can_be_read(desk: Desk, tmp_path: Path) -> None:
    path = sample_project(tmp_path / "sample")
    owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Bob"))
    with Project.open(path, owner):
        desk.open(path)
        assert desk.project.read_only is not None
        assert "is open elsewhere (by Bob, as " in desk.window.banner.words.text()
        assert not desk.window.actions_["code"].isEnabled()
        desk.reader.setFocus()
        desk.press(KEY.Key_J)
        for key in (KEY.Key_2, KEY.Key_Delete, KEY.Key_BracketLeft):
            desk.press(key)
        desk.reader.select(10, 20)
        desk.press(KEY.Key_H)
        assert not desk.part("coding_bar").isVisible()
        assert desk.project.counts()["statements"] == 8


def test_a_copy_is_saved_beside(sample: Desk, tmp_path: Path) -> None:
    sample.answers.paths = [tmp_path / "copy.annot"]
    sample.window.actions_["save_copy"].trigger()
    with Project.open(tmp_path / "copy.annot", PassingOwner(Coder(uid="x", name="x"))) as copy:
        assert copy.counts()["statements"] == 8
        assert copy.uid == sample.project.uid
        assert copy.check() == []


def test_the_project_proves_itself(sample: Desk) -> None:
    sample.window.actions_["check"].trigger()
    sample.wait()
    assert "sound" in sample.window.banner.words.text()


def test_closing_leads_back_to_the_welcome_with_the_project_on_it(sample: Desk) -> None:
    sample.press(KEY.Key_W, CTRL)
    assert sample.part("welcome").isVisible()
    row = sample.window.welcome.recents[0]
    assert row.text() == "sample.annot"
    row.setFocus()
    sample.press(KEY.Key_Return)
    assert sample.project.counts()["statements"] == 8


def test_a_project_that_is_gone_is_marked(sample: Desk) -> None:
    path = sample.project.path
    sample.press(KEY.Key_W, CTRL)
    path.rename(path.with_name("elsewhere.annot"))
    sample.workspace.window.welcome.show_recent([])
    sample.workspace.session.closed.emit()
    row = sample.window.welcome.recents[0]
    assert row.missing
    sample.answers.paths = [path.with_name("elsewhere.annot")]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert sample.project.path.name == "elsewhere.annot"
    assert sample.workspace.settings.recent() == [path.with_name("elsewhere.annot")]


def test_words_are_found_from_place_to_place(sample: Desk) -> None:
    sample.reader.setFocus()
    sample.press(KEY.Key_F, CTRL)
    bar = sample.workspace.seeking.bar
    assert bar.isVisible()
    field = bar.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "COREE")
    QTest.keyClick(field, KEY.Key_Return)
    selection = sample.reader.selection()
    assert selection is not None
    assert sample.reader.text()[selection.start : selection.end].casefold() == "corée"
    QTest.keyClick(field, KEY.Key_Escape)
    assert not bar.isVisible()
    assert sample.reader.hasFocus()


def test_the_palette_does_what_is_typed(sample: Desk) -> None:
    sample.press(KEY.Key_K, CTRL)
    QTest.keyClicks(sample.workspace.finding.palette.field, "next stat")
    sample.press(KEY.Key_Return)
    assert not sample.workspace.finding.palette.isVisible()
    assert sample.reader.selected_statement() is not None


def test_the_theme_changes_everything_at_once(sample: Desk) -> None:
    sample.workspace.appearance.choose("dark")
    QApplication.processEvents()
    try:
        assert theme.current().is_dark
        corner = QPoint(3, sample.reader.viewport().height() - 3)
        painted = sample.reader.viewport().grab().toImage().pixelColor(corner)
        assert painted == theme.current().colour("page")
        assert sample.workspace.settings.theme() == "dark"
    finally:
        sample.workspace.appearance.choose("light")


def test_panels_fold_and_come_back(sample: Desk) -> None:
    actions = sample.window.actions_
    for name, panel in (("show_articles", "article_list"), ("show_inspector", "inspector")):
        actions[name].trigger()
        assert not sample.part(panel).isVisible()
        assert not actions[name].isChecked()
        actions[name].trigger()
        assert sample.part(panel).isVisible()
        assert actions[name].isChecked()


def test_the_keyboard_goes_from_panel_to_panel(sample: Desk) -> None:
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    seen: list[QWidget] = []
    for _ in range(3):
        sample.press(KEY.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert seen[-1] is sample.reader
    assert len(set(seen)) == 3


def test_a_right_click_offers_what_can_be_done(sample: Desk) -> None:
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    uid = sample.reader.selected_statement() or ""
    menu = sample.workspace.reader_menu.menu(uid)
    words = [action.text().partition("\t")[0] for action in menu.actions()]
    assert words[:5] == ["support", "oppose", "neutral", "ambivalent", "unclear"]
    menu.actions()[0].trigger()
    assert sample.project.statement_row(uid).stance == "support"


def test_every_action_does_something(sample: Desk) -> None:
    assert not sample.window.actions_.undone()


@pytest.mark.parametrize("changed", [True, False])
def test_a_project_that_vanishes_under_the_window_is_told_and_can_be_rescued(
    sample: Desk, tmp_path: Path, changed: bool
) -> None:
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    if changed:
        sample.press(KEY.Key_1)
    sample.project.path.unlink()
    sample.press(KEY.Key_3)
    assert "moved or deleted" in sample.window.banner.words.text()
    assert "gone" in sample.window.status_bar.saved.text()
    sample.answers.paths = [tmp_path / "rescued.annot"]
    QTest.mouseClick(sample.window.banner.action_button, Qt.MouseButton.LeftButton)
    with Project.open(tmp_path / "rescued.annot", PassingOwner(Coder(uid="x", name="x"))) as rescued:
        # The very first change cannot be written into a file that is gone; what came before it is safe.
        assert next(row.stance for row in rescued.statement_rows()) == ("neutral" if changed else "oppose")
        assert rescued.check() == []


def test_letters_lead_to_the_fields_of_a_statement(sample: Desk) -> None:
    sample.reader.setFocus()
    sample.press(KEY.Key_J)
    for key, name in ((KEY.Key_S, "speaker_edit"), (KEY.Key_C, "concept_edit"), (KEY.Key_N, "note_edit")):
        sample.press(key)
        field = sample.window.body.inspector.findChild(QWidget, name)
        assert field is not None
        assert field.hasFocus()
        while not sample.reader.hasFocus():
            sample.press(KEY.Key_Escape)


def test_an_article_that_is_taken_back_makes_room_for_another(sample: Desk, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text("Second\n\nUn autre article.\n")
    first = sample.workspace.reading.article
    sample.drop(tmp_path / "second.txt")
    assert sample.workspace.reading.article not in (None, first)
    sample.press(KEY.Key_Z, CTRL)
    assert sample.workspace.reading.article == first


def test_the_status_says_what_enter_does(sample: Desk) -> None:
    sample.reader.select(400, 420)
    sample.reader.setFocus()
    sample.press(KEY.Key_H)
    bar = sample.window.coding_bar
    shown = sample.window.status_bar.keys.hints()[0]
    assert shown.words == ("take" if bar.completion_is_open() else "save")
    sample.press(KEY.Key_Return, CTRL)
    assert sample.window.status_bar.keys.hints()[0].words == "stance"
