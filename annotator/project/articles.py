"""Reads articles, their texts and marks."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import cast

from annotator.model.article import Article, ArticleContent, Mark, Metadata
from annotator.model.asked import ArticlesAsked
from annotator.model.errors import InvalidValue, NotFound
from annotator.project import article_work, sqlite, words
from annotator.project.article_work import STATUS_ORDER
from annotator.project.listing import Listing, Plan, ordered_ids

_SELECT = """SELECT a.id, a.uid, a.title, a.outlet, a.author, a.published, a.published_sort, a.url, a.language,
    a.status, a.source_name, (SELECT count(*) FROM statement s WHERE s.article_id = a.id),
    a.status_reason, a.memo, g.uid, g.name
    FROM article a LEFT JOIN article_group g ON g.id = a.group_id"""
_ORDERS = {
    "added": "a.uid",
    "published": "a.published_sort",
    "title": "a.title COLLATE NOCASE",
    "outlet": "a.outlet COLLATE NOCASE",
    "status": STATUS_ORDER,
    "statements": "(SELECT count(*) FROM statement s WHERE s.article_id = a.id)",
}
ORDERS = tuple(_ORDERS)
"""What articles can be sorted by."""
_IDS_AT_ONCE = 500


def article(connection: sqlite.Connection, uid: str) -> Article:
    """One article; raises `NotFound`."""
    found = connection.execute(f"{_SELECT} WHERE a.uid = ?", (uid,)).fetchone()
    if found is None:
        raise NotFound("article", uid)
    return _article(found)


def metadata(connection: sqlite.Connection, uid: str) -> Metadata:
    """What is known of an article; raises `NotFound`."""
    sql = "SELECT title, outlet, author, published, url, language FROM article WHERE uid = ?"
    found = connection.execute(sql, (uid,)).fetchone()
    if found is None:
        raise NotFound("article", uid)
    title, outlet, author, published, url, language = found
    return Metadata(title=title, outlet=outlet, author=author, published=published, url=url, language=language)


def content(connection: sqlite.Connection, uid: str) -> ArticleContent:
    """One article with its text and marks; raises `NotFound`."""
    head = article(connection, uid)
    marks = connection.execute(
        """SELECT m.start, m."end", m.type, m.value FROM article_mark m JOIN article a ON a.id = m.article_id
        WHERE a.uid = ? ORDER BY m.start, m."end", m.uid""",
        (uid,),
    )
    return ArticleContent(article=head, text=text(connection, uid), marks=tuple(Mark(*row) for row in marks.fetchall()))


def marks_on(connection: sqlite.Connection, uid: str, start: int, end: int) -> list[str]:
    """The uids of the boilerplate marks that share a character with the stretch."""
    sql = """SELECT m.uid FROM article_mark m JOIN article a ON a.id = m.article_id
        WHERE a.uid = ? AND m.type = 'boilerplate' AND m.start < ? AND m."end" > ? ORDER BY m.start"""
    return [str(row[0]) for row in connection.execute(sql, (uid, end, start))]


def text(connection: sqlite.Connection, uid: str) -> str:
    """An article's text; raises `NotFound`."""
    sql = "SELECT t.text FROM article_text t JOIN article a ON a.id = t.article_id WHERE a.uid = ?"
    found = connection.execute(sql, (uid,)).fetchone()
    if found is None:
        raise NotFound("article", uid)
    return str(found[0])


def beginning(connection: sqlite.Connection, uid: str, length: int) -> str:
    """The first characters of an article's text."""
    sql = """SELECT substr(t.text, 1, ?) FROM article_text t JOIN article a ON a.id = t.article_id WHERE a.uid = ?"""
    found = connection.execute(sql, (length, uid)).fetchone()
    return "" if found is None else str(found[0])


def next_with(
    connection: sqlite.Connection, order: str, *, descending: bool, after: str | None, status: str
) -> str | None:
    """The next article of a status in an order, round and round; None where no other has it."""
    if order not in _ORDERS:
        raise InvalidValue(f"Articles cannot be sorted by “{order}”.")
    return article_work.next_with(connection, _ORDERS[order], descending=descending, after=after, status=status)


def every(connection: sqlite.Connection) -> Iterator[Article]:
    """All articles in the order in which they were added."""
    for row in connection.execute(f"{_SELECT} ORDER BY a.uid"):
        yield _article(row)


def plan(asked: ArticlesAsked) -> Plan:
    """How the articles that are asked for are listed; raises `InvalidValue` for an unknown order."""
    if asked.order not in _ORDERS:
        raise InvalidValue("Articles cannot be sorted by “{column}”.", column=asked.order)
    direction = "DESC" if asked.descending else "ASC"
    where, values = article_work.conditions(asked.status, asked.group)
    return Plan(
        table="article",
        name="a",
        joins="",
        order=f"{_ORDERS[asked.order]} {direction} NULLS LAST, a.uid {direction}",
        where=where,
        values=values,
        words=tuple(asked.words.split()),
        word_columns="a.title, a.outlet, a.author",
    )


def is_indexed(asked: ArticlesAsked) -> bool:
    """Whether the first articles are found without sorting all of them."""
    narrowed = asked.words.strip() or asked.status or asked.group
    return asked.order in ("added", "published") and not narrowed


def ids(connection: sqlite.Connection, asked: ArticlesAsked) -> array[int]:
    """The local ids of the articles that are asked for, in order."""
    made = plan(asked)
    if made.words:
        texts = "coalesce(title, '') || char(10) || coalesce(outlet, '') || char(10) || coalesce(author, '')"
        words.match(connection, f"SELECT id, {texts} FROM article", (), made.words)
    return ordered_ids(connection, made)


def listing_of(
    connection: sqlite.Connection, asked: ArticlesAsked, found: array[int], count: int | None = None
) -> Listing[Article]:
    """The list of these articles; `count` where `found` is only the beginning."""

    def fetch(wanted: Sequence[int]) -> dict[int, Article]:
        rows: dict[int, Article] = {}
        for at in range(0, len(wanted), _IDS_AT_ONCE):
            some = wanted[at : at + _IDS_AT_ONCE]
            marks = ", ".join("?" * len(some))
            for row in connection.execute(f"{_SELECT} WHERE a.id IN ({marks})", tuple(some)):
                rows[int(row[0])] = _article(row)
        return rows

    return Listing(connection, plan(asked), found, fetch, count)


def _article(row: Sequence[object]) -> Article:
    values = cast("tuple[str | None, ...]", tuple(row[2:11]))
    title, outlet, author, published, published_sort, url, language, status, source_name = values
    reason, memo, group, group_name = cast("tuple[str | None, ...]", tuple(row[12:16]))
    return Article(
        uid=cast("str", row[1]),
        title=title,
        outlet=outlet,
        author=author,
        published=published,
        published_sort=published_sort,
        url=url,
        language=language,
        status=status or "to do",
        source_name=source_name,
        statements=cast("int", row[11]),
        status_reason=reason,
        memo=memo,
        group=group,
        group_name=group_name,
    )
