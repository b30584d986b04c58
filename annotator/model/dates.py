"""Dates of publication, known as far as they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)


@dataclass(frozen=True, slots=True)
class DateParts:
    """What an ISO 8601 text says; None where it is silent. `zone` is as written: "Z", "+01:00"."""

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None


def date_parts(published: str | None) -> DateParts | None:
    """The parts of a date of publication; None where it is unknown or no ISO 8601."""
    match = _ISO.fullmatch((published or "").strip())
    if match is None:
        return None
    month, day, hour, minute = (_number(match[name]) for name in ("month", "day", "hour", "minute"))
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if (hour is not None and hour > 23) or (minute is not None and minute > 59):
        return None
    return DateParts(int(match["year"]), month, day, hour, minute, match["zone"])


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def sortable(published: str | None) -> str | None:
    """`published` in UTC, so that texts sort as times do; a date alone stays one, no zone is taken for UTC."""
    parts = date_parts(published)
    if parts is None:
        return None
    if parts.month is None or parts.day is None or parts.hour is None:
        known = [f"{parts.year:04d}"] + [f"{part:02d}" for part in (parts.month, parts.day) if part is not None]
        return "-".join(known)
    try:
        zone = timezone(timedelta(minutes=_zone_minutes(parts.zone)))
        there = datetime(parts.year, parts.month, parts.day, parts.hour, parts.minute or 0, tzinfo=zone)
        return there.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):  # 31 February; a zone that leads out of the calendar
        return None


def _zone_minutes(zone: str | None) -> int:
    if zone is None or zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone.startswith("-") else minutes
