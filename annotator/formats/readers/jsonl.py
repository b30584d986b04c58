"""JSON Lines with an article in each line; a JSON file with a list of articles, too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import cast

from annotator.formats.corpora.table import Table, articles_of, table_of
from annotator.formats.text import decode
from annotator.model.errors import BrokenFile, Sentence, sentence
from annotator.model.reading import Columns, Found, ReadOptions

_FIRST = 200
"""Objects whose keys are looked at: they make the columns."""
_LISTS = ("articles", "items", "documents", "results", "data", "records", "docs", "hits")
"""Where a JSON file with one object keeps its list."""


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of the file; raises `NotText`, `BrokenFile`."""
    return articles_of(_table(name, data, options))


def columns(name: str, data: bytes, options: ReadOptions) -> Columns:
    """What the keys of its objects are taken for."""
    return _table(name, data, options).columns


def _table(name: str, data: bytes, options: ReadOptions) -> Table:
    text = decode(name, data, options.encoding)
    keys = tuple(dict.fromkeys(key for one in islice(_objects(name, text), _FIRST) for key in one))

    def rows() -> Iterator[tuple[str, ...]]:
        yield keys
        for one in _objects(name, text):
            yield tuple(one.get(key, "") for key in keys)

    return table_of(name, rows, options, headed=True)


def _objects(name: str, text: str) -> Iterator[dict[str, str]]:
    """The objects of the file, flat: `source.name` for a name within a source."""
    if text.lstrip()[:1] == "[" or "\n" not in text.strip():
        yield from (_flat(one) for one in _listed(name, text))
        return
    start, number = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line, start, number = text[start:end].strip(), end + 1, number + 1
        if line:
            yield _flat(_parsed(name, line, number))


def _listed(name: str, text: str) -> list[object]:
    whole = _parsed(name, text, 1)
    if isinstance(whole, dict):
        held = cast("dict[str, object]", whole)
        whole = next((held[key] for key in _LISTS if isinstance(held.get(key), list)), [held])
    return cast("list[object]", whole) if isinstance(whole, list) else []


def _parsed(name: str, text: str, line: int) -> object:
    try:
        return json.loads(text)
    except ValueError as error:  # digits beyond reason among them
        raise BrokenFile(name, Sentence(sentence("line {line} is no JSON"), {"line": line})) from error


def _flat(value: object, before: str = "") -> dict[str, str]:
    """The cells of an object; lists of texts are joined, what is no text is written as JSON."""
    found: dict[str, str] = {}
    if not isinstance(value, dict):
        return found
    for key, held in cast("dict[str, object]", value).items():
        if held is None:
            continue
        inside = {} if before else _flat(held, f"{key}.")
        found |= inside or {before + key: _cell(held)}
    return found


def _cell(held: object) -> str:
    if isinstance(held, str):
        return held
    if isinstance(held, list) and all(isinstance(one, str) for one in cast("list[object]", held)):
        return ", ".join(cast("list[str]", held))
    return json.dumps(held, ensure_ascii=False)
