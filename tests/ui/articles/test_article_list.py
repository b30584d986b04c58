"""The article list through mouse and keys: what it emits, fetches and paints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.model.article import Article
from annotator.ui import theme
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.articles.delegate import ROW_HEIGHT
from tests.ui.lists.rows import ListSource, ManyRows, article

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


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
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def click(qtbot: QtBot, panel: ArticleList, row: int) -> None:
    y = panel.view.rowViewportPosition(row) + 20
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=QPoint(80, y))


def opened(panel: ArticleList) -> list[str]:
    uids: list[str] = []
    panel.article_opened.connect(uids.append)
    return uids


def test_a_click_opens_the_article_under_it(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(20)]))
    uids = opened(panel)
    click(qtbot, panel, 3)
    click(qtbot, panel, 1)
    assert uids == ["a3", "a1"]


def test_keys_move_the_cursor_and_enter_opens(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(20)]))
    uids = opened(panel)
    panel.set_current("a0")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(panel.view, key)
    assert uids == []
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    qtbot.keyClick(panel.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.view, Qt.Key.Key_Enter)
    assert uids == ["a2", "a19"]


def test_delete_and_details_ask_for_the_article_of_the_cursor(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(20)]))
    panel.set_current("a4")
    with qtbot.waitSignal(panel.delete_requested) as deleted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.details_requested) as details:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert (deleted.args, details.args) == (["a4"], ["a4"])


def test_the_context_menu_acts_on_the_row_under_it(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(20)]))
    panel.view.customContextMenuRequested.emit(QPoint(40, panel.view.rowViewportPosition(2) + 5))
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    got: list[tuple[str, str]] = []
    panel.article_opened.connect(lambda uid: got.append(("open", uid)))
    panel.details_requested.connect(lambda uid: got.append(("details", uid)))
    panel.delete_requested.connect(lambda uid: got.append(("delete", uid)))
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert got == [("open", "a2"), ("details", "a2"), ("delete", "a2")]


def test_slash_leads_to_the_filter_and_typing_is_told_once_it_pauses(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(20)]))
    told: list[str] = []
    panel.filter_changed.connect(told.append)
    panel.activateWindow()
    panel.view.setFocus()
    qtbot.keyClicks(panel.view, "/")
    qtbot.waitUntil(panel.filter_field.hasFocus)
    with qtbot.waitSignal(panel.filter_changed):
        qtbot.keyClicks(panel.filter_field, "kiev ")
    assert told == ["kiev"]
    qtbot.keyClicks(panel.filter_field, "x")
    qtbot.keyClick(panel.filter_field, Qt.Key.Key_Return)
    assert told == ["kiev", "kiev x"]
    qtbot.waitUntil(panel.view.hasFocus)
    qtbot.keyClick(panel.filter_field, Qt.Key.Key_Escape)
    assert told == ["kiev", "kiev x", ""]


def test_letters_in_the_list_read_no_rows(qtbot: QtBot, panel: ArticleList) -> None:
    source = ManyRows[Article](1_000_000, article)
    panel.set_source(source)
    panel.set_current("a0")
    QApplication.processEvents()
    source.asked.clear()
    qtbot.keyClicks(panel.view, "zebra")
    assert source.asked == []


def test_a_million_articles_are_fetched_where_they_are_looked_at(qtbot: QtBot, panel: ArticleList) -> None:
    source = ManyRows[Article](1_000_000, article)
    panel.set_source(source)
    panel.view.grab()
    assert {offset for offset, _ in source.asked} == {0}
    qtbot.keyClick(panel.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    panel.view.grab()
    assert {offset for offset, _ in source.asked} == {0, 999_900}
    assert panel.filter_button.text() == "All 1,000,000"
    uids = opened(panel)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert uids == ["a999999"]


def test_the_menu_of_orders_tells_the_key_and_the_direction(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(1)]))
    got: list[tuple[str, bool]] = []
    panel.sort_changed.connect(lambda key, descending: got.append((key, descending)))
    qtbot.mouseClick(panel.sort_button, LEFT)
    assert panel.sort_menu.isVisible()
    assert panel.sort_button.text() == "Newest first"
    for _ in range(7):
        qtbot.keyClick(panel.sort_menu, Qt.Key.Key_Down)
    qtbot.keyClick(panel.sort_menu, Qt.Key.Key_Return)
    assert got == [("statements", True)]
    assert panel.sort_button.text() == "Most statements"
    panel.set_sort("title", False)
    assert (panel.sort_button.text(), len(got)) == ("Title A–Z", 1)


def test_after_an_edit_the_place_stays_after_a_filter_the_open_article_shows(qtbot: QtBot, panel: ArticleList) -> None:
    rows = [article(n) for n in range(300)]
    panel.set_source(ListSource(rows))
    panel.set_current("a5")
    panel.view.put_top(150, 10)
    panel.set_source(ListSource(rows[1:]))
    assert panel.view.top() == (149, 10)
    panel.filter_field.setText("number")
    with qtbot.waitSignal(panel.filter_changed):
        pass
    panel.set_source(ListSource(rows[100:]))
    assert panel.view.top() == (0, 0)
    qtbot.keyClick(panel.filter_field, Qt.Key.Key_Escape)
    panel.view.put_top(120)
    panel.set_source(ListSource(rows))
    assert panel.view.rowViewportPosition(5) >= 0


def test_refresh_fetches_only_what_changed_and_paints_it(qtbot: QtBot, panel: ArticleList) -> None:
    source = ListSource([article(n) for n in range(120)])
    panel.set_source(source)
    before = panel.view.grab().toImage()
    source.asked.clear()
    source.rows[2] = article(2, title="Another title", statements=4)
    panel.refresh(["a2"])
    assert source.asked == [(2, 1)]
    after = panel.view.grab().toImage()
    row = panel.view.visualRect(panel.model.index(2, 0))
    assert before.copy(row) != after.copy(row)
    assert before.copy(row.translated(0, ROW_HEIGHT)) == after.copy(row.translated(0, ROW_HEIGHT))


def test_a_shouted_title_is_recased_by_its_text_which_is_asked_for_once(qtbot: QtBot) -> None:
    asked: list[str] = []

    def body_of(uid: str) -> str:
        asked.append(uid)
        return "La visite de la Russie."

    panel = ArticleList(body_of)
    qtbot.addWidget(panel)
    panel.set_source(ListSource([article(1), article(2, title="L'OTAN REGARDE LA RUSSIE")]))
    text = panel.model.data(panel.model.index(1, 0))
    panel.model.data(panel.model.index(1, 0))
    assert text == "L'OTAN regarde la Russie, La Gazette, 21 Jun 2024, to do"
    panel.model.data(panel.model.index(0, 0))
    assert asked == ["a2"]
    panel.refresh(["a2"])
    panel.model.data(panel.model.index(1, 0))
    assert asked == ["a2", "a2"]


def test_tool_tips_show_markup_as_words(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(1, title="<img src='x'> & co")]))
    tip = panel.model.data(panel.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip is not None
    assert "<img" not in tip
    assert "&lt;img src='x'&gt; &amp; co" in tip


def test_the_open_article_lies_on_its_own_ground(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(4)]))
    panel.set_current("a1")
    shown = panel.view.viewport().grab().toImage()
    grounds = [QColor(shown.pixel(10, row * ROW_HEIGHT + 50)).name() for row in range(3)]
    selected, panel_ground = (theme.current().colour(role).name() for role in ("selected", "panel"))
    assert grounds == [panel_ground, selected, panel_ground]


def test_the_ring_shows_for_keys_not_for_the_mouse(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(4)]))
    panel.activateWindow()
    panel.view.setFocus()
    qtbot.waitUntil(panel.view.hasFocus)
    accent = theme.current().colour("accent").name()

    def ring(row: int) -> bool:
        shown = panel.view.viewport().grab().toImage()
        return QColor(shown.pixel(7, row * ROW_HEIGHT + 32)).name() == accent

    click(qtbot, panel, 1)
    assert not ring(1)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert ring(2)
    assert not ring(1)


def test_an_empty_project_says_what_to_do_and_an_empty_search_says_so(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource[Article]([]))
    empty = panel.view.viewport().findChild(type(panel._empty))
    assert empty is not None
    assert empty.isVisible()
    assert empty.accessibleName() == "Drop files here, or paste text."
    assert not panel.filter_button.isVisible()
    panel.filter_field.setText("zzz")
    with qtbot.waitSignal(panel.filter_changed):
        pass
    panel.set_source(ListSource[Article]([]))
    assert empty.accessibleName() == "No article has “zzz”."
    assert panel.filter_button.text() == "0 found"
    panel.set_source(ListSource([article(1)]))
    assert not empty.isVisible()


def test_a_change_of_theme_repaints(qtbot: QtBot, panel: ArticleList) -> None:
    panel.set_source(ListSource([article(n) for n in range(2)]))
    theme.set_current("dark")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    palette = app.palette()
    changed = app.palette()
    changed.setColor(changed.ColorRole.Window, theme.current().colour("panel"))
    app.setPalette(changed)
    QApplication.processEvents()
    shown = panel.grab().toImage()
    assert QColor(shown.pixel(3, 400)).name() == theme.current().colour("panel").name()
    assert QColor(shown.pixel(3, 80)).name() == theme.current().colour("panel").name()
    app.setPalette(palette)


def test_the_plus_asks_for_articles(qtbot: QtBot, panel: ArticleList) -> None:
    with qtbot.waitSignal(panel.add_requested):
        qtbot.mouseClick(panel.head.add_button, LEFT)
