"""The dialog that asks how files are to be read: what it shows, and what is chosen in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import BrokenFile
from annotator.model.reading import Columns, Preview, ReadOptions
from annotator.ui import theme
from annotator.ui.importing.import_dialog import ImportDialog

DRAFT = ArticleDraft(
    text="La Côte\n\nLe port rouvre lundi.",
    metadata=Metadata(title="Le port", outlet="La Côte", published="2024-06-21", language="fr"),
    marks=(Mark(0, 7, "boilerplate"),),
    fields=(("Section", "Région"),),
)
COLUMNS = Columns(
    headers=("a", "b", "c"), meanings=("title", "text", "field:c"), rows=(("Le port", "Le port rouvre", "3"),)
)


def opened(qtbot: QtBot, preview: Preview, count: int = 1) -> ImportDialog:
    dialog = ImportDialog("corpus.csv", count)
    qtbot.addWidget(dialog)
    dialog.show_preview(preview)
    dialog.show()
    return dialog


def choose(box: QComboBox, data: str) -> None:
    """Choose by the keyboard, as a user does."""
    box.setFocus()
    while box.currentData() != data:
        down = box.findData(data) > box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def test_it_shows_what_the_article_becomes(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Preview(reader="txt", found=(DRAFT,), encoding="cp1252"))
    page = dialog.article
    assert page.title.text() == "Le port"
    assert page.meta.text().startswith("La Côte  ·  21 June 2024")
    assert page.fields.text() == "Section: Région"
    assert page.text.toPlainText() == DRAFT.text
    cursor = page.text.textCursor()
    cursor.setPosition(3)
    assert cursor.charFormat().foreground().color() == theme.current().colour("muted")
    cursor.setPosition(20)
    assert cursor.charFormat().foreground().color() == theme.current().colour("ink")
    assert dialog.encoding.currentText() == "Windows-1252"
    assert not dialog.columns.isVisible()
    assert not dialog.chapters.isVisible()
    assert dialog.options() == ReadOptions()


def test_a_title_is_recased_only_where_it_shouts(qtbot: QtBot) -> None:
    titles = ("Le sommet de Vilnius", "LE SOMMET DE VILNIUS")
    found = tuple(
        ArticleDraft(text=f"Au sommet, le port. À Vilnius : {n}", metadata=Metadata(title=title))
        for n, title in enumerate(titles)
    )
    dialog = opened(qtbot, Preview(reader="txt", found=found))
    assert dialog.article.title.text() == "Le sommet de Vilnius"
    QTest.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.article.title.text() == "Le sommet de Vilnius"


def test_an_encoding_that_is_chosen_asks_for_a_new_preview(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Preview(reader="txt", found=(DRAFT,), encoding="koi8_u"))
    assert dialog.encoding.currentData() == "koi8_u"
    asked: list[ReadOptions] = []
    dialog.options_changed.connect(asked.append)
    choose(dialog.encoding, "cp1252")
    assert asked[-1] == dialog.options() == ReadOptions(encoding="cp1252")


def test_what_a_column_means_is_corrected(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Preview(reader="csv", found=(DRAFT,), encoding="utf-8", columns=COLUMNS), count=3)
    assert "3 files" in dialog.told.text()
    assert [dialog.columns.box(name).currentData() for name in "abc"] == ["title", "text", "field"]
    choose(dialog.columns.box("c"), "title")
    assert dialog.options().columns["c"] == "title"
    after = replace(COLUMNS, meanings=("field:a", "text", "title"))
    dialog.show_preview(Preview(reader="csv", found=(DRAFT,), encoding="utf-8", columns=after))
    choose(dialog.columns.box("a"), "title")
    assert dialog.options().columns == {"a": "title", "c": "ignore"}
    choose(dialog.columns.box("b"), "field")
    assert dialog.options().columns["b"] == "field:b"


def test_chapters_can_be_articles(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Preview(reader="epub", found=(DRAFT,), has_chapters=True))
    asked: list[ReadOptions] = []
    dialog.options_changed.connect(asked.append)
    dialog.chapters.click()
    assert asked == [ReadOptions(chapters=True)]


def test_one_looks_at_the_next_article_and_at_what_cannot_be_read(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Preview(reader="csv", found=(DRAFT, BrokenFile("a.csv, 2", "this row has no text"))))
    assert dialog.place.text() == "Article 1 of the first 2"
    dialog.next.click()
    assert dialog.article.title.text() == "Not readable so"
    assert "this row has no text" in dialog.article.text.toPlainText()
    assert not dialog.next.isEnabled()
    dialog.previous.click()
    assert dialog.article.title.text() == "Le port"


def test_where_nothing_can_be_read_nothing_can_be_added(qtbot: QtBot) -> None:
    error = BrokenFile("a.csv", "none of its columns holds texts (a, b)")
    dialog = opened(qtbot, Preview(reader="csv", found=(error,), columns=COLUMNS))
    button = dialog.findChild(QPushButton, "import_add")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    dialog.show_preview(Preview(reader="csv", found=(DRAFT,), columns=COLUMNS))
    assert button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ImportDialog.DialogCode.Accepted
