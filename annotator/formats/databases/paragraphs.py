"""Paragraphs as documents hold them, whatever they were kept in: pages, Word files, RTF, plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.formats.databases.parts import Part, tidy
from annotator.formats.press.lines import ends_sentence
from annotator.formats.rtf import RtfParagraph

_BLANK = re.compile(r"\n[ \t\u00a0]*\n\s*")
_SUBHEAD = 16
_INDENT = 4
_NARROWEST, _WIDEST = 60, 100
"""Between these many characters lines of a text file are broken."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its lines ended by LF; `strong`, `large` and `centred` as it is set, `link` where it leads to.

    `cells` are those of a table's row, if it is one.
    """

    text: str
    strong: bool = False
    large: bool = False
    centred: bool = False
    link: str | None = None
    cells: tuple[str, ...] = ()

    @property
    def is_subhead(self) -> bool:
        """Whether the paragraph stands out as a subhead does: a few strong words that are no sentence."""
        return self.strong and len(self.text.split()) <= _SUBHEAD and not ends_sentence(self.text)

    @property
    def lines(self) -> list[str]:
        """The lines of the paragraph."""
        return self.text.split("\n")


def own(paragraphs: Iterable[Paragraph]) -> Iterator[Part]:
    """The paragraphs as those of the article itself, its subheads marked."""
    for each in paragraphs:
        yield Part(each.text, "heading", "subhead") if each.is_subhead else Part(each.text)


def tidied(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that hold words, without needless white space."""
    found: list[Paragraph] = []
    for each in paragraphs:
        words = tidy(each.text)
        if words:
            found.append(replace(each, text=words, cells=tuple(map(tidy, each.cells))))
    return found


def of_text(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a plain text: what blank lines set apart. Lines broken at a fixed width are joined.

    Indented lines are centred, and stay apart.
    """
    width = _width(text)
    for block in _BLANK.split(text.replace("\f", "\n\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        centred = bool(lines) and min(len(line) - len(line.lstrip()) for line in lines) >= _INDENT
        bare = [line.strip() for line in lines]
        if bare:
            yield Paragraph("\n".join(bare if centred else _joined(bare, width)), centred=centred)


def _width(text: str) -> int | None:
    """The number of characters at which the lines of a text were broken; None if they were not."""
    lengths = sorted(len(line.rstrip()) for line in text.split("\n") if line.strip())
    if not lengths or lengths[int(0.98 * (len(lengths) - 1))] > _WIDEST:
        return None
    widest = max(length for length in lengths if length <= _WIDEST)
    return widest if widest >= _NARROWEST else None


def _joined(lines: Sequence[str], width: int | None) -> list[str]:
    """The lines, those joined that were broken since the next word would not have fitted."""
    joined = list(lines[:1])
    for before, line in pairwise(lines):
        if width is not None and len(before) + 1 + len(line.split(" ", 1)[0]) > width:
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def of_rtf(paragraphs: Iterable[RtfParagraph]) -> Iterator[Paragraph]:
    """The paragraphs of an RTF document; centred ones without a blank line between them are the lines of one."""
    waiting: list[RtfParagraph] = []
    for each in paragraphs:
        if each.centred and each.text.strip() and not each.cells:
            waiting.append(each)
            continue
        if waiting:
            yield _lines_of(waiting)
            waiting = []
        yield Paragraph(each.text, each.strong, each.level is not None, each.centred, each.link, each.cells)
    if waiting:
        yield _lines_of(waiting)


def _lines_of(paragraphs: Sequence[RtfParagraph]) -> Paragraph:
    return Paragraph(
        "\n".join(each.text for each in paragraphs),
        strong=all(each.strong for each in paragraphs),
        large=any(each.level is not None for each in paragraphs),
        centred=True,
        link=next((each.link for each in paragraphs if each.link), None),
    )
