"""Who is named around a span: speakers ranked by how near their names stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from annotator.model.codebook import Speaker
from annotator.model.folding import fold_words, word_spans
from annotator.model.span import Span

Place = Literal["before", "after", "inside"]

REACH_BEFORE = 4000
"""Code points before the span in which names are looked for."""
REACH_AFTER = 2000
_PARAGRAPH = 40
"""What a paragraph break weighs, in words."""
_INSIDE = 60
"""A name within the words is seldom who says them."""
_NO_PERSON = 3
"""Between two that stand equally near, a person is the likelier source."""
_LONGEST_NAME = 12
_TITLES = frozenset(["m", "mm", "mme", "mmes", "mlle", "me", "mr", "mrs", "ms", "dr", "pr", "sir", "lord"])
_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "del",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "ter",
        "zu",
    ]
)
_BREAK = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The mention of a speaker that is nearest to a span.

    `words` is how the text names the speaker, at `start` to `end` (code points of the article).
    `distance` counts the words and `paragraphs` the paragraph breaks between it and the span.
    """

    speaker: str
    words: str
    start: int
    end: int
    place: Place
    distance: int
    paragraphs: int


class _Name(NamedTuple):
    speaker: str
    capital: bool
    surname: bool


class _Hit(NamedTuple):
    first: int
    last: int
    name: _Name


class NameTable:
    """The names and aliases of a project's speakers, ready to be found in texts."""

    def __init__(self, speakers: Iterable[Speaker] = ()) -> None:
        self._build({speaker.uid: speaker for speaker in speakers})

    def update(self, speakers: Iterable[Speaker]) -> None:
        """Know these speakers from now on; where none changed or went, only the new ones cost."""
        wanted = {speaker.uid: speaker for speaker in speakers}
        if any(wanted.get(uid) != speaker for uid, speaker in self._speakers.items()):
            self._build(wanted)
            return
        for uid, speaker in wanted.items():
            if uid not in self._speakers:
                self._add(speaker)

    def is_person(self, uid: str) -> bool:
        """Whether the speaker of that uid is a person."""
        return uid in self._speakers and self._speakers[uid].kind == "person"

    def _build(self, speakers: dict[str, Speaker]) -> None:
        self._names: dict[str, list[_Name]] = {}
        self._speakers: dict[str, Speaker] = {}
        self.longest = 1
        for speaker in speakers.values():
            self._add(speaker)

    def _add(self, speaker: Speaker) -> None:
        self._speakers[speaker.uid] = speaker
        for label in (speaker.name, *speaker.aliases):
            self._add_label(speaker, label)

    def named(self, words: str) -> list[_Name]:
        """Who bears the folded `words` as a name, an alias or a surname."""
        return self._names.get(words, [])

    def _add_label(self, speaker: Speaker, label: str) -> None:
        folded = fold_words(label)
        size = folded.count(" ") + 1
        if not folded or size > _LONGEST_NAME:
            return
        self.longest = max(self.longest, size)
        self._put(folded, _Name(speaker.uid, label.lstrip()[:1].isupper(), surname=False))
        if speaker.kind == "person" and (surname := _surname(label)):
            self._put(surname, _Name(speaker.uid, capital=True, surname=True))

    def _put(self, folded: str, name: _Name) -> None:
        bearers = self._names.setdefault(folded, [])
        if all(bearer.speaker != name.speaker for bearer in bearers):
            bearers.append(name)


def _surname(label: str) -> str | None:
    """The last word of a name of persons, folded; None for "le chef de l'OTAN" or a single word."""
    words = [label[start:end] for start, end in word_spans(label)]
    proper = all(word[0].isupper() or word.lower() in _PARTICLES for word in words)
    if len(words) < 2 or not words[0][0].isupper() or not words[-1][0].isupper() or not proper:
        return None
    return fold_words(words[-1]) if len(words[-1]) > 2 else None


