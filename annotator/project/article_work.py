"""How far the work on the articles is, and which of them belong together."""

from __future__ import annotations

from annotator.model.article import STATUSES, ArticleGroup
from annotator.model.change import Scalar
from annotator.project import sqlite

STATUS = "coalesce(a.status, 'to do')"
"""The status of `article a` in SQL; a row that says nothing of it is still to do."""
STATUS_ORDER = f"CASE {STATUS} " + " ".join(f"WHEN '{one}' THEN {at}" for at, one in enumerate(STATUSES)) + " END"
"""The same as a number in the order of the work, unknown ones last."""
_REASONS = 12


def conditions(status: str = "", group: str = "") -> tuple[tuple[str, ...], tuple[Scalar, ...]]:
    """Conditions on `article a` and their values: those of a status, those of a group (its uid); "" for all."""
    wanted = {
        f"{STATUS} = ?": status,
        "a.group_id = (SELECT id FROM article_group WHERE uid = ?)": group,
    }
    given = {condition: value for condition, value in wanted.items() if value}
    return tuple(given), tuple(given.values())


def status_counts(connection: sqlite.Connection) -> dict[str, int]:
    """How many articles have each status, in the order of the work; those that none has are 0."""
    found = dict(connection.execute("SELECT coalesce(status, 'to do'), count(*) FROM article GROUP BY 1").fetchall())
    return {**dict.fromkeys(STATUSES, 0), **{str(status): int(count) for status, count in found.items()}}


def reasons(connection: sqlite.Connection) -> list[str]:
    """Why articles are irrelevant: the reasons in use, the most frequent first."""
    sql = """SELECT status_reason FROM article WHERE status_reason IS NOT NULL
        GROUP BY status_reason ORDER BY count(*) DESC, status_reason LIMIT ?"""
    return [str(row[0]) for row in connection.execute(sql, (_REASONS,))]


def groups(connection: sqlite.Connection) -> list[ArticleGroup]:
    """The groups that have articles, by name."""
    sql = """SELECT g.uid, g.name, count(*) FROM article_group g JOIN article a ON a.group_id = g.id
        GROUP BY g.id ORDER BY g.name COLLATE NOCASE, g.uid"""
    return [ArticleGroup(uid=uid, name=name or "", articles=count) for uid, name, count in connection.execute(sql)]


def group(connection: sqlite.Connection, uid: str) -> ArticleGroup | None:
    """One group, with articles or without; None where there is none."""
    sql = """SELECT g.uid, g.name, (SELECT count(*) FROM article a WHERE a.group_id = g.id)
        FROM article_group g WHERE g.uid = ?"""
    found = connection.execute(sql, (uid,)).fetchone()
    return None if found is None else ArticleGroup(uid=found[0], name=found[1] or "", articles=found[2])


def members(connection: sqlite.Connection, group: str) -> list[str]:
    """The uids of the articles of a group, in the order in which they were added."""
    sql = "SELECT a.uid FROM article a JOIN article_group g ON g.id = a.group_id WHERE g.uid = ? ORDER BY a.uid"
    return [str(row[0]) for row in connection.execute(sql, (group,))]


def next_with(
    connection: sqlite.Connection, expression: str, *, descending: bool, after: str | None, status: str
) -> str | None:
    """The first article of a status that comes after another one in an order, else the first of all.

    `expression` is one of `articles.ORDERS` in SQL. Nothing is sorted: SQLite keeps the best row only.
    """
    where, values = conditions(status)
    more, direction = ("<", "DESC") if descending else (">", "ASC")
    tail = f"ORDER BY {expression} {direction} NULLS LAST, a.uid {direction} LIMIT 1"
    found = connection.execute(f"SELECT {expression}, a.uid FROM article a WHERE a.uid = ?", (after,)).fetchone()
    if found is not None:
        later = f"({expression} IS NULL AND a.uid {more} :uid)"
        if found[0] is not None:
            later = f"({expression} {more} :key OR ({expression} = :key AND a.uid {more} :uid) OR {expression} IS NULL)"
        sql = f"SELECT a.uid FROM article a WHERE {STATUS} = :status AND {later} {tail}"
        named = {"key": found[0], "uid": found[1], "status": status}
        hit = connection.execute(sql, named).fetchone()
        if hit is not None:
            return str(hit[0])
    sql = f"SELECT a.uid FROM article a WHERE {' AND '.join((*where, 'a.uid IS NOT ?'))} {tail}"
    hit = connection.execute(sql, (*values, after)).fetchone()
    return None if hit is None else str(hit[0])
