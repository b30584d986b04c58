"""Which lane an overlapping highlight takes: the outermost the fill, those within the lines below."""

from __future__ import annotations

from collections.abc import Sequence


def lanes_of(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The lane of each of `spans` (start, end), so that no two that share a place share a lane.

    A span that begins earlier, or as early and ends later, comes first; of the very same spans the
    one given first. Each takes the lowest lane free where it begins.
    """
    lanes = [0] * len(spans)
    ends: list[int] = []
    for which in sorted(range(len(spans)), key=lambda which: (spans[which][0], -spans[which][1])):
        start, end = spans[which]
        lane = next((lane for lane, until in enumerate(ends) if until <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        lanes[which] = lane
    return lanes
