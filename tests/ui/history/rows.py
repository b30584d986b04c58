"""Changes as a project would spell them out, and a source that notes what is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.change import Change
from annotator.model.codebook import Stance
from annotator.model.history import HistoryPage, HistoryRow, Spelled

OPPOSE = Stance(uid="t2", name="oppose", score=-1.0, colour="#C44A00", key="2", position=1)


def change(
    number: int, action: str = "add statement", made: str = "2026-11-21T11:42:00.000Z", **more: object
) -> Change:
    standard: dict[str, object] = {
        "id": number,
        "uid": f"c{number}",
        "replica": "r",
        "seq": number,
        "lamport": number,
        "coder": "lea",
        "made": made,
        "action": action,
    }
    return Change(**(standard | more))  # pyright: ignore[reportArgumentType]


def row(number: int, action: str = "add statement", *columns: Spelled, **more: object) -> HistoryRow:
    """A change of a statement; what is given besides is a field of the change or of the row."""
    made = {name: more.pop(name) for name in ("made", "args", "coder_uid") if name in more}
    made = {("coder" if name == "coder_uid" else name): value for name, value in made.items()}
    root = change(number, action, **made)  # pyright: ignore[reportArgumentType]
    standard: dict[str, object] = {
        "change": root,
        "root": root,
        "coder": "Léa",
        "statement": f"s{number}",
        "article": "a1",
        "title": "Le titre",
        "quote": f"quote number {number}",
        "columns": columns,
        "counts": {"statement": 1},
    }
    return HistoryRow(**(standard | more))  # pyright: ignore[reportArgumentType]


def undo_of(number: int, done: HistoryRow, verb: str = "undo") -> HistoryRow:
    """The row that takes another one back."""
    return replace(done, change=change(number, verb, undoes=done.change.id), is_undone=False)


class Given:
    """A log of rows, the newest first; `empty` pages come before each page, as a filter brings them."""

    def __init__(self, rows: Sequence[HistoryRow]) -> None:
        self.log = list(rows)
        self.asked: list[int | None] = []
        self.empty = 0

    def page(self, before: int | None = None, limit: int = 60) -> HistoryPage:
        self.asked.append(before)
        older = [one for one in self.log if before is None or one.change.id < before]
        if self.empty:
            self.empty -= 1
            return HistoryPage((), before if before is not None else self.log[0].change.id + 1)
        found = tuple(older[:limit])
        return HistoryPage(found, found[-1].change.id if len(older) > limit else None)

    def newer(self, than: int, limit: int = 60) -> HistoryPage:
        found = tuple(one for one in self.log if one.change.id > than)
        return HistoryPage(found[:limit], found[limit].change.id + 1 if len(found) > limit else None)

    def rows(self, ids: Sequence[int]) -> Sequence[HistoryRow]:
        return [one for one in self.log if one.change.id in ids]
