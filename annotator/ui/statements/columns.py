"""The columns of the statement table: what they hold, and how wide they are while nobody has set them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from annotator.model.fields import FIELD_COLUMN, NO, YES
from annotator.model.statement import StatementRow
from annotator.ui.dates import short_date

Column = str
"""One of `COLUMNS`, or `field:UID` for a field of the project's own."""
Scope = Literal["article", "project"]

COLUMNS: Final[tuple[Column, ...]] = (
    "quote",
    "speaker",
    "stance",
    "concept",
    "kind",
    "article",
    "published",
    "coder",
    "tags",
    "note",
    "created",
    "modified",
    "completion",
)
"""Those that every project has."""
RARE: Final[frozenset[Column]] = frozenset({"tags", "note", "created", "modified", "completion"})
"""Hidden at first."""
GROUPED: Final[tuple[Column, ...]] = ("speaker", "stance", "concept", "kind", "article", "coder")
"""Statements can stand together by the values of these."""
NEEDLESS: Final[frozenset[Column]] = frozenset({"article", "published", *RARE})
"""Hidden at first where all statements are of one article."""
NARROWEST: Final = 56
QUOTE_ROOM: Final = 190
"""What the quote gets at least while nobody has set the widths."""

_WIDTHS: Final[dict[Column, int]] = {
    "quote": 292,
    "speaker": 162,
    "concept": 262,
    "kind": 124,
    "article": 210,
    "published": 98,
    "coder": 84,
    "tags": 140,
    "note": 160,
    "created": 98,
    "modified": 98,
    "completion": 132,
}
_OWN_WIDTH, _OWN_NARROWEST = 128, 84
"""Of a field of the project's own, which gives way before all others."""
_GROWTH: Final[dict[Column, float]] = {"speaker": 0.06, "concept": 0.13, "article": 0.12}
_SHRINKING: Final[dict[Column, int]] = {"concept": 130, "article": 110, "speaker": 116, "kind": 104, "coder": 74}
"""Narrowest widths of those that give way, in this order."""

_VALUES: Final[dict[Column, Callable[[StatementRow], str | None]]] = {
    "quote": lambda row: row.quote,
    "speaker": lambda row: row.speaker,
    "stance": lambda row: row.stance,
    "concept": lambda row: row.concept,
    "kind": lambda row: row.kind,
    "article": lambda row: row.article_title,
    "published": lambda row: row.published,
    "coder": lambda row: row.coder,
    "tags": lambda row: row.tags,
    "note": lambda row: row.note,
    "created": lambda row: row.created,
    "modified": lambda row: row.modified,
    "completion": lambda row: "needed" if row.incomplete else None,
}
_NO_CELL = str.maketrans({"\t": " ", "\n": " ", "\r": " "})


def is_own(column: Column) -> bool:
    """Whether it is a field of the project's own."""
    return column.startswith(FIELD_COLUMN)


def is_column(name: object) -> bool:
    """Whether it names a column, be it of another project."""
    return isinstance(name, str) and (name in COLUMNS or is_own(name))


def value(row: StatementRow, column: Column, own: Mapping[Column, str] | None = None) -> str:
    """What is stored, unaltered; empty where nothing is. `own` gives the labels of the project's own fields."""
    if not is_own(column):
        return _VALUES[column](row) or ""
    cell = row.fields.get((own or {}).get(column, ""))
    cells = cell if isinstance(cell, tuple) else () if cell is None else (cell,)
    return "; ".join(map(_said, cells))


def _said(cell: str | int) -> str:
    return (YES if cell else NO) if isinstance(cell, bool) else str(cell)


def tsv(rows: Sequence[StatementRow], columns: Sequence[Column], own: Mapping[Column, str] | None = None) -> str:
    """Rows for a spreadsheet's clipboard: tabs between cells, no tabs or line ends within them."""
    cells = ([value(row, column, own).translate(_NO_CELL) for column in columns] for row in rows)
    return "".join("\t".join(row) + "\n" for row in cells)


def short_name(name: str) -> str:
    """`Léa Martin` as `L. Martin`; names of one word, and long ones, stay."""
    words = name.split()
    return f"{words[0][0]}. {words[1]}" if len(words) == 2 else name


def published(row: StatementRow) -> str:
    """The date as the locale writes it."""
    return short_date(row.published)


def fitting(columns: Sequence[Column], room: int, stance: int) -> dict[Column, int]:
    """Widths for these columns in `room` pixels; stances get `stance`, the quote takes what the others leave."""
    widths: dict[Column, int] = {column: _width(column, stance) for column in columns}
    over = sum(widths.values()) - room
    if over < 0:
        for column, share in _GROWTH.items():
            if column in widths:
                widths[column] += round(-over * share)
    missing = sum(width for column, width in widths.items() if column != "quote") + QUOTE_ROOM - room
    shrinking = {column: _OWN_NARROWEST for column in columns if is_own(column)} | _SHRINKING
    for column, narrowest in shrinking.items():
        if column in widths and missing > 0:
            taken = min(missing, widths[column] - narrowest)
            widths[column] -= taken
            missing -= taken
    widths.pop("quote", None)
    return widths


def _width(column: Column, stance: int) -> int:
    return _OWN_WIDTH if is_own(column) else _WIDTHS.get(column, stance)
