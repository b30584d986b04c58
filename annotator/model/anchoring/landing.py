"""Gives stretches of a text their place in another version of it, or none where that is not sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from annotator.model.anchoring.alignment import Alignment, Block
from annotator.model.anchoring.blocks import shared
from annotator.model.anchoring.plain import is_edge, plain, whole
from annotator.model.anchoring.search import CONTEXT, Search, matched
from annotator.model.span import Span

Landed = Literal["exact", "changed", "lost"]
"""On the very same words; on words that were changed; nowhere for sure."""

_KEPT = 0.75
"""How alike words must be that what stands around them holds in place."""
_FIRM = 0.9
"""Where they are less alike than this, better ones are looked for beside the place."""
_FOUND = 0.8
"""How alike words must be that are found somewhere else."""
_TELLING = 40
"""So many characters, hardly changed, tell a passage without their context."""
_CONTEXT = 0.75
"""How alike the context must be, on one side at least, where fewer characters are found elsewhere."""
_FOREIGN = 0.3
"""No more of such a place may be what other words of the old version have become."""
_CLEAR = 0.1
"""By how much the best of several places must be better than the next."""
_IN_ORDER, _MOVED, _BESIDE = 4.0, 3.0, 2.0
"""The scores of words held by what stands around them, of those that moved along with it, of those found beside their
place; words that are found elsewhere have less."""
_AROUND = 400
"""So many characters around what differs are looked through, too: a comparison is greedy at its ends."""
_GUESSES = 40
"""So many places are looked at for a guess."""
_LONGEST = 20_000
"""Longer words are as alike as their alignment says; to compare them again would take long."""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a stretch of the old version stands in the new one: `span`, None where that is not sure."""

    how: Landed
    span: Span | None = None


def reanchored(old: str, new: str, spans: Sequence[Span]) -> list[Landing]:
    """The place in `new` of each stretch of `old`, all in code points.

    What is unchanged in order holds its place; what was moved or rewritten around is found by its words and their
    context. Stretches that had no character in common do not come to stand on the same words.
    """
    lander = _Lander(old, new)
    places = {span: lander.place(span.start, span.end) for span in dict.fromkeys(spans)}
    for span in list(_doubtful(places)):
        places[span] = None
    return [lander.landing(span, places[span]) for span in spans]


def likely(old: str, new: str, span: Span) -> Span | None:
    """Where a stretch of `old` may have stood in `new`: the best guess, however unsure; None where nothing speaks."""
    lander = _Lander(old, new)
    place = lander.place(span.start, span.end) or lander.guess(span.start, span.end)
    return None if place is None else Span(place.start, place.end)


class _Place(NamedTuple):
    """A place in the new version; `score` says how sure it is."""

    start: int
    end: int
    score: float = _IN_ORDER


