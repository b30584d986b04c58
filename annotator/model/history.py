"""The history as people read it: changes with their names spelled out, and what a way back would take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from annotator.model.change import Change
from annotator.model.codebook import Stance


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which changes to list: of a coder, of an article (uids), of a day where the user is; None is all."""

    coder: str | None = None
    article: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Spelled:
    """A column before and after, spelled out: `column` is `stance`, `speaker`, `start`, `title`, `tag` …

    Names of the codebook are given also where they were deleted since.
    """

    table: str
    column: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """A change with what its words need. An undo or a redo tells what its `root`, the user's own action, did.

    `statement` and `article` are uids, where these are still there; `stance` is the statement's.
    `counts` says how many rows of each table were written, by table; `count` how many things that was.
    """

    change: Change
    root: Change
    coder: str | None = None
    statement: str | None = None
    article: str | None = None
    title: str | None = None
    quote: str | None = None
    stance: Stance | None = None
    columns: tuple[Spelled, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    count: int = 1
    is_undone: bool = False

    @property
    def uid(self) -> str:
        """The change's uid."""
        return self.change.uid

    @property
    def verb(self) -> str:
        """`undo`, `redo`, or "" for the action itself."""
        return self.change.action if self.change.undoes is not None else ""

    def spelled(self, column: str, table: str = "statement") -> Spelled | None:
        """What became of a column, if anything."""
        return next((one for one in self.columns if (one.table, one.column) == (table, column)), None)


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some rows, newest first; `before` goes on after them, None where there is nothing more.

    A page may be short or empty and still go on: looking through a long log is done in stretches.
    """

    rows: tuple[HistoryRow, ...]
    before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPreview:
    """What taking back from a change on would take: `count` steps, `by` coder's name; `rows` are the newest.

    `others` changes of other copies of the project came since, and stay.
    """

    change_id: int
    count: int
    by: tuple[tuple[str, int], ...] = ()
    others: int = 0
    rows: tuple[HistoryRow, ...] = ()
