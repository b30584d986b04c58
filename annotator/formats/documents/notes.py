"""The notes of a document, in the order in which its text calls them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """A note that was called: of which kind, by which key of its format, and as what: "[1]"."""

    kind: str
    key: str
    label: str


@dataclass(slots=True)
class Notes:
    """Numbers notes as they are called, foot and end notes in one row: so each number is there once."""

    _called: dict[tuple[str, str], Note] = field(default_factory=dict[tuple[str, str], Note])
    _ordered: list[Note] = field(default_factory=list[Note])

    def call(self, kind: str, key: str) -> str:
        """The call of a note, as it stands in the text."""
        note = self._called.get((kind, key))
        if note is None:
            note = self._called[kind, key] = Note(kind, key, f"[{len(self._called) + 1}]")
            self._ordered.append(note)
        return note.label

    def __iter__(self) -> Iterator[Note]:
        # A note may call another one, which is then read, too.
        yield from self._ordered
