"""Titles as people like to read them: an all-capitals title is recased for display, never stored."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath

from annotator.model.article import Article
from annotator.model.folding import fold

BODY_REACH = 8_000
"""How many code points of an article are enough to learn how its words are written."""

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f])*|\d[^\W_]*")
_SENTENCE_END = re.compile(r"[.!?…]\W*$")
_NEW_SENTENCE = re.compile(r"[.!?…]\s+[«“‘\"'(\[]?\s*$")
_SERIAL = re.compile(r"[^\W\d_]{1,4}\d+[^\W_]*")
_NO_VOWEL = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,}")
_LOUD_SHARE = 0.85
_SHORT_WORD = 5
_TITLE_WORDS, _TITLE_LENGTH = 12, 120

_split = str.split
_ACRONYMS = frozenset(
    _split(
        """ADN AFP AIEA ARN ASEAN ATACMS AUKUS BCE BRICS CAC CEDEAO CIA CICR COVID ECB ECOWAS EDF FAO FBI FIFA FMI GIEC
        HCR IAEA ICBM ICRC IFOP IMF INSEE IPCC ISIS LFI NASA NATO NSA OCDE OECD OIT OLP OMC OMS ONG ONU OPEC OPEP OSCE
        OTAN PIB RATP SMIC TVA UE UEFA UK UNESCO UNHCR UNICEF UNRWA URSS US USA USSR
        II III IV VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"""
    )
)
# Words of one language that are acronyms in the other: "un", "eu", "ai" are French.
_ACRONYMS_OF = {
    "en": frozenset(_split("AI CEO DNA EU GDP HIV IRA NGO UAE UN")),
    "fr": frozenset(_split("IA PAC ENA RSA")),
}
_ALWAYS = {"I": "I", "DR": "Dr", "MR": "Mr", "MRS": "Mrs", "MS": "Ms", "ST": "St", "VS": "vs", "TH": "th"}


def is_loud(title: str) -> bool:
    """Whether a title is shouted: several words, or one long one, nearly all in capitals."""
    cased = [c for c in title if c.isupper() or c.islower()]
    upper = sum(c.isupper() for c in cased)
    words = [word for word in _WORD.findall(title) if word[0].isalpha()]
    if not words or upper < _LOUD_SHARE * len(cased):
        return False
    return max(map(len, words)) > _SHORT_WORD or len(words) > 2


def display_title(article: Article, body: str = "", untitled: str = "Untitled") -> str:
    """The title to show: recased where it shouts, else the first words, the file's name or `untitled`.

    `body` is the article's text or its beginning; the words of a shouted title are written as they
    are there. `untitled` is in the user's language.
    """
    title = quiet_title(article.title or "", body, article.language)
    if title:
        return title
    words = body[:BODY_REACH].split(maxsplit=_TITLE_WORDS)
    if words:
        first = " ".join(words[:_TITLE_WORDS])
        cut = len(words) > _TITLE_WORDS or len(first) > _TITLE_LENGTH
        return first[:_TITLE_LENGTH].rstrip() + ("…" if cut else "")
    name = PurePath(article.source_name or "").stem.replace("_", " ").strip()
    return name or untitled


def quiet_title(title: str, body: str = "", language: str | None = None) -> str:
    """A title on one line, recased where it shouts."""
    title = " ".join(title.split())
    return calm(title, body, language) if is_loud(title) else title


def calm(title: str, body: str = "", language: str | None = None) -> str:
    """`title` without its capitals, but for names, acronyms and the beginnings of sentences."""
    forms = _Forms(body[:BODY_REACH])
    bare = title.isascii()
    pieces: list[str] = []
    at = 0
    for match in _WORD.finditer(title):
        before = title[at : match.start()]
        word = match.group()
        initial = len(word) == 1 and title[match.end() : match.end() + 1] == "."
        recased = word if initial else forms.of(word, bare) or _without_body(word, language)
        starts = not pieces or (_NEW_SENTENCE.search(before) and len(pieces[-1]) > 1)
        pieces += [before, recased[:1].upper() + recased[1:] if starts and word == word.upper() else recased]
        at = match.end()
    return "".join(pieces) + title[at:]


def _without_body(word: str, language: str | None) -> str:
    """A word recased by what is known of words alone."""
    if word != word.upper():
        return word
    if word in _ALWAYS:
        return _ALWAYS[word]
    known = word in _ACRONYMS or word in _ACRONYMS_OF.get((language or "")[:2], ())
    return word if known or _NO_VOWEL.fullmatch(word) or _SERIAL.fullmatch(word) else word.lower()


class _Forms:
    """How the words of a text are written inside its sentences."""

    def __init__(self, body: str) -> None:
        self._inside: dict[str, Counter[str]] = {}
        self._first: dict[str, Counter[str]] = {}
        self._folded: dict[str, Counter[str]] = {}
        for line in body.splitlines():
            if not is_loud(line):
                self._learn(line)

    def _learn(self, line: str) -> None:
        end = 0
        for match in _WORD.finditer(line):
            word = match.group()
            starts = end == 0 or _SENTENCE_END.search(line[end : match.start()]) is not None
            end = match.end()
            table = self._first if starts else self._inside
            table.setdefault(word.lower(), Counter())[word] += 1
            if not starts:
                self._folded.setdefault(fold(word), Counter())[word] += 1

    def of(self, word: str, bare: bool) -> str | None:
        """The form of a word of a title; `bare`: the title has no accents, so the text may add them."""
        seen = self._inside.get(word.lower())
        if seen is None and bare and len(word) > 3:
            seen = self._folded.get(fold(word))
        if seen is not None:
            return seen.most_common(1)[0][0]
        first = self._first.get(word.lower())
        if first is None:
            return None
        form = first.most_common(1)[0][0]
        return form if len(form) > 1 and form.isupper() else None
