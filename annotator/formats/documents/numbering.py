"""The numbers that a program sets in front of the items of a list, where the text does not hold them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Level:
    """How the items at one depth of a list are numbered: `form` is one of `numeral`'s, `pattern` has `%1` for a number.

    An empty pattern numbers nothing: bullets are no text.
    """

    form: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Counting:
    """Counts the items of lists as they come; `shared` says which lists go on counting where another one stopped."""

    levels: Mapping[tuple[str, int], Level]
    shared: Mapping[str, str] = field(default_factory=dict[str, str])
    _counts: dict[str, dict[int, int]] = field(default_factory=dict[str, dict[int, int]])

    def next(self, number: str, depth: int) -> str:
        """What stands in front of the next item of a list at a depth; empty for bullets."""
        level = self.levels.get((number, depth))
        if level is None:
            return ""
        counts = self._counts.setdefault(self.shared.get(number, number), {})
        counts[depth] = min(counts.get(depth, level.start - 1) + 1, _MOST)
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda found: self._numeral(number, int(found[1]) - 1, counts), level.pattern)

    def restart(self, number: str) -> None:
        """Count a list from its start again."""
        self._counts.pop(self.shared.get(number, number), None)

    def _numeral(self, number: str, depth: int, counts: dict[int, int]) -> str:
        level = self.levels.get((number, depth), Level())
        return numeral(counts.setdefault(depth, level.start), level.form)


def numeral(number: int, form: str) -> str:
    """A number in letters or figures: `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman`, `none`."""
    if form == "none":
        return ""
    if form.endswith("Letter") and number > 0:
        # After z comes aa, then bb, as programs for letters count.
        letters = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 20)
        return letters.upper() if form.startswith("upper") else letters
    if form.endswith("Roman") and 0 < number < 4000:
        roman = ""
        for worth, sign in _ROMAN:
            roman += sign * (number // worth)
            number %= worth
        return roman.upper() if form.startswith("upper") else roman
    return f"{number:02d}" if form == "decimalZero" else str(number)
