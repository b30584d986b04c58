"""Long changes: the window says so, is painted, takes nothing but Esc, and a change given up leaves no trace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.progress import Progress
from annotator.operations.importing import add_files
from annotator.operations.reading import ReadFile
from annotator.project.project import Project
from annotator.ui.workspace import patience
from tests.ui.workspace.conftest import Desk

pytestmark = pytest.mark.usefixtures("own_project")
_MANY = 400


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is long."""
    monkeypatch.setattr(patience, "_AFTER", 0.0)
    monkeypatch.setattr(patience, "_BETWEEN", 0.0)
    monkeypatch.setattr("annotator.project.door._STEPS", 500)


def many(count: int = _MANY) -> list[ReadFile]:
    drafts = (ArticleDraft(text=f"Text {n}.", metadata=Metadata(title=f"Title {n}")) for n in range(count))
    return [ReadFile(name=f"{n}.txt", draft=draft) for n, draft in enumerate(drafts)]


def store(desk: Desk, files: list[ReadFile]) -> None:
    """Store articles on the window's thread."""
    session = desk.workspace.session

    def told() -> Iterator[ReadFile]:
        for number, file in enumerate(files):
            session.patience.tell(Progress(number, len(files)))
            yield file

    session.perform(lambda project: add_files(project, told()))


def when_shown(desk: Desk, act: Callable[[], object]) -> list[str]:
    """Do something once the work is shown; gives what the status bar said then."""
    said: list[str] = []

    def look() -> None:
        if desk.workspace.session.patience.lasts():
            said.append(desk.window.status_bar.counts.text())
            act()
        else:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)
    return said


def test_a_long_change_is_shown_and_goes_through(desk: Desk) -> None:
    bar, counts = desk.window.status_bar, desk.window.status_bar.counts.text()
    seen = when_shown(desk, lambda: said.append(bar.cancel_button.isVisible()))
    said: list[bool] = []
    store(desk, many())
    assert (seen, said) == (["At work… Esc gives it up"], [True])
    assert not bar.cancel_button.isVisible()
    assert bar.counts.text() != counts
    assert desk.project.counts()["articles"] == _MANY + 1


@pytest.mark.parametrize("by_key", [True, False])
def test_a_change_given_up_leaves_nothing(desk: Desk, by_key: bool) -> None:
    bar, before = desk.window.status_bar, desk.project.counts()

    def give_up() -> None:
        if by_key:
            QTest.keyClick(desk.reader, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)

    when_shown(desk, give_up)
    store(desk, many())
    assert bar.notice.text() == "Cancelled; nothing was changed."
    assert desk.project.counts() == before
    assert desk.project.check() == []
    store(desk, many(3))
    assert desk.project.counts()["articles"] == before["articles"] + 3


def test_what_is_written_in_sql_alone_is_given_up_too(desk: Desk) -> None:
    add_files(desk.project, many())
    before = desk.project.counts()
    when_shown(desk, lambda: QTest.keyClick(desk.reader, Qt.Key.Key_Escape))
    desk.window.actions_["undo"].trigger()
    assert desk.window.status_bar.notice.text() == "Cancelled; nothing was changed."
    assert desk.project.counts() == before
    assert desk.project.check() == []
    desk.window.actions_["undo"].trigger()
    assert desk.project.counts()["articles"] == 1


def test_nothing_else_is_heard_meanwhile(desk: Desk) -> None:
    heard: list[str] = []
    desk.window.actions_["palette"].triggered.connect(lambda: heard.append("palette"))

    def meddle() -> None:
        QTest.keyClick(desk.reader, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseClick(desk.window.top_bar.palette_button, Qt.MouseButton.LeftButton)
        desk.window.close()

    when_shown(desk, meddle)
    store(desk, many())
    assert heard == []
    assert desk.window.isVisible()
    QTest.keyClick(desk.reader, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["palette"]


def test_what_is_to_be_stored_meanwhile_is_stored_after(desk: Desk) -> None:
    session = desk.workspace.session
    answers: list[object] = []

    def add_one(project: Project) -> object:
        return add_files(project, [ReadFile(name="x", draft=ArticleDraft(text="Late.", metadata=Metadata()))])

    when_shown(desk, lambda: answers.append(session.perform(add_one)))
    store(desk, many())
    assert answers == [None]
    assert desk.project.counts()["articles"] == _MANY + 2


def test_a_way_back_that_is_given_up_keeps_what_it_did(desk: Desk) -> None:
    add_files(desk.project, many(3))
    point = desk.project.history(1)[0].id
    for n in range(4):
        add_files(desk.project, [ReadFile(name="x", draft=ArticleDraft(text=f"One {n}.", metadata=Metadata()))])
    steps: list[int] = []
    desk.workspace.session.changed.connect(lambda _changed: steps.append(1))
    when_shown(desk, lambda: desk.workspace.session.patience.stop())
    desk.workspace.history.take_back(point)
    notice = desk.window.status_bar.notice.text()
    assert len(steps) < 5
    assert notice.startswith("Cancelled")
    assert desk.project.check() == []


def test_a_copy_given_up_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    desk.answers.paths = [tmp_path / "copy.annot"]
    when_shown(desk, lambda: QTest.keyClick(desk.reader, Qt.Key.Key_Escape))
    QApplication.processEvents()
    desk.window.actions_["save_copy"].trigger()
    assert list(tmp_path.glob("*copy*")) == []
    assert desk.window.status_bar.notice.text() == "Cancelled; nothing was changed."
