"""Changes many rows by a few statements of SQL, their records included; and turns them back."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.change import Scalar
from annotator.model.codebook import Speaker
from annotator.model.errors import InvalidValue
from annotator.project import rows, sqlite
from annotator.project.records import Segment
from annotator.project.tables import TABLES, Table

_BATCH = 10_000
_CHOSEN = "(SELECT id FROM temp.chosen)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where records go: the change, the number of the first, and the time of the change."""

    change: int
    first: int
    made: str


def choose(connection: sqlite.Connection, chosen: Sequence[str] | array[int], table: str) -> int:
    """Fill `temp.chosen` with the rows of a table, by uids or local ids; gives how many there are."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS chosen(id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.chosen")
    key = "id" if isinstance(chosen, array) else "uid"
    sql = f'INSERT OR IGNORE INTO temp.chosen SELECT id FROM "{table}" WHERE {key} = ?'
    for at in range(0, len(chosen), _BATCH):
        connection.executemany(sql, ((value,) for value in chosen[at : at + _BATCH]))
    return int(connection.execute("SELECT count(*) FROM temp.chosen").fetchone()[0])


def changing(
    connection: sqlite.Connection, spec: Table, values: Mapping[str, Scalar], computed: Mapping[str, str]
) -> tuple[str, tuple[Scalar, ...]]:
    """The condition under which a chosen row `t` would change, and what is bound to it."""
    told = _told(connection, spec, values)
    parts = [f't."{column}" IS NOT ?' for column in told] + [f't."{c}" IS NOT ({sql})' for c, sql in computed.items()]
    return f"t.id IN {_CHOSEN} AND ({' OR '.join(parts) or '0'})", tuple(told.values())


def update(
    connection: sqlite.Connection, at: Place, spec: Table, values: Mapping[str, Scalar], computed: Mapping[str, str]
) -> Segment | None:
    """Change columns of the chosen rows that are not so already; `computed` is SQL over the row `t`."""
    where, bound = changing(connection, spec, values, computed)
    columns = (*values, *computed)
    stamp = ("modified",) if spec.stamped and "modified" not in columns else ()
    before = ", ".join(f"'{column}', {rows.column_sql(spec, column)}" for column in (*columns, *stamp))
    after = [f"'{column}', ?" for column in values]
    after += [f"'{column}', {_named(spec, column, sql)}" for column, sql in computed.items()]
    records = f"""INSERT INTO change_row SELECT ?, ? + row_number() OVER (ORDER BY t.id), ?, t.uid, 'update',
        json_object({before}), json_object({", ".join(after)}) FROM "{spec.name}" AS t WHERE {where}"""
    cursor = connection.execute(records, (at.change, at.first - 1, spec.name, *values.values(), *bound))
    count = cursor.rowcount
    if not count:
        return None
    told = _told(connection, spec, values)
    written = [f'"{column}" = ?' for column in told] + [f'"{column}" = ({sql})' for column, sql in computed.items()]
    written += [f'"{column}" = ?' for column in stamp]
    sql = f'UPDATE "{spec.name}" AS t SET {", ".join(written)} WHERE {where}'
    connection.execute(sql, (*told.values(), *((at.made,) if stamp else ()), *bound))
    return Segment(spec.name, columns, at.first, at.first + count - 1, "update")


def delete(connection: sqlite.Connection, at: Place, spec: Table, reference: str = "id") -> Segment | None:
    """Delete the chosen rows, or those of another table whose `reference` names them."""
    before = ", ".join(f"'{column}', {rows.column_sql(spec, column)}" for column in spec.columns)
    order = ", ".join(f't."{column}"' for column in (("id",) if spec.has_uid else spec.key))
    where = f't."{reference}" IN {_CHOSEN}'
    cursor = connection.execute(
        f"""INSERT INTO change_row SELECT ?, ? + row_number() OVER (ORDER BY {order}), ?, {rows.row_uid_sql(spec)},
        'delete', json_object({before}), NULL FROM "{spec.name}" AS t WHERE {where}""",
        (at.change, at.first - 1, spec.name),
    )
    count = cursor.rowcount
    if not count:
        return None
    connection.execute(f'DELETE FROM "{spec.name}" AS t WHERE {where}')
    return Segment(spec.name, spec.columns, at.first, at.first + count - 1, "delete")


def organization_of(speaker: Speaker | None) -> str:
    """SQL for the organization that a speaker spoke for on the day of the article of a statement `t`."""
    day = "nullif(substr(coalesce(a.published, ''), 1, 10), '')"
    cases: list[str] = []
    roles = () if speaker is None else speaker.roles
    for role in sorted(roles, key=lambda role: role.since or "", reverse=True):
        since = f"{day} >= {_quoted(role.since)}" if role.since else "1"
        until = f"{day} <= {_quoted(role.until)}" if role.until else "1"
        organization = f"(SELECT id FROM speaker WHERE uid = {_quoted(role.organization)})"
        holds = f"CASE WHEN {day} IS NULL THEN {int(role.until is None)} ELSE {since} AND {until} END"
        cases.append(f"WHEN {holds} THEN {organization if role.organization else 'NULL'}")
    chosen = f"CASE {' '.join(cases)} END" if cases else "NULL"
    return f"SELECT {chosen} FROM article a WHERE a.id = t.article_id"


def count_changing(
    connection: sqlite.Connection, spec: Table, values: Mapping[str, Scalar], tags: Sequence[str]
) -> int:
    """How many of the chosen statements have other values, or lack one of the tags."""
    where, bound = changing(connection, spec, values, {})
    lacking = " OR ".join(
        """NOT EXISTS (SELECT 1 FROM statement_tag x JOIN tag g ON g.id = x.tag_id
        WHERE x.statement_id = t.id AND g.uid = ?)"""
        for _ in tags
    )
    sql = f'SELECT count(*) FROM "{spec.name}" t WHERE ({where}) OR (t.id IN {_CHOSEN} AND ({lacking or "0"}))'
    return int(connection.execute(sql, (*bound, *tags)).fetchone()[0])


def _quoted(text: str | None) -> str:
    return "'" + (text or "").replace("'", "''") + "'"


def untagged(connection: sqlite.Connection, tag: str) -> Iterator[str]:
    """The uids of the chosen statements that have not this tag."""
    sql = f"""SELECT t.uid FROM statement t WHERE t.id IN {_CHOSEN} AND NOT EXISTS (SELECT 1 FROM statement_tag x
        JOIN tag g ON g.id = x.tag_id WHERE x.statement_id = t.id AND g.uid = ?) ORDER BY t.id"""
    return (str(row[0]) for row in connection.execute(sql, (tag,)).fetchall())


def turn(connection: sqlite.Connection, base: int, segment: Segment, *, forward: bool) -> None:
    """Take back an update of many rows, or do it again; raises `InvalidValue` where a row was changed since."""
    spec = TABLES[segment.table]
    old, new = ("before", "after") if forward else ("after", "before")
    within = f'FROM change_row c JOIN "{spec.name}" t ON t.uid = c.row_uid WHERE c.change = ? AND c.n BETWEEN ? AND ?'
    bound = (base, segment.first, segment.last)
    same = " AND ".join(f't."{column}" IS {_held(spec, column, old)}' for column in segment.columns)
    held = int(connection.execute(f"SELECT count(*) {within} AND {same}", bound).fetchone()[0])
    if held != segment.last - segment.first + 1:
        raise InvalidValue("Some of the rows were changed again since.")
    written = {column: _held(spec, column, new) for column in segment.columns}
    if spec.stamped and "modified" not in written:
        made = "(SELECT made_utc FROM change WHERE id = c.change)"
        written["modified"] = made if forward else _held(spec, "modified", new)
    assignments = ", ".join(f'"{column}" = {sql}' for column, sql in written.items())
    connection.execute(
        f"""UPDATE "{spec.name}" AS t SET {assignments} FROM change_row c
        WHERE c.change = ? AND c.n BETWEEN ? AND ? AND t.uid = c.row_uid""",
        bound,
    )


def bring_back(connection: sqlite.Connection, base: int, segment: Segment) -> None:
    """Insert again what a bulk deleted."""
    spec = TABLES[segment.table]
    columns = [f'"{column}"' for column in (*spec.key, *spec.columns)]
    keys = ["c.row_uid"] if spec.has_uid else [_key_part(spec, i, column) for i, column in enumerate(spec.key)]
    values = [*keys, *(_held(spec, column, "before") for column in spec.columns)]
    connection.execute(
        f"""INSERT INTO "{segment.table}" ({", ".join(columns)}) SELECT {", ".join(values)} FROM change_row c
        WHERE c.change = ? AND c.n BETWEEN ? AND ? ORDER BY c.n""",
        (base, segment.first, segment.last),
    )


def _told(connection: sqlite.Connection, spec: Table, values: Mapping[str, Scalar]) -> dict[str, Scalar]:
    """The values with local ids in the place of uids; raises `NotFound`."""
    return {
        column: value
        if value is None or column not in spec.references
        else rows.local_id(connection, spec.references[column], str(value))
        for column, value in values.items()
    }


def _named(spec: Table, column: str, sql: str) -> str:
    if column not in spec.references:
        return f"({sql})"
    return f'(SELECT r.uid FROM "{spec.references[column]}" r WHERE r.id = ({sql}))'


def _held(spec: Table, column: str, side: str) -> str:
    """SQL for the value of a column in a record `c`, local ids for uids."""
    value = f"json_extract(c.{side}, '$.\"{column}\"')"
    return value if column not in spec.references else _local(spec.references[column], value)


def _key_part(spec: Table, i: int, column: str) -> str:
    return _local(spec.references[column], f"substr(c.row_uid, {1 + 37 * i}, 36)")


def _local(table: str, value: str) -> str:
    return f'(SELECT r.id FROM "{table}" r WHERE r.uid = {value})'
