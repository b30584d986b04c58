"""On which pages a stretch of a text stands."""

import pytest

from annotator.model.article import Mark
from annotator.model.pages import Pages

MARKS = (
    Mark(0, 10, "page", "iv"),
    Mark(10, 20, "page", "5"),
    Mark(0, 3, "boilerplate", "title"),
    Mark(20, 25, "page", "4"),
    Mark(30, 40, "page", "6"),
)


@pytest.mark.parametrize(
    ("start", "end", "page"),
    [
        (0, 1, "iv"), (9, 10, "iv"), (9, 11, "iv–5"), (10, 20, "5"), (0, 40, "iv–6"), (19, 24, "5–4"), (26, 29, None),
        (24, 31, "4–6"), (40, 50, None), (12, 12, "5"),
    ],
)  # fmt: skip
def test_a_stretch_has_the_page_or_the_first_and_last_page(start: int, end: int, page: str | None) -> None:
    assert Pages(MARKS).of(start, end) == page


def test_a_page_that_is_left_and_come_back_to_is_one() -> None:
    assert Pages([Mark(0, 5, "page", "1"), Mark(5, 7, "page", "1")]).of(2, 6) == "1"


def test_a_text_without_pages_has_none() -> None:
    pages = Pages([Mark(0, 9, "boilerplate", "menu"), Mark(0, 9, "page", None)])
    assert not pages
    assert pages.of(0, 9) is None
    assert Pages(MARKS)
