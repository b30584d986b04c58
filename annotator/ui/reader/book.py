"""The statements of one article, found by uid and by place."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.statement import Statement
from annotator.ui.reader.intervals import Interval, Intervals


class Book:
    """Statements with the index of their spans."""

    def __init__(self, statements: Sequence[Statement] = ()) -> None:
        self.statements = {statement.uid: statement for statement in statements}
        self.intervals = Intervals([(one.start, -one.end, one.uid) for one in self.statements.values()])

    def put(self, statement: Statement) -> list[tuple[int, int]]:
        """Add or replace a statement; gives the spans that look otherwise now."""
        touched = self.drop(statement.uid)
        self.statements[statement.uid] = statement
        self.intervals.put(statement.start, statement.end, statement.uid)
        return [*touched, (statement.start, statement.end)]

    def drop(self, uid: str) -> list[tuple[int, int]]:
        """Take out a statement; gives the span that looks otherwise now."""
        old = self.statements.pop(uid, None)
        self.intervals.drop(uid)
        return [] if old is None else [(old.start, old.end)]

    def over(self, offset: int) -> tuple[str, ...]:
        """The statements over the character behind `offset`, the smallest first, of twins the later."""
        found = self.intervals.overlapping(offset, offset + 1)
        order = sorted(enumerate(found), key=lambda one: (one[1].end - one[1].start, -one[0]))
        return tuple(interval.uid for _, interval in order)

    def next(self, uid: str | None, offset: int) -> str | None:
        """The statement that follows `uid` in the text, or else the place `offset`; from the last, the first."""
        here = self.intervals.of(uid) if uid else None
        found = self.intervals.after(here.start, here.end, here.uid) if here else self._from(offset)
        return found.uid if found else self._first()

    def previous(self, uid: str | None, offset: int) -> str | None:
        """The statement before `uid` in the text, or else the place `offset`; from the first, the last."""
        here = self.intervals.of(uid) if uid else Interval(offset, -(1 << 40), "")
        found = self.intervals.before(here.start, here.end, here.uid) if here else None
        return found.uid if found else self._last()

    def _from(self, offset: int) -> Interval | None:
        return self.intervals.after(offset, 1 << 40, "")

    def _first(self) -> str | None:
        found = self.intervals.after(-1, 0, "")
        return found.uid if found else None

    def _last(self) -> str | None:
        found = self.intervals.before(1 << 40, 0, "")
        return found.uid if found else None
