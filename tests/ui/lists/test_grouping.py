"""Heads and rows of groups against a plain list of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.lists.grouping import Grouping

COUNTS = st.lists(st.integers(1, 5), min_size=1, max_size=6)


def plain(counts: list[int], folded: set[int]) -> list[tuple[int, int | None]]:
    """Each row: its group, and its place in the source (None: the head)."""
    rows: list[tuple[int, int | None]] = []
    place = 0
    for group, count in enumerate(counts):
        rows.append((group, None))
        if group not in folded:
            rows += [(group, at) for at in range(place, place + count)]
        place += count
    return rows


@given(COUNTS, st.data())
def test_rows_and_places_are_each_other_s(counts: list[int], data: st.DataObject) -> None:
    folded = data.draw(st.sets(st.integers(0, len(counts) - 1)))
    grouping, rows = Grouping(counts, folded), plain(counts, folded)
    assert len(grouping) == len(rows)
    assert [(grouping.group_of(row), grouping.place(row)) for row in range(len(rows))] == rows
    for row, (group, place) in enumerate(rows):
        assert grouping.head_at(row) == (group if place is None else None)
        assert place is None or grouping.row(place) == row
    shown = {place for _, place in rows}
    assert all(grouping.row(place) is None for place in range(sum(counts)) if place not in shown)
    assert grouping.group_of(len(rows)) is None


@given(COUNTS, st.data())
def test_selected_rows_are_stretches_of_the_source(counts: list[int], data: st.DataObject) -> None:
    folded = data.draw(st.sets(st.integers(0, len(counts) - 1)))
    grouping, rows = Grouping(counts, folded), plain(counts, folded)
    chosen = sorted(data.draw(st.sets(st.integers(0, len(rows) - 1))))
    found = grouping.places([(row, row) for row in chosen])
    assert [at for low, high in found for at in range(low, high + 1)] == [
        place for row in chosen if (place := rows[row][1]) is not None
    ]
    assert all(one[1] + 1 < other[0] for one, other in pairwise(found))


def test_folding_one_group_keeps_the_others() -> None:
    grouping = Grouping([2, 3], [0])
    grouping.fold(1, True)
    assert len(grouping) == 2
    grouping.fold(0, False)
    assert [grouping.row(place) for place in range(5)] == [1, 2, None, None, None]
    assert grouping.rows_of(0) == (1, 2)
    assert grouping.is_folded(1)
