"""Which words of two texts differ, for people who compare them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.model.span import Span

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class Differences(NamedTuple):
    """The stretches of either text that the other one has not, in code points."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]


def differences(old: str, new: str) -> Differences:
    """The words that differ; those that only a space parts are one stretch."""
    from rapidfuzz.distance import Indel

    one, other = [found.span() for found in _TOKEN.finditer(old)], [found.span() for found in _TOKEN.finditer(new)]
    codes = Indel.opcodes([old[a:b] for a, b in one], [new[a:b] for a, b in other])
    gone = [Span(one[code.src_start][0], one[code.src_end - 1][1]) for code in codes if code.tag == "delete"]
    come = [Span(other[code.dest_start][0], other[code.dest_end - 1][1]) for code in codes if code.tag == "insert"]
    return Differences(_joined(old, gone), _joined(new, come))


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
