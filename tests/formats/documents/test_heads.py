"""What the heads of printed pages say."""

from __future__ import annotations

import pytest

from annotator.formats.documents.heads import dated, is_page_number, once, outlet_beside_date


@pytest.mark.parametrize(
    ("row", "outlet"),
    [
        (["Le Courrier de l’Estuaire — 14 mars 2025"], "Le Courrier de l’Estuaire"),
        (["Vendredi 14 mars 2025", "La Gazette du littoral"], "La Gazette du littoral"),
        (["The Estuary Herald | Friday, 14 March 2025 | Politics | 5"], "The Estuary Herald"),
        (["The Estuary Herald\tPage 3\t14 March 2025"], "The Estuary Herald"),
        (["The Estuary Herald", "The Evening Post", "14 March 2025"], None),
        (["The Estuary Herald"], None),
        (["Communiqué de presse — Paris, le 14 mars 2025"], None),
        (["Brest, 14 mars 2025"], None),
        (["The Estuary Herald, 14 March 2025"], "The Estuary Herald"),
        (["The Estuary Herald — Brest, 14 March 2025"], "The Estuary Herald"),
        (["Ville de Saint-Brévin, le 14 mars 2025"], None),
        (["14 mars 2025"], None),
    ],
)
def test_the_one_name_beside_a_date_is_the_outlet(row: list[str], outlet: str | None) -> None:
    assert outlet_beside_date([row]) == outlet


@pytest.mark.parametrize("line", ["3", "- 5 -", "Page 3 sur 7", "iv", "p. 12", "1/3", "A4", "[9]", "Page 2 of 24"])
def test_page_numbers(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["14 mars 2025", "Les 3 quais", "civil", "1 200 habitants", ""])
def test_what_is_no_page_number(line: str) -> None:
    assert not is_page_number(line)


def test_lines_that_differ_by_their_number_are_one() -> None:
    assert once(["Page 1", " Page  2 ", "", "Herald", "Page 1"]) == ("Page 1", "Herald")
    assert dated(["Herald", "14 March 2025"]) == ("14 March 2025",)
