"""Dates in the words of the user's locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.model.dates import DateParts

_MONTH_LENGTHS = {"short": "MMM", "long": "MMMM"}


def short_date(published: str | None) -> str:
    """`21 Jun 2024`; as much as is known, and what is no date as it is."""
    return _day(published, "short")


def moment_words(moment: datetime, now: datetime) -> str:
    """`today, 11:42`, `yesterday`, `3 Nov`, `21 Jun 2024`: of a moment that is past, in the zone of `now`."""
    there = moment.astimezone(now.tzinfo)
    days = (now.date() - there.date()).days
    if days == 0:
        time = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
        return QCoreApplication.translate("Dates", "today, {time}").format(time=time)
    if days == 1:
        return QCoreApplication.translate("Dates", "yesterday")
    pattern = _pattern("short")
    if there.year == now.year:
        pattern = re.sub(r"\W*yyyy\W*", "", pattern)
    return QLocale().toString(QDate(there.year, there.month, there.day), pattern)


def long_date(published: str | None) -> str:
    """`21 June 2024, 11:21`; the time where it is known."""
    parts = _parts(published)
    day = _day(published, "long")
    if parts is None or parts.hour is None or parts.minute is None:
        return day
    return f"{day}, {QLocale().toString(QTime(parts.hour, parts.minute), QLocale.FormatType.ShortFormat)}"


def _day(published: str | None, length: str) -> str:
    parts = _parts(published)
    if parts is None:
        return published or ""
    date = QDate(parts.year, parts.month or 1, parts.day or 1)
    return QLocale().toString(date, _pattern(length, parts.month, parts.day)) if date.isValid() else published or ""


def _parts(published: str | None) -> DateParts | None:
    from annotator.model.dates import date_parts  # the welcome page, which is painted first, knows moments only

    return date_parts(published)


def _pattern(length: str, known_month: int | None = 1, known_day: int | None = 1) -> str:
    """The locale's own order of day, month and year, without the weekday and what is not known."""
    if known_month is None:
        return "yyyy"
    month = _MONTH_LENGTHS[length]
    if known_day is None:
        return f"{month} yyyy"
    pattern = re.sub(r"\W*dddd\W*", "", QLocale().dateFormat(QLocale.FormatType.LongFormat))
    spelled = "yyyy" in pattern and "MMMM" in pattern and "d" in pattern
    return pattern.replace("MMMM", month) if spelled else f"d {month} yyyy"
