"""What stands on pages around the text: running heads and feet, page numbers, what a browser prints at the edges."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, zip_longest
from statistics import median

from annotator.formats.documents.heads import is_page_number
from annotator.formats.pdf.lines import Line, usual_style
from annotator.formats.press.dates import dates_in

_EDGE = 3
"""So many rows of a page at its top and at its bottom may be furniture."""
_LONGEST = 90
_MARGIN = 0.13
"""How much of the height of a page is margin, where furniture may stand."""
_ROMAN = re.compile(r"(?<![^\W_])[ivxlc]{1,7}(?![^\W_])")
_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_URL = re.compile(r"(?:https?://|www\.|file:///)\S+", re.IGNORECASE)
_PRINTED = re.compile(
    r"\d{1,4}[./\-]\d{1,2}[./\-]\d{2,4},?\s+(?:à\s+)?\d{1,2}[:h]\d\d(?::\d\d)?(?:\s?[AP]M)?", re.IGNORECASE
)


_Place = tuple[str, bool, int]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, with its size."""

    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Furnished:
    """A page taken apart: its own lines, and the furniture above and below them, in order."""

    own: tuple[Line, ...]
    head: tuple[Line, ...]
    foot: tuple[Line, ...]


def furnished(pages: Sequence[Page]) -> list[Furnished]:
    """Each page with its furniture apart."""
    edges = [_edges(page) for page in pages]
    found: defaultdict[_Place, set[int]] = defaultdict(set)
    for number, rows in enumerate(edges):
        for place in (place for row in rows for line in row.lines for place in _places(line, row, number)):
            found[place].add(number)
    recurring = {place for place, numbers in found.items() if len(numbers) > 1}
    usual = usual_style(line for page in pages for line in page.lines).size
    alone = len(pages) == 1
    return [_taken_apart(page, at, edges[at], recurring, usual, alone=alone) for at, page in enumerate(pages)]


def printed_url(lines: Sequence[Line]) -> str | None:
    """The address that a browser prints at the edge of a page, if it is whole."""
    for line in lines:
        found = _URL.search(line.text)
        if found is not None and found.group().startswith("http") and not found.group().endswith(("…", "...")):
            return found.group()
    return None


def is_browser_print(lines: Sequence[Line]) -> bool:
    """Whether the furniture of a page is a browser's: an address, or when it was printed."""
    return any(_URL.search(line.text) or _PRINTED.match(line.text) for line in lines)


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines on one height near an edge of their page; `away` is how far from it. `alone`: nothing is near them."""

    lines: list[Line]
    top: bool
    away: float
    alone: bool


def _edges(page: Page) -> list[_Row]:
    """The rows near the upper and the lower edge of a page, outermost first."""
    rows: list[list[Line]] = []
    for line in sorted(page.lines, key=lambda each: each.y):
        if rows and line.y - rows[-1][0].y < 0.5 * line.style.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    step = median([below[0].y - row[0].y for row, below in pairwise(rows)] or [0.0])
    found: list[_Row] = []
    for top, outermost in ((True, rows), (False, rows[::-1])):
        for row, inner in islice(zip_longest(outermost, outermost[1:]), _EDGE):
            away = row[0].y if top else page.height - row[0].y
            near = max(2.2 * row[0].style.size, 1.6 * step)
            alone = row is outermost[0] and (inner is None or abs(inner[0].y - row[0].y) > near)
            if away < _MARGIN * page.height:
                found.append(_Row(row, top, away, alone))
    return found


def _places(line: Line, row: _Row, number: int) -> Iterator[_Place]:
    """A line's words with how far from the edge they stand: in two steps, for what stands where one ends.

    One of its numbers may be that of the page: it is counted from the page's own.
    """
    folded = " ".join(_ROMAN.sub("#", unicodedata.normalize("NFKC", line.text).casefold()).split())
    keys = {folded}
    for found in _DIGITS.finditer(folded):
        keys.add(f"{folded[: found.start()]}#{int(found.group()) - number}#{folded[found.end() :]}")
    if row.alone and len(line.text) <= _LONGEST and not line.text.endswith("."):
        # Left pages and right pages have different heads, in the same place.
        keys.add(f"\0{line.style.size}")
    for key in keys:
        yield key, row.top, 2 * int(row.away // 4)
        yield key, row.top, 2 * int((row.away + 2) // 4) + 1


def _taken_apart(
    page: Page, number: int, rows: Sequence[_Row], recurring: set[_Place], usual: float, *, alone: bool
) -> Furnished:
    """A page without what recurs; `alone`: it is the only one, and may have nothing else."""
    taken: list[tuple[bool, Line]] = []
    outermost = {True: True, False: True}
    for row in rows:
        found = [line for line in row.lines if any(place in recurring for place in _places(line, row, number))]
        if outermost[row.top]:
            folio = not found and row.alone and is_folio(row.lines, usual)
            found = [line for line in row.lines if folio or line in found or _is_outermost(line, usual)]
        outermost[row.top] = outermost[row.top] and bool(found)
        taken += [(row.top, line) for line in found]
    gone = {id(line) for _, line in taken}
    own = tuple(line for line in page.lines if id(line) not in gone)
    if alone and not any(any(map(str.isalpha, line.text)) for line in own):
        return Furnished(page.lines, (), ())
    head, foot = (sorted((line for at, line in taken if at is top), key=_place) for top in (True, False))
    return Furnished(own, tuple(head), tuple(foot))


def _is_outermost(line: Line, usual: float) -> bool:
    """Whether a line at the very edge is furniture by what it says: a page number, an address, a time of printing."""
    if line.style.size > 1.6 * usual:
        return False
    text = line.text.strip()
    return bool(is_page_number(text) or _URL.match(text) or _PRINTED.match(text))


def is_folio(row: Sequence[Line], usual: float) -> bool:
    """Whether a row says what newspaper this is and of what day: short, and with a date."""
    text = " ".join(line.text for line in row)
    if len(text) > _LONGEST or any(line.style.size > 1.3 * usual for line in row):
        return False
    return any(dates_in(line.text, month_first=False) for line in row)


def _place(line: Line) -> tuple[float, float]:
    return line.y, line.x0
