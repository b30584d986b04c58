"""Exports of press databases as PDF: the lines of their pages to the paragraphs that their other files have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.formats.databases import factiva_lines, nexis
from annotator.formats.databases.factiva import ACCESSION, CODES
from annotator.formats.databases.nexis_labels import head_label
from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.databases.parts import Entry
from annotator.formats.pdf.letters import Letters
from annotator.formats.pdf.lines import Line, lines_of, usual_style

_PAGE = re.compile(r"(?:Page|Seite|Página|Pagina|Pag\.)\s+\d+\s+(?:of|de|sur|von|van|di)\s+\d+\b.*", re.IGNORECASE)
_CODE = re.compile(r"([A-Z]{2,3})(?:\s+|$)")
_APART = 1.5
"""In ems: base lines that lie farther apart have a blank line between them."""
_LABELS = 3
"""So many labels above the text, in all articles, are those of an export."""
_HEAD = 4
"""So many lines stand at most at the head of a page: its number, and the title."""
_SAME = 0.2
"""In ems: base lines that lie nearer to each other are one."""
_LARGE = 1.15
_LEAST = 0.6
"""Of the width of a page: so wide is its text at least."""
_RAGGED = 0.95
"""Of the width of a page's text: what its widest lines take at least."""


def entries_of(pages: Sequence[Letters]) -> Iterator[Entry | None] | None:
    """The articles on the pages, None for one that the database could not give; no iterator where it is no export."""
    if not any(_is_sign(fragment.text) for page in pages for fragment in page.fragments):
        return None
    lines = [_without_edges(_rows(lines_of(page.fragments))) for page in pages]
    paragraphs = list(_paragraphs(lines, _LEAST * max(page.width for page in pages)))
    labels = sum(head_label(each.text) is not None for each in paragraphs)
    if labels >= _LABELS and any(_is_nexis(each.text) for each in paragraphs):
        return nexis.entries(paragraphs)
    if any(map(factiva_lines.is_end, paragraphs)):
        return iter(factiva_lines.entries(_coded(paragraphs)))
    return None


def _is_nexis(line: str) -> bool:
    """Whether a line ends or counts an article as Nexis does."""
    return nexis.END.fullmatch(line) is not None or nexis.COUNT.fullmatch(line) is not None


def _is_sign(text: str) -> bool:
    """Whether some letters may be those by which an export is known."""
    return _is_nexis(text.strip()) or ACCESSION.search(text) is not None


def _coded(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, as rows of two cells where Factiva's codes stand in front of the fields."""
    found = [_code_of(each.text) for each in paragraphs]
    if len({*found} - {None}) < _LABELS or "HD" not in found:
        return list(paragraphs)
    return [
        each if code is None else replace(each, cells=(code, each.text.removeprefix(code).strip()))
        for each, code in zip(paragraphs, found, strict=True)
    ]


def _code_of(line: str) -> str | None:
    """The code in front of a line."""
    match = _CODE.match(line)
    return match[1] if match is not None and match[1] in CODES else None


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, those on one base line made one, a tab between them: a code and its field."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda each: (each.y, each.x0)):
        before = rows[-1] if rows else None
        if before is not None and abs(line.y - before.y) < _SAME * line.style.size and line.x0 >= before.x1:
            rows[-1] = replace(before, text=f"{before.text}\t{line.text}", x1=line.x1)
        else:
            rows.append(line)
    return rows


def _without_edges(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page but for the number of the page, and the title that is said again below it."""
    kept: list[Line] = []
    for number, block in enumerate(_blocks(lines)):
        numbered = next((at for at, line in enumerate(block) if _PAGE.fullmatch(line.text.strip())), None)
        if numbered is None:
            kept += block
        elif number or len(block) > _HEAD:
            kept += [*block[:numbered], *block[numbered + 1 :]]
    return kept


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """What blank lines set apart."""
    block: list[Line] = []
    for line in lines:
        if block and line.y - block[-1].y > _APART * max(line.style.size, block[-1].style.size):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _paragraphs(pages: Sequence[Sequence[Line]], least: float) -> Iterator[Paragraph]:
    """The blocks of all pages, whose text is at `least` so wide; one goes on on the next page if its last line is full."""
    every = [line for page in pages for line in page]
    usual = usual_style(every).size
    left, right = min((line.x0 for line in every), default=0.0), max((line.x1 for line in every), default=0.0)
    width = max(least, right - left)
    open_block: list[Line] = []
    for page in pages:
        for number, block in enumerate(_blocks(page)):
            if open_block and not (number == 0 and _goes_on(open_block[-1], block[0], width)):
                yield from _paragraphs_of(open_block, width, usual)
                open_block = []
            open_block += block
    if open_block:
        yield from _paragraphs_of(open_block, width, usual)


def _paragraphs_of(block: Sequence[Line], width: float, usual: float) -> Iterator[Paragraph]:
    """The paragraphs of a block: a line goes on where the next word would not have fitted."""
    part = [block[0]]
    for line in block[1:]:
        if not _goes_on(part[-1], line, width):
            yield _paragraph(part, usual)
            part = []
        part.append(line)
    yield _paragraph(part, usual)


def _paragraph(lines: Sequence[Line], usual: float) -> Paragraph:
    text = lines[0].text
    for line in lines[1:]:
        text += line.text if text.endswith("-") else f" {line.text}"
    strong = all(line.style.bold for line in lines)
    return Paragraph(text, strong=strong, large=all(line.style.size > _LARGE * usual for line in lines))


def _goes_on(before: Line, line: Line, width: float) -> bool:
    """Whether a line was begun since its first word had no room on the one before, which may be centred."""
    room = _RAGGED * width - (before.x1 - before.x0)
    return line.first + 0.25 * line.style.size > room and "\t" not in line.text and head_label(line.text) is None
