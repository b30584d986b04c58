"""Changes: undoable steps, and what they did to the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Op = Literal["insert", "update", "delete"]
Scalar = str | int | float | None
"""What a column can hold in the log; references are uids, blobs and long texts their sha256."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after: only the columns that changed.

    An insert has no `before`, a delete no `after`; both leave out the columns that are NULL.
    """

    table: str
    uid: str
    op: Op
    before: Mapping[str, Scalar] | None
    after: Mapping[str, Scalar] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One undoable step as the log holds it; `made` is UTC and ends in Z."""

    id: int
    uid: str
    replica: str
    seq: int
    lamport: int
    coder: str | None
    made: str
    action: str
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a committed change touched: views refresh from this, and from nothing wider."""

    change: Change
    rows: tuple[RowChange, ...] = ()
    bulk: tuple[str, ...] = ()

    def uids(self, table: str) -> tuple[str, ...]:
        """The uids of the rows of `table` that changed, each once, in order."""
        return tuple(dict.fromkeys(row.uid for row in self.rows if row.table == table))

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of `tables` changed."""
        return any(row.table in tables for row in self.rows) or any(t in tables for t in self.bulk)
