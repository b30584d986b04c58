"""What an import asks of the project inside its change, and what it leaves beside the logged rows.

The bands by which like articles find each other, and the bytes of the files they came from, follow from what is
logged (the texts, the hashes); they are kept once and never taken away, so that an undo needs not to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.model import alike
from annotator.model.article import Mark, Original
from annotator.project import sqlite

ALIKE = "alike"
"""The `origin` of a group that was made for articles that are nearly the same text."""
_MOST = 3
"""A dispatch that a hundred papers printed is one text: comparing with a few of them is enough."""
_REGROUP = "SELECT r.group_id FROM temp.regrouped r WHERE r.article_id = t.id"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that shares a band with a new one, and its group, which was made so or by hand."""

    uid: str
    title: str
    group: str | None
    by_hand: bool


@dataclass(frozen=True, slots=True)
class SameText:
    """An article with the very same text, and what tells whether it is the same article."""

    uid: str
    outlet: str | None
    published: str | None


class Incoming:
    """For one change, on the connection that writes it."""

    def __init__(self, connection: sqlite.Connection) -> None:
        self._connection = connection
        self.noted: set[str] = set()

    def note_bands(self, article: str, bands: Sequence[int]) -> None:
        """Keep the bands of an article that was inserted."""
        self.noted.add(article)
        self._connection.executemany(
            "INSERT OR IGNORE INTO article_band SELECT ?, id FROM article WHERE uid = ?",
            ((band, article) for band in bands),
        )

    def candidates(self, bands: Iterable[int]) -> list[Candidate]:
        """A few of the articles that share a band, those with the most of them first."""
        counted: dict[int, int] = {}
        sql = """SELECT b.article_id FROM article_band b JOIN article a ON a.id = b.article_id
            WHERE b.band = ? ORDER BY b.article_id LIMIT ?"""
        for band in bands:
            for (article,) in self._connection.execute(sql, (band, _MOST)):
                counted[int(article)] = counted.get(int(article), 0) + 1
        found: list[Candidate] = []
        sql = """SELECT a.uid, a.title, g.uid, g.origin FROM article a LEFT JOIN article_group g ON g.id = a.group_id
            WHERE a.id = ?"""
        for article in sorted(counted, key=lambda one: (-counted[one], one))[:_MOST]:
            uid, title, group, origin = self._connection.execute(sql, (article,)).fetchone()
            found.append(Candidate(uid, title or "", group, group is not None and origin != ALIKE))
        return found

    def runs(self, article: str) -> frozenset[str]:
        """The runs of words of an article, for comparing."""
        sql = "SELECT t.article_id FROM article_text t JOIN article a ON a.id = t.article_id WHERE a.uid = ?"
        row = self._connection.execute(sql, (article,)).fetchone()
        return frozenset() if row is None else _runs(self._connection, int(row[0]))

    def same_text(self, sha256: str) -> list[SameText]:
        """The articles whose text has this hash."""
        sql = """SELECT a.uid, a.outlet, a.published FROM article_text t JOIN article a ON a.id = t.article_id
            WHERE t.sha256 = ? ORDER BY a.id"""
        return [SameText(*row) for row in self._connection.execute(sql, (sha256,))]

    def group_by(self, groups: Mapping[str, str]) -> str:
        """SQL for the new group of an article `t`, from the uid of each article to that of its group."""
        run = self._connection.execute
        run("CREATE TEMP TABLE IF NOT EXISTS regrouped(article_id INTEGER PRIMARY KEY, group_id INTEGER)")
        run("DELETE FROM temp.regrouped")
        self._connection.executemany(
            """INSERT INTO temp.regrouped SELECT a.id, g.id FROM article a, article_group g
            WHERE a.uid = ? AND g.uid = ?""",
            groups.items(),
        )
        return _REGROUP

    def keep(self, original: Original) -> None:
        """Keep the bytes of a file, once."""
        self._connection.execute(
            "INSERT OR IGNORE INTO source_bytes VALUES (?, ?, ?)", (original.sha256, original.encoding, original.data)
        )


def index(connection: sqlite.Connection, article_ids: Iterable[int]) -> None:
    """Keep the bands of articles that came back, or whose text is another one."""
    for article in article_ids:
        bands = alike.bands(_runs(connection, article))
        connection.executemany("INSERT OR IGNORE INTO article_band VALUES (?, ?)", ((band, article) for band in bands))


def original(connection: sqlite.Connection, article: str) -> Original | None:
    """The file that an article was read from, if it was kept."""
    sql = """SELECT s.name, s.media_type, s.sha256, b.encoding, b.bytes FROM article_source s
        JOIN article a ON a.id = s.article_id JOIN source_bytes b ON b.sha256 = s.sha256 WHERE a.uid = ?"""
    row = connection.execute(sql, (article,)).fetchone()
    if row is None:
        return None
    name, media_type, sha256, encoding, data = row
    return Original(name=name or "", media_type=media_type or "", sha256=sha256, encoding=encoding, data=bytes(data))


def _runs(connection: sqlite.Connection, article: int) -> frozenset[str]:
    row = connection.execute("SELECT text FROM article_text WHERE article_id = ?", (article,)).fetchone()
    marks = connection.execute(
        """SELECT start, "end" FROM article_mark WHERE article_id = ? AND type = 'boilerplate'""", (article,)
    )
    spans = [Mark(int(start), int(end), "boilerplate") for start, end in marks]
    return alike.runs("" if row is None else str(row[0]), spans)
