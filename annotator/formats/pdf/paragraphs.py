"""Lines to paragraphs: where they begin, what they are, and where one goes on in the next column or on the next page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from annotator.formats.pdf.hyphens import Hyphens
from annotator.formats.pdf.lines import MARKER, RAISED, Line
from annotator.formats.pdf.order import LARGE, Column

Kind = Literal["text", "heading", "caption", "note", "row", "furniture"]

_ENDS = re.compile(r"[.!?…:][\"'»”’)\]\s\ue000\ue001\d]*$")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:MM?|Mmes?|Mlle|Dr|Mr|Mrs|Ms|St|Gen|Sen|Gov|n°|p|pp|art|cf|[A-Z])\.$")
_ITEM = re.compile(r"(?:[•▪➢✓→·●○■□◦‣*]|[-–—]\s)\s*\S")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+\S")
GLUED = re.compile(r"\d{1,3}(?=[^\W\d_a-zà-ÿ]|[«“])")
"""A note whose number is a small letter of the same size: nothing tells it apart but the capital behind it."""
_GOES_ON = re.compile(r"[»”)\],;:.!?…]")
_BYLINE = re.compile(r"(?:Par|By) [A-ZÀ-Þ][\w'’.\- ]+$")
_DATE = re.compile(r"(?:[^\W\d_]+,? )?\d{1,2}(?:er|st|nd|rd|th)? [^\W\d_]{3,9}\.? \d{4}")
_ELIDED = re.compile(r"(?<![^\W\d_])(?:[dlnscjmtDLNSCJMT]|qu|Qu|jusqu|lorsqu|puisqu|quelqu)['’]$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is put together: its text by the pages that it stands on, and how it looks.

    `room` is what its last line leaves free, `first` how wide its first word is. `indented`: its first line does not
    begin at the edge of its column.
    """

    parts: list[tuple[int, str]]
    kind: Kind
    size: float
    bold: bool
    italic: bool
    lines: int
    room: float = 0.0
    first: float = 0.0
    indented: bool = False
    x0: float = 0.0
    x1: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    rtl: bool = False
    level: int = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(text for _, text in self.parts)


@dataclass(slots=True)
class _Building:
    """The lines of one paragraph in one column."""

    lines: list[Line] = field(default_factory=list[Line])
    indented: bool = False
    room: float = 0.0


def paragraphs_of(column: Column, page: int, hyphens: Hyphens, usual: float) -> Iterator[Paragraph]:
    """The paragraphs of a column, in order; all of them plain text still, or rows. `usual` is the size of most letters."""
    pitch = _pitch(column.lines)
    building = _Building()
    for number, line in enumerate(column.lines):
        left, right = _edges(column.lines, number)
        if building.lines and _begins(column.lines, number, building.lines[0], pitch, usual):
            yield _built(building, page, hyphens)
            building = _Building()
        if not building.lines:
            building.indented = line.x0 - left > 0.5 * line.style.size
        building.lines.append(line)
        building.room = right - line.x1
    if building.lines:
        yield _built(building, page, hyphens)


def goes_on(before: Paragraph, after: Paragraph, *, indents: bool, interrupted: bool) -> bool:
    """Whether `after` is the rest of `before`, in the next column or behind what stands between.

    `indents`: the document indents its paragraphs; `interrupted`: a heading is between the two.
    """
    text = before.text.rstrip()
    head = after.text.lstrip("«“\"'( ")[:1]
    if not text or not head or before.kind != "text" or after.kind != "text":
        return False
    if abs(before.size - after.size) > 0.08 * before.size or before.bold != after.bold:
        return False
    if _ITEM.match(after.text) or (after.indented and not head.islower()):
        return False
    if is_parted(text) or (head.islower() and is_open(text)):
        return True
    # A line is full where the next word had no room in it.
    short = before.lines < 2 and before.x1 - before.x0 < 0.7 * (after.x1 - after.x0)
    if interrupted or short or before.room > max(1.5 * before.size, after.first + 0.5 * before.size):
        return False
    return is_open(text) or (indents and not after.indented and after.lines > 1)


def extend(before: Paragraph, after: Paragraph, hyphens: Hyphens) -> None:
    """Put the rest of a paragraph behind its beginning."""
    page, text = before.parts[-1]
    rest = after.parts[0][1]
    joined = joined_lines(text, rest, hyphens)
    before.parts[-1] = (page, joined[: len(joined) - len(rest)])
    before.parts += after.parts
    before.lines += after.lines
    before.room, before.bottom = after.room, after.bottom


def joined_lines(before: str, after: str, hyphens: Hyphens) -> str:
    """Two lines of one paragraph as running text."""
    if before[-1:] in "-\u2010\u2011" and before[-2:-1].isalnum() and after[:1].isalnum():
        return before + after if _ADDRESS.search(before) else hyphens.joined(before, after)
    if _ADDRESS.search(before) and " " not in after and not before.endswith((".", ",")):
        return before + after
    if _ELIDED.search(before) or (_WIDE.match(before[-1:]) and _WIDE.match(after[:1])):
        return before + after
    return f"{before} {after}"


