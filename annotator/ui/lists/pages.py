"""Rows of a list of any length, fetched where they are looked at and kept a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

PAGE = 100
"""Rows a page."""
KEPT = 60
"""Pages kept; those not looked at for longest go first."""


class HasUid(Protocol):
    """A value with a uid."""

    @property
    def uid(self) -> str:
        """The value's lasting name."""
        ...


Row = TypeVar("Row", bound=HasUid)
Row_co = TypeVar("Row_co", bound=HasUid, covariant=True)


class RowSource(Protocol[Row_co]):
    """An ordered list that gives any stretch of itself; it stays as it was when it was asked for."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def page(self, offset: int, limit: int) -> Sequence[Row_co]:
        """Up to `limit` rows from `offset` on; rows that have gone since may be left out."""
        ...

    def index_of(self, uid: str) -> int | None:
        """Where the row of that uid stands, from 0; None where it is not in the list."""
        ...


class NoRows(Generic[Row]):
    """A source without rows."""

    def count(self) -> int:
        """Zero."""
        return 0

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Nothing."""
        return ()

    def index_of(self, uid: str) -> int | None:
        """Nowhere."""
        return None


class Pages(Generic[Row]):
    """The rows of a source; a row that has gone is None."""

    def __init__(self, source: RowSource[Row], size: int = PAGE, kept: int = KEPT) -> None:
        self._source = source
        self._size = size
        self._kept = kept
        self._count = source.count()
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()

    def __len__(self) -> int:
        return self._count

    def row(self, at: int) -> Row | None:
        """The row at a place; its page is fetched if need be."""
        if not 0 <= at < self._count:
            return None
        number, within = divmod(at, self._size)
        page = self._pages.get(number)
        if page is None:
            page = self._fetch_page(number)
        self._pages.move_to_end(number)
        return page[within]

    def place_of(self, uid: str) -> int | None:
        """Where a row stands: looked for among the pages at hand, then asked of the source."""
        at_hand = next(self._at_hand({uid}), None)
        found = self._source.index_of(uid) if at_hand is None else at_hand
        return found if found is not None and 0 <= found < self._count else None

    def renew(self, uids: Collection[str]) -> list[tuple[int, int]]:
        """Fetch these rows again where they are at hand; gives the stretches (first, last) renewed."""
        stretches = list(_stretches(sorted(self._at_hand(set(uids)))))
        for first, last in stretches:
            for at, row in zip(range(first, last + 1), self._fetch(first, last - first + 1), strict=True):
                number, within = divmod(at, self._size)
                self._pages[number][within] = row
        return stretches

    def between(self, first: int, last: int) -> Iterator[Row]:
        """The rows from `first` to `last`, both included, without keeping their pages."""
        for offset in range(first, last + 1, self._size):
            yield from self._source.page(offset, min(self._size, last + 1 - offset))

    def _at_hand(self, uids: Collection[str]) -> Iterator[int]:
        for number, page in self._pages.items():
            for within, row in enumerate(page):
                if row is not None and row.uid in uids:
                    yield number * self._size + within

    def _fetch_page(self, number: int) -> list[Row | None]:
        first = number * self._size
        limit = min(self._size, self._count - first)
        # Kept empty until the rows are there: a source that fails is asked once, not at every repaint.
        self._pages[number] = [None] * limit
        self._pages[number] = self._fetch(first, limit)
        while len(self._pages) > self._kept:
            self._pages.popitem(last=False)
        return self._pages[number]

    def _fetch(self, first: int, limit: int) -> list[Row | None]:
        rows: list[Row | None] = list(self._source.page(first, limit))
        if len(rows) == limit:
            return rows
        # Some have gone: each place is asked for alone, so that the others keep theirs.
        alone = [self._source.page(at, 1) for at in range(first, first + limit)]
        return [found[0] if found else None for found in alone]


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for at in places:
        if first is not None and last is not None and at == last + 1:
            last = at
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = at
    if first is not None and last is not None:
        yield first, last
