"""A web page as an article: its main text, and what the page says of it, itself and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement

from annotator.formats.press.language import language_of
from annotator.formats.press.lines import squeezed, without_domain
from annotator.formats.press.page import read_page
from annotator.formats.text import whole
from annotator.formats.web import engine
from annotator.formats.web.body import body_of
from annotator.formats.web.finishing import finished
from annotator.formats.web.names import authors_of, outlet_at, outlet_of, plain
from annotator.formats.web.said import Said
from annotator.formats.web.segments import Segment, segments_of
from annotator.formats.web.tree import parsed, untagged
from annotator.model.article import SECTION, ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle

_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(https?://\S+)|Page saved with SingleFile\s+url:\s*(https?://\S+)"
)
_ENDS = re.compile(r"\s+[|–—•·»:-]\s+|\s*\|\s*")
_BAR = re.compile(r"\s*\|\s*")
_ENOUGH = 0.5
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
    spare = None if _is_complete(said) or len(markup) > _GUESSED else deepcopy(tree)
    kept = engine.main_text(tree)
    page = segments_of(body)
    found = None if kept is None else body_of(kept, page, titles=_all_titles(said), summaries=said.summaries)
    if found is None:
        return _as_plain_page(name, page, said, spare, source_name)
    words = Metadata() if _is_complete(said) else _in_words(name, page, found.place)
    metadata = _metadata(said, words, spare, "\n".join(line.text for line in found.lines))
    text, marks = finished(found.lines, metadata)
    return ArticleDraft(text=text, metadata=metadata, marks=marks, source_name=source_name, fields=_fields(said))


def _is_complete(said: Said) -> bool:
    """Whether nothing has to be looked for in the words of the page."""
    return bool(said.titles and said.outlets and said.authors and said.published)


def _as_plain_page(
    name: str, page: Sequence[Segment], said: Said, spare: HtmlElement | None, source_name: str | None
) -> ArticleDraft:
    """All words of a page in which no article stands out, what is no article in it marked."""
    draft = read_page("\n\n".join(line.text for line in page), name=name, source_name=source_name)
    return replace(draft, metadata=_metadata(said, draft.metadata, spare, draft.text), fields=_fields(said))


def _in_words(name: str, page: Sequence[Segment], place: int) -> Metadata:
    """What the lines around the article's beginning and at the page's foot say."""
    begin, end = max(0, place - _ABOVE), min(len(page), place + _BELOW)
    near = [*page[begin:end], *page[max(end, len(page) - _FOOT) :]]
    # "By Ann Lee - 9 August 2022 | updated yesterday" is three lines to those who look for one thing a line.
    lines = [
        part for line in near for part in (_ENDS.split(line.text) if len(line.text) < 200 else (line.text[:2000],))
    ]
    try:
        return read_page("\n".join(lines), name=name, source_name=None).metadata
    except EmptyArticle:
        return Metadata()


def _metadata(said: Said, words: Metadata, spare: HtmlElement | None, text: str) -> Metadata:
    """What is known: as the page says it to machines, else in words, else as trafilatura guesses it."""
    outlet = outlet_of(said.outlets, said.url) or words.outlet
    title = _title(said, outlet) or words.title
    author = "; ".join(said.authors) or "; ".join(authors_of([words.author or ""], said.outlets)) or None
    published = said.published or words.published
    if said.published and (words.published or "").startswith(f"{said.published}T"):
        published = words.published
    guess = engine.Guessed()
    if spare is not None and not (title and author and published and outlet):
        guess = engine.guessed(spare)
    return Metadata(
        title=title or guess.title,
        outlet=outlet or _site_in(said.head_title, title) or guess.outlet,
        author=author or "; ".join(authors_of([guess.author or ""], (*said.outlets, outlet or ""))) or None,
        published=published or guess.published,
        url=said.url or guess.url,
        language=language_of(text, said=said.language),
    )


def _title(said: Said, outlet: str | None) -> str | None:
    """The title as the reader of the page sees it, where that is what the page calls the article."""
    called = [bare for title in said.titles if (bare := _bare(title, said, outlet))]
    sites = {squeezed(name) for name in (*said.outlets, outlet or "")}
    headings = [heading for heading in said.headings if squeezed(heading) not in sites]
    if not called:
        return next(iter(headings), None)
    shown = max(headings, key=lambda heading: _agreement(heading, called), default=None)
    if shown is None or _agreement(shown, called) < _ENOUGH:
        return called[0]
    # A heading in parts may have lost what parts them.
    return max((one for one in (shown, *called) if squeezed(one) == squeezed(shown)), key=len)


def _agreement(heading: str, called: Sequence[str]) -> float:
    """How many of the words of a heading are in what the page calls the article, from 0 to 1."""
    words = {squeezed(word) for word in heading.split()} - {""}
    if len(words) < 2:
        return float(any(squeezed(heading) == squeezed(one) for one in called))
    return max(len(words & {squeezed(word) for word in one.split()}) / len(words) for one in called)


def _bare(title: str, said: Said, outlet: str | None) -> str:
    """A title without the names of the site and its section around it."""
    sites = {squeezed(name) for name in (*said.outlets, outlet or "", outlet_at(said.url) or "", said.section or "")}
    parts = _parts(title)
    while len(parts) > 1 and _is_site(parts[-1], sites, said.url):
        title = title[: title.rindex(parts.pop())].rstrip(" |–—•·»:-\u00a0")
    while len(parts) > 1 and _is_site(parts[0], sites, said.url):
        title = title[title.index(parts[0]) + len(parts.pop(0)) :].lstrip(" |–—•·»:-\u00a0")
    return _BAR.split(title)[0] if title == said.head_title else title


def _parts(title: str) -> list[str]:
    return [part for part in _ENDS.split(title) if part]


def _is_site(part: str, sites: set[str], url: str | None) -> bool:
    key = squeezed(part)
    return key in sites or outlet_of((part,), None) is None or squeezed(without_domain(part)) in sites


def _site_in(head_title: str, title: str | None) -> str | None:
    """The name of the site, where the page's head gives it after the title."""
    parts = _parts(head_title)
    if title is None or len(parts) < 2 or squeezed(title) not in squeezed(head_title):
        return None
    last = parts[-1]
    return last if squeezed(last) not in squeezed(title) and len(last.split()) <= 5 else None


def _fields(said: Said) -> tuple[tuple[str, str], ...]:
    return () if said.section is None else ((SECTION, said.section),)


def _all_titles(said: Said) -> tuple[str, ...]:
    outlet = outlet_of(said.outlets, said.url)
    bare = [_bare(title, said, outlet) for title in said.titles]
    shown = _title(said, outlet)
    return tuple(dict.fromkeys((*said.titles, *bare, *filter(None, (shown,)))))


def _tidy(text: str) -> str:
    """The words that are left of markup that makes no tree."""
    return whole("\n".join(line for raw in text.split("\n") if (line := plain(raw))))
