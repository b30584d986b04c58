"""Edits made where a text is shown otherwise: the rest stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.anchoring.carrying import carried

TEXTS = st.text(alphabet="ab \u00a0\u2028\ufeff\u0301é😀\n", max_size=40)


def shown(text: str) -> str:
    """As a widget may show it: no-break spaces as spaces, separators as line feeds, no byte order marks at first."""
    return text.lstrip("\ufeff").replace("\u00a0", " ").replace("\u2028", "\n")


@given(TEXTS)
def test_a_text_that_was_not_edited_stays(text: str) -> None:
    assert carried(text, shown(text), shown(text)) == text


@given(TEXTS, TEXTS, st.text(alphabet="xyz", max_size=5))
def test_what_stands_around_an_edit_stays(before: str, after: str, typed: str) -> None:
    text = f"{before}QRS{after}"
    edited = shown(text).replace("QRS", typed)
    assert carried(text, shown(text), edited) == before + typed + after


@given(TEXTS, TEXTS)
def test_what_is_shown_is_what_was_meant(text: str, edited: str) -> None:
    assert shown(carried(text, shown(text), shown(edited))) == shown(shown(edited))


@pytest.mark.parametrize(
    ("edited", "words"),
    [
        ("« Qui », dit-il\nenfin.", "«\u00a0Qui\u00a0», dit-il\u2028enfin."),
        ("« Oui », dit-il.", "«\u00a0Oui\u00a0», dit-il."),
        ("", ""),
    ],
)
def test_no_break_spaces_survive_an_edit_beside_them(edited: str, words: str) -> None:
    text = "«\u00a0Oui\u00a0», dit-il\u2028enfin."
    assert carried(text, shown(text), edited) == words
