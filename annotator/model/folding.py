"""How names are compared: without case, without accents, word by word."""

from __future__ import annotations

import re
import unicodedata

_UNDECOMPOSED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_NO_WORD = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """`text` in small letters without accents and ligatures; its other characters stay."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_UNDECOMPOSED)


def fold_words(text: str) -> str:
    """The folded words of `text`, one space between them: `L’OTAN – Préfet` gives `l otan prefet`.

    A text without a word, such as `???`, stays as it is.
    """
    folded = fold(text)
    return _NO_WORD.sub(" ", folded).strip() or " ".join(folded.split())


def same_name(text: str) -> str:
    """The key under which two spellings are one name: NFC, no case, single spaces; accents count."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).split())


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of `text` stand, half-open, in code points; `l'OTAN` is two.

    A combining mark belongs to the word before it.
    """
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(text):
        start, end = found.span()
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if spans and spans[-1][1] >= start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
