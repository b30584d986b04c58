"""Where on the page the lines stand that trafilatura keeps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from annotator.formats.web.segments import Segment, key_of

_LONG = 30
"""A line of so many letters is hardly ever on a page twice by chance."""
_LOOKED_AT = 20
_REACH = 12
"""Of how many lines of the page one may be made."""
_Places = list[tuple[int, bool] | None]


def placed(kept: Sequence[Segment], page: Sequence[Segment]) -> _Places:
    """For each kept line the number of the page's segment that it is, and whether it is all of that; else None.

    Long lines are placed first, in order; a short one must then stand between its neighbours, or be the only one.
    """
    keys = [key_of(line.text) for line in kept]
    exact: dict[str, list[int]] = {}
    for number, segment in enumerate(page):
        exact.setdefault(key_of(segment.text), []).append(number)
    places: _Places = [None] * len(kept)
    begun: dict[str, list[int]] | None = None
    last = -1
    for rank, key in enumerate(keys):
        if len(key) <= _LONG:
            continue
        numbers = exact.get(key)
        if numbers is None:
            begun = _begun(exact) if begun is None else begun
            numbers = begun.get(key[:_LONG])
        if numbers:
            at = bisect_right(numbers, last)
            found = numbers[at] if at < len(numbers) else numbers[0]
            places[rank], last = (found, key in exact), max(last, found)
    _place_short(places, keys, exact)
    return places


def parted(kept: Sequence[Segment], places: _Places, page: Sequence[Segment]) -> tuple[list[Segment], _Places]:
    """The kept lines and their places, where several of the page's lines had been set as one, those again."""
    lines: list[Segment] = []
    found: _Places = []
    for line, place in zip(kept, places, strict=True):
        numbers = [] if place is None or place[1] else _run(key_of(line.text), place[0], page)
        lines += [Segment(line.element, page[number].text) for number in numbers] or [line]
        found += [(number, True) for number in numbers] or [place]
    return lines, found


def _run(key: str, first: int, page: Sequence[Segment]) -> list[int]:
    """The segments from `first` on that make up all of a line, with what was left out between them; else none."""
    numbers: list[int] = []
    for number in range(first, min(first + _REACH, len(page))):
        part = key_of(page[number].text)
        if key.startswith(part):
            numbers.append(number)
            key = key[len(part) :]
        elif number == first:
            break
        if not key:
            return numbers
    return []


def _begun(exact: dict[str, list[int]]) -> dict[str, list[int]]:
    """The long segments by their first letters: what trafilatura takes out of a line is mostly at its end."""
    found: dict[str, list[int]] = {}
    for key, numbers in exact.items():
        if len(key) > _LONG:
            found.setdefault(key[:_LONG], []).extend(numbers)
    for numbers in found.values():
        numbers.sort()
    return found


def _place_short(places: _Places, keys: Sequence[str], exact: dict[str, list[int]]) -> None:
    anchors = [(rank, place[0]) for rank, place in enumerate(places) if place is not None]
    taken = {number for _, number in anchors}
    for rank, key in enumerate(keys):
        if places[rank] is not None or key not in exact:
            continue
        at = bisect_left(anchors, (rank, -1))
        low = anchors[at - 1][1] if at else -1
        high = anchors[at][1] if at < len(anchors) else low + len(keys) - rank + _LOOKED_AT
        numbers = exact[key]
        begin = bisect_right(numbers, low)
        free = (number for number in numbers[begin : begin + _LOOKED_AT] if number < high and number not in taken)
        # What trafilatura recovers at the end stands anywhere; only once, it is no chance.
        found = next(free, numbers[0] if len(numbers) == 1 else None)
        if found is not None:
            places[rank] = (found, True)
            taken.add(found)
            insort(anchors, (rank, found))
