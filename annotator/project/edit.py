"""One transaction of changes: every row that it writes gets its record."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from annotator.model.change import Changed, RowChange, Scalar
from annotator.model.codebook import Coder
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.source import Source
from annotator.project import bulk, incoming, records, rows, search, sqlite
from annotator.project.incoming import Incoming
from annotator.project.tables import TABLES, Table

_BATCH = 5_000


class Edit:
    """Offers insert, update and delete of rows inside one open change of the door.

    References in values are uids. Nothing is kept of what was written when the change fails.
    """

    def __init__(self, connection: sqlite.Connection, change: int, made: str, source: Source) -> None:
        self._connection = connection
        self._change = change
        self._made = made
        self._source = source
        self._n = 0
        self._reindex: dict[str, None] = {}
        self._coder: Coder | None = None
        self.incoming = Incoming(connection)
        self.rows: list[RowChange] = []
        self.segments: list[records.Segment] = []
        self.bulk_tables: dict[str, None] = {}
        self.changed: Changed | None = None
        self.args: Mapping[str, object] | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return not self.rows and not self.segments

    @property
    def made(self) -> str:
        """When the change is made, UTC."""
        return self._made

    def describe(self, **args: object) -> None:
        """Say what the change's words are filled with, where it is known only now."""
        self.args = args

    def new_uid(self) -> str:
        """A uid for a new row."""
        return self._source.uid()

    def exists(self, table: str, uid: str) -> bool:
        """Whether there is such a row now."""
        return rows.fetch(self._connection, TABLES[table], uid, ()) is not None

    def know_coder(self, coder: Coder) -> None:
        """Bring the coder's row along with the first record of this change, where it is needed."""
        self._coder = coder

    def insert(self, table: str, uid: str, values: Mapping[str, Scalar]) -> None:
        """Insert a row named `uid`; columns that are None or missing stay NULL."""
        self._bring_coder()
        spec = TABLES[table]
        given = {column: records.normal(value) for column, value in values.items() if value is not None}
        stored = self._stored(spec, given)
        stamps = {"created": self._made, "modified": self._made} if spec.stamped else {}
        rows.insert(self._connection, spec, uid, {**stamps, **stored, **given})
        self._touched(spec, uid, given)
        content = spec.stored[1] if spec.stored else None
        self._record(RowChange(table, uid, "insert", None, {c: v for c, v in given.items() if c != content}))

    def update(self, table: str, uid: str, values: Mapping[str, Scalar]) -> None:
        """Change columns of a row; columns that have the value already are left out of the record."""
        spec = TABLES[table]
        content = spec.stored[1] if spec.stored else None
        wanted = {column: records.normal(value) for column, value in values.items()}
        logged = [column for column in wanted if column != content]
        if spec.stamped and "modified" not in wanted:
            logged.append("modified")
        before = rows.fetch(self._connection, spec, uid, logged)
        if before is None:
            raise NotFound(table.replace("_", " "), uid)
        changed = {c: v for c, v in wanted.items() if c != content and before[c] != v}
        if not changed:
            return
        if "modified" in wanted:
            changed["modified"] = wanted["modified"]  # left out, it would be read as the time of this change
        self._bring_coder()
        self._keep_content(spec, uid)
        stamp: dict[str, Scalar] = {"modified": self._made} if "modified" in logged and "modified" not in wanted else {}
        written = {**stamp, **changed, **self._stored(spec, wanted)}
        rows.update(self._connection, spec, uid, written)
        self._touched(spec, uid, before)
        kept = {column: before[column] for column in [*changed, *stamp]}
        self._record(RowChange(table, uid, "update", kept, changed))

    def update_from(self, table: str, uid: str, expected: Mapping[str, Scalar], values: Mapping[str, Scalar]) -> None:
        """Change columns that still hold what is expected; raises `InvalidValue` where they do not."""
        found = rows.fetch(self._connection, TABLES[table], uid, tuple(expected))
        if found is None:
            raise NotFound(table.replace("_", " "), uid)
        if any(found[column] != value for column, value in expected.items()):
            raise InvalidValue("The {table} was changed again since.", table=table.replace("_", " "))
        self.update(table, uid, values)

    def delete(self, table: str, uid: str) -> None:
        """Delete a row, and first those that belong to it, each with its record."""
        if not self.exists(table, uid):
            raise NotFound(table.replace("_", " "), uid)
        for dependent, column in TABLES[table].dependents:
            for row_uid in rows.dependents(self._connection, dependent, column, uid):
                self.delete(dependent, row_uid)
        self.delete_alone(table, uid)

    def delete_alone(self, table: str, uid: str) -> None:
        """Delete a row; the project refuses it while others refer to it."""
        spec = TABLES[table]
        before = rows.fetch(self._connection, spec, uid)
        if before is None:
            raise NotFound(table.replace("_", " "), uid)
        self._bring_coder()
        self._keep_content(spec, uid)
        if table == "article_text":
            search.unindex(self._connection, rows.local_id(self._connection, "article", uid))
        rows.delete(self._connection, spec, uid)
        self._touched(spec, uid, before)
        kept = {column: value for column, value in before.items() if value is not None}
        self._record(RowChange(table, uid, "delete", kept, None))

    def insert_many(self, table: str, columns: Sequence[str], values: Iterable[Sequence[Scalar]]) -> int:
        """Insert rows in bulk, recorded in SQL; each of `values` is the row's uid, then `columns`.

        Gives the number of rows. Memory stays flat: the values are drawn as they are written.
        """
        self._bring_coder()
        spec = TABLES[table]
        writer = records.BulkWriter(self._connection, self._change, self._made, spec, tuple(columns), self._n)
        stream = iter(values)
        while batch := list(islice(stream, _BATCH)):
            writer.write(batch)
        return self._add(writer.finish())

    def _add(self, segment: records.Segment | None) -> int:
        if segment is None:
            return 0
        self.segments.append(segment)
        self.bulk_tables[segment.table] = None
        self._n = segment.last + 1
        return segment.last - segment.first + 1

    def choose(self, chosen: Sequence[str] | array[int], table: str = "statement") -> int:
        """Choose rows for `update_many` and `delete_many`, by uids or local ids; how many there are."""
        return bulk.choose(self._connection, chosen, table)

    def update_many(self, table: str, values: Mapping[str, Scalar], computed: Mapping[str, str] | None = None) -> int:
        """Change columns of the rows that were chosen, recorded in SQL; those that are so already stay.

        `computed` gives columns as SQL over the row `t`, local ids for references. Gives the number of rows.
        """
        self._bring_coder()
        wanted = {column: records.normal(value) for column, value in values.items()}
        place = bulk.Place(self._change, self._n, self._made)
        return self._add(bulk.update(self._connection, place, TABLES[table], wanted, computed or {}))

    def delete_many(self, table: str) -> int:
        """Delete the rows that were chosen and what belongs to them, recorded in SQL; the number of rows."""
        self._bring_coder()
        for dependent, column in TABLES[table].dependents:
            place = bulk.Place(self._change, self._n, self._made)
            self._add(bulk.delete(self._connection, place, TABLES[dependent], column))
        return self._add(bulk.delete(self._connection, bulk.Place(self._change, self._n, self._made), TABLES[table]))

    def untagged(self, tag: str) -> Iterator[str]:
        """The uids of the chosen statements that have not this tag."""
        return bulk.untagged(self._connection, tag)

    def finish(self) -> None:
        """Bring the search index up to what was written; called by the door before it commits."""
        if self.segments and any(row.table != "coder" for row in self.rows):
            raise RuntimeError("a bulk change holds bulk writes only, or its undo would leave rows behind")
        found = {uid: self._article(uid) for uid in self._reindex}
        search.index(self._connection, filter(None, found.values()))
        # An import has noted those of its articles when it compared them.
        others = (article for uid, article in found.items() if uid not in self.incoming.noted)
        incoming.index(self._connection, filter(None, others))
        for segment in self.segments:
            if segment.table == "article_text" and segment.op == "insert":
                search.index(self._connection, records.article_ids(self._connection, self._change, segment))

    def _article(self, uid: str) -> int | None:
        found = self._connection.execute("SELECT id FROM article WHERE uid = ?", (uid,)).fetchone()
        return None if found is None else int(found[0])

    def _bring_coder(self) -> None:
        if self._coder is None:
            return
        coder, self._coder = self._coder, None
        if self.exists("coder", coder.uid):
            self.update("coder", coder.uid, {"name": coder.name})
        else:
            self.insert("coder", coder.uid, {"name": coder.name})

    def _record(self, row: RowChange) -> None:
        records.write(self._connection, self._change, self._n, row)
        self._n += 1
        self.rows.append(row)

    def _stored(self, spec: Table, values: Mapping[str, Scalar]) -> dict[str, Scalar]:
        """The content behind a sha256: as given, or as an earlier change kept it."""
        if spec.stored is None:
            return {}
        by_hash, content = spec.stored
        if content in values:
            return {content: values[content]}
        sql = "SELECT text FROM text_version WHERE sha256 = ?"
        found = self._connection.execute(sql, (values[by_hash],)).fetchone()
        if found is None:
            raise InvalidValue("A text that the log names is not in the project any more; run annotator check.")
        return {content: str(found[0])}

    def _keep_content(self, spec: Table, uid: str) -> None:
        """Keep a text that is about to leave its row, so that an undo can bring it back."""
        if spec.stored is not None:
            self._connection.execute(
                "INSERT OR IGNORE INTO text_version SELECT sha256, text FROM article_text "
                "WHERE article_id = (SELECT id FROM article WHERE uid = ?)",
                (uid,),
            )

    def _touched(self, spec: Table, uid: str, values: Mapping[str, Scalar]) -> None:
        """Note the articles whose search row is out of date."""
        if spec.name == "article_text":
            self._reindex[uid] = None
        elif spec.name == "article_mark":
            owner = values.get("article_id") or (rows.fetch(self._connection, spec, uid, ["article_id"]) or {}).get(
                "article_id"
            )
            if owner is not None:
                self._reindex[str(owner)] = None
