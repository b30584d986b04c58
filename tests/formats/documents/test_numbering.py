"""Numbers that a program sets in front of the items of a list."""

from __future__ import annotations

import pytest

from annotator.formats.documents.numbering import Counting, Level, numeral


@pytest.mark.parametrize(
    ("number", "form", "said"),
    [
        (7, "decimal", "7"), (7, "decimalZero", "07"), (1, "lowerLetter", "a"), (28, "upperLetter", "BB"),
        (1999, "lowerRoman", "mcmxcix"), (4, "upperRoman", "IV"), (5000, "upperRoman", "5000"), (3, "none", ""),
        (0, "lowerLetter", "0"), (3, "ordinal", "3"),
    ],
)  # fmt: skip
def test_numerals(number: int, form: str, said: str) -> None:
    assert numeral(number, form) == said


def test_deeper_levels_start_again_below_each_item() -> None:
    counting = Counting({("l", 0): Level("decimal", "%1."), ("l", 1): Level("lowerLetter", "%1%2)", 2)})
    asked = [0, 1, 1, 0, 1, 2]
    assert [counting.next("l", depth) for depth in asked] == ["1.", "1b)", "1c)", "2.", "2b)", ""]


def test_lists_that_share_a_count_go_on_and_others_do_not() -> None:
    levels = {(name, 0): Level("decimal", "%1") for name in "abc"}
    counting = Counting(levels, {"a": "x", "b": "x"})
    assert [counting.next(name, 0) for name in "abca"] == ["1", "2", "1", "3"]
    counting.restart("c")
    assert counting.next("c", 0) == "1"


def test_an_item_without_one_above_it_counts_from_the_start() -> None:
    assert Counting({("l", 1): Level("decimal", "%1.%2")}).next("l", 1) == "1.1"
