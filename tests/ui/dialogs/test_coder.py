"""Who codes is asked in one field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.coder import CoderDialog


def opened(qtbot: QtBot, name: str = "") -> tuple[CoderDialog, QLineEdit, QPushButton]:
    dialog = CoderDialog(name)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field, ok = dialog.findChild(QLineEdit, "coder_name"), dialog.findChild(QPushButton, "coder_ok")
    assert isinstance(field, QLineEdit)
    assert isinstance(ok, QPushButton)
    return dialog, field, ok


def test_a_name_is_typed_and_taken_with_enter(qtbot: QtBot) -> None:
    dialog, field, ok = opened(qtbot)
    assert field.hasFocus()
    assert not ok.isEnabled()
    qtbot.keyClicks(field, "  Lea   Martin ")
    assert ok.isEnabled()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.name() == "Lea Martin"


def test_blanks_are_no_name(qtbot: QtBot) -> None:
    dialog, field, ok = opened(qtbot)
    qtbot.keyClicks(field, "   ")
    assert not ok.isEnabled()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_name_from_before_is_overtyped_and_escape_dismisses(qtbot: QtBot) -> None:
    dialog, field, _ = opened(qtbot, "root")
    qtbot.keyClicks(field, "Lea")
    assert dialog.name() == "Lea"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()
