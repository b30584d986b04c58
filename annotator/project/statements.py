"""Reads statements: as references for the reader, spelled out for tables, exports and scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, cast

from annotator.model.change import Scalar
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.fields import FieldValues
from annotator.model.statement import Coding, Statement, StatementRow
from annotator.model.table import Table
from annotator.project import fields, sqlite
from annotator.project.field_columns import StatementFields
from annotator.project.spelled import spelled, with_fields

_SELECT = """SELECT s.uid, a.uid, s.start, s."end", s.quote, k.uid, p.uid, o.uid, c.uid, t.uid,
    (SELECT json_group_array(g.uid) FROM (SELECT g.uid FROM statement_tag st JOIN tag g ON g.id = st.tag_id
        WHERE st.statement_id = s.id ORDER BY g.name, g.uid) g),
    s.note, d.uid, s.created, s.modified, s.origin, s.earlier_text
    FROM statement s JOIN article a ON a.id = s.article_id
    LEFT JOIN kind k ON k.id = s.kind_id LEFT JOIN speaker p ON p.id = s.speaker_id
    LEFT JOIN speaker o ON o.id = s.organization_id LEFT JOIN concept c ON c.id = s.concept_id
    LEFT JOIN stance t ON t.id = s.stance_id LEFT JOIN coder d ON d.id = s.coder_id"""
COLUMNS = tuple(StatementRow.__slots__)[:-2]
_IDS_AT_ONCE = 500
_AT_ONCE = 1_000


def statement(connection: sqlite.Connection, uid: str) -> Statement:
    """One statement; raises `NotFound`."""
    found = connection.execute(f"{_SELECT} WHERE s.uid = ?", (uid,)).fetchone()
    if found is None:
        raise NotFound("statement", uid)
    return _statement(found, fields.values_of(connection, "statement", uid))


def of_article(connection: sqlite.Connection, article: str) -> list[Statement]:
    """The statements of an article in the order of its text; not those that wait for a place in it."""
    return _of_article(connection, article, "IS NULL")


def waiting_in(connection: sqlite.Connection, article: str) -> list[Statement]:
    """The statements of an article that wait for a place in its text."""
    return _of_article(connection, article, "IS NOT NULL")


def _of_article(connection: sqlite.Connection, article: str, earlier: str) -> list[Statement]:
    sql = f"{_SELECT} WHERE a.uid = ? AND s.earlier_text {earlier} ORDER BY s.start, s.uid"
    values = fields.of_article(connection, article)
    return [_statement(row, values.get(row[0], {})) for row in connection.execute(sql, (article,))]


def waiting(connection: sqlite.Connection) -> dict[str, int]:
    """How many statements wait for a place, by the uid of their article."""
    sql = """SELECT a.uid, count(*) FROM statement s JOIN article a ON a.id = s.article_id
        WHERE s.earlier_text IS NOT NULL GROUP BY a.id ORDER BY a.uid"""
    return {str(uid): int(count) for uid, count in connection.execute(sql)}


def row(connection: sqlite.Connection, uid: str) -> StatementRow:
    """One statement spelled out; raises `NotFound`."""
    found = connection.execute("SELECT * FROM v_statement WHERE statement_id = ?", (uid,)).fetchone()
    if found is None:
        raise NotFound("statement", uid)
    return fields.dressed(connection, [_row(found)])[0]


def tuples(connection: sqlite.Connection, where: Mapping[str, str] | None = None) -> Iterator[tuple[Scalar, ...]]:
    """The rows of `v_statement` in the order in which they were made; `where` names columns and their text."""
    if not where:
        return iter(spelled(connection))
    _require_columns(connection, where)
    clause = " AND ".join(f'"{column}" = ?' for column in where)
    sql = f"SELECT * FROM v_statement WHERE {clause} ORDER BY statement_id"
    return connection.execute(sql, tuple(where.values()))


def exported(connection: sqlite.Connection, columns: StatementFields, where: Mapping[str, str] | None = None) -> Table:
    """The same rows, each followed by the project's own fields."""
    _require_columns(connection, where or {})
    return with_fields(connection, columns, where)


