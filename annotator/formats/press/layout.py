"""Where a page's head ends, its prose runs and its foot begins; and which line is the title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.formats.press.chrome import is_chrome, is_notice
from annotator.formats.press.dates import Found, dates_in
from annotator.formats.press.lines import Line, ends_sentence, squeezed, without_domain

_LONGEST_TITLE = 250
_DATE_WORDS = 9


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says when, by its number, and the dates on it."""

    number: int
    dates: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A page by the numbers of its lines.

    `title` is the first line that prints the title and `copies` are all of them; `certain`: it is printed
    more than once, or stands right above the date. The prose runs from `first` to `last`, both included;
    in a page without prose `first` is beyond the lines.
    """

    title: int | None
    copies: tuple[int, ...]
    certain: bool
    first: int
    last: int
    dates: tuple[DateLine, ...]


def layout_of(lines: Sequence[Line], *, month_first: bool | None) -> Layout:
    """The layout of a page."""
    dates = date_lines(lines, month_first)
    body = [n for n, line in enumerate(lines) if line.prose and not is_notice(line.text)]
    copies = _repeated(lines, dates, body)
    title = copies[0] if copies else None
    certain = bool(copies)
    if title is None:
        title = _above_date(lines, dates, body)
        certain = title is not None
    if title is None:
        title = _alone(lines, dates, body)
    taken = {*copies, *([] if title is None else [title])}
    after = [n for n in body if n not in taken and (title is None or n > title)]
    first, last = (after[0], after[-1]) if after else (len(lines), len(lines) - 1)
    return Layout(title, copies or (() if title is None else (title,)), certain, first, last, dates)


def date_lines(lines: Sequence[Line], month_first: bool | None) -> tuple[DateLine, ...]:
    """The lines that are about a date, rather than sentences or titles that have one."""
    found: list[DateLine] = []
    context = ""
    for number, line in enumerate(lines):
        dates = (
            [] if line.prose or len(line.text) > 200 else dates_in(line.text, month_first=month_first, before=context)
        )
        spent = sum(date.end - date.start for date in dates)
        words = line.words - sum(any(map(str.isalpha, line.text[d.start : d.end])) for d in dates)
        if dates and (spent > 0.4 * len(line.text) or words <= _DATE_WORDS):
            found.append(DateLine(number, tuple(dates)))
            context = line.text[dates[-1].end :]
        else:
            context = line.text if line.words <= 4 else ""
    return tuple(found)


def _repeated(lines: Sequence[Line], dates: Sequence[DateLine], body: Sequence[int]) -> tuple[int, ...]:
    """The lines that print the title, where it is printed more than once before the article is under way."""
    dated = {each.number for each in dates}
    # Up to the second paragraph: a title is often repeated above the picture, below the first one.
    reach = ([n for n in body if lines[n].words > 25] or body)[:2]
    top = lines[: reach[-1]] if reach else ()  # Verses repeat lines, too, and are no page.
    keys = Counter(line.key for number, line in enumerate(top) if number not in dated)
    best: int | None = None
    prose_above = False
    for number, line in enumerate(top):
        fits = 5 <= line.words <= 40 and keys[line.key] > 1 and number not in dated and _like_title(line)
        if fits and not prose_above and (best is None or line.words > lines[best].words):
            best = number
        prose_above = prose_above or (number in body and not fits)
    if best is None:
        return ()
    key = lines[best].key
    return tuple(n for n, line in enumerate(lines) if line.key == key)


def _above_date(lines: Sequence[Line], dates: Sequence[DateLine], body: Sequence[int]) -> int | None:
    """The title above the date line, perhaps with a standfirst or a byline between them."""
    names = Counter(squeezed(without_domain(line.text)) for line in lines if line.words <= 5)
    for each in sorted(dates, key=lambda each: not each.dates[0].timed):
        if body and each.number > body[0] and sum(n < each.number for n in body) > 2:
            continue
        near = range(each.number - 1, max(-1, each.number - 5), -1)
        for number in near:
            line = lines[number]
            # A few words that recur are the site's name: "The New York Times".
            is_name = line.words <= 5 and names[squeezed(without_domain(line.text))] > 1
            if _like_title(line) and line.words >= 4 and not is_name and not _is_byline(line):
                return number
    return None


def _alone(lines: Sequence[Line], dates: Sequence[DateLine], body: Sequence[int]) -> int | None:
    """The one line above the first prose that looks like a title, if there is just one."""
    dated = {each.number for each in dates}
    until = next((n for n, line in enumerate(lines) if n in body or (n and _is_sentence(line))), None)
    if until is None:
        return None
    above = [n for n in range(until) if n not in dated and _like_title(lines[n]) and not _is_byline(lines[n])]
    long = [n for n in above if lines[n].words >= 4]
    chosen = long if long else above
    if len(chosen) != 1 or lines[chosen[0]].words < 2:
        return None
    # Two lines of one block may be a title in two parts: half of it would be wrong.
    beside = chosen[0] + 1 < len(lines) and chosen[0] + 1 in above and not lines[chosen[0] + 1].after_blank
    return None if beside else chosen[0]


def _like_title(line: Line) -> bool:
    """Whether a line could be a title: some words, no sentence, and not the page's own."""
    if not line.words or len(line.text) > _LONGEST_TITLE or line.words > 30 or is_notice(line.text):
        return False
    if is_chrome(line.text, line.words, at_edge=True) or "://" in line.text:
        return False
    return line.text.endswith(("?", "?»", "? »", "…")) or not (line.prose or ends_sentence(line.text))


def _is_byline(line: Line) -> bool:
    return line.text.casefold().startswith(("par ", "by ", "propos recueillis", "texte ", "photo"))


def _is_sentence(line: Line) -> bool:
    return line.words >= 3 and ends_sentence(line.text)
