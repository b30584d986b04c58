"""Statements looked up by where they stand, so that a thousand elsewhere cost nothing here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

_CHUNK = 96
_MINUS_END = itemgetter(1)


class Interval(NamedTuple):
    """A span and its owner; in order, the one that begins first, of those the longest."""

    start: int
    minus_end: int
    uid: str

    @property
    def end(self) -> int:
        """Where it ends (not included)."""
        return -self.minus_end


_Key = tuple[int, int, str]
"""What an interval is made of; kept plain, since thousands are made at once and few are looked at."""


class Intervals:
    """Intervals in order of their start, in chunks that know how far they reach; one for each uid.

    They are given as they are kept: start, minus the end, uid.
    """

    def __init__(self, intervals: Iterable[_Key] = ()) -> None:
        ordered = sorted(intervals)
        self._chunks: list[list[_Key]] = [ordered[at : at + _CHUNK] for at in range(0, len(ordered), _CHUNK)]
        self._firsts = [chunk[0] for chunk in self._chunks]
        self._reaches = [_reach(chunk) for chunk in self._chunks]

    @cached_property
    def _of(self) -> dict[str, _Key]:
        """The intervals by uid; made for the first change or question, since reading needs none."""
        return {key[2]: key for chunk in self._chunks for key in chunk}

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, uid: str) -> bool:
        return uid in self._of

    def __iter__(self) -> Iterator[Interval]:
        for chunk in self._chunks:
            yield from map(Interval._make, chunk)

    def put(self, start: int, end: int, uid: str) -> None:
        """Add an interval, in the place of the one of that uid."""
        self.drop(uid)
        interval = (start, -end, uid)
        self._of[uid] = interval
        if not self._chunks:
            self._insert_chunk(0, [interval])
            return
        at = max(bisect_right(self._firsts, interval) - 1, 0)
        chunk = self._chunks[at]
        insort(chunk, interval)
        self._firsts[at] = chunk[0]
        self._reaches[at] = max(self._reaches[at], end)
        if len(chunk) > 2 * _CHUNK:
            self._insert_chunk(at + 1, chunk[_CHUNK:])
            del chunk[_CHUNK:]
            self._reaches[at] = _reach(chunk)

    def drop(self, uid: str) -> None:
        """Take out the interval of `uid`, if there is one."""
        interval = self._of.pop(uid, None)
        if interval is None:
            return
        at = bisect_right(self._firsts, interval) - 1
        chunk = self._chunks[at]
        del chunk[bisect_left(chunk, interval)]
        if chunk:
            self._firsts[at] = chunk[0]
            self._reaches[at] = _reach(chunk)
        else:
            del self._chunks[at], self._firsts[at], self._reaches[at]

    def overlapping(self, start: int, end: int) -> list[Interval]:
        """Those that share at least one place with `start` .. `end`, in order."""
        found: list[Interval] = []
        for first, reach, chunk in zip(self._firsts, self._reaches, self._chunks, strict=True):
            if first[0] >= end:
                break
            if reach > start:
                found += [Interval._make(one) for one in chunk if one[0] < end and -one[1] > start]
        return found

    def starting(self, start: int, end: int) -> list[Interval]:
        """Those whose first place lies in `start` .. `end`, in order."""
        found: list[Interval] = []
        at = max(bisect_left(self._firsts, (start,)) - 1, 0)
        for chunk in self._chunks[at:]:
            if chunk[0][0] >= end:
                break
            found += [Interval._make(one) for one in chunk if start <= one[0] < end]
        return found

    def after(self, start: int, end: int, uid: str) -> Interval | None:
        """The first in order behind that place."""
        key = (start, -end, uid)
        at = max(bisect_right(self._firsts, key) - 1, 0)
        for chunk in self._chunks[at : at + 2]:
            inside = bisect_right(chunk, key)
            if inside < len(chunk):
                return Interval._make(chunk[inside])
        return None

    def before(self, start: int, end: int, uid: str) -> Interval | None:
        """The last in order before that place."""
        key = (start, -end, uid)
        at = bisect_left(self._firsts, key) - 1
        if at < 0:
            return None
        chunk = self._chunks[at]
        return Interval._make(chunk[bisect_left(chunk, key) - 1])

    def rank(self, uid: str) -> int | None:
        """The place of an interval in the order, from 0; None where there is none of that uid."""
        interval = self._of.get(uid)
        if interval is None:
            return None
        at = bisect_right(self._firsts, interval) - 1
        return sum(map(len, self._chunks[:at])) + bisect_left(self._chunks[at], interval)

    def of(self, uid: str) -> Interval | None:
        """The interval of `uid`."""
        key = self._of.get(uid)
        return None if key is None else Interval._make(key)

    def _insert_chunk(self, at: int, chunk: list[_Key]) -> None:
        self._chunks.insert(at, chunk)
        self._firsts.insert(at, chunk[0])
        self._reaches.insert(at, _reach(chunk))


def _reach(chunk: list[_Key]) -> int:
    return -min(map(_MINUS_END, chunk))
