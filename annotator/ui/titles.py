"""Titles for display, each worked out once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.model.article import Article
from annotator.model.titles import display_title, is_loud

BodyOf = Callable[[str], str]
"""Gives the beginning of an article's text (`titles.BODY_REACH` code points will do) by its uid."""
_KEPT = 2_000


class Titles:
    """The text of an article is only asked for where its title shouts or is missing."""

    def __init__(self, body_of: BodyOf | None = None) -> None:
        self._body_of = body_of
        self._known: OrderedDict[str, tuple[str | None, str]] = OrderedDict()

    def of(self, article: Article) -> str:
        """The title to show for an article."""
        title = article.title or ""
        if title.strip() and not is_loud(title):
            return display_title(article)
        known = self._known.get(article.uid)
        if known is not None and known[0] == article.title:
            return known[1]
        body = "" if self._body_of is None else self._body_of(article.uid)
        shown = display_title(article, body, QCoreApplication.translate("Titles", "Untitled"))
        self._known[article.uid] = (article.title, shown)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return shown

    def forget(self, uids: Sequence[str] | None = None) -> None:
        """These articles (None: any) may have changed."""
        for uid in list(self._known) if uids is None else uids:
            self._known.pop(uid, None)
