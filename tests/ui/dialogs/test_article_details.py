"""What is known of an article can be mended; only what was changed is given."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.article import Metadata
from annotator.ui.dialogs.article_details import ArticleDetailsDialog

KNOWN = Metadata(
    title="L'OTAN\ns'inquiète",
    outlet="La Gazette",
    published="2024-06-21T11:21+01:00",
    language="fr-BE",
)


def opened(qtbot: QtBot, metadata: Metadata = KNOWN) -> ArticleDetailsDialog:
    dialog = ArticleDetailsDialog(metadata)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write(qtbot: QtBot, dialog: ArticleDetailsDialog, name: str, words: str) -> None:
    field = dialog.findChild(QLineEdit, f"article_{name}")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, words)


def save(dialog: ArticleDetailsDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "article_details_save")
    assert isinstance(button, QPushButton)
    return button


def test_nothing_typed_is_nothing_changed(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert dialog.changes() == {}
    assert dialog.metadata() == KNOWN
    assert save(dialog).isEnabled()


def test_only_what_was_changed_is_given(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    write(qtbot, dialog, "outlet", "")
    write(qtbot, dialog, "author", "  Lea Martin ")
    write(qtbot, dialog, "published", "2024-06-21T11:21+01:00")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.changes() == {"outlet": None, "author": "Lea Martin"}
    assert dialog.metadata().title == KNOWN.title


@pytest.mark.parametrize(
    ("name", "words", "valid"),
    [
        ("published", "2024", True),
        ("published", "2024-06-21T11:21:00Z", True),
        ("published", "", True),
        ("published", "21 June 2024", False),
        ("published", "2024-02-31", False),
        ("language", "en", True),
        ("language", "", True),
        ("language", "zz", False),
    ],
)
def test_date_and_language_are_understood_or_refused(qtbot: QtBot, name: str, words: str, valid: bool) -> None:
    dialog = opened(qtbot)
    write(qtbot, dialog, name, words)
    assert save(dialog).isEnabled() is valid


def test_a_date_from_before_that_is_none_hinders_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Metadata(title="T", published="mid June"))
    write(qtbot, dialog, "title", "U")
    assert save(dialog).isEnabled()
    assert dialog.changes() == {"title": "U"}


def test_the_date_is_said_in_words(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    dialog = opened(qtbot)
    write(qtbot, dialog, "published", "2024-06-21")
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert "21 June 2024" in shown
    QLocale.setDefault(before)
