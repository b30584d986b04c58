"""RTF to paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.rtf import RtfParagraph, is_rtf, rtf_paragraphs
from annotator.model.errors import BrokenFile

TOKENS = [
    "{", "}", r"\b", r"\par", r"\cell", r"\row", r"\'e", r"\'e9", r"\u-10179?", r"\bin9", r"\uc9", r"\*",
    r"\fonttbl", r"\fldinst", "x", "é",
]  # fmt: skip


def paragraphs(body: str) -> list[RtfParagraph]:
    return rtf_paragraphs("a.rtf", rb"{\rtf1\ansi\ansicpg1252 " + body.encode("latin-1") + b"}")


def texts(body: str) -> list[str]:
    return [each.text for each in paragraphs(body)]


def test_rtf_is_known_by_its_beginning() -> None:
    assert is_rtf(b"\xef\xbb\xbf\r\n{\\rtf1 x}")
    assert not is_rtf(b"Of {\\rtf1 x}")
    with pytest.raises(BrokenFile, match=r"a\.rtf was not added: it is no RTF document"):
        rtf_paragraphs("a.rtf", b"Words")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \lquote x\rquote  \emdash ~ \~|", "café ‘x’ —~ \u00a0|"),
        (r"\u233?t\u233?, \u-10179?\u-8704?", "été, 😀"),
        (r"{\uc2 \u8364 EUR}x", "€Rx"),
        (r"{\uc0 \u8364 EUR}", "€EUR"),
        (r"\{\\\} non\_break\-ing", "{\\} non\u2011breaking"),
        ("one\r\nword goes\n on", "oneword goes on"),
        (r"a\line b\tab c", "a\nb\tc"),
        (r"\u-10179?alone", "\ufffdalone"),
        ("caf\xe9", "café"),
    ],
)
def test_characters_are_spelled_in_many_ways(body: str, text: str) -> None:
    assert texts(body) == [text]


def test_bytes_are_read_in_the_code_page_of_their_font() -> None:
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}"
    assert texts(fonts + r"\f0 \'e9 {\f1 \'e9} {\f2 \'93\'fa} \'e9") == ["é й 日 é"]
    assert rtf_paragraphs("a", rb"{\rtf1\ansicpg1250 \'b3}")[0].text == "ł"
    assert rtf_paragraphs("a", rb"{\rtf1\mac \'8e}")[0].text == "é"
    assert rtf_paragraphs("a", rb"{\rtf1\ansicpg99999 \'e9}")[0].text == "é"


def test_what_is_no_text_is_left_out() -> None:
    body = (
        r"{\info{\title Hidden}}{\stylesheet{\s1 Heading;}}{\header Page 1\par}{\*\generator Riched20;}"
        r"{\pict\pngblip 89504e47{\*\x}}{\pict\bin4 }}{{}seen {\v concealed }words"
    )
    assert texts(body) == ["seen words"]


def test_paragraphs_say_how_they_are_set() -> None:
    found = paragraphs(
        r"\pard\qc{\b Bold title}\par\pard half {\b bold}\par \outlinelevel0 Heading\par\pard\b all\b0\par\pard\par last"
    )
    assert found == [
        RtfParagraph("Bold title", strong=True, centred=True),
        RtfParagraph("half bold"),
        RtfParagraph("Heading", level=1),
        RtfParagraph("all", strong=True),
        RtfParagraph("", strong=True),
        RtfParagraph("last"),
    ]


def test_links_and_rows_of_tables_are_kept() -> None:
    link = r'{\field{\*\fldinst{ HYPERLINK "https://paper.example/1" }}{\fldrslt{\ul A title}}}\par'
    row = r"\trowd\cellx100\cellx200\pard\intbl\b HD\b0\cell Ship\par sails\cell\row\pard After\par"
    found = paragraphs(link + row)
    assert found[0] == RtfParagraph("A title", link="https://paper.example/1")
    assert found[1] == RtfParagraph("HD\nShip\nsails", cells=("HD", "Ship\nsails"))
    assert [each.text for each in found[2:]] == ["After", ""]


def test_what_is_nested_or_linked_without_end_costs_little() -> None:
    with pytest.raises(BrokenFile, match="nested too deeply"):
        rtf_paragraphs("a", b"{\\rtf1" + b"{" * 200_000)
    field = r"{\field{\*\fldinst HYPERLINK x}{\fldrslt "
    assert texts(field * 400 + "deep" + "}}" * 400) == ["deep"]


@given(st.lists(st.sampled_from(TOKENS)))
def test_any_tokens_give_paragraphs_or_a_reason(tokens: list[str]) -> None:
    try:
        found = paragraphs("".join(tokens))
    except BrokenFile:
        return
    assert not any("\ud800" <= letter <= "\udfff" for each in found for letter in each.text)
