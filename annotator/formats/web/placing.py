"""Where on the page the lines stand that trafilatura keeps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from annotator.formats.web.segments import Segment, key_of

_LONG = 30
"""A line of so many letters is hardly ever on a page twice by chance."""

_LOOKED_AT = 20


def placed(kept: Sequence[Segment], page: Sequence[Segment]) -> list[int | None]:
    """For each kept line the number of the page's segment that it is; None where it is none.

    Long lines are placed first, in order; a short one must then stand between its neighbours, or be the only one.
    """
    keys = [key_of(line.text) for line in kept]
    exact: dict[str, list[int]] = {}
    begun: dict[str, list[int]] = {}
    for number, segment in enumerate(page):
        key = key_of(segment.text)
        exact.setdefault(key, []).append(number)
        if len(key) > _LONG:
            begun.setdefault(key[:_LONG], []).append(number)
    places: list[int | None] = [None] * len(kept)
    last = -1
    for rank, key in enumerate(keys):
        if len(key) > _LONG:
            found = _next(exact.get(key) or begun.get(key[:_LONG]) or (), last)
            if found is not None:
                places[rank], last = found, max(last, found)
    _place_short(places, keys, exact)
    return places


def _place_short(places: list[int | None], keys: Sequence[str], exact: dict[str, list[int]]) -> None:
    anchors = [(rank, place) for rank, place in enumerate(places) if place is not None]
    taken = {place for _, place in anchors}
    for rank, key in enumerate(keys):
        if places[rank] is not None:
            continue
        at = bisect_left(anchors, (rank, -1))
        low = anchors[at - 1][1] if at else -1
        high = anchors[at][1] if at < len(anchors) else low + len(keys) - rank + 20
        numbers = exact.get(key, ())
        begin = bisect_right(numbers, low)
        free = (number for number in numbers[begin : begin + _LOOKED_AT] if number < high and number not in taken)
        # What trafilatura recovers at the end stands anywhere; only once, it is no chance.
        found = next(free, numbers[0] if len(numbers) == 1 else None)
        if found is not None:
            places[rank] = found
            taken.add(found)
            insort(anchors, (rank, found))


def _next(numbers: Sequence[int], last: int) -> int | None:
    """The first of the numbers beyond `last`, else the first."""
    at = bisect_right(numbers, last)
    return numbers[at] if at < len(numbers) else next(iter(numbers), None)
