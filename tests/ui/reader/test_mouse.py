"""The mouse selects words, picks highlights and cards, and drags their ends."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import LEFT, NONE, SHIFT, click, clicks, drag, point_of
from tests.ui.reader.sample import five, made, statement, text


def test_a_drag_selects_what_it_passes(reader: ReaderView, qtbot: QtBot) -> None:
    start = text().index("Le secrétaire")
    with qtbot.waitSignal(reader.selection_changed):
        drag(reader, point_of(reader, start), point_of(reader, start + 5), point_of(reader, start + 13))
    assert reader.selected_text() == "Le secrétaire"
    assert reader.caret() == start + 13


def test_a_drag_to_the_left_puts_the_caret_first(reader: ReaderView) -> None:
    start = text().index("Le secrétaire")
    drag(reader, point_of(reader, start + 13), point_of(reader, start + 3))
    assert reader.selected_text() == "secrétaire"
    assert reader.caret() == start + 3


def test_a_drag_over_a_highlight_selects_words_not_the_statement(reader: ReaderView) -> None:
    start = text().index("très préoccupé")
    drag(reader, point_of(reader, start), point_of(reader, start + 4))
    assert reader.selected_text() == "très"
    assert reader.selected_statement() is None


@pytest.mark.parametrize(("words", "within", "expected"), [("l'OTAN, Jens", 3, "OTAN"), ("l'OTAN, Jens", 0, "l'")])
def test_a_double_click_selects_a_word(reader: ReaderView, words: str, within: int, expected: str) -> None:
    clicks(reader, point_of(reader, text().index(words) + within), 2)
    assert reader.selected_text() == expected


def test_a_triple_click_selects_the_paragraph(reader: ReaderView) -> None:
    clicks(reader, point_of(reader, text().index("S'exprimant")), 3)
    assert reader.selected_text().startswith("S'exprimant lors")
    assert reader.selected_text().endswith("de rester unies.")


def test_a_drag_after_a_double_click_goes_by_words(reader: ReaderView) -> None:
    start = text().index("Le secrétaire général")
    at = point_of(reader, start + 5)
    clicks(reader, at, 2)
    QTest.mousePress(reader.viewport(), LEFT, NONE, at)
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(reader.viewport(), LEFT, NONE, at)
    QTest.mouseMove(reader.viewport(), point_of(reader, start + 16))
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, at)
    assert reader.selected_text() in ("secrétaire général", "secrétaire")


def test_shift_and_click_extends(reader: ReaderView) -> None:
    start = text().index("Paris")
    click(reader, point_of(reader, start))
    click(reader, point_of(reader, start + 5), SHIFT)
    assert reader.selected_text() == "Paris"


def test_a_click_on_a_highlight_picks_it_and_one_beside_lets_go(reader: ReaderView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.statement_selected) as picked:
        click(reader, point_of(reader, text().index("préoccupé")))
    assert picked.args == ["s1"]
    with qtbot.waitSignal(reader.statement_selected) as dropped:
        click(reader, point_of(reader, text().index("Paris")))
    assert dropped.args == [""]


def test_each_of_five_on_one_word_can_be_picked(reader: ReaderView) -> None:
    statements = five()
    for one in statements:
        reader.put_statement(one)
        if one.uid == "f1":
            reader.drop_statement("s3")
    offset = text().index("tandis") + 2
    reader.reveal(Span(offset, offset + 1))
    box = reader.span_rect(Span(offset, offset + 1))
    picked = set[str]()
    for y in range(box.top(), box.top() + 60):
        at = QPoint(box.center().x(), y)
        picked |= set(reader.statements_under(at)[:1])
    assert picked == {one.uid for one in statements}


def test_a_click_on_a_line_picks_its_statement(reader: ReaderView) -> None:
    words = text()
    start = words.index("Paris / La Gazette")
    reader.put_statement(statement("outer", start, start + 18, words, stance="support"))
    reader.put_statement(statement("inner", start, start + 18, words, stance="oppose"))
    box = reader.span_rect(Span(start + 3, start + 4))
    seen = {y: reader.statements_under(QPoint(box.center().x(), y))[:1] for y in range(box.top(), box.bottom() + 6)}
    for uid in ("outer", "inner"):
        y = next(y for y, uids in seen.items() if uids == (uid,))
        click(reader, QPoint(box.center().x(), y))
        assert reader.selected_statement() == uid


def test_a_click_on_a_card_picks_its_statement(reader: ReaderView) -> None:
    card = next(card for card in reader.scene().cards.visible(reader.viewport().height()) if card.uid == "s2")
    click(reader, QPoint(reader.scene().flow.page.cards_left + 40, card.top + 10))
    assert reader.selected_statement() == "s2"
    assert reader.caret() == text().index("Nous devons")


def test_dragging_an_end_shows_it_live_and_says_it_once(reader: ReaderView, qtbot: QtBot) -> None:
    reader.select_statement("s1")
    bars = reader.scene().bars()
    assert bars is not None
    spy = QSignalSpy(reader.span_edited)
    start = text().index("très préoccupé")
    grip = bars.start.center().toPoint()
    drag(reader, grip, point_of(reader, start - 3), point_of(reader, start - 8), release=False)
    shown = reader.selected_value()
    assert shown is not None
    assert shown.start == start - 8
    assert spy.count() == 0
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, point_of(reader, start - 8))
    assert spy.count() == 1
    assert spy.at(0) == ["s1", start - 8, shown.end]
    assert shown.quote == text()[shown.start : shown.end]


def test_escape_gives_up_a_drag(reader: ReaderView) -> None:
    reader.select_statement("s1")
    bars = reader.scene().bars()
    assert bars is not None
    spy = QSignalSpy(reader.span_edited)
    start = text().index("très préoccupé")
    drag(reader, bars.start.center().toPoint(), point_of(reader, start - 8), release=False)
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, point_of(reader, start - 8))
    shown = reader.selected_value()
    assert shown is not None
    assert shown.start == start
    assert spy.count() == 0


def test_a_drag_cannot_leave_an_empty_statement(reader: ReaderView) -> None:
    reader.select_statement("s1")
    bars = reader.scene().bars()
    assert bars is not None
    drag(reader, bars.end.center().toPoint(), point_of(reader, text().index("Paris")))
    shown = reader.selected_value()
    assert shown is not None
    assert len(shown.span) >= 1


def test_the_page_scrolls_along_with_a_drag_beyond_its_edge(reader: ReaderView, qtbot: QtBot) -> None:
    start = text().index("Paris")
    below = QPoint(200, reader.viewport().height() + 60)
    drag(reader, point_of(reader, start), point_of(reader, start + 5), below, release=False)
    first = reader.verticalScrollBar().value()
    qtbot.waitUntil(lambda: reader.verticalScrollBar().value() > first + 100)
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, below)
    assert len(reader.selected_text()) > 600


def test_a_click_on_the_fold_unfolds_it(reader: ReaderView, qtbot: QtBot) -> None:
    box = reader.span_rect(Span(0, 1))
    with qtbot.waitSignal(reader.boilerplate_toggled) as toggled:
        click(reader, box.center())
    assert toggled.args == [True]


def test_a_right_click_asks_for_the_menu_of_the_statement_under_it(reader: ReaderView, qtbot: QtBot) -> None:
    at = point_of(reader, text().index("préoccupé"))
    with qtbot.waitSignal(reader.menu_requested) as asked:
        QTest.mousePress(reader.viewport(), Qt.MouseButton.RightButton, NONE, at)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, reader.viewport().mapToGlobal(at))
        QApplication.sendEvent(reader.viewport(), event)
    assert asked.args is not None
    assert asked.args[1] == "s1"
    assert reader.selected_statement() == "s1"


def test_a_click_right_of_a_line_puts_the_caret_at_its_end(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made("One line only.\nAnother"), [])
    box = empty_reader.span_rect(Span(0, 1))
    click(empty_reader, QPoint(empty_reader.scene().flow.page.right - 4, box.center().y()))
    assert empty_reader.caret() == len("One line only.")
