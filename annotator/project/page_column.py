"""The pages of statements as a column of exported tables, for projects whose statements stand on pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import cast

from annotator.model.article import Mark
from annotator.model.change import Scalar
from annotator.model.pages import Pages
from annotator.model.table import Cells
from annotator.project import sqlite

_NAMES = ("page", "article_page")
_ARTICLES_KEPT = 2_000
_ANY = """SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT article_id FROM statement) s
    JOIN article_mark m ON m.article_id = s.article_id WHERE m.type = 'page')"""


def page_label(connection: sqlite.Connection, taken: Iterable[str]) -> str | None:
    """The label of the column; None where no statement stands on a page."""
    if not connection.execute(_ANY).fetchone()[0]:
        return None
    used = set(taken)
    return next((name for name in _NAMES if name not in used), f"{_NAMES[-1]} 2")


class PageCells:
    """The pages of statements, read article by article as they come."""

    def __init__(self, connection: sqlite.Connection) -> None:
        self._connection = connection
        self._known: dict[Scalar, Pages] = {}

    def of(self, articles: Cells, starts: Cells, ends: Cells) -> Sequence[Scalar]:
        """The cell of each statement, by the local id of its article and its span; None where it stands on no page."""
        self._read(set(articles))
        return [
            None if start is None or end is None else self._known[article].of(cast("int", start), cast("int", end))
            for article, start, end in zip(articles, starts, ends, strict=True)
        ]

    def _read(self, wanted: set[Scalar]) -> None:
        if len(self._known) > _ARTICLES_KEPT:
            self._known.clear()
        missing = wanted.difference(self._known)
        if not missing:
            return
        sql = """SELECT article_id, start, "end", value FROM article_mark
            WHERE type = 'page' AND article_id IN (SELECT value FROM json_each(?))"""
        marks: dict[Scalar, list[Mark]] = {}
        for article, start, end, value in self._connection.execute(sql, (json.dumps(list(missing)),)):
            marks.setdefault(article, []).append(Mark(start, end, "page", value))
        self._known.update((article, Pages(marks.get(article, ()))) for article in missing)
