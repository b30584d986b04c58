"""The RTF reader on a file of another program, held to a golden file, and on small ones that show one thing each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.formats.registry import reader_for
from annotator.model.article import ArticleDraft
from annotator.model.errors import BrokenFile, EmptyArticle
from tests.formats.reading import drafts, golden, spelled

FILES = Path(__file__).parents[1] / "files"
PROSE = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own negotiators had "
    "spent eighteen months drafting with the shipowners, who had offered to pay for a third of it. Nobody was asked."
)
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s7\fs40 Title;}{\s8\i caption;}{\*\cs9 Else;}}"


def rtf(body: str, head: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252 {head}{body}}}".encode("cp1252")


def read(body: str, head: str = "") -> ArticleDraft:
    (draft,) = drafts("a.rtf", rtf(body, head))
    return draft


def lines(body: str, head: str = "") -> list[str]:
    """The lines of a document whose prose ends it."""
    text = read(rf"{body}\pard {PROSE}\par", head).text
    return re.split("\n+", text.removesuffix(PROSE).strip("\n"))


def test_a_file_of_another_program_is_read_as_the_golden_file_has_it() -> None:
    (draft,) = drafts("quay.rtf", (FILES / "quay.rtf").read_bytes())
    assert [spelled(draft)] == golden("rtf-quay.json")


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    assert lines(r"here{\deleted\revauthdel1  not}{\revised  too}, \deleted no\deleted0 yes\par") == ["here too, yes"]


@pytest.mark.parametrize("note", [r"{\footnote %s}", r"{\*\footnote\ftnalt\chftn %s}"])
def test_notes_are_called_and_stand_at_the_end(note: str) -> None:
    inside = note % r"{\b F}{oot}.\par More."
    text = read(rf"{PROSE}{{\super\chftn}}{inside} Then.{note % 'Last.'}\par").text
    assert text == f"{PROSE}[1] Then.[2]\n\n[1] Foot.\n\nMore.\n\n[2] Last."


def test_styles_and_outlines_say_what_a_paragraph_is() -> None:
    body = rf"\pard\s7 The harbour says no\par\pard\s1 Votes\par\pard\plain {PROSE}\par\pard\s8 A quay\par"
    draft = read(rf"{body}\pard\outlinelevel2 Deeper\par\pard\s99 Unknown\par", STYLES)
    assert draft.metadata.title == "The harbour says no"
    assert [(mark.type, mark.value, draft.text[mark.start : mark.end]) for mark in draft.marks] == [
        ("boilerplate", "title", "The harbour says no"),
        ("heading", "1", "Votes"),
        ("caption", None, "A quay"),
        ("heading", "3", "Deeper"),
    ]


def test_short_bold_paragraphs_are_headings() -> None:
    draft = read(rf"{PROSE}\par{{\b Nobody was asked}}\par {PROSE}\par")
    assert [draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == "heading"] == ["Nobody was asked"]


def test_tables_are_lines_of_cells() -> None:
    table = r"\trowd\pard\intbl Port\cell Tonnes\cell\row\trowd\pard\intbl Brest\cell 15\par 000\cell\row"
    assert lines(rf"A\par{table}") == ["A", "Port\tTonnes", "Brest\t15 000"]


def test_numbers_of_lists_are_text_and_bullets_are_not() -> None:
    body = r"{\listtext\pard\plain 1.\tab}one\par{\pntext\f2 \'b7\tab}dot\par"
    assert lines(body) == ["1. one", "dot"]


def test_text_boxes_stand_once_at_the_end() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt in the box\par}}{\shprslt{\*\do{\dptxbxtext in the box\par}}}}"
    assert read(rf"{PROSE}{box} End.\par").text == f"{PROSE} End.\n\nin the box"


def test_headers_and_footers_are_boilerplate_and_say_when() -> None:
    head = r"{\header The Estuary Herald {\emdash} 14 March 2025\par}{\headerf The Estuary Herald \emdash  14 March 2025}{\footerr Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
    draft = read(rf"{PROSE}\par", head)
    assert draft.text == f"The Estuary Herald — 14 March 2025\n\n{PROSE}\n\nPage 1"
    assert (draft.metadata.outlet, draft.metadata.published) == ("The Estuary Herald", "2025-03-14")


def test_properties_are_believed_where_the_text_agrees() -> None:
    info = r"{\info{\title Harbour says n\'f3}{\author Ada Smith}{\creatim\yr2025}}"
    agreeing = read(rf"Harbour says n\'f3\par {PROSE}\par Ada Smith\par", info).metadata
    assert (agreeing.title, agreeing.author) == ("Harbour says nó", "Ada Smith")
    assert read(rf"{PROSE}\par", info).metadata.author is None


def test_verses_are_lines_of_one_paragraph() -> None:
    assert read(rf"{PROSE}\par one\line two\par").text.endswith("\n\none\ntwo")


def test_a_file_is_known_by_its_bytes() -> None:
    assert reader_for("a.doc", rtf(PROSE)).name == "rtf"
    assert reader_for("a.txt", b"\r\n" + rtf(PROSE)).name == "rtf"


def test_what_is_no_rtf_document_says_so() -> None:
    with pytest.raises(BrokenFile, match="it is no RTF document"):
        drafts("a.rtf", b"words")
    with pytest.raises(BrokenFile, match="it is nested too deeply"):
        read("{" * 1200)
    with pytest.raises(EmptyArticle):
        read(r"\par")


def test_notes_within_notes_end_somewhere() -> None:
    assert read(PROSE + r"\par" + r"{\footnote a" * 200 + "}" * 200).text.startswith(PROSE)
