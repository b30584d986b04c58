"""Writes and reads the records of the log: JSON objects, or arrays along a column list in bulk."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import cast

from annotator.model.change import Op, RowChange, Scalar
from annotator.model.errors import InvalidValue
from annotator.project import rows, sqlite
from annotator.project.tables import TABLES, Table


@dataclass(frozen=True, slots=True)
class Segment:
    """Records `first` to `last` (both included) of a bulk change: one operation on rows of one table.

    Inserts are recorded as arrays along `columns`, updates and deletes as objects.
    """

    table: str
    columns: tuple[str, ...]
    first: int
    last: int
    op: Op = "insert"


def normal(value: Scalar) -> Scalar:
    """The value as SQLite stores it, so that log and row compare equal; refuses lone surrogates."""
    if isinstance(value, bool):
        return int(value)
    return _storable(value) if isinstance(value, str) else value


def _storable(value: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidValue(
            "The text holds half of a character pair (a lone surrogate), which no file can store."
        ) from None
    return value


def to_json(value: object) -> str:
    """Compact JSON that keeps every character as it is."""
    return _storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def write(connection: sqlite.Connection, change: int, n: int, row: RowChange) -> None:
    """Write one record."""
    before = None if row.before is None else to_json(row.before)
    after = None if row.after is None else to_json(row.after)
    connection.execute(
        "INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?, ?)", (change, n, row.table, row.uid, row.op, before, after)
    )


def segments_json(segments: Sequence[Segment]) -> str:
    """The column lists of a bulk change, as `change.columns` holds them."""
    listed = [asdict(segment) for segment in segments]
    return to_json(
        [item if item["op"] != "insert" else {k: v for k, v in item.items() if k != "op"} for item in listed]
    )


def segments_of(text: str | None) -> tuple[Segment, ...]:
    """The segments that `change.columns` names."""
    listed = cast("list[dict[str, object]]", json.loads(text)) if text else []
    return tuple(
        Segment(
            str(item["table"]),
            tuple(cast("list[str]", item["columns"])),
            int(cast("int", item["first"])),
            int(cast("int", item["last"])),
            cast("Op", item.get("op", "insert")),
        )
        for item in listed
    )


def parsed(text: str | None, segment: Segment | None) -> dict[str, Scalar] | None:
    """One side of a record as a mapping; an array is read along its segment's columns."""
    if text is None:
        return None
    value: object = json.loads(text)
    if isinstance(value, list) and segment is not None:
        listed = cast("list[Scalar]", value)
        return {column: item for column, item in zip(segment.columns, listed, strict=True) if item is not None}
    return cast("dict[str, Scalar]", value)


def of_change(connection: sqlite.Connection, change: int) -> Iterator[RowChange]:
    """The records of a change, in order."""
    found = connection.execute("SELECT columns FROM change WHERE id = ?", (change,)).fetchone()
    segments = segments_of(found[0] if found else None)
    sql = 'SELECT n, "table", row_uid, op, before, after FROM change_row WHERE change = ? ORDER BY n'
    for n, table, uid, op, before, after in connection.execute(sql, (change,)).fetchall():
        segment = segment_at(segments, int(n))
        yield RowChange(str(table), str(uid), cast("Op", op), parsed(before, segment), parsed(after, segment))


def segment_at(segments: Sequence[Segment], n: int) -> Segment | None:
    """The segment that record `n` lies in; they stand in the order of their records."""
    at = bisect_right(segments, n, key=lambda segment: segment.first) - 1
    return segments[at] if at >= 0 and n <= segments[at].last else None


def article_ids(connection: sqlite.Connection, change: int, segment: Segment) -> list[int]:
    """The local ids of the articles that a bulk of texts belongs to."""
    sql = """SELECT a.id FROM change_row c JOIN article a ON a.uid = c.row_uid
        WHERE c.change = ? AND c.n BETWEEN ? AND ?"""
    return [int(row[0]) for row in connection.execute(sql, (change, segment.first, segment.last))]


class BulkWriter:
    """Writes many rows of one table, and their records, at about the cost of the rows."""

    def __init__(
        self, connection: sqlite.Connection, change: int, made: str, table: Table, columns: tuple[str, ...], first: int
    ) -> None:
        self._connection = connection
        self._change = change
        self._table = table
        self._columns = columns
        self._logged = tuple(c for c in columns if table.stored is None or c != table.stored[1])
        self._first = first
        self._count = 0
        self._ids: dict[tuple[str, str], int] = {}
        self._stamps = (made, made) if table.stamped and "created" not in columns else ()
        self._before = self._last_id() if table.has_uid else 0
        written = (*table.key, *columns, *(("created", "modified") if self._stamps else ()))
        listed = ", ".join(f'"{column}"' for column in written)
        self._insert = f'INSERT INTO "{table.name}" ({listed}) VALUES ({", ".join("?" * len(written))})'
        self._slots = [table.references.get(column) for column in (*table.key, *columns)]

    def write(self, batch: Sequence[Sequence[Scalar]]) -> None:
        """Write rows: each is the row's uid, then the columns."""
        self._connection.executemany(self._insert, [self._bound(row) for row in batch])
        if not self._table.has_uid:
            self._record_from_python(batch)
        self._count += len(batch)

    def finish(self) -> Segment | None:
        """Write the records that SQL can make by itself; gives what was written."""
        if not self._count:
            return None
        if self._table.has_uid:
            arguments = ", ".join(rows.column_sql(self._table, column) for column in self._logged)
            self._connection.execute(
                f"""INSERT INTO change_row SELECT ?, ? + t.id, ?, t.uid, 'insert', NULL, json_array({arguments})
                FROM "{self._table.name}" AS t WHERE t.id > ?""",
                (self._change, self._first - self._before - 1, self._table.name, self._before),
            )
        return Segment(self._table.name, self._logged, self._first, self._first + self._count - 1)

    def _last_id(self) -> int:
        sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = self._connection.execute(sql, (self._table.name,)).fetchone()
        return 0 if found is None else int(found[0])

    def _bound(self, row: Sequence[Scalar]) -> tuple[Scalar, ...]:
        values = (*rows.key_of(self._table, str(row[0])), *row[1:])
        bound = [
            value if target is None or value is None else self._id(target, str(value))
            for target, value in zip(self._slots, values, strict=True)
        ]
        return (*bound, *self._stamps)

    def _id(self, table: str, uid: str) -> int:
        found = self._ids.get((table, uid))
        if found is None:
            found = self._ids[table, uid] = rows.local_id(self._connection, table, uid)
        return found

    def _record_from_python(self, batch: Sequence[Sequence[Scalar]]) -> None:
        at = {column: i + 1 for i, column in enumerate(self._columns)}
        n = self._first + self._count
        self._connection.executemany(
            "INSERT INTO change_row VALUES (?, ?, ?, ?, 'insert', NULL, ?)",
            [
                (self._change, n + i, self._table.name, row[0], to_json([row[at[c]] for c in self._logged]))
                for i, row in enumerate(batch)
            ],
        )


def as_mapping(text: str | None) -> Mapping[str, object]:
    """`change.args` as a mapping."""
    return cast("dict[str, object]", json.loads(text)) if text else {}


def known(table: str) -> bool:
    """Whether the log can speak of `table`."""
    return table in TABLES
