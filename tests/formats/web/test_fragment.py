"""Pieces of pages from clipboards and drops: every word stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.web.fragment import fragment_bytes
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle
from tests.formats.reading import drafts

PAGES = Path(__file__).parent / "pages"
PIECE = (
    "<h1>Le port sera fermé</h1><p>Par Ada Smith, le 12 mars 2024</p><p>Le maire a dit <b>non</b>,&nbsp;hier.</p>"
    "<ul><li>lundi</li><li>mardi</li></ul><h2>Et après&nbsp;?</h2><p>Lire aussi : <a href=x>La mer monte</a></p>"
)


def pasted(markup: str) -> ArticleDraft:
    (draft,) = drafts("clipboard.html", fragment_bytes(markup))
    return draft


@pytest.mark.parametrize(
    "markup",
    [
        PIECE,
        f'<meta charset="iso-8859-1">{PIECE}',
        f"<html><head><style>p{{}}</style></head><body><!--StartFragment-->{PIECE}<!--EndFragment--><p>outside</p></body></html>",
        f"<html>\r\n<body>\r\n<!--StartFragment-->{PIECE}",
    ],
)
def test_markers_heads_and_their_lack_make_no_difference(markup: str) -> None:
    draft = pasted(markup)
    lines = ["Le port sera fermé", "", "Par Ada Smith, le 12 mars 2024", "", "Le maire a dit non,\u00a0hier.", ""]
    assert draft.text.split("\n") == [*lines, "lundi", "mardi", "", "Et après\u00a0?", "", "Lire aussi : La mer monte"]
    said = Metadata(title="Le port sera fermé", author="Ada Smith", published="2024-03-12")
    assert draft.metadata == said
    marks = {draft.text[mark.start : mark.end]: (mark.type, mark.value) for mark in draft.marks}
    assert marks == {
        "Le port sera fermé": ("boilerplate", "title"),
        "Par Ada Smith, le 12 mars 2024": ("boilerplate", "byline"),
        "Et après\u00a0?": ("heading", None),
        "Lire aussi : La mer monte": ("boilerplate", "chrome"),
    }


def test_the_header_of_windows_gives_the_address() -> None:
    head = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000001105\r\nSourceURL:https://www.lemonde.fr/a.html\r\n"
    draft = pasted(f"{head}<html><body><!--StartFragment--><p>Un mot.</p><!--EndFragment--></body></html>")
    assert draft.text == "Un mot."
    assert draft.metadata.url == "https://www.lemonde.fr/a.html"
    assert draft.metadata.outlet == "Le Monde"


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.name)
def test_of_a_whole_page_no_word_is_lost(path: Path) -> None:
    markup = path.read_text("latin-1" if path.name == "tables.html" else "utf-8")
    (read,) = drafts(path.name, path.read_bytes())
    letters = "".join(pasted(markup).text.split())
    assert [word for word in read.text.split() if word not in letters] == []


def test_the_marker_of_a_clipboard_within_a_page_is_but_a_comment() -> None:
    page = f"<html><body><p>Before it, a sentence.</p><!--StartFragment-->{PIECE}<!--EndFragment--></body></html>"
    (draft,) = drafts("a.html", page.encode())
    assert "Before it" in draft.text


@pytest.mark.parametrize(
    "markup", ["", "<img src=x>", "<!--StartFragment--><!--EndFragment-->", "Version:1.0\r\n<p> </p>"]
)
def test_a_piece_without_words_is_empty(markup: str) -> None:
    with pytest.raises(EmptyArticle):
        pasted(markup)


def test_what_no_file_can_hold_gets_no_further() -> None:
    assert pasted("<p>a\ud83db\0c and some words.</p>").text == "a\ufffdb\ufffdc and some words."
