"""The language of a text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from annotator.formats.press.language import language_code, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Le conseil a voté mardi la fermeture du port, décidée à une large majorité après de longs débats. " * 3,
            "fr",
        ),
        (
            "The council has voted for the harbour to be closed, and it was not clear what would be said of it. " * 3,
            "en",
        ),
        ("Der Generalsekretär hat sich sehr besorgt über das neue Abkommen zwischen den Ländern gezeigt.", "de"),
        (
            "Il consiglio ha votato martedì la chiusura del porto, decisa a larga maggioranza dopo lunghi dibattiti.",
            "it",
        ),
        ("Президент предупредил о последствиях этого решения и намекнул на возможность ответа.", "ru"),
        ("OK", None),
        ("12 34 56", None),
        ("", None),
    ],
)
def test_it_is_known_or_left_open(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_french_and_english_need_no_numpy() -> None:
    code = (
        "import sys; from annotator.formats.press.language import language_of;"
        "print(language_of('le conseil et la ville ont dit que les ports sont dans une des villes du nord ' * 3), 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["fr", "False"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Français", "fr"),
        ("ENGLISH; ENGLISHS", "en"),
        ("Allemand", "de"),
        ("fr-FR", "fr"),
        ("EN", "en"),
        ("русский", "ru"),
        ("中文", "zh"),
        ("Traditional Chinese", "zh"),
        ("Klingon", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_name_or_code(name: str, code: str | None) -> None:
    assert language_code(name) == code
