"""CSV and TSV with an article in each row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice

from annotator.formats.corpora.table import Table, articles_of, table_of
from annotator.formats.text import decode
from annotator.model.errors import BrokenFile, sentence
from annotator.model.reading import Columns, Found, ReadOptions

_DELIMITERS = ",;\t|"
_LOOKED_AT = 1 << 16
_ROWS = 50
_LONGEST = 1 << 30


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a table; raises `NotText`, `BrokenFile`."""
    return articles_of(_table(name, data, options))


def columns(name: str, data: bytes, options: ReadOptions) -> Columns:
    """What the columns of the table are taken for."""
    return _table(name, data, options).columns


def _table(name: str, data: bytes, options: ReadOptions) -> Table:
    text = decode(name, data, options.encoding)
    delimiter = delimiter_of(text)
    csv.field_size_limit(_LONGEST)

    def rows() -> Iterator[list[str]]:
        try:
            yield from csv.reader(_lines(text), delimiter=delimiter)
        except csv.Error as error:
            raise BrokenFile(name, sentence("its rows cannot be told apart")) from error

    return table_of(name, rows, options)


def delimiter_of(text: str) -> str:
    """What parts the cells: the mark by which the first rows have the same number of cells, and most of them."""

    def fits(mark: str) -> tuple[float, int]:
        sample = list(_lines(text[:_LOOKED_AT]))
        widths = [len(row) for row in islice(csv.reader(sample, delimiter=mark), _ROWS) if row]
        widths = widths[:-1] if len(text) > _LOOKED_AT and len(widths) > 1 else widths
        most = max(set(widths), key=widths.count, default=1)
        return (widths.count(most) / len(widths) if most > 1 else 0.0, most)

    return max(_DELIMITERS, key=fits)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, each with its end; only LF ends one."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start : end + 1]
        start = end + 1
    if start < len(text):
        yield text[start:]
