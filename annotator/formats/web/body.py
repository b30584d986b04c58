"""The lines of a page's article: what trafilatura keeps, with captions and pointers back in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from annotator.formats.press.chrome import is_chrome, is_credit, is_teaser
from annotator.formats.press.lines import ends_sentence, squeezed
from annotator.formats.web.additions import Additions, blocks_of
from annotator.formats.web.endings import endings
from annotator.formats.web.kinds import Kinds, is_all_strong, is_heading
from annotator.formats.web.line import Line
from annotator.formats.web.placing import parted, placed
from annotator.formats.web.segments import Element, Segment, key_of, rows_of, segments_of
from annotator.model.article import MarkType

_NEAR = 40
"""How many lines above the first paragraph the title, its picture's caption and the standfirst may stand."""
_LONGEST_LABEL = 400
"""Longer lines are neither titles, captions and headings, nor pointers to something else."""


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an article in order; of the page's segments `title` (or -1) is its title, `place` its beginning."""

    lines: tuple[Line, ...]
    title: int
    place: int


def body_of(kept: Element, page: Sequence[Segment], *, titles: Set[str], summaries: Sequence[str]) -> Body | None:
    """What was kept, each line as the page has it, in the page's order; None where it is a heap of all its words.

    `titles` are the letters of what the page calls its article.
    """
    if _is_heap(kept):
        return None
    whole = segments_of(kept)
    if not whole:
        return None
    lines, found = parted(whole, placed(whole, page), page)
    places = [None if place is None else place[0] for place in found]
    known = {place for place in places if place is not None}
    by_markup = Kinds()
    own = [None if place is None else page[place[0]] for place in found]
    texts = [
        line.text if place is None or not place[1] else page[place[0]].text
        for line, place in zip(lines, found, strict=True)
    ]
    telling = _Telling(titles, summaries, by_markup)
    made = endings(telling.lines(lines, own, texts), own, by_markup)
    prose = next((place for place, line in zip(places, made, strict=True) if place is not None and line.is_prose), None)
    first = prose if prose is not None else min(known, default=0)
    head = _Head(page, first, titles)
    blocks = blocks_of(segment.element for segment, line in zip(own, made, strict=True) if segment and line.is_prose)
    more = Additions(
        page,
        known,
        summaries,
        by_markup,
        title=head.title,
        first=first,
        blocks=blocks,
        kept="".join(map(key_of, texts)),
    )
    return Body(tuple(_in_order(made, places, head, more)), head.title, first)


def _in_order(made: Sequence[Line], places: Sequence[int | None], head: _Head, more: Additions) -> Iterator[Line]:
    """The kept lines and the additions by their places; a line without one stays behind the one before it."""
    at = -1
    ordered: list[tuple[int, int, Line]] = []
    for rank, (line, place) in enumerate(zip(made, places, strict=True)):
        at = at if place is None else place
        ordered.append((at, rank, line))
    ordered.sort(key=lambda each: each[:2])
    known = [place for place, _, _ in ordered if place >= 0]
    at = min(head.begin, *known) if known else 0
    for place, _, line in ordered:
        if place >= at:
            yield from more.between(at, place)
            at = place + 1
        if line.mark is None and not line.is_prose and 0 <= place < head.title:
            line = replace(line, mark="boilerplate", value="menu")
        yield line
    if known:
        yield from more.after(at)


class _Head:
    """The part of the page above the first paragraph: where the article begins, and where its title stands."""

    def __init__(self, page: Sequence[Segment], first: int, titles: Set[str]) -> None:
        self.first = first
        above = range(first - 1, max(-1, first - _NEAR), -1)
        self.title = next((n for n in above if page[n].tag == "h1" or _is_title(page[n].text, titles)), -1)
        anchor = self.title if self.title >= 0 else first
        holder = _article_around(page[anchor].element) if page else None
        begin = anchor
        while holder is not None and begin > 0 and anchor - begin < _NEAR and _is_in(page[begin - 1].element, holder):
            begin -= 1
        self.begin = begin


def _is_heap(kept: Element) -> bool:
    """Whether trafilatura, having found no article, gives all words of the page as one paragraph."""
    return len(kept) == 1 and not len(kept[0]) and (kept[0].text or "").count("\n") > 1


class _Telling:
    """Says what the kept lines are: prose, headings, captions, or the page's own."""

    def __init__(self, titles: Set[str], summaries: Sequence[str], by_markup: Kinds) -> None:
        self._titles = titles
        self._summaries = summaries
        self._kinds: Kinds | None = by_markup

    def lines(self, kept: Sequence[Segment], own: Sequence[Segment | None], texts: Sequence[str]) -> list[Line]:
        """The lines; where their markup calls half of the article a promotion or a caption, it is not believed."""
        rows = rows_of(kept)
        found = [
            Line(text, *self._mark(text, line, segment), _holder(line.element), row)
            for line, segment, text, row in zip(kept, own, texts, rows, strict=True)
        ]
        called = sum(len(line.text) for line in found if line.value == "chrome" or line.mark == "caption")
        if self._kinds is not None and 2 * called > sum(map(len, texts)):
            self._kinds = None
            return self.lines(kept, own, texts)
        return found

    def _mark(self, text: str, kept: Segment, own: Segment | None) -> tuple[MarkType | None, str | None]:
        """The mark of a line that trafilatura keeps, and its value."""
        if len(text) > _LONGEST_LABEL:
            return None, None
        if squeezed(text) in self._titles:
            return "boilerplate", "title"
        words = len(text.split())
        if is_teaser(text) or is_chrome(text, words, at_edge=False):
            return "boilerplate", "chrome"
        if is_credit(text):
            return "caption", None
        if own is not None and self._kinds is not None:
            if self._kinds.points_elsewhere(own.element, closely=True):
                return "boilerplate", "chrome"
            if self._kinds.is_caption(own.element):
                return "caption", None
        return ("heading" if self._is_heading(text, words, kept, own) else None), None

    def _is_heading(self, text: str, words: int, kept: Segment, own: Segment | None) -> bool:
        if kept.tag == "head" or (own is not None and is_heading(own.element)):
            # Some pages have their standfirst as a heading.
            return text not in self._summaries and not (ends_sentence(text) and words > 20)
        return own is not None and words <= 14 and not ends_sentence(text) and is_all_strong(own.element)


def _is_title(text: str, titles: Set[str]) -> bool:
    return len(text) <= _LONGEST_LABEL and squeezed(text) in titles


def _holder(element: Element) -> Element | None:
    """The list or table that a line stands in."""
    return next(element.iterancestors("list", "table"), None) if element.tag not in ("p", "head") else None


def _article_around(element: Element) -> Element | None:
    return next(element.iterancestors("article", "main"), None)


def _is_in(element: Element, holder: Element) -> bool:
    return any(above is holder for above in element.iterancestors())
