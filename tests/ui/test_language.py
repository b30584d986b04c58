"""The window speaks the language that the user chose, and changes it where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator import app
from annotator.model.codebook import Coder
from annotator.model.errors import ProjectInUse
from annotator.model.owner import PassingOwner
from annotator.project.project import Project
from annotator.ui import language
from annotator.ui.settings import Settings
from annotator.ui.spoken import spoken
from annotator.ui.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    language.apply(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[app.Desk]:
    """The window on the sample project, in English."""
    workspace = app.compose(qapp, tmp_path, "light", language="en")
    workspace.identity.rename("Ada")
    made = app.Desk(qapp, workspace, tmp_path)
    workspace.show()
    workspace.open_sample()
    qtbot.waitUntil(lambda: workspace.reading.article is not None)
    yield made
    made.workspace.window.close()
    made.workspace.window.deleteLater()
    made.workspace.deleteLater()
    qapp.processEvents()


def choose(workspace: Workspace, name: str) -> None:
    """As the user does: an entry of the menu."""
    menu = workspace.window.findChild(QMenu, "menu_language")
    assert menu is not None
    next(action for action in menu.actions() if action.text() == name).trigger()


def test_what_was_chosen_is_kept(tmp_path: Path) -> None:
    assert Settings(tmp_path).language() == "system"
    Settings(tmp_path).set_language("fr")
    assert Settings(tmp_path).language() == "fr"


@pytest.mark.parametrize(
    ("spoken", "found"), [(["fr-CA", "en"], "fr"), (["de-DE", "fr-FR"], "fr"), (["de"], "en"), (["C"], "en")]
)
def test_the_system_decides_where_nothing_is_chosen(
    spoken: list[str], found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System(QLocale):
        def uiLanguages(self, separator: object = None) -> list[str]:  # pyright: ignore[reportIncompatibleMethodOverride]
            return spoken

    monkeypatch.setattr(language.QLocale, "system", staticmethod(System))
    assert language.resolved("system") == found
    assert language.resolved("en") == "en"


def test_numbers_and_dates_follow(qapp: QApplication) -> None:
    language.apply(qapp, "fr")
    assert QLocale().language() == QLocale.Language.French
    assert QLocale().toString(1204) == "1\u202f204"
    language.apply(qapp, "en")
    assert QLocale().toString(1204) == "1,204"


def test_the_window_changes_its_language_where_it_stands(desk: app.Desk, qtbot: QtBot) -> None:
    first = desk.workspace
    first.window.resize(900, 640)
    first.window.body.left.setVisible(False)
    reader = first.window.body.sheet.reader
    reader.next_statement()
    reader.next_statement()
    chosen, place, size = first.reading.selected(), reader.position(), first.window.size()
    choose(first, "Français")
    qtbot.waitUntil(lambda: desk.workspace is not first and desk.workspace.reading.article is not None)
    second = desk.workspace
    assert language.current() == "fr"
    assert not first.window.isVisible()
    assert second.window.height() == size.height()  # this screen is 800 wide, and no window restored is wider
    assert not second.window.body.left.isVisible()
    assert second.reading.selected() == chosen is not None
    assert second.window.body.sheet.reader.position() == place
    assert second.session.can_write
    choose(second, "English")
    qtbot.waitUntil(lambda: desk.workspace is not second and desk.workspace.reading.article is not None)
    assert language.current() == "en"
    assert desk.workspace.reading.selected() == chosen


def test_a_job_is_waited_for(desk: app.Desk, qtbot: QtBot) -> None:
    first, go_on, done = desk.workspace, Event(), list[object]()
    first.jobs.start("Reading…", lambda _tell: go_on.wait(5), done.append)
    choose(first, "Français")
    QApplication.processEvents()
    assert desk.workspace is first
    go_on.set()
    qtbot.waitUntil(lambda: desk.workspace is not first)
    assert done == [True]


def test_a_coding_that_is_not_finished_is_offered_again(desk: app.Desk, qtbot: QtBot) -> None:
    first = desk.workspace
    reader = first.window.body.sheet.reader
    reader.select(1200, 1230)
    reader.request_coding()
    assert first.window.coding_bar.is_open()
    qtbot.keyClick(first.window.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    choose(first, "Français")
    qtbot.waitUntil(lambda: desk.workspace is not first and desk.workspace.reading.article is not None)
    assert desk.workspace.window.banner.isVisible()


def test_the_same_language_by_another_name_changes_no_window(desk: app.Desk, qapp: QApplication) -> None:
    first = desk.workspace
    choose(first, "As the system")
    qapp.processEvents()
    assert desk.workspace is first
    assert first.settings.language() == "system"


def test_the_welcome_page_changes_its_language(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    desk = app.Desk(qapp, app.compose(qapp, tmp_path, "light", language="en"), tmp_path)
    first = desk.workspace
    first.show()
    choose(first, "Français")
    qtbot.waitUntil(lambda: desk.workspace is not first)
    assert desk.workspace.window.isVisible()
    assert not desk.workspace.window.shows_body()
    desk.workspace.window.close()
    desk.workspace.window.deleteLater()


def test_who_has_a_project_is_told_in_the_users_language(qapp: QApplication, tmp_path: Path) -> None:
    bob = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Bob"))
    language.apply(qapp, "fr")
    with Project.create(tmp_path / "a.annot", bob):
        with pytest.raises(ProjectInUse) as error:
            Project.open(tmp_path / "a.annot", bob)
        assert "(par Bob, compte " in spoken(error.value)
        assert "(by Bob, as " in str(error.value)
