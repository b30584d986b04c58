"""The version and the licences can be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.about import AboutDialog
from annotator.version import __version__


def test_version_and_licences_are_shown_and_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    area, copy = dialog.findChild(QPlainTextEdit, "about_licences"), dialog.findChild(QPushButton, "about_copy")
    assert isinstance(area, QPlainTextEdit)
    assert isinstance(copy, QPushButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert f"Annotator {__version__}" in copied
    for words in ("MIT", "LGPL-3.0", "SIL Open Font License", "Noto Serif"):
        assert words in area.toPlainText()
        assert words in copied
