"""Finds rows that hold words, case and accents aside: many texts are folded in one stroke."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from annotator.model.folding import fold
from annotator.project import sqlite

_BATCH = 4_000
_END = "\n"


_UNDECOMPOSED = tuple((one, fold(one)) for one in "œæøłđðþı")


def fold_long(text: str) -> str:
    """What `fold` gives, in a few strokes over a long text instead of one a character."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    for mark in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(mark, "")
    for one, plain in _UNDECOMPOSED:
        apart = apart.replace(one, plain)
    return apart


def match(
    connection: sqlite.Connection,
    sql: str,
    values: Sequence[object],
    words: Sequence[str],
    named: Sequence[frozenset[int]] = (),
    also: Sequence[frozenset[int]] = (),
) -> None:
    """Fill `temp.matched` with the ids of the rows that have each word in one of their texts.

    `sql` gives `id, text` and other columns; `named` has, by word, the values that fulfil it as well when
    one of those columns has them, `also` the ids of rows that do in any case. Words have no white space.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS matched(id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.matched")
    wanted = [fold(word) for word in words]
    cursor = connection.execute(sql, tuple(values))
    while rows := cursor.fetchmany(_BATCH):
        found = _found([str(row[1] or "") for row in rows], wanted)
        for at, places in enumerate(found):
            if named and named[at]:
                places |= {place for place, row in enumerate(rows) if not named[at].isdisjoint(row[2:])}
            if also and also[at]:
                places |= {place for place, row in enumerate(rows) if row[0] in also[at]}
        hits = set[int].intersection(*found) if found else set(range(len(rows)))
        connection.executemany("INSERT INTO temp.matched VALUES (?)", [(rows[place][0],) for place in hits])


def _found(texts: Sequence[str], words: Sequence[str]) -> list[set[int]]:
    """By word, the places of the texts that hold it."""
    folded = fold_long(_END.join(text.replace(_END, " ") for text in texts))
    ends = list(accumulate(len(line) + 1 for line in folded.split(_END)))
    return [{bisect_right(ends, at) for at in _occurrences(folded, word, ends)} for word in words]


def _occurrences(text: str, word: str, ends: Sequence[int]) -> Iterator[int]:
    """Where a word stands, once a line."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, ends[bisect_right(ends, at)])
