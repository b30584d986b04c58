"""Fragments to lines: what stands on one base line and is not parted by a gutter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.formats.pdf.letters import Fragment, Style

RAISED = ("\ue000", "\ue001")
"""Around raised digits, until it is known whether they call a note; no letter of a page is one of these."""
MARKER = re.compile(rf"[•▪➢✓→·●○■□◦‣*†‡–—-]|\(?\d{{1,3}}[.)\]]?|[a-z][.)]|{RAISED[0]}\d+{RAISED[1]}")
"""What stands in front of the items of a list, or of a note."""
_SPACE = 0.15
_HANGS = 0.6
_FAR = 12
"""So many rows a gutter is followed, above and below."""
_FARTHEST = 4.0
"""In ems: gaps from here on part what stands on one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column: from `x0` to `x1` on the base line `y`; `first` is how wide its first word is.

    `cells`: it is a row of a table, its cells parted by tabs. In other lines a tab parts the mark of an item, or the
    number of a note, from what hangs beside it.
    """

    text: str
    x0: float
    x1: float
    y: float
    style: Style
    first: float = 0.0
    rtl: bool = False
    cells: bool = False

    @property
    def top(self) -> float:
        """Where tall letters end."""
        return self.y - 0.75 * self.style.size

    @property
    def bottom(self) -> float:
        """Where letters with a tail end."""
        return self.y + 0.25 * self.style.size


def lines_of(fragments: Iterable[Fragment]) -> list[Line]:
    """The lines of a page, from above; those in several columns stand side by side."""
    upright = _without_doubles(each for each in fragments if each.turns == 0)
    rows = _rows(_with_raised(_with_initials(upright)))
    ys = [row[0].y for row in rows]
    lines: list[Line] = []
    for number, row in enumerate(rows):
        part = [row[0]]
        for fragment in row[1:]:
            marker = len(part) == 1 and MARKER.fullmatch(part[0].text) is not None
            if _belongs(part[-1], fragment) and (marker or not _is_gutter(rows, ys, number, part[-1], fragment)):
                part.append(fragment)
            else:
                lines.append(_line(part))
                part = [fragment]
        lines.append(_line(part))
    return lines


def usual_style(fragments: Iterable[Fragment | Line]) -> Style:
    """The style of most letters."""
    weights: Counter[Style] = Counter()
    for each in fragments:
        weights[each.style] += len(each.text)
    return max(weights, key=weights.__getitem__, default=Style(10.0, bold=False, italic=False))


def _without_doubles(fragments: Iterable[Fragment]) -> list[Fragment]:
    """Some programs print letters twice, a little aside, to make them bold."""
    kept: list[Fragment] = []
    seen: set[tuple[str, int, int]] = set()
    for each in fragments:
        near = 0.2 * each.style.size
        x, y = int(each.x0 / near), int(each.y / near)
        if not any((each.text, x + right, y + down) in seen for right in (-1, 0, 1) for down in (-1, 0, 1)):
            kept.append(each)
        seen.add((each.text, x, y))
    return kept


def _with_initials(fragments: list[Fragment]) -> list[Fragment]:
    """Large initials put in front of the line that they begin; the lines beside them begin where they do."""
    usual = usual_style(fragments).size
    done = fragments
    for initial in [each for each in fragments if len(each.text) <= 2 and each.style.size >= 1.8 * usual]:
        beside = [each for each in done if each is not initial and _is_beside(initial, each)]
        first = min(beside, key=lambda each: (each.y, each.x0), default=None)
        if first is None or not first.text[:1].isalpha() or abs(first.top - initial.top) > 1.2 * first.style.size:
            continue
        gap = " " if initial.text == "À" else ""
        joined = replace(first, text=initial.text + gap + first.text, x0=initial.x0)
        moved = {id(each): replace(each, x0=initial.x0) for each in beside} | {id(first): joined}
        done = [moved.get(id(each), each) for each in done if each is not initial]
    return done


def _is_beside(initial: Fragment, other: Fragment) -> bool:
    size = other.style.size
    return (
        size < 0.7 * initial.style.size
        and -0.3 * size < other.x0 - initial.x1 < 1.2 * size
        and initial.top - size < other.y < initial.y + 0.4 * size
    )


def _with_raised(fragments: list[Fragment]) -> list[Fragment]:
    """Raised and lowered letters on the base line of those beside them, and as large; digits within `RAISED`."""
    by_x0 = sorted(fragments, key=lambda each: each.x0)
    by_x1 = sorted(fragments, key=lambda each: each.x1)
    starts, ends = [each.x0 for each in by_x0], [each.x1 for each in by_x1]
    done: list[Fragment] = []
    for each in fragments:
        base = None
        if len(each.text) <= 4:
            near = 0.6 * each.style.size
            before = by_x1[bisect_left(ends, each.x0 - near) : bisect_left(ends, each.x0 + near)]
            # The number in front of a note stands apart from it.
            after = by_x0[bisect_left(starts, each.x1 - near) : bisect_left(starts, each.x1 + 4 * near)]
            base = next((other for other in (*before, *after) if _is_base(other, each)), None)
        if base is None:
            done.append(each)
        else:
            bare = each.text.strip("()[]")
            raised = bare.isdecimal() and each.y < base.y - 0.1 * base.style.size
            done.append(
                replace(each, text=RAISED[0] + bare + RAISED[1] if raised else each.text, y=base.y, style=base.style)
            )
    return done


def _is_base(base: Fragment, small: Fragment) -> bool:
    return (
        small.style.size < 0.85 * base.style.size
        and base.top < small.y < base.bottom + 0.1 * base.style.size
        and abs(small.y - base.y) > 0.05 * base.style.size
    )


def _rows(fragments: list[Fragment]) -> list[list[Fragment]]:
    """Fragments on the same base line, across all columns, each row from left to right."""
    rows: list[list[Fragment]] = []
    for each in sorted(fragments, key=lambda each: each.y):
        if rows and each.y - rows[-1][0].y < 0.2 * min(each.style.size, rows[-1][0].style.size):
            rows[-1].append(each)
        else:
            rows.append([each])
    for row in rows:
        row.sort(key=lambda each: each.x0)
    return rows


def _belongs(before: Fragment, after: Fragment) -> bool:
    """Whether two neighbours on a base line may be of one line."""
    sizes = sorted((before.style.size, after.style.size))
    gap = (after.x0 - before.x1) / sizes[1]
    return gap < (_FARTHEST if sizes[1] < 1.6 * sizes[0] else 0.5)


def _is_gutter(
    rows: Sequence[Sequence[Fragment]], ys: Sequence[float], number: int, before: Fragment, after: Fragment
) -> bool:
    """Whether the gap between two neighbours goes on above and below them, so that it parts two columns."""
    size = max(before.style.size, after.style.size)
    gap = (after.x0 - before.x1) / size
    if gap < 0.3:
        return False
    left, starts = 0, [after.x0]
    for step in (-1, 1):
        low, high, y, at = before.x1, after.x0, ys[number], number + step
        while 0 <= at < len(rows) and abs(at - number) < _FAR and abs(ys[at] - y) < 2.2 * size:
            low, high = _free(rows[at], low, high)
            if high - low < 0.7 * size:
                break
            left += any(before.x0 < each.x1 <= low + 0.1 for each in rows[at])
            starts += [each.x0 for each in rows[at] if high - 0.1 <= each.x0 < after.x1][:1]
            y, at = ys[at], at + step
    both = min(left, len(starts) - 1)
    # Wide gaps between words may happen to stand one below the other; they do not end on one line.
    aligned = max(sum(abs(each - other) < 0.2 * size for each in starts) for other in starts)
    if both >= 2 and (gap >= 1.6 or (aligned >= 3 and aligned > 0.5 * len(starts))):
        return True
    return both >= 1 and gap >= 2


def _free(row: Sequence[Fragment], low: float, high: float) -> tuple[float, float]:
    """The widest stretch between `low` and `high` that a row leaves free."""
    best, at = (low, low), low
    for each in row:
        if each.x1 > low and each.x0 < high:
            if each.x0 - at > best[1] - best[0]:
                best = (at, each.x0)
            at = max(at, each.x1)
    return (at, high) if high - at > best[1] - best[0] else best


def _line(part: Sequence[Fragment]) -> Line:
    rtl = 2 * sum(len(each.text) for each in part if each.rtl) > sum(len(each.text) for each in part)
    ordered = sorted(part, key=lambda each: -each.x1) if rtl else part
    text = ordered[0].text
    for last, each in pairwise(ordered):
        gap = max(each.x0 - last.x1, last.x0 - each.x1) / each.style.size
        hangs = last is ordered[0] and gap > _HANGS and MARKER.fullmatch(last.text) is not None
        text += ("\t" if hangs else " " if gap > _SPACE else "") + each.text
    style = usual_style(part)
    style = replace(style, bold=_all(part, "bold"), italic=_all(part, "italic"))
    x0, x1 = min(each.x0 for each in part), max(each.x1 for each in part)
    head = text.split(" ", 1)[0]
    return Line(text, x0, x1, part[0].y, style, (x1 - x0) * len(head) / max(len(text), 1), rtl)


def _all(part: Sequence[Fragment], what: str) -> bool:
    """Whether nearly all letters are bold, or italic."""
    total = sum(len(each.text) for each in part)
    return sum(len(each.text) for each in part if getattr(each.style, what)) >= 0.9 * total
