"""Reads the log: what was done, by whom, when."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

from annotator.model.change import Change
from annotator.model.errors import NotFound
from annotator.project import sqlite

_COLUMNS = """c.id, c.uid, r.uid, c.seq, c.lamport, c.coder, c.made_utc, c.action, c.args, c.undoes
    FROM change c JOIN replica r ON r.id = c.replica"""


def change(connection: sqlite.Connection, change_id: int) -> Change:
    """One change by its local id; raises `NotFound`."""
    found = connection.execute(f"SELECT {_COLUMNS} WHERE c.id = ?", (change_id,)).fetchone()
    if found is None:
        raise NotFound("change", str(change_id))
    return _change(found)


def newest(connection: sqlite.Connection, limit: int | None = None, before: int | None = None) -> list[Change]:
    """The changes in the order of their arrival, newest first; those older than `before` where given."""
    bound = before if before is not None else 1 << 62
    sql = f"SELECT {_COLUMNS} WHERE c.id < ? ORDER BY c.id DESC LIMIT ?"
    return [_change(row) for row in connection.execute(sql, (bound, -1 if limit is None else limit))]


def by_id(connection: sqlite.Connection, ids: Sequence[int]) -> dict[int, Change]:
    """Some changes by their local ids, those that are there."""
    sql = f"SELECT {_COLUMNS} WHERE c.id IN (SELECT value FROM json_each(?))"
    return {int(cast("int", row[0])): _change(row) for row in connection.execute(sql, (json.dumps(list(ids)),))}


def _change(row: Sequence[object]) -> Change:
    return Change(
        id=cast("int", row[0]),
        uid=cast("str", row[1]),
        replica=cast("str", row[2]),
        seq=cast("int", row[3]),
        lamport=cast("int", row[4]),
        coder=cast("str | None", row[5]),
        made=cast("str", row[6]),
        action=cast("str", row[7]),
        args=cast("dict[str, object]", json.loads(cast("str", row[8]))) if row[8] else {},
        undoes=cast("int | None", row[9]),
    )
