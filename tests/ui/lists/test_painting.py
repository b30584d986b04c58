"""Titles break into two lines without losing or splitting a character."""

from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.lists.painting import break_in_two, joined, one_line


def test_two_lines_hold_the_whole_title_where_it_fits(qtbot: QtBot) -> None:
    title = "Sommet 🕊️ sur la paix 🇫🇷 à Genève"
    first, second = break_in_two(title, theme.sans(13), 130)
    assert f"{first} {second}" == title
    assert first.startswith("Sommet 🕊️ sur")


def test_the_second_line_is_cut(qtbot: QtBot) -> None:
    first, second = break_in_two("mot " * 60, theme.sans(13), 150)
    assert first.endswith("mot")
    assert second.endswith("…")


def test_a_word_wider_than_the_line_is_broken(qtbot: QtBot) -> None:
    first, second = break_in_two("x" * 60, theme.sans(13), 150)
    assert 0 < len(first) < 60
    assert second


def test_nothing_is_two_empty_lines(qtbot: QtBot) -> None:
    assert break_in_two("", theme.sans(13), 150) == ("", "")


def test_line_ends_are_spaces() -> None:
    assert one_line("a\nb\tc\u2029d") == "a b c d"
    assert len(one_line("x" * 10_000_000)) < 1_000


def test_of_two_facts_the_first_gives_way(qtbot: QtBot) -> None:
    font = theme.sans(12)
    assert joined("The Guardian (London)", "4 Jul 2019", font, 400) == "The Guardian (London)  ·  4 Jul 2019"
    short = joined("The Guardian (London)", "4 Jul 2019", font, 150)
    assert short.startswith("The Gu")
    assert short.endswith("…  ·  4 Jul 2019")
    assert joined("La Gazette", "", font, 20) == "La Gazette"
    assert joined("", "4 Jul 2019", font, 20) == "4 Jul 2019"
    assert joined("La Gazette", "of no use to this study", font, 60).startswith("La Gazette")
