"""The lines of an article to its text and its marks, once it is known who wrote it and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.formats.press.chrome import is_chrome, is_notice, opens_list
from annotator.formats.press.dates import dates_in, says_only_when
from annotator.formats.press.lines import ends_sentence, squeezed
from annotator.formats.press.names import author_in
from annotator.formats.web.line import Line
from annotator.model.article import Mark, Metadata

_LONGEST_BYLINE = 25
_FEW_WORDS = 3


def finished(lines: Sequence[Line], metadata: Metadata) -> tuple[str, tuple[Mark, ...]]:
    """The text, a blank line between its paragraphs and none within a list or a table, and its marks."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = 0
    before: Line | None = None
    for line in _at_edges(lines, metadata):
        gap = "" if before is None else _gap(before, line)
        parts += (gap, line.text)
        at += len(gap)
        if line.mark is not None:
            marks.append(Mark(at, at + len(line.text), line.mark, line.value))
        at += len(line.text)
        before = line
    return "".join(parts), tuple(marks)


def _at_edges(lines: Sequence[Line], metadata: Metadata) -> list[Line]:
    """The lines; above the first and below the last paragraph what is the page's own is marked as well."""
    prose = [number for number, line in enumerate(lines) if line.is_prose] or _sentences(lines)
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines) - 1)
    title = squeezed(metadata.title or "")
    titled = next((number for number, line in enumerate(lines[:first]) if title and _is_title(line, title)), -1)
    found: list[Line] = []
    listing = False
    for number, line in enumerate(lines):
        listing = number > last and (listing or opens_list(line.text))
        why: str | None = None
        if number == titled:
            why = "title"
        elif line.mark in (None, "heading") and not first <= number <= last:
            above = number < titled and not ends_sentence(line.text)
            why = _why(line.text, metadata, listing=listing) or ("menu" if above else None)
        found.append(line if why is None else replace(line, mark="boilerplate", value=why))
    return found


def _is_title(line: Line, title: str) -> bool:
    """Whether a line is the title, or a heading that ends with it: "Interview The title"."""
    key = squeezed(line.text)
    return key == title or (line.mark == "heading" and key.endswith(title))


def _sentences(lines: Sequence[Line]) -> list[int]:
    """The lines that are sentences, where there are no long ones."""
    return [
        number
        for number, line in enumerate(lines)
        if line.mark is None and ends_sentence(line.text) and len(line.text.split()) > _FEW_WORDS
    ]


def _why(text: str, metadata: Metadata, *, listing: bool) -> str | None:
    """Why a line at the edge of an article is none of it; None if it may be."""
    words = len(text.split())
    if is_chrome(text, words, at_edge=True) or is_notice(text):
        return "chrome"
    if listing and not ends_sentence(text):
        return "menu"
    if metadata.outlet is not None and squeezed(text) == squeezed(metadata.outlet):
        return "outlet"
    if words > _LONGEST_BYLINE:
        return None
    dates = dates_in(text, month_first=None if metadata.language == "en" else False)
    if dates and says_only_when(text, dates):
        return "published"
    return "byline" if _is_byline(text, metadata, dated=bool(dates)) else None


def _is_byline(text: str, metadata: Metadata, *, dated: bool) -> bool:
    """Whether a short line is about who wrote the article, and perhaps when."""
    if author_in([text]) is not None and len(text) < 200:
        return True
    key = squeezed(text)
    if ends_sentence(text) and not any(text.startswith(name) for name in (metadata.author or " ").split("; ")):
        return False  # A sentence that names its author: "Ann Lee ended that report", said another.
    names = [name for one in (metadata.author or "").split("; ") if (name := squeezed(one)) and name in key]
    room = 2.5 * sum(map(len, names)) + (60 if dated else 40)
    return len(key) <= room and (bool(names) or (dated and not ends_sentence(text) and len(key) < 60))


def _gap(before: Line, line: Line) -> str:
    """What parts two lines: the cells of a row, items of a list, or paragraphs."""
    if line.row is not None and line.row is before.row:
        return " | "
    return "\n" if line.within is not None and line.within is before.within else "\n\n"
