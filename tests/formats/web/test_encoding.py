"""What a page's bytes are, whatever it declares."""

from __future__ import annotations

import codecs

import pytest

from annotator.formats.web.encoding import charset_that_fits, decode_page, page_encoding
from annotator.model.errors import NotText

WORDS = "L’été, à Nîmes : « déjà » 12 € d’œufs"
RUSSIAN = "Правительство объявило о новых мерах поддержки семей с детьми. " * 5


def markup(words: str, declared: str = "") -> str:
    return f"<!doctype html><html><head>{declared}<title>t</title></head><body><p>{words}</p></body></html>"


def meta(charset: str) -> str:
    return f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'


@pytest.mark.parametrize(
    ("written", "declared", "found"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "iso-8859-1", "utf-8"),
        ("utf-8", "nonsense", "utf-8"),
        ("cp1252", "windows-1252", "cp1252"),
        ("cp1252", "iso-8859-1", "cp1252"),
        ("cp1252", "utf-8", "cp1252"),
        ("cp1252", "rot13", "cp1252"),
        ("utf-16", "utf-8", "utf-16-le"),
        ("utf-16-be", "utf-8", "utf-16-be"),
        ("utf-8-sig", "iso-8859-1", "utf-8"),
    ],
)
def test_a_wrong_declaration_is_seen_through(written: str, declared: str, found: str) -> None:
    page = markup(WORDS, meta(declared))
    data = page.encode(written)
    assert page_encoding("a.html", data) == found
    assert decode_page("a.html", data) == page


@pytest.mark.parametrize(
    ("encoding", "declared", "words"),
    [
        ("koi8_r", "KOI8-R", RUSSIAN),
        ("cp1251", "windows-1251", RUSSIAN),
        ("gb18030", "gb2312", "北京市政府周一宣布一项新计划。" * 5),
        ("cp932", "x-sjis", "政府は月曜日に新しい計画を発表した。" * 5),
        ("cp932", "Shift_JIS", "政府は月曜日に新しい計画を発表した。" * 5),
        ("iso2022_jp", "iso-2022-jp", "政府は月曜日に新しい計画を発表した。" * 5),
        ("cp949", "euc-kr", "정부는 월요일에 새로운 계획을 발표했다. " * 5),
        ("cp1256", "windows-1256", "أعلنت الحكومة عن خطة جديدة يوم الاثنين. " * 5),
        ("iso8859_15", "ISO-8859-15", "Un cœur à 5 €, dès l'aube"),
    ],
)
def test_a_true_declaration_is_followed(encoding: str, declared: str, words: str) -> None:
    page = markup(words, meta(declared))
    assert decode_page("a.html", page.encode(encoding)) == page


def test_the_declaration_of_xhtml_counts() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?>' + markup(RUSSIAN)
    assert decode_page("a.xhtml", page.encode("cp1251")) == page


def test_a_stray_byte_costs_no_other_letter() -> None:
    data = markup("Été à Paris, « déjà » là. " * 3, meta("utf-8")).encode() + b"<p>caf\xe9 \x93cr\xe8me\x94</p>"
    assert decode_page("a.html", data).endswith("<p>café “crème”</p>")


def test_without_a_declaration_the_letters_tell() -> None:
    page = markup("Le président a été réélu dès le premier tour, à la surprise générale. " * 4)
    assert decode_page("a.html", page.encode("cp1252")) == page


def test_what_the_user_says_counts() -> None:
    data = markup(RUSSIAN, meta("windows-1252")).encode("cp1251")
    assert RUSSIAN in decode_page("a.html", data, "cp1251")
    with pytest.raises(NotText, match="UTF-8"):
        decode_page("a.html", data, "utf-8")


def test_controls_go_and_the_marks_of_windows_stay() -> None:
    page = "<p>a\x00b\x01c\x0b \ufeffd &#146;e&#x93;f &#8217;g \x85 \ufdd0h\r\ni</p>"
    assert decode_page("a.html", page.encode()) == "<p>abc d ’e“f &#8217;g … h\ni</p>"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n\x00\xff\xfe\x00", b"\x89PNG\r\n\x1a\n" + bytes(100), bytes(1000)])
def test_a_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match=r"a\.html"):
        decode_page("a.html", data)


def test_what_a_server_says_counts_where_the_page_is_silent() -> None:
    silent = markup(RUSSIAN).encode("koi8_r")
    assert charset_that_fits(silent, "KOI8-R") == "koi8-r"
    assert charset_that_fits(silent, "utf-8") is None
    assert charset_that_fits(silent, "base64") is None
    assert charset_that_fits(markup(RUSSIAN, meta("koi8-r")).encode("koi8_r"), "windows-1251") is None
    assert charset_that_fits(markup(WORDS).encode(), "iso-8859-1") is None
    assert charset_that_fits(codecs.BOM_UTF16_LE + markup(WORDS).encode("utf-16-le"), "iso-8859-1") is None


def test_references_to_what_no_text_can_hold_go() -> None:
    page = "<p>a\fb&#1;c&#x0b;d&#xD800;e&#9999999;f&#64976;g&#1 h&#233;</p>"
    assert decode_page("a.html", page.encode()) == "<p>a bcdefg h&#233;</p>"
