"""What stands in for the reader before assistive technology holds its words, caret and selection, line by line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.ui.reader.mirror import Mirror
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import put_caret
from tests.ui.reader.sample import made


@pytest.fixture
def mirror(reader: ReaderView) -> Mirror:
    return Mirror(reader)


def cursor_of(mirror: Mirror) -> QTextCursor:
    mirror.sync()
    return mirror._edit.textCursor()


def test_the_selection_is_that_of_the_reader(reader: ReaderView, mirror: Mirror) -> None:
    start = put_caret(reader, "S'exprimant", 2)
    reader.move_caret(start + 9, extend=True)
    cursor = cursor_of(mirror)
    assert (cursor.anchor(), cursor.position(), cursor.selectedText()) == (2, 11, "exprimant")
    reader.clear_selection()
    assert not cursor_of(mirror).hasSelection()


def test_offsets_beyond_the_basic_plane_are_counted_as_qt_does(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made("Un 😀 sourire\n\nEncore"), [])
    empty_reader.select(3, 8)
    mirror = Mirror(empty_reader)
    cursor = cursor_of(mirror)
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (3, 9)
    assert cursor.selectedText() == "😀 sou"


def test_a_selection_over_several_paragraphs_ends_with_the_one_of_the_caret(reader: ReaderView, mirror: Mirror) -> None:
    start = put_caret(reader, "S'exprimant", 2)
    reader.move_caret(start - 40, extend=True)
    cursor = cursor_of(mirror)
    assert cursor.hasSelection()
    assert max(cursor.anchor(), cursor.position()) == len(cursor.block().text())


def test_each_line_breaks_where_it_does_on_the_page(reader: ReaderView, mirror: Mirror) -> None:
    at = put_caret(reader, "S'exprimant")
    mirror.sync()
    layout = mirror._edit.document().firstBlock().layout()
    shaped = reader._flow.dressed(reader._blocks.at(at)).shaped
    assert [layout.lineAt(which).textStart() for which in range(layout.lineCount())] == [
        line.start for line in shaped.lines
    ]


def test_what_assistive_technology_selects_is_selected_in_the_reader(reader: ReaderView, mirror: Mirror) -> None:
    start = put_caret(reader, "S'exprimant")
    mirror.sync()
    cursor = mirror._edit.textCursor()
    cursor.setPosition(11)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    mirror._edit.setTextCursor(cursor)
    assert (reader.anchor(), reader.caret()) == (start + 11, start + 2)
    assert reader.selected_text() == "exprimant"


def test_it_is_no_child_of_the_reader_and_never_shown(reader: ReaderView) -> None:
    interface = QAccessible.queryAccessibleInterface(reader)
    assert interface.textInterface() is not None
    assert reader.findChild(QTextEdit) is None
    edits = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QTextEdit)]
    assert not any(edit.isVisible() for edit in edits)
