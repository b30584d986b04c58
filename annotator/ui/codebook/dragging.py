"""What letting go of a value over another one would do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.ui.codebook.outline import Row

Deed = Literal["merge", "reparent", "reorder"]


@dataclass(frozen=True, slots=True)
class Drop:
    """`row` is the place in the list that is shown as the target; `after` tells of the side for an order."""

    deed: Deed
    source: Row
    target: Row
    row: int
    after: bool = False


def drop_of(source: Row, target: Row | None, row: int, *, shift: bool, after: bool) -> Drop | None:
    """What a drop means; None where it means nothing."""
    if target is None or target.of != source.of or target.uid == source.uid:
        return None
    if shift:
        return None if target.is_section else Drop("merge", source, target, row)
    if source.of == "concept":
        return Drop("reparent", source, target, row)
    if source.of in ("stance", "kind") and not target.is_section:
        return Drop("reorder", source, target, row, after)
    return None


def reordered(uids: list[str], source: str, target: str, *, after: bool) -> list[str]:
    """The uids with `source` before or after `target`."""
    rest = [uid for uid in uids if uid != source]
    at = rest.index(target) + after
    return [*rest[:at], source, *rest[at:]]
