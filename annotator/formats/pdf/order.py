"""The order in which lines are read: down each column, one column after the other, below what spans them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.formats.pdf.lines import Line, usual_style

LARGE = 1.09
"""Letters so many times as large as most are those of headings."""
_MOST = 300
"""A page with more columns than that is no text but a drawing: its words come as they stand, from above."""
_FAR = 200
"""So many lines are looked at below a line, and above it, for those that are seen from there."""
_TOUCH = 0.5
"""In ems: what overlaps less does not stand above one another."""


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that stand below each other with nothing beside them."""

    lines: tuple[Line, ...]
    x0: float
    x1: float
    top: float
    bottom: float


def columns_of(lines: Sequence[Line]) -> list[Column]:
    """The columns of a page in the order of reading, their lines from above."""
    columns = [_column(chain) for chain in _chains(sorted(lines, key=lambda each: (each.y, each.x0)))]
    if len(columns) > _MOST:
        return columns
    spanning = {at: _widened(each, columns) for at, each in enumerate(columns) if _spans(each, columns)}
    seen = [spanning.get(at, each) for at, each in enumerate(columns)]
    after: list[list[int]] = [[] for _ in columns]
    waits = [0] * len(columns)
    for at, one in enumerate(seen):
        for other_at, other in enumerate(seen):
            if at != other_at and _is_before(one, other, spanning.values()):
                after[at].append(other_at)
                waits[other_at] += 1
    return [columns[at] for at in _sorted(columns, after, waits)]


def mirrored(lines: Iterable[Line], width: float) -> list[Line]:
    """The lines seen in a mirror: so all that is said of left and right holds for text from right to left."""
    return [replace(each, x0=width - each.x1, x1=width - each.x0) for each in lines]


def _sorted(columns: Sequence[Column], after: Sequence[Sequence[int]], waits: list[int]) -> list[int]:
    """The columns by number, none before one that it waits for; a circle is broken at its uppermost."""
    left = set(range(len(columns)))
    order: list[int] = []
    while left:
        free = [number for number in left if waits[number] == 0] or list(left)
        first = min(free, key=lambda number: (columns[number].top, columns[number].x0))
        left.remove(first)
        order.append(first)
        for number in after[first]:
            waits[number] -= 1
    return order


def _is_before(one: Column, other: Column, spanning: Iterable[Column]) -> bool:
    """Whether `one` is read before `other`: it stands above, or left with nothing that spans both between them."""
    if _overlap(one, other):
        return (one.top, one.bottom) < (other.top, other.bottom)
    if one.x0 > other.x0:
        return False
    if one.top < other.bottom:
        return True
    return not any(
        other.bottom <= each.bottom and each.top <= one.top and _overlap(each, one) and _overlap(each, other)
        for each in spanning
        if each is not one and each is not other and other.top < each.top and each.bottom < one.bottom
    )


def _spans(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column stands above or below two that are side by side."""
    over = [each for each in columns if each is not column and _overlap(each, column)]
    return any(not _overlap(one, other) for at, one in enumerate(over) for other in over[at + 1 :])


def _widened(column: Column, columns: Sequence[Column]) -> Column:
    """A column that heads others and has nothing beside it, all over the page: it parts what is above from what is below."""
    if any(each.top < column.bottom and each.bottom > column.top for each in columns if each is not column):
        return column
    return replace(column, x0=min(each.x0 for each in columns), x1=max(each.x1 for each in columns))


def _overlap(one: Column, other: Column) -> bool:
    size = min(one.lines[0].style.size, other.lines[0].style.size)
    return min(one.x1, other.x1) - max(one.x0, other.x0) > _TOUCH * size


def _column(chain: Sequence[Line]) -> Column:
    return Column(
        tuple(chain),
        min(each.x0 for each in chain),
        max(each.x1 for each in chain),
        min(each.top for each in chain),
        max(each.bottom for each in chain),
    )


def _chains(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that have but each other below and above, put together; `lines` are sorted from above."""
    below = [_next_to(lines, number, range(number + 1, len(lines))) for number in range(len(lines))]
    above = [_next_to(lines, number, range(number - 1, -1, -1)) for number in range(len(lines))]
    large = LARGE * usual_style(lines).size
    for number, line in enumerate(lines):
        under = _rest_of_heading(lines, number) if line.style.size > large else None
        if under is not None:
            below[number], above[under] = [under], [number]
    chains: list[list[Line]] = []
    chain_of: dict[int, list[Line]] = {}
    for number, line in enumerate(lines):
        over = above[number]
        if len(over) == 1 and below[over[0]] == [number]:
            chain = chain_of[over[0]]
        else:
            chain: list[Line] = []
            chains.append(chain)
        chain.append(line)
        chain_of[number] = chain
    return chains


def _rest_of_heading(lines: Sequence[Line], number: int) -> int | None:
    """The line that goes on with a heading, though it may be shorter, so that more is seen below the first."""
    line = lines[number]
    for other in range(number + 1, len(lines)):
        it = lines[other]
        if it.y - line.y > 1.5 * line.style.size:
            return None
        same = it.style == line.style and it.y - line.y > 0.8 * line.style.size
        begins = -0.5 * line.style.size < line.x0 - it.x0 < 2.5 * line.style.size
        if same and (begins or abs(it.x0 + it.x1 - line.x0 - line.x1) < line.style.size):
            return other
    return None


def _next_to(lines: Sequence[Line], number: int, others: range) -> list[int]:
    """The lines that are seen from a line when one looks down, or up, by their number."""
    line = lines[number]
    free = [(line.x0, line.x1)]
    seen: list[int] = []
    for other in others[:_FAR]:
        it = lines[other]
        touch = _TOUCH * min(line.style.size, it.style.size)
        if abs(it.y - line.y) < 0.3 * line.style.size or min(it.x1, line.x1) - max(it.x0, line.x0) <= touch:
            continue
        if any(min(it.x1, high) - max(it.x0, low) > touch for low, high in free):
            if not any(min(it.x1, lines[one].x1) - max(it.x0, lines[one].x0) > touch for one in seen):
                seen.append(other)
            free = [part for low, high in free for part in ((low, min(high, it.x0)), (max(low, it.x1), high))]
            free = [(low, high) for low, high in free if high - low > touch]
        if not free:
            break
    return seen
