"""Dates and times as the machines of the press write them, to ISO 8601 as far as they are known."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from annotator.formats.press.dates import dates_in, month_number

_ISO = re.compile(
    r"(?P<year>\d{4})[-/.]?(?P<month>\d\d)[-/.]?(?P<day>\d\d)"
    r"(?:(?:\s*T\s*|\s+)(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_IN_ADDRESS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"/(?P<year>(?:19|20)\d\d)/(?:[a-z_-]+/)?(?P<month>\d\d?|[a-z]{3,9})/(?P<day>\d\d?)(?=[/_-]|$)",
        r"[/_-](?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        r"[/_-](?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
    )
)
_EARLIEST = 1600
# What programs write where they know no date.
_NEVER = ("1970-01-01", "1900-01-01")


def moment_of(said: str) -> str | None:
    """A date, with its time and zone where they are said; None where it is none."""
    said = said.strip()[:100]
    match = _ISO.match(said)
    if match is not None:
        return _iso(match)
    if "," in said[:5]:
        try:
            return _of_mail(parsedate_to_datetime(said))
        except (ValueError, TypeError, OverflowError):
            pass  # It only begins as the dates of mails do.
    dates = dates_in(said, month_first=None)
    return dates[0].iso if dates else None


def first_moment(*said: str) -> str | None:
    """The first of these dates, as exactly as any that means the same says it."""
    found = [iso for one in said if (iso := moment_of(one)) is not None]
    if not found:
        return None
    best = found[0]
    for one in found[1:]:
        if one.startswith(best) or ("T" in best and "T" in one and one[:16] == best[:16] and len(one) > len(best)):
            best = one
    return best


def day_in_address(url: str | None) -> str | None:
    """The day that the address of an article has in it: "/2010/POLITICS/08/13/"."""
    match = next((found for form in _IN_ADDRESS if (found := form.search(url or ""))), None)
    if match is None:
        return None
    month = match["month"] if match["month"].isdecimal() else month_number(match["month"])
    try:
        found = date(int(match["year"]), int(month or 0), int(match["day"]))
    except ValueError:
        return None
    return found.isoformat() if found <= datetime.now(UTC).date() + timedelta(days=1) else None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    date = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        datetime(year, month, day)
        if match["hour"]:
            datetime(year, month, day, int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    if year < _EARLIEST or date in _NEVER:
        return None
    if not match["hour"]:
        return date
    if match["hour"] == match["minute"] == match["second"] == "00" and not match["zone"]:
        return date  # A day, written by what must write a time.
    second = f":{match['second']}" if match["second"] else ""
    return f"{date}T{match['hour']}:{match['minute']}{second}{_zone(match['zone'])}"


def _zone(said: str | None) -> str:
    if not said:
        return ""
    if said[0] not in "+-":
        return "Z"
    digits = said[1:].replace(":", "").ljust(4, "0")
    return f"{said[0]}{digits[:2]}:{digits[2:]}"


def _of_mail(moment: datetime) -> str:
    return moment.isoformat()
