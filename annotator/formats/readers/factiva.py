"""Factiva: the articles of its pages, its XML, its RTF, and of what is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.databases import factiva_html, factiva_lines, factiva_xml
from annotator.formats.databases.giving import drafts
from annotator.formats.databases.markup import decode_html
from annotator.formats.databases.paragraphs import of_rtf, of_text
from annotator.formats.databases.word import word_paragraphs
from annotator.formats.rtf import rtf_paragraphs
from annotator.formats.text import decode
from annotator.model.reading import Found, ReadOptions


def read_html(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a page; raises `BrokenFile` or `NotText` where there are none."""
    return drafts(name, factiva_html.entries(name, decode_html(name, data, options.encoding)))


def read_xml(name: str, data: bytes, _: ReadOptions) -> Iterator[Found]:
    """The articles of Factiva's XML; raises `BrokenFile` where there are none."""
    return drafts(name, factiva_xml.entries(name, data))


def read_rtf(name: str, data: bytes, _: ReadOptions) -> Iterator[Found]:
    """The articles of an RTF document; raises `BrokenFile` where there are none."""
    return drafts(name, factiva_lines.entries(of_rtf(rtf_paragraphs(name, data))))


def read_word(name: str, data: bytes, _: ReadOptions) -> Iterator[Found]:
    """The articles of a Word file; raises `BrokenFile` where there are none."""
    return drafts(name, factiva_lines.entries(word_paragraphs(name, data)))


def read_text(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a plain text; raises `NotText` or `BrokenFile` where there are none."""
    return drafts(name, factiva_lines.entries(of_text(decode(name, data, options.encoding))))
