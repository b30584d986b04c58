"""What trafilatura leaves out of an article: captions, pointers to other articles, and now and then a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from annotator.formats.press.chrome import is_teaser
from annotator.formats.press.lines import ends_sentence
from annotator.formats.web.kinds import Kinds, is_line, is_linked
from annotator.formats.web.line import Line
from annotator.formats.web.segments import Element, Segment, key_of

_LEAST = 14
_SUMMARY = 30


def blocks_of(prose: Iterable[Element]) -> Set[Element]:
    """The blocks that hold the paragraphs of an article, by the elements of its prose."""
    holders = (element.getparent() if element.tag == "p" else element for element in prose)
    return {holder for holder in holders if holder is not None}


class Additions:
    """Lines of the page that trafilatura left out, and that belong to the article or point out of it.

    `first` is the place of the first paragraph, `title` that of the title or -1, `blocks` are what holds the prose,
    and `kept` the letters of all that was kept.
    """

    def __init__(
        self,
        page: Sequence[Segment],
        known: set[int],
        summaries: Sequence[str],
        by_markup: Kinds,
        *,
        title: int,
        first: int,
        blocks: Set[Element],
        kept: str,
    ) -> None:
        self._page = page
        self._kinds = by_markup
        self._known = known
        self._title, self._first = title, first
        self._blocks = blocks
        self._kept = kept
        self._summaries = {key_of(summary) for summary in summaries if len(summary) > _SUMMARY}
        self._room = sum(len(page[place].text) for place in known)

    def between(self, start: int, end: int) -> list[Line]:
        """The lines from `start` to `end`; above the first paragraph only captions and the standfirst."""
        numbers = [number for number in range(start, end) if number not in self._known]
        found = (self._line(self._page[number], number) for number in numbers)
        return [line for line in found if line is not None and not self._is_kept(line.text)]

    def after(self, start: int) -> list[Line]:
        """Pointers right below the last paragraph, in the same block."""
        holder = self._page[start - 1].element.getparent()
        found: list[Line] = []
        for segment in self._page[start : start + 3]:
            if segment.element.getparent() is not holder or not is_teaser(segment.text):
                break
            found.append(Line(segment.text, "boilerplate", "chrome"))
        return found

    def _line(self, segment: Segment, number: int) -> Line | None:
        text, element = segment.text, segment.element
        head = number < self._first
        if head and self._is_summary(text) and not self._kinds.is_furniture(element):
            return Line(text)
        if self._kinds.is_caption(element):
            return Line(text, "caption") if len(text) > 2 and not self._kinds.is_hidden(element) else None
        if is_teaser(text):
            return Line(text, "boilerplate", "chrome")
        furniture = self._kinds.is_furniture(element)
        pointer = self._kinds.points_elsewhere(element)
        if number > self._title and not furniture and not pointer and self._is_paragraph(segment):
            return Line(text)
        if head or not is_line(element) or furniture:
            return None
        if len(text) < _LEAST or not (pointer or ends_sentence(text) or element.tag in ("p", "li", "h2", "h3", "h4")):
            return None
        self._room -= len(text)
        return Line(text, "boilerplate", "chrome") if pointer or self._room > 0 else None

    def _is_kept(self, text: str) -> bool:
        """Whether the words of a long line stand in the article already, perhaps as part of another line."""
        key = key_of(text)
        return len(key) > _SUMMARY and key in self._kept

    def _is_paragraph(self, segment: Segment) -> bool:
        """Whether a line stands among the paragraphs, in the same block, and is prose as they are."""
        element = segment.element
        holder = element.getparent() if element.tag == "p" else element
        return holder in self._blocks and Line(segment.text).is_prose and not is_linked(element)

    def _is_summary(self, text: str) -> bool:
        """Whether a line is the page's summary of the article, which may be cut off there."""
        key = key_of(text)
        begun = (one.rstrip(".…") for one in self._summaries if len(one) > 2 * _SUMMARY)
        return len(key) > _SUMMARY and (key in self._summaries or any(key.startswith(one) for one in begun))
