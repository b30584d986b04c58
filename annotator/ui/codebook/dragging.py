"""What letting go of a value over another one would do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.ui.codebook.outline import Row

Deed = Literal["merge", "reparent", "reorder", "place"]
_EDGE = 0.28
"""The share of a concept's row at its top and at its foot that means: beside it, not under it."""


@dataclass(frozen=True, slots=True)
class Drop:
    """`row` is the place in the list that is shown as the target; `after` tells of the side for an order."""

    deed: Deed
    source: Row
    target: Row
    row: int
    after: bool = False

    @property
    def is_between(self) -> bool:
        """Whether it comes to stand between two rows, and not on one."""
        return self.deed in ("reorder", "place")


def drop_of(source: Row, target: Row | None, row: int, *, shift: bool, share: float) -> Drop | None:
    """What a drop means, `share` of the way down a row; None where it means nothing.

    Where values have no place of their own a drop merges; elsewhere it moves, and merges with Shift.
    """
    if target is None or target.of != source.of or target.uid == source.uid:
        return None
    if target.is_section:
        return Drop("reparent", source, target, row) if source.of == "concept" and not shift else None
    if shift or source.of in ("speaker", "tag"):
        return Drop("merge", source, target, row)
    if source.of == "concept":
        after = share > 0.5
        opens = target.parent and target.is_open and after  # what comes after it stands below it
        between = not _EDGE <= share <= 1 - _EDGE and not opens
        return Drop("place" if between else "reparent", source, target, row, after and between)
    return Drop("reorder", source, target, row, share > 0.5)


def reordered(uids: list[str], source: str, target: str, *, after: bool) -> list[str]:
    """The uids with `source` before or after `target`."""
    rest = [uid for uid in uids if uid != source]
    at = rest.index(target) + after
    return [*rest[:at], source, *rest[at:]]
