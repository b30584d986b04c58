"""Proves a project: the file, the keys, the quotes against the texts, the log against the rows."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator

from annotator.model.problem import Problem
from annotator.model.progress import Progress
from annotator.project import replay, sqlite

_MOST = 1_000


def check(connection: sqlite.Connection, progress: Callable[[Progress], None] | None = None) -> list[Problem]:
    """Everything that is wrong, at most 1,000 problems of each part. Empty: the project is sound."""
    parts = (
        ("file", _file),
        ("keys", _keys),
        ("texts", _texts),
        ("quotes", _quotes),
        ("files kept", _kept),
        ("marks", _marks),
        ("search", _search),
        ("log", _log),
    )
    problems: list[Problem] = []
    for done, (label, part) in enumerate(parts):
        if progress is not None:
            progress(Progress(done, len(parts), label))
        try:
            found = [problem for problem, _ in zip(part(connection), range(_MOST), strict=False)]
        except (sqlite.Error, UnicodeDecodeError) as error:
            found = [Problem("file", "", f"the part “{label}” could not be read: {error}")]
        problems += found
        if label == "file" and found:
            break
    return problems


def _file(connection: sqlite.Connection) -> Iterator[Problem]:
    for (text,) in connection.execute("PRAGMA quick_check"):
        if text != "ok":
            yield Problem("file", "", str(text))


def _keys(connection: sqlite.Connection) -> Iterator[Problem]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        found = connection.execute(f'SELECT * FROM main."{table}" WHERE rowid = ?', (row,)).fetchone() if row else None
        name = "" if found is None else str(found[1])
        yield Problem("key", name, f"a row of {table} points to a row of {parent} that is not there")


def _texts(connection: sqlite.Connection) -> Iterator[Problem]:
    cursor = connection.execute(
        "SELECT a.uid, t.sha256, t.text FROM article a LEFT JOIN article_text t ON t.article_id = a.id"
    )
    for uid, sha256, text in cursor:
        if text is None:
            yield Problem("text", str(uid), "the article has no text")
        elif hashlib.sha256(str(text).encode()).hexdigest() != sha256:
            yield Problem("text", str(uid), "the article's text is not the one that was stored")
    for sha256, text in connection.execute("SELECT sha256, text FROM text_version"):
        if hashlib.sha256(str(text).encode()).hexdigest() != sha256:
            yield Problem("text", str(sha256), "an earlier text is not the one that was stored")


def _quotes(connection: sqlite.Connection) -> Iterator[Problem]:
    """Each quote against the text of its article, or against the earlier one in which a statement waits."""
    cursor = connection.execute(
        'SELECT s.uid, s.article_id, s.start, s."end", s.quote, s.earlier_text FROM statement s '
        "ORDER BY s.article_id, s.earlier_text"
    )
    known: object = None
    text: str | None = None
    for uid, owner, start, end, quote, earlier in cursor:
        if (owner, earlier) != known:
            known, text = (owner, earlier), _text_of(connection, owner, earlier)
        if text is None:
            yield Problem("quote", str(uid), "the earlier text in which the statement stands is not in the project")
        elif end > len(text):
            yield Problem("quote", str(uid), f"the statement ends at {end}, its text at {len(text)}")
        elif text[start:end] != quote:
            yield Problem("quote", str(uid), f"the quote is not what the text says from {start} to {end}")


def _kept(connection: sqlite.Connection) -> Iterator[Problem]:
    """Whether the files that articles came from are there, and are what they were."""
    lost = connection.execute(
        """SELECT a.uid FROM article_source s JOIN article a ON a.id = s.article_id
        WHERE s.sha256 NOT IN (SELECT sha256 FROM source_bytes)"""
    )
    for (uid,) in lost:
        yield Problem("file kept", str(uid), "the file that the article was read from is missing")
    for sha256, encoding, data in connection.execute("SELECT sha256, encoding, bytes FROM source_bytes"):
        try:
            whole = zlib.decompress(data) if encoding == "zlib" else data
        except zlib.error:
            whole = b""
        if hashlib.sha256(whole).hexdigest() != sha256:
            yield Problem("file kept", str(sha256), "a file that articles were read from is not the one that was kept")


def _text_of(connection: sqlite.Connection, article: int, earlier: str | None) -> str | None:
    if earlier is not None:
        found = connection.execute("SELECT text FROM text_version WHERE sha256 = ?", (earlier,)).fetchone()
        return None if found is None else str(found[0])
    found = connection.execute("SELECT text FROM article_text WHERE article_id = ?", (article,)).fetchone()
    return "" if found is None else str(found[0])


def _marks(connection: sqlite.Connection) -> Iterator[Problem]:
    cursor = connection.execute(
        'SELECT m.uid, m."end", t.text FROM article_mark m JOIN article_text t ON t.article_id = m.article_id '
        'WHERE m."end" > length(t.text)'
    )
    for uid, end, text in cursor:
        if end > len(str(text)):  # SQL's length stops at a NUL character
            yield Problem("mark", str(uid), f"the mark ends at {end}, outside its text")


def _search(connection: sqlite.Connection) -> Iterator[Problem]:
    cursor = connection.execute(
        "SELECT a.uid FROM article_text t JOIN article a ON a.id = t.article_id "
        "WHERE t.article_id NOT IN (SELECT rowid FROM article_search)"
    )
    for (uid,) in cursor:
        yield Problem("search", str(uid), "the article is missing in the search index")


def _log(connection: sqlite.Connection) -> Iterator[Problem]:
    gaps = connection.execute(
        "SELECT r.uid, count(*), max(c.seq) FROM change c JOIN replica r ON r.id = c.replica GROUP BY c.replica"
    )
    for uid, count, last in gaps:
        if count != last:
            yield Problem("log", str(uid), f"the log has {count} of the {last} changes of this replica")
    for difference in replay.differences(connection):
        yield Problem("log", difference.uid, f"{difference.table}: {difference.text}")
