"""Find in the text: without regard to case and accents, in both directions, round the ends."""

import pytest

from annotator.ui.reader.blocks import Blocks
from annotator.ui.reader.finding import Finder
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.sample import made, text


@pytest.mark.parametrize(
    ("words", "needle", "expected"),
    [
        ("Corée, COREE, corèe", "coree", ["Corée", "COREE", "corèe"]),
        ("l’OTAN et l'OTAN", "l'otan", ["l’OTAN", "l'OTAN"]),
        ("e\u0301te\u0301 fini", "ete", ["e\u0301te\u0301"]),
        ("😀😀 trouve", "TROUVÉ", ["trouve"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("œuvre", "oeuvre", ["œuvre"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("rien", "", []),
        ("rien", "autre", []),
    ],
)
def test_matches(words: str, needle: str, expected: list[str]) -> None:
    blocks = Blocks(made(words))
    assert [words[start:end] for start, end in Finder(needle).in_block(blocks, 0)] == expected


def test_find_goes_on_and_round(reader: ReaderView) -> None:
    first = text().index("la Corée du Nord", 700)
    reader.move_caret(first - 5, extend=False)
    assert reader.find("coree du nord")
    assert reader.selected_text() == "Corée du Nord"
    assert reader.caret() == first + len("la Corée du Nord")
    seen = [reader.caret()]
    while reader.find("coree du nord") and reader.caret() != seen[0]:
        seen.append(reader.caret())
    assert len(seen) == text().lower().count("corée du nord")
    assert reader.find("coree du nord", backwards=True)
    assert reader.caret() == seen[-1]


def test_what_is_not_there_moves_nothing(reader: ReaderView) -> None:
    caret = reader.caret()
    assert not reader.find("nulle part")
    assert reader.caret() == caret


def test_a_match_in_folded_boilerplate_unfolds_it(reader: ReaderView) -> None:
    assert reader.find("voir plus")
    assert reader.boilerplate_shown()
    assert reader.selected_text() == "Voir Plus"


def test_the_place_among_all_matches_is_known(reader: ReaderView) -> None:
    count = text().lower().count("otan")
    reader.set_find("otan")
    assert reader.found_place() == (0, count)
    reader.move_caret(0, extend=False)
    for rank in (1, 2, 3):
        reader.find("otan")
        assert reader.found_place() == (rank, count)
    reader.set_find("")
    assert reader.found_place() == (0, 0)
