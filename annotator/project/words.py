"""Finds rows that hold words, case and accents aside: many texts are folded in one stroke."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from annotator.model.folding import fold
from annotator.project import sqlite

Text = TypeVar("Text", str, bytes)
_BATCH = 4_000
_END = "\x1e"
"""White space, of which a word has none, and which hardly a text has."""
_NARROW = "cp1252"
"""Holds what is written in western Europe, and little else."""
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


def _tables() -> tuple[bytes, dict[bytes, bytes], tuple[bytes, ...]]:
    """How Windows-1252 folds: byte by byte, the bytes that become several, and those that lead out of it."""
    single, several, outside = bytearray(range(256)), dict[bytes, bytes](), list[bytes]()
    for number in range(256):
        byte = bytes([number])
        try:
            folded = fold(byte.decode(_NARROW)).encode(_NARROW)
        except UnicodeDecodeError:
            continue  # no character has this byte
        except UnicodeEncodeError:
            outside.append(byte)
            continue
        if len(folded) == 1:
            single[number] = folded[0]
        else:
            several[byte] = folded
    return bytes(single), several, tuple(outside)


_SINGLE, _SEVERAL, _OUTSIDE = _tables()


def fold_narrow(text: str) -> bytes | None:
    """What `fold` gives, in Windows-1252, three times as fast; None where that cannot hold it."""
    try:
        narrow = text.encode(_NARROW)
    except UnicodeEncodeError:
        return None
    if any(byte in narrow for byte in _OUTSIDE):
        return None
    folded = narrow.translate(_SINGLE)
    for byte, letters in _SEVERAL.items():
        folded = folded.replace(byte, letters)
    return folded


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
    whole = _END.join(texts)
    if whole.count(_END) >= len(texts):
        whole = _END.join([text.replace(_END, " ") for text in texts])
    narrow = fold_narrow(whole)
    if narrow is None:
        folded = fold_long(whole)
        return _in_lines(folded, folded.split(_END), words)
    encoded = [word.encode(_NARROW, "replace") for word in words]
    found = _in_lines(narrow, narrow.split(_END.encode()), encoded)
    return [
        places if word == one.decode(_NARROW) else set()
        for places, word, one in zip(found, words, encoded, strict=True)
    ]


def _in_lines(text: Text, lines: Sequence[Text], words: Sequence[Text]) -> list[set[int]]:
    ends = list(accumulate([len(line) + 1 for line in lines]))
    return [{bisect_right(ends, at) for at in _occurrences(text, word, ends)} for word in words]


def _occurrences(text: Text, word: Text, ends: Sequence[int]) -> Iterator[int]:
    """Where a word stands, once a line."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, ends[bisect_right(ends, at)])
