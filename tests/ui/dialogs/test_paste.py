"""A pasted text becomes an article; what it says of itself is filled in and can be mended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.formats.text import from_pasted
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.ui.dialogs.paste import PasteDialog

PAGE = """L'OTAN s'inquiète
Publié le 21 juin 2024

Le chef de l'OTAN s'est déclaré vendredi « très préoccupé »\u202f: les pouvoirs autoritaires s'alignent 🙂.
Ils se soutiennent mutuellement comme jamais auparavant, a-t-il dit devant la presse à Bruxelles.
"""
W = TypeVar("W", bound=QWidget)


@dataclass
class Opened:
    dialog: PasteDialog
    area: QPlainTextEdit
    add: QPushButton
    title: QLineEdit
    published: QLineEdit


def part(dialog: PasteDialog, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind)
    return found


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Markup that Python put on the clipboard must be gone before Python is."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Callable[..., Opened]:
    def opened(text: str = "", read: Callable[[str], ArticleDraft] = from_pasted) -> Opened:
        dialog = PasteDialog(read, text)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return Opened(
            dialog,
            part(dialog, QPlainTextEdit, "paste_text"),
            part(dialog, QPushButton, "paste_add"),
            part(dialog, QLineEdit, "article_title"),
            part(dialog, QLineEdit, "article_published"),
        )

    return opened


def test_a_text_that_is_given_is_read_at_once(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog(PAGE)
    assert opened.title.text() == "L'OTAN s'inquiète"
    assert opened.published.text() == "2024-06-21"
    qtbot.mouseClick(opened.add, Qt.MouseButton.LeftButton)
    assert opened.dialog.result() == QDialog.DialogCode.Accepted
    draft = opened.dialog.draft()
    assert draft == from_pasted(PAGE)
    assert draft is not None
    assert "«\u00a0" not in PAGE
    assert "\u202f:" in draft.text


def test_no_break_spaces_and_emoji_stay(open_dialog: Callable[..., Opened]) -> None:
    text = "«\u00a0Oui\u00a0», dit-il\u202f! 👩🏽‍🚒 e\u0301\n\nFin."
    draft = open_dialog(text).dialog.draft()
    assert draft is not None
    assert draft.text == text


def test_a_text_from_the_clipboard_is_read_once_one_pauses(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog()
    assert opened.area.hasFocus()
    assert not opened.add.isEnabled()
    QGuiApplication.clipboard().setText(PAGE)
    qtbot.keyClick(opened.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert opened.add.isEnabled()
    qtbot.waitUntil(lambda: opened.title.text() == "L'OTAN s'inquiète")


def test_adding_does_not_wait_for_the_pause(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog()
    qtbot.keyClicks(opened.area, "One word more.")
    draft = opened.dialog.draft()
    assert draft is not None
    assert draft.text == "One word more."


def test_what_the_user_typed_stays(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog(PAGE)
    opened.title.setFocus()
    opened.title.selectAll()
    qtbot.keyClicks(opened.title, "My title")
    opened.published.setFocus()
    opened.published.selectAll()
    qtbot.keyClick(opened.published, Qt.Key.Key_Delete)
    opened.area.setFocus()
    qtbot.keyClicks(opened.area, "x")
    draft = opened.dialog.draft()
    assert draft is not None
    assert (draft.metadata.title, draft.metadata.published) == ("My title", None)
    assert draft.metadata.language == "fr"


def test_blank_is_no_article(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog(PAGE)
    qtbot.keyClick(opened.area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(opened.area, "  - ")
    assert not opened.add.isEnabled()
    assert opened.dialog.draft() is None
    assert opened.title.text() == ""


def test_a_date_that_is_none_holds_the_button(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog(PAGE)
    opened.published.setFocus()
    opened.published.selectAll()
    qtbot.keyClicks(opened.published, "2024-02-31")
    assert not opened.add.isEnabled()
    opened.published.selectAll()
    qtbot.keyClicks(opened.published, "2024-02")
    assert opened.add.isEnabled()


def test_marks_and_text_come_from_what_was_read(open_dialog: Callable[..., Opened]) -> None:
    given = ArticleDraft(text="as read", metadata=Metadata(title="T"), source_name="clip")
    opened = open_dialog("as pasted", lambda _: given)
    assert opened.dialog.draft() == given


READ = ArticleDraft(
    text="The pier reopens\n\nIt is open.\n\nRead more: the storm",
    metadata=Metadata(title="The pier reopens", url="https://a.example/x"),
    marks=(Mark(0, 16, "boilerplate", "title"), Mark(31, 51, "boilerplate", "chrome")),
    fields=(("Section", "Local"),),
)


def test_what_was_read_from_the_markup_takes_the_place_of_the_plain_words(open_dialog: Callable[..., Opened]) -> None:
    opened = open_dialog("The pier reopens It is open.")
    opened.dialog.expect()
    opened.dialog.take(READ)
    assert opened.area.toPlainText() == READ.text
    assert opened.title.text() == "The pier reopens"
    assert opened.dialog.draft() == READ


def test_who_types_meanwhile_keeps_what_is_there(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog("The pier reopens It is open.")
    opened.dialog.expect()
    qtbot.keyClicks(opened.area, "Mine. ")
    opened.dialog.take(READ)
    assert opened.area.toPlainText() == "Mine. The pier reopens It is open."
    opened.dialog.expect()
    opened.dialog.take(None)
    assert opened.area.toPlainText() == "Mine. The pier reopens It is open."


def test_what_is_edited_keeps_the_marks_and_the_address(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog("x")
    opened.dialog.expect()
    opened.dialog.take(READ)
    cursor = opened.area.textCursor()
    cursor.setPosition(18)
    opened.area.setTextCursor(cursor)
    qtbot.keyClicks(opened.area, "At last: ")
    draft = opened.dialog.draft()
    assert draft is not None
    assert draft.text == "The pier reopens\n\nAt last: It is open.\n\nRead more: the storm"
    assert [draft.text[mark.start : mark.end] for mark in draft.marks] == ["The pier reopens", "Read more: the storm"]
    assert draft.metadata.url == "https://a.example/x"
    assert draft.fields == READ.fields
    qtbot.keyClick(opened.area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(opened.area, Qt.Key.Key_Delete)
    qtbot.keyClicks(opened.area, "Something else.")
    assert opened.dialog.draft() == from_pasted("Something else.")


def test_markup_is_told_where_it_is_all_of_the_text(open_dialog: Callable[..., Opened], qtbot: QtBot) -> None:
    opened = open_dialog()
    told: list[tuple[str, str]] = []
    opened.dialog.pasted.connect(lambda words, markup: told.append((words, markup)))
    data = QMimeData()
    data.setText("It is open.")
    data.setHtml("<p>It is open.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    for _ in range(2):
        qtbot.keyClick(opened.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert opened.area.toPlainText() == "It is open.It is open."
    assert told == [("It is open.", "<p>It is open.</p>")]
    qtbot.keyClick(opened.area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(opened.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 2
