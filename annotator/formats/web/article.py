"""A web page as an article: its main text, and what the page says of it, itself and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement

from annotator.formats.press.language import language_of
from annotator.formats.press.page import read_page
from annotator.formats.text import whole
from annotator.formats.web import engine
from annotator.formats.web.body import Line, body_of
from annotator.formats.web.finishing import finished
from annotator.formats.web.fragment import is_fragment, lines_of_fragment
from annotator.formats.web.names import authors_of, outlet_of, plain
from annotator.formats.web.said import Said
from annotator.formats.web.segments import Segment, segments_of
from annotator.formats.web.titling import ENDS, Titling
from annotator.formats.web.tree import parsed, untagged
from annotator.model.article import SECTION, ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle

_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(https?://\S+)|Page saved with SingleFile\s+url:\s*(https?://\S+)"
)
_GUESSED = 1 << 21
"""Markup of so many characters is no page of the press; to search it all for dates would take minutes."""
_ABOVE, _BELOW, _FOOT = 12, 10, 12
"""How many lines around the beginning of the article, and at the foot of the page, are asked who and when."""


def read_markup(name: str, markup: str, *, url: str | None = None, source_name: str | None = None) -> ArticleDraft:
    """The article of a page; `url` is where the page was found, for where it does not say so.

    Raises `EmptyArticle` where there are no words.
    """
    saved = _SAVED_FROM.search(markup, 0, 4000)
    tree = parsed(markup)
    body = None if tree is None else tree.find("body")
    if tree is None or body is None:
        return read_page(_tidy(untagged(markup)), name=name, source_name=source_name)
    said = Said(tree, url=url or (saved and (saved[1] or saved[2])) or None)
    titling = Titling(said)
    complete = bool(said.titles and said.outlets and said.authors and said.published)
    spare = None if complete or len(markup) > _GUESSED else deepcopy(tree)
    kept = engine.main_text(tree)
    page = segments_of(body)
    if is_fragment(markup):
        return _of_fragment(name, lines_of_fragment(kept, page), said, titling)
    found = None if kept is None else body_of(kept, page, titles=titling.all, summaries=said.summaries)
    if found is None:
        # No article stands out: all words of the page, and what is no article in them marked.
        draft = read_page("\n\n".join(line.text for line in page), name=name, source_name=source_name)
        return replace(
            draft, metadata=_metadata(said, titling, draft.metadata, spare, draft.text), fields=_fields(said)
        )
    words = Metadata() if complete else _in_words(name, page, found.place)
    metadata = _metadata(said, titling, words, spare, "\n".join(line.text for line in found.lines))
    text, marks = finished(found.lines, metadata)
    return ArticleDraft(text=text, metadata=metadata, marks=marks, source_name=source_name, fields=_fields(said))


def _of_fragment(name: str, lines: list[Line], said: Said, titling: Titling) -> ArticleDraft:
    """A piece of a page with all its words; its head, which says most of an article, is seldom among them."""
    plain_text = "\n".join(line.text for line in lines)
    words = read_page(plain_text, name=name, source_name=None).metadata
    metadata = _metadata(said, titling, words, None, plain_text)
    text, marks = finished(lines, metadata)
    return ArticleDraft(text=text, metadata=metadata, marks=marks)


def _in_words(name: str, page: Sequence[Segment], place: int) -> Metadata:
    """What the lines around the article's beginning and at the page's foot say."""
    begin, end = max(0, place - _ABOVE), min(len(page), place + _BELOW)
    near = [*page[begin:end], *page[max(end, len(page) - _FOOT) :]]
    # "By Ann Lee - 9 August 2022 | updated yesterday" is three lines to those who look for one thing a line.
    lines = [part for line in near for part in (ENDS.split(line.text) if len(line.text) < 200 else (line.text[:2000],))]
    try:
        return read_page("\n".join(lines), name=name, source_name=None).metadata
    except EmptyArticle:
        return Metadata()


def _metadata(said: Said, titling: Titling, words: Metadata, spare: HtmlElement | None, text: str) -> Metadata:
    """What is known: as the page says it to machines, else in words, else as trafilatura guesses it."""
    outlet = outlet_of(said.outlets, said.url) or titling.known_site() or words.outlet
    title = titling.title(outlet) or words.title
    author = "; ".join(said.authors) or "; ".join(authors_of([words.author or ""], said.outlets)) or None
    published = said.published or words.published
    if said.published and (words.published or "").startswith(f"{said.published}T"):
        published = words.published
    guess = engine.Guessed()
    if spare is not None and not (title and author and published and outlet):
        guess = engine.guessed(spare)
    return Metadata(
        title=title or guess.title,
        outlet=outlet or titling.site(title) or guess.outlet,
        author=author or "; ".join(authors_of([guess.author or ""], (*said.outlets, outlet or ""))) or None,
        published=published or guess.published,
        url=said.url or guess.url,
        language=language_of(text, said=said.language),
    )


def _fields(said: Said) -> tuple[tuple[str, str], ...]:
    return () if said.section is None else ((SECTION, said.section),)


def _tidy(text: str) -> str:
    """The words that are left of markup that makes no tree."""
    return whole("\n".join(line for raw in text.split("\n") if (line := plain(raw))))
