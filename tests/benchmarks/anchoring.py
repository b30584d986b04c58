"""Statements in a text that changed: how long it takes to find their places, and how many of them are right.

Of words that survive with a tenth of edits at most: `exact` on them, `near` (four fifths in common), `lost` (waiting
for a place), `wrong`. Of words that were edited more or taken away: `other` (on what is left of them), `waits`.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from annotator.model.anchoring.landing import reanchored
from annotator.model.span import Span
from tests.benchmarks.measured import Measured, median_of_pairs
from tests.model.anchoring.edits import KINDS, Editor, Verdict, verdict

CHARACTERS, STATEMENTS = 300_000, 10_000
_ROUNDS = 5
_REPEATED = 60
_FRAME = 0.016
_VERDICTS: tuple[Verdict, ...] = ("exact", "near", "lost", "wrong", "other", "waits")
_SAMPLE = (Path(__file__).parents[2] / "seeds" / "000_531aa19bda4f2adf.txt").read_text(encoding="utf-8")


def measure() -> Iterator[Measured]:
    """The time beside a search for each quote, then the shares for each kind of edit."""
    dice = random.Random(5)
    text = prose(CHARACTERS, dice)
    spans = spans_on(text, STATEMENTS, dice)
    quotes = [span.of(text) for span in spans]
    for name, new in _versions(text, dice):
        taken, least = median_of_pairs(
            lambda new=new: reanchored(text, new, spans), lambda new=new: [new.find(quote) for quote in quotes], _ROUNDS
        )
        what = f"{STATEMENTS:,} statements, {CHARACTERS:,} characters, {name}"
        yield Measured(what, taken, "find each quote in the new text", least, 1.0 if "30" in name else None)
        yield Measured(what, taken, "1 s", 1.0, 1.0)
    words = _SAMPLE.replace("\r\n", "\n")
    for kinds in ([kind] for kind in KINDS):
        yield _shares(kinds[0], words, kinds, dice)
    yield _shares("four of them", words, (), dice)


def prose(length: int, dice: random.Random) -> str:
    """Paragraphs of 200 to 900 characters with common words and rare ones."""
    common = _SAMPLE.split()
    paragraphs: list[str] = []
    total = 0
    while total < length:
        words = [dice.choice(common) if dice.random() < 0.6 else _rare(dice) for _ in range(dice.randint(30, 140))]
        paragraphs.append(" ".join(words).capitalize() + ".")
        total += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:length]


def _rare(dice: random.Random) -> str:
    return "".join(dice.choices("aeioulrstndpmcv", k=dice.randint(2, 10)))


def spans_on(text: str, count: int, dice: random.Random) -> list[Span]:
    """So many spans of 20 to 160 characters, spread over a text."""
    starts = sorted(dice.randrange(len(text) - 200) for _ in range(count))
    return [Span(start, start + dice.randint(20, 160)) for start in starts]


def _versions(text: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    paragraphs = text.split("\n\n")
    for at in dice.sample(range(len(paragraphs)), 30):
        paragraphs[at] = _edited(paragraphs[at], 0.02, dice)
    yield "30 paragraphs edited", "\n\n".join(paragraphs)
    moved = paragraphs[100:200]
    yield "100 paragraphs moved", "\n\n".join([*paragraphs[:100], *paragraphs[200:], *moved])
    yield "each line edited", _edited(text, 0.02, dice)


def _edited(text: str, rate: float, dice: random.Random) -> str:
    return re.sub(r"\w", lambda found: dice.choice("aeinst") if dice.random() < rate else found[0], text)


def _shares(name: str, words: str, kinds: Sequence[str], dice: random.Random) -> Measured:
    """One kind of edit on the sample article, many times; the shares of what became of its statements."""
    counted: Counter[Verdict] = Counter()
    taken = 0.0
    starts = [found.span() for found in re.finditer(r"\S+", words)]
    for _ in range(_REPEATED):
        editor = Editor(words, dice)
        for kind in kinds or dice.choices(sorted(KINDS), k=4):
            editor.do(kind)
        firsts = [dice.randrange(len(starts)) for _ in range(40)]
        lasts = [min(len(starts) - 1, first + int(dice.expovariate(1 / 8))) for first in firsts]
        spans = [Span(starts[one][0], starts[other][1]) for one, other in zip(firsts, lasts, strict=True)]
        new, began = editor.remembering.text(), perf_counter()
        landings = reanchored(words, new, spans)
        taken += perf_counter() - began
        counted.update(
            verdict(editor.remembering.image(span), landing) for span, landing in zip(spans, landings, strict=True)
        )
    shares = ", ".join(f"{one} {100 * counted[one] / counted.total():.1f}" for one in _VERDICTS)
    return Measured(f"40 statements, {name}", taken / _REPEATED, "one frame, 16 ms", _FRAME, 1.0, f"in 100: {shares}")
