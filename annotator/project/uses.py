"""What refers to the values of the codebook: counted, listed, and as conditions on statements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from annotator.model.codebook import CODEBOOK_LISTS, CodebookList, Example
from annotator.model.statement import StatementRow
from annotator.project import rows, sqlite, statements
from annotator.project.listing import Listing, ordered
from annotator.project.tables import TABLES

_IN_TAGS = "SELECT tag_id AS id, count(*) AS n FROM statement_tag GROUP BY tag_id"
_HAVING: dict[CodebookList, str] = {
    "kind": "s.kind_id = (SELECT id FROM kind WHERE uid = ?)",
    "stance": "s.stance_id = (SELECT id FROM stance WHERE uid = ?)",
    "speaker": "s.speaker_id = (SELECT id FROM speaker WHERE uid = ?)",
    "concept": """s.concept_id IN (WITH RECURSIVE below(id) AS (SELECT id FROM concept WHERE uid = ?
        UNION SELECT c.id FROM concept c JOIN below b ON c.parent_id = b.id) SELECT id FROM below)""",
    "tag": "s.id IN (SELECT statement_id FROM statement_tag WHERE tag_id = (SELECT id FROM tag WHERE uid = ?))",
}


@dataclass(frozen=True, slots=True)
class Pointer:
    """A row of `table` whose reference `column` names a value."""

    table: str
    column: str
    uid: str

    @property
    def statement(self) -> str | None:
        """The uid of the statement that the row is, or is a tag of; None for other rows."""
        if self.table == "statement":
            return self.uid
        return self.uid.split("/")[0] if self.table == "statement_tag" else None


class Uses:
    """The questions of a reader about what uses the codebook."""

    _read: sqlite.Connection

    def usage(self, *lists: CodebookList) -> dict[str, int]:
        """How many statements have each value of these lists (none named: of all), by uid; unused ones are left out.

        One grouped query a list. A concept's count is its own, without those below it; a speaker's is without
        what its members say.
        """
        found: dict[str, int] = {}
        for of in lists or CODEBOOK_LISTS:
            own = f"SELECT {of}_id AS id, count(*) AS n FROM statement WHERE {of}_id IS NOT NULL GROUP BY {of}_id"
            sql = f"SELECT v.uid, u.n FROM ({_IN_TAGS if of == 'tag' else own}) u JOIN {of} v ON v.id = u.id"
            found.update((str(uid), int(count)) for uid, count in self._read.execute(sql))
        return found

    def quotes_of(self, of: CodebookList, uid: str) -> Listing[StatementRow]:
        """The statements that have a value, by date and place in the text; a concept's with those below it."""
        sql = f"""SELECT s.id FROM statement s JOIN article a ON a.id = s.article_id WHERE {_HAVING[of]}
            ORDER BY a.published_sort, a.uid, s.start, s.uid"""
        return Listing(
            self._read, "statement", ordered(self._read, sql, (uid,)), partial(statements.by_ids, self._read)
        )

    def pointing(self, of: CodebookList, uid: str) -> list[Pointer]:
        """Every row that refers to a value of the codebook, by table, column and uid."""
        return [
            Pointer(table.name, column, row)
            for table in TABLES.values()
            for column, owner in table.references.items()
            if owner == of
            for row in rows.dependents(self._read, table.name, column, uid)
        ]

    def examples(self, concept: str) -> list[Example]:
        """The statements that show what a concept means, in the order in which they were made."""
        if "concept_example" not in rows.present(self._read):
            return []
        sql = """SELECT s.uid, s.quote FROM concept c JOIN concept_example e ON e.concept_id = c.id
            JOIN statement s ON s.id = e.statement_id AND s.concept_id = c.id WHERE c.uid = ? ORDER BY s.uid"""
        return [Example(statement=str(uid), quote=str(quote)) for uid, quote in self._read.execute(sql, (concept,))]

    def with_quote(self, concept: str, quote: str) -> list[str]:
        """The uids of the statements about a concept that have this very quote."""
        sql = """SELECT s.uid FROM concept c JOIN statement s ON s.concept_id = c.id
            WHERE c.uid = ? AND s.quote = ? ORDER BY s.uid"""
        return [str(row[0]) for row in self._read.execute(sql, (concept, quote))]

    def alias_rows(self, speaker: str) -> list[tuple[str, str]]:
        """The aliases of a speaker, each with the uid of its row."""
        sql = """SELECT a.alias, a.uid FROM speaker_alias a JOIN speaker s ON s.id = a.speaker_id WHERE s.uid = ?
            ORDER BY a.alias, a.uid"""
        return [(str(alias), str(uid)) for alias, uid in self._read.execute(sql, (speaker,))]

    def speaker_fields(self, speaker: str) -> dict[str, str]:
        """The values of a speaker's own fields: the uid of each row, and what can be there once only.

        That is the field, or, where a field takes several values, the field and the value.
        """
        sql = """SELECT v.uid, f.uid || CASE WHEN f.multiple THEN '/' || coalesce(o.uid, v.value, '') ELSE '' END
            FROM field_value v JOIN field f ON f.id = v.field_id JOIN speaker s ON s.id = v.speaker_id
            LEFT JOIN field_option o ON o.id = v.option_id WHERE s.uid = ?"""
        return {str(uid): str(once) for uid, once in self._read.execute(sql, (speaker,))}
