"""Nexis and LexisNexis: the articles of Word files, RTF, pages and plain texts, in the new layout and the old."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.databases.giving import drafts
from annotator.formats.databases.markup import decode_html
from annotator.formats.databases.nexis import entries
from annotator.formats.databases.nexis_html import html_paragraphs
from annotator.formats.databases.paragraphs import of_rtf, of_text
from annotator.formats.databases.word import word_paragraphs
from annotator.formats.rtf import rtf_paragraphs
from annotator.formats.text import decode
from annotator.model.reading import Found, ReadOptions


def read_word(name: str, data: bytes, _: ReadOptions) -> Iterator[Found]:
    """The articles of a Word file; raises `BrokenFile` where there are none."""
    return drafts(name, entries(word_paragraphs(name, data)))


def read_rtf(name: str, data: bytes, _: ReadOptions) -> Iterator[Found]:
    """The articles of an RTF document; raises `BrokenFile` where there are none."""
    return drafts(name, entries(of_rtf(rtf_paragraphs(name, data))))


def read_html(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a page; raises `BrokenFile` or `NotText` where there are none."""
    return drafts(name, entries(html_paragraphs(name, decode_html(name, data, options.encoding))))


def read_text(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a plain text; raises `NotText` or `BrokenFile` where there are none."""
    return drafts(name, entries(of_text(decode(name, data, options.encoding))))
