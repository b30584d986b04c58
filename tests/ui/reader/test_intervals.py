"""The interval index gives what a search through everything gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.ui.reader.intervals import Interval, Intervals

STEPS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 90), st.integers(0, 250), st.booleans()), min_size=1, max_size=600
)


@settings(max_examples=60, deadline=None)
@given(STEPS, st.integers(0, 420), st.integers(1, 60))
def test_any_edits_leave_what_a_plain_search_finds(
    steps: list[tuple[int, int, int, bool]], start: int, length: int
) -> None:
    index, plain = Intervals(), dict[str, tuple[int, int]]()
    for at, size, name, keep in steps:
        uid = f"u{name}"
        if keep:
            index.put(at, at + size, uid)
            plain[uid] = (at, at + size)
        else:
            index.drop(uid)
            plain.pop(uid, None)
    ordered = sorted(Interval(s, -e, uid) for uid, (s, e) in plain.items())
    end = start + length
    assert list(index) == ordered
    assert index.overlapping(start, end) == [one for one in ordered if one.start < end and one.end > start]
    assert index.starting(start, end) == [one for one in ordered if start <= one.start < end]
    here = Interval(start, -end, "u7")
    assert index.after(start, end, "u7") == next((one for one in ordered if one > here), None)
    assert index.before(start, end, "u7") == next((one for one in reversed(ordered) if one < here), None)


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 300)), max_size=400))
def test_what_is_built_at_once_is_what_is_put_one_by_one(spans: list[tuple[int, int]]) -> None:
    named = [(start, start + size, f"u{rank:03}") for rank, (start, size) in enumerate(spans)]
    single = Intervals()
    for start, end, uid in named:
        single.put(start, end, uid)
    assert list(Intervals([(start, -end, uid) for start, end, uid in named])) == list(single)
    assert len(single) == len(named)
