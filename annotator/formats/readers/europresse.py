"""Europresse: the articles of a page that was saved there."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.databases.europresse import entries
from annotator.formats.databases.giving import drafts
from annotator.formats.databases.markup import decode_html
from annotator.model.reading import Found, ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of the page; raises `BrokenFile` or `NotText` where there are none."""
    return drafts(name, entries(name, decode_html(name, data, options.encoding)))
