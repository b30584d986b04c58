"""Imports beside the window: it stays usable, what is changed meanwhile waits, and a cancelled one leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.article import ArticleDraft, Metadata
from annotator.operations.reading import ReadFile
from annotator.operations.spool import Spool
from annotator.project.edit import Edit
from annotator.ui.workspace.pace import Pace, left
from tests.ui.workspace.conftest import Desk

pytestmark = pytest.mark.usefixtures("own_project")
_MANY = 120


def spooled(count: int = _MANY) -> Spool:
    spool = Spool()
    for n in range(count):
        spool.put(ReadFile(name=f"{n}.txt", draft=ArticleDraft(text=f"Text {n}.", metadata=Metadata(title=f"{n}"))))
    return spool


class Gate:
    """Keeps the storing from its end until it is opened."""

    def __init__(self) -> None:
        self.entered, self.opened = Event(), Event()

    def pass_through(self, real: Callable[[Edit], None], edit: Edit) -> None:
        if edit.segments:
            self.entered.set()
            self.opened.wait(20)
        real(edit)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    held, real = Gate(), Edit.finish
    monkeypatch.setattr(Edit, "finish", lambda edit: held.pass_through(real, edit))
    return held


def test_what_is_changed_while_articles_are_stored_waits_for_their_end(desk: Desk, gate: Gate) -> None:
    article = next(desk.project.articles())
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    start = desk.reader.text().index("Nous devons")
    desk.reader.select(start, start + 11)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.project.counts()["statements"] == 0
    assert desk.reader.text() == desk.project.text(article.uid)
    gate.opened.set()
    desk.wait()
    assert desk.project.counts()["articles"] == _MANY + 1
    assert [statement.quote for statement in desk.project.statements_of(article.uid)] == ["Nous devons"]
    assert desk.project.check() == []
    desk.project.undo()
    assert desk.project.counts()["statements"] == 0
    assert desk.project.counts()["articles"] == _MANY + 1
    desk.project.undo()
    assert desk.project.counts()["articles"] == 1


def test_storing_that_is_cancelled_leaves_nothing(desk: Desk, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.project.door._STEPS", 500)  # so little is long
    before = desk.project.counts()
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    QTest.mouseClick(desk.window.status_bar.cancel_button, Qt.MouseButton.LeftButton)
    gate.opened.set()
    desk.wait()
    assert desk.project.counts() == before
    assert desk.project.check() == []
    assert "ancelled" in desk.window.status_bar.notice.text()
    desk.workspace.files.imports.store(spooled(3))
    desk.wait()
    assert desk.project.counts()["articles"] == before["articles"] + 3


def test_closing_the_window_gives_the_storing_up(desk: Desk, gate: Gate) -> None:
    path = desk.project.path
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    gate.opened.set()
    desk.workspace.session.close()
    QApplication.processEvents()
    assert desk.workspace.session.open(path)
    assert desk.project.check() == []
    assert desk.project.counts()["articles"] in (1, _MANY + 1)


def test_a_folder_is_read_and_stored_and_the_foot_says_what_came_of_it(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    for n in range(30):
        (folder / f"{n:02}.txt").write_text(f"Le numéro {n} est là.", encoding="utf-8")
    (folder / "99.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    desk.drop(folder)
    assert desk.project.counts()["articles"] == 31
    assert desk.window.status_bar.notice.text() == "30 articles added"
    assert "99.txt" in desk.window.banner.words.text()


def test_the_pace_of_a_long_work_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("annotator.ui.workspace.pace.monotonic", lambda: now[0])
    pace = Pace(200)
    now[0] += 1
    assert pace.words(10) == "Reading 10 of 200"
    now[0] += 9
    assert pace.words(100) == "Reading 100 of 200  ·  10 a second  ·  10 s left"
    assert pace.storing(5) == "Storing 5 of 200  ·  0.5 a second  ·  6 min left"
    assert left(3 * 3600) == "3 h left"


def test_a_spool_gives_back_what_was_put_in() -> None:
    with spooled(5) as spool:
        assert [file.name for file in spool.drawn()] == [f"{n}.txt" for n in range(5)]
        assert len(spool) == 5
