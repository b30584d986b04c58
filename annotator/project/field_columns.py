"""The project's own fields as columns of exported tables, read in stretches that stay small."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import cast

from annotator.model.change import Scalar
from annotator.model.codebook import Codebook
from annotator.model.fields import FIELD_OWNERS, Field, FieldOwner, column_labels, fields_of
from annotator.model.table import Block, Cells, Shared
from annotator.project import sqlite
from annotator.project.page_column import PageCells, page_label

_AT_ONCE = 1_000
_JOINED = "; "


class FieldCells:
    """The cells of some fields of one owner; several values of a field are joined with "; "."""

    def __init__(self, connection: sqlite.Connection, owner: FieldOwner, fields: Sequence[Field]) -> None:
        self._connection = connection
        self._owner = owner
        self.none: Cells = (None,) * len(fields)
        ids = dict(connection.execute("SELECT uid, id FROM field").fetchall()) if fields else {}
        self._places = {ids[one.uid]: place for place, one in enumerate(fields)}
        sql = "SELECT id, name FROM field_option"
        self._options: dict[int, str] = dict(connection.execute(sql).fetchall()) if fields else {}
        self._ordered = "ORDER BY v.uid" if any(one.multiple for one in fields) else ""

    def within(self, first: Scalar, last: Scalar) -> Mapping[Scalar, Sequence[Scalar]]:
        """The cells of the owners with local ids from `first` to `last`; those without values are left out."""
        return self._read(f"v.{self._owner}_id BETWEEN ? AND ?", first, last) if self._places else {}

    def everyone(self) -> Mapping[Scalar, Sequence[Scalar]]:
        """The cells of all owners by their local ids."""
        return self._read(f"v.{self._owner}_id IS NOT NULL") if self._places else {}

    def of(self, ids: Iterable[Scalar]) -> Mapping[Scalar, Sequence[Scalar]]:
        """The cells of these owners by their local ids."""
        if not self._places:
            return {}
        listed = json.dumps(list(ids))
        return self._read(f"v.{self._owner}_id IN (SELECT value FROM json_each(?))", listed)

    def by_uid(self, uids: Iterable[str]) -> Mapping[Scalar, Sequence[Scalar]]:
        """The cells of these owners by their uids."""
        sql = f'SELECT x.id, x.uid FROM json_each(?) j CROSS JOIN "{self._owner}" x ON x.uid = j.value'
        named = dict(self._connection.execute(sql, (json.dumps(list(uids)),)).fetchall())
        return {named[owner]: cells for owner, cells in self.of(named).items()}

    def _read(self, where: str, *bound: Scalar) -> dict[Scalar, list[Scalar]]:
        found: dict[Scalar, list[Scalar]] = {}
        places, options, none = self._places, self._options, self.none
        sql = f"SELECT v.{self._owner}_id, v.field_id, v.option_id, v.value FROM field_value v WHERE {where}"
        for owner, field, option, value in self._connection.execute(f"{sql} {self._ordered}", bound):
            place = places.get(field)
            if place is None:
                continue
            cells = found.get(owner)
            if cells is None:
                cells = found[owner] = list(none)
            text = value if option is None else options[option]
            cells[place] = text if cells[place] is None else f"{cells[place]}{_JOINED}{text}"
        return found


class StatementFields:
    """The columns after those of a statement: its own fields, its speaker's, its article's, at last its page."""

    def __init__(self, connection: sqlite.Connection, book: Codebook, taken: Iterable[str]) -> None:
        fields = tuple(one for owner in FIELD_OWNERS for one in fields_of(book, owner))
        labels = [label for _, label in labelled(book, fields, taken)]
        page = page_label(connection, labels)
        self._pages = None if page is None else PageCells(connection)
        self.labels = (*labels, page) if page is not None else tuple(labels)
        self._own, self._speaker, self._article = (
            FieldCells(connection, owner, fields_of(book, owner)) for owner in FIELD_OWNERS
        )
        self._speakers: Mapping[Scalar, Sequence[Scalar]] | None = None

    def blocks(self, statements: Cells, articles: Cells, speakers: Cells, span: tuple[Cells, Cells]) -> Iterator[Block]:
        """The columns for these local ids of statements, of the article and the speaker of each, and their spans."""
        if self._speakers is None:
            self._speakers = self._speaker.everyone()
        first, last = min(cast("Sequence[int]", statements)), max(cast("Sequence[int]", statements))
        own = self._own.within(first, last) if last - first < _AT_ONCE * 4 else self._own.of(statements)
        yield from zip(*(own.get(one, self._own.none) for one in statements), strict=True)
        for keys, found, none in (
            (speakers, self._speakers, self._speaker.none),
            (articles, self._article.of(set(articles)), self._article.none),
        ):
            if none:
                yield Shared(keys, {key: found.get(key, none) for key in set(keys)})
        if self._pages is not None:
            yield self._pages.of(articles, *span)


class OwnerFields:
    """The columns after those of a speaker or an article; its uid is the first cell of a row."""

    def __init__(self, connection: sqlite.Connection, book: Codebook, owner: FieldOwner, taken: Iterable[str]) -> None:
        fields = fields_of(book, owner)
        self.labels = tuple(label for _, label in labelled(book, fields, taken))
        self._cells = FieldCells(connection, owner, fields)

    def add(self, rows: Iterable[Sequence[Scalar]]) -> Iterator[Sequence[Scalar]]:
        """The rows with their fields."""
        if not self.labels:
            yield from rows
            return
        source = iter(rows)
        while batch := list(islice(source, _AT_ONCE)):
            found = self._cells.by_uid(str(row[0]) for row in batch)
            yield from ((*row, *found.get(row[0], self._cells.none)) for row in batch)


def labelled(book: Codebook, fields: Sequence[Field], taken: Iterable[str]) -> list[tuple[Field, str]]:
    """Each field with the label of its column."""
    return column_labels(fields, taken, {kind.uid: kind.name for kind in book.kinds})
