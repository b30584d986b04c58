"""What a change means for the lists: rows that move, or a list to be asked for anew."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.change import Changed, RowChange
from annotator.project.codebook import TABLES as CODEBOOK_TABLES
from annotator.ui.workspace.field_changes import with_new_values

_IN_TABLE = {"title", "published", "published_sort", "outlet", "language"}
"""What the statement table shows, or sorts by, of an article."""


@dataclass(frozen=True, slots=True)
class Moves:
    """`owners` are articles whose number of statements may have changed."""

    articles: tuple[RowChange, ...]
    owners: tuple[RowChange, ...]
    statements: tuple[RowChange, ...]
    all_articles: bool
    all_statements: bool


def moves(changed: Changed) -> Moves:
    """The rows of either list that a change touched; a rename moves rows that the change does not name."""
    rows, bulk = changed.rows, changed.bulk
    articles = tuple(row for row in rows if row.table == "article")
    tagged = dict.fromkeys(row.uid.partition("/")[0] for row in rows if row.table == "statement_tag")
    tagged |= dict.fromkeys(with_new_values(changed))
    statements = [row for row in rows if row.table == "statement"]
    named = {row.uid for row in statements}
    statements += [_touched("statement", uid) for uid in tagged if uid not in named]
    owners = {
        str(values["article_id"])
        for row in rows
        if row.table == "statement" and row.op != "update"
        for values in (row.before, row.after)
        if values is not None and "article_id" in values
    }
    retitled = any(row.op == "update" and _IN_TABLE.intersection(row.after or ()) for row in articles)
    renamed = any(row.table in CODEBOOK_TABLES and row.op == "update" for row in rows)
    renamed = renamed or changed.touches("field", "field_kind")  # which statements lack something may have changed
    return Moves(
        articles,
        tuple(_touched("article", uid) for uid in sorted(owners)),
        tuple(statements),
        any(table in bulk for table in ("article", "statement", "article_group"))
        or any(row.table == "article_group" and row.op == "update" for row in rows),
        retitled or renamed or any(t in bulk for t in ("article", "statement", "statement_tag", *CODEBOOK_TABLES)),
    )


def _touched(table: str, uid: str) -> RowChange:
    return RowChange(table, uid, "update", None, None)
