"""Letters as pdfium finds them, put together to fragments."""

from __future__ import annotations

import pytest

from annotator.formats.pdf.document import opened
from annotator.formats.pdf.letters import Letters, mended
from tests.formats.pdf.printing import Sheet, pdf


def letters(sheet: Sheet) -> Letters:
    (page,) = opened("a.pdf", pdf([sheet])).pages
    return page.letters


def test_a_line_is_one_fragment_with_its_place_and_style() -> None:
    (found,) = letters(Sheet().put(60, 100, "two words", size=12, bold=True)).fragments
    assert found.text == "two words"
    assert (round(found.x0), round(found.x1), round(found.y)) == (60, 125, 100)
    assert (found.style.size, found.style.bold, found.style.italic) == (12, True, False)


def test_a_space_under_the_letter_that_follows_is_none() -> None:
    sheet = Sheet(drawn=["BT /R 10 Tf 1 0 0 1 50 740 Tm [(S ) 580 (ample words)] TJ ET"])
    assert [each.text for each in letters(sheet).fragments] == ["Sample words"]


def test_a_wide_gap_and_another_style_part_fragments() -> None:
    found = letters(Sheet().put(60, 100, "left").put(200, 100, "right").put(60, 120, "big", size=20)).fragments
    assert [each.text for each in found] == ["left", "right", "big"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_page_is_turned_as_most_letters_are(rotation: int) -> None:
    sheet = Sheet(rotation=rotation).put(300, 700, "most letters run upwards", turned=True).put(20, 20, "not I")
    found = letters(sheet)
    assert (found.width, found.height, found.upright) == (800, 600, 1)
    upright, aside = found.fragments
    assert (upright.text, upright.turns, round(upright.x0), round(upright.y)) == (
        "most letters run upwards",
        0,
        100,
        300,
    )
    assert (aside.text, aside.turns) == ("not I", 3)


def test_what_lies_outside_of_the_page_is_left_out() -> None:
    found = letters(Sheet().put(60, 100, "on the page").put(60, 900, "slug line of the printer"))
    assert [each.text for each in found.fragments] == ["on the page"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("di昀케cile", "difficile"),
        ("la 昀椀bre", "la fibre"),
        ("o昀昀re", "offre"),
        ("最高", "最高"),
        ("le 最", "le 最"),
    ],
)
def test_letters_that_ghostscript_turned_round_are_turned_back_within_latin_words(read: str, meant: str) -> None:
    assert mended(read) == meant
