"""Names of rows by their uids, those of rows that are gone too: the log remembers them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model.change import RowChange, Scalar
from annotator.model.codebook import Stance
from annotator.project import records, sqlite
from annotator.project.tables import TABLES

_NAMED = {"kind": "name", "tag": "name", "stance": "name", "speaker": "name", "concept": "name", "coder": "name"}
_LOOKED_UP: Mapping[str, tuple[str, ...]] = {
    **{table: ("name",) for table in _NAMED if table != "stance"},
    "stance": ("name", "score", "colour", "key", "position"),
    "article": ("title", "source_name"),
    "article_group": ("name",),
    "field": ("label",),
    "field_option": ("name",),
}
_STATEMENT = """SELECT s.uid, s.quote, a.uid, t.uid FROM statement s JOIN article a ON a.id = s.article_id
    LEFT JOIN stance t ON t.id = s.stance_id WHERE s.uid IN (SELECT value FROM json_each(?))"""
_OWNERS = """SELECT m.uid, a.uid FROM article_mark m JOIN article a ON a.id = m.article_id
    WHERE m.uid IN (SELECT value FROM json_each(?))"""

Values = Mapping[str, Scalar]
_NOTHING: Values = {}


class Names:
    """Learns what some records refer to; looks into the log for what is gone, from the newest change down."""

    def __init__(self, connection: sqlite.Connection) -> None:
        self._connection = connection
        self._here: dict[tuple[str, str], Values] = {}
        self._gone: dict[tuple[str, str], Values] = {}
        self._looked_down_to: int | None = None
        self._looked_up_to = 0

    def learn(self, written: Mapping[int, Sequence[RowChange]]) -> None:
        """Look up what these changes speak of."""
        self._catch_up()
        wanted: dict[str, set[str]] = {"coder": set()}
        for row in (row for rows in written.values() for row in rows):
            for table, uid in _referred(row):
                wanted.setdefault(table, set()).add(uid)
        sql = "SELECT DISTINCT coder FROM change WHERE id IN (SELECT value FROM json_each(?))"
        coders = self._connection.execute(sql, (json.dumps(list(written)),))
        wanted["coder"] |= {str(row[0]) for row in coders if row[0] is not None}
        self._here = {}
        missing = self._look_up("statement", wanted.pop("statement", set()))
        missing |= self._look_up("article_mark", wanted.pop("article_mark", set()))
        if missing:
            self._look_into_the_log(missing, min(written, default=0))
        for table in ("article", "stance"):
            column = f"{table}_id"
            known = (self._values(owner, uid) for owner, uid in [*self._here, *missing])
            wanted.setdefault(table, set()).update(str(v[column]) for v in known if v.get(column) is not None)
        for table, uids in wanted.items():
            missing = self._look_up(table, uids)
            if missing:
                self._look_into_the_log(missing, min(written, default=0))

    def name(self, table: str, uid: str | None) -> str | None:
        """What a row is called, or was."""
        if uid is None:
            return None
        values = self._values(table, uid)
        named = next((values[c] for c in (*_LOOKED_UP.get(table, ()), "name") if values.get(c) is not None), None)
        return None if named is None else str(named)

    def stance(self, uid: str | None) -> Stance | None:
        """A stance as it is, or was."""
        values = self._values("stance", uid) if uid else _NOTHING
        if uid is None or "name" not in values:
            return None
        score, position = values.get("score"), values.get("position")
        return Stance(
            uid=uid,
            name=str(values["name"]),
            score=float(score) if score is not None else None,
            colour=_text(values.get("colour")),
            key=_text(values.get("key")),
            position=int(position) if position is not None else 0,
        )

    def is_there(self, table: str, uid: str | None) -> bool:
        """Whether the row is in the project now."""
        return uid is not None and (table, uid) in self._here

    def statement(self, focus: RowChange | None) -> str | None:
        """The uid of the statement that a record is about."""
        if focus is None:
            return None
        if focus.table in ("statement", "statement_tag"):
            return focus.uid.partition("/")[0]
        if focus.table == "concept_example":
            return focus.uid.partition("/")[2]
        owner = _value(focus, "statement_id")
        return None if owner is None else str(owner)

    def article(self, focus: RowChange | None, statement: str | None) -> str | None:
        """The uid of the article that a record is about."""
        if focus is None:
            return None
        if focus.table in ("article", "article_text", "article_source"):
            return focus.uid
        owner = _value(focus, "article_id")
        if owner is None and statement is not None:
            owner = self._values("statement", statement).get("article_id")
        if owner is None:
            owner = self._values(focus.table, focus.uid).get("article_id")
        return None if owner is None else str(owner)

    def quote(self, statement: str | None) -> str | None:
        """The statement's quote."""
        return _text(self._values("statement", statement).get("quote")) if statement else None

    def stance_of(self, statement: str | None) -> str | None:
        """The uid of the stance that the statement has."""
        return _text(self._values("statement", statement).get("stance_id")) if statement else None

    def _values(self, table: str, uid: str) -> Values:
        return self._here.get((table, uid), self._gone.get((table, uid), _NOTHING))

    def _look_up(self, table: str, uids: Iterable[str]) -> set[tuple[str, str]]:
        """Note the rows that are there; gives those that are not and that the log was not asked for."""
        listed = sorted(uids)
        if not listed:
            return set()
        if table == "statement":
            sql, columns = _STATEMENT, ("quote", "article_id", "stance_id")
        elif table == "article_mark":
            sql, columns = _OWNERS, ("article_id",)
        elif table in _LOOKED_UP:
            columns = _LOOKED_UP[table]
            sql = f'SELECT uid, {", ".join(columns)} FROM "{table}" WHERE uid IN (SELECT value FROM json_each(?))'
        else:
            return set()
        for row in self._connection.execute(sql, (json.dumps(listed),)):
            self._here[table, str(row[0])] = dict(zip(columns, row[1:], strict=True))
        keys = {(table, uid) for uid in listed}
        return {key for key in keys if key not in self._here and key not in self._gone}

    def _look_into_the_log(self, missing: set[tuple[str, str]], oldest: int) -> None:
        """What is gone was deleted after the change that spoke of it, or its bulk was taken back."""
        if self._looked_down_to is None:
            self._looked_up_to = int(self._connection.execute("SELECT max(id) FROM change").fetchone()[0] or 0)
            self._looked_down_to = self._looked_up_to + 1
        if oldest < self._looked_down_to:
            for key, values in self._deleted(oldest, self._looked_down_to):
                if not self._gone.get(key):
                    self._gone[key] = values
            self._looked_down_to = oldest
        left = {key for key in missing if key not in self._gone}
        if left:
            self._look_into_bulks(left)

    def _catch_up(self) -> None:
        """Note what was deleted since the log was looked into."""
        if self._looked_down_to is None:
            return
        newest = int(self._connection.execute("SELECT max(id) FROM change").fetchone()[0] or 0)
        if newest > self._looked_up_to:
            self._gone.update(reversed(list(self._deleted(self._looked_up_to + 1, newest + 1))))
            self._looked_up_to = newest

    def _deleted(self, low: int, high: int) -> Iterator[tuple[tuple[str, str], Values]]:
        """What the changes from `low` to before `high` deleted row by row, as it was, the newest first."""
        sql = """SELECT r."table", r.row_uid, r.before FROM change c JOIN change_row r ON r.change = c.id
            WHERE c.id >= ? AND c.id < ? AND c.form = 'rows' AND r.op = 'delete' ORDER BY c.id DESC"""
        for table, uid, before in self._connection.execute(sql, (low, high)):
            if table in _LOOKED_UP or table in ("statement", "article_mark"):
                yield (str(table), str(uid)), records.parsed(before, None) or {}

    def _look_into_bulks(self, missing: set[tuple[str, str]]) -> None:
        """Ask those that deleted, or were taken back, for these rows alone: they may have written a million."""
        run = self._connection.execute
        sql = """SELECT id, columns FROM change WHERE form = 'bulk' AND (instr(columns, '"delete"')
            OR id IN (SELECT undoes FROM change WHERE form = 'inverse')) ORDER BY id DESC"""
        for change, columns in run(sql).fetchall():
            for segment in records.segments_of(columns):
                whole = segment.op != "update"
                uids = [uid for table, uid in missing if table == segment.table and whole]
                sql = """SELECT row_uid, coalesce(after, before) FROM change_row WHERE change = ? AND n BETWEEN ? AND ?
                    AND row_uid IN (SELECT value FROM json_each(?))"""
                place = (change, segment.first, segment.last, json.dumps(uids))
                for uid, after in run(sql, place) if uids else ():
                    self._gone.setdefault((segment.table, str(uid)), records.parsed(after, segment) or {})
        for key in missing:
            self._gone.setdefault(key, {})


def _referred(row: RowChange) -> Iterable[tuple[str, str]]:
    """The rows that a record speaks of: itself, what its name is made of, and what its columns point to."""
    spec = TABLES.get(row.table)
    if spec is None:
        return
    for column, part in zip(spec.key, row.uid.split("/"), strict=False):
        yield spec.references.get(column, row.table), part
    for side in (row.before, row.after):
        for column, value in (side or {}).items():
            if value is not None and column in spec.references:
                yield spec.references[column], str(value)


def _value(row: RowChange, column: str) -> Scalar:
    for side in (row.after, row.before):
        if side is not None and side.get(column) is not None:
            return side[column]
    return None


def _text(value: Scalar) -> str | None:
    return value if isinstance(value, str) and value else None
