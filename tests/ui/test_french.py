"""The window in French: nothing is left in English, no letter opens two menus, no key has a wrong name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import app
from annotator.formats.text import from_pasted
from annotator.model.errors import BadSpan, NotAProject, NotFound
from annotator.ui import language
from annotator.ui.coding.tags import AddTag
from annotator.ui.dialogs.about import AboutDialog
from annotator.ui.dialogs.coder import CoderDialog
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.shortcuts import ShortcutSheet
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.frame.sheet_keys import sheet_keys
from annotator.ui.history.wording import deed
from annotator.ui.key_names import key_name
from annotator.ui.language_names import language_name
from annotator.ui.spoken import spoken
from annotator.ui.workspace.workspace import Workspace
from tests.ui.history.rows import row, undo_of
from tools.translations import FRENCH, translated

HELD = translated(FRENCH)
_OWN = {french.replace("&", "") for french in HELD.values()} | {"English"}  # which calls itself so
ENGLISH = {words.source.replace("&", "") for words, french in HELD.items() if french} - _OWN


@pytest.fixture(scope="module")
def workspace(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The window on the sample project, in French."""
    before, home = QLocale(), tmp_path_factory.mktemp("home")
    made = app.compose(qapp, home, "light", language="fr")
    made.identity.rename("Ada")
    made.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.processEvents()
    language.apply(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> MainWindow:
    if workspace.session.project is None:
        workspace.open_sample()
    qtbot.waitUntil(lambda: workspace.reading.article is not None)
    return workspace.window


def said(root: QWidget) -> Iterator[str]:
    """What is written on a widget and all that it holds, hidden parts too."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in root.findChildren(QAction):
        yield from (action.text().partition("\t")[0], action.toolTip())


def left_in_english(root: QWidget) -> list[str]:
    return sorted({words for words in said(root) if words.replace("&", "") in ENGLISH})


def letters_used_twice(words: list[str]) -> list[str]:
    """Letters that follow a single `&` in more than one of the words."""
    marked = [word.replace("&&", "").partition("&")[2][:1].lower() for word in words]
    return [letter for letter, count in Counter(filter(None, marked)).items() if count > 1]


def test_the_welcome_page_is_french(qapp: QApplication, tmp_path: Path, workspace: Workspace) -> None:
    welcome = workspace.window.welcome
    assert welcome.starts[0].text().startswith("Nouveau projet")
    assert left_in_english(welcome) == []


def test_the_window_is_french(window: MainWindow) -> None:
    assert [menu.title().replace("&", "") for menu in window.menus.values()][:3] == ["Fichier", "Édition", "Affichage"]
    assert window.actions_.words("code") == "Coder la sélection"
    assert window.status_bar.saved.text() == "Tout est enregistré"
    assert window.status_bar.counts.text() == "8 énoncés ici  ·  8 dans 1 article"
    assert left_in_english(window) == []


def test_the_coding_bar_and_the_inspector_are_french(window: MainWindow) -> None:
    reader = window.body.sheet.reader
    reader.select(300, 330)
    reader.request_coding()
    assert window.coding_bar.is_open()
    assert left_in_english(window) == []
    window.coding_bar.cancel()
    reader.next_statement()
    assert left_in_english(window.body.inspector) == []


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_nothing_is_cut_off(size: tuple[int, int], window: MainWindow, qtbot: QtBot) -> None:
    window.resize(*size)
    window.body.statements.set_folded(False)
    window.body.sheet.reader.next_statement()
    for _ in range(3):  # the rows of a panel's head are laid out after the panel
        QApplication.processEvents()
    assert sorted(words for widget in window.findChildren(QWidget) for words in cut_off(widget)) == []


def cut_off(widget: QWidget) -> Iterator[str]:
    """What a widget in sight has no room for; a field holds 16 pixels of margins and caret."""
    if not widget.isVisible() or (isinstance(widget, AddTag) and widget.is_folded):
        return
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.width() - margins.left() - margins.right() - 16
        if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room:
            yield widget.placeholderText()
    elif isinstance(widget, QLabel | QPushButton) and widget.width() < widget.minimumSizeHint().width():
        yield widget.text()


def test_the_popovers_are_french(window: MainWindow, workspace: Workspace) -> None:
    window.actions_["find"].trigger()
    window.actions_["palette"].trigger()
    assert left_in_english(window) == []
    workspace.finding.palette.close_quietly()


@pytest.mark.parametrize("name", ["paste", "coder", "about", "keys"])
def test_the_dialogs_are_french(name: str, window: MainWindow, qtbot: QtBot) -> None:
    dialogs: dict[str, QDialog] = {
        "paste": PasteDialog(from_pasted, "", window),
        "coder": CoderDialog("", window),
        "about": AboutDialog(window),
        "keys": ShortcutSheet(sheet_keys(window.actions_), window),
    }
    dialog = dialogs[name]
    assert left_in_english(dialog) == []
    marked = [widget.text() for widget in dialog.findChildren(QWidget) if isinstance(widget, QLabel | QAbstractButton)]
    assert letters_used_twice(marked) == []
    for made in dialogs.values():
        made.deleteLater()


def test_no_letter_opens_two_menus(window: MainWindow) -> None:
    assert letters_used_twice([menu.title() for menu in window.menus.values()]) == []
    for menu in window.findChildren(QMenu):
        assert letters_used_twice([action.text().partition("\t")[0] for action in menu.actions()]) == []


def test_keys_are_called_as_on_the_keyboard(window: MainWindow) -> None:
    assert key_name("Ctrl+Shift+O") == "Ctrl+Maj+O"
    assert [key_name(key) for key in ("Enter", "Esc", "Del", "Alt", "Q", "+")] == [
        "Entrée", "Échap", "Suppr", "Alt", "Q", "+",
    ]  # fmt: skip
    assert key_name("Entrée") == "Entrée"
    native = QKeySequence.SequenceFormat.NativeText
    assert window.actions_["redo"].shortcuts()[0].toString(native) == "Ctrl+Maj+Z"
    assert window.actions_["redo"].shortcuts()[0].toString() == "Ctrl+Shift+Z"
    assert window.actions_["edit_statement"].text().partition("\t")[2] == "Entrée"
    assert window.actions_["next_article"].shortcut().toString() == "Alt+PgDown"


def test_errors_are_french(window: MainWindow, tmp_path: Path) -> None:
    assert spoken(NotAProject(Path("a.annot"))) == (
        "a.annot ne peut pas être ouvert comme projet\u00a0: ce n’est pas un projet Annotator. "
        "Il a été laissé tel quel\u202f; choisissez un fichier en .annot."
    )
    assert spoken(NotFound("speaker", "7")).startswith("Introuvable dans ce projet\u00a0: locuteur 7.")
    assert "dans un texte de 9 caractères" in spoken(BadSpan(3, 12, 9))


def test_the_history_speaks_french(window: MainWindow) -> None:
    deleted = row(3, "delete statements")
    assert deed(deleted) == "a supprimé"
    assert deed(undo_of(4, deleted)) == "a annulé\u00a0: supprimé"


def test_qt_s_own_words_and_languages_are_french(window: MainWindow) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert language_name("ru") == "russe"
