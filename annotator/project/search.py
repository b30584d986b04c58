"""The full-text index: each article's text without its boilerplate, by the article's local id."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.project import sqlite


def unindex(connection: sqlite.Connection, article_id: int) -> None:
    """Take one article out of the index; goes before its row does."""
    connection.execute("DELETE FROM article_search WHERE rowid = ?", (article_id,))


def index(connection: sqlite.Connection, article_ids: Iterable[int]) -> None:
    """Index articles anew, inside the open transaction."""
    for article_id in article_ids:
        unindex(connection, article_id)
        found = connection.execute("SELECT text FROM article_text WHERE article_id = ?", (article_id,)).fetchone()
        if found is not None:
            body = _without(str(found[0]), _boilerplate(connection, article_id))
            connection.execute("INSERT INTO article_search(rowid, body) VALUES (?, ?)", (article_id, body))


def _boilerplate(connection: sqlite.Connection, article_id: int) -> list[tuple[int, int]]:
    """The boilerplate spans of an article, in code points, by their start."""
    return connection.execute(
        """SELECT start, "end" FROM article_mark WHERE article_id = ? AND type = 'boilerplate' ORDER BY start""",
        (article_id,),
    ).fetchall()


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with each of `spans` cut out."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces.append(text[at:start])
        at = max(at, end)
    pieces.append(text[at:])
    return "\n".join(piece for piece in pieces if piece)
