"""Dates, lengths, authors, pages and sections as press databases write them."""

from __future__ import annotations

import pytest

from annotator.formats.databases import values


@pytest.mark.parametrize(
    ("line", "clock", "moment"),
    [
        ("29 décembre 2011", "15:32", "2011-12-29T15:32"),
        ("July 4, 2019 Thursday 1:04 PM GMT", "", "2019-07-04T13:04+00:00"),
        ("Friday 20th March 2020", "", "2020-03-20"),
        ("Dienstag 7. Juli 2020", "", "2020-07-07"),
        ("7 juli 2020 dinsdag", "", "2020-07-07"),
        ("martes 5 de mayo de 2019", "", "2019-05-05"),
        ("venerdì 1 marzo 2019", "", "2019-03-01"),
        ("12 marca 2014", "", "2014-03-12"),
        ("12 марта 2014", "", "2014-03-12"),
        ("2014 年 3 月 12 日", "", "2014-03-12"),
        ("samedi 2 mars 2019 - 10:15:33 UTC +01:00", "", "2019-03-02T10:15:33+01:00"),
        ("July 2019", "", "2019-07"),
        ("Winter 2008/2009", "", "2008"),
        ("Harbour opens", "12:00", None),
    ],
)
def test_the_first_date_of_a_line_is_found_in_many_languages(line: str, clock: str, moment: str | None) -> None:
    assert values.when(line, clock) == moment


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("January 1, 1990, Monday, Late City Final Edition", True),
        ("Mittwoch 3. Juli 2019", True),
        ("Spring 2011", True),
        ("The harbour was closed on 3 July 2019", False),
        ("3 July 2019, " + "and so on " * 20, False),
        ("Editie 1", False),
    ],
)
def test_a_line_is_a_date_if_it_begins_with_one(line: str, dated: bool) -> None:
    assert values.is_date_line(line) is dated


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1,641 words", "1641"), ("1 641 mots", "1641"), ("371 Wörter", "371"), ("812 字", "812"), ("1.200 palabras", "1200"),
        ("412\u202f000 mots", "412000"), ("12 wordy men", None), ("words", None),
    ],
)  # fmt: skip
def test_lengths_are_numbers_of_words(text: str, length: str | None) -> None:
    assert values.length_of(text) == length


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Smith in Port Bell", "Ada Smith in Port Bell"),
        ("Von Anna Beer ", "Anna Beer"),
        ("Von der Leyen, Anna", "Von der Leyen, Anna"),
        ("By JOHN SMITH; Special to The New Herald", "JOHN SMITH"),
        ("Propos recueillis par Anne Dubois", "Anne Dubois"),
        ("Ann Lee ; Bob Ray *", "Ann Lee; Bob Ray"),
        ("Ann Lee [email protected].", "Ann Lee"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("John Q.", "John Q."),
        ("—", None),
    ],
)
def test_authors_are_told_without_the_words_around_them(line: str, author: str | None) -> None:
    assert values.author_of(line) == author


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ANNE DUBOIS", True),
        ("Par notre envoyé spécial", True),
        ("Le port reste fermé !", False),
        ("the mayor spoke", False),
    ],
)
def test_lines_of_names_are_told_from_sentences(line: str, names: bool) -> None:
    assert values.like_names(line) is names


@pytest.mark.parametrize(
    ("text", "section", "page"),
    [
        ("POLITICS; Pg. 12; Version:3", "POLITICS", "12"),
        ("Section A; Page 1, Column 6; Foreign Desk", "Section A; Foreign Desk", "1"),
        ("ECHO LOKALES; S. 6", "ECHO LOKALES", "6"),
        ("Binnenland; Blz. 4", "Binnenland", "4"),
        ("Pg. A1", None, "A1"),
    ],
)
def test_sections_are_told_from_pages(text: str, section: str | None, page: str | None) -> None:
    assert values.section_of(text) == (section, page)
