"""What a clean close notes, and what the next opening compares it with."""

from __future__ import annotations

import json
from typing import cast

from annotator.model.errors import sentence
from annotator.project import rows, sqlite
from annotator.project.damage import is_damage

_KEY = "closed"


def note(connection: sqlite.Connection, *, anew: bool = False) -> None:
    """Note the last change and the number of rows of each table, where they are not noted already.

    A note of the same change holds: tables are not counted again, unless `anew`.
    """
    if noted(connection) and not anew:
        return
    state = json.dumps(_state(connection))
    found = connection.execute("SELECT value FROM project_meta WHERE key = ?", (_KEY,)).fetchone()
    if found is None or found[0] != state:
        connection.execute("INSERT OR REPLACE INTO project_meta VALUES (?, ?)", (_KEY, state))


def compare(connection: sqlite.Connection) -> list[str]:
    """A sentence where rows came or went behind the log's back since the last clean close, or cannot be counted."""
    try:
        return _compared(connection)
    except sqlite.DatabaseError as error:
        if not is_damage(error):
            raise
        words = sentence(
            "Parts of this project cannot be read: its file is damaged, or its disk fails. "
            "Run “annotator check” to see where, and go on with an earlier copy."
        )
        return [words]


def noted(connection: sqlite.Connection) -> dict[str, int]:
    """The rows of each table at the last clean close; empty where work went on since, of which the log itself says all."""
    found = connection.execute("SELECT value FROM project_meta WHERE key = ?", (_KEY,)).fetchone()
    if found is None:
        return {}
    state = cast("dict[str, object]", json.loads(found[0]))
    return cast("dict[str, int]", state.get("rows")) if state.get("change") == _last_change(connection) else {}


def _compared(connection: sqlite.Connection) -> list[str]:
    known = noted(connection)
    if not known:
        return []
    now = cast("dict[str, int]", _state(connection)["rows"])
    if all(now.get(table) == count for table, count in known.items()):
        return []  # a table that came with a newer schema was not noted
    words = sentence(
        "Another program has changed rows of this project, and the history does not know of it. "
        "Run “annotator check” to see what differs."
    )
    return [words]


def _state(connection: sqlite.Connection) -> dict[str, object]:
    counts = {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for name in rows.present(connection)
    }
    return {"change": _last_change(connection), "rows": counts}


def _last_change(connection: sqlite.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])
