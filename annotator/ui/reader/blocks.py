"""An article's text cut into what is laid out as one: paragraphs, and pieces of very long ones."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.article import ArticleContent, Mark, MarkType
from annotator.model.folding import same_name

LONGEST = 8_000
"""More code points than this are not laid out as one: the time Qt needs grows with their square."""
_SEARCH = 2_000


class Block(NamedTuple):
    """A paragraph, or a piece of one, without its line break; `start`, `end` in code points."""

    start: int
    end: int
    opens: bool
    closes: bool
    blank: bool
    boilerplate: bool
    role: MarkType | None = None
    """Heading or caption, where the whole line is one."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring blocks (`first` to `last`, both included) of boilerplate; `lines` counts those with words."""

    first: int
    last: int
    lines: int


class Blocks:
    """The blocks of one article in order, and the folds of its boilerplate."""

    def __init__(self, content: ArticleContent) -> None:
        self.text = content.text
        self.all = list(_blocks_of(content))
        self.starts = [block.start for block in self.all]
        self.folds = tuple(_folds_of(self.all))
        self._fold_firsts = [fold.first for fold in self.folds]
        self.spaced = any(block.blank for block in self.all if not block.boilerplate)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, which: int) -> Block:
        return self.all[which]

    def words(self, which: int) -> str:
        """The text of a block."""
        block = self.all[which]
        return self.text[block.start : block.end]

    def at(self, offset: int) -> int:
        """The block that holds the place `offset`; where a piece ends and the next begins, the next."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def touching(self, start: int, end: int) -> range:
        """The blocks that hold any of `start` .. `end`."""
        return range(self.at(start), max(self.at(max(end - 1, start)), self.at(start)) + 1)

    def paragraph(self, offset: int) -> tuple[int, int]:
        """Where the whole paragraph around `offset` begins and ends, in code points."""
        first = last = self.at(offset)
        while not self.all[first].opens:
            first -= 1
        while not self.all[last].closes:
            last += 1
        return self.all[first].start, self.all[last].end

    def fold_of(self, which: int) -> Fold | None:
        """The fold that holds a block."""
        rank = bisect_right(self._fold_firsts, which) - 1
        if rank < 0 or self.folds[rank].last < which:
            return None
        return self.folds[rank]


class _Stretches:
    """Stretches of a text in order, none touching another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.all: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self.all and start <= self.all[-1][1]:
                self.all[-1] = (self.all[-1][0], max(end, self.all[-1][1]))
            else:
                self.all.append((start, end))
        self._starts = [start for start, _ in self.all]

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds all of `start` .. `end`."""
        rank = bisect_right(self._starts, start) - 1
        return rank >= 0 and self.all[rank][1] >= end


def boilerplate_of(content: ArticleContent) -> list[tuple[int, int]]:
    """The stretches (start, end) that are no reading matter, in order, those that touch made one.

    These are those marked as boilerplate, and the line that says the title again, which stands above the text.
    """
    return _boilerplate(content).all


def _boilerplate(content: ArticleContent) -> _Stretches:
    marked = [(mark.start, mark.end) for mark in content.marks if mark.type == "boilerplate"]
    title = same_name(content.article.title or "")
    again = next((mark for mark in content.marks if _says(content.text, mark, title)), None) if title else None
    return _Stretches([*marked, (again.start, again.end)] if again is not None else marked)


def _says(text: str, mark: Mark, title: str) -> bool:
    return mark.type == "heading" and same_name(text[mark.start : mark.end]) == title


def _blocks_of(content: ArticleContent) -> Iterator[Block]:
    text, kinds = content.text, _kinds(content)
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        blank = not line.strip()
        kind = None if blank or not kinds else _kind(line, at, kinds)
        role = None if kind == "boilerplate" else kind
        pieces = _pieces(text, at, end)
        for rank, (first, last) in enumerate(pieces):
            yield Block(first, last, rank == 0, rank == len(pieces) - 1, blank, kind == "boilerplate", role)
        at = end + 1


def _kinds(content: ArticleContent) -> list[tuple[MarkType, _Stretches]]:
    """The stretches by which lines look otherwise, the kind that counts first."""
    every: list[tuple[MarkType, _Stretches]] = [
        ("boilerplate", _boilerplate(content)),
        ("heading", _marked(content, "heading")),
        ("caption", _marked(content, "caption")),
    ]
    return [(kind, stretches) for kind, stretches in every if stretches.all]


def _marked(content: ArticleContent, kind: MarkType) -> _Stretches:
    return _Stretches((mark.start, mark.end) for mark in content.marks if mark.type == kind)


def _kind(line: str, at: int, kinds: Iterable[tuple[MarkType, _Stretches]]) -> MarkType | None:
    """The kind of a line that begins at `at`: that of a stretch which covers all of its words."""
    first, last = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
    return next((kind for kind, stretches in kinds if stretches.cover(first, last)), None)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A line cut where it is too long: behind a space if one is near, never within a character."""
    pieces: list[tuple[int, int]] = []
    while end - start > LONGEST:
        limit = start + LONGEST
        cut = max(text.rfind(" ", limit - _SEARCH, limit), text.rfind("\t", limit - _SEARCH, limit)) + 1
        if not cut:
            cut = limit
            while cut > limit - _SEARCH and _joins(text, cut):
                cut -= 1
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _joins(text: str, at: int) -> bool:
    """Whether the characters around `at` belong together."""
    behind, ahead = text[at - 1], text[at]
    return (
        unicodedata.combining(ahead) != 0
        or unicodedata.category(ahead) in ("Mn", "Mc", "Me", "Cf", "Sk")
        or behind == "\u200d"
        or "\U0001f1e6" <= ahead <= "\U0001f1ff"
    )


def _folds_of(blocks: Sequence[Block]) -> Iterator[Fold]:
    """Runs of boilerplate; blank lines between two of them belong to the run."""
    marked = [which for which, block in enumerate(blocks) if block.boilerplate]
    run = 0
    while run < len(marked):
        first = last = marked[run]
        lines = 0
        while run < len(marked) and _only_blank(blocks, last, marked[run]):
            last = marked[run]
            lines += blocks[last].closes
            run += 1
        yield Fold(first, last, lines)


def _only_blank(blocks: Sequence[Block], first: int, last: int) -> bool:
    return all(block.blank for block in blocks[first + 1 : last])
