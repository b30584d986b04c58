"""The French words: none is missing, none is left over, and each says what the English one does."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QTranslator

from annotator.ui import language_names
from tools.strings import Words, find, read
from tools.translations import FRENCH, PACKAGE, translated

PENDING: tuple[str, ...] = ()
"""Parts that are being built: their words may lack French, or have gone."""
SOURCE = find(read(PACKAGE))
HELD = translated(FRENCH)
SPOKEN = [(words, french) for words, french in HELD.items() if french]
PLACEHOLDER = re.compile(r"\{\w*\}")


def named(words: Words) -> str:
    return f"{words.context}: {words.source}"


def test_every_string_has_its_french() -> None:
    missing = [words for words in SOURCE.words if not HELD.get(words)]
    assert [named(words) for words in missing if not words.place.startswith(PENDING)] == []


def test_no_string_is_left_over() -> None:
    """`make translations` drops what is gone."""
    there = set(SOURCE.words)
    pending = {words.context for words in there if words.place.startswith(PENDING)}
    kept = {words.context for words in there} - pending
    assert [named(words) for words in HELD if words not in there and words.context in kept] == []


def test_no_words_are_translated_that_are_marked_nowhere() -> None:
    assert SOURCE.unseen == []


def test_the_placeholders_are_the_same() -> None:
    other = [
        words
        for words, french in SPOKEN
        if sorted(PLACEHOLDER.findall(words.source)) != sorted(PLACEHOLDER.findall(french))
    ]
    assert [named(words) for words in other] == []


@pytest.mark.parametrize("mark", ["&", "…", "\n", "{", "("])
def test_marks_with_a_meaning_stay(mark: str) -> None:
    other = [words for words, french in SPOKEN if words.source.count(mark) != french.count(mark)]
    assert [named(words) for words in other] == []


def test_what_stands_at_the_edge_stays() -> None:
    ends = [words for words, french in SPOKEN if (words.source[-1] == ".") != (french[-1] == ".")]
    spaces = [words for words, french in SPOKEN if words.source[0].isspace() != french[0].isspace()]
    assert [named(words) for words in ends + spaces] == []


def test_french_is_set_as_french() -> None:
    bad = re.compile(r"""["'“”]|[^\u202f\s;?!][;?!]|(?<![\u00a0\d]):|«(?!\u00a0)|(?<!\u00a0)»""")
    assert [french for french in HELD.values() if bad.search(french)] == []


def test_no_letter_stands_for_two_things_of_a_dialog() -> None:
    for context in {words.context for words, _ in SPOKEN}:
        marked = [french.partition("&")[2][:1].lower() for words, french in SPOKEN if words.context == context]
        letters = list(filter(None, marked))
        assert len(letters) == len(set(letters)), context


def test_the_released_file_says_what_the_source_file_says() -> None:
    """`make translations` makes it anew."""
    released = QTranslator()
    assert released.load(str(FRENCH.with_suffix(".qm")))
    older = [
        words for words, french in SPOKEN if released.translate(words.context, words.source, words.comment) != french
    ]
    assert [named(words) for words in older] == []
    assert released.language() == "fr"


def test_the_names_of_languages_are_those_that_qt_gives() -> None:
    given = {QLocale.languageToString(language) for language in QLocale.Language}
    listed = {words.source for words in SOURCE.words if words.context == "Languages"}
    assert listed <= given
    assert language_names.language_name("fr") == "French"
    assert language_names.language_name("") == language_names.language_name(None) == ""
