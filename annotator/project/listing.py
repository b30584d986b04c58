"""Ordered lists of any length: the order as an array of local ids, the rows page by page."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from annotator.model.asked import ValueCount
from annotator.model.change import RowChange, Scalar
from annotator.project import sqlite
from annotator.project.tables import TABLES

T = TypeVar("T")
PREVIEW = 200
"""Rows of a listing that knows its beginning only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a list is made: the rows of `table AS name` with what `joins` adds, that fulfil `where`.

    `word_columns` are searched for each of `words`; `order` has no ties. `group` gives key and name of a
    row's group, where rows stand in groups.
    """

    table: str
    name: str
    joins: str
    order: str
    where: tuple[str, ...] = ()
    values: tuple[Scalar, ...] = ()
    words: tuple[str, ...] = ()
    word_columns: str = ""
    group: str = ""

    @property
    def id(self) -> str:
        """The local id in SQL."""
        return f"{self.name}.id"

    def source(self) -> str:
        """What stands behind FROM."""
        return f'"{self.table}" {self.name} {self.joins}'

    def conditions(self, *more: str) -> str:
        """The WHERE clause, empty where there is none."""
        parts = (*self.where, *more)
        return "WHERE " + " AND ".join(parts) if parts else ""


@dataclass(frozen=True, slots=True)
class Found:
    """The local ids of a list in order, and its groups in the same order, where it has any."""

    ids: array[int]
    groups: tuple[ValueCount, ...] = ()


class Listing(Generic[T]):
    """A list as it was when it was asked for; `patched` gives it as it is after a few rows changed.

    `fetch` gives the rows of some local ids, in any order, each with its id. A listing whose `count` is
    larger than `ids` knows its first rows only. A table's name in the place of the plan: it is never patched.
    """

    def __init__(
        self,
        connection: sqlite.Connection,
        plan: Plan | str,
        found: Found | array[int],
        fetch: Callable[[Sequence[int]], dict[int, T]],
        count: int | None = None,
    ) -> None:
        self._connection = connection
        self._plan = plan if isinstance(plan, Plan) else Plan(table=plan, name="r", joins="", order="")
        self._ids = found.ids if isinstance(found, Found) else found
        self.groups: tuple[ValueCount, ...] = found.groups if isinstance(found, Found) else ()
        self._fetch = fetch
        self._count = len(self._ids) if count is None else count

    def count(self) -> int:
        """How many rows there are."""
        return self._count

    def ids(self, first: int, last: int) -> array[int]:
        """The local ids from `first` to `last`, both included; good until the next change."""
        return self._ids[first : last + 1]

    def page(self, offset: int, limit: int) -> list[T]:
        """Up to `limit` rows from `offset` on; rows that have gone since are left out."""
        ids = self._ids[offset : offset + limit]
        found = self._fetch(ids)
        return [found[row] for row in ids if row in found]

    def index_of(self, uid: str) -> int | None:
        """Where the row of that uid stands, from 0; None where it is not in the list."""
        row = self._id_of(uid)
        return None if row is None else self._place(row)

    def patched(self, changes: Sequence[RowChange]) -> Listing[T] | None:
        """This list after changes of its own rows; None where it has to be asked for anew."""
        if self._count != len(self._ids) or not self._plan.order:
            return None
        firsts: dict[str, RowChange] = {}
        for change in changes:
            firsts.setdefault(change.uid, change)
        ids, here, groups = array("q", self._ids), {uid: self._id_of(uid) for uid in firsts}, list(self.groups)
        for uid, change in firsts.items():
            row = here[uid]
            place = None if row is None else _index(ids, row)
            if place is None and change.op != "insert" and (row is None or change.op == "delete"):
                place = self._ghost_place(ids, uid, change.before or {})
                if place is None:
                    return None
            if place is not None:
                del ids[place]
                _take_out(groups, place)
        for row in here.values():
            if row is not None and self._belongs(row):
                place = self._search(ids, self._earlier_than(row))
                ids.insert(place, row)
                self._count_in(groups, place, row)
        return Listing(self._connection, self._plan, Found(ids, tuple(groups)), self._fetch)

    def _id_of(self, uid: str) -> int | None:
        found = self._connection.execute(f'SELECT id FROM "{self._plan.table}" WHERE uid = ?', (uid,)).fetchone()
        return None if found is None else int(found[0])

    def _place(self, row: int) -> int | None:
        """By its keys, in a few steps; one by one where its keys have changed since."""
        known = self._plan.order and len(self._ids) == self._count
        guess = self._search(self._ids, self._earlier_than(row)) if known else -1
        if 0 <= guess < len(self._ids) and self._ids[guess] == row:
            return guess
        return _index(self._ids, row)

    def _belongs(self, row: int) -> bool:
        plan = self._plan
        holds = tuple(f"holds(?, {plan.word_columns})" for _ in plan.words)
        sql = f"SELECT 1 FROM {plan.source()} {plan.conditions(*holds, f'{plan.id} = ?')}"
        return self._connection.execute(sql, (*plan.values, *plan.words, row)).fetchone() is not None

    def _count_in(self, groups: list[ValueCount], place: int, row: int) -> None:
        """Count a row that came into the list at a place; it may begin a group."""
        plan = self._plan
        if not plan.group:
            return
        sql = f"SELECT {plan.group} FROM {plan.source()} WHERE {plan.id} = ?"
        key, name = self._connection.execute(sql, (row,)).fetchone()
        at = next((at for at, one in enumerate(groups) if one.key == (key or "")), None)
        if at is not None:
            groups[at] = replace(groups[at], count=groups[at].count + 1)
            return
        at = 0
        while at < len(groups) and place > 0:
            place -= groups[at].count
            at += 1
        groups.insert(at, ValueCount(key or "", name or "", 1))

    def _search(self, ids: array[int], earlier: Callable[[int], bool | None]) -> int:
        """How many of `ids` come before; a row that has gone ends the search there."""
        low, high = 0, len(ids)
        while low < high:
            middle = (low + high) // 2
            before = earlier(ids[middle])
            if before is None:
                return middle
            low, high = (middle + 1, high) if before else (low, middle)
        return low

    def _earlier_than(self, row: int) -> Callable[[int], bool | None]:
        """Whether another row comes before this one; SQL itself compares, so that both orders are one."""
        plan = self._plan
        # The two come first, or SQLite might walk a whole index for the sake of the order.
        both = f'(SELECT ? AS id UNION ALL SELECT ?) w CROSS JOIN "{plan.table}" {plan.name} ON {plan.id} = w.id'
        sql = f"SELECT {plan.id} FROM {both} {plan.joins} ORDER BY {plan.order}"

        def earlier(other: int) -> bool | None:
            if other == row:
                return False
            found = self._connection.execute(sql, (other, row)).fetchall()
            return None if len(found) < 2 else int(found[0][0]) == other

        return earlier

    def _ghost_place(self, ids: array[int], uid: str, before: Mapping[str, Scalar]) -> int | None:
        """Where a row stood that has gone, found by what the log says it held."""
        spec, plan = TABLES[self._plan.table], self._plan
        if not before:
            return None
        columns = ", ".join(f'"{column}"' for column in spec.columns)
        held = ", ".join(
            f'(SELECT id FROM "{spec.references[column]}" WHERE uid = ?)' if column in spec.references else "?"
            for column in spec.columns
        )
        both = f"""(SELECT id, uid, {columns} FROM "{plan.table}" WHERE id = ?
            UNION ALL SELECT -1, ?, {held}) {plan.name} {plan.joins}"""
        sql = f"SELECT {plan.id} FROM {both} ORDER BY {plan.order}"
        values = (uid, *(before.get(column) for column in spec.columns))

        def earlier(other: int) -> bool | None:
            found = self._connection.execute(sql, (other, *values)).fetchall()
            return None if len(found) < 2 else int(found[0][0]) == other

        place = self._search(ids, earlier)
        return place if place < len(ids) and earlier(ids[place]) is None else None


def ordered(connection: sqlite.Connection, sql: str, values: Sequence[object] = ()) -> array[int]:
    """The first column of a query as an array."""
    return array("q", (row[0] for row in connection.execute(sql, tuple(values))))


def ordered_ids(connection: sqlite.Connection, plan: Plan, limit: int | None = None) -> array[int]:
    """The local ids of a list in order, the first ones or all; the words of the plan are looked up already."""
    matched = (f"{plan.id} IN (SELECT id FROM temp.matched)",) if plan.words else ()
    first = "" if limit is None else f"LIMIT {limit}"
    inner = f"SELECT {plan.id} AS id FROM {plan.source()} {plan.conditions(*matched)} ORDER BY {plan.order} {first}"
    return packed(connection, inner, plan.values)


def packed(connection: sqlite.Connection, sql: str, values: Sequence[object]) -> array[int]:
    """The column `id` of a query as an array: packed by SQL in one step, in which other threads run on."""
    text = connection.execute(f"SELECT group_concat(printf('%016x', id), '') FROM ({sql})", tuple(values)).fetchone()[0]
    ids = array("q")
    ids.frombytes(bytes.fromhex(str(text or "")))
    if sys.byteorder == "little":
        ids.byteswap()
    return ids


def _take_out(groups: list[ValueCount], place: int) -> None:
    """Count off the row that stood at a place; an empty group goes."""
    for at, one in enumerate(groups):
        if place < one.count:
            groups[at : at + 1] = [replace(one, count=one.count - 1)] if one.count > 1 else []
            return
        place -= one.count


def _index(ids: array[int], row: int) -> int | None:
    try:
        return ids.index(row)
    except ValueError:
        return None
