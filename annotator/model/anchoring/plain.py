"""Texts as they are compared: without case, accents and typography, character for character."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_TYPOGRAPHY = str.maketrans("’‘‛ʼ´`“”„«»‐‑‒–—―\u00a0\u202f\u2007\u2009", "''''''\"\"\"\"\"------    ")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f") | {chr(tone) for tone in range(0x1F3FB, 0x1F400)}


def plain(texts: Sequence[str]) -> list[str]:
    """The texts with each character as its bare one; offsets stay what they are."""
    characters = set[str]().union(*texts)
    table = {ord(c): _bare(c) for c in characters if not c.isascii() or c.isupper()}
    return [text.translate(table) for text in texts]


def _bare(character: str) -> str:
    bare = unicodedata.normalize("NFKD", character.translate(_TYPOGRAPHY))[:1].lower()
    return bare if len(bare) == 1 else character


def is_edge(text: str, at: int) -> bool:
    """Whether no word runs over this place."""
    return at <= 0 or at >= len(text) or not (_is_inside(text[at - 1]) and _is_inside(text[at]))


def _is_inside(character: str) -> bool:
    return character.isalnum() or bool(unicodedata.combining(character))


def has_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds a whole word."""
    while start < end and not (is_edge(text, start) and _is_inside(text[start])):
        start += 1
    while start < end and not is_edge(text, end):
        end -= 1
    return start < end


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, longer where it would cut a character from its accents, or an emoji from its parts."""
    while 0 < start < end and _hangs_on(text, start):
        start -= 1
    while start < end < len(text) and _hangs_on(text, end):
        end += 1
    return start, end


def _hangs_on(text: str, at: int) -> bool:
    return bool(unicodedata.combining(text[at])) or text[at] in _JOINERS or text[at - 1] == "\u200d"
