"""Dates read as the locale writes them, and say no more than is known."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from annotator.ui.dates import long_date, moment_words, short_date


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "published", "shown"),
    [
        ("en_GB", "2024-06-21T11:21+01:00", "21 Jun 2024"),
        ("en_US", "2024-06-21", "Jun 21, 2024"),
        ("fr", "2024-06-21", "21 juin 2024"),
        ("de", "2024-06-21", "21. Juni 2024"),
        ("fr", "2024-06", "juin 2024"),
        ("en_GB", "2024", "2024"),
        ("en_GB", "mid June", "mid June"),
        ("en_GB", "2024-02-31", "2024-02-31"),
        ("en_GB", None, ""),
    ],
)
def test_short_date(locale: str, published: str | None, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert short_date(published) == shown


@pytest.mark.parametrize(
    ("locale", "published", "shown"),
    [
        ("en_GB", "2024-06-21T11:21+01:00", "21 June 2024, 11:21"),
        ("fr", "2024-06-21T11:21:00Z", "21 juin 2024, 11:21"),
        ("fr", "2024-06-21", "21 juin 2024"),
    ],
)
def test_long_date(locale: str, published: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert long_date(published) == shown


@pytest.mark.parametrize(
    ("locale", "moment", "shown"),
    [
        ("en_GB", "2026-11-21T11:42", "today, 11:42"),
        ("en_GB", "2026-11-20T23:59", "yesterday"),
        ("en_GB", "2026-11-03T10:00", "3 Nov"),
        ("en_US", "2026-11-03T10:00", "Nov 3"),
        ("fr", "2026-11-03T10:00", "3 nov."),
        ("en_GB", "2025-12-31T10:00", "31 Dec 2025"),
    ],
)
def test_a_moment_that_is_past(locale: str, moment: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    here = timezone(timedelta(hours=1))
    then = datetime.fromisoformat(moment).replace(tzinfo=here).astimezone(UTC)
    assert moment_words(then, datetime(2026, 11, 21, 12, 0, tzinfo=here)) == shown
