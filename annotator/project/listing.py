"""Ordered lists of any length: the order as an array of local ids, the rows page by page."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from annotator.project import sqlite

T = TypeVar("T")


class Listing(Generic[T]):
    """A list as it was when it was asked for; ask for a new one when a change touched it.

    `fetch` gives the rows of some local ids, in any order, each with its id.
    """

    def __init__(
        self,
        connection: sqlite.Connection,
        table: str,
        ids: array[int],
        fetch: Callable[[Sequence[int]], dict[int, T]],
    ) -> None:
        self._connection = connection
        self._table = table
        self._ids = ids
        self._fetch = fetch
        self._places: dict[int, int] | None = None

    def count(self) -> int:
        """How many rows there are."""
        return len(self._ids)

    def page(self, offset: int, limit: int) -> list[T]:
        """Up to `limit` rows from `offset` on; rows that have gone since are left out."""
        ids = self._ids[offset : offset + limit]
        found = self._fetch(ids)
        return [found[row] for row in ids if row in found]

    def index_of(self, uid: str) -> int | None:
        """Where the row of that uid stands, from 0; None where it is not in the list."""
        sql = f'SELECT id FROM "{self._table}" WHERE uid = ?'
        found = self._connection.execute(sql, (uid,)).fetchone()
        if found is None:
            return None
        if self._places is None:
            self._places = {row: place for place, row in enumerate(self._ids)}
        return self._places.get(int(found[0]))


def ordered(connection: sqlite.Connection, sql: str, values: Sequence[object] = ()) -> array[int]:
    """The first column of a query as an array."""
    return array("q", (row[0] for row in connection.execute(sql, tuple(values))))
