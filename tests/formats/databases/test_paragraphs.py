"""Paragraphs of plain texts and RTF."""

from __future__ import annotations

from annotator.formats.databases.paragraphs import Paragraph, of_rtf, of_text, own, tidied
from annotator.formats.rtf import RtfParagraph

WIDE = """The harbour is shut again, the mayor said on Sunday, and asked the state for
help with the dredging.
A short line.
So is this one, whose next word would have fitted.
"""


def texts(text: str) -> list[str]:
    return [each.text for each in of_text(text)]


def test_lines_that_were_broken_at_a_width_are_joined_and_others_are_not() -> None:
    joined = (
        "The harbour is shut again, the mayor said on Sunday, and asked the state for help with the dredging.\n"
        "A short line.\nSo is this one, whose next word would have fitted."
    )
    assert texts(WIDE) == [joined]
    long = "A line of a file whose paragraphs are a line each. " * 4
    assert texts(f"{long}\n{long}") == [f"{long.strip()}\n{long.strip()}"]


def test_blank_lines_and_page_breaks_set_apart_and_indented_lines_are_centred() -> None:
    assert texts("One\n \u00a0\nTwo\fThree") == ["One", "Two", "Three"]
    found = list(of_text("        The Harbour Times\n          (London)\n\nWords"))
    assert found == [Paragraph("The Harbour Times\n(London)", centred=True), Paragraph("Words")]


def test_centred_paragraphs_of_rtf_without_a_blank_line_are_lines_of_one() -> None:
    found = list(
        of_rtf([RtfParagraph("The Post", centred=True), RtfParagraph("London", centred=True), RtfParagraph("Words")])
    )
    assert [each.text for each in found] == ["The Post\nLondon", "Words"]


def test_needless_white_space_and_controls_go_and_lone_surrogates_are_replaced() -> None:
    assert tidied([Paragraph("\x1c a \t b\u00a0\u00a0c \n\n \x00\ud800"), Paragraph("\u00a0\u200b")]) == [
        Paragraph("a b c\n\ufffd\ufffd")
    ]


def test_short_strong_paragraphs_are_subheads_unless_they_are_sentences() -> None:
    parts = list(own([Paragraph("A quiet town", strong=True), Paragraph("It was.", strong=True), Paragraph("A town")]))
    assert [(part.mark, part.value) for part in parts] == [("heading", "subhead"), (None, None), (None, None)]
