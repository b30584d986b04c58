"""Words found in the text without regard to case and accents."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from annotator.model.folding import fold
from annotator.ui.reader.blocks import Blocks

_ALIKE = {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "–": "-", "\u202f": " "}


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    return _ALIKE.get(character) or fold(character)


def _folded(words: str) -> str:
    return words.lower() if words.isascii() else "".join(map(_plain, words))


class Finder:
    """Finds one search text in the blocks of an article; what it found in a block it remembers."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self._needle = _folded(text)
        self._found: dict[int, list[tuple[int, int]]] = {}

    def in_block(self, blocks: Blocks, which: int) -> list[tuple[int, int]]:
        """Where the text stands in a block, as offsets of the article."""
        if not self._needle:
            return []
        found = self._found.get(which)
        if found is None:
            start = blocks[which].start
            found = [(start + a, start + b) for a, b in _matches(blocks.words(which), self._needle)]
            self._found[which] = found
        return found

    def next(self, blocks: Blocks, offset: int, backwards: bool) -> tuple[int, int] | None:
        """The first match that begins at or behind `offset`, or the last that ends before it; goes round."""
        first, count = blocks.at(offset), len(blocks)
        for step in range(count + 1):
            which = (first - step if backwards else first + step) % count
            found = self.in_block(blocks, which)
            if step == 0:
                found = [one for one in found if (one[1] <= offset if backwards else one[0] >= offset)]
            if found:
                return found[-1 if backwards else 0]
        return None

    def place(self, blocks: Blocks, offset: int) -> tuple[int, int]:
        """How many matches begin at or before `offset`, and how many there are in all."""
        starts = [start for which in range(len(blocks)) for start, _ in self.in_block(blocks, which)]
        return bisect_right(starts, offset), len(starts)


def _matches(words: str, needle: str) -> list[tuple[int, int]]:
    folded = _folded(words)
    at = folded.find(needle)
    if at < 0:
        return []
    places = None if len(folded) == len(words) and words.isascii() else _places(words)
    found: list[tuple[int, int]] = []
    while at >= 0:
        end = at + len(needle)
        found.append((at, end) if places is None else (_place(places, at), _place(places, end - 1) + 1))
        at = folded.find(needle, end)
    return [(start, _with_marks(words, end)) for start, end in found]


def _places(words: str) -> list[int]:
    """Where each character begins once folded, and where all end."""
    return [0, *accumulate(len(_plain(character)) for character in words)]


def _place(places: list[int], folded: int) -> int:
    return bisect_right(places, folded) - 1


def _with_marks(words: str, end: int) -> int:
    """The end of a match with the combining marks on its last letter."""
    while end < len(words) and not _plain(words[end]):
        end += 1
    return end
