"""The lines of a page's article: what trafilatura keeps, with captions and pointers back in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.formats.press.chrome import is_chrome, is_teaser
from annotator.formats.press.lines import ends_sentence, squeezed
from annotator.formats.web import kinds
from annotator.formats.web.placing import placed
from annotator.formats.web.segments import Element, Segment, key_of, rows_of, segments_of
from annotator.model.article import MarkType

_NEAR = 40
"""How many lines above the first paragraph the title, its picture's caption and the standfirst may stand."""
_LEAST = 14
_SUMMARY = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article: what it is besides prose, and the list, table or row that it is part of."""

    text: str
    mark: MarkType | None = None
    value: str | None = None
    within: Element | None = None
    row: Element | None = None

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence of the article."""
        return self.mark is None and len(self.text) > 80 and ends_sentence(self.text)


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an article in order; the page's segment `place` is its first paragraph."""

    lines: tuple[Line, ...]
    place: int


def body_of(kept: Element, page: Sequence[Segment], *, titles: Sequence[str], summaries: Sequence[str]) -> Body | None:
    """What was kept, each line as the page has it, in the page's order; None where it is a heap of all its words."""
    if _is_heap(kept):
        return None
    lines = segments_of(kept)
    if not lines:
        return None
    places = placed(lines, page)
    titled = {squeezed(title) for title in titles}
    own = [None if place is None else page[place] for place in places]
    made = [
        replace(_kept_line(line, segment, titled, summaries), row=row)
        for line, segment, row in zip(lines, own, rows_of(lines), strict=True)
    ]
    prose = next((place for place, line in zip(places, made, strict=True) if place is not None and line.is_prose), None)
    first = prose if prose is not None else min((place for place in places if place is not None), default=0)
    head = _Head(page, first, titled)
    more = _Additions(page, {place for place in places if place is not None}, summaries, head)
    return Body(tuple(_in_order(made, places, head, more)), first)


def _in_order(made: Sequence[Line], places: Sequence[int | None], head: _Head, more: _Additions) -> Iterator[Line]:
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

    def __init__(self, page: Sequence[Segment], first: int, titled: set[str]) -> None:
        self.first = first
        above = range(first - 1, max(-1, first - _NEAR), -1)
        self.title = next((n for n in above if page[n].tag == "h1" or squeezed(page[n].text) in titled), -1)
        anchor = self.title if self.title >= 0 else first
        holder = _article_around(page[anchor].element) if page else None
        begin = anchor
        while holder is not None and begin > 0 and anchor - begin < _NEAR and _is_in(page[begin - 1].element, holder):
            begin -= 1
        self.begin = begin


class _Additions:
    """Lines of the page that trafilatura left out, and that belong to the article or point out of it."""

    def __init__(self, page: Sequence[Segment], known: set[int], summaries: Sequence[str], head: _Head) -> None:
        self._page = page
        self._known = known
        self._head = head
        self._summaries = {key_of(summary) for summary in summaries if len(summary) > _SUMMARY}
        self._room = sum(len(page[place].text) for place in known)

    def between(self, start: int, end: int) -> list[Line]:
        """The lines from `start` to `end`; above the first paragraph only captions and the standfirst."""
        numbers = [number for number in range(start, end) if number not in self._known]
        found = (self._line(self._page[number], head=number < self._head.first) for number in numbers)
        return [line for line in found if line is not None]

    def after(self, start: int) -> list[Line]:
        """Pointers right below the last paragraph, in the same block."""
        holder = self._page[start - 1].element.getparent()
        found: list[Line] = []
        for segment in self._page[start : start + 3]:
            if segment.element.getparent() is not holder or not is_teaser(segment.text):
                break
            found.append(Line(segment.text, "boilerplate", "chrome"))
        return found

    def _line(self, segment: Segment, *, head: bool) -> Line | None:
        text, element = segment.text, segment.element
        if head and self._is_summary(text):
            return Line(text)
        if kinds.is_caption(element):
            return Line(text, "caption") if len(text) > 2 and not kinds.is_hidden(element) else None
        if is_teaser(text):
            return Line(text, "boilerplate", "chrome")
        if head or not kinds.is_line(element) or kinds.is_furniture(element):
            return None
        pointer = kinds.points_elsewhere(element)
        if len(text) < _LEAST or not (pointer or ends_sentence(text) or element.tag in ("p", "li", "h2", "h3", "h4")):
            return None
        self._room -= len(text)
        return Line(text, "boilerplate", "chrome") if pointer or self._room > 0 else None

    def _is_summary(self, text: str) -> bool:
        """Whether a line is the page's summary of the article, which may be cut off there."""
        key = key_of(text)
        begun = (one.rstrip(".…") for one in self._summaries if len(one) > 2 * _SUMMARY)
        return len(key) > _SUMMARY and (key in self._summaries or any(key.startswith(one) for one in begun))


def _is_heap(kept: Element) -> bool:
    """Whether trafilatura, having found no article, gives all words of the page as one paragraph."""
    return len(kept) == 1 and not len(kept[0]) and (kept[0].text or "").count("\n") > 1


def _kept_line(kept: Segment, own: Segment | None, titled: set[str], summaries: Sequence[str]) -> Line:
    """A line that trafilatura keeps, in the words of the page, and what it is."""
    same = own is not None and key_of(own.text) == key_of(kept.text)
    text = own.text if own is not None and same else kept.text
    line = Line(text, within=_holder(kept.element))
    words = len(text.split())
    if squeezed(text) in titled:
        return replace(line, mark="boilerplate", value="title")
    pointer = own is not None and words < 60 and kinds.points_elsewhere(own.element, closely=True)
    if pointer or is_teaser(text) or is_chrome(text, words, at_edge=False):
        return replace(line, mark="boilerplate", value="chrome")
    if own is not None and kinds.is_caption(own.element):
        return replace(line, mark="caption")
    if kept.tag == "head" or (own is not None and kinds.is_heading(own.element)):
        # Some pages have their standfirst as a heading.
        return line if text in summaries or (ends_sentence(text) and words > 20) else replace(line, mark="heading")
    if own is not None and same and words <= 14 and not ends_sentence(text) and kinds.is_all_strong(own.element):
        return replace(line, mark="heading")
    return line


def _holder(element: Element) -> Element | None:
    """The list or table that a line stands in."""
    return next(element.iterancestors("list", "table"), None) if element.tag not in ("p", "head") else None


def _article_around(element: Element) -> Element | None:
    return next(element.iterancestors("article", "main"), None)


def _is_in(element: Element, holder: Element) -> bool:
    return any(above is holder for above in element.iterancestors())
