"""The history, newest first, stretch by stretch: what is looked at costs, not what there is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter, HistoryPage, HistoryRow, UndoPreview
from annotator.project import sqlite
from annotator.project.history_rows import Speller
from annotator.project.replicas import Replica
from annotator.project.undo import STANDING, standing_since

STRETCH = 5_000
"""Changes that are looked through at once for an article; of others eight times as many."""
_END = 1 << 62
_OF_ARTICLE = """SELECT DISTINCT change FROM change_row WHERE change >= :low AND change < :high AND (row_uid = :article
    OR instr(after, :article) OR instr(before, :article) OR substr(row_uid, 1, 36) IN (SELECT value FROM json_each(:known)))"""
_ON_ARTICLE = """WITH a(id) AS (SELECT id FROM article WHERE uid = ?)
    SELECT s.uid FROM a JOIN statement s ON s.article_id = a.id
    UNION ALL SELECT m.uid FROM a JOIN article_mark m ON m.article_id = a.id
    UNION ALL SELECT v.uid FROM a JOIN field_value v ON v.article_id = a.id
    UNION ALL SELECT v.uid FROM a JOIN statement s ON s.article_id = a.id JOIN field_value v ON v.statement_id = s.id"""


class HistoryList:
    """The changes that pass a filter. Nothing is kept of them; the log only grows, so places stay good."""

    def __init__(self, connection: sqlite.Connection, wanted: HistoryFilter, zone: tzinfo | None = None) -> None:
        self._connection = connection
        self._bounds = None if wanted.day is None else utc_bounds(wanted.day, zone)
        self._wanted = wanted
        self._speller = Speller(connection)
        self._known: set[str] | None = None

    def page(self, before: int | None = None, limit: int = 100) -> HistoryPage:
        """Up to `limit` rows older than `before` (None: from the newest on)."""
        ids, rest = self._ids(_END if before is None else before, limit)
        return HistoryPage(tuple(self._speller.rows(ids)), rest)

    def newer(self, than: int, limit: int = 100) -> HistoryPage:
        """The rows that came after a change, newest first; `before` is set where there are more than `limit`."""
        self._learn_of_article()
        found: list[int] = []
        before: int | None = _END
        while before is not None and before > than + 1 and len(found) <= limit:
            ids, before = self._ids(before, limit, than + 1)
            found += ids
        return HistoryPage(tuple(self._speller.rows(found[:limit])), found[limit] + 1 if len(found) > limit else None)

    def rows(self, ids: Sequence[int]) -> list[HistoryRow]:
        """These rows as they are now."""
        return self._speller.rows(ids)

    def _ids(self, high: int, limit: int, low: int = 0) -> tuple[list[int], int | None]:
        """Up to `limit` ids below `high`, and where to go on; looks through one stretch at most."""
        newest = self._connection.execute("SELECT max(id) FROM change WHERE id < ?", (high,)).fetchone()[0]
        if newest is None or newest < low:
            return [], None
        high = int(newest) + 1
        stretch = STRETCH if self._wanted.article is not None else 8 * STRETCH
        floor = max(low, 0 if self._wanted == HistoryFilter() else high - stretch)
        ids = self._in_stretch(floor, high, limit)
        if len(ids) == limit:
            return ids, ids[-1] if ids[-1] > 1 else None
        return ids, floor if floor > max(low, 1) else None

    def _in_stretch(self, low: int, high: int, limit: int) -> list[int]:
        conditions, values = ["id >= ?", "id < ?"], [low, high]
        bound: list[object] = [*values]
        if self._wanted.coder is not None:
            conditions.append("coder = ?")
            bound.append(self._wanted.coder)
        if self._bounds is not None:
            conditions.append("made_utc >= ? AND made_utc < ?")
            bound += self._bounds
        if self._wanted.article is not None:
            conditions.append("id IN (SELECT value FROM json_each(?))")
            bound.append(json.dumps(self._of_article(self._wanted.article, low, high)))
        sql = f"SELECT id FROM change WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT ?"
        return [int(row[0]) for row in self._connection.execute(sql, (*bound, limit))]

    def _of_article(self, article: str, low: int, high: int) -> list[int]:
        """The changes of a stretch that wrote the article's rows, or rows that hang on it, gone ones too."""
        run = self._connection.execute
        if self._known is None:
            self._learn_of_article()
        sql = """SELECT row_uid FROM change_row WHERE change >= ? AND change < ? AND op = 'delete'
            AND instr(before, ?)"""
        known = self._known = self._known or set()
        known.update(str(row[0]) for row in run(sql, (low, high, article)))
        wanted = {"low": low, "high": high, "article": article}
        sql = "SELECT id, undoes FROM change WHERE id >= ? AND id < ? AND form = 'inverse'"
        inverse = [int(row[0]) for row in run(sql, (low, high)) if self._base_has(int(row[1]), article)]
        found = run(_OF_ARTICLE, {**wanted, "known": json.dumps(sorted(known))})
        return [*(int(row[0]) for row in found), *inverse]

    def _learn_of_article(self) -> None:
        """Note what hangs on the article now; what is gone was noted on the way down."""
        if self._wanted.article is not None:
            found = self._connection.execute(_ON_ARTICLE, (self._wanted.article,))
            self._known = (self._known or set()) | {str(row[0]) for row in found}

    def _base_has(self, change: int, article: str) -> bool:
        """Whether a bulk, or what an inverse of one comes to, wrote rows of the article; notes these."""
        base = _root(self._connection, change)
        known = self._known or set()
        sql = """SELECT row_uid FROM change_row WHERE change = ? AND (row_uid = ? OR instr(after, ?)
            OR instr(before, ?) OR substr(row_uid, 1, 36) IN (SELECT value FROM json_each(?)))"""
        bound = (base, article, article, article, json.dumps(sorted(known)))
        found = {str(row[0]) for row in self._connection.execute(sql, bound)}
        self._known = known | found
        return bool(found)