class _Window:
    """The words around a span, and where the span lies among them."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        start, end = max(0, span.start - REACH_BEFORE), min(len(text), span.end + REACH_AFTER)
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        self.words = [(start + a, start + b) for a, b in word_spans(text[start:end])]
        self.folded = [fold_words(text[a:b]) for a, b in self.words]
        self.first = sum(b <= span.start for _, b in self.words)
        self.behind = sum(a < span.end for a, _ in self.words)

    def hits(self, table: NameTable) -> list[_Hit]:
        """The names in the window; where one holds another, the longer."""
        found: list[_Hit] = []
        at = 0
        while at < len(self.folded):
            hits = self._hits_at(at, table)
            found += hits
            at = hits[0].last + 1 if hits else at + 1
        return found

    def _hits_at(self, at: int, table: NameTable) -> list[_Hit]:
        for size in range(min(table.longest, len(self.folded) - at), 0, -1):
            names = table.named(" ".join(self.folded[at : at + size]))
            upper = bool(names) and self.text[self.words[at][0]].isupper()
            hits = [_Hit(at, at + size - 1, name) for name in names if upper or not name.capital]
            if hits and not self._broken(at, at + size - 1):
                return hits
        return []

    def _broken(self, first: int, last: int) -> bool:
        return "\n\n" in self.text[self.words[first][0] : self.words[last][1]]

    def mention(self, hit: _Hit) -> Mention:
        """What a hit says to the user."""
        first = self._first_with_title(hit.first)
        if hit.last < self.first:
            place: Place = "before"
            between, gap = self.first - hit.last - 1, self.text[self.words[hit.last][1] : self.span.start]
        elif hit.first >= self.behind:
            place = "after"
            first = max(first, self.behind)
            between, gap = first - self.behind, self.text[self.span.end : self.words[first][0]]
        else:
            place, between, gap = "inside", 0, ""
        start, end = self.words[first][0], self.words[hit.last][1]
        return Mention(
            speaker=hit.name.speaker,
            words=self.text[start:end],
            start=start,
            end=end,
            place=place,
            distance=between,
            paragraphs=len(_BREAK.findall(gap)),
        )

    def _first_with_title(self, first: int) -> int:
        """The word before a name that belongs to it: "M. Stoltenberg", "l'OTAN"."""
        if first == 0:
            return first
        before, gap = self.folded[first - 1], self.text[self.words[first - 1][1] : self.words[first][0]]
        title = before in _TITLES and gap.strip(". \u00a0\u202f") == ""
        return first - 1 if title or (before == "l" and gap in ("'", "’")) else first


def rank_mentions(text: str, span: Span, table: NameTable) -> tuple[Mention, ...]:
    """The speakers named around (and in) `span` of `text`, each once, the likeliest source first."""
    window = _Window(text, span)
    nearest: dict[str, Mention] = {}
    for hit in _sure(window.hits(table)):
        mention = window.mention(hit)
        known = nearest.get(mention.speaker)
        if known is None or _weight(mention, table) < _weight(known, table):
            nearest[mention.speaker] = mention
    return tuple(sorted(nearest.values(), key=lambda mention: _weight(mention, table)))


def _sure(hits: Iterable[_Hit]) -> list[_Hit]:
    """The hits, but of several bearers of a surname only those whom the text also names in full."""
    hits = list(hits)
    full = {hit.name.speaker for hit in hits if not hit.name.surname}
    named: dict[int, bool] = {}
    for hit in hits:
        named[hit.first] = named.get(hit.first, False) or hit.name.speaker in full
    return [hit for hit in hits if not named[hit.first] or hit.name.speaker in full]


def _weight(mention: Mention, table: NameTable) -> tuple[int, int]:
    """How unlikely the one mentioned is the source, in words; ties go to what stands first."""
    words = mention.distance + _PARAGRAPH * mention.paragraphs
    words += _INSIDE if mention.place == "inside" else 0
    words += 0 if table.is_person(mention.speaker) else _NO_PERSON
    return words, mention.start
