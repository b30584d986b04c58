"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from annotator.formats.press.lines import squeezed

_SAMPLE, _SAID_SAMPLE = 20_000, 4_000
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
_NAMES = {
    squeezed(name): code
    for code, names in {
        "ar": "arabe arabic arabisch árabe",
        "cs": "tchèque czech tschechisch",
        "da": "danois danish dänisch dansk",
        "de": "allemand german deutsch alemán tedesco duits",
        "el": "grec greek griechisch",
        "en": "anglais english englisch inglés inglese engels",
        "es": "espagnol spanish spanisch español spagnolo spaans",
        "fi": "finnois finnish finnisch suomi",
        "fr": "français french französisch francés francese frans",
        "he": "hébreu hebrew",
        "hu": "hongrois hungarian ungarisch magyar",
        "it": "italien italian italienisch italiano italiaans",
        "ja": "japonais japanese japanisch",
        "ko": "coréen korean koreanisch",
        "nb": "norvégien norwegian norwegisch norsk",
        "nl": "néerlandais dutch niederländisch nederlands flamand flemish",
        "pl": "polonais polish polnisch polski",
        "pt": "portugais portuguese portugiesisch português",
        "ro": "roumain romanian rumänisch română",
        "ru": "russe russian russisch русский ruso russo",
        "sv": "suédois swedish schwedisch svenska",
        "tr": "turc turkish türkisch türkçe",
        "uk": "ukrainien ukrainian ukrainisch українська",
        "zh": "chinois chinese chinesisch 中文 mandarin",
    }.items()
    for name in names.split()
}
_CODE = re.compile(r"([a-z]{2})(?:[-_].*)?$", re.IGNORECASE)


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


def language_code(name: str) -> str | None:
    """The ISO 639-1 code of a language by its name, such as "Français" or "English", or by a code such as "fr-FR"."""
    code = _CODE.match(name.strip())
    if code is not None:
        return code[1].lower()
    words = map(squeezed, re.findall(r"[^\W\d_]+", name))
    return next((_NAMES[word] for word in words if word in _NAMES), None)


def language_of(text: str, *, said: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language; None where it is too short or mixed to tell.

    `said` is what the text's file says, and taken for true where the words do not tell otherwise.

    French and English prose is known by its function words: py3langid would take half a second and
    numpy for its first answer, at every import from the command line. It is asked for everything else.
    """
    words = Counter(_WORD.findall(text[: _SAMPLE if said is None else _SAID_SAMPLE].lower()))
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
