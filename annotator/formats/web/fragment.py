"""A piece of a page, as the clipboard and a drop have it: all its words are kept, what is no article in them marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.formats.press.chrome import is_chrome, is_teaser
from annotator.formats.press.lines import ends_sentence
from annotator.formats.text import whole
from annotator.formats.web.kinds import Kinds, is_all_strong, is_heading
from annotator.formats.web.line import Line
from annotator.formats.web.placing import placed
from annotator.formats.web.segments import Element, Segment, rows_of, segments_of

_MARK = "<!--annotator-fragment-->"
_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
# What Windows puts before the markup on its clipboard.
_HEADER = re.compile(r"Version:[\d.]+\s.{0,1000}?(?=<)", re.DOTALL)
_SOURCE = re.compile(r"^SourceURL:(https?://\S+)", re.MULTILINE)
_MOSTLY = 0.6


def fragment_bytes(markup: str) -> bytes:
    """The markup of a clipboard as the bytes of a file that the reader of pages takes for a piece of one."""
    header = _HEADER.match(markup)
    source = _SOURCE.search(header[0]) if header else None
    markup = markup[header.end() :] if header else markup
    start, end = markup.find(_START), markup.rfind(_END)
    piece = markup[start + len(_START) : end if end > start else None] if start >= 0 else markup
    saved = f"<!-- saved from url=(0000){source[1]} -->" if source else ""
    return whole(f"<!doctype html>{_MARK}{saved}<html><body>{piece}</body></html>").encode()


def is_fragment(markup: str) -> bool:
    """Whether markup is a piece of a page, as `fragment_bytes` makes it."""
    return markup.startswith(f"<!doctype html>{_MARK}")


def lines_of_fragment(kept: Element | None, page: Sequence[Segment]) -> list[Line]:
    """All lines of a piece, what is no article in it marked where trafilatura finds one in most of the piece."""
    article = set[int]()
    if kept is not None:
        article = {place[0] for place in placed(segments_of(kept), page) if place is not None}
    letters = sum(len(segment.text) for segment in page)
    believed = sum(len(page[number].text) for number in article) > _MOSTLY * letters
    by_markup = Kinds()
    return [
        _line(segment, row, by_markup, is_left_out=believed and number not in article)
        for number, (segment, row) in enumerate(zip(page, rows_of(page), strict=True))
    ]


def _line(segment: Segment, row: Element | None, by_markup: Kinds, *, is_left_out: bool) -> Line:
    text, element = segment.text, segment.element
    words = len(text.split())
    within = next(element.iterancestors("ul", "ol", "table"), None) if element.tag in ("li", "td", "th") else None
    called = is_teaser(text) or is_chrome(text, words, at_edge=False)
    if called or (is_left_out and by_markup.points_elsewhere(element, closely=True)):
        return Line(text, "boilerplate", "chrome", within, row)
    if by_markup.is_caption(element):
        return Line(text, "caption", None, within, row)
    if is_left_out and not ends_sentence(text) and element.tag != "h1" and not is_heading(element):
        return Line(text, "boilerplate", "chrome", within, row)
    heading = is_heading(element) or (words <= 14 and not ends_sentence(text) and is_all_strong(element))
    return Line(text, "heading" if heading else None, None, within, row)
