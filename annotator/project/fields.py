"""Reads the project's own fields and the values that statements, speakers and articles have in them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from annotator.model.codebook import Codebook
from annotator.model.fields import (
    Field,
    FieldOption,
    FieldOwner,
    FieldType,
    FieldValues,
    cells_of,
    column_labels,
    fields_of,
)
from annotator.model.statement import StatementRow
from annotator.project import sqlite

TABLES = ("field", "field_kind", "field_option")
"""The tables that fields are read from."""
INCOMPLETE = """EXISTS (SELECT 1 FROM field f WHERE f.owner = 'statement' AND f.required = 1
    AND (NOT EXISTS (SELECT 1 FROM field_kind fk WHERE fk.field_id = f.id)
        OR EXISTS (SELECT 1 FROM field_kind fk WHERE fk.field_id = f.id AND fk.kind_id = s.kind_id))
    AND NOT EXISTS (SELECT 1 FROM field_value v WHERE v.statement_id = s.id AND v.field_id = f.id))"""
"""SQL for "a required field of the kind of the statement `s` is empty": a condition for lists and counts."""
_STORED = "coalesce(o.uid, v.value)"
_VALUES = """FROM field_value v JOIN field f ON f.id = v.field_id LEFT JOIN field_option o ON o.id = v.option_id"""


def read(connection: sqlite.Connection) -> tuple[Field, ...]:
    """All fields with their kinds and options, in the project's order."""
    found = connection.execute(
        """SELECT uid, label, owner, type, required, multiple, position, definition FROM field
        ORDER BY position, label, uid"""
    ).fetchall()
    if not found:
        return ()
    kinds, options = _kinds(connection), _options(connection)
    return tuple(
        Field(
            uid=uid,
            label=label,
            owner=cast("FieldOwner", owner),
            type=cast("FieldType", kind),
            required=bool(required),
            multiple=bool(multiple),
            position=position or 0,
            definition=definition,
            kinds=tuple(kinds.get(uid, ())),
            options=tuple(options.get(uid, ())),
        )
        for uid, label, owner, kind, required, multiple, position, definition in found
    )


def _kinds(connection: sqlite.Connection) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    sql = """SELECT f.uid, k.uid FROM field_kind x JOIN field f ON f.id = x.field_id JOIN kind k ON k.id = x.kind_id
        ORDER BY k.position, k.name, k.uid"""
    for owner, kind in connection.execute(sql):
        found[owner].append(kind)
    return found


def _options(connection: sqlite.Connection) -> Mapping[str, list[FieldOption]]:
    found: defaultdict[str, list[FieldOption]] = defaultdict(list)
    sql = """SELECT f.uid, o.uid, o.name, p.uid, o.colour, o.attributes, o.position FROM field_option o
        JOIN field f ON f.id = o.field_id LEFT JOIN field_option p ON p.id = o.parent_id
        ORDER BY o.position, o.name, o.uid"""
    for owner, uid, name, parent, colour, attributes, position in connection.execute(sql):
        known = cast("dict[str, str]", json.loads(attributes)) if attributes else {}
        found[owner].append(
            FieldOption(uid=uid, name=name, parent=parent, colour=colour, attributes=known, position=position or 0)
        )
    return found


def values_of(connection: sqlite.Connection, owner: FieldOwner, uid: str) -> FieldValues:
    """What a statement, a speaker or an article has in the fields of its own."""
    sql = f"""SELECT f.uid, {_STORED} {_VALUES}
        WHERE v.{owner}_id = (SELECT id FROM "{owner}" WHERE uid = ?) ORDER BY v.uid"""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in connection.execute(sql, (uid,)):
        found[name] = (*found.get(name, ()), value)
    return found


