"""Words and sentences as readers of French and English see them."""

import pytest

from annotator.ui.reader.boundaries import (
    next_sentence,
    next_word,
    next_word_end,
    previous_sentence,
    previous_word,
    sentence_at,
    sentence_spans,
    word_at,
    word_spans,
)


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le chef de l'OTAN s’alarme", ["Le", "chef", "de", "l'", "OTAN", "s’", "alarme"]),
        ("Les États-Unis, aujourd'hui", ["Les", "États-Unis", "aujourd'hui"]),
        ("I don't know 1,200.50 of U.S. e.g.", ["I", "don't", "know", "1,200.50", "of", "U", "S", "e", "g"]),
        ("fin.Début qu'il a-t-il dit", ["fin", "Début", "qu'", "il", "a-t-il", "dit"]),
        ("e\u0301te\u0301 \u0627\u064e\u0628", ["e\u0301te\u0301", "\u0627\u064e\u0628"]),
        ("«\u00a0😀 oui\u00a0»", ["oui"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_scripts_without_spaces_have_words_too() -> None:
    words = _words("北朝鮮とロシア")
    assert len(words) > 1
    assert "".join(words) == "北朝鮮とロシア"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        ("M. Stoltenberg et Mme. Dupont (p. 4) parlent. Fin", ["M. Stoltenberg et Mme. Dupont (p. 4) parlent.", "Fin"]),
        ("« Quoi ? » demande-t-il. « Rien ! » Il sort.", ["« Quoi ? » demande-t-il.", "« Rien ! »", "Il sort."]),
        ("Dr. J. Smith of the U.S. said no. Yes", ["Dr. J. Smith of the U.S. said no.", "Yes"]),
        ("Version 3.5 sort. Bien…", ["Version 3.5 sort.", "Bien…"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_steps_between_words_and_sentences() -> None:
    text = "Il part. Elle reste là."
    assert next_word(text, 0) == 3
    assert next_word(text, len(text)) == len(text)
    assert previous_word(text, 3) == 0
    assert next_word_end(text, 3) == 7
    assert word_at(text, 4) == (3, 7)
    assert text[slice(*word_at(text, 7))] == "part"
    assert sentence_at(text, 10) == (9, 23)
    assert next_sentence(text, 2) == 9
    assert previous_sentence(text, 9) == 0


def test_a_long_line_without_spaces_costs_a_window_only() -> None:
    text = "a" * 1_000_000
    assert word_at(text, 500_000)[0] < 500_000
    assert sentence_at(text, 500_000)[1] > 500_000
