"""Sums and searches over heights agree with plain ones."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.reader.heights import Heights

HEIGHTS = st.lists(st.integers(0, 60), min_size=1, max_size=70)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 69), st.integers(0, 99)), max_size=30))
def test_tops_and_rows_follow_every_change(heights: list[int], changes: list[tuple[int, int]]) -> None:
    tree, plain = Heights(heights), list(heights)
    for row, height in changes:
        if row < len(plain):
            tree[row] = plain[row] = height
    assert [tree.top(row) for row in range(len(plain) + 1)] == [sum(plain[:row]) for row in range(len(plain) + 1)]
    for y in range(sum(plain)):
        row = tree.row_at(y)
        assert tree.top(row) <= y < tree.top(row) + plain[row]


def test_beyond_the_ends_are_the_end_rows() -> None:
    tree = Heights([10, 20, 30])
    assert (tree.row_at(-5), tree.row_at(0), tree.row_at(60), tree.row_at(999)) == (0, 0, 2, 2)
