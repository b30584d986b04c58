"""All keys are on one sheet, and typing finds one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.shortcuts import ShortcutSheet, caps_of, spelled

ENTRIES = [
    ("File", "New project…", "Ctrl+N"),
    ("File", "Quit", "Ctrl+Q"),
    ("Edit", "Redo", "Ctrl+Shift+Z Ctrl+Y"),
    ("View", "Larger text", "Ctrl++ Ctrl+="),
    ("Énoncé", "Coder la sélection", "H"),
]
ALL = [words for _, words, _ in ENTRIES]


def opened(qtbot: QtBot, entries: list[tuple[str, str, str]]) -> tuple[ShortcutSheet, QLineEdit]:
    sheet = ShortcutSheet(entries)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    field = sheet.findChild(QLineEdit, "shortcut_filter")
    assert isinstance(field, QLineEdit)
    return sheet, field


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ALL),
        ("redo", ["Redo"]),
        ("file", ["New project…", "Quit"]),
        ("ctrl+y", ["Redo"]),
        ("SELECTION", ["Coder la sélection"]),
        ("enonce h", ["Coder la sélection"]),
        ("file quit", ["Quit"]),
        ("nowhere", []),
    ],
)
def test_typing_narrows(qtbot: QtBot, typed: str, shown: list[str]) -> None:
    sheet, field = opened(qtbot, ENTRIES)
    assert field.hasFocus()
    qtbot.keyClicks(field, typed)
    assert sheet.shown() == shown
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert sheet.shown() == ALL


def test_escape_closes(qtbot: QtBot) -> None:
    sheet, field = opened(qtbot, ENTRIES)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("count", [0, 1, 7, 60])
def test_any_number_of_groups_has_its_place(qtbot: QtBot, count: int) -> None:
    entries = [(f"Group {number // 2}", f"Action {number}", "F1") for number in range(count)]
    sheet, _ = opened(qtbot, entries)
    assert len(sheet.shown()) == count


@pytest.mark.parametrize(
    ("sequence", "caps"),
    [("Ctrl+Shift+O", ["Ctrl", "Shift", "O"]), ("Ctrl++", ["Ctrl", "+"]), ("+", ["+"]), ("F1", ["F1"])],
)
def test_caps(sequence: str, caps: list[str]) -> None:
    assert caps_of(sequence) == caps


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        ("Ctrl+N", [["Ctrl", "N"]]),
        ("Ctrl+Shift+Z Ctrl+Y", [["Ctrl", "Shift", "Z"], ["Ctrl", "Y"]]),
        ("← →", [["←"], ["→"]]),
        ("Ctrl ← →", [["Ctrl", "←", "→"]]),
        ("Ctrl Enter", [["Ctrl", "Enter"]]),
        ("Alt 1 – 9", [["Alt", "1", "–", "9"]]),
        ("1 – 9", [["1", "–", "9"]]),
        ("Shift", [["Shift"]]),
    ],
)
def test_no_key_of_a_row_is_lost(keys: str, caps: list[list[str]]) -> None:
    assert spelled(keys) == caps
