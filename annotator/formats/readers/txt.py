"""Plain text: one article a file, its metadata read from the text itself."""

from __future__ import annotations

from annotator.formats.press.page import read_page
from annotator.formats.text import decode
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in a text file; raises `NotText` or `EmptyArticle`."""
    return (read_page(decode(name, data, options.encoding), name=name, source_name=name),)
