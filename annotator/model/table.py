"""Tables by columns: how a million rows pass from the project to a file without being taken apart one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from annotator.model.change import Scalar

Cells = tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Neighbouring columns whose cells many rows have in common: a key for each row, and the cells of each key.

    A key stands for the same cells in every batch of a table; `cells` need hold only those of its own batch.
    """

    keys: Sequence[Scalar]
    cells: Mapping[Scalar, Sequence[Scalar]]


Block = Sequence[Scalar] | Shared
"""The cells of one column, or neighbouring columns that are shared."""

Batch = Sequence[Block]
"""The blocks of some rows, from the first column to the last."""


class Table:
    """Rows that may be taken by columns, too, batch by batch; like any iterator it gives them once."""

    def __init__(self, batches: Iterable[Batch]) -> None:
        self._batches = iter(batches)

    def batches(self) -> Iterator[Batch]:
        """The rows by columns, the same blocks in every batch; each batch is good until the next is taken."""
        return self._batches

    def __iter__(self) -> Iterator[Cells]:
        return chain.from_iterable(map(rows_of, self._batches))


def rows_of(batch: Batch) -> Iterator[Cells]:
    """The rows of a batch."""
    return zip(*chain.from_iterable(map(_columns, batch)), strict=True)


def _columns(block: Block) -> Iterable[Sequence[Scalar]]:
    return zip(*map(block.cells.__getitem__, block.keys), strict=True) if isinstance(block, Shared) else (block,)
