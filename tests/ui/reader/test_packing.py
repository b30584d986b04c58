"""Packed boxes keep their order, their distance and their limits."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.reader.packing import packed

BOXES = st.lists(st.tuples(st.integers(0, 300), st.integers(5, 60)), min_size=1, max_size=12)


@given(BOXES, st.integers(0, 9))
def test_boxes_never_overlap_and_stay_within_the_limits(boxes: list[tuple[int, int]], gap: int) -> None:
    wanted, heights = sorted(box[0] for box in boxes), [box[1] for box in boxes]
    room = sum(heights) + gap * len(heights) + 40
    tops = packed(wanted, heights, gap, 10, 10 + room)
    assert tops[0] >= 10
    assert tops[-1] + heights[-1] <= 10 + room
    assert all(b - a >= h + gap for a, b, h in zip(tops, tops[1:], heights, strict=False))


def test_boxes_with_room_stand_where_they_belong() -> None:
    assert packed([0, 100, 250], [40, 40, 40], 7, 0, 400) == [0, 100, 250]


def test_boxes_that_want_one_place_share_the_distance() -> None:
    assert packed([100, 100], [40, 40], 0, 0, 400) == [80, 120]


def test_boxes_without_room_begin_at_the_top() -> None:
    assert packed([50, 60], [40, 40], 0, 0, 50) == [0, 40]
