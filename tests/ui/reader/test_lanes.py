"""Lanes: no two highlights that share a place share a lane."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.reader.lanes import lanes_of

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1])), max_size=25)


@given(SPANS)
def test_overlapping_spans_take_different_lanes(spans: list[tuple[int, int]]) -> None:
    lanes = lanes_of(spans)
    for a in range(len(spans)):
        for b in range(a):
            if spans[a][0] < spans[b][1] and spans[b][0] < spans[a][1]:
                assert lanes[a] != lanes[b]


@given(SPANS)
def test_no_more_lanes_than_overlap_at_one_place(spans: list[tuple[int, int]]) -> None:
    deepest = max((sum(s <= at < e for s, e in spans) for at in range(61)), default=0)
    assert len(set(lanes_of(spans))) == deepest


def test_the_outermost_is_the_fill() -> None:
    assert lanes_of([(5, 8), (0, 20), (5, 12)]) == [2, 0, 1]


def test_twins_take_a_lane_each_in_their_order() -> None:
    assert lanes_of([(3, 9), (3, 9)]) == [0, 1]
