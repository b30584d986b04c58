"""Web pages: main text by trafilatura, metadata from what the page says of itself."""

from __future__ import annotations

from annotator.formats.web.article import read_markup
from annotator.formats.web.encoding import decode_page
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article of a page; raises `NotText` or `EmptyArticle`."""
    return (read_markup(name, decode_page(name, data, options.encoding), source_name=name),)
