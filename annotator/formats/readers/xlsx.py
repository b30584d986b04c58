"""Spreadsheets (XLSX, XLS, ODS) with an article in each row of the first sheet that holds any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO

from annotator.formats.corpora.table import Table, articles_of, table_of
from annotator.formats.zipped import Zipped, is_zip
from annotator.model.errors import BrokenFile, sentence
from annotator.model.reading import Columns, Found, ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles of a spreadsheet; raises `BrokenFile`."""
    return articles_of(_table(name, data, options))


def columns(name: str, data: bytes, options: ReadOptions) -> Columns:
    """What the columns of the sheet are taken for."""
    return _table(name, data, options).columns


def _table(name: str, data: bytes, options: ReadOptions) -> Table:
    rows = _rows(name, data)
    return table_of(name, lambda: iter(rows), options)


def _rows(name: str, data: bytes) -> list[Sequence[str]]:
    """The cells of the sheet with the most rows, as texts."""
    import python_calamine

    if is_zip(data):
        zipped = Zipped(name, data)
        for entry in zipped.names:  # its caps hold for the library too, which has none
            zipped.read(entry)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names[:20]]
    except python_calamine.PasswordError as error:
        raise BrokenFile(name, sentence("it is protected by a password")) from error
    except (python_calamine.CalamineError, ValueError, OSError, OverflowError) as error:
        raise BrokenFile(name, sentence("it is damaged, or no spreadsheet")) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # what Rust raises for a file that nobody foresaw
            raise BrokenFile(name, sentence("it is damaged, or no spreadsheet")) from None
        raise
    largest = max(range(len(sheets)), key=lambda at: len(sheets[at]), default=None)
    return [] if largest is None else [tuple(map(_cell, row)) for row in sheets[largest]]


def _cell(value: object) -> str:
    """A cell as a text: dates as ISO 8601, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