def _require_columns(connection: sqlite.Connection, where: Mapping[str, str]) -> None:
    for column in where:
        if column not in _view_columns(connection):
            raise InvalidValue(f"There is no column “{column}” to choose statements by.")


def rows(connection: sqlite.Connection, where: Mapping[str, str] | None = None) -> Iterator[StatementRow]:
    """The same statements, spelled out."""
    source = tuples(connection, where)
    while some := [_row(found) for found in islice(source, _AT_ONCE)]:
        yield from fields.dressed(connection, some)


def by_ids(connection: sqlite.Connection, wanted: Sequence[int]) -> dict[int, StatementRow]:
    """Statements spelled out by their local ids, as many as are there."""
    found: dict[int, StatementRow] = {}
    for at in range(0, len(wanted), _IDS_AT_ONCE):
        some = tuple(wanted[at : at + _IDS_AT_ONCE])
        marks = ", ".join("?" * len(some))
        sql = f"""SELECT s.id, v.* FROM statement s JOIN v_statement v ON v.statement_id = s.uid
            WHERE s.id IN ({marks})"""
        cells = connection.execute(sql, some).fetchall()
        rows = fields.dressed(connection, [_row(one[1:]) for one in cells])
        found.update(zip((int(one[0]) for one in cells), rows, strict=True))
    return found


def _row(cells: Sequence[object]) -> StatementRow:
    return StatementRow(**cast("dict[str, Any]", dict(zip(COLUMNS, cells, strict=True))))


def recently_used(connection: sqlite.Connection, table: str, limit: int) -> tuple[str, ...]:
    """The uids of a codebook table that the newest thousand statements use, the last used first."""
    sql = f"""SELECT r.uid FROM (SELECT {table}_id AS used, uid FROM statement ORDER BY uid DESC LIMIT 1000) s
        JOIN {table} r ON r.id = s.used GROUP BY r.id ORDER BY max(s.uid) DESC LIMIT ?"""
    return tuple(str(row[0]) for row in connection.execute(sql, (limit,)))


def speakers_in(connection: sqlite.Connection, article: str, limit: int) -> tuple[str, ...]:
    """The uids of the speakers of an article's statements, those of the newest statements first."""
    sql = """SELECT p.uid FROM statement s JOIN speaker p ON p.id = s.speaker_id
        WHERE s.article_id = (SELECT id FROM article WHERE uid = ?) GROUP BY p.id ORDER BY max(s.uid) DESC LIMIT ?"""
    return tuple(str(row[0]) for row in connection.execute(sql, (article, limit)))


def _view_columns(connection: sqlite.Connection) -> set[str]:
    return {column[0] for column in connection.execute("SELECT * FROM v_statement LIMIT 0").description}


def _statement(found: Sequence[object], values: FieldValues) -> Statement:
    uid, article, start, end, quote, kind, speaker, organization, concept, stance = found[:10]
    tags, note, coder, created, modified, origin, earlier_text = found[10:]
    return Statement(
        uid=cast("str", uid),
        article=cast("str", article),
        start=cast("int", start),
        end=cast("int", end),
        quote=cast("str", quote),
        coding=Coding(
            kind=cast("str | None", kind),
            speaker=cast("str | None", speaker),
            organization=cast("str | None", organization),
            concept=cast("str | None", concept),
            stance=cast("str | None", stance),
            tags=tuple(json.loads(cast("str", tags))),
            note=cast("str | None", note),
            fields=values,
        ),
        coder=cast("str | None", coder),
        created=cast("str", created),
        modified=cast("str", modified),
        origin=cast("str | None", origin),
        earlier_text=cast("str | None", earlier_text),
    )
