"""Pieces of a document to an article with its marks."""

from __future__ import annotations

import pytest

from annotator.formats.documents.pieces import Known, Piece, draft_of
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import EmptyArticle

PROSE = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own negotiators had "
    "spent eighteen months drafting with the shipowners, who had offered to pay for a third of it. Nobody was asked."
)


def draft(*pieces: Piece, known: Known | None = None, press: bool = True) -> ArticleDraft:
    return draft_of(pieces, name="a", source_name="a", known=known or Known(), press=press)


def test_paragraphs_are_parted_by_a_blank_line_and_rows_by_none() -> None:
    made = draft(
        Piece(text=PROSE),
        Piece(text="a\tb", kind="row"),
        Piece(text="c\td", kind="row", follows=True),
        Piece(text="  "),
        Piece(text="End."),
    )
    assert made.text == f"{PROSE}\n\na\tb\nc\td\n\nEnd."
    assert made.marks == ()


def test_each_kind_has_its_mark() -> None:
    pieces = [
        Piece(text="Head", kind="heading", level=2),
        Piece(text=PROSE),
        Piece(text="A quay", kind="caption"),
        Piece(text="7", kind="aside"),
    ]
    made = draft(*pieces)
    start = len(PROSE) + 6
    assert made.marks == (
        Mark(0, 4, "heading", "2"),
        Mark(start + 2, start + 8, "caption"),
        Mark(start + 10, start + 11, "boilerplate", "furniture"),
    )


def test_title_and_byline_above_the_prose_are_folded() -> None:
    made = draft(
        Piece(text="The harbour says no", kind="heading", level=1), Piece(text="By Ada Smith"), Piece(text=PROSE),
        known=Known(sure=Metadata(title="The Harbour Says No")),
    )  # fmt: skip
    assert [(mark.type, mark.value) for mark in made.marks] == [("boilerplate", "title"), ("boilerplate", "byline")]
    assert made.metadata == Metadata(title="The Harbour Says No", author="Ada Smith", language="en")


def test_what_is_likely_counts_after_what_the_text_says_and_what_is_sure_before() -> None:
    sure, likely = Metadata(outlet="Herald"), Metadata(author="Somebody Else", outlet="Other", url="https://a.example/")
    made = draft(Piece(text="By Ada Smith"), Piece(text=PROSE), known=Known(sure=sure, likely=likely))
    assert made.metadata == Metadata(outlet="Herald", author="Ada Smith", url="https://a.example/", language="en")


def test_lines_above_the_text_say_when() -> None:
    made = draft(Piece(text=PROSE), known=Known(above=("14 March 2025",)))
    assert made.metadata.published == "2025-03-14"
    assert made.text == PROSE


def test_a_book_is_no_page_of_the_press() -> None:
    made = draft(Piece(text="Home"), Piece(text=PROSE), Piece(text="Contact"), press=False)
    assert made.marks == ()
    assert len(draft(Piece(text="Home"), Piece(text=PROSE), Piece(text="Contact")).marks) == 2


def test_pages_are_stretches_of_the_text() -> None:
    made = draft(
        Piece(text=PROSE, pages=((0, "3"), (40, "4"))),
        Piece(text=" More.", pages=((0, "4"),)),
        Piece(text="Note.", pages=((0, "3"),)),
    )
    assert made.marks == (
        Mark(0, 40, "page", "3"),
        Mark(40, len(PROSE) + 9, "page", "4"),
        Mark(len(PROSE) + 9, len(made.text), "page", "3"),
    )


def test_line_ends_and_control_characters_become_spaces() -> None:
    assert draft(Piece(text=f"\nOne\r\ntwo\x0b three\x00 {PROSE}\n")).text == f"One  two  three  {PROSE}"


def test_a_document_of_furniture_alone_is_empty() -> None:
    with pytest.raises(EmptyArticle):
        draft(Piece(text="7", kind="aside"), Piece(text="—"))