def is_open(text: str) -> bool:
    """Whether a text stops in the middle of a sentence."""
    return _ENDS.search(text) is None or _ABBREVIATION.search(text) is not None


def is_parted(text: str) -> bool:
    """Whether a text ends with a word that goes on."""
    return text[-1:] in "-\u2010" and text[-2:-1].isalpha()


def _begins(lines: Sequence[Line], number: int, start: Line, pitch: dict[float, float], usual: float) -> bool:
    """Whether a line of a column begins a paragraph; `start` is the first line of the one before."""
    before, line = lines[number - 1], lines[number]
    size = line.style.size
    if before.cells or line.cells or line.text.startswith(RAISED[0]):
        return True
    if abs(before.style.size - size) > 0.08 * size or (
        before.style.bold != line.style.bold and min(len(before.text), len(line.text)) > 3
    ):
        return True
    if line.y - before.y > 1.3 * pitch.get(size, 1.3 * size):
        return True
    if is_parted(before.text) or _GOES_ON.match(line.text):
        return False
    if len(before.text) < 60 and (_BYLINE.match(before.text) or _DATE.fullmatch(before.text)):
        return True
    ended = not is_open(before.text)
    if _is_marked(line) and _is_item(line, before, start, ended=ended):
        return True
    if ended and size < usual and GLUED.match(line.text) and GLUED.match(start.text):
        return True
    if _is_marked(start) and ended and line.x0 < start.x0 - 0.4 * size:
        return True
    if (size > LARGE * usual and not ended) or (_is_marked(start) and 0.5 * size < line.x0 - start.x0 < 4 * size):
        return False
    if line.text[0].islower():
        return False
    left, right = _edges(lines, number)
    if 0.6 * size < line.x0 - left < 6 * size and before.x0 - left < 0.4 * size:
        return True
    room = right - before.x1
    return room > line.first + 0.8 * size and (ended or room > 0.4 * (right - left))


def _is_item(line: Line, before: Line, start: Line, *, ended: bool) -> bool:
    """Whether a line that begins with a mark or a number is the next item of a list, or the next note."""
    again = _is_marked(start) and abs(line.x0 - start.x0) < 0.5 * line.style.size
    closed = ended or before.text.endswith((";", ","))
    if line.text[0].isalnum() or line.text[0] in "-–—":
        return closed and (again or (_NUMBERED.match(line.text) is not None and line.x0 < start.x0 + line.style.size))
    return True


def _is_marked(line: Line) -> bool:
    """Whether a line begins with what stands in front of an item or a note."""
    head, parted, rest = line.text.replace("\t", " \t", 1).partition(" ")
    return bool(parted) and MARKER.fullmatch(head) is not None and (not head.isdecimal() or rest.startswith("\t"))


def _edges(lines: Sequence[Line], number: int) -> tuple[float, float]:
    """Where the lines around one begin and end: columns narrow down beside pictures."""
    size = lines[number].style.size
    near = [
        each
        for each in lines[max(0, number - 3) : number + 4]
        if abs(each.style.size - size) <= 0.08 * size and abs(each.y - lines[number].y) < 6 * size
    ]
    left, right = min(each.x0 for each in near), max(each.x1 for each in near)
    widest = max(each.x1 for each in lines if abs(each.style.size - size) <= 0.08 * size)
    # Short lines alone, such as a menu, say nothing of the edge.
    return (left, right) if right - left > 0.5 * (widest - left) else (left, widest)


def _pitch(lines: Sequence[Line]) -> dict[float, float]:
    """How far lines of a size usually stand apart, by the size."""
    steps: dict[float, Counter[float]] = {}
    for before, line in pairwise(lines):
        if before.style.size == line.style.size and 0 < line.y - before.y < 3.5 * line.style.size:
            steps.setdefault(line.style.size, Counter())[round(line.y - before.y, 1)] += 1
    return {size: _usual_step(counted) for size, counted in steps.items()}


def _usual_step(counted: Counter[float]) -> float:
    """The step of most lines; the smaller half where each has its own."""
    step, often = counted.most_common(1)[0]
    if often > 1:
        return step
    every = sorted(counted.elements())
    return median(every[: (len(every) + 1) // 2])


def _built(building: _Building, page: int, hyphens: Hyphens) -> Paragraph:
    lines = building.lines
    spelled = [line.text.strip() if line.cells else line.text.strip().replace("\t", " ") for line in lines]
    text = spelled[0]
    for rest in spelled[1:]:
        text = joined_lines(text, rest, hyphens)
    letters = sum(len(line.text) for line in lines)
    return Paragraph(
        parts=[(page, text)],
        kind="row" if lines[0].cells else "text",
        size=lines[0].style.size,
        bold=sum(len(line.text) for line in lines if line.style.bold) > 0.8 * letters,
        italic=sum(len(line.text) for line in lines if line.style.italic) > 0.8 * letters,
        lines=len(lines),
        room=building.room,
        first=lines[0].first,
        indented=building.indented,
        x0=min(line.x0 for line in lines),
        x1=max(line.x1 for line in lines),
        top=lines[0].top,
        bottom=lines[-1].bottom,
        rtl=lines[0].rtl,
    )
