"""Which hyphens at line ends belong to the word."""

from __future__ import annotations

import pytest

from annotator.formats.pdf.hyphens import Hyphens

JUSTIFIED = [["une enquête indépen-", "dante sur les émis-", "sions des paque-", "bots en escale"]]
"""Lines of a document whose printer sets hyphens."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Saint-", "Denis"), ("peut-", "être"), ("le vice-", "président"), ("Anne-", "Sophie"), ("a-t-", "elle dit"),
        ("a-", "t-on vu"), ("dit-", "il"), ("c’est-à-", "dire"), ("c’est-", "à-dire"), ("vis-à-", "vis"),
        ("Saint-Denis-", "les-Grèves"), ("Locmaria-", "sur-Mer"), ("quatre-", "vingts"), ("dix-", "sept"),
        ("États-", "Unis"), ("eux-", "mêmes"), ("voulez-", "vous"), ("l’accord-", "cadre"), ("franco-", "allemand"),
        ("Covid-", "19"), ("2024-", "2025"), ("celui-", "ci"), ("a far-", "reaching plan"), ("state-of-", "the-art"),
        ("mother-", "in-law"), ("a well-", "meaning plan"), ("twenty-", "four"), ("right-", "wing"),
    ],
)  # fmt: skip
def test_hyphens_of_words_are_kept(before: str, after: str) -> None:
    assert Hyphens(JUSTIFIED).joined(before, after) == before + after


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("indépen-", "dante", "indépendante"), ("les investis-", "sements", "les investissements"),
        ("l’effica-", "cité", "l’efficacité"), ("Saint-De-", "nis-les-Grèves", "Saint-Denis-les-Grèves"),
        ("le porte-pa-", "role", "le porte-parole"), ("mer-", "ci", "merci"), ("actu-", "elle", "actuelle"),
        ("voi-", "là", "voilà"), ("ré-", "élection", "réélection"), ("agree-", "ment", "agreement"),
        ("ex-", "ample", "example"), ("sud-", "denly", "suddenly"), ("GOUVERNE-", "MENT", "GOUVERNEMENT"),
    ],
)  # fmt: skip
def test_hyphens_of_the_printer_vanish(before: str, after: str, word: str) -> None:
    assert Hyphens(JUSTIFIED).joined(before, after) == word


def test_the_rest_of_the_document_is_believed_first() -> None:
    lines = [*JUSTIFIED, ["le cyber-café du port", "un cybercrime, un autre"]]
    assert Hyphens(lines).joined("ce cyber-", "café") == "ce cyber-café"
    assert Hyphens(lines).joined("ce cyber-", "crime") == "ce cybercrime"


def test_where_the_printer_sets_none_they_are_all_kept() -> None:
    lines = [["a plan for the whole of the harbour and its quays", "and a timetable for its bio-", "diesel tanks"] * 3]
    assert Hyphens(lines).joined("its bio-", "diesel") == "its bio-diesel"


def test_a_character_of_its_own_for_the_hyphens_of_the_printer_settles_it() -> None:
    hyphens = Hyphens([["un accord-cadre sur les émis\u2010", "sions et les paque\u2010", "bots de Saint-", "Denis"]])
    assert hyphens.joined("Anne\u2010", "Sophie") == "AnneSophie"
    assert hyphens.joined("un bio-", "gaz") == "un bio-gaz"
