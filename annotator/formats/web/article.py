"""A web page as an article: its main text, and what the page says of it, itself and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date

from lxml.html import HtmlElement

from annotator.formats.press.language import language_of
from annotator.formats.press.lines import squeezed
from annotator.formats.press.page import read_page, said_below
from annotator.formats.text import whole
from annotator.formats.web import engine
from annotator.formats.web.body import Body, body_of
from annotator.formats.web.finishing import finished
from annotator.formats.web.fragment import is_fragment, lines_of_fragment
from annotator.formats.web.line import Line
from annotator.formats.web.moments import day_in_address
from annotator.formats.web.names import ENDS, authors_of, outlet_of, plain
from annotator.formats.web.said import Said
from annotator.formats.web.segments import Segment, segments_of
from annotator.formats.web.titling import Titling
from annotator.formats.web.tree import parsed, untagged
from annotator.model.article import SECTION, ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle

_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(https?://\S+)|Page saved with SingleFile\s+url:\s*(https?://\S+)"
)
_GUESSED = 1 << 21
"""Markup of so many characters is no page of the press; to search it all for dates would take minutes."""
_EDGE = 4
"""How many lines at the beginning and at the end of an article may be signed."""
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
    # Asked here, all of it: the tree is spent by what follows.
    told = (said.titles, said.outlets, said.authors, said.published, said.section)
    complete = all(told[:4]) and "T" in (said.published or "") and any(" " in name for name in said.authors)
    spare = None if all(told[:4]) or len(markup) > _GUESSED else deepcopy(tree)
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
    words = Metadata() if complete else _in_words(name, page, found, said.language)
    lines = [line.text for line in found.lines]
    signed = [
        *lines[:_EDGE],
        *lines[-_EDGE:],
        *(line.text for line in page[max(0, found.place - _ABOVE) : found.place]),
    ]
    metadata = _metadata(said, titling, words, spare, "\n".join(lines), signed="\n".join(signed))
    text, marks = finished(found.lines, metadata)
    return ArticleDraft(text=text, metadata=metadata, marks=marks, source_name=source_name, fields=_fields(said))


def _of_fragment(name: str, lines: list[Line], said: Said, titling: Titling) -> ArticleDraft:
    """A piece of a page with all its words; its head, which says most of an article, is seldom among them."""
    plain_text = "\n".join(line.text for line in lines)
    words = read_page(plain_text, name=name, source_name=None).metadata
    metadata = _metadata(said, titling, words, None, plain_text)
    text, marks = finished(lines, metadata)
    return ArticleDraft(text=text, metadata=metadata, marks=marks)


def _in_words(name: str, page: Sequence[Segment], found: Body, language: str | None) -> Metadata:
    """What the lines below the title say, else those around the article's beginning and at the page's foot."""
    begin, end = max(0, found.place - _ABOVE), min(len(page), found.place + _BELOW)
    near = _of_article([*page[begin:end], *page[max(end, len(page) - _FOOT) :]])
    try:
        words = read_page("\n".join(_parted(near)), name=name, source_name=None).metadata
    except EmptyArticle:
        words = Metadata()
    if found.title < 0:
        return words
    between = _of_article(page[found.title + 1 : found.place])
    below = said_below([part for line in between for part in (line.text, *_parted([line]))], language=language)
    return replace(words, author=below.author or words.author, published=below.published or words.published)


def _of_article(lines: Sequence[Segment]) -> list[Segment]:
    """The lines that are not beside the article, where the authors and dates are those of others."""
    return [line for line in lines if next(line.element.iterancestors("aside", "nav"), None) is None]


def _parted(lines: Sequence[Segment]) -> list[str]:
    """The lines; "By Ann Lee - 9 August 2022 | updated yesterday" is three to those who look for one thing a line."""
    return [part for line in lines for part in (ENDS.split(line.text) if len(line.text) < 200 else (line.text[:2000],))]


def _metadata(
    said: Said, titling: Titling, words: Metadata, spare: HtmlElement | None, text: str, *, signed: str | None = None
) -> Metadata:
    """What is known: as the page says it to machines, else in words, else as trafilatura guesses it.

    Whom it takes for the author stands in `signed`: a page names commenters, too, and authors of other articles.
    """
    known = outlet_of(said.outlets, said.url) or titling.known_site()
    title = titling.title(known or words.outlet) or words.title
    outlet = known or titling.site(title, surely=True) or words.outlet
    author = _authors(said, words, outlet)
    published = _published(said, words)
    guess = engine.Guessed()
    if spare is not None and not (title and author and published and outlet):
        guess = engine.guessed(spare)
    guessed = authors_of([guess.author or ""], (*said.outlets, outlet or ""))
    if signed is not None:
        guessed = tuple(name for name in guessed if squeezed(name) in squeezed(signed))
    return Metadata(
        title=title or guess.title,
        outlet=outlet or titling.site(title, surely=False) or said.handle or guess.outlet,
        author=author or "; ".join(guessed) or None,
        published=published or guess.published,
        url=said.url or guess.url,
        language=language_of(text, said=said.language),
    )


def _authors(said: Said, words: Metadata, outlet: str | None) -> str | None:
    """The authors; agencies and the outlet itself are none where a line of the page names a person."""
    own = (*said.outlets, outlet or "")
    found = authors_of(said.authors, own)
    written = authors_of([words.author or ""], own)
    if not any(" " in name for name in found):
        found = (*(name for name in written if " " in name), *found) or written
    return "; ".join(found) or None


def _published(said: Said, words: Metadata) -> str | None:
    """When, as machines are told, else as the address or a line near the title has it; the line may know the hour."""
    day = said.published or day_in_address(said.url)
    line = words.published
    if day is None or "T" in day or line is None:
        return day or line
    apart = abs((date.fromisoformat(day) - date.fromisoformat(line[:10])).days)
    # An address may have the day of another zone of time.
    return line if apart == 0 or (apart == 1 and said.published is None) else day


def _fields(said: Said) -> tuple[tuple[str, str], ...]:
    return () if said.section is None else ((SECTION, said.section),)


def _tidy(text: str) -> str:
    """The words that are left of markup that makes no tree."""
    return whole("\n".join(line for raw in text.split("\n") if (line := plain(raw))))
