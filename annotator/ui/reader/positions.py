"""Code points to Qt's UTF-16 and back: the only place where the two units meet."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_UNSHOWN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class Positions:
    """The positions between the characters of one stretch of text, in either unit."""

    __slots__ = ("_astral", "_middles", "length", "length16")

    def __init__(self, text: str) -> None:
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._middles = [at + rank + 1 for rank, at in enumerate(self._astral)]
        self.length = len(text)
        self.length16 = self.length + len(self._astral)

    def to_utf16(self, at: int) -> int:
        """The UTF-16 position of the code point position `at`; what lies outside is brought to the ends."""
        at = min(max(at, 0), self.length)
        return at + bisect_left(self._astral, at) if self._astral else at

    def to_code_point(self, at: int) -> int:
        """The code point position of the UTF-16 position `at`; within a surrogate pair, the one before it."""
        at = min(max(at, 0), self.length16)
        if not self._astral:
            return at
        rank = bisect_left(self._middles, at)
        inside = rank < len(self._middles) and self._middles[rank] == at
        return at - rank - inside


def _stand_in(found: re.Match[str]) -> str:
    character = found.group()
    return "\ufffd" if character == "\0" or "\ud800" <= character <= "\udfff" else " "


def shown(text: str) -> str:
    """`text` as Qt can show it on one line, of the same length: no control characters, no lone surrogates."""
    return _UNSHOWN.sub(_stand_in, text)
