"""MHTML, a web page in one file: what is read is the page; what it shows is left alone."""

from __future__ import annotations

from annotator.formats.web.article import read_markup
from annotator.formats.web.encoding import charset_that_fits, decode_page
from annotator.formats.web.saved import page_in
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article of the page; raises `BrokenFile`, `NotText` or `EmptyArticle`."""
    page = page_in(name, data)
    encoding = options.encoding or charset_that_fits(page.data, page.charset)
    markup = decode_page(name, page.data, encoding)
    return (read_markup(name, markup, url=page.url, source_name=name),)
