"""Reads what texts that change need: earlier texts, the statements that wait for a place, marks with their uids."""

from __future__ import annotations

from annotator.model.article import Mark
from annotator.model.errors import NotFound
from annotator.model.statement import Statement
from annotator.project import sqlite, statements


def is_held(connection: sqlite.Connection, article: str) -> bool:
    """Whether the statements and marks of an article stand in its text."""
    found = connection.execute(
        "SELECT t.article_id, t.text FROM article_text t JOIN article a ON a.id = t.article_id WHERE a.uid = ?",
        (article,),
    ).fetchone()
    if found is None:
        return True
    owner, text = found
    sql = 'SELECT start, "end", quote FROM statement WHERE article_id = ? AND earlier_text IS NULL'
    if any(text[start:end] != quote for start, end, quote in connection.execute(sql, (owner,))):
        return False
    sql = 'SELECT coalesce(max("end"), 0) FROM article_mark WHERE article_id = ?'
    return int(connection.execute(sql, (owner,)).fetchone()[0]) <= len(text)


class Texts:
    """The questions of a reader about texts that changed."""

    _read: sqlite.Connection

    def waiting_in(self, article: str) -> list[Statement]:
        """The statements of an article that wait for a place in its text, as they stood in earlier ones."""
        return statements.waiting_in(self._read, article)

    def waiting(self) -> dict[str, int]:
        """How many statements wait for a place, by the uid of their article."""
        return statements.waiting(self._read)

    def earlier_text(self, sha256: str) -> str:
        """A text that an article had; raises `NotFound`."""
        found = self._read.execute("SELECT text FROM text_version WHERE sha256 = ?", (sha256,)).fetchone()
        if found is None:
            raise NotFound("earlier text", sha256)
        return str(found[0])

    def mark_rows(self, article: str) -> dict[str, Mark]:
        """The marks of an article by the uids of their rows."""
        sql = """SELECT m.uid, m.start, m."end", m.type, m.value FROM article_mark m
            JOIN article a ON a.id = m.article_id WHERE a.uid = ? ORDER BY m.start, m."end", m.uid"""
        return {str(uid): Mark(*mark) for uid, *mark in self._read.execute(sql, (article,))}
