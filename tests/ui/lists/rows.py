"""Sources of rows that note what is asked of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from annotator.model.article import Article
from annotator.model.statement import StatementRow
from annotator.ui.lists.pages import HasUid

T = TypeVar("T", bound=HasUid)


class ListSource(Generic[T]):
    """Rows from a list; uids in `gone` are left out of pages, as a store does."""

    def __init__(self, rows: Sequence[T]) -> None:
        self.rows = list(rows)
        self.asked: list[tuple[int, int]] = []
        self.gone: set[str] = set()

    def count(self) -> int:
        return len(self.rows)

    def page(self, offset: int, limit: int) -> Sequence[T]:
        self.asked.append((offset, limit))
        return [row for row in self.rows[offset : offset + limit] if row.uid not in self.gone]

    def index_of(self, uid: str) -> int | None:
        return next((at for at, row in enumerate(self.rows) if row.uid == uid), None)


def article(number: int, **values: object) -> Article:
    standard: dict[str, object] = {
        "uid": f"a{number}",
        "title": f"Article number {number}",
        "outlet": "La Gazette",
        "published": "2024-06-21T11:21+01:00",
    }
    return Article(**(standard | values))  # pyright: ignore[reportArgumentType]


def statement(number: int, **values: object) -> StatementRow:
    standard: dict[str, object] = {}
    standard.update(dict.fromkeys(StatementRow.__slots__))
    standard |= {
        "uid": f"s{number}",
        "article_id": f"a{number % 7}",
        "article_title": f"Article {number % 7}",
        "published": "2024-06-21",
        "start": number,
        "end": number + 5,
        "kind": "direct quotation",
        "quote": f"quote number {number}",
        "speaker": "Jens Stoltenberg",
        "concept": "Authoritarian powers are aligning",
        "stance": "support",
        "stance_score": 1.0,
        "coder": "Léa Martin",
        "created": "2026-01-01T00:00:00.000Z",
        "modified": "2026-01-01T00:00:00.000Z",
    }
    return StatementRow(**(standard | values))  # pyright: ignore[reportArgumentType]


class ManyRows(Generic[T]):
    """As many rows as one wants, made when they are asked for."""

    def __init__(self, count: int, make: Callable[[int], T]) -> None:
        self._count = count
        self._make = make
        self.asked: list[tuple[int, int]] = []

    def count(self) -> int:
        return self._count

    def page(self, offset: int, limit: int) -> Sequence[T]:
        self.asked.append((offset, limit))
        return [self._make(at) for at in range(offset, min(self._count, offset + limit))]

    def index_of(self, uid: str) -> int | None:
        at = int(uid[1:])
        return at if at < self._count else None
