"""Texts that remember where their characters came from while they are edited, as somebody edits an article."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from annotator.model.anchoring.landing import Landing
from annotator.model.span import Span

Verdict = Literal["exact", "near", "other", "waits", "lost", "wrong"]
"""Of words that survive: exactly on them, nearly so, elsewhere (`wrong`), or waiting (`lost`). Of words that were
changed by more than a tenth or taken away: waiting (`waits`), on what is left of them (`other`), or `wrong`."""

_NEAR = 0.8
_OCR = {"l": "1", "m": "rn", "é": "e", "i": "l", "à": "a", "o": "0", "u": "n", "h": "b", ",": "."}


class Remembering:
    """A text under edit. Each character knows the one of the first text that it is or stands for, or is new."""

    def __init__(self, text: str) -> None:
        self._cells: list[tuple[str, int | None, bool]] = [(c, at, True) for at, c in enumerate(text)]

    def text(self) -> str:
        """The text as it is now."""
        return "".join(cell[0] for cell in self._cells)

    def replace(self, start: int, end: int, words: str) -> None:
        """Write other words over a stretch: they stand for what they replace, or are new where it is empty."""
        out = [cell[1] for cell in self._cells[start:end]]
        origins = [out[min(at, len(out) - 1)] if out else None for at in range(len(words))]
        self._cells[start:end] = [(c, origin, False) for c, origin in zip(words, origins, strict=True)]

    def move(self, start: int, end: int, to: int) -> None:
        """Cut a stretch out and put it elsewhere; `to` is outside of it."""
        cut = self._cells[start:end]
        del self._cells[start:end]
        at = to - len(cut) if to >= end else to
        self._cells[at:at] = cut

    def image(self, span: Span) -> Image | None:
        """Where the words of the first text are now, and how much of them was edited; None where nothing is left."""
        found = [at for at, (_, origin, _) in enumerate(self._cells) if origin is not None and origin in span]
        if not found:
            return None
        inside = self._cells[found[0] : found[-1] + 1]
        kept = [cell[1] for cell in inside if cell[2] and cell[1] is not None and cell[1] in span]
        deleted = len(span) - len({cell[1] for cell in inside if cell[1] is not None and cell[1] in span})
        ordered = kept == sorted(kept)
        edits = len(inside) - len(kept) + deleted if ordered else len(span)
        return Image(Span(found[0], found[-1] + 1), edits / len(span))


@dataclass(frozen=True, slots=True)
class Image:
    """Where words are now; `edited` is the share of their characters that was replaced, inserted or deleted."""

    span: Span
    edited: float

    @property
    def survives(self) -> bool:
        """Whether a tenth at most was edited."""
        return self.edited <= 0.1


def shared(one: Span, other: Span) -> float:
    """What two spans share of what they cover together, 0 to 1."""
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return common / (len(one) + len(other) - common)


def verdict(image: Image | None, landing: Landing) -> Verdict:
    """How right a landing is."""
    if landing.span is None:
        return "lost" if image is not None and image.survives else "waits"
    if image is None:
        return "wrong"
    if not image.survives:
        return "other" if image.span.overlaps(landing.span) else "wrong"
    if image.span == landing.span:
        return "exact"
    off = max(abs(image.span.start - landing.span.start), abs(image.span.end - landing.span.end))
    return "near" if shared(image.span, landing.span) >= _NEAR or off <= 1 else "wrong"


class Editor:
    """Edits as they happen to articles, each kind by itself."""

    def __init__(self, text: str, dice: random.Random) -> None:
        self.remembering = Remembering(text)
        self._dice = dice
        self._words = text.split()

    def do(self, kind: str) -> None:
        """One edit of a kind in `KINDS`."""
        KINDS[kind](self)

    def typing_errors(self) -> None:
        """One character in eighty is lost, doubled or another one."""
        for _ in range(max(1, len(self.remembering.text()) // 80)):
            at = self._dice.randrange(max(1, len(self.remembering.text())))
            letter = self._dice.choice("aeiounst")
            start, end, words = self._dice.choice([(at, at + 1, ""), (at, at, letter), (at, at + 1, letter)])
            self.remembering.replace(start, end, words)

    def read_otherwise(self) -> None:
        """What the recognition of a scan makes of letters: 1 of l, rn of m."""
        self._each(lambda c: _OCR[c] if c in _OCR and self._dice.random() < 0.06 else c)

    def typography(self) -> None:
        """Curly apostrophes, French quotation marks with their spaces."""
        self._each(lambda c: {"'": "’", '"': self._dice.choice(["«\u00a0", "\u00a0»"])}.get(c, c))

    def decomposed(self) -> None:
        """Accents as characters of their own."""
        self._each(lambda c: unicodedata.normalize("NFD", c))

    def wrapped(self) -> None:
        """Line breaks in the place of some spaces."""
        self._each(lambda c: "\n" if c == " " and self._dice.random() < 0.1 else c)

    def other_words(self) -> None:
        """A word in fifty is another one."""
        for _ in range(max(1, len(self._words) // 50)):
            found = self._dice.choice([*re.finditer(r"\w+", self.remembering.text())] or [None])
            if found is not None:
                self.remembering.replace(found.start(), found.end(), self._dice.choice(self._words))

    def new_sentence(self) -> None:
        """A sentence more, within a paragraph or before one."""
        at = self._dice.choice(self._sentences())
        self.remembering.replace(at, at, self._prose(5, 25) + ". ")

    def new_paragraph(self) -> None:
        """A paragraph more."""
        at = self._dice.choice(self._paragraphs())
        self.remembering.replace(at, at, self._prose(20, 80) + ".\n\n")

    def sentence_out(self) -> None:
        """A sentence less."""
        starts = self._sentences()
        at = self._dice.randrange(len(starts) - 1) if len(starts) > 1 else 0
        self.remembering.replace(starts[at], (starts[at + 1 :] or starts)[0], "")

    def paragraph_out(self) -> None:
        """A paragraph less."""
        starts = [*self._paragraphs(), len(self.remembering.text())]
        at = self._dice.randrange(len(starts) - 1)
        self.remembering.replace(starts[at], starts[at + 1], "")

    def paragraph_moved(self) -> None:
        """A paragraph stands elsewhere."""
        starts = [*self._paragraphs(), len(self.remembering.text())]
        at = self._dice.randrange(len(starts) - 1)
        to = self._dice.choice([start for start in starts if start <= starts[at] or start >= starts[at + 1]])
        self.remembering.move(starts[at], starts[at + 1], to)

    def paragraph_rewritten(self) -> None:
        """A paragraph says something else."""
        starts = [*self._paragraphs(), len(self.remembering.text())]
        at = self._dice.randrange(len(starts) - 1)
        self.remembering.replace(starts[at], starts[at + 1], "")
        self.remembering.replace(starts[at], starts[at], self._prose(20, 80) + ".\n\n")

    def _each(self, change: Callable[[str], str]) -> None:
        text = self.remembering.text()
        for at in range(len(text) - 1, -1, -1):
            if (words := change(text[at])) != text[at]:
                self.remembering.replace(at, at + 1, words)

    def _prose(self, least: int, most: int) -> str:
        return " ".join(self._dice.choices(self._words or ["mot"], k=self._dice.randint(least, most))).capitalize()

    def _sentences(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"[.!?…]\s+", self.remembering.text()))]

    def _paragraphs(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\n+", self.remembering.text()))]


KINDS: dict[str, Callable[[Editor], None]] = {
    "typing errors": Editor.typing_errors,
    "read otherwise by OCR": Editor.read_otherwise,
    "typography": Editor.typography,
    "accents decomposed": Editor.decomposed,
    "lines wrapped": Editor.wrapped,
    "other words": Editor.other_words,
    "new sentence": Editor.new_sentence,
    "new paragraph": Editor.new_paragraph,
    "sentence out": Editor.sentence_out,
    "paragraph out": Editor.paragraph_out,
    "paragraph moved": Editor.paragraph_moved,
    "paragraph rewritten": Editor.paragraph_rewritten,
}
"""Edits by what they are called."""
