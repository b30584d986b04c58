"""Pages of many shapes as running text."""

from __future__ import annotations

import re

import pytest

from annotator.model.article import ArticleDraft
from tests.formats.pdf.printing import Sheet, pdf
from tests.formats.reading import drafts

LEFT = (
    "The harbour council voted on",
    "Thursday night to reject the",
    "agreement on shore power that",
    "its own men had drafted with",
)
RIGHT = (
    "the shipowners of the Ponant.",
    "  Nobody had been asked, said",
    "its chairwoman, who wants the",
    "talks to begin again in May.",
)
JOINED = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own men had drafted "
    "with the shipowners of the Ponant."
)
LAST = "Nobody had been asked, said its chairwoman, who wants the talks to begin again in May."


def read(*sheets: Sheet) -> ArticleDraft:
    (draft,) = drafts("a.pdf", pdf(sheets))
    return draft


def told(draft: ArticleDraft) -> list[str]:
    """The paragraphs that are no boilerplate."""
    gone = {draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == "boilerplate"}
    return [line for line in re.split("\n+", draft.text) if line not in gone]


def marked(draft: ArticleDraft, kind: str) -> list[str]:
    return [draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == kind]


@pytest.mark.parametrize("across", [False, True])
def test_columns_are_read_one_after_the_other_however_they_were_drawn(across: bool) -> None:
    sheet = Sheet()
    if across:
        for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            sheet.lines(60, 100 + 12 * number, [left]).lines(260, 100 + 12 * number, [right])
    else:
        sheet.lines(260, 100, RIGHT).lines(60, 100, LEFT)
    assert told(read(sheet)) == [JOINED, LAST]


def test_a_heading_over_all_columns_parts_two_articles() -> None:
    sheet = Sheet().lines(60, 100, LEFT).lines(260, 100, RIGHT)
    sheet.put(60, 200, "The fish market opens again in autumn", size=18)
    sheet.lines(60, 230, LEFT).lines(260, 230, RIGHT)
    draft = read(sheet)
    assert draft.text.count(JOINED) == 2
    assert draft.text.index("The fish market") < draft.text.rindex(JOINED)
    assert draft.text.index(LAST) < draft.text.index("The fish market")


def test_running_heads_and_page_numbers_stand_behind_the_paragraph_that_goes_on() -> None:
    first = Sheet().put(60, 40, "The Estuary Herald", size=8).lines(60, 100, LEFT).put(300, 770, "7", size=8)
    second = Sheet().put(420, 40, "Shore power", size=8).lines(60, 100, RIGHT).put(300, 770, "8", size=8)
    draft = read(first, second)
    assert told(draft) == [JOINED, LAST]
    assert marked(draft, "boilerplate") == ["The Estuary Herald", "7", "Shore power", "8"]
    assert marked(draft, "page")[0].endswith("that its own men had drafted with ")


def test_a_word_that_is_parted_by_a_page_is_whole() -> None:
    first = Sheet().lines(
        60, 100, ["The council wants the inde-", "pendent inquiry and its chair-", "woman wants the harbour autho-"]
    )
    second = Sheet().lines(60, 100, ["rity to pay for all of it."])
    (paragraph,) = told(read(first, second))
    assert paragraph.endswith("wants the harbour authority to pay for all of it.")


def test_a_caption_and_a_subhead_do_not_break_the_sentence_around_them() -> None:
    sheet = Sheet().lines(60, 100, LEFT[:2]).picture(60, 130, 160, 90)
    sheet.put(60, 232, "The quays. Photo Ada Smith / Estuary", size=7).lines(60, 256, LEFT[2:]).lines(60, 304, RIGHT)
    draft = read(sheet)
    assert told(draft) == [JOINED, "The quays. Photo Ada Smith / Estuary", LAST]
    assert marked(draft, "caption") == ["The quays. Photo Ada Smith / Estuary"]


def test_a_large_initial_belongs_to_its_word() -> None:
    sheet = Sheet().put(60, 114, "T", size=30).lines(80, 100, ["he council voted on", "Thursday to reject it"])
    sheet.lines(60, 124, ["because nobody had been", "asked before the autumn."])
    assert told(read(sheet)) == [
        "The council voted on Thursday to reject it because nobody had been asked before the autumn."
    ]


