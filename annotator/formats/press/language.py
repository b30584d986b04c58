"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from typing import Protocol, cast

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
# Function words that the one language has and the other has not; they make up a third of any prose.
_FRENCH_WORDS = (
    "le la les des une du et est dans que qui pour par sur avec au aux ce cette ces il elle ils elles nous vous ne pas "
    "plus sont ont été être leur leurs mais ou où son sa ses se lui comme d l qu n s c j"
)
_ENGLISH_WORDS = (
    "the of and to in is that for it with as was were be by at this have has had from not are but his her their they "
    "she he we you which would will been said who its an or if there"
)
_FRENCH = frozenset(_FRENCH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_ENOUGH = 12
_LIKELY = 0.9
_MANY = 80


class _Identifier(Protocol):
    """The part of `py3langid.langid.LanguageIdentifier` that is used here."""

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language and its probability."""
        ...


class _Langid(Protocol):
    """The part of the module `py3langid.langid` that is used here; it has no types."""

    MODEL_FILE: str

    class LanguageIdentifier:
        """Reads the model that comes with the package."""

        @classmethod
        def from_model_file(cls, model_file: str, norm_probs: bool) -> _Identifier:
            """An identifier with probabilities from 0 to 1."""
            ...


def language_of(text: str, *, said: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language; None where it is too short or mixed to tell.

    `said` is what the text's file says, and taken for true where the words do not tell otherwise.

    French and English prose is known by its function words: py3langid would take half a second and
    numpy for its first answer, at every import from the command line. It is asked for everything else.
    """
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    french = sum(words[word] for word in _FRENCH)
    english = sum(words[word] for word in _ENGLISH)
    for code, mine, other in (("fr", french, english), ("en", english, french)):
        if mine >= _ENOUGH and mine > 0.2 * total and mine > 5 * other:
            return code
    own = {"fr": french, "en": english}.get(said or "", total)
    if said is not None and (total < _MANY or own > 0.1 * total):
        return said
    return _by_statistics(text[:_SAMPLE])


def _by_statistics(text: str) -> str | None:
    if sum(map(str.isalpha, text)) < 20:
        return None
    code, probability = _identifier().classify(text)
    return code if probability >= _LIKELY else None


@cache
def _identifier() -> _Identifier:
    langid = cast("_Langid", import_module("py3langid.langid"))
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
