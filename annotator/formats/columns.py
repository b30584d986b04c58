"""The columns of exported tables: a contract that scripts and other programs rely on."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.statement import StatementRow

Cell = str | int | float | None
"""What a cell of an exported table can hold; None is written as an empty cell."""

Row = Sequence[Cell]

STATEMENTS: tuple[str, ...] = (
    "statement_id",
    "article_id",
    "article_title",
    "outlet",
    "author",
    "published",
    "url",
    "language",
    "start",
    "end",
    "kind",
    "quote",
    "speaker",
    "speaker_kind",
    "organization",
    "concept",
    "stance",
    "stance_score",
    "tags",
    "note",
    "coder",
    "created",
    "modified",
    "origin",
)
"""One row a statement; the project's own fields follow by their label."""

ARTICLES: tuple[str, ...] = (
    "article_id",
    "title",
    "outlet",
    "author",
    "published",
    "url",
    "language",
    "status",
    "source_name",
    "statements",
    "status_reason",
    "memo",
    "group",
)
"""One row an article; `statements` counts those in it, `group` is the name of the articles that it belongs to."""

SPEAKERS: tuple[str, ...] = ("speaker_id", "name", "kind", "aliases", "colour", "note", "statements")
"""One row a speaker; `aliases` are joined with "; "."""

CONCEPTS: tuple[str, ...] = ("concept_id", "name", "path", "definition", "statements")
"""One row a concept; `path` runs from the root of the tree, joined with " > "."""

CODEBOOK: tuple[str, ...] = (
    "list",
    "name",
    "kind",
    "parent",
    "aliases",
    "roles",
    "score",
    "key",
    "colour",
    "definition",
    "position",
    "owner",
    "type",
    "required",
    "multiple",
    "kinds",
    "field",
    "attributes",
    "examples",
)
"""One row a value of any list; `formats/codebook_csv.py` says what the cells hold, and reads them back.

The project's own fields of speakers follow by their label."""

TABLES: dict[str, tuple[str, ...]] = {
    "statements": STATEMENTS,
    "articles": ARTICLES,
    "speakers": SPEAKERS,
    "concepts": CONCEPTS,
    "codebook": CODEBOOK,
}
"""The columns of each table that can be exported, by its name."""


def statement_cells(row: StatementRow) -> tuple[Cell, ...]:
    """A statement as a row of `STATEMENTS`."""
    return (row.uid, *(getattr(row, name) for name in STATEMENTS[1:]))
