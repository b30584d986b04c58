"""A statement becomes an example of its concept by one key; the codebook shows it and leads back to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import sample_project
from annotator.ui.codebook.measures import details, details_room
from tests.ui.workspace.conftest import CTRL, Desk


@pytest.fixture
def sample(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk.workspace.session.open(sample_project(tmp_path_factory.mktemp("sample")))
    QApplication.processEvents()
    desk.reader.setFocus()
    return desk


def test_from_the_key_to_the_codebook_and_back(sample: Desk) -> None:
    desk = sample
    desk.press(Qt.Key.Key_J)
    statement = desk.workspace.reading.selected()
    assert statement is not None
    concept = desk.project.statement(statement).coding.concept
    assert concept is not None
    desk.press(Qt.Key.Key_E)
    assert desk.window.status_bar.notice.text() == "An example of “Russia–North Korea partnership treaty” now"
    assert [one.statement for one in desk.project.examples(concept)] == [statement]
    desk.window.actions_["show_codebook"].trigger()
    QApplication.processEvents()
    panel = desk.window.body.codebook
    panel.select("concept", concept)
    at = panel.view.current_row()
    row, rect = panel.model.rows()[at], panel.view.rect_of(at)
    unfolded = details(row, panel.model.outline, rect.width())
    box = next(box for line, box in unfolded.boxes(details_room(row, rect, at)) if line.target == statement)
    desk.reader.clear_selection()
    desk.reader.next_statement()
    assert desk.workspace.reading.selected() != statement
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert desk.workspace.reading.selected() == statement
    desk.reader.setFocus()
    desk.press(Qt.Key.Key_E)
    assert desk.window.status_bar.notice.text().startswith("No example of")
    QApplication.processEvents()
    assert details(row, panel.model.outline, rect.width()).lines == ()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert [one.statement for one in desk.project.examples(concept)] == [statement]
    assert desk.window.actions_["undo"].text().startswith("Undo: make “très préoccupé")


def test_a_statement_without_a_concept_is_none(sample: Desk) -> None:
    desk = sample
    desk.select("rester unies")
    desk.press(Qt.Key.Key_H)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_E)
    assert "without a concept" in desk.window.banner.words.text()