def utc_bounds(day: date, zone: tzinfo | None = None) -> tuple[str, str]:
    """A day where the user is (None: the system's zone), as the log writes times: from, and before."""
    return _utc(day, zone), _utc(day + timedelta(days=1), zone)


def local_day(made: str, zone: tzinfo | None = None) -> date:
    """The day, where the user is, of a time in UTC."""
    return datetime.fromisoformat(made).astimezone(zone).date()


def coders(connection: sqlite.Connection) -> list[Coder]:
    """Who made changes, by name."""
    sql = """SELECT c.uid, c.name FROM (SELECT DISTINCT coder FROM change) d JOIN coder c ON c.uid = d.coder
        ORDER BY c.name COLLATE NOCASE, c.uid"""
    return [Coder(uid=str(uid), name=str(name)) for uid, name in connection.execute(sql)]


def days(connection: sqlite.Connection, limit: int, zone: tzinfo | None = None) -> list[date]:
    """The newest days with changes, newest first; looks no further back than it must."""
    found: dict[date, None] = {}
    for made in _first_of_days(connection, 20 * limit, zone):
        found[local_day(made, zone)] = None
        if len(found) == limit:
            break
    return sorted(found, reverse=True)


def preview(connection: sqlite.Connection, replica: Replica | None, change: int, limit: int) -> UndoPreview:
    """What taking back from `change` on would take, and what it would leave."""
    own = replica.id if replica is not None else -1
    sql = f"""SELECT d.name, s.own, s.n FROM (SELECT c.coder, c.replica = ? AS own, count(*) AS n {STANDING}
        GROUP BY 1, 2) s LEFT JOIN coder d ON d.uid = s.coder ORDER BY s.n DESC, d.name"""
    found = [(str(name or ""), bool(is_own), int(n)) for name, is_own, n in connection.execute(sql, (own, change))]
    by = tuple((name, n) for name, is_own, n in found if is_own)
    rows = Speller(connection).rows(standing_since(connection, replica, change)[:limit]) if limit else []
    return UndoPreview(
        change_id=change,
        count=sum(n for _, n in by),
        by=by,
        others=sum(n for _, is_own, n in found if not is_own),
        rows=tuple(rows),
    )


def _first_of_days(connection: sqlite.Connection, most: int, zone: tzinfo | None) -> Iterator[str]:
    sql = "SELECT id, made_utc FROM change WHERE id < ? AND (made_utc < ? OR made_utc >= ?) ORDER BY id DESC LIMIT 1"
    place: tuple[int, str, str] = (_END, "", "")
    for _ in range(most):
        found = connection.execute(sql, place).fetchone()
        if found is None:
            return
        made = str(found[1])
        yield made
        place = (int(found[0]), *utc_bounds(local_day(made, zone), zone))


def _root(connection: sqlite.Connection, change: int) -> int:
    at: int | None = change
    while at is not None:
        change = at
        found = connection.execute("SELECT undoes FROM change WHERE id = ?", (change,)).fetchone()
        at = None if found is None or found[0] is None else int(found[0])
    return change


def _utc(day: date, zone: tzinfo | None) -> str:
    midnight = datetime.combine(day, time())
    there = midnight.astimezone() if zone is None else midnight.replace(tzinfo=zone)
    return there.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
