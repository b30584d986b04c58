"""Values of the codebook are dragged onto the text; files are dropped anywhere, fields to type into included."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.app import sample_project
from annotator.model.codebook import CodebookList
from annotator.model.codebook_edit import ValueChanges
from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.operations.codebook_values import add_value
from tests.ui.workspace.conftest import ARTICLE, CTRL, NONE, Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    desk.window.actions_["show_codebook"].trigger()
    QApplication.processEvents()
    return desk


def value(desk: Desk, of: CodebookList, name: str) -> str:
    return next(one.uid for one in desk.project.codebook().values(of) if one.name == name)


def carry(desk: Desk, of: CodebookList, uid: str, to: QPoint, *, drop: bool = True) -> str:
    """Drag a value to a point of the reader's viewport; gives what is said of it on the way."""
    view = desk.window.body.codebook.view
    desk.window.body.codebook.select(of, uid)
    rect = view.rect_of(view.current_row())
    begun, port = QPoint(100, rect.top() + 8), view.viewport()
    end = port.mapFromGlobal(desk.reader.viewport().mapToGlobal(to))
    QTest.mousePress(port, LEFT, NONE, begun)
    for where in (begun + QPoint(14, 0), end):
        at = QPointF(where)
        move = QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(port, move)
    said = desk.window.body.codebook.prompt.text()
    if drop:
        QTest.mouseRelease(port, LEFT, NONE, end)
    return said


def first(desk: Desk) -> Statement:
    """The first statement of the text, in sight."""
    desk.reader.setFocus()
    desk.press(Qt.Key.Key_J)
    uid = desk.workspace.reading.selected()
    assert uid is not None
    return desk.project.statement(uid)


def on(desk: Desk, span: Span) -> QPoint:
    rect = desk.reader.span_rect(Span(span.start, span.start + 3))
    return rect.center()


def test_a_value_let_go_on_a_highlight_is_given_to_it(sample: Desk) -> None:
    statement = first(sample)
    support = value(sample, "stance", "support")
    said = carry(sample, "stance", support, on(sample, statement.span))
    assert said == "Give “support” to “très préoccupé par le nouvel accord de p…”"
    assert sample.project.statement(statement.uid).coding.stance == support
    assert not sample.window.body.codebook.prompt.isVisible()
    sample.reader.setFocus()
    sample.press(Qt.Key.Key_Z, CTRL)
    assert sample.project.statement(statement.uid).coding.stance == statement.coding.stance


def test_a_tag_joins_those_that_are_there_and_a_card_is_as_good_as_its_highlight(sample: Desk) -> None:
    statement = first(sample)
    for name in ("urgent", "check"):
        add_value(sample.project, of="tag", name=name, values=ValueChanges())
    QApplication.processEvents()
    view = sample.reader.viewport()
    card = next(one for one in sample.reader._cards.visible(view.height()) if one.uid == statement.uid)
    middle = QPoint(sample.reader._flow.page.cards_left + 20, card.top + card.height // 2)
    for name in ("urgent", "check", "urgent"):
        carry(sample, "tag", value(sample, "tag", name), middle)
    tags = sample.project.statement(statement.uid).coding.tags
    assert {sample.project.codebook().tag_of[uid].name for uid in tags} == {"urgent", "check"}


def test_on_selected_words_the_coding_bar_opens_with_it(sample: Desk) -> None:
    start, end = sample.select("rester unies")
    putin = value(sample, "speaker", "Vladimir Putin")
    assert carry(sample, "speaker", putin, on(sample, Span(start, end))).startswith("Code the selected words")
    assert sample.part("coding_bar").isVisible()
    sample.window.activateWindow()
    sample.press(Qt.Key.Key_Return, CTRL)
    made = next(row for row in sample.project.statement_rows() if row.quote == "rester unies")
    assert made.speaker == "Vladimir Putin"


def test_beside_the_text_and_given_up_nothing_happens(sample: Desk) -> None:
    changes = sample.project.counts()["changes"]
    statement = first(sample)
    support = value(sample, "stance", "support")
    page = sample.reader.viewport()
    assert carry(sample, "stance", support, QPoint(page.width() + 60, 40)) == ""
    carry(sample, "stance", support, on(sample, statement.span), drop=False)
    QTest.keyClick(sample.window.body.codebook.view, Qt.Key.Key_Escape)
    assert sample.project.counts()["changes"] == changes


def test_a_file_is_no_text_for_the_field_under_it(sample: Desk) -> None:
    sample.workspace.session.close()
    sample.answers.paths = [sample.home / "own.annot"]
    sample.window.actions_["new_project"].trigger()
    field = sample.window.body.articles.filter_field
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ARTICLE))])
    data.setText(str(ARTICLE))
    handle, at = sample.window.windowHandle(), field.mapTo(sample.window, field.rect().center())
    assert isinstance(field, QWidget)
    copy = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(at, copy, data, LEFT, NONE)
    QGuiApplication.sendEvent(handle, entering)
    assert entering.isAccepted()
    QGuiApplication.sendEvent(handle, QDragMoveEvent(at, copy, data, LEFT, NONE))
    QGuiApplication.sendEvent(handle, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
    sample.qtbot.waitUntil(lambda: sample.project.counts()["articles"] == 1)
    sample.wait()
    assert field.text() == ""
