"""Markup to a tree, by a parser that follows no reference: no entity, no file, no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>", re.IGNORECASE)
_SUBSET = re.compile(r"<!DOCTYPE[^\[>]{0,500}\[", re.IGNORECASE)
_SUBSET_END = re.compile(r"\]\s*>")
_HEAVY = 1 << 20
# Pages that are saved in one file carry their pictures and styles within.
_DATA = re.compile(r"data:[\w.+-]+/[\w.+-]+[;,][^\"')\s>]{100,}", re.IGNORECASE)
_HEAVY_PARTS = tuple(
    (re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE))
    for opening, closing in (
        (r"<style\b", r"</style\s*>"),
        (r"<script\b(?![^>]{0,500}\bld\+json)", r"</script\s*>"),
    )
)
_TAGS = re.compile(r"<(?:[a-zA-Z/!?][^<>]*)>?")


def parsed(markup: str) -> HtmlElement | None:
    """The tree of a page, or of a piece of one; None where there is nothing in it."""
    declaration = _DECLARATION.match(markup)
    markup = _without_entities(markup if declaration is None else markup[declaration.end() :])
    if len(markup) > _HEAVY:
        markup = lightened(markup)
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=_parser())
    except (etree.LxmlError, ValueError):  # no element at all
        return None


def lightened(markup: str) -> str:
    """The markup without what is no text: pictures, styles and scripts within the page."""
    markup = _DATA.sub("data:,", markup)
    for opening, closing in _HEAVY_PARTS:
        markup = "".join(_outside(markup, opening, closing))
    return markup


def untagged(markup: str) -> str:
    """The markup with a line break in the place of each tag: what is left where no tree can be made."""
    return _TAGS.sub("\n", markup)


def _without_entities(markup: str) -> str:
    """The markup without the entities that its first lines define: nothing is expanded."""
    found = _SUBSET.search(markup, 0, 2000)
    end = _SUBSET_END.search(markup, found.end()) if found else None
    return markup[: found.start()] + markup[end.end() :] if found and end else markup


def _outside(markup: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[str]:
    """What of the markup is not from an opening to its closing; each place is looked at once."""
    at = 0
    while (found := opening.search(markup, at)) and (end := closing.search(markup, found.end())):
        yield markup[at : found.start()]
        at = end.end()
    yield markup[at:]


@cache
def _parser() -> HTMLParser:
    # A page of old has its marks of fonts within each other, hundreds deep: huge_tree allows 2,048.
    return HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, huge_tree=True
    )
