"""Statuses, groups and memos in the article list: what keys, mouse and menus ask for, and what is painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.model.article import STATUSES, Article, ArticleGroup
from annotator.ui import theme
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.articles.delegate import ROW_HEIGHT
from annotator.ui.articles.row_menu import RowMenu
from annotator.ui.articles.status import paint_status
from tests.ui.lists.rows import ListSource, ManyRows, article

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def light_and_english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    theme.set_current("light")
    yield
    theme.set_current("light")


@pytest.fixture
def panel(qtbot: QtBot) -> ArticleList:
    panel = ArticleList()
    qtbot.addWidget(panel)
    panel.resize(237, 640)
    panel.set_source(ListSource([article(n) for n in range(20)]))
    panel.set_groups([ArticleGroup(uid="g1", name="Agence & Co", articles=2)])
    panel.set_counts({"to do": 12, "in progress": 1, "done": 5, "irrelevant": 2})
    panel.set_reasons(["off topic", "a duplicate"])
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.set_current("a0")
    panel.view.setFocus()
    qtbot.waitUntil(panel.view.hasFocus)
    return panel


def asked(panel: ArticleList) -> list[tuple[object, ...]]:
    """What the list asks for, by the name of its signal."""
    got: list[tuple[object, ...]] = []
    panel.status_requested.connect(lambda *given: got.append(("status", *given)))
    panel.group_requested.connect(lambda *given: got.append(("group", *given)))
    panel.new_group_requested.connect(lambda *given: got.append(("new group", *given)))
    panel.group_rename_requested.connect(lambda *given: got.append(("rename", *given)))
    panel.group_dissolve_requested.connect(lambda *given: got.append(("dissolve", *given)))
    panel.delete_requested.connect(lambda *given: got.append(("delete", *given)))
    panel.delete_many_requested.connect(lambda *given: got.append(("delete many", *given)))
    panel.memo_requested.connect(lambda *given: got.append(("memo", *given)))
    panel.status_filter_changed.connect(lambda *given: got.append(("only", *given)))
    panel.group_filter_changed.connect(lambda *given: got.append(("only group", *given)))
    return got


def click(qtbot: QtBot, panel: ArticleList, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    at = QPoint(80, panel.view.rowViewportPosition(row) + 20)
    qtbot.mouseClick(panel.view.viewport(), LEFT, held, at)


def entry(menu: QMenu, words: str) -> QAction:
    found = [action for action in menu.actions() if action.text().replace("&&", "&").startswith(words)]
    assert found, [action.text() for action in menu.actions()]
    return found[0]


def row_menu(panel: ArticleList, uid: str) -> RowMenu:
    menu = panel.context_menu(uid)
    assert isinstance(menu, RowMenu)
    return menu


def test_digits_set_the_status_of_the_row_with_the_cursor(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    qtbot.keyClick(panel.view, KEY.Key_Down)
    for key in (KEY.Key_2, KEY.Key_3, KEY.Key_1):
        qtbot.keyClick(panel.view, key)
    qtbot.keyClick(panel.view, KEY.Key_5)
    qtbot.keyClick(panel.view, KEY.Key_3, CTRL)
    assert got == [("status", ["a1"], status, "") for status in ("in progress", "done", "to do")]


def test_ctrl_and_shift_select_several_and_a_key_takes_them_all(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    opened: list[str] = []
    panel.article_opened.connect(opened.append)
    click(qtbot, panel, 1)
    click(qtbot, panel, 3, SHIFT)
    click(qtbot, panel, 6, CTRL)
    assert opened == ["a1"]
    qtbot.keyClick(panel.view, KEY.Key_3)
    qtbot.keyClick(panel.view, KEY.Key_Delete)
    assert got == [("status", ["a1", "a2", "a3", "a6"], "done", ""), ("delete many", ["a1", "a2", "a3", "a6"])]
    qtbot.keyClick(panel.view, KEY.Key_Escape)
    assert panel.chosen() == ["a6"]


def test_several_stay_selected_where_the_list_is_given_again(qtbot: QtBot, panel: ArticleList) -> None:
    click(qtbot, panel, 1)
    click(qtbot, panel, 2, CTRL)
    panel.set_source(ListSource([article(n) for n in range(1, 20)]))
    assert panel.chosen() == ["a1", "a2"]


def test_the_selected_rows_lie_on_their_ground_and_the_others_do_not(qtbot: QtBot, panel: ArticleList) -> None:
    click(qtbot, panel, 1)
    click(qtbot, panel, 3, CTRL)
    shown = panel.view.viewport().grab().toImage()
    selected = theme.current().colour("selected").name()
    marked = [row for row in range(5) if QColor(shown.pixel(10, row * ROW_HEIGHT + 54)).name() == selected]
    assert marked == [1, 3]


def test_irrelevant_asks_for_its_reason_which_esc_takes_back(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    qtbot.keyClick(panel.view, KEY.Key_4)
    assert panel.asking.isVisible()
    qtbot.keyClicks(panel.asking.field, "spam")
    qtbot.keyClick(panel.asking.field, KEY.Key_Escape)
    assert (panel.asking.isVisible(), got) == (False, [])
    qtbot.keyClick(panel.view, KEY.Key_4)
    assert panel.asking.field.text() == ""
    qtbot.keyClicks(panel.asking.field, " an advertisement ")
    qtbot.keyClick(panel.asking.field, KEY.Key_Return)
    assert got == [("status", ["a0"], "irrelevant", "an advertisement")]
    assert not panel.asking.isVisible()


def test_an_earlier_reason_is_a_click_or_an_arrow_away_and_none_is_enough(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    qtbot.keyClick(panel.view, KEY.Key_4)
    assert [offer.text() for offer in panel.asking.offers] == ["off topic", "a duplicate"]
    qtbot.mouseClick(panel.asking.offers[1], LEFT)
    qtbot.keyClick(panel.view, KEY.Key_4)
    qtbot.keyClick(panel.asking.field, KEY.Key_Down)
    qtbot.keyClick(panel.asking.offers[0], KEY.Key_Return)
    qtbot.keyClick(panel.view, KEY.Key_4)
    qtbot.keyClick(panel.asking.field, KEY.Key_Return)
    assert [given[-1] for given in got] == ["a duplicate", "off topic", ""]


def test_nothing_is_asked_for_where_nothing_can_be_changed(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    panel.set_writable(False)
    for key in (KEY.Key_1, KEY.Key_4):
        qtbot.keyClick(panel.view, key)
    menu = row_menu(panel, "a1")
    assert not menu.status_menu.isEnabled()
    assert not entry(menu, "Delete").isEnabled()
    assert (got, panel.asking.isVisible()) == ([], False)


def test_the_menu_on_a_row_sets_status_and_group(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    menu = row_menu(panel, "a2")
    assert entry(menu.status_menu, "To do").isChecked()
    entry(menu.status_menu, "Done").trigger()
    entry(menu.group_menu, "Agence & Co").trigger()
    entry(menu, "Memo").trigger()
    entry(menu.group_menu, "New group").trigger()
    qtbot.keyClick(panel.asking.field, KEY.Key_Return)
    assert panel.asking.isVisible()
    qtbot.keyClicks(panel.asking.field, "Summit")
    qtbot.keyClick(panel.asking.field, KEY.Key_Return)
    assert got == [
        ("status", ["a2"], "done", ""),
        ("group", ["a2"], "g1"),
        ("memo", "a2"),
        ("new group", ["a2"], "Summit"),
    ]


def test_the_menu_of_a_grouped_row_leads_to_its_group(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(1, group="g1", group_name="Agence & Co"), article(2)]))
    got = asked(panel)
    menu = row_menu(panel, "a1")
    for words in ("Show this group", "Leave", "Dissolve", "Rename"):
        entry(menu.group_menu, words).trigger()
    assert panel.asking.field.text() == "Agence & Co"
    qtbot.keyClicks(panel.asking.field, "AFP")
    qtbot.keyClick(panel.asking.field, KEY.Key_Return)
    assert got == [("only group", "g1"), ("group", ["a1"], ""), ("dissolve", "g1"), ("rename", "g1", "AFP")]
    assert panel.filter_button.text() == "Agence & Co 2"


def test_the_menu_on_one_of_several_takes_them_all_on_another_row_it_alone(qtbot: QtBot, panel: ArticleList) -> None:
    click(qtbot, panel, 1)
    click(qtbot, panel, 2, CTRL)
    got = asked(panel)
    many = row_menu(panel, "a2")
    assert [action.text() for action in many.actions() if action.text()] == ["Status", "Group", "Delete 2 articles…"]
    entry(many, "Delete").trigger()
    entry(row_menu(panel, "a5").status_menu, "Done").trigger()
    assert got == [("delete many", ["a1", "a2"]), ("status", ["a5"], "done", "")]


def test_the_menu_on_a_million_selected_rows_reads_none_of_them(qtbot: QtBot, panel: ArticleList) -> None:
    source = ManyRows[Article](1_000_000, article)
    panel.set_source(source)
    panel.view.go_to(3)
    qtbot.keyClick(panel.view, KEY.Key_A, CTRL)
    panel.view.grab()
    source.asked.clear()
    menu = row_menu(panel, "a3")
    assert entry(menu, "Delete").text() == "Delete 1,000,000 articles…"
    assert source.asked == []


def test_the_button_lists_one_status_with_its_number_and_all_again(qtbot: QtBot, panel: ArticleList) -> None:
    got = asked(panel)
    assert panel.filter_button.text() == "All 20"
    qtbot.mouseClick(panel.filter_button, LEFT)
    menu = panel.filter_menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions() if action.text()][:5] == [
        "All articles\t20",
        "To do\t12",
        "In progress\t1",
        "Done\t5",
        "Irrelevant\t2",
    ]
    for _ in range(4):
        qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    panel.set_source(ListSource([article(n, status="done") for n in range(5)]))
    assert panel.filter_button.text() == "Done 5"
    qtbot.mouseClick(panel.filter_button, LEFT)
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    assert got == [("only", "done"), ("only", "")]


def test_a_status_that_no_article_has_says_so(panel: ArticleList) -> None:
    panel.set_filter("done", "")
    panel.set_source(ListSource([]))
    assert panel._empty.accessibleName() == "No article here is “Done”."
    assert panel.filter_button.isVisible()


def test_reason_group_and_memo_are_told_in_words(panel: ArticleList) -> None:
    row = article(
        3, status="irrelevant", status_reason="off topic", memo="<b>see</b>\nlater", group="g1", group_name="AFP"
    )
    panel.set_source(ListSource([row]))
    index = panel.model.index(0, 0)
    assert panel.model.origin(row) == ("La Gazette", "off topic")
    words = "Article number 3, La Gazette, 21 Jun 2024, irrelevant, off topic, group AFP, has a memo"
    assert panel.model.data(index) == words
    tip = panel.model.data(index, Qt.ItemDataRole.ToolTipRole) or ""
    assert "Memo: &lt;b&gt;see&lt;/b&gt; later" in tip
    assert "Group: AFP" in tip


def test_group_and_memo_are_painted_in_the_last_line(panel: ArticleList) -> None:
    def last_line(**values: object) -> QImage:
        panel.set_source(ListSource([article(1, **values)]))
        return panel.view.viewport().grab().toImage().copy(100, 20, 130, 40)

    plain, memo, group = last_line(), last_line(memo="x"), last_line(group="g1", group_name="AFP")
    assert plain != memo
    assert plain != group
    assert memo != group


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_status_has_a_shape_of_its_own(name: str) -> None:
    theme.set_current(name)
    shapes: list[bytes] = []
    for status in STATUSES:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(theme.current().colour("panel"))
        with QPainter(image) as painter:
            paint_status(painter, QPointF(8, 8), status)
        ground = image.pixelColor(0, 0)
        inked = [image.pixelColor(x, y) != ground for y in range(16) for x in range(16)]
        shapes.append(bytes(inked))
    assert len(set(shapes)) == len(STATUSES)
