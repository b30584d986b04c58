"""Worked codings: statements that name their quote, to be found in an article's text."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, fields

from annotator.formats.text import decode
from annotator.model.errors import BadWorkedCoding
from annotator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedStatement:
    """One statement of a worked coding; names as in the codebook, None where not set.

    `role` and `organization` are those of the speaker at the time.
    """

    quote: str
    kind: str
    speaker: str | None = None
    speaker_kind: str | None = None
    role: str | None = None
    organization: str | None = None
    stance: str | None = None
    concept: str | None = None


_COLUMNS = tuple(field.name for field in fields(WorkedStatement))


def read_worked_coding(data: bytes) -> tuple[WorkedStatement, ...]:
    """The statements in a CSV file whose header names the fields of `WorkedStatement`, in any order."""
    rows = csv.DictReader(io.StringIO(decode("The worked coding", data), newline=""), strict=True)
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise BadWorkedCoding(f"it has no column {', '.join(missing)}")
    try:
        return tuple(_statement(row, rows.line_num) for row in rows)
    except csv.Error as error:
        raise BadWorkedCoding(f"line {rows.line_num} is no CSV ({error})") from error


def find_quote(text: str, quote: str) -> Span:
    """Where the quote stands in the text, in code points; `BadWorkedCoding` unless exactly once."""
    start = text.find(quote) if quote else -1
    if start < 0:
        raise BadWorkedCoding(f"“{_short(quote)}” is not in the article")
    if text.find(quote, start + 1) >= 0:
        raise BadWorkedCoding(f"“{_short(quote)}” is in the article more than once")
    return Span(start, start + len(quote))


def _statement(row: dict[str, str | None], line: int) -> WorkedStatement:
    quote, kind = row["quote"], row["kind"]
    if not quote or not kind:
        raise BadWorkedCoding(f"line {line} lacks a quote or a kind")
    rest = {name: row[name] or None for name in _COLUMNS if name not in ("quote", "kind")}
    return WorkedStatement(quote=quote, kind=kind, **rest)


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else f"{quote[:59]}…"
