"""Finds what can be taken back or done again, and does it as a new change."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.change import Change, RowChange
from annotator.model.errors import InvalidValue, NotFound, UndoRefused
from annotator.project import bulk, history, incoming, records, search, sqlite
from annotator.project.edit import Edit
from annotator.project.replicas import Replica
from annotator.project.tables import TABLES, Table
from annotator.project.texts import is_held

FIRST_ACTION = "new project"
"""The change that makes a project: nothing before it, and it cannot be taken back."""
UNDO, REDO = "undo", "redo"
STANDING = f"""FROM change c WHERE c.id >= ? AND c.action NOT IN ('{UNDO}', '{FIRST_ACTION}')
    AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id)"""
"""Of an action and its undos and redos only the last counts: it stands unless it is an undo."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo or redo would do: `target` is taken back; `root` is the user's own action in it."""

    target: Change
    root: Change


def undo_step(connection: sqlite.Connection, replica: Replica | None) -> Step | None:
    """The newest change of the replica that stands: an action, or an action done again."""
    found = _newest(connection, replica, passing=UNDO)
    return None if found is None or found[1] == FIRST_ACTION else step_of(connection, found[0])


def redo_step(connection: sqlite.Connection, replica: Replica | None) -> Step | None:
    """The newest undo that stands, unless a new action has ended the chain."""
    found = _newest(connection, replica, passing=REDO)
    return step_of(connection, found[0]) if found is not None and found[1] == UNDO else None


def standing_since(connection: sqlite.Connection, replica: Replica | None, change: int) -> list[int]:
    """What taking back everything from `change` on would take back, newest first: the replica's own."""
    if replica is None:
        return []
    sql = f"SELECT c.id {STANDING} AND +c.replica = ? ORDER BY c.id DESC"
    return [int(row[0]) for row in connection.execute(sql, (change, replica.id))]


def take_back(connection: sqlite.Connection, edit: Edit, target: Change) -> None:
    """Write the inverse of `target` into the open change; raises `UndoRefused` where others need it."""
    try:
        written = list(records.of_change(connection, target.id))
        for row in reversed(written):
            if row.table != "coder":
                _invert(connection, edit, row)
        for row in written:
            if row.table == "article_text" and row.op == "update" and not is_held(connection, row.uid):
                raise InvalidValue("Statements or marks of others stand in the text.")
    except (sqlite.IntegrityError, NotFound, InvalidValue) as error:
        raise UndoRefused(target.action, "other rows of the project use it, or it was changed since") from error


def take_back_in_bulk(connection: sqlite.Connection, target: Change, form: str) -> tuple[str, ...]:
    """Invert a bulk change, or an inversion of one, set by set; gives the tables it touched."""
    base, forward = resolve(connection, target.id, form)
    try:
        return _apply_base(connection, base, forward=forward)
    except (sqlite.IntegrityError, InvalidValue) as error:
        raise UndoRefused(target.action, "other rows of the project use it, or it was changed since") from error


def form_of(connection: sqlite.Connection, change: int) -> str:
    """How a change is recorded: rows, bulk or inverse."""
    return str(connection.execute("SELECT form FROM change WHERE id = ?", (change,)).fetchone()[0])


def resolve(connection: sqlite.Connection, change: int, form: str) -> tuple[int, bool]:
    """What the inverse of `change` comes to: a change with records, and whether to do it again."""
    forward = False
    while form == "inverse":
        row = connection.execute("SELECT undoes FROM change WHERE id = ?", (change,)).fetchone()
        change = int(row[0])
        form = form_of(connection, change)
        forward = not forward
    return change, forward


def _newest(connection: sqlite.Connection, replica: Replica | None, passing: str) -> tuple[int, str] | None:
    """The replica's newest change that is not `passing` and that no later one takes back: id and action.

    An undo takes back the newest that stood before it, a redo the newest undo: each one that is met leads
    below what it took back, since nothing in between stands. So a thousand undos in a row stay cheap.
    """
    if replica is None:
        return None
    sql = """SELECT c.id, c.action, (SELECT t.seq FROM change t WHERE t.id = c.undoes) FROM change c
        WHERE c.replica = ? AND c.seq < ? ORDER BY c.seq DESC LIMIT 1"""
    below = 1 << 62
    while (row := connection.execute(sql, (replica.id, below)).fetchone()) is not None:
        if row[1] != passing:
            return int(row[0]), str(row[1])
        below = int(row[2])
    return None


