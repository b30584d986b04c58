"""What two versions share is the same in both, in order, and apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.anchoring.alignment import Block
from annotator.model.anchoring.blocks import same_after, same_before, shared

TEXTS = st.text(alphabet="ab \n.", max_size=200)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_blocks_hold_the_same_characters_in_the_order_of_both(a: str, b: str, c: str, d: str) -> None:
    old, new = a + b + c, a + d + c + b
    found = shared(old, new)
    for block in (*found.kept, *found.moved):
        assert old[block.old : block.old_end] == new[block.new : block.new_end]
    for one, two in pairwise(found.kept):
        assert one.old_end <= two.old
        assert one.new_end <= two.new
    assert found.moved == sorted(found.moved)


@given(TEXTS, TEXTS, TEXTS)
def test_runs_are_as_long_as_they_are(a: str, b: str, c: str) -> None:
    one, other = a + b, a + c
    room = min(len(one), len(other))
    run = same_after(one, 0, other, 0, room)
    assert one[:run] == other[:run]
    assert run == room or one[run] != other[run]
    one, other = b + a, c + a
    run = same_before(one, len(one), other, len(other), room)
    assert one[len(one) - run :] == other[len(other) - run :]
    assert run == room or one[len(one) - run - 1] != other[len(other) - run - 1]


def test_a_long_line_that_moved_is_told_as_moved() -> None:
    lines = [f"Die Zeile mit der Nummer {number} ist lang genug." for number in range(8)]
    text, moved = "\n".join(lines), lines.pop(1)
    new = "\n".join([*lines, moved])
    (block,) = shared(text, new).moved
    assert moved in text[block.old : block.old_end]


def test_an_insertion_is_told_where_it_cuts_no_sentence() -> None:
    old, new = "Eins. Nun gut.", "Eins. Nun ja. Nun gut."
    assert shared(old, new).kept == [Block(0, 0, 6), Block(6, 14, 8)]
