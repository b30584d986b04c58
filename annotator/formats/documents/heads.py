"""What the head of a printed page says: the name of the newspaper beside its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from annotator.formats.press.dates import dates_in
from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import is_section

_BETWEEN = re.compile(r"\s*[|•·/\t]\s*|\s+[–—-]\s+|\s{3,}")
_NO_NAME = re.compile(
    r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|pages?)\b"
    r"|\s(?:le|du|of|the)\s*$",
    re.IGNORECASE,
)
_PAGE_WORD = r"(?:pages?|p\.?|pg\.?|seite|página|pagina|стр\.?)"
_NUMBER = re.compile(
    rf"[\[(—–\-•|*\s]*(?:{_PAGE_WORD}\s*)?(?:\d{{1,4}}|[ivxl]{{1,6}}|[a-z]\d{{1,3}})"
    rf"(?:\s*(?:/|sur|of|de|von|di|\|)\s*\d{{1,4}})?[\])—–\-•|*\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_PLACE = re.compile(r"(?:^|(?<=[|•·/–—\t]))(?:[^|•·/–—\t]*,\s+le|\s*[^\W\d_][\w'’-]*,)\s*$", re.IGNORECASE)
"""The place before a date: "Paris, le 14 mars", "Brest, 14 mars"."""
_LONGEST = 6
_KINDS = re.compile(
    r"(?:communiqu|press release|rapport|report|note|lettre|letter|draft|projet|compte rendu|procès-verbal|version|annex)",
    re.IGNORECASE,
)


def is_page_number(line: str) -> bool:
    """Whether a line is the number of its page: "- 5 -", "Page 3 sur 7", "iv"."""
    return _NUMBER.fullmatch(line) is not None


def dated(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that have a date."""
    return tuple(line for line in lines if dates_in(line, month_first=False))


def once(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that are printed on pages, each but once, whatever numbers are in it."""
    seen: dict[str, str] = {}
    for line in (" ".join(each.split()) for each in lines):
        if line:
            seen.setdefault(_DIGITS.sub("#", line), line)
    return tuple(seen.values())


def outlet_beside_date(rows: Sequence[Sequence[str]]) -> str | None:
    """The one name that stands beside a date, each row being the lines on one height; None where it is a guess."""
    names: dict[str, str] = {}
    for row in rows:
        if any(dates_in(line, month_first=False) for line in row):
            for name in (name for line in row for name in _names_in(line)):
                names.setdefault(squeezed(name), name)
    return next(iter(names.values())) if len(names) == 1 else None


def _names_in(line: str) -> Iterator[str]:
    """What is left of a line without dates, numbers and the names of sections."""
    for date in reversed(dates_in(line, month_first=False)):
        line = f"{_PLACE.sub('', line[: date.start])} | {line[date.end :]}"
    for part in _BETWEEN.split(line):
        bare = _NO_NAME.sub("", part).strip(" ,.-")
        words = len(bare.split())
        named = bare[:1].isupper() and words <= _LONGEST and not any(map(str.isdigit, bare))
        if named and not is_section(bare) and _KINDS.match(bare) is None:
            yield bare
