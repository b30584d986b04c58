"""Dates as the press writes them, French and English, to ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from annotator.formats.press.lines import squeezed

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january",
            "fevrier fevr fev february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept september sep",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:er|st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\d./]){_DAY}[\s\-]+(?:of\s+)?{_MONTH}[\s\-,]+{_YEAR}(?!\d)",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)",
        rf"(?<![\d./])(?P<day>[0-3]?\d)(?P<mark>[./])(?P<month>[0-3]?\d)(?P=mark){_YEAR}(?!\d)",
    )
)
_TIME = re.compile(
    r"[\s,|·•–\-]*(?:T|à|at|@|-|le)?\s*"
    r"(?P<hour>[0-2]?\d)\s?(?:[:h]|\.(?=[0-5]\d\b)|(?=\s?[ap]\.?m))\s?(?P<minute>[0-5]\d)?"
    r"(?::(?P<second>[0-5]\d)(?:\.\d+)?)?(?:\s?(?P<half>[ap])\.?m\b\.?|(?<=\d)(?P<short>[ap])\b)?",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?P<hour>[0-2]?\d)(?:[:h.](?P<minute>[0-5]\d))(?::(?P<second>[0-5]\d))?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?P<zone>\s?\(?[A-Z]{2,4}\)?)?[\s,|·•–\-]+(?:(?:on|le)\s+)?(?:[^\W\d_]+,?\s+)?$",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\s*[(\[]?\s*(?:"
    r"(?:UTC|GMT)\s?(?P<sign>[+\-−])\s?(?P<hours>[01]?\d)(?::?(?P<minutes>[0-5]\d))?(?!\d)"
    r"|(?P<bare>[+\-−][01]\d:?[0-5]\d)(?!\d)"
    r"|(?P<name>[A-Z]{1,4})\b)"
)
_NAMED = {
    "Z": "+00:00",
    "UTC": "+00:00",
    "GMT": "+00:00",
    "WET": "+00:00",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EEST": "+03:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CDT": "-05:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
_UPDATED = re.compile(
    r"mis(?:e)? à jour|actualisé|modifié|last modified|updat\w*|modified|edited|corrected|corrigé", re.IGNORECASE
)
_PUBLISHED = re.compile(r"publi|posted|paru|diffusé|mis en ligne|créé|\bdate\b|issued|first published", re.IGNORECASE)

_AROUND = re.compile(
    r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\b|le|la|à|a|at|on|the|en|ligne|et|and|heure|heures|de|paris|time|by|(?-i:[A-Z]{1,4})|"
    r"article|first|last|mis(?:e)?|jour|actualisé\w*|modifié\w*|modified|updat\w*|edited|corrected|corrigé\w*|"
    r"publi\w*|posted|paru\w*|diffusé\w*|créé\w*|date|issued|uhr|il y a)\b",
    re.IGNORECASE,
)

Label = Literal["published", "updated", "none"]


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: ISO 8601, where it stands, and what the words before it call it."""

    iso: str
    start: int
    end: int
    label: Label

    @property
    def timed(self) -> bool:
        """Whether the time of day is known."""
        return "T" in self.iso


def dates_in(text: str, *, month_first: bool | None = None, before: str = "") -> list[Found]:
    """The dates in a short text, in order.

    `month_first` says how to read 05/06/2024; where it is None, such a date is left out. `before` is what
    the line above ended with: it may call the first date.
    """
    found: list[Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match, month_first)
            if day is not None and not any(match.start() < f.end and f.start < match.end() for f in found):
                found.append(_found(text, match.start(), match.end(), day))
    found.sort(key=lambda each: each.start)
    since = [0, *(each.end for each in found)]
    words = [("" if at else f"{before} ") + text[since[at] : each.start] for at, each in enumerate(found)]
    return [replace(each, label=_label(called)) for each, called in zip(found, words, strict=True)]


def month_number(word: str) -> int | None:
    """The number of the month that a word names, or is short for."""
    return _MONTHS.get(squeezed(word))


def says_only_when(text: str, dates: Sequence[Found]) -> bool:
    """Whether a line is its dates, the words that introduce dates, and nothing else."""
    rest = "".join(" " if any(d.start <= at < d.end for d in dates) else letter for at, letter in enumerate(text))
    return not any(map(str.isalnum, _AROUND.sub(" ", rest)))


def _day(match: re.Match[str], month_first: bool | None) -> date | None:
    day, written = int(match["day"]), match["month"]
    if not written.isdecimal():
        month = _MONTHS.get(squeezed(written))
    else:
        month = int(written)
        if match.re is _FORMS[3]:
            if day > 12 or day == month or match["mark"] == ".":
                pass  # Only one reading is possible.
            elif month > 12:
                day, month = month, day
            elif month_first is None:
                return None
            elif month_first:
                day, month = month, day
    try:
        return date(int(match["year"]), month or 0, day)
    except ValueError:
        return None


def _found(text: str, start: int, end: int, day: date) -> Found:
    time = _TIME.match(text, end)
    if time is not None and (hour := _hour(time)) is not None:
        zone, stop = _zone(text, time.end())
        return Found(f"{day.isoformat()}T{hour}{zone}", start, stop, "none")
    before = _TIME_BEFORE.search(text, max(0, start - 40), start)
    if before is not None and (hour := _hour(before)) is not None:
        zone = _NAMED.get((before["zone"] or "").strip(" ()"), "")
        return Found(f"{day.isoformat()}T{hour}{zone}", before.start(), end, "none")
    return Found(day.isoformat(), start, end, "none")


def _hour(time: re.Match[str]) -> str | None:
    hour = int(time["hour"])
    half = (time["half"] or time.groupdict().get("short") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    second = f":{time['second']}" if time["second"] else ""
    return f"{hour:02d}:{time['minute'] or '00'}{second}"


def _zone(text: str, at: int) -> tuple[str, int]:
    """The zone written at `at`, such as `+01:00` (nothing if none or unknown), and where it ends."""
    match = _ZONE.match(text, at)
    if match is None:
        return "", at
    closing = re.compile(r"\s?[)\]]?").match(text, match.end())
    stop = closing.end() if closing else match.end()
    if match["name"]:
        named = _NAMED.get(match["name"])
        return (named, stop) if named else ("", at)
    bare = (match["bare"] or "").replace(":", "")
    hours = int(bare[1:3] if bare else match["hours"])
    sign = "+" if (bare or match["sign"]).startswith("+") else "-"
    return (f"{sign}{hours:02d}:{bare[3:] or match['minutes'] or '00'}", stop) if hours <= 14 else ("", at)


def _label(before: str) -> Label:
    """What the words before a date call it; the last one counts."""
    updated = max((match.end() for match in _UPDATED.finditer(before)), default=-1)
    published = max((match.end() for match in _PUBLISHED.finditer(before)), default=-1)
    if updated > published:
        return "updated"
    return "published" if published >= 0 else "none"