def of_article(connection: sqlite.Connection, article: str) -> Mapping[str, FieldValues]:
    """What the statements of an article have in their fields, by the statement's uid: one query."""
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM field_value WHERE statement_id IS NOT NULL)").fetchone()[0]:
        return {}
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    sql = f"""SELECT s.uid, f.uid, {_STORED} FROM statement s CROSS JOIN field_value v ON v.statement_id = s.id
        JOIN field f ON f.id = v.field_id LEFT JOIN field_option o ON o.id = v.option_id
        WHERE s.article_id = (SELECT id FROM article WHERE uid = ?) ORDER BY v.uid"""
    for statement, name, value in connection.execute(sql, (article,)):
        held = found[statement]
        held[name] = (*held.get(name, ()), value)
    return found


def value_rows(connection: sqlite.Connection, owner: FieldOwner, uid: str) -> dict[str, list[tuple[str, str]]]:
    """The rows of values of a statement, speaker or article: by field, each row's uid with what it holds."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    sql = f"""SELECT f.uid, v.uid, {_STORED} {_VALUES}
        WHERE v.{owner}_id = (SELECT id FROM "{owner}" WHERE uid = ?) ORDER BY v.uid"""
    for name, row, value in connection.execute(sql, (uid,)):
        found[name].append((row, value))
    return found


def rows_of_field(connection: sqlite.Connection, field: str) -> Iterator[tuple[str, str, str]]:
    """All values of a field, in order: the row's uid, that of what has it, and what it holds."""
    sql = f"""SELECT v.uid, coalesce(s.uid, p.uid, a.uid), {_STORED} {_VALUES}
        LEFT JOIN statement s ON s.id = v.statement_id LEFT JOIN speaker p ON p.id = v.speaker_id
        LEFT JOIN article a ON a.id = v.article_id WHERE f.uid = ? ORDER BY v.uid"""
    yield from connection.execute(sql, (field,)).fetchall()


def incomplete(connection: sqlite.Connection, article: str | None = None) -> list[str]:
    """The uids of the statements that lack a required field, in the order of the texts."""
    sql, bound = _incomplete("s.uid", article)
    return [str(row[0]) for row in connection.execute(f"{sql} ORDER BY s.article_id, s.start, s.uid", bound)]


def count_incomplete(connection: sqlite.Connection, article: str | None = None) -> int:
    """How many statements lack a required field, in an article or in all."""
    if connection.execute("SELECT 1 FROM field WHERE required = 1 AND owner = 'statement'").fetchone() is None:
        return 0
    return int(connection.execute(*_incomplete("count(*)", article)).fetchone()[0])


def _incomplete(wanted: str, article: str | None) -> tuple[str, tuple[str, ...]]:
    inside = "" if article is None else "s.article_id = (SELECT id FROM article WHERE uid = ?) AND "
    return f"SELECT {wanted} FROM statement s WHERE {inside}{INCOMPLETE}", () if article is None else (article,)


def dressed(connection: sqlite.Connection, rows: Sequence[StatementRow]) -> list[StatementRow]:
    """Statements with their fields by label, and whether they lack one: two queries for all of them."""
    fields = fields_of(Codebook(fields=read(connection)), "statement") if rows else ()
    if not fields:
        return list(rows)
    labelled = column_labels(fields, (), dict(connection.execute("SELECT uid, name FROM kind").fetchall()))
    uids = json.dumps([row.uid for row in rows])
    held: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    sql = f"""SELECT s.uid, f.uid, {_STORED} FROM json_each(?) j CROSS JOIN statement s ON s.uid = j.value
        CROSS JOIN field_value v ON v.statement_id = s.id JOIN field f ON f.id = v.field_id
        LEFT JOIN field_option o ON o.id = v.option_id ORDER BY v.uid"""
    for statement, name, value in connection.execute(sql, (uids,)):
        values = held[statement]
        values[name] = (*values.get(name, ()), value)
    lacking: set[str] = set()
    if any(one.required for one in fields):
        sql = f"SELECT s.uid FROM json_each(?) j CROSS JOIN statement s ON s.uid = j.value WHERE {INCOMPLETE}"
        lacking = {str(row[0]) for row in connection.execute(sql, (uids,))}
    return [
        replace(row, fields=cells_of(labelled, held.get(row.uid, {})), incomplete=row.uid in lacking) for row in rows
    ]