def test_headings_are_marked_by_size_and_by_weight() -> None:
    sheet = Sheet().put(60, 60, "Harbour says no to shore power", size=20).put(60, 90, "By Ada Smith", bold=True)
    sheet.lines(60, 110, [*LEFT[:3], "its men had drafted."]).put(60, 166, "Nobody was asked", bold=True)
    sheet.lines(60, 180, RIGHT[1:])
    draft = read(sheet)
    assert marked(draft, "heading") == ["Nobody was asked"]
    assert draft.metadata.title == "Harbour says no to shore power"
    assert draft.metadata.author == "Ada Smith"


def test_footnotes_stand_behind_the_paragraph_and_are_called_by_their_number() -> None:
    first = Sheet().lines(60, 600, LEFT)
    first.put(60 + 6 * len(LEFT[-1]), 632, "1", size=6).put(60, 700, "1", size=5).put(
        66, 703, "Minutes of 13 March.", size=7
    )
    draft = read(first, Sheet().lines(60, 100, RIGHT))
    assert told(draft) == [JOINED.replace("drafted with", "drafted with[1]"), "[1] Minutes of 13 March.", LAST]


def test_a_table_is_lines_of_cells() -> None:
    sheet = Sheet().lines(60, 100, [*LEFT, *RIGHT])
    for number, row in enumerate(
        (("Port", "Tonnes", "Share"), ("Saint-Brevin", "15 000", "42 %"), ("Locmaria", "8 200", "23 %"))
    ):
        for cell, x in zip(row, (60, 200, 300), strict=True):
            sheet.put(x, 240 + 14 * number, cell)
    assert "\n\nPort\tTonnes\tShare\nSaint-Brevin\t15 000\t42 %\nLocmaria\t8 200\t23 %" in read(sheet).text


def test_items_of_a_list_stand_by_themselves() -> None:
    sheet = Sheet().lines(60, 100, [*LEFT[:3], "its men drafted:"])
    for number, words in enumerate(("a moratorium of eighteen", "months;", "an inquiry.")):
        sheet.put(84, 148 + 12 * number, words)
    sheet.put(66, 148, "\u2022").put(66, 172, "\u2022")
    sheet.lines(60, 184, ["Nobody had been asked at all."])
    assert told(read(sheet))[-3:] == [
        "• a moratorium of eighteen months;",
        "• an inquiry.",
        "Nobody had been asked at all.",
    ]


def test_letters_that_are_printed_twice_are_read_once() -> None:
    sheet = Sheet().lines(60, 100, LEFT).lines(60.4, 100, LEFT).lines(60, 148, RIGHT)
    assert told(read(sheet)) == [JOINED, LAST]


def test_the_name_of_a_photographer_along_a_picture_is_a_caption() -> None:
    draft = read(Sheet().lines(60, 100, [*LEFT, *RIGHT]).put(590, 400, "ADA SMITH / ESTUARY", size=5, turned=True))
    assert marked(draft, "caption") == ["ADA SMITH / ESTUARY"]


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    lines = [
        *LEFT,
        "the shipowners.",
        "Nobody had been asked, said",
        "its chairwoman, who wants the",
        "talks to begin again in May.",
    ]
    assert told(read(Sheet().lines(60, 100, lines))) == [JOINED.replace(" of the Ponant", ""), LAST]


def test_first_lines_of_double_spaced_pages_are_no_running_heads() -> None:
    lines = [*LEFT, *RIGHT]
    sheets = [Sheet().lines(60, 60, lines[:6], step=28), Sheet().lines(60, 60, lines[6:], step=28)]
    assert told(read(*sheets)) == [JOINED, LAST]


def test_the_name_below_an_article_is_no_heading() -> None:
    sheet = Sheet().lines(60, 100, [*LEFT, *RIGHT]).put(60, 220, "Ada Smith", bold=True)
    draft = read(sheet)
    assert marked(draft, "heading") == []
    assert told(draft)[-1] == "Ada Smith"


def test_a_standfirst_in_larger_letters_is_text() -> None:
    sheet = Sheet().put(60, 60, "Harbour says no to shore power", size=20)
    sheet.put(74, 84, "Ports. The council has voted, and the dockers want", size=12)
    sheet.put(60, 98, "talks to begin again. The state may take its money back.", size=12)
    draft = read(sheet.lines(60, 130, LEFT).lines(260, 130, RIGHT))
    lead = "Ports. The council has voted, and the dockers want talks to begin again. The state may take its money back."
    assert lead in told(draft)
    assert marked(draft, "heading") == []


def test_a_page_with_nothing_but_its_number_is_empty() -> None:
    pages = [Sheet().lines(60, 100, [*LEFT, *RIGHT]).put(300, 770, "1"), Sheet().put(300, 770, "2")]
    assert marked(read(*pages), "boilerplate") == ["1", "2"]
