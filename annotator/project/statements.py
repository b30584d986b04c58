"""Reads statements: as references for the reader, spelled out for tables, exports and scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from annotator.model.change import Scalar
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.statement import Coding, Statement, StatementRow
from annotator.project import sqlite
from annotator.project.spelled import spelled

_SELECT = """SELECT s.uid, a.uid, s.start, s."end", s.quote, k.uid, p.uid, o.uid, c.uid, t.uid,
    (SELECT json_group_array(g.uid) FROM (SELECT g.uid FROM statement_tag st JOIN tag g ON g.id = st.tag_id
        WHERE st.statement_id = s.id ORDER BY g.name, g.uid) g),
    s.note, d.uid, s.created, s.modified, s.origin
    FROM statement s JOIN article a ON a.id = s.article_id
    LEFT JOIN kind k ON k.id = s.kind_id LEFT JOIN speaker p ON p.id = s.speaker_id
    LEFT JOIN speaker o ON o.id = s.organization_id LEFT JOIN concept c ON c.id = s.concept_id
    LEFT JOIN stance t ON t.id = s.stance_id LEFT JOIN coder d ON d.id = s.coder_id"""
COLUMNS = tuple(StatementRow.__slots__)
_IDS_AT_ONCE = 500


def statement(connection: sqlite.Connection, uid: str) -> Statement:
    """One statement; raises `NotFound`."""
    found = connection.execute(f"{_SELECT} WHERE s.uid = ?", (uid,)).fetchone()
    if found is None:
        raise NotFound("statement", uid)
    return _statement(found)


def of_article(connection: sqlite.Connection, article: str) -> list[Statement]:
    """The statements of an article in the order of its text."""
    sql = f"{_SELECT} WHERE a.uid = ? ORDER BY s.start, s.uid"
    return [_statement(row) for row in connection.execute(sql, (article,))]


def row(connection: sqlite.Connection, uid: str) -> StatementRow:
    """One statement spelled out; raises `NotFound`."""
    found = connection.execute("SELECT * FROM v_statement WHERE statement_id = ?", (uid,)).fetchone()
    if found is None:
        raise NotFound("statement", uid)
    return _row(found)


def tuples(connection: sqlite.Connection, where: Mapping[str, str] | None = None) -> Iterator[tuple[Scalar, ...]]:
    """The rows of `v_statement` in the order in which they were made; `where` names columns and their text."""
    if not where:
        return spelled(connection)
    conditions: list[str] = []
    for column in where:
        if column not in _view_columns(connection):
            raise InvalidValue(f"There is no column “{column}” to choose statements by.")
        conditions.append(f'"{column}" = ?')
    clause = " AND ".join(conditions)
    return connection.execute(f"SELECT * FROM v_statement WHERE {clause}", tuple(where.values()))


def rows(connection: sqlite.Connection) -> Iterator[StatementRow]:
    """All statements spelled out, in the order in which they were made."""
    for found in spelled(connection):
        yield _row(found)


def by_ids(connection: sqlite.Connection, wanted: Sequence[int]) -> dict[int, StatementRow]:
    """Statements spelled out by their local ids, as many as are there."""
    found: dict[int, StatementRow] = {}
    for at in range(0, len(wanted), _IDS_AT_ONCE):
        some = tuple(wanted[at : at + _IDS_AT_ONCE])
        marks = ", ".join("?" * len(some))
        sql = f"""SELECT s.id, v.* FROM statement s JOIN v_statement v ON v.statement_id = s.uid
            WHERE s.id IN ({marks})"""
        for cells in connection.execute(sql, some):
            found[int(cells[0])] = _row(cells[1:])
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


def _statement(found: Sequence[object]) -> Statement:
    uid, article, start, end, quote, kind, speaker, organization, concept, stance = found[:10]
    tags, note, coder, created, modified, origin = found[10:]
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
        ),
        coder=cast("str | None", coder),
        created=cast("str", created),
        modified=cast("str", modified),
        origin=cast("str | None", origin),
    )
