"""Articles as rows of a list."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject

from annotator.model.article import Article
from annotator.model.titles import display_title, is_loud
from annotator.ui.dates import long_date, short_date
from annotator.ui.lists.model import PagedModel
from annotator.ui.lists.pages import RowSource

BodyOf = Callable[[str], str]
"""Gives the beginning of an article's text (`titles.BODY_REACH` code points will do) by its uid."""
_TITLES_KEPT = 2_000
DOT = "  ·  "


class ArticleSource(RowSource[Article], Protocol):
    """The articles to list, in order."""


class Titles:
    """Titles for display; the text is only asked for where a title shouts or is missing."""

    def __init__(self, body_of: BodyOf | None = None) -> None:
        self._body_of = body_of
        self._known: OrderedDict[str, tuple[str | None, str]] = OrderedDict()

    def of(self, article: Article) -> str:
        """The title to show for an article."""
        known = self._known.get(article.uid)
        if known is not None and known[0] == article.title:
            return known[1]
        needs_body = not (article.title or "").strip() or is_loud(article.title or "")
        body = self._body_of(article.uid) if needs_body and self._body_of is not None else ""
        shown = display_title(article, body, QCoreApplication.translate("Titles", "Untitled"))
        if needs_body:
            self._known[article.uid] = (article.title, shown)
            while len(self._known) > _TITLES_KEPT:
                self._known.popitem(last=False)
        return shown

    def forget(self, uids: Sequence[str]) -> None:
        """These articles have changed."""
        for uid in uids:
            self._known.pop(uid, None)

    def forget_all(self) -> None:
        """Any of them may have changed."""
        self._known.clear()


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
            "irrelevant": self.tr("off topic"),
        }
        return words.get(article.status, article.status)

    def meta(self, article: Article) -> str:
        """Outlet and date; off topic instead of the date where the article is irrelevant."""
        when = self.status_words(article) if article.status == "irrelevant" else short_date(article.published)
        return DOT.join(part for part in (article.outlet, when) if part)

    def text(self, row: Article, column: int) -> str:
        """Title, outlet, date, status and number of statements, in one sentence."""
        count = self.tr("statements: {count}").format(count=row.statements) if row.statements else ""
        parts = (self.titles.of(row), row.outlet, short_date(row.published), self.status_words(row), count)
        return ", ".join(part for part in parts if part)

    def hint(self, row: Article, column: int) -> str:
        """The whole title, and what is known of where it comes from."""
        origin = DOT.join(part for part in (row.outlet, row.author, long_date(row.published)) if part)
        return "\n".join(part for part in (self.titles.of(row), origin) if part)
