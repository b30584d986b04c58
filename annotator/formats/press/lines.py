"""The lines of a text, and which of them are prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_END = re.compile(r"[.!?…:;。！？．｡।။؟۔][\"'»”’)\]」』）\s]*$")
_STOP = re.compile(r"[^\W\d_]{2}[.!?…][\"'»”’)\]]*(?:\s|$)")

_DOMAIN = re.compile(r"\.(?:fr|com|org|net|co\.uk|uk|be|ch|ca|eu|info|news|tv|int)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it: `start`, `end` in code points, without white space at the ends."""

    start: int
    end: int
    text: str
    words: int
    prose: bool
    after_blank: bool

    @property
    def key(self) -> str:
        """What makes two lines the same: their first letters and digits, whatever their case and accents."""
        return squeezed(self.text[:400])


def squeezed(text: str) -> str:
    """The letters and digits of `text` alone, without case and accents: "La Gazette" is "lagazette"."""
    plain = text.lower() if text.isascii() else unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, plain))


def without_domain(name: str) -> str:
    """A site's name without the end of its address, and without marks around: "Le Monde.fr |" is "Le Monde"."""
    return _DOMAIN.sub("", name.strip(" |\u00a0"))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _END.search(text) is not None


def lines_of(text: str) -> list[Line]:
    """The lines of the text that hold more than white space."""
    bounds = _bounds(text)
    wrapped = _wrapped(text, bounds)
    found: list[Line] = []
    last = 0
    for number, (start, end) in enumerate(bounds):
        words = text[start:end]
        count = sum(1 for _ in _WORD.finditer(words))
        prose = number in wrapped or _is_prose(words, count)
        found.append(Line(start, end, words, count, prose, not found or text.count("\n", last, start) > 1))
        last = end
    return found


def _bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each line that is not blank, trimmed."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            at = start + len(raw) - len(raw.lstrip())
            bounds.append((at, at + len(words)))
        start += len(raw) + 1
    return bounds


def _is_prose(text: str, words: int) -> bool:
    """Sentences: long enough, or at least ended as a sentence after a good many words."""
    if words >= 40:
        return True
    return words >= 9 and (ends_sentence(text) or (words >= 16 and _STOP.search(text) is not None))


def _wrapped(text: str, bounds: Sequence[tuple[int, int]]) -> set[int]:
    """The lines of paragraphs that were broken at a fixed width, by their number."""
    found: set[int] = set()
    block: list[int] = []
    for number, (start, _) in enumerate(bounds):
        if block and text.count("\n", bounds[number - 1][1], start) > 1:
            found.update(_prose_block(text, bounds, block))
            block = []
        block.append(number)
    found.update(_prose_block(text, bounds, block))
    return found


def _prose_block(text: str, bounds: Sequence[tuple[int, int]], block: Sequence[int]) -> Sequence[int]:
    """The block, if its lines are of one width and end as sentences do."""
    if len(block) < 3:
        return ()
    widths = [bounds[number][1] - bounds[number][0] for number in block[:-1]]
    usual = median(widths)
    even = 40 <= usual <= 100 and min(widths) > 0.6 * usual and max(widths) < 1.3 * usual
    return block if even and ends_sentence(text[bounds[block[-1]][0] : bounds[block[-1]][1]]) else ()
