"""Spells changes out: what they wrote, with the names of what the records only refer to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from annotator.model.change import Change, RowChange, Scalar
from annotator.model.codebook import Stance
from annotator.model.history import HistoryRow, Spelled
from annotator.project import history, records, sqlite
from annotator.project.history_names import Names
from annotator.project.tables import TABLES

RECORDS = 60
"""Records of a change that are read for its words."""
_FOCUS = (
    "statement",
    "statement_tag",
    "concept_example",
    "field_value",
    "article_mark",
    "article",
    "article_text",
    "article_source",
)
_UNSPOKEN = {"created", "modified", "published_sort", "coder_id", "origin", "sha256"}
_UP = """WITH RECURSIVE up(start, at) AS (SELECT id, undoes FROM change
    WHERE undoes IS NOT NULL AND id IN (SELECT value FROM json_each(?))
    UNION ALL SELECT up.start, c.undoes FROM up JOIN change c ON c.id = up.at WHERE c.undoes IS NOT NULL)
    SELECT start, min(at) FROM up GROUP BY start"""
_DOWN = """WITH RECURSIVE down(start, at, depth) AS (SELECT value, value, 0 FROM json_each(?)
    UNION ALL SELECT down.start, c.id, depth + 1 FROM down JOIN change c ON c.undoes = down.at)
    SELECT start, max(depth) FROM down GROUP BY start"""


class Speller:
    """Makes rows of changes; keeps the names of what was deleted, as far back as it has looked."""

    def __init__(self, connection: sqlite.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)

    def rows(self, ids: Sequence[int]) -> list[HistoryRow]:
        """The rows of these changes, in this order; those that are not there are left out."""
        if not ids:
            return []
        listed = json.dumps(list(ids))
        roots = {int(start): int(root) for start, root in self._connection.execute(_UP, (listed,))}
        undone = {int(start) for start, depth in self._connection.execute(_DOWN, (listed,)) if int(depth) % 2}
        changes = history.by_id(self._connection, [*ids, *roots.values()])
        of_change = self._records({roots.get(one, one) for one in ids})
        self._names.learn(of_change)
        found: list[HistoryRow] = []
        for one in ids:
            root = roots.get(one, one)
            if one in changes and root in changes:
                found.append(self._row(changes[one], changes[root], of_change.get(root, []), one in undone))
        return found

    def _records(self, changes: Iterable[int]) -> dict[int, list[RowChange]]:
        """The first records of each change."""
        found: dict[int, list[RowChange]] = {}
        segments: dict[int, tuple[records.Segment, ...]] = {}
        listed = json.dumps(sorted(changes))
        sql = "SELECT id, columns FROM change WHERE id IN (SELECT value FROM json_each(?)) AND columns IS NOT NULL"
        for change, columns in self._connection.execute(sql, (listed,)):
            segments[int(change)] = records.segments_of(columns)
        sql = """SELECT r.change, r.n, r."table", r.row_uid, r.op, r.before, r.after FROM json_each(?) j
            CROSS JOIN change_row r ON r.change = j.value AND r.n < ? ORDER BY r.change, r.n"""
        for change, n, table, uid, op, before, after in self._connection.execute(sql, (listed, RECORDS)):
            segment = records.segment_at(segments.get(int(change), ()), int(n))
            row = RowChange(str(table), str(uid), op, records.parsed(before, segment), records.parsed(after, segment))
            found.setdefault(int(change), []).append(row)
        return found

    def _row(self, change: Change, root: Change, written: Sequence[RowChange], is_undone: bool) -> HistoryRow:
        focus = _focus(written)
        statement = self._names.statement(focus)
        article = self._names.article(focus, statement)
        title = self._names.name("article", article) if article else None
        return HistoryRow(
            change=change,
            root=root,
            coder=self._names.name("coder", change.coder),
            statement=statement if self._names.is_there("statement", statement) else None,
            article=article if self._names.is_there("article", article) else None,
            title=title or _text(root.args.get("title")) or _text(root.args.get("article")),
            quote=_quote(focus) or self._names.quote(statement) or _text(root.args.get("quote")),
            stance=self._stance(focus, statement),
            columns=tuple(self._columns(written)),
            counts=self._counts(root, written),
            count=_count(root, written),
            is_undone=is_undone,
        )

    def _stance(self, focus: RowChange | None, statement: str | None) -> Stance | None:
        """The stance that the change gave; else that which the statement has now."""
        if focus is None or focus.table not in ("statement", "statement_tag", "concept_example"):
            return None
        values = focus.after if focus.after is not None else focus.before
        if focus.table == "statement" and values is not None and (focus.op != "update" or "stance_id" in values):
            return self._names.stance(_text(values.get("stance_id")))
        return self._names.stance(self._names.stance_of(statement))

    def _columns(self, written: Sequence[RowChange]) -> Iterable[Spelled]:
        for row in written:
            if row.table == "statement_tag":
                tag = self._names.name("tag", row.uid.partition("/")[2])
                yield Spelled(
                    row.table, "tag", tag if row.op == "delete" else None, tag if row.op == "insert" else None
                )
                continue
            before, after = row.before or {}, row.after or {}
            for column in {**before, **after}:
                if column not in _UNSPOKEN:
                    was, now = (self._spell(row.table, column, side.get(column)) for side in (before, after))
                    yield Spelled(row.table, column.removesuffix("_id"), was, now)

    def _spell(self, table: str, column: str, value: Scalar) -> str | None:
        if value is None:
            return None
        target = TABLES[table].references.get(column) if table in TABLES else None
        return str(value) if target is None else self._names.name(target, str(value))

    def _counts(self, root: Change, written: Sequence[RowChange]) -> Mapping[str, int]:
        """Rows by table: of a bulk all, else those of the first records."""
        found = self._connection.execute("SELECT columns FROM change WHERE id = ?", (root.id,)).fetchone()
        counts: dict[str, int] = {}
        for segment in records.segments_of(found[0] if found else None):
            counts[segment.table] = counts.get(segment.table, 0) + segment.last - segment.first + 1
        if not counts:
            for row in written:
                counts[row.table] = counts.get(row.table, 0) + 1
        counts.pop("coder", None)
        return counts


def _focus(written: Sequence[RowChange]) -> RowChange | None:
    """The record that the words are about: a statement's before an article's, an article that goes before all."""
    whole = next((row for row in written if row.table == "article" and row.op != "update"), None)
    if whole is not None:
        return whole
    for table in _FOCUS:
        for row in written:
            if row.table == table:
                return row
    return next((row for row in written if row.table != "coder"), None)


def _count(root: Change, written: Sequence[RowChange]) -> int:
    given = root.args.get("count")
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    focus = _focus(written)
    return 1 if focus is None else len({row.uid for row in written if row.table == focus.table})


def _quote(focus: RowChange | None) -> str | None:
    if focus is None or focus.table != "statement":
        return None
    values = focus.after if focus.after is not None and "quote" in focus.after else focus.before
    return _text((values or {}).get("quote"))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
