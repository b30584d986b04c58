"""What stands on pages around the text: running heads and feet, page numbers, what a browser prints at the edges."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from annotator.formats.pdf.lines import Line, usual_style
from annotator.formats.press.dates import dates_in

_EDGE = 3
"""So many rows of a page at its top and at its bottom may be furniture."""
_LONGEST = 90
_MARGIN = 0.13
"""How much of the height of a page is margin, where furniture may stand."""
_ROMAN = re.compile(r"(?<![^\W_])[ivxlc]{1,7}(?![^\W_])")
_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_PAGE_WORD = r"(?:pages?|p\.?|pg\.?|seite|página|pagina|стр\.?)"
_NUMBER = re.compile(
    rf"[\[(—–\-•|*\s]*(?:{_PAGE_WORD}\s*)?(?:\d{{1,4}}|[ivxl]{{1,6}}|[a-z]\d{{1,3}})"
    rf"(?:\s*(?:/|sur|of|de|von|di|\|)\s*\d{{1,4}})?[\])—–\-•|*\s]*",
    re.IGNORECASE,
)
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
    return [_taken_apart(page, number, edges[number], recurring, usual) for number, page in enumerate(pages)]


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
    found: list[_Row] = []
    for top, outermost in ((True, rows), (False, rows[::-1])):
        for row, inner in islice(pairwise(outermost), _EDGE):
            away = row[0].y if top else page.height - row[0].y
            alone = row is outermost[0] and abs(inner[0].y - row[0].y) > 2.2 * row[0].style.size
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


def _taken_apart(page: Page, number: int, rows: Sequence[_Row], recurring: set[_Place], usual: float) -> Furnished:
    taken: list[tuple[bool, Line]] = []
    outermost = {True: True, False: True}
    for row in rows:
        found = [line for line in row.lines if any(place in recurring for place in _places(line, row, number))]
        if not found and outermost[row.top]:
            found = row.lines if row.alone and is_folio(row.lines, usual) else []
            found = found or [line for line in row.lines if _is_outermost(line, usual)]
        outermost[row.top] = outermost[row.top] and bool(found)
        taken += [(row.top, line) for line in found]
    gone = {id(line) for _, line in taken}
    own = tuple(line for line in page.lines if id(line) not in gone)
    if not any(any(map(str.isalpha, line.text)) for line in own):
        return Furnished(page.lines, (), ())
    head, foot = (sorted((line for at, line in taken if at is top), key=_place) for top in (True, False))
    return Furnished(own, tuple(head), tuple(foot))


def _is_outermost(line: Line, usual: float) -> bool:
    """Whether a line at the very edge is furniture by what it says: a page number, an address, a time of printing."""
    if line.style.size > 1.6 * usual:
        return False
    text = line.text.strip()
    return bool(_NUMBER.fullmatch(text) or _URL.match(text) or _PRINTED.match(text))


def is_folio(row: Sequence[Line], usual: float) -> bool:
    """Whether a row says what newspaper this is and of what day: short, and with a date."""
    text = " ".join(line.text for line in row)
    if len(text) > _LONGEST or any(line.style.size > 1.3 * usual for line in row):
        return False
    return any(dates_in(line.text, month_first=False) for line in row)


def _place(line: Line) -> tuple[float, float]:
    return line.y, line.x0
