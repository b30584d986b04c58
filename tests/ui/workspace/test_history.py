"""The history beside the window: it follows what is done, leads to it, and takes it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.history import HistoryFilter
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate
from annotator.ui.history import wording
from annotator.ui.history.history_panel import HistoryPanel
from annotator.ui.history.preview_dialog import PreviewDialog
from annotator.ui.workspace.history import HistoryWiring
from tests.ui.workspace.conftest import Desk

pytestmark = [
    pytest.mark.usefixtures("own_project"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[HistoryPanel]:
    """The panel in a window of its own, wired to the desk."""
    panel = HistoryPanel()
    panel.resize(280, 600)
    work = desk.workspace
    wiring = HistoryWiring(work.session, work.reading, panel, desk.window, desk.window.body.inspector.flush)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    wiring.deleteLater()
    panel.close()
    panel.deleteLater()
    QApplication.processEvents()


def code(desk: Desk, start: int, stance: str = "oppose") -> str:
    """Highlight a few characters."""
    article = desk.workspace.reading.article
    assert article is not None
    draft = CodingDraft(stance=Choice(stance))
    changed = annotate.add_statement(desk.project, article, Span(start, start + 8), draft)
    QApplication.processEvents()
    return changed.uids("statement")[0]


def told(panel: HistoryPanel) -> list[str]:
    rows = (panel.model.row(at) for at in range(panel.model.rowCount()))
    return [wording.deed(row) for row in rows if row is not None]


def choose(panel: HistoryPanel, qtbot: QtBot, at: int) -> None:
    y = panel.view.rowViewportPosition(at) + 20
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=QPoint(80, y))


def test_what_is_done_is_listed_at_once(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    assert told(panel) == ["added an article", "made the project"]
    code(desk, 300)
    qtbot.waitUntil(lambda: told(panel)[0] == "highlighted")
    desk.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: told(panel)[0] == "undid: highlighted")


def test_out_of_sight_it_waits(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.hide()
    code(desk, 300)
    assert told(panel)[0] == "added an article"
    panel.show()
    qtbot.waitUntil(lambda: told(panel)[0] == "highlighted")


def test_a_click_leads_to_the_statement(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    first = code(desk, 300)
    code(desk, 400)
    qtbot.waitUntil(lambda: len(told(panel)) == 4)
    choose(panel, qtbot, 2)
    assert desk.workspace.reading.selected() == first
    panel.activateWindow()
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert desk.workspace.reading.selected() == first


def test_what_was_deleted_leads_to_its_article(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    uid = code(desk, 300)
    qtbot.waitUntil(lambda: len(told(panel)) == 3)
    annotate.delete_statements(desk.project, [uid])
    choose(panel, qtbot, 2)
    assert desk.workspace.reading.article is not None


def test_the_way_back_is_previewed_and_taken(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    for start in (300, 400, 500):
        code(desk, start)
    qtbot.waitUntil(lambda: len(told(panel)) == 5)
    choose(panel, qtbot, 2)
    assert panel.foot.count_label.text() == "2 changes by you"
    qtbot.mouseClick(panel.foot.preview_button, LEFT)
    dialog = desk.window.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.model.rowCount() == 3
    qtbot.mouseClick(dialog.findChild(QPushButton, "preview_yes"), LEFT)
    assert desk.project.counts()["statements"] == 1
    qtbot.waitUntil(lambda: told(panel)[:2] == ["undid: highlighted"] * 2)
    assert desk.project.check() == []
    for _ in range(2):
        desk.window.actions_["redo"].trigger()
    assert desk.project.counts()["statements"] == 3


def test_it_is_taken_back_without_a_preview(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    code(desk, 300)
    qtbot.waitUntil(lambda: len(told(panel)) == 3)
    choose(panel, qtbot, 1)
    qtbot.mouseClick(panel.foot.take_back_button, LEFT)
    assert desk.project.counts()["statements"] == 0
    qtbot.waitUntil(lambda: panel.foot.count_label.text() == "Nothing of yours to take back")


def test_filters_ask_the_project(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    code(desk, 300)
    qtbot.mouseClick(panel.filters.buttons[0], LEFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Everyone", "", "Ada"]
    menu.close()
    panel.filters.want(HistoryFilter(article=desk.workspace.reading.article))
    assert told(panel) == ["highlighted", "added an article"]
    panel.filters.want(HistoryFilter(coder="nobody"))
    qtbot.waitUntil(lambda: told(panel) == [])


def test_a_closed_project_leaves_an_empty_panel(desk: Desk, panel: HistoryPanel, qtbot: QtBot) -> None:
    desk.workspace.session.close()
    assert told(panel) == []
    assert not panel.foot.isVisible()
