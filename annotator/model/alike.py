"""Whether two articles are the same text, or nearly so: a dispatch in two papers, a page and its later version.

MinHash (Broder 1997) over runs of words, banded for look-up (Leskovec, Rajaraman, Ullman, Mining of Massive
Datasets, chapter 3): whatever shares a band with a text is compared with it, so the cost of an article does not
grow with the number of articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Protocol, cast

from annotator.model.article import Mark

BANDS = 16
ROWS = 5
"""With 16 bands of 5, texts that share 80 % of their runs meet in 99.8 % of all cases, 60 % in 72, 30 % in 4."""
ALIKE = 0.6
"""From this share of common runs on (of both together, or of the shorter one) two articles are grouped."""
_RUN = 4
_FEWEST = 20
"""Texts of fewer runs are too short to tell: two corrections of one line are no dispatch."""
_MOST = 30_000
"""Words that are looked at: a text that is as long as a book is told by its beginning."""
_WORD = re.compile(r"\w+")
_SEED = 20261121
"""Part of the file format: the bands in a project were made with it."""


class _Hashed(Protocol):
    """What is used of rensa, which has no types."""

    def update(self, items: Iterable[str], /) -> None: ...

    def digest(self) -> Sequence[int]: ...


def runs(text: str, marks: Sequence[Mark] = ()) -> frozenset[str]:
    """The runs of four words in a text, case aside, without its boilerplate."""
    found = (match[0] for part in _parts(text, marks) for match in _WORD.finditer(part.casefold()))
    words = list(islice(found, _MOST))
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def bands(of: frozenset[str]) -> tuple[int, ...]:
    """A number for each band of a text, equal where two texts agree in it; none for a short text.

    Each is signed and of 64 bits, and tells its band from others.
    """
    if len(of) < _FEWEST:
        return ()
    # Deferred: whoever adds no article needs no library for it.
    import rensa  # pyright: ignore[reportMissingTypeStubs] - it has none

    hashed = cast("_Hashed", vars(rensa)["RMinHash"](num_perm=BANDS * ROWS, seed=_SEED))
    hashed.update(sorted(of))
    digest = hashed.digest()
    return tuple(_number(band, digest[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of common runs, of both together, or of the shorter text where it is in the other nearly whole."""
    if not one or not other:
        return 0.0
    common = len(one & other)
    within = common / min(len(one), len(other))
    return max(common / len(one | other), within if within >= _WITHIN else 0.0)


_WITHIN = 0.9
"""A text that is in a longer one to this share is an excerpt of it, or its first version."""


def _number(band: int, values: Iterable[int]) -> int:
    """FNV-1a over the values of a band, 64 bits, as SQLite stores them."""
    number = 0xCBF29CE484222325 ^ band
    for value in values:
        number = ((number ^ value) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return number - (1 << 64) if number >> 63 else number


def _parts(text: str, marks: Sequence[Mark]) -> Iterable[str]:
    at = 0
    for mark in sorted((mark for mark in marks if mark.type == "boilerplate"), key=lambda mark: mark.start):
        yield text[at : mark.start]
        at = max(at, mark.end)
    yield text[at:]
