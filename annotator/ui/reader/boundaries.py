"""Where words and sentences begin and end, in code points of one stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from PySide6.QtCore import QTextBoundaryFinder

from annotator.ui.reader.positions import Positions

_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u20d0-\u20ff"
)
_LETTER = rf"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff]|(?<=[\w{_MARKS}])[{_MARKS}])"
_POINTED = re.compile(r"(?<=[^\W\d_])[.,](?=\w)|(?<=\d)[.,](?=[^\W\d_])")

_STOP = re.compile(r"[.!?…]+(?:[\s\u00a0\u202f]?[»”\"’)\]]+)*(?=\s)|[。！？]+[」』”]*")
_BEFORE = r"(?:^|[\s(\[«\"'’“\u00a0\u202f])"
_SHORT = re.compile(
    _BEFORE + r"(?:M|MM|Mme|Mmes|Mlle|Mlles|Me|Mr|Mrs|Ms|Dr|Drs|Pr|Prof|St|Ste|Sgt|Gen|Gén|Col|Lt|Sen|Rep|Gov|Hon|Rev"
    r"|cf|ex|vs|v|ca|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-ZÀ-Þ]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_SHORT_OF_NUMBER = re.compile(_BEFORE + r"(?:p|pp|art|al|ch|chap|fig|n|no|nos|Nr|No|vol|av|c|§)\.$")
_NUMBER = re.compile(r"[\s\u00a0\u202f]*(?:\d|[IVXLC]+\b)")
_OPENS_SMALL = re.compile(r"[\s\u00a0\u202f]*[a-zà-ÿ,;:»)]")


def word_spans(text: str) -> list[tuple[int, int]]:
    """The words of `text`: `l'` and `OTAN` are two, `États-Unis`, `don't` and `1,200` one each."""
    spans: list[tuple[int, int]] = []
    for found in _word().finditer(text):
        if _unspaced_script().search(found.group()):
            spans += _unspaced(text, *found.span())
        else:
            spans += _parted(text, *found.span())
    return spans


# Slow to compile, and not needed before words are first asked for.


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"{_LETTER}+(?:[-\u2010\u2011'’.,_]{_LETTER}+)*")


@cache
def _elision() -> re.Pattern[str]:
    return re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)


@cache
def _unspaced_script() -> re.Pattern[str]:
    return re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run of letters cut behind elisions and at points between words."""
    parts: list[tuple[int, int]] = []
    while (elided := _elision().match(text, start, end)) is not None:
        parts.append((start, elided.end()))
        start = elided.end()
    for point in _POINTED.finditer(text, start, end):
        if point.start() >= start:
            parts.append((start, point.start()))
            start = point.end()
    parts.append((start, end))
    return parts


def _unspaced(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of scripts that put no spaces between them, as Qt finds them."""
    piece = text[start:end]
    positions = Positions(piece)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, piece)
    edges: list[int] = []
    while (at := finder.toNextBoundary()) >= 0:
        edges.append(start + positions.to_code_point(at))
    return list(zip([start, *edges], edges, strict=False))


def word_at(text: str, at: int) -> tuple[int, int]:
    """The word over or right before `at`; elsewhere the one character there."""
    low, high = _near(text, at)
    touching = [(low + a, low + b) for a, b in word_spans(text[low:high]) if low + a <= at <= low + b]
    if touching:
        return touching[-1]
    return (at, at + 1) if at < len(text) else (max(at - 1, 0), at)


def next_word(text: str, at: int) -> int:
    """Where the first word behind `at` begins; the end of the text where there is none."""
    low, high = _near(text, at)
    starts = [low + start for start, _ in word_spans(text[low:high])]
    rank = bisect_right(starts, at)
    return starts[rank] if rank < len(starts) else high


def previous_word(text: str, at: int) -> int:
    """Where the last word that begins before `at` begins; the start of the text where there is none."""
    low, high = _near(text, at)
    return max((low + start for start, _ in word_spans(text[low:high]) if low + start < at), default=low)


def next_word_end(text: str, at: int) -> int:
    """Where the first word that ends behind `at` ends."""
    low, high = _near(text, at)
    return min((low + end for _, end in word_spans(text[low:high]) if low + end > at), default=high)


def previous_word_end(text: str, at: int) -> int:
    """Where the last word that ends before `at` ends."""
    low, high = _near(text, at)
    return max((low + end for _, end in word_spans(text[low:high]) if low + end < at), default=low)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _STOP.finditer(text):
        if _goes_on(text, start, found):
            continue
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    trimmed = [_trimmed(text, *span) for span in spans]
    return [span for span in trimmed if span[0] < span[1]]


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence over `at`, or the last before it; an empty place in a text without words."""
    low, high = _near(text, at, reach=6000)
    spans = [(low + a, low + b) for a, b in sentence_spans(text[low:high])]
    around = [span for span in spans if span[0] <= at]
    return around[-1] if around else (spans[0] if spans else (at, at))


def next_sentence(text: str, at: int) -> int:
    """Where the next sentence begins; the end of the text where there is none."""
    low, high = _near(text, at, reach=6000)
    return min((low + start for start, _ in sentence_spans(text[low:high]) if low + start > at), default=high)


def previous_sentence(text: str, at: int) -> int:
    """Where the sentence before `at` begins; the start of the text where there is none."""
    low, high = _near(text, at, reach=6000)
    return max((low + start for start, _ in sentence_spans(text[low:high]) if low + start < at), default=low)


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is none: "M.", "p. 4", « Quoi ? » demande-t-il."""
    if stop.group() == ".":
        last = text[max(start, stop.end() - 24) : stop.end()]
        if _SHORT.search(last) or (_SHORT_OF_NUMBER.search(last) and _NUMBER.match(text, stop.end())):
            return True
    return _OPENS_SMALL.match(text, stop.end()) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return left, left + len(words.strip())


def _near(text: str, at: int, reach: int = 1000) -> tuple[int, int]:
    """A stretch around `at` that is long enough for its purpose, cut at white space."""
    low, high = max(at - reach, 0), min(at + reach, len(text))
    if low > 0:
        low = next((place + 1 for place in range(low, at) if text[place].isspace()), low)
    if high < len(text):
        high = next((place for place in range(high, at, -1) if text[place].isspace()), high)
    return low, high
