"""Dates as the press writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.press.dates import dates_in, says_only_when

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("21 Juin 2024 11:21 (UTC+01:00)", "2024-06-21T11:21+01:00"),
        ("Publié le 21 juin 2024 à 11h21", "2024-06-21T11:21"),
        ("vendredi 1er août 2025 à 9 h 05", "2025-08-01T09:05"),
        ("le 04.05.2015 à 13h36", "2015-05-04T13:36"),
        ("Paris, le 3 févr. 2020", "2020-02-03"),
        ("Published June 2, 2024 3:15 p.m. EDT", "2024-06-02T15:15-04:00"),
        ("Sunday, June 2nd, 2024 at 12 a.m.", "2024-06-02T00:00"),
        ("11:21 GMT, 21 June 2024", "2024-06-21T11:21+00:00"),
        ("2 Sept 2024 • 11.21 BST", "2024-09-02T11:21+01:00"),
        ("2024-06-21T11:21:30Z", "2024-06-21T11:21:30+00:00"),
        ("2024-06-21 11:21 +0530", "2024-06-21T11:21+05:30"),
        ("2024-06-21 11:21 GMT-3", "2024-06-21T11:21-03:00"),
        ("21/06/2024", "2024-06-21"),
        ("06/21/2024", "2024-06-21"),
        ("5.6.2024", "2024-06-05"),
        ("21 juin 2024 - 5 commentaires", "2024-06-21"),
        ("21 juin 2024 | 3 min", "2024-06-21"),
        ("21 juin 2024 à 11:21 - 5 réactions", "2024-06-21T11:21"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_written(text: str, iso: str) -> None:
    assert [found.iso for found in dates_in(text)] == [iso]


@pytest.mark.parametrize(
    "text", ["05/06/2024", "31 février 2024", "juin 2024", "2024", "1.21.2024.5", "12 apples 2024", "99 juin 2024"]
)
def test_what_is_no_sure_date_is_left_out(text: str) -> None:
    assert dates_in(text) == []


def test_the_order_of_day_and_month_is_the_languages() -> None:
    assert dates_in("05/06/2024", month_first=False)[0].iso == "2024-06-05"
    assert dates_in("05/06/2024", month_first=True)[0].iso == "2024-05-06"


def test_what_the_words_before_call_a_date() -> None:
    found = dates_in("Publié le 21 juin 2024 à 11h21, mis à jour le 22 juin 2024 à 08h00")
    assert [each.label for each in found] == ["published", "updated"]
    assert dates_in("22 juin 2024", before="Mis à jour :")[0].label == "updated"
    assert dates_in("Last updated: June 2, 2024")[0].label == "updated"
    assert dates_in("22 juin 2024")[0].label == "none"


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("21 Juin 2024 11:21 (UTC+01:00)", True),
        ("Publié le vendredi 21 juin 2024 à 11h21, mis à jour le 22 juin 2024 à 08h00", True),
        ("(Mis à jour : 30 avril 2015 à 07:38 )", True),
        ("Published: Friday, June 21, 2024", True),
        ("Par Anne Martin, le 21 juin 2024", False),
        ("Bruxelles, le 21 juin 2024", False),
    ],
)
def test_a_line_may_say_when_and_nothing_else(text: str, only: bool) -> None:
    assert says_only_when(text, dates_in(text)) is only


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.times())
def test_every_day_is_read_in_every_form(day: date, time: object) -> None:
    clock = str(time)[:5]
    english = f"{day:%B} {day.day}, {day.year}, {clock}"
    french = f"{day.day} {MONTHS[day.month - 1]} {day.year} à {clock.replace(':', 'h')}"
    for text in (english, french, f"{day.isoformat()} {clock}"):
        assert [found.iso for found in dates_in(text)] == [f"{day.isoformat()}T{clock}"], text


@given(st.text(st.sampled_from(list("0123456789 .:/-hTZ+juin")), max_size=60))
def test_no_text_upsets_it(text: str) -> None:
    for found in dates_in(text):
        assert 0 <= found.start < found.end <= len(text)
        date.fromisoformat(found.iso[:10])
