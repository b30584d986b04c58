"""Bytes to text: what is read, in which encoding, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.text import decode, encoding_of, from_pasted, with_line_feeds
from annotator.model.errors import EmptyArticle, NotText

FRENCH = (
    "Le secrétaire général s'est déclaré très préoccupé. « Nous devons rester unis », a-t-il affirmé à Québec.\n"
    "Élus, députés et sénateurs ont voté la loi : où ira-t-elle ? Ça dépend du maître d’œuvre… Noël approche.\n"
)
RUSSIAN = "Президент предупредил о последствиях этого решения и намекнул на возможность вооружить противников Запада.\n"
POLISH = "Rząd ogłosił dziś, że wkrótce przedstawi nową ustawę o ochronie środowiska. Ministrowie są zgodni, że należy działać.\n"
GREEK = "Ο πρωθυπουργός δήλωσε ότι η κυβέρνηση θα παρουσιάσει νέο νόμο για την προστασία του περιβάλλοντος.\n"
PROSE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda text: f"x{text}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@given(text=PROSE)
def test_a_byte_order_mark_decides(encoding: str, text: str) -> None:
    assert decode("a.txt", ("\ufeff" + text).encode(encoding)) == text


@given(PROSE)
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode("a.txt", text.encode()) == with_line_feeds(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH.replace("’œ", "'oe").replace("…", "..."), "latin-1"),
        (FRENCH.replace("’", "'").replace("…", "..."), "iso8859-15"),
        (FRENCH, "mac_roman"),
        ("They’re “very concerned” – and say so. The cafés are closed.\n" * 3, "cp1252"),
        (RUSSIAN * 3, "cp1251"),
        (RUSSIAN * 3, "koi8-r"),
        (POLISH * 3, "cp1250"),
        (GREEK * 3, "cp1253"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
    ],
)
def test_legacy_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decode("a.txt", text.encode(encoding)) == text


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    assert decode("a.txt", "a\r\nb\rc\u2028d\u0085e\x0cf e\u0301".encode()) == "a\nb\nc\u2028d\u0085e\x0cf e\u0301"


def test_only_the_first_mark_is_taken_off() -> None:
    assert decode("a.txt", codecs.BOM_UTF8 + "a\ufeffb".encode()) == "a\ufeffb"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"SQLite format 3\0", "SQLite"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"text\0text", "NUL"),
        (b"\x01\x02\x03\x04text", "control characters"),
        (bytes(range(256)), "NUL"),
        (b"\xef\xbb\xbfgood \xff bad", "byte 6 is no UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "UTF-16"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00b\x00", "control characters"),
        (b"\x81\x8d\x8f\x90\x9d\x01\x02", "no text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, words: str) -> None:
    with pytest.raises(NotText, match=words):
        decode("a.txt", data)


@settings(deadline=None)  # The first call loads charset-normalizer.
@given(st.binary())
def test_any_bytes_are_text_without_surrogates_or_refused(data: bytes) -> None:
    try:
        text = decode("a.txt", data)
    except NotText:
        return
    text.encode("utf-8")
    assert "\r" not in text
    assert "\0" not in text


def test_a_large_legacy_file_is_decoded_whole() -> None:
    data = ("Plain words without accents. " * 20_000 + FRENCH).encode("cp1252")
    assert encoding_of("a.txt", data) == "cp1252"
    assert decode("a.txt", data).endswith(FRENCH)


def test_pasted_text_loses_its_broken_characters_only() -> None:
    draft = from_pasted("Un\r\ndeux \ud83d\ude00 trois \ud83d quatre\0")
    assert draft.text == "Un\ndeux 😀 trois \ufffd quatre\ufffd"
    assert draft.source_name is None


@pytest.mark.parametrize("text", ["", " \n\t\u00a0"])
def test_an_empty_paste_is_refused(text: str) -> None:
    with pytest.raises(EmptyArticle, match="pasted"):
        from_pasted(text)
