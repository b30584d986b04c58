"""Rows that another program changed: the window opens first, and says it as soon as they are counted."""

import sqlite3
from pathlib import Path

from tests.ui.workspace.conftest import ARTICLE, Desk


def test_rows_changed_behind_the_log_are_told_once_the_project_is_open(desk: Desk, own_project: Path) -> None:
    desk.open(ARTICLE)
    desk.workspace.session.close()
    connection = sqlite3.connect(own_project)
    connection.execute("INSERT INTO tag(uid, name) VALUES ('t', 'sneaked in')")
    connection.commit()
    connection.close()
    desk.open(own_project)
    banner = desk.part("banner")
    desk.qtbot.waitUntil(banner.isVisible)
    assert "Another program has changed rows" in desk.window.banner.words.text()
    desk.workspace.session.close()
    desk.open(own_project)
    desk.workspace.session.close()  # while they are being counted
    assert not banner.isVisible()
