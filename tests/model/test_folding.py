"""Names are compared without case and accents; one name stays one name in NFC and NFD."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.folding import fold, fold_words, same_name, word_spans


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Préoccupé", "preoccupe"), ("ŒUVRE", "oeuvre"), ("Straße", "strasse"), ("Łódź", "lodz"), ("NATO", "nato")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_fold_words_splits_at_elisions_dashes_and_points() -> None:
    assert fold_words(" L’OTAN – M. Préfet_x ") == "l otan m prefet x"
    assert fold_words(" ??  ! ") == "?? !"


def test_same_name_minds_accents_but_not_case_or_form() -> None:
    assert same_name(" Rémy  Dupont") == same_name(unicodedata.normalize("NFD", "RÉMY Dupont"))
    assert same_name("Rémy") != same_name("Remy")


def test_word_spans_keep_combining_marks_in_the_word() -> None:
    text = unicodedata.normalize("NFD", "l'été là")
    assert [text[a:b] for a, b in word_spans(text)] == [unicodedata.normalize("NFD", w) for w in ("l", "été", "là")]


@given(st.text())
def test_word_spans_are_ordered_and_inside(text: str) -> None:
    last = 0
    for start, end in word_spans(text):
        assert last <= start < end <= len(text)
        last = end
