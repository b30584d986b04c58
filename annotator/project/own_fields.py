"""The questions about the project's own fields that a project answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model.change import Scalar
from annotator.model.codebook import Codebook
from annotator.model.fields import FieldOwner, FieldValues
from annotator.model.table import Table
from annotator.project import fields, sqlite, statements
from annotator.project.field_columns import OwnerFields, StatementFields

Row = Sequence[Scalar]


class OwnFields:
    """What is known in the fields, and where it is lacking: for whoever holds a connection that reads."""

    _read: sqlite.Connection

    def codebook(self) -> Codebook:
        """The codebook, as the project has it."""
        raise NotImplementedError

    def field_values(self, owner: FieldOwner, uid: str) -> FieldValues:
        """What a statement, a speaker or an article has in its fields."""
        return fields.values_of(self._read, owner, uid)

    def field_rows(self, owner: FieldOwner, uid: str) -> dict[str, list[tuple[str, str]]]:
        """The rows of these values: by field, each row's uid with what it holds."""
        return fields.value_rows(self._read, owner, uid)

    def rows_of_field(self, field: str) -> Iterator[tuple[str, str, str]]:
        """All values of a field: the row's uid, that of what has it, and what it holds."""
        return fields.rows_of_field(self._read, field)

    def incomplete(self, article: str | None = None) -> list[str]:
        """The uids of the statements that lack a required field of their kind, in an article or in all."""
        return fields.incomplete(self._read, article)

    def count_incomplete(self, article: str | None = None) -> int:
        """How many statements lack a required field of their kind."""
        return fields.count_incomplete(self._read, article)

    def statement_table(
        self, columns: Sequence[str], where: Mapping[str, str] | None = None
    ) -> tuple[tuple[str, ...], Table]:
        """All statements for an export: the labels that follow `columns`, and the rows with the fields' cells."""
        added = StatementFields(self._read, self.codebook(), columns)
        return added.labels, statements.exported(self._read, added, where)

    def with_own_fields(
        self, owner: FieldOwner, columns: Sequence[str], rows: Iterable[Row]
    ) -> tuple[tuple[str, ...], Iterator[Row]]:
        """The rows of speakers or articles, whose first cell is the uid, with their fields, and the labels of these."""
        added = OwnerFields(self._read, self.codebook(), owner, columns)
        return added.labels, added.add(rows)
