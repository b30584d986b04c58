"""Quote marks: what they enclose around a caret, and the kind of statement they suggest.

Everything looks only at the paragraphs that a caret or a span touches, never at the whole text. The
straight `'` is never a mark: in French and English it is an apostrophe far more often.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from unicodedata import category

from annotator.model.span import Span

ProposedKind = Literal["direct quotation", "mixed quotation", "reported speech"]

_REACH = 50_000
"""How far from a caret its paragraph is looked at: pages without line breaks stay quick, too."""

_MARK = re.compile('["«»“”„‟‘’‹›]')
_CLOSERS = {"«": "»", "»": "»", "“": "”", "„": "“”", "‟": "”", "‘": "’", "‹": "›", '"': '"'}
_AFTER_MARK = re.compile(r"[\s,.;:!?…]*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks (`outer`) and without (`content`, trimmed), in code points.

    An unclosed one ends with its paragraph.
    """

    outer: Span
    content: Span
    closed: bool


def propose_kind(text: str, span: Span) -> ProposedKind:
    """The kind of a statement by its marks: all words in marks, some, or none of them.

    The marks may lie outside the span; white space and punctuation between them do not count.
    """
    inside = outside = 0
    at = span.start
    for content in _outermost(text, span):
        outside += _letters(text, at, min(content.start, span.end))
        inside += _letters(text, max(at, content.start), min(content.end, span.end))
        at = max(at, min(content.end, span.end))
    outside += _letters(text, at, span.end)
    if not inside:
        return "reported speech"
    return "mixed quotation" if outside else "direct quotation"


def quotation_at(text: str, offset: int) -> Span | None:
    """The words of the innermost quotation around the caret before `offset`, without marks and last comma.

    A caret that touches an outer mark counts as in it, unless another quotation holds it properly.
    """
    start, end = _paragraph(text, offset)
    around = [q for q in quotations(text, start, end) if q.outer.start <= offset <= q.outer.end]
    within = [q for q in around if q.outer.start < offset < q.outer.end]
    best = min(within or around, key=lambda q: len(q.outer), default=None)
    return _without_comma(text, best.content) if best is not None and len(best.content) else None


def _without_comma(text: str, content: Span) -> Span:
    """A comma before the closing mark, as American papers set it, belongs to the sentence around."""
    cut = Span(content.start, content.end - 1).trimmed(text) if text[content.end - 1] == "," else content
    return cut if len(cut) else content


def without_outer_marks(text: str, span: Span) -> Span:
    """The span without white space and without the quote marks that enclose it or are cut in half by it.

    Marks that open and close inside the span stay.
    """
    found = quotations_across(text, span)
    opening = {q.outer.start: q for q in found}
    closing = {q.outer.end: q for q in found if q.closed}
    span = span.trimmed(text)
    while len(span):
        first, last = opening.get(span.start), closing.get(span.end)
        if first is not None and _AFTER_MARK.fullmatch(text, min(first.outer.end, span.end), span.end):
            end = first.outer.end - 1 if first.closed and first.outer.end <= span.end else span.end
            span = Span(span.start + 1, max(end, span.start + 1)).trimmed(text)
        elif last is not None and last.outer.start < span.start:
            span = Span(span.start, span.end - 1).trimmed(text)
        else:
            break
    return span


def quotations_across(text: str, span: Span) -> list[Quotation]:
    """The quotations in all paragraphs that the span touches, in order of their start."""
    found: list[Quotation] = []
    at = span.start
    while True:
        start, end = _paragraph(text, at)
        # A paragraph beyond reach is looked at in pieces, each once.
        start = start if at == span.start else max(start, at)
        end = max(end, min(span.end, at + _REACH))
        newline = text.find("\n", at, end)
        end = end if newline < 0 else newline
        found += quotations(text, start, end)
        if end >= span.end:
            return found
        at = end + 1 if text[end : end + 1] == "\n" else end


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations in the paragraph `text[start:end]`, in order of their start; nested ones, too."""
    found: list[Quotation] = []
    stack: list[int] = []
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        mark = match.group()
        level = _closed_level(text, stack, mark, at, end)
        if level is not None:
            found.append(_quotation(text, stack[level], at, closed=True))
            # What was opened inside and not closed ends where its frame ends, as far as it may.
            found += [_quotation(text, lost, at, closed=False) for lost in stack[level + 1 :] if text[lost] != "‘"]
            del stack[level:]
        elif _opens(text, stack, mark, at, start, end):
            stack.append(at)
    # A lone ‘ is an apostrophe that a word processor turned.
    found += [_quotation(text, at, end, closed=False) for at in stack if text[at] != "‘"]
    return sorted(found, key=lambda quotation: (quotation.outer.start, -quotation.outer.end))


def _closed_level(text: str, stack: list[int], mark: str, at: int, end: int) -> int | None:
    """Which of the open marks in `stack` the mark at `at` closes."""
    if mark == "’" and _is_apostrophe(text, at, end):
        return None
    if mark == '"' and text[at - 1 : at].isspace() and text[at + 1 : min(end, at + 2)].isalnum():
        # "He told me "no" yesterday": after a space and before a word it can only open.
        return None
    for level in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[text[stack[level]]]:
            return level
    return None


def _opens(text: str, stack: list[int], mark: str, at: int, start: int, end: int) -> bool:
    before, after = text[max(start, at - 1) : at], text[at + 1 : min(end, at + 2)]
    if mark == '"':
        if before.isalnum() or (before and before in ".,!?…"):
            return False  # It closes what began elsewhere, or means inches.
        return after != "" and (not after.isspace() or text.find('"', at + 1, end) >= 0)
    if mark == "‘":
        return not before.isalnum() and not after.isspace() and after != ""
    if mark == "»":
        # Older typesetting repeats the closing mark at each paragraph of a long quotation.
        return not stack and not text[start:at].strip() and bool(text[at + 1 : end].strip())
    return mark in _CLOSERS


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    """Whether the ’ at `at` stands in a word (l’OTAN), or ends a plural (the students’ union)."""
    before, after = text[at - 1 : at], text[at + 1 : min(end, at + 2)]
    if after.isalnum():
        return True
    if before not in ("s", "S") or not after.isspace():
        return False
    later = re.search("‘|’(?![^\\W_])", text[at + 1 : min(end, at + 1_000)])
    return later is not None and later.group() == "’"


def _quotation(text: str, opened: int, at: int, *, closed: bool) -> Quotation:
    content = Span(opened + 1, max(at, opened + 1)).trimmed(text)
    return Quotation(Span(opened, at + 1 if closed else max(at, opened + 1)), content, closed)


def _outermost(text: str, span: Span) -> list[Span]:
    """The contents of the quotations that no other one holds, as far as they reach into the span."""
    found: list[Span] = []
    for quotation in quotations_across(text, span):
        if (not found or quotation.content.start >= found[-1].end) and quotation.content.overlaps(span):
            found.append(quotation.content)
    return found


def _paragraph(text: str, offset: int) -> tuple[int, int]:
    """The paragraph around a caret, no further away than `_REACH`."""
    low, high = max(0, offset - _REACH), min(len(text), offset + _REACH)
    start = text.rfind("\n", low, offset)
    end = text.find("\n", offset, high)
    return (low if start < 0 else start + 1), (high if end < 0 else end)


def _letters(text: str, start: int, end: int) -> int:
    """How many letters, digits and signs (an emoji, too) stand between two offsets."""
    return sum(category(letter)[0] in "LNS" for letter in text[start:end]) if start < end else 0