class _Lander:
    """Knows what two versions share; asked for one stretch after the other."""

    def __init__(self, old: str, new: str) -> None:
        self._texts = old, new
        self._old, self._new = plain((old, new))
        found = shared(self._old, self._new)
        self._kept = Alignment.of(self._new, found.kept)
        self._moved = Alignment.of(self._new, _apart(found.moved))
        self._back = Alignment.of(self._old, _apart([Block(b.new, b.old, b.length) for b in found.kept + found.moved]))
        self._search: Search | None = None

    def place(self, start: int, end: int) -> _Place | None:
        """The place of a stretch, where there is a sure one; an empty one stands by the character behind it."""
        if start == end:
            beside = self.place(start, start + 1) if start < len(self._old) else None
            return None if beside is None else _Place(beside.start, beside.start)
        return self._in_order(start, end) or self._as_moved(start, end) or self._found(start, end)

    def landing(self, span: Span, place: _Place | None) -> Landing:
        """What became of a stretch."""
        if place is None:
            return Landing("lost")
        landed = Span(place.start, place.end)
        old, new = self._texts
        return Landing("exact" if span.of(old) == landed.of(new) else "changed", landed)

    def guess(self, start: int, end: int) -> _Place | None:
        """The place with the most of the words of a stretch, in what is new; else that between what stands around."""
        words = _words(self._old[start:end])
        passages = self._searched().passages(start, end, enough=0, most=_GUESSES)
        found = [self._neat(start, end, *passage) for passage in passages]
        places = [at for at in found if 2 * self._foreign(start, end, at) < at.end - at.start]
        image = self._kept.image(max(0, start - CONTEXT), min(len(self._old), end + CONTEXT))
        places += [] if image is None else [_Place(*image)]
        return max(places, key=lambda at: len(words & _words(self._new[at.start : at.end])), default=None)

    def _in_order(self, start: int, end: int) -> _Place | None:
        """The place that is left between what stands around."""
        image = self._kept.image(start, end)
        if image is None:
            return None
        place = self._neat(start, end, *image)
        alike = self._likeness(start, end, place)
        if alike < _FIRM and (near := self._near(start, end, place)) is not None:
            better = self._likeness(start, end, near)
            if better > alike + _CLEAR:
                place, alike = near._replace(score=_BESIDE), better
        return place if alike >= _KEPT else None

    def _near(self, start: int, end: int, place: _Place) -> _Place | None:
        """Words beside a place that does not hold them well: something that was deleted may have looked like them."""
        passage = matched(self._old, self._new, start, end, place.start - start) if end - start <= _LONGEST else None
        return None if passage is None else self._neat(start, end, *passage)

    def _as_moved(self, start: int, end: int) -> _Place | None:
        blocks = self._moved.within(start, end)
        if len(blocks) != 1 or start < blocks[0].old or end > blocks[0].old_end:
            return None
        shift = blocks[0].new - blocks[0].old
        return _Place(start + shift, end + shift, _MOVED)

    def _found(self, start: int, end: int) -> _Place | None:
        """The one place where such words stand now in such a context."""
        places: list[_Place] = []
        for passage in self._searched().passages(start, end):
            place = self._neat(start, end, *passage)
            score = self._score(start, end, place)
            if score is not None and all(place.start >= p.end or place.end <= p.start for p in places):
                places.append(place._replace(score=score))
        places.sort(key=lambda place: place.score, reverse=True)
        if len(places) > 1 and places[0].score - places[1].score < _CLEAR:
            return None
        return places[0] if places else None

    def _searched(self) -> Search:
        if self._search is None:
            self._search = Search(self._old, self._new, *self._differing())
        return self._search

    def _score(self, start: int, end: int, place: _Place) -> float | None:
        """How sure it is that the words stand here; None where it is not."""
        alike = self._likeness(start, end, place)
        if alike < _FOUND or self._foreign(start, end, place) > _FOREIGN * (place.end - place.start):
            return None
        old, new = self._old, self._new
        before = _likeness(old[max(0, start - CONTEXT) : start], new[max(0, place.start - CONTEXT) : place.start])
        after = _likeness(old[end : end + CONTEXT], new[place.end : place.end + CONTEXT])
        telling = end - start >= _TELLING and alike >= _FIRM
        if not telling and max(before, after) < _CONTEXT:
            return None
        return alike + max(before, after) / 2 + min(before, after) / 4

    def _likeness(self, start: int, end: int, place: _Place) -> float:
        if end - start > _LONGEST:
            blocks = self._kept.within(start, end)
            kept = sum(min(block.old_end, end) - max(block.old, start) for block in blocks)
            return 2 * kept / (end - start + place.end - place.start)
        return _likeness(self._old[start:end], self._new[place.start : place.end])

    def _foreign(self, start: int, end: int, place: _Place) -> int:
        """How many characters of a place come from elsewhere in the old version."""
        foreign = 0
        for block in self._back.within(place.start, place.end):
            if block.length >= CONTEXT:
                low, high = max(block.old, place.start), min(block.old_end, place.end)
                shift = block.new - block.old
                foreign += high - low - max(0, min(high + shift, end) - max(low + shift, start))
        return foreign

    def _differing(self) -> tuple[int, int]:
        """The part of the new version that is not as the old one was, and somewhat more."""
        blocks, first, last = self._kept.blocks, 0, len(self._new)
        if blocks and blocks[0].old == blocks[0].new == 0:
            first = blocks[0].length
        if blocks and blocks[-1].old_end == len(self._old) and blocks[-1].new_end == last:
            last = blocks[-1].new
        return max(0, first - _AROUND), min(len(self._new), last + _AROUND)

    def _neat(self, start: int, end: int, new_start: int, new_end: int) -> _Place:
        """The place with whole words where the stretch had whole words, and without more white space than it had."""
        old, new = self._old, self._new
        while is_edge(old, start) and not is_edge(new, new_start) and self._is_new(new_start - 1):
            new_start -= 1
        while is_edge(old, end) and not is_edge(new, new_end) and self._is_new(new_end):
            new_end += 1
        while new_start < new_end and new[new_start].isspace() and not old[start].isspace():
            new_start += 1
        while new_start < new_end and new[new_end - 1].isspace() and not old[end - 1].isspace():
            new_end -= 1
        if whole(self._texts[0], start, end) == (start, end):
            new_start, new_end = whole(self._texts[1], new_start, new_end)
        return _Place(new_start, new_end)

    def _is_new(self, at: int) -> bool:
        return not self._back.within(at, at + 1)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text) if len(word) > 3}


def _likeness(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1: twice what they share in order by their lengths (normalised indel similarity)."""
    if one == other:
        return 1.0
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def _apart(blocks: Sequence[Block]) -> list[Block]:
    """Blocks by their start in the old version; one that lies on another before it is left out."""
    apart: list[Block] = []
    for block in sorted(blocks):
        if not apart or block.old >= apart[-1].old_end:
            apart.append(block)
    return apart


def _doubtful(places: Mapping[Span, _Place | None]) -> Iterator[Span]:
    """The stretches that were found where others, apart from them before, stand at least as surely."""
    landed = sorted((place, span) for span, place in places.items() if place is not None)
    starts = [place.start for place, _ in landed]
    reached = list(accumulate((place.end for place, _ in landed), max))
    for place, span in landed:
        at = bisect_left(starts, place.end) - 1
        while place.score < _IN_ORDER and at >= 0 and reached[at] > place.start:
            other, before = landed[at]
            at -= 1
            common = min(place.end, other.end) - max(place.start, other.start)
            much = 2 * common >= min(place.end - place.start, other.end - other.start)
            if before != span and much and other.score >= place.score and not span.overlaps(before):
                yield span
                break
