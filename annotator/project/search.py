"""The full-text index: each article's text without its boilerplate, by the article's local id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from math import isqrt

from annotator.project import sqlite

_MANY = 30
"""Times the root of the number of articles: from so many hits on, walking from the newest article finds fifty sooner
than sorting all hits. Sorting costs as many steps as there are hits, walking the fewer the more there are."""
_MOST_TERMS = 100
"""A beginning that more words have is not spelled out: to look for so many in each article takes too long."""
_BEGINNING = re.compile(r'(?P<others>.*?)"(?P<letters>[^\W_]+)"\*')
_MARKS = re.compile(r'["“”„«»]')
_TOKEN = re.compile(r"\w+")
_PHRASE = re.compile(r'"[^"]*"')


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


def newest(connection: sqlite.Connection, words: str, limit: int = 50) -> list[str]:
    """The uids of the newest articles whose text has each word, or each “phrase”; a last `*` makes a beginning.

    Few hits are sorted; where there are many, the articles are walked from the newest on until enough have
    them. A beginning is spelled out in the words that begin so, where these are few: else the index would join them
    all, again for each article.
    """
    asked = _spelled_out(connection, expression(words))
    if not asked:
        return []
    most = _MANY * isqrt(int(connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0]))
    order = "ORDER BY a.published_sort DESC, a.uid DESC LIMIT ?"
    if asked.endswith("*"):
        sql = f"""SELECT a.uid FROM article_search f CROSS JOIN article a ON a.id = f.rowid
            WHERE f.article_search MATCH ? {order}"""
        return _uids(connection, sql, asked, limit)
    # A single word is counted in no time, words together are found by reading all of them: then once only.
    if " " in asked or _hits(connection, asked, most + 1) <= most:
        sql = f"""WITH hits(id) AS MATERIALIZED (SELECT rowid FROM article_search WHERE article_search MATCH ? LIMIT ?)
            SELECT a.uid FROM hits CROSS JOIN article a ON a.id = hits.id
            WHERE (SELECT count(*) FROM hits) <= ? {order}"""
        found = _uids(connection, sql, asked, most + 1, most, limit)
        if found or " " not in asked:
            return found
    sql = f"""SELECT a.uid FROM article a WHERE EXISTS (SELECT 1 FROM article_search f
        WHERE f.rowid = a.id AND f.article_search MATCH ?) {order}"""
    return _uids(connection, sql, asked, limit) if _hits(connection, asked, 1) else []


def _spelled_out(connection: sqlite.Connection, asked: str) -> str:
    """An expression with the words of the index in the place of a beginning; as it was where they are too many."""
    found = _BEGINNING.fullmatch(asked)
    letters = _plain(found["letters"]) if found else ""
    if found is None or not letters.isascii():
        return asked
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab(main, article_search, row)")
    sql = "SELECT term FROM temp.search_term WHERE term >= ? AND term < ? LIMIT ?"
    after = letters[:-1] + chr(ord(letters[-1]) + 1)
    terms = [f'"{row[0]}"' for row in connection.execute(sql, (letters, after, _MOST_TERMS + 1))]
    if len(terms) > _MOST_TERMS:
        return asked
    others = [f"{one} AND " for one in _PHRASE.findall(found["others"])]
    any_of = terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"
    return "".join(others) + any_of if terms else ""


def _plain(letters: str) -> str:
    """Letters as the index has them: small, without accents."""
    return "".join(one for one in unicodedata.normalize("NFD", letters.lower()) if not unicodedata.combining(one))


def _hits(connection: sqlite.Connection, asked: str, most: int) -> int:
    sql = "SELECT count(*) FROM (SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT ?)"
    return int(connection.execute(sql, (asked, most)).fetchone()[0])


def _uids(connection: sqlite.Connection, sql: str, *values: object) -> list[str]:
    return [str(row[0]) for row in connection.execute(sql, values)]


def expression(words: str) -> str:
    """What the index is asked for words as a user types them; quotation marks of any kind hold a phrase."""
    phrases: list[str] = []
    for at, part in enumerate(_MARKS.split(words)):
        tokens = _TOKEN.findall(part)
        if at % 2 and tokens:
            phrases.append(f'"{" ".join(tokens)}"')
        elif tokens:
            phrases += [f'"{token}"' for token in tokens]
    return " ".join(phrases) + ("*" if phrases and words.rstrip().endswith("*") else "")


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
