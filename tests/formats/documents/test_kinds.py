"""Which kind of document some bytes are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.formats.documents.kinds import is_epub, is_open_document, is_pdf, is_rich_text, is_word

FILES = Path(__file__).parents[1] / "files"
KINDS: dict[str, Callable[[bytes], bool]] = {
    "quay.docx": is_word,
    "quay.odt": is_open_document,
    "quay.fodt": is_open_document,
    "quay.rtf": is_rich_text,
    "quay.pdf": is_pdf,
    "book.epub": is_epub,
}


@pytest.mark.parametrize("name", KINDS)
def test_each_file_is_of_one_kind(name: str) -> None:
    data = (FILES / name).read_bytes()
    assert {kind for kind in KINDS.values() if kind(data)} == {KINDS[name]}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04broken" * 9, b"<html>%PDF-1.4", b"%PDF-", b"{\\rt"])
def test_what_is_none_of_them(data: bytes) -> None:
    assert not any(kind(data) for kind in KINDS.values())


def test_a_pdf_may_have_other_bytes_in_front() -> None:
    assert is_pdf(b"\r\n\x00junk" * 20 + b"%PDF-1.7")
