"""Spans count code points and stay inside their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.errors import BadSpan
from annotator.model.span import Span


def test_a_span_counts_code_points_not_utf16_units() -> None:
    assert Span(2, 5).of("😀 été") == "été"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_turned_round_is_refused(start: int, end: int) -> None:
    with pytest.raises(BadSpan):
        Span(start, end)


def test_a_span_outside_its_text_is_refused() -> None:
    with pytest.raises(BadSpan, match="text of 3 characters"):
        Span(1, 4).of("abc")


@given(st.text(max_size=40), st.data())
def test_trimming_takes_white_space_only(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert span.trimmed(text).of(text) == span.of(text).strip()


def test_overlap_needs_a_shared_code_point() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
