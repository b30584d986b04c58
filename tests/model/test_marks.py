"""Marks keep to their words while the text around them is edited."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Mark
from annotator.model.marks import carried

WORDS = st.text(st.sampled_from("ab\n"), max_size=8)


@given(WORDS, WORDS, WORDS, WORDS, st.data())
def test_marks_outside_of_an_edit_cover_the_same_words(
    head: str, gone: str, come: str, tail: str, data: st.DataObject
) -> None:
    old, new = head + gone + tail, head + come + tail
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    found = carried([Mark(start, end, "heading")], old, new)
    for mark in found:
        assert new[mark.start : mark.end] == old[start:end]
    if end <= len(head) or start >= len(head + gone):
        assert found


def test_a_mark_in_what_was_edited_is_gone() -> None:
    marks = [Mark(0, 3, "heading"), Mark(4, 7, "caption"), Mark(8, 11, "boilerplate", "chrome")]
    assert carried(marks, "one two six", "one TWOO six") == (
        Mark(0, 3, "heading"),
        Mark(9, 12, "boilerplate", "chrome"),
    )
    assert carried(marks, "one two six", "one two six") == tuple(marks)
    assert carried(marks, "one two six", "") == ()