def step_of(connection: sqlite.Connection, change: int) -> Step:
    """The step that takes back this very change, which stands."""
    target = history.change(connection, change)
    root = target
    while root.undoes is not None:
        root = history.change(connection, root.undoes)
    return Step(target, root)


def _invert(connection: sqlite.Connection, edit: Edit, row: RowChange) -> None:
    if row.op == "insert":
        edit.delete_alone(row.table, row.uid)
    elif row.op == "delete":
        edit.insert(row.table, row.uid, row.before or {})
    else:
        edit.update_from(row.table, row.uid, row.after or {}, row.before or {})


def _apply_base(connection: sqlite.Connection, base: int, *, forward: bool) -> tuple[str, ...]:
    found = connection.execute("SELECT columns FROM change WHERE id = ?", (base,)).fetchone()
    segments = records.segments_of(found[0])
    for segment in segments if forward else reversed(segments):
        if segment.op == "update":
            bulk.turn(connection, base, segment, forward=forward)
        elif forward == (segment.op == "delete"):
            _delete_inserted(connection, base, segment)
        elif segment.op == "delete":
            bulk.bring_back(connection, base, segment)
        else:
            _insert_again(connection, base, segment)
    return tuple(dict.fromkeys(segment.table for segment in segments))


def _delete_inserted(connection: sqlite.Connection, base: int, segment: records.Segment) -> None:
    spec = TABLES[segment.table]
    within = (base, segment.first, segment.last)
    named = "SELECT row_uid FROM change_row WHERE change = ? AND n BETWEEN ? AND ?"
    if segment.table == "article_text":
        ids = f"SELECT id FROM article WHERE uid IN ({named})"
        connection.execute(
            f"INSERT OR IGNORE INTO text_version SELECT sha256, text FROM article_text WHERE article_id IN ({ids})",
            within,
        )
        connection.execute(f"DELETE FROM article_search WHERE rowid IN ({ids})", within)
        connection.execute(f"DELETE FROM article_text WHERE article_id IN ({ids})", within)
    elif spec.has_uid:
        connection.execute(f'DELETE FROM "{segment.table}" WHERE uid IN ({named})', within)
    else:
        keys = [f'(SELECT r.id FROM "{spec.references[c]}" r WHERE r.uid = {_part(i)})' for i, c in enumerate(spec.key)]
        listed = ", ".join(f'"{column}"' for column in spec.key)
        where = f"({listed}) IN (SELECT {', '.join(keys)} FROM change_row c WHERE change = ? AND n BETWEEN ? AND ?)"
        connection.execute(f'DELETE FROM "{segment.table}" WHERE {where}', within)


def _insert_again(connection: sqlite.Connection, base: int, segment: records.Segment) -> None:
    spec = TABLES[segment.table]
    columns = [f'"{column}"' for column in (*spec.key, *segment.columns)]
    values = [_key_sql(spec, i, column) for i, column in enumerate(spec.key)]
    values += [_value_sql(spec, i, column) for i, column in enumerate(segment.columns)]
    if spec.stored is not None:
        by_hash, content = spec.stored
        columns.append(f'"{content}"')
        at = segment.columns.index(by_hash)
        values.append(f"(SELECT v.text FROM text_version v WHERE v.sha256 = json_extract(c.after, '$[{at}]'))")
    if spec.stamped and "created" not in segment.columns:
        columns += ["created", "modified"]
        values += ["(SELECT made_utc FROM change WHERE id = c.change)"] * 2
    connection.execute(
        f'INSERT INTO "{segment.table}" ({", ".join(columns)}) SELECT {", ".join(values)} FROM change_row c '
        "WHERE c.change = ? AND c.n BETWEEN ? AND ? ORDER BY c.n",
        (base, segment.first, segment.last),
    )
    if segment.table == "article_text":
        articles = records.article_ids(connection, base, segment)
        search.index(connection, articles)
        incoming.index(connection, articles)


def _key_sql(spec: Table, i: int, column: str) -> str:
    if spec.has_uid:
        return "c.row_uid"
    return f'(SELECT r.id FROM "{spec.references[column]}" r WHERE r.uid = {_part(i)})'


def _part(i: int) -> str:
    """SQL for a part of a joined row name: uids have one length."""
    return f"substr(c.row_uid, {1 + 37 * i}, 36)"


def _value_sql(spec: Table, i: int, column: str) -> str:
    value = f"json_extract(c.after, '$[{i}]')"
    if column not in spec.references:
        return value
    return f'(SELECT r.id FROM "{spec.references[column]}" r WHERE r.uid = {value})'
