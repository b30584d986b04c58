"""Notes in Markdown are read as text: what marks mean is shown, what a note names is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.widgets.marked import is_marked, marked, plain


def painted(document: QTextDocument) -> QImage:
    """The note as it is seen."""
    document.setTextWidth(300)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        document.drawContents(painter)
    return image


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("a plain note: 3 – 4 words, co-author, 50 %", "a plain note: 3 – 4 words, co-author, 50 %"),
        ("**Strong** and *soft*, `code`", "Strong and soft, code"),
        ("# Head\n\n- one\n- two\n\n1. first", "Head one two first"),
        ("see [the treaty](https://example.org/x)", "see the treaty"),
        ("<b>bold</b> & <script>x</script> *y*", "<b>bold</b> & <script>x</script> y"),
        ("![a map](file:///etc/passwd) *here*", "a map here"),
        ("two\nlines", "two lines"),
        ("not ended **here", "not ended **here"),
    ],
)
def test_on_cards_a_note_is_its_words(qapp: QApplication, note: str, words: str) -> None:
    assert plain(note) == words


def test_a_note_without_marks_is_not_read_for_any() -> None:
    assert not is_marked("Le mot-clé « déclaré » est exclu (p. 3) ; à comparer : 12.4 %")
    assert is_marked("- a list")
    assert is_marked("12. a list")


def test_lines_end_where_they_were_ended(qapp: QApplication) -> None:
    assert marked("*one*\ntwo\n\nthree").toPlainText().splitlines() == ["one", "two", "three"]
    assert "a  b" in marked("```\na  b\n```").toPlainText()


def test_emphasis_is_seen_in_the_face_of_the_window(qapp: QApplication) -> None:
    document = marked("**Strong** weak")
    part = document.begin().begin()
    weights: list[int] = []
    while not part.atEnd():
        weights.append(part.fragment().charFormat().fontWeight())
        part += 1
    assert weights == [600, 400]
    assert painted(document) != painted(marked("Strong weak"))


def test_no_picture_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    red = QImage(40, 40, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    red.save(str(tmp_path / "red.png"))
    for address in (str(tmp_path / "red.png"), (tmp_path / "red.png").as_uri(), "red.png"):
        document = marked(f"![words]({address})")
        image = painted(document)
        seen = {image.pixelColor(x, y).name() for x in range(60) for y in range(60)}
        assert "#ff0000" not in seen
        assert document.toPlainText() == "words"


def test_it_is_set_in_the_colours_of_the_theme(qapp: QApplication) -> None:
    theme.set_current("dark")
    try:
        document = marked("[words](https://example.org)")
        colour = document.begin().begin().fragment().charFormat().foreground().color()
        assert colour == theme.current().colour("accent")
    finally:
        theme.set_current("light")
