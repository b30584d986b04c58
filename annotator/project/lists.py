"""The questions of a reader about lists: rows in order, values by column, groups."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Literal

from annotator.model.article import Article
from annotator.model.asked import ArticlesAsked, Asked, StatementsAsked, ValueCount
from annotator.model.change import Scalar
from annotator.model.statement import StatementRow
from annotator.project import articles, bulk, search, sqlite, statement_lists
from annotator.project.listing import PREVIEW, Found, Listing, ordered_ids
from annotator.project.tables import TABLES


class Lists:
    """Lists of articles and statements, as a whole or only their beginning."""

    _read: sqlite.Connection
    _noted: Mapping[str, int]
    """Rows of tables, where it is known how many there are."""

    def article_list(self, order: str = "published", *, descending: bool = False, words: str = "") -> Listing[Article]:
        """The articles sorted by one of `articles.ORDERS`, those that hold all `words`."""
        return self.articles_asked(ArticlesAsked(order=order, descending=descending, words=words))

    def articles_asked(self, asked: ArticlesAsked, found: Found | None = None) -> Listing[Article]:
        """The articles asked for; `found` where they were looked for already."""
        return articles.listing_of(self._read, asked, (found or self.found(asked)).ids)

    def statement_list(
        self, order: str | None = None, *, descending: bool = False, article: str | None = None, words: str = ""
    ) -> Listing[StatementRow]:
        """The statements sorted by one of `statement_lists.ORDERS` (None: as in the texts)."""
        return self.statements_asked(StatementsAsked(order=order, descending=descending, article=article, words=words))

    def statements_asked(self, asked: StatementsAsked, found: Found | None = None) -> Listing[StatementRow]:
        """The statements asked for; `found` where they were looked for already."""
        return statement_lists.listing_of(self._read, asked, found or self.found(asked))

    def found(self, asked: Asked) -> Found:
        """What is asked for, in order, with its groups; for another reader's `…_asked`."""
        if isinstance(asked, ArticlesAsked):
            return Found(articles.ids(self._read, asked))
        return statement_lists.found(self._read, asked)

    def first_articles(self, asked: ArticlesAsked) -> Listing[Article] | None:
        """A list that knows its first rows only, where an index has them; else None."""
        if not articles.is_indexed(asked):
            return None
        found = ordered_ids(self._read, articles.plan(asked), PREVIEW)
        return articles.listing_of(self._read, asked, found, self.row_count("article"))

    def first_statements(self, asked: StatementsAsked) -> Listing[StatementRow] | None:
        """A list that knows its first rows only, where an index has them; else None."""
        if not statement_lists.is_indexed(asked):
            return None
        found = statement_lists.first_ids(self._read, PREVIEW)
        return statement_lists.listing_of(self._read, asked, found, self.row_count("statement"))

    def search(self, words: str, limit: int = 50) -> list[str]:
        """The uids of the newest articles whose text has the words; a last `*` makes a beginning."""
        return search.newest(self._read, words, limit)

    def row_count(self, table: Literal["article", "statement"]) -> int:
        """How many rows a table has; as noted at the last clean close as long as nothing changed since."""
        if table in self._noted:
            return self._noted[table]
        return int(self._read.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def is_small(self, asked: Asked, most: int) -> bool:
        """Whether a list has so few rows to look through that it may be asked for at once."""
        if isinstance(asked, StatementsAsked) and asked.article is not None:
            return True
        table = "article" if isinstance(asked, ArticlesAsked) else "statement"
        sql = f'SELECT 1 FROM "{table}" LIMIT 1 OFFSET ?'
        return self._read.execute(sql, (most,)).fetchone() is None

    def statement_values(self, asked: StatementsAsked, column: str, search: str = "") -> list[ValueCount]:
        """The values of a column among the statements asked for, with counts, at most 500."""
        return statement_lists.values_of(self._read, asked, column, search)

    def choose(self, chosen: Sequence[str] | array[int]) -> None:
        """Mark statements, by uids or local ids, for `would_change` and `held`."""
        bulk.choose(self._read, chosen, "statement")

    def would_change(self, values: Mapping[str, Scalar], tags: Sequence[str]) -> int:
        """How many of the chosen statements have other values, or lack one of the tags (uids)."""
        return bulk.count_changing(self._read, TABLES["statement"], values, tags)

    def held(self, column: str) -> list[ValueCount]:
        """The values that the chosen statements have in a column, most frequent first; of notes only whether."""
        return statement_lists.held(self._read, column)

    def interrupt(self) -> None:
        """End the question that another thread asks now; it raises an error there."""
        self._read.interrupt()
