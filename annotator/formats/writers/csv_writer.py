"""CSV as in RFC 4180: UTF-8, CRLF, quotes doubled, nothing altered.

Python's `csv.writer` looks at each character of each cell and takes three times as long, which alone would
miss the goal of 1.5 times the `sqlite3` program. Here a column of a batch is searched as one string, and
its cells are looked at one by one only where that string holds something to quote. The tests hold the
result to `csv.writer`'s, byte by byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from annotator.formats.atomic import replacing
from annotator.formats.columns import Cell, Row
from annotator.model.change import Scalar
from annotator.model.progress import Progress
from annotator.model.table import Batch, Shared, Table

# Small enough for the lines of a batch to come from memory that the process has already: twice as many are
# sometimes mapped anew for each batch, which costs a tenth of the time.
_BATCH = 250
_STEP = 40 * _BATCH
_KEPT = 20_000
_BOM = b"\xef\xbb\xbf"
# What spreadsheets run as a formula; the full-width signs count in East Asian versions of them.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def write(
    rows: Iterable[Row],
    *,
    columns: Sequence[str],
    to: Path | BinaryIO,
    excel: bool = False,
    total: int = 0,
    progress: Callable[[Progress], None] | None = None,
) -> int:
    """Write a header and `rows`, cells in the order of `columns`; returns how many rows.

    A path gets its new content in one step at the end, or keeps its old one. `excel` adds a byte order
    mark and guards cells that a spreadsheet would run. Memory stays flat however many rows come.
    """
    steps = writing(rows, columns=columns, to=to, excel=excel, total=total)
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            return end.value
        if progress is not None:
            progress(step)


def writing(
    rows: Iterable[Row], *, columns: Sequence[str], to: Path | BinaryIO, excel: bool = False, total: int = 0
) -> Generator[Progress, None, int]:
    """The same in steps: yields how far it is; closing the generator leaves the old file as it was."""
    if isinstance(to, Path):
        with replacing(to) as file:
            return (yield from _stream(rows, columns, file, excel, total))
    return (yield from _stream(rows, columns, to, excel, total))


def guarded(cell: Cell) -> Cell:
    """The cell with an apostrophe before it if a spreadsheet would run it as a formula; numbers pass.

    Apostrophes before a formula sign are counted in, so that `unguarded` always gives back the cell.
    """
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _stream(
    rows: Iterable[Row], columns: Sequence[str], file: BinaryIO, excel: bool, total: int
) -> Generator[Progress, None, int]:
    lines = _Lines(excel)
    file.write((_BOM if excel else b"") + lines.of([(name,) for name in columns])[1])
    done, told = 0, 0
    for batch in rows.batches() if isinstance(rows, Table) else _batches(rows):
        count, written = lines.of(batch)
        file.write(written)
        done += count
        if done - told >= _STEP:
            told = done
            yield Progress(done, total)
    yield Progress(done, total or done)
    return done


def _batches(rows: Iterable[Row]) -> Iterator[Batch]:
    """Rows by columns; all have the same number of cells."""
    source = iter(rows)
    while batch := list(islice(source, _BATCH)):
        yield list(zip(*batch, strict=True))


class _Lines:
    """Turns batches into lines; what many rows share is written once, and kept while it is likely to come again."""

    def __init__(self, excel: bool) -> None:
        self._excel = excel
        self._shared: dict[int, dict[Scalar, str]] = {}

    def of(self, batch: Batch) -> tuple[int, bytes]:
        """How many lines, and the lines."""
        written = [
            self._cells_of(place, block) if isinstance(block, Shared) else _column(block, self._excel)
            for place, block in enumerate(batch)
        ]
        lines = list(map(",".join, zip(*written, strict=True)))
        if len(written) == 1:
            # An empty line would be read as no row at all.
            lines = [line or '""' for line in lines]
        return len(lines), ("\r\n".join(lines) + "\r\n").encode("utf-8")

    def _cells_of(self, place: int, block: Shared) -> Iterable[str]:
        known = self._shared.setdefault(place, {})
        new = list(set(block.keys).difference(known))
        if new:
            if len(known) >= _KEPT:
                known.clear()
                new = list(set(block.keys))
            columns = zip(*map(block.cells.__getitem__, new), strict=True)
            written = [_column(cells, self._excel) for cells in columns]
            known.update(zip(new, map(",".join, zip(*written, strict=True)), strict=True))
        return map(known.__getitem__, block.keys)


def _column(cells: Sequence[Cell], excel: bool) -> Sequence[str]:
    """One column of a batch as it is written."""
    if excel:
        cells = [guarded(cell) for cell in cells]
    try:
        words = cast("Sequence[str]", cells)
        whole = "\0".join(words)
    except TypeError:
        words = _worded(cells)
        whole = "\0".join(words)
    marks = [mark for mark in ',"\r\n' if mark in whole]
    if not marks:
        return words
    if marks == [","]:
        return [f'"{word}"' if "," in word else word for word in words]
    return [
        '"' + word.replace('"', '""') + '"' if "," in word or '"' in word or "\n" in word or "\r" in word else word
        for word in words
    ]


def _worded(cells: Sequence[Cell]) -> Sequence[str]:
    """The cells of a column that are not all text; None is empty, a number as short as it can be read back."""
    types = set(map(type, cells))
    if types == {type(None)}:
        return [""] * len(cells)
    if types == {int}:
        return list(map(str, cells))
    if float in types:
        return [repr(cell).removesuffix(".0") if isinstance(cell, float) else _plain(cell) for cell in cells]
    return [_plain(cell) for cell in cells]


def _plain(cell: Cell) -> str:
    return "" if cell is None else str(cell)
