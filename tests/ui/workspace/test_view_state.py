"""How a project was looked at is written down while one works: a crash does not lose it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.ui.settings import Settings
from tests.ui.workspace.conftest import Desk


def written(desk: Desk) -> Settings:
    """What another start would find, though the window was never closed."""
    return Settings(desk.home)


def test_the_place_is_kept_while_one_reads(desk: Desk) -> None:
    desk.workspace.open_sample()
    article = desk.workspace.reading.article or ""
    uid = desk.project.uid
    desk.qtbot.waitUntil(lambda: written(desk).view_state(uid) != {})
    desk.reader.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_J)
    place = desk.reader.position()

    def is_kept() -> bool:
        state = written(desk).view_state(uid)
        places = state.get("places")
        kept = places.get(article) if isinstance(places, dict) else None
        return kept == [place.offset, place.pixels, place.caret, place.in_head]

    desk.qtbot.waitUntil(is_kept)
    assert written(desk).view_state(uid)["statement"] == desk.reader.selected_statement()


def test_the_panels_are_kept_as_soon_as_they_change(desk: Desk) -> None:
    desk.workspace.open_sample()
    QApplication.processEvents()
    assert desk.window.body.left.isVisible()
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil(lambda: written(desk).layout() == desk.window.body.layout_state())
    layout = written(desk).layout()
    assert layout["shown"] == [False, True, True]
    assert layout["pages"] == [0, 1]


def test_what_did_not_change_is_not_written_again(desk: Desk) -> None:
    desk.workspace.open_sample()
    keeper, uid = desk.workspace.keeper, desk.project.uid
    keeper.keep()
    desk.workspace.settings.set_view_state(uid, {"mark": 1})
    keeper.keep()
    assert desk.workspace.settings.view_state(uid) == {"mark": 1}
