"""Assistive technology can read the text, follow the caret and hear of statements."""

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reader import accessible
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import press, put_caret
from tests.ui.reader.sample import content, made, statements, text

EMOJI = "😀 here"


def interface_of(reader: ReaderView) -> QAccessibleInterface:
    """What assistive technology gets."""
    return QAccessible.queryAccessibleInterface(reader)


def text_of(reader: ReaderView) -> QAccessibleTextInterface:
    """The text that assistive technology gets."""
    found = interface_of(reader).textInterface()
    assert found is not None
    return found


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleEvent]:
    """What is told while somebody listens."""
    events: list[QAccessibleEvent] = []
    monkeypatch.setattr(accessible, "send", events.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return events


def test_name_role_and_state(reader: ReaderView) -> None:
    found = interface_of(reader)
    assert found.text(QAccessible.Text.Name) == "Le chef de l'OTAN s'alarme du partenariat stratégique"
    assert found.role() == QAccessible.Role.EditableText
    state = found.state()
    assert state.readOnly
    assert state.multiLine
    assert state.focusable
    assert state.focused
    assert state.selectableText


def test_without_an_article_it_still_has_a_name(empty_reader: ReaderView) -> None:
    assert interface_of(empty_reader).text(QAccessible.Text.Name) == "Article"
    assert text_of(empty_reader).characterCount() == 0


def test_only_the_text_interface_is_given(reader: ReaderView) -> None:
    found = interface_of(reader)
    assert found.textInterface() is not None
    others = [found.actionInterface(), found.attributesInterface(), found.editableTextInterface()]
    others += [found.selectionInterface(), found.tableCellInterface(), found.valueInterface()]
    assert others == [None] * 6


def test_the_text_is_the_paragraph_of_the_caret(reader: ReaderView) -> None:
    put_caret(reader, "S'exprimant", 4)
    found = text_of(reader)
    words = found.text(0, found.characterCount())
    assert words.startswith("S'exprimant lors")
    assert words.endswith("rester unies.")
    assert found.cursorPosition() == 4
    assert found.text(2, 4) == "ex"


def test_offsets_are_those_of_qt(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made(EMOJI), [])
    found = text_of(empty_reader)
    assert found.characterCount() == len(EMOJI) + 1
    empty_reader.move_caret(2, extend=False)
    assert text_of(empty_reader).cursorPosition() == 3
    assert found.text(3, 7) == "here"
    found.setCursorPosition(4)
    assert empty_reader.caret() == 3


def test_a_character_is_found_where_it_is_and_back(reader: ReaderView) -> None:
    start = put_caret(reader, "S'exprimant")
    found = text_of(reader)
    for at in (5, 150):
        box = found.characterRect(at)
        shown = reader.span_rect(Span(start + at, start + at + 1))
        shown.moveTopLeft(reader.viewport().mapToGlobal(shown.topLeft()))
        assert shown.adjusted(-1, -1, 1, 1).contains(box)
        assert found.offsetAtPoint(box.center()) in (at, at + 1)
    assert found.offsetAtPoint(reader.viewport().mapToGlobal(QPoint(60, 5))) == -1


def test_it_selects_and_lets_go(reader: ReaderView) -> None:
    put_caret(reader, "S'exprimant")
    found = text_of(reader)
    found.setSelection(0, 2, 11)
    assert reader.selected_text() == "exprimant"
    assert found.selectionCount() == 1
    found.removeSelection(0)
    assert found.selectionCount() == 0
    assert reader.selection() is None
    found.addSelection(0, 11)
    assert reader.selected_text() == "S'exprimant"


def test_it_scrolls_to_words(reader: ReaderView) -> None:
    reader.move_caret(text().index("Le président Poutine"), extend=False)
    reader.scroll_pixels(-10_000)
    text_of(reader).scrollToSubstring(3, 12)
    assert reader.verticalScrollBar().value() > 0


def test_moves_and_selections_are_told(reader: ReaderView, heard: list[QAccessibleEvent]) -> None:
    start = put_caret(reader, "S'exprimant")
    heard.clear()
    reader.move_caret(start + 4, extend=True)
    cursor, selection = heard
    assert isinstance(cursor, QAccessibleTextCursorEvent)
    assert cursor.cursorPosition() == 4
    assert isinstance(selection, QAccessibleTextSelectionEvent)
    assert (selection.selectionStart(), selection.selectionEnd()) == (0, 4)


def test_the_selected_statement_is_told(reader: ReaderView, heard: list[QAccessibleEvent]) -> None:
    reader.select_statement("s1")
    assert QAccessible.Event.DescriptionChanged in [event.type() for event in heard]
    said = interface_of(reader).text(QAccessible.Text.Description)
    assert said.startswith("Jens Stoltenberg, oppose, Russia–North Korea partnership treaty")
    assert said.endswith("la Russie et la Corée du Nord")
    reader.select_statement(None)
    assert interface_of(reader).text(QAccessible.Text.Description) == ""


def test_another_article_is_told(reader: ReaderView, heard: list[QAccessibleEvent]) -> None:
    reader.set_content(made("Words"), [])
    assert QAccessible.Event.NameChanged in [event.type() for event in heard]


def test_nobody_listening_costs_nothing(reader: ReaderView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(accessible, "send", lambda event: pytest.fail("told nobody"))
    press(reader, Qt.Key.Key_Right)
    reader.select_statement("s1")


def test_a_reader_that_went_is_no_danger(qtbot: QtBot) -> None:
    view = ReaderView()
    view.set_content(content(), statements())
    found = interface_of(view)
    words = found.textInterface()
    assert words is not None
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    del view
    gc.collect()
    assert words.text(0, 3) in ("", "Par")
