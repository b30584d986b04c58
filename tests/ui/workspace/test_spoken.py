"""What assistive technology is told of the window: names, roles, states and cells of everything that takes the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.app import sample_project
from tests.ui.workspace.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY, ROLE, NAME = Qt.Key, QAccessible.Role, QAccessible.Text.Name
ROLES = {
    ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.PageTabList, ROLE.Table,
    ROLE.StaticText,
}  # fmt: skip


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    """The sample project, a statement selected, the table unfolded."""
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    desk.window.body.statements.set_folded(False)
    desk.reader.setFocus()
    desk.press(KEY.Key_J)
    QApplication.processEvents()
    return desk


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def stops(desk: Desk) -> Iterator[QWidget]:
    """What is in sight and takes the keyboard."""
    for widget in desk.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
            yield widget


def code(desk: Desk) -> None:
    desk.reader.select(300, 330)
    desk.reader.request_coding()


def turn_the_pages(desk: Desk) -> None:
    desk.window.actions_["show_codebook"].trigger()
    desk.window.actions_["show_history"].trigger()


@pytest.mark.parametrize("prepare", [lambda _: None, code, turn_the_pages])
def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(prepare: object, sample: Desk) -> None:
    assert callable(prepare)
    prepare(sample)
    QApplication.processEvents()
    header = sample.window.body.statements.header  # named by its column, which the keyboard brings
    found = {widget: told(widget) for widget in stops(sample) if widget is not header}
    assert len(found) > 20
    assert [type(widget).__name__ for widget, said in found.items() if not said.text(NAME).strip()] == []
    assert {said.role() for said in found.values()} <= ROLES


def test_a_field_says_what_it_is_and_what_it_holds(sample: Desk) -> None:
    fields = {
        "kind_edit": ("Kind", "reported speech"),
        "speaker_edit": ("Speaker", "Jens Stoltenberg"),
        "concept_edit": ("Concept", "Russia–North Korea partnership treaty"),
    }
    for name, (words, value) in fields.items():
        widget = sample.window.body.inspector.findChild(QWidget, name)
        assert widget is not None
        said = told(widget)
        # Qt leaves the name of a list to choose from to its label, on Linux.
        labels = [other.text(NAME) for other, _ in said.relations(QAccessible.RelationFlag.Label)]
        assert words in (said.text(NAME), *labels)
        assert said.text(QAccessible.Text.Value) == value


def test_what_is_on_or_off_is_told(sample: Desk) -> None:
    buttons = {told(widget).text(NAME): told(widget) for widget in stops(sample)}
    assert buttons["Articles (F7)"].state().checked
    assert buttons["oppose"].state().checked
    assert not buttons["support"].state().checked
    scope = sample.window.body.statements.head.scope.buttons
    assert told(scope["article"]).role() == ROLE.RadioButton
    assert told(scope["article"]).state().checked
    sample.window.actions_["show_inspector"].trigger()
    button = next(widget for widget in stops(sample) if told(widget).text(NAME).startswith("Inspector"))
    assert not told(button).state().checked


def row(view: QAbstractItemView, at: int, column: int = 0) -> QAccessibleInterface:
    """The cell that assistive technology finds there on the screen."""
    middle = view.viewport().mapToGlobal(view.visualRect(view.model().index(at, column)).center())
    found = told(view).childAt(middle.x(), middle.y())
    assert found is not None
    assert found.role() in (ROLE.Cell, ROLE.ListItem)
    return found


def test_an_article_says_all_that_its_row_shows(sample: Desk) -> None:
    said = row(sample.window.body.articles.view, 0)
    words = said.text(NAME)
    assert words.startswith("Le chef de l'OTAN")
    assert words.endswith("La Gazette, 21 Jun 2024, to do, statements: 8")
    assert said.state().selected


def test_a_statement_is_read_cell_by_cell(sample: Desk) -> None:
    view = sample.window.body.statements.view
    assert told(view).text(NAME) == "Statements"
    words = [row(view, 0, column).text(NAME) for column in range(4)]
    assert words[0].startswith("“très préoccupé")
    assert words[1:] == ["Jens Stoltenberg", "oppose", "Russia–North Korea partnership treaty"]
    assert row(view, 0).state().selected
    assert not row(view, 1).state().selected


def test_the_codebook_and_the_history_are_read_row_by_row(sample: Desk) -> None:
    sample.press(KEY.Key_3)
    turn_the_pages(sample)
    QApplication.processEvents()
    codebook = sample.window.body.codebook.view
    said = [row(codebook, at).text(NAME) for at in range(3)]
    assert all(said)
    assert any("support" in words for words in said)
    history = sample.window.body.history.view
    assert any("neutral" in row(history, at).text(NAME) for at in range(min(3, history.model().rowCount())))


def test_tabs_are_tabs(sample: Desk) -> None:
    tabs = told(sample.window.body.left.head.tabs)
    assert tabs.role() == ROLE.PageTabList
    children = (tabs.child(at) for at in range(tabs.childCount()))
    pages = [child for child in children if child.role() == ROLE.PageTab]
    assert [page.text(NAME) for page in pages] == ["Articles", "Codebook"]
    assert [page.state().selected for page in pages] == [True, False]


def test_the_reader_gives_text_caret_and_selection(sample: Desk) -> None:
    start = sample.reader.text().index("S'exprimant")
    sample.reader.move_caret(start, extend=False)
    sample.reader.move_caret(start + 11, extend=True)
    text = told(sample.reader).textInterface()
    assert text is not None
    assert text.text(0, 11) == "S'exprimant"
    assert text.cursorPosition() == 11
    assert text.selectionCount() == 1
