"""Rows are fetched where they are looked at, once, and again only where they changed."""

import pytest

from annotator.model.article import Article
from annotator.ui.lists.pages import Pages
from tests.ui.lists.rows import ListSource, article


def test_only_the_pages_looked_at_are_fetched_and_the_oldest_goes_first() -> None:
    source = ListSource([article(n) for n in range(100)])
    pages = Pages(source, size=10, kept=2)
    assert [pages.row(at) for at in (55, 51, 5)] == [source.rows[at] for at in (55, 51, 5)]
    assert source.asked == [(50, 10), (0, 10)]
    pages.row(50)
    pages.row(99)
    pages.row(59)
    assert source.asked[2:] == [(90, 10)]
    pages.row(0)
    assert source.asked[3:] == [(0, 10)]


def test_the_last_page_is_short_and_nothing_lies_beyond() -> None:
    source = ListSource([article(n) for n in range(13)])
    pages = Pages(source, size=10)
    assert pages.row(12) == source.rows[12]
    assert source.asked == [(10, 3)]
    assert pages.row(13) is None
    assert pages.row(-1) is None


def test_a_row_that_has_gone_leaves_the_others_in_their_places() -> None:
    source = ListSource([article(n) for n in range(6)])
    source.gone = {"a1", "a4"}
    pages = Pages(source, size=6)
    assert [row.uid if row else None for row in map(pages.row, range(6))] == ["a0", None, "a2", "a3", None, "a5"]


def test_renew_fetches_the_changed_rows_and_no_others() -> None:
    source = ListSource([article(n) for n in range(40)])
    pages = Pages(source, size=10)
    pages.row(0)
    pages.row(15)
    source.asked.clear()
    for at in (3, 4, 12, 30):
        source.rows[at] = article(at, title="changed")
    assert pages.renew(["a3", "a4", "a12", "a30", "unknown"]) == [(3, 4), (12, 12)]
    assert source.asked == [(3, 2), (12, 1)]
    shown = [pages.row(at) for at in (3, 4, 12, 5)]
    assert [row.title if row else None for row in shown] == ["changed", "changed", "changed", "Article number 5"]


def test_place_of_asks_the_source_only_for_rows_not_at_hand() -> None:
    source = ListSource([article(n) for n in range(40)])
    pages = Pages(source, size=10)
    pages.row(0)
    source.index_of = lambda uid: 33 if uid == "a33" else None
    assert (pages.place_of("a7"), pages.place_of("a33"), pages.place_of("a12")) == (7, 33, None)


def test_a_source_that_fails_is_asked_once() -> None:
    source = ListSource([article(n) for n in range(10)])
    calls: list[int] = []

    def fail(offset: int, limit: int) -> list[Article]:
        calls.append(offset)
        raise OSError("disk")

    source.page = fail
    pages = Pages(source, size=10)
    with pytest.raises(OSError, match="disk"):
        pages.row(0)
    assert pages.row(1) is None
    assert calls == [0]


def test_between_goes_past_the_cache() -> None:
    source = ListSource([article(n) for n in range(40)])
    pages = Pages(source, size=10)
    assert [row.uid for row in pages.between(8, 21)] == [f"a{n}" for n in range(8, 22)]
    assert source.asked == [(8, 10), (18, 4)]
