"""Statements spelled out, fast: what `v_statement` gives, without a join for each row.

An export of a million statements repeats a few thousand names. So the names are read once, and a row
brings only the local ids that point to them; both belong to the one snapshot that the query holds.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator.model.change import Scalar
from annotator.model.table import Batch, Cells, Shared, Table
from annotator.project import sqlite
from annotator.project.field_columns import StatementFields

_PLACED = 'CASE WHEN s.earlier_text IS NULL THEN s."{}" END'
_ARTICLES_KEPT = 20_000
_BATCH = 250
_START = 8
"""The column of the view in which a statement begins."""
_TAGS = """(SELECT group_concat(name, '; ') FROM (SELECT g.name FROM statement_tag st JOIN tag g ON g.id = st.tag_id
    WHERE st.statement_id = s.id ORDER BY g.name))"""


def spelled(connection: sqlite.Connection) -> Table:
    """All statements as rows of `v_statement`, in the order in which the file holds them."""
    return Table(batch for batch, _, _ in _batches(connection))


def with_fields(
    connection: sqlite.Connection, columns: StatementFields, where: Mapping[str, str] | None = None
) -> Table:
    """The same, each row followed by the project's own fields; `where` names columns of the view and their text."""
    if where:
        return Table(_chosen(connection, columns, where))
    if not columns.labels:
        return spelled(connection)
    return Table((*batch, *columns.blocks(*ids, span)) for batch, ids, span in _batches(connection))


def _chosen(connection: sqlite.Connection, columns: StatementFields, where: Mapping[str, str]) -> Iterator[Batch]:
    clause = " AND ".join(f'v."{column}" = ?' for column in where)
    cursor = connection.execute(
        f"""SELECT s.id, s.article_id, s.speaker_id, v.* FROM v_statement v JOIN statement s ON s.uid = v.statement_id
        WHERE {clause}""",
        tuple(where.values()),
    )
    while rows := cursor.fetchmany(_BATCH):
        own, owner, who, *view = zip(*rows, strict=True)
        yield *view, *columns.blocks(own, owner, who, (view[_START], view[_START + 1]))


def _batches(
    connection: sqlite.Connection,
) -> Iterator[tuple[Batch, tuple[Cells, Cells, Cells], tuple[Cells, Cells]]]:
    """The rows, and beside them the local ids of each statement, its article and its speaker, and its span."""
    tagged = connection.execute("SELECT EXISTS (SELECT 1 FROM statement_tag)").fetchone()[0]
    cursor = connection.execute(
        f"""SELECT s.uid, s.article_id, {_PLACED.format("start")}, {_PLACED.format("end")}, s.kind_id, s.quote, s.speaker_id, s.organization_id,
        s.concept_id, s.stance_id, {_TAGS if tagged else "NULL"}, s.note, s.coder_id, s.created, s.modified, s.origin,
        s.id FROM statement s"""
    )
    rows = cursor.fetchmany(1)  # from here on the query holds its snapshot; the names belong to the same
    spell = _speller(connection)
    while rows:
        columns: Sequence[Cells] = tuple(zip(*rows, strict=True))
        yield spell(columns), (columns[-1], columns[1], columns[6]), (columns[2], columns[3])
        rows = cursor.fetchmany(_BATCH)


def _speller(connection: sqlite.Connection) -> Callable[[Sequence[Cells]], Batch]:
    """Gives the columns of `v_statement` for those of the query."""
    kinds, coders = _names(connection, "kind", "name"), _names(connection, "coder", "name")
    speakers, organizations = _names(connection, "speaker", "name, kind"), _names(connection, "speaker", "name")
    concepts, stances = _names(connection, "concept", "name"), _names(connection, "stance", "name, score")
    articles: dict[Scalar, Cells] = {}

    def spell(columns: Sequence[Cells]) -> Batch:
        uid, owner, start, end, kind, quote, who, member, what, stance, tags, note, coder, made, changed, by, _ = (
            columns
        )
        _read_articles(connection, owner, articles)
        return (
            uid, Shared(owner, articles), start, end, Shared(kind, kinds), quote, Shared(who, speakers),
            Shared(member, organizations), Shared(what, concepts), Shared(stance, stances), tags, note,
            Shared(coder, coders), made, changed, by,
        )  # fmt: skip

    return spell


def _read_articles(connection: sqlite.Connection, wanted: Cells, known: dict[Scalar, Cells]) -> None:
    """Put the columns of these articles among the known ones, by their local ids; only the last are kept."""
    missing = set(wanted).difference(known)
    if not missing:
        return
    if len(known) >= _ARTICLES_KEPT:
        known.clear()
        missing = set(wanted)
    sql = """SELECT id, uid, title, outlet, author, published, url, language FROM article
        WHERE id IN (SELECT value FROM json_each(?))"""
    known.update((row[0], row[1:]) for row in connection.execute(sql, (json.dumps(list(missing)),)))


def _names(connection: sqlite.Connection, table: str, columns: str) -> dict[Scalar, Cells]:
    """The columns of each row by its local id; None, no row, has none."""
    found: dict[Scalar, Cells] = {row[0]: row[1:] for row in connection.execute(f"SELECT id, {columns} FROM {table}")}
    found[None] = (None,) * (columns.count(",") + 1)
    return found
