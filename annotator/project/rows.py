"""Reads and writes single rows of logged tables, with uids in the place of local ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from annotator.model.change import Scalar
from annotator.model.errors import NotFound
from annotator.project import sqlite
from annotator.project.tables import TABLES, Table

UID_LENGTH = 36


def local_id(connection: sqlite.Connection, table: str, uid: str) -> int:
    """The local id of a row, good within the open transaction only; raises `NotFound`."""
    found = connection.execute(f'SELECT id FROM "{table}" WHERE uid = ?', (uid,)).fetchone()
    if found is None:
        raise NotFound(table.replace("_", " "), uid)
    return int(found[0])


def present(connection: sqlite.Connection) -> list[str]:
    """The names of the logged tables that the file has: one of an older schema, read only, lacks the newest."""
    there = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return [name for name in TABLES if name in there]


def fetch(
    connection: sqlite.Connection, table: Table, uid: str, columns: Sequence[str] | None = None
) -> dict[str, Scalar] | None:
    """The columns of a row as the log writes them, NULLs too; None where there is no such row."""
    wanted = tuple(table.columns if columns is None else columns)
    found = connection.execute(_select(table.name, wanted), key_of(table, uid)).fetchone()
    return None if found is None else dict(zip(wanted, found, strict=False))


def insert(connection: sqlite.Connection, table: Table, uid: str, values: Mapping[str, Scalar]) -> None:
    """Insert one row; references in `values` are uids. Raises `NotFound` for one that is not there."""
    columns = tuple(values)
    key = tuple(
        _resolved(connection, table, column, part) for column, part in zip(table.key, key_of(table, uid), strict=True)
    )
    bound = tuple(_resolved(connection, table, column, values[column]) for column in columns)
    connection.execute(_insert(table.name, columns), key + bound)


def update(connection: sqlite.Connection, table: Table, uid: str, values: Mapping[str, Scalar]) -> None:
    """Change columns of one row; references in `values` are uids."""
    columns = tuple(values)
    bound = tuple(_resolved(connection, table, column, values[column]) for column in columns)
    connection.execute(_update(table.name, columns), bound + key_of(table, uid))


def delete(connection: sqlite.Connection, table: Table, uid: str) -> None:
    """Delete one row; foreign keys are immediate and refuse it while others refer to it."""
    connection.execute(f'DELETE FROM "{table.name}" AS t WHERE {_where(table)}', key_of(table, uid))


def dependents(connection: sqlite.Connection, table: str, column: str, uid: str) -> list[str]:
    """The uids of the rows of `table` whose reference `column` names the row `uid`."""
    spec = TABLES[table]
    owner = spec.references[column]
    sql = f'SELECT {row_uid_sql(spec)} FROM "{table}" AS t WHERE "{column}" = (SELECT id FROM "{owner}" WHERE uid = ?)'
    return [str(row[0]) for row in connection.execute(sql, (uid,))]


def key_of(table: Table, uid: str) -> tuple[str, ...]:
    """The parts of a row's name: one uid, or those that a join row's key is made of."""
    return (uid,) if len(table.key) == 1 else tuple(uid.split("/"))


def row_uid_sql(table: Table) -> str:
    """SQL for the name of a row of `table AS t`."""
    if table.has_uid:
        return "t.uid"
    parts = [_uid_sql(table, column) for column in table.key]
    return " || '/' || ".join(parts)


def column_sql(table: Table, column: str) -> str:
    """SQL for a column of `table AS t` as the log writes it: references as uids."""
    return _uid_sql(table, column) if column in table.references else f't."{column}"'


def _uid_sql(table: Table, column: str) -> str:
    return f'(SELECT r.uid FROM "{table.references[column]}" AS r WHERE r.id = t."{column}")'


def _where(table: Table) -> str:
    if table.has_uid:
        return "t.uid = ?"
    return " AND ".join(f't."{c}" = (SELECT r.id FROM "{table.references[c]}" AS r WHERE r.uid = ?)' for c in table.key)


@lru_cache(maxsize=256)
def _select(name: str, columns: tuple[str, ...]) -> str:
    table = TABLES[name]
    listed = ", ".join(column_sql(table, column) for column in columns) or "1"
    return f'SELECT {listed} FROM "{name}" AS t WHERE {_where(table)}'


@lru_cache(maxsize=256)
def _insert(name: str, columns: tuple[str, ...]) -> str:
    everything = TABLES[name].key + columns
    listed = ", ".join(f'"{column}"' for column in everything)
    return f'INSERT INTO "{name}" ({listed}) VALUES ({", ".join("?" * len(everything))})'


@lru_cache(maxsize=256)
def _update(name: str, columns: tuple[str, ...]) -> str:
    assignments = ", ".join(f'"{column}" = ?' for column in columns)
    return f'UPDATE "{name}" AS t SET {assignments} WHERE {_where(TABLES[name])}'


def _resolved(connection: sqlite.Connection, table: Table, column: str, value: Scalar) -> Scalar:
    """A value to bind: the local id where the column is a reference."""
    if value is None or column not in table.references:
        return value
    return local_id(connection, table.references[column], str(value))
