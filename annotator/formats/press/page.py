"""A page of the press as plain text: its metadata, and which of its lines are no article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.formats.press.chrome import is_chrome, is_notice, is_teaser, opens_list
from annotator.formats.press.dates import dates_in, says_only_when
from annotator.formats.press.headers import header_of
from annotator.formats.press.language import language_of
from annotator.formats.press.layout import DateLine, Layout, date_lines, layout_of
from annotator.formats.press.lines import Line, ends_sentence, lines_of, squeezed
from annotator.formats.press.names import Surroundings, author_in, outlet_in, url_in
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import EmptyArticle

_DATELINE = 100
_PLACE = re.compile(r"[^\W\d_][\w'’.\- ]{1,30}(?:,|\([^)\d]{2,30}\),?)\s*(?:le )?")
_DASH = re.compile(r"[\s.]*(?:\([^)\d]{2,30}\))?\s*[–—-]\s")
_MENU = 3
"""How many short lines above a title make a menu."""


def read_page(text: str, *, name: str, source_name: str | None) -> ArticleDraft:
    """The text as an article; `name` is for messages. Raises `EmptyArticle` if it has no words.

    The boilerplate marks cover one line each; their `value` says why: `header`, `title` (the reader shows
    it anyway), `published`, `outlet`, `menu` or `chrome`.
    """
    lines = lines_of(text)
    if not any(any(map(str.isalnum, line.text)) for line in lines):
        raise EmptyArticle(name)
    language = language_of("\n".join(line.text for line in lines if line.prose) or text)
    # French dates put the day first; English ones depend on the country, so 05/06/2024 stays unknown.
    month_first = None if language == "en" else False
    taken, header = header_of(lines, month_first=month_first)
    rest = lines[taken:]
    layout = layout_of(rest, month_first=month_first)
    metadata = _metadata(rest, layout, header, header.language or language)
    marks = [Mark(line.start, line.end, "boilerplate", "header") for line in lines[:taken]]
    marks += [
        Mark(line.start, line.end, "boilerplate", why)
        for line, why in zip(rest, _reasons(rest, layout, metadata), strict=True)
        if why is not None
    ]
    return ArticleDraft(text=text, metadata=metadata, marks=tuple(marks), source_name=source_name)


def said_below(title: Sequence[str], *, language: str | None) -> Metadata:
    """Who and when, as the lines from an article's title to its first paragraph say it."""
    lines = lines_of("\n".join(title))
    dates = date_lines(lines, None if language == "en" else False)
    return Metadata(
        author=author_in(line.text for line in lines if len(line.text) <= 200),
        published=_published(dates, 0, len(lines)),
    )


def _metadata(lines: Sequence[Line], layout: Layout, header: Metadata, language: str | None) -> Metadata:
    cut = layout.first if layout.title is None else layout.title
    above, below = lines[:cut], [*lines[cut : layout.first]]
    tail = lines[layout.last + 1 :]
    title = header.title or (None if layout.title is None else lines[layout.title].text)
    url = header.url or url_in((*above, *below, *tail))
    prose = lines[layout.first] if layout.first < len(lines) else None
    outlet = header.outlet or outlet_in(Surroundings(above, below, prose, tail, title, url))
    near = [line.text for line in (*below, *above[-3:], *lines[layout.first : layout.first + 4], *tail[:2])]
    return replace(
        header,
        title=_without_outlet(title, outlet),
        outlet=outlet,
        author=header.author or author_in(text for text in near if len(text) <= 200),
        published=header.published
        or _published(layout.dates, layout.title or 0, layout.first)
        or (None if prose is None else _dateline(prose.text)),
        url=url,
        language=language,
    )


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without the site's name, which pages put at its end: "Title | La Gazette"."""
    for mark in (" | ", " - ", " – ", " — ", " • "):
        before, _, end = (title or "").rpartition(mark)
        if before and outlet is not None and squeezed(end) == squeezed(outlet):
            return before.rstrip()
    return title


def _published(dates: Sequence[DateLine], title: int, first: int) -> str | None:
    """The date of the page: one called so, else the nearest to the title; never that of an update."""
    ranked: list[tuple[bool, bool, bool, int, str]] = []
    for each in dates:
        for date in each.dates:
            called = date.label == "published"
            if date.label == "updated" or (each.number > first + 3 and not called):
                continue
            ranked.append((not called, not date.timed, each.number < title, abs(each.number - title), date.iso))
    return min(ranked)[-1] if ranked else None


def _dateline(prose: str) -> str | None:
    """The date in a dateline: "PARIS, 21 June 2024 (AFP) - …"."""
    for date in dates_in(prose[:_DATELINE]):
        if _PLACE.fullmatch(prose, 0, date.start) and _DASH.match(prose, date.end):
            return date.iso
    return None


def _reasons(lines: Sequence[Line], layout: Layout, metadata: Metadata) -> list[str | None]:
    """For each line why it is boilerplate, or None."""
    head = layout.title if layout.title is not None and layout.certain else 0
    menu = sum(1 for line in lines[:head] if line.words <= 5 and not line.prose) >= _MENU
    outlet = squeezed(metadata.outlet or "")
    # "Title - Outlet", as browsers show it.
    named = {squeezed(metadata.title or "") + outlet} if metadata.title and outlet else set[str]()
    dated = {each.number for each in layout.dates if says_only_when(lines[each.number].text, each.dates)}
    reasons: list[str | None] = []
    listing = False
    for number, line in enumerate(lines):
        at_edge = number < layout.first or number > layout.last
        listing = number > layout.last and (listing or opens_list(line.text))
        reason: str | None = None
        if (number in layout.copies and len(layout.copies) > 1) or (number != layout.title and line.key in named):
            reason = "title"
        elif at_edge and outlet and line.key == outlet:
            reason = "outlet"
        elif number < layout.first and number in dated:
            reason = "published"
        elif _is_page(line, at_edge):
            reason = "chrome"
        elif not (line.prose or ends_sentence(line.text)) and (listing or (number < head and menu and line.words <= 5)):
            reason = "menu"
        reasons.append(reason)
    return reasons


def _is_page(line: Line, at_edge: bool) -> bool:
    """Whether a line is the page's own; a sentence only where it stands apart and is of a known form."""
    if line.prose:
        return (line.after_blank and is_teaser(line.text)) or (at_edge and is_notice(line.text))
    return is_chrome(line.text, line.words, at_edge=at_edge) or is_teaser(line.text)
