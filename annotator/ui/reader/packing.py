"""Boxes in a column: each as near to where it belongs as the others allow."""

from __future__ import annotations

from collections.abc import Sequence


def packed(wanted: Sequence[float], heights: Sequence[int], gap: int, low: int, high: int) -> list[int]:
    """Tops for boxes with these heights, in order, `gap` apart, within `low` .. `high`.

    The sum of the squared distances to the `wanted` tops is the least there is (isotonic regression
    by pooling neighbours, de Leeuw et al. 2009), before the whole is brought within the limits.
    Boxes that do not fit begin at `low`.
    """
    before = [0]
    for height in heights:
        before.append(before[-1] + height + gap)
    pools: list[tuple[float, int]] = []
    for rank, want in enumerate(wanted):
        total, count = want - before[rank], 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    limit = high - (before[-1] - gap)
    tops: list[int] = []
    for total, count in pools:
        shift = round(max(min(total / count, limit), low))
        tops += [shift + before[rank] for rank in range(len(tops), len(tops) + count)]
    return tops
