"""The inspector as an analyst sees it: what it shows, offers, and asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.statement import Choice, CodingField
from annotator.ui.coding.cells import Cell
from annotator.ui.inspector.overlaps import OverlapSwitcher
from tests.ui.coding.conftest import alt, enter, focused, press, tab, type_in
from tests.ui.inspector.conftest import BOOK, LONG, OTHER, QUOTE, STATEMENT, Desk

FIELDS: tuple[CodingField, ...] = ("kind", "speaker", "organization", "concept", "stance", "tags", "note")


def test_it_shows_the_words_and_the_tags(desk: Desk) -> None:
    panel = desk.show()
    assert panel.objectName() == "inspector"
    assert panel.statement() == STATEMENT
    assert panel.codebook() is BOOK
    assert QUOTE[:30] in desk.text("quote")
    assert desk.text("kind_edit") == "reported speech"
    assert desk.text("speaker_edit") == "Jens Stoltenberg"
    assert desk.text("organization_edit") == "NATO"
    assert desk.text("concept_edit") == "Russia–North Korea partnership treaty"
    assert desk.text("note_edit") == "Cue verb left out."
    assert desk.text("statement_made").startswith("Léa Martin · 21 Nov 2026")
    assert "1,234" in desk.field("statement_made").toolTip().replace("1234", "1,234")
    assert [button.text() for button in _checked(desk, "stance_buttons")] == ["oppose"]
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "oppose  −1" in said
    assert "Alliances" in said
    assert desk.edits == []


def test_without_a_statement_it_says_how_to_make_one(desk: Desk) -> None:
    panel = desk.show(None)
    assert panel.statement() is None
    assert not desk.field("speaker_edit").isVisible()
    panel.focus_field("speaker")
    assert not desk.field("speaker_edit").hasFocus()
    before = panel.grab().toImage()
    panel.set_hints([(("J", "K"), "next, previous statement")])
    assert panel.grab().toImage() != before
    desk.show()
    assert desk.field("speaker_edit").isVisible()
    desk.show(None)
    assert not desk.field("speaker_edit").isVisible()
    assert desk.edits == []


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("delete_statement", ("delete", "s1")),
        ("twin_statement", ("twin", "s1")),
        ("reveal_statement", ("reveal", "s1")),
        ("previous_statement", ("previous", "")),
        ("next_statement", ("next", "")),
    ],
)
def test_the_buttons_ask_by_mouse_and_by_key(desk: Desk, name: str, sent: tuple[str, str]) -> None:
    desk.show().set_position(1, 8)
    desk.click(name)
    assert desk.sent == [sent]
    desk.field(name).setFocus()
    enter()
    assert desk.sent == [sent, sent]


def test_a_double_click_on_the_words_shows_them_in_the_article(desk: Desk) -> None:
    desk.show()
    QTest.mouseDClick(desk.field("quote"), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert desk.sent == [("reveal", "s1")]


def test_it_says_where_one_is(desk: Desk) -> None:
    panel = desk.show()
    panel.set_position(2, 8)
    assert desk.text("statement_position") == "2 / 8"
    panel.show_statement(None, None, panel.codebook())
    assert desk.text("statement_position") == ""
    assert desk.field("next_statement").isEnabled()
    panel.set_position(None, 0)
    assert not desk.field("next_statement").isEnabled()


def test_it_names_no_key_that_it_was_not_told(desk: Desk) -> None:
    panel = desk.show()
    shown = [cell.key.text() for cell in panel.findChildren(Cell) if cell.key.isVisible()]
    assert shown == []
    panel.set_field_keys({"speaker": "S", "note": "N"})
    assert [cell.key.text() for cell in panel.findChildren(Cell) if cell.key.isVisible()] == ["S", "N"]


def test_of_overlapping_statements_one_is_chosen(desk: Desk) -> None:
    panel = desk.show()
    panel.set_overlapping([STATEMENT, OTHER])
    tabs = _tabs(desk)
    assert [tab.accessibleName() for tab in tabs] == ["Jens Stoltenberg, oppose", "Kim Jong Un, support"]
    assert [tab.isChecked() for tab in tabs] == [True, False]
    desk.click_on(tabs[1])
    assert desk.sent == [("reveal", "s2")]
    desk.show(OTHER)
    assert [tab.isChecked() for tab in _tabs(desk)] == [False, True]
    desk.show(replace(STATEMENT, uid="far away"))
    assert _tabs(desk) == []


def test_many_overlapping_statements_fold_and_unfold(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.show()
    many = [replace(OTHER, uid=f"o{number}") for number in range(40)]
    panel.set_overlapping([*many, STATEMENT], others=1_000)
    more = desk.field("overlaps_more")
    assert isinstance(more, QPushButton)
    shown = [tab for tab in _tabs(desk) if tab.isVisible() and tab is not more]
    assert 3 < len(shown) < 12
    assert any(tab.isChecked() for tab in shown)
    assert more.text() == f"+ {QLocale().toString(1_041 - len(shown))} more"
    height = panel.findChildren(OverlapSwitcher)[0].height()
    desk.click_on(more)
    assert all(tab.isVisible() for tab in _tabs(desk))
    assert more.text() == f"+ {QLocale().toString(1_000)} more"
    qtbot.waitUntil(lambda: panel.findChildren(OverlapSwitcher)[0].height() > 2 * height)
    panel.set_overlapping([STATEMENT, OTHER])
    assert not more.isVisible()


def test_one_statement_alone_offers_no_choice(desk: Desk) -> None:
    desk.show().set_overlapping([STATEMENT])
    assert _tabs(desk) == []


def test_read_only_shows_and_edits_nothing(desk: Desk) -> None:
    panel = desk.show()
    panel.set_read_only(True)
    for name in FIELDS:
        panel.focus_field(name)
        type_in("x")
        alt(1)
        enter()
    for name in ("stance_1", "kind_edit", "speaker_edit", "delete_statement", "twin_statement"):
        desk.click(name)
    desk.page.setFocus()
    panel.flush()
    assert desk.edits == []
    assert {name for name, _ in desk.sent} <= {"left"}
    assert desk.text("speaker_edit") == "Jens Stoltenberg"
    assert desk.text("note_edit") == "Cue verb left out."
    desk.sent.clear()
    desk.click("reveal_statement")
    assert desk.sent == [("reveal", "s1")]


def test_read_only_can_be_taken_back(desk: Desk) -> None:
    panel = desk.show()
    panel.set_read_only(True)
    panel.set_read_only(False)
    desk.click("stance_1")
    assert desk.edited() == [{"stance": Choice("support", "support")}]


def test_a_long_quote_is_cut_and_scrolls_when_it_is_wanted_in_full(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.show(LONG)
    quote, area = desk.field("quote"), panel.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: quote.height() < 70)
    assert desk.text("quote").endswith("…")
    desk.click("quote_more")
    assert desk.text("quote").count(QUOTE) == 30
    qtbot.waitUntil(lambda: quote.height() > 500 and area.verticalScrollBar().maximum() > 400)
    panel.focus_field("note")
    assert area.verticalScrollBar().value() > 0
    assert desk.field("note_edit").visibleRegion().boundingRect().height() == desk.field("note_edit").height()
    desk.show(STATEMENT)
    assert area.verticalScrollBar().value() == 0


def test_of_a_whole_article_only_so_much_is_laid_out(desk: Desk) -> None:
    desk.show(replace(STATEMENT, quote="très 🙂 long " * 100_000))
    desk.click("quote_more")
    assert 7000 < len(desk.text("quote")) < 9000


def test_one_endless_word_widens_nothing(desk: Desk) -> None:
    desk.show(replace(STATEMENT, quote="https://example.org/" + "x" * 300))
    QApplication.processEvents()
    right = desk.field("kind_edit").mapTo(desk.inspector, QPoint(desk.field("kind_edit").width(), 0)).x()
    assert right <= desk.inspector.width() - 10


def test_a_short_quote_is_whole(desk: Desk) -> None:
    desk.show(replace(STATEMENT, quote="déclaré\n🙂"))
    assert desk.text("quote") == "“déclaré 🙂”"
    assert not desk.field("quote_more").isVisible()


def test_the_tab_key_goes_from_top_to_bottom(desk: Desk) -> None:
    desk.show().set_overlapping([STATEMENT, OTHER])
    desk.field("kind_edit").setFocus()
    names: list[str] = []
    for _ in range(8):
        names.append(focused().objectName())
        tab()
    assert names == [
        "kind_edit",
        "speaker_edit",
        "organization_edit",
        "stance_2",
        "concept_edit",
        "tag_edit",
        "",
        "note_edit",
    ]


@pytest.mark.parametrize("width", [268, 340])
def test_everything_stays_inside(desk: Desk, width: int) -> None:
    desk.window.resize(width, 560)
    desk.show().set_overlapping([STATEMENT, OTHER, LONG])
    QApplication.processEvents()
    for row in (desk.field("stance_buttons"), desk.field("tags_edit")):
        parts = row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert all(row.rect().contains(part.geometry()) for part in parts if part.isVisible())
    switcher = desk.inspector.findChild(OverlapSwitcher)
    assert switcher is not None
    assert all(switcher.rect().contains(tab.geometry()) for tab in _tabs(desk))


def test_the_list_drops_inside_the_inspector(desk: Desk) -> None:
    panel = desk.show()
    for name in ("kind", "speaker", "concept", "tags"):
        panel.focus_field(name)
        press(Qt.Key.Key_Down)
        found = desk.field("completion_list")
        assert found.isVisible()
        corner = found.mapTo(panel, QPoint(0, 0))
        assert panel.rect().contains(corner)
        assert panel.rect().contains(corner + QPoint(found.width() - 1, found.height() - 1))


def test_recent_ones_are_offered_first(desk: Desk) -> None:
    statement = replace(STATEMENT, coding=replace(STATEMENT.coding, speaker=None))
    panel = desk.show(statement)
    panel.set_recent(speakers=("putin",), concepts=("powers",))
    panel.focus_field("speaker")
    press(Qt.Key.Key_Down)
    enter()
    assert desk.edited() == [{"speaker": Choice("Vladimir Putin", "putin"), "organization": None}]


def _checked(desk: Desk, name: str) -> list[QPushButton]:
    return [button for button in desk.field(name).findChildren(QPushButton) if button.isChecked()]


def _tabs(desk: Desk) -> list[QPushButton]:
    switcher = desk.inspector.findChild(OverlapSwitcher)
    assert switcher is not None
    return [tab for tab in switcher.findChildren(QPushButton) if tab.isVisible()]
