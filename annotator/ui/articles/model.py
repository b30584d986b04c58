"""Articles as rows of a list."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from annotator.model.article import Article
from annotator.ui.dates import long_date, short_date
from annotator.ui.lists.model import PagedModel
from annotator.ui.lists.pages import RowSource
from annotator.ui.lists.painting import DOT
from annotator.ui.titles import Titles
from annotator.ui.widgets.marked import plain

_LONGEST_MEMO = 600


class ArticleSource(RowSource[Article], Protocol):
    """The articles to list, in order."""


class ArticleModel(PagedModel[Article]):
    """One column: a delegate paints the article."""

    def __init__(self, titles: Titles, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self.titles = titles

    def status_words(self, article: Article) -> str:
        """The article's status in the user's language."""
        words = {
            "to do": self.tr("to do"),
            "in progress": self.tr("in progress"),
            "done": self.tr("done"),
            "irrelevant": self.tr("irrelevant"),
        }
        return words.get(article.status, article.status)

    def origin(self, article: Article) -> tuple[str, str]:
        """Outlet and date; the reason instead of the date where the article is irrelevant."""
        reason = article.status_reason or self.status_words(article)
        return article.outlet or "", reason if article.status == "irrelevant" else short_date(article.published)

    def text(self, row: Article, column: int) -> str:
        """Title, outlet, date, status with its reason, group, memo, number of statements, in one sentence."""
        group = self.tr("group {name}").format(name=row.group_name) if row.group_name else ""
        memo = self.tr("has a memo") if row.memo else ""
        count = self.tr("statements: {count}").format(count=row.statements) if row.statements else ""
        origin = (self.titles.of(row), row.outlet, short_date(row.published))
        parts = (*origin, self.status_words(row), row.status_reason, group, memo, count)
        return ", ".join(part for part in parts if part)

    def hint(self, row: Article, column: int) -> str:
        """The whole title, what is known of where it comes from, group and memo."""
        origin = DOT.join(part for part in (row.outlet, row.author, long_date(row.published)) if part)
        group = self.tr("Group: {name}").format(name=row.group_name) if row.group_name else ""
        memo = self.tr("Memo: {memo}").format(memo=_beginning(plain(row.memo))) if row.memo else ""
        return "\n".join(part for part in (self.titles.of(row), origin, group, memo) if part)


def _beginning(memo: str) -> str:
    return memo if len(memo) <= _LONGEST_MEMO else memo[: _LONGEST_MEMO - 1].rstrip() + "…"
