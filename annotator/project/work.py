"""The questions about the work on the articles that a project answers."""

from __future__ import annotations

from annotator.model.article import ArticleGroup
from annotator.model.errors import NotFound
from annotator.project import article_work, articles, sqlite


class Work:
    """How far it is, and which articles belong together: for whoever holds a connection that reads."""

    _read: sqlite.Connection

    def next_article(
        self, after: str | None, *, status: str = "to do", order: str = "published", descending: bool = False
    ) -> str | None:
        """The uid of the next article of a status in an order, after the last the first; None for no other."""
        return articles.next_with(self._read, order, descending=descending, after=after, status=status)

    def status_counts(self) -> dict[str, int]:
        """How many articles have each status, in the order of the work."""
        return article_work.status_counts(self._read)

    def status_reasons(self) -> list[str]:
        """Why articles are irrelevant: the reasons in use, the most frequent first."""
        return article_work.reasons(self._read)

    def article_groups(self) -> list[ArticleGroup]:
        """The groups that have articles, by name."""
        return article_work.groups(self._read)

    def article_group(self, uid: str) -> ArticleGroup:
        """One group; raises `NotFound`."""
        found = article_work.group(self._read, uid)
        if found is None:
            raise NotFound("article group", uid)
        return found

    def group_members(self, group: str) -> list[str]:
        """The uids of the articles of a group, in the order in which they were added."""
        return article_work.members(self._read, group)
