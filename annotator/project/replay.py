"""Replays the log and compares it with the rows: the proof that the log says everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from annotator.model.change import Scalar
from annotator.project import records, rows, sqlite
from annotator.project.tables import TABLES, Table
from annotator.project.undo import resolve

Row = dict[str, Scalar]
_INVERSE = {"insert": "delete", "update": "update", "delete": "insert"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A row whose log and whose content do not agree."""

    table: str
    uid: str
    text: str


@dataclass(frozen=True, slots=True)
class _Record:
    table: str
    uid: str
    op: str
    before: Mapping[str, Scalar] | None
    after: Mapping[str, Scalar] | None
    made: str


def differences(connection: sqlite.Connection) -> Iterator[Difference]:
    """Where replaying the log does not give the rows. Memory stays flat: both sides come sorted."""
    _prepare(connection)
    logged = _folded(connection)
    replayed = next(logged, None)
    for name in sorted(rows.present(connection)):
        for uid, row in _actual(connection, TABLES[name]):
            while replayed is not None and replayed[0] < (name, uid):
                yield from _missing(replayed)
                replayed = next(logged, None)
            if replayed is None or replayed[0] != (name, uid):
                yield Difference(name, uid, "the row is not in the log")
                continue
            yield from _compared(replayed, row)
            replayed = next(logged, None)
    while replayed is not None:
        yield from _missing(replayed)
        replayed = next(logged, None)


Replayed = tuple[tuple[str, str], Row | None, str | None]


def _missing(replayed: Replayed) -> Iterator[Difference]:
    (table, uid), row, fault = replayed
    if fault is not None:
        yield Difference(table, uid, fault)
    elif row is not None:
        yield Difference(table, uid, "the log has a row that the project has not")


def _compared(replayed: Replayed, row: Row) -> Iterator[Difference]:
    (table, uid), expected, fault = replayed
    if fault is not None:
        yield Difference(table, uid, fault)
    elif expected is None:
        yield Difference(table, uid, "the row was deleted according to the log")
    else:
        wrong = [column for column, value in row.items() if expected.get(column) != value]
        if wrong:
            yield Difference(table, uid, f"log and row differ in {', '.join(wrong)}")


def _prepare(connection: sqlite.Connection) -> None:
    """List, in order, whose records each change applies, and whether it applies them backwards."""
    connection.execute("PRAGMA temp_store=FILE")
    connection.execute("DROP TABLE IF EXISTS temp.effect")
    connection.execute("CREATE TEMP TABLE effect(change INTEGER PRIMARY KEY, source INTEGER, inverted INTEGER)")
    connection.execute("INSERT INTO effect SELECT id, id, 0 FROM change WHERE form <> 'inverse'")
    inverses = connection.execute("SELECT id FROM change WHERE form = 'inverse'").fetchall()
    for (change,) in inverses:
        base, backwards = resolve(connection, int(change), "inverse")
        # `resolve` counts the inverse itself as one flip: an even number of flips does the base again.
        connection.execute("INSERT INTO effect VALUES (?, ?, ?)", (change, base, int(backwards)))


def _records(connection: sqlite.Connection) -> Iterator[_Record]:
    cursor = connection.execute(
        """SELECT r."table", r.row_uid, r.op, r.before, r.after, r.n, e.inverted, s.made_utc, s.columns
        FROM temp.effect e JOIN change_row r ON r.change = e.source JOIN change s ON s.id = e.source
        WHERE e.source = e.change OR r."table" <> 'coder'
        ORDER BY r."table", r.row_uid, e.change, CASE e.inverted WHEN 0 THEN r.n ELSE -r.n END"""
    )
    segments: dict[str, tuple[records.Segment, ...]] = {}
    for table, uid, op, before, after, n, inverted, made, columns in cursor:
        if columns is not None and columns not in segments:
            segments[columns] = records.segments_of(columns)
        segment = records.segment_at(segments[columns], int(n)) if columns is not None else None
        old, new = records.parsed(before, segment), records.parsed(after, segment)
        if inverted:
            yield _Record(str(table), str(uid), _INVERSE[str(op)], new, old, str(made))
        else:
            yield _Record(str(table), str(uid), str(op), old, new, str(made))


def _folded(connection: sqlite.Connection) -> Iterator[Replayed]:
    """Each row that the log ever named, as the log leaves it, sorted by table and uid."""
    for (table, uid), history in groupby(_records(connection), key=lambda record: (record.table, record.uid)):
        state: Row | None = None
        fault: str | None = None
        for record in history:
            state, wrong = _applied(TABLES[table], state, record)
            fault = fault or wrong
        yield (table, uid), state, fault


def _applied(table: Table, state: Row | None, record: _Record) -> tuple[Row | None, str | None]:
    after = dict(record.after or {})
    if record.op == "insert":
        stamps: Row = {"created": record.made, "modified": record.made} if table.stamped else {}
        return {**stamps, **after}, None if state is None else "the log inserts the row twice"
    if state is None:
        return None, f"the log has an {record.op} of a row that was not there"
    fault = None
    if any(state.get(column) != value for column, value in (record.before or {}).items()):
        fault = f"the log's {record.op} starts from other values than the log had before"
    if record.op == "delete":
        return None, fault
    stamp: Row = {"modified": record.made} if table.stamped else {}
    return {**state, **stamp, **after}, fault


def _actual(connection: sqlite.Connection, table: Table) -> Iterator[tuple[str, Row]]:
    listed = ", ".join([rows.row_uid_sql(table), *(rows.column_sql(table, column) for column in table.columns)])
    for found in connection.execute(f'SELECT {listed} FROM "{table.name}" AS t ORDER BY 1'):
        yield str(found[0]), dict(zip(table.columns, found[1:], strict=True))
