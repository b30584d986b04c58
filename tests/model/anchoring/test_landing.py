"""Statements in edited texts: on their words, on what is left of them, or nowhere."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.anchoring.landing import Landing, likely, reanchored
from annotator.model.span import Span
from tests.model.anchoring.edits import KINDS, Editor, verdict

_SAMPLE = (Path(__file__).parents[3] / "seeds" / "000_531aa19bda4f2adf.txt").read_text(encoding="utf-8")
PROSE = _SAMPLE[_SAMPLE.index("Le secrétaire") : _SAMPLE.index("Loading")].replace("\r\n", "\n")
_TELLING = 24
"""Words so long must be found wherever they went; shorter ones may wait where their surroundings are gone, too."""


def on(text: str, words: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of some words."""
    start = [found.start() for found in re.finditer(re.escape(words), text)][nth]
    return Span(start, start + len(words))


def landed(old: str, new: str, *quotes: str) -> list[str | None]:
    """The words of the new text on which quotes of the old one come to stand."""
    landings = reanchored(old, new, [on(old, quote) for quote in quotes])
    return [None if landing.span is None else landing.span.of(new) for landing in landings]


def some_spans(text: str, dice: random.Random, count: int) -> list[Span]:
    """Spans of whole words, most of them short."""
    words = [found.span() for found in re.finditer(r"\S+", text)]
    firsts = [dice.randrange(len(words)) for _ in range(count)]
    lasts = [min(len(words) - 1, first + int(dice.expovariate(1 / 8))) for first in firsts]
    return [Span(words[first][0], words[last][1]) for first, last in zip(firsts, lasts, strict=True)]


@settings(max_examples=150, derandomize=True)
@given(st.integers(0, 1 << 32), st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=5))
def test_words_that_survive_a_tenth_of_edits_are_found(seed: int, kinds: list[str]) -> None:
    dice = random.Random(seed)
    editor, spans = Editor(PROSE, dice), some_spans(PROSE, dice, 30)
    for kind in kinds:
        editor.do(kind)
    for span, landing in zip(spans, reanchored(PROSE, editor.remembering.text(), spans), strict=True):
        image = editor.remembering.image(span)
        if image is not None and image.survives:
            found = verdict(image, landing)
            assert found in ("exact", "near") or (found == "lost" and len(span) < _TELLING), span.of(PROSE)


@given(st.text(alphabet="ab é\u0301\n😀.", max_size=60), st.text(alphabet="ab é\u0301\n😀.", max_size=60), st.data())
def test_any_two_texts_give_a_place_within_the_new_one_or_none(old: str, new: str, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.tuples(st.integers(0, len(old)), st.integers(0, len(old))), max_size=5))
    spans = [Span(*sorted(pair)) for pair in ends]
    for span, landing in zip(spans, reanchored(old, new, spans), strict=True):
        assert (landing.span is None) == (landing.how == "lost")
        if landing.span is not None:
            assert (landing.how == "exact") == (span.of(old) == landing.span.of(new))
            assert bool(span) == bool(landing.span)


@given(st.text(alphabet="ab é\u0301\n😀.", max_size=80), st.data())
def test_an_unchanged_text_leaves_everything_where_it_was(text: str, data: st.DataObject) -> None:
    ends = data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))))
    span = Span(*sorted(ends))
    if span:
        assert reanchored(text, text, [span]) == [Landing("exact", span)]


@settings(max_examples=60, derandomize=True)
@given(st.integers(0, 1 << 32), st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=4))
def test_statements_that_stood_apart_do_not_come_to_share_their_words(seed: int, kinds: list[str]) -> None:
    dice = random.Random(seed)
    editor = Editor(_SAMPLE, dice)  # it has its title three times
    for kind in kinds:
        editor.do(kind)
    words = [Span(*found.span()) for found in re.finditer(r"\S+(?: \S+){3}", _SAMPLE)]
    places = [landing.span for landing in reanchored(_SAMPLE, editor.remembering.text(), words)]
    placed = sorted(span for span in places if span is not None)
    for one, two in pairwise(placed):
        assert 2 * max(0, one.end - two.start) < min(len(one), len(two))


def test_the_same_words_land_each_on_their_own_occurrence() -> None:
    old = "Irez-vous ?\n— Oui.\nEt le budget ?\n— Oui.\nUne date ?\n— Oui.\n"
    new = "L'entretien\nIrez-vous à Lyon ?\n— Oui.\nVraiment ?\n— Oui !\nLe budget ?\n— Oui.\nUne date ?\n— Oui.\n"
    spans = [on(old, "Oui", nth) for nth in range(3)]
    assert [landing.span for landing in reanchored(old, new, spans)] == [on(new, "Oui", nth) for nth in (0, 2, 3)]


def test_a_word_that_was_taken_away_waits_though_it_stands_elsewhere() -> None:
    old = "Anna a répondu oui à la question du jury. Paul a répondu oui à celle de la salle."
    new = "Paul a répondu oui à celle de la salle."
    first, second = reanchored(old, new, [on(old, "oui", 0), on(old, "oui", 1)])
    assert first.how == "lost"
    assert second == Landing("exact", on(new, "oui"))


def test_what_is_inserted_before_or_behind_stays_outside() -> None:
    old = "Il a dit : nous irons. Puis il est parti."
    new = "Il a dit hier : nous irons. Nous irons tous. Puis il est parti."
    assert landed(old, new, "nous irons.", "Puis il est parti") == ["nous irons.", "Puis il est parti"]


def test_an_insertion_that_begins_like_the_quote_does_not_tear_it() -> None:
    old = "Elle sourit. Nous irons demain."
    new = "Elle sourit. Nous restons. Nous irons demain."
    assert landed(old, new, "Nous irons demain") == ["Nous irons demain"]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("Le ministre l’a dit : « Nous sommes très préts »", "Nous sommes très préts"),
        ("Le ministre l'a dit : « Nous ne sommes plus prêts »", "Nous ne sommes plus prêts"),
        ("Le ministre l'a dit : « NOUS SOMMES PRE\u0302TS »", "NOUS SOMMES PRE\u0302TS"),
        ("Le ministre l'a dit : « Nous sommes prêts à tout »", "Nous sommes prêts"),
        ("Le ministre l'a dit : « Vous êtes en retard »", None),
        ("", None),
    ],
)
def test_changed_words_are_told_and_other_words_are_not_taken(new: str, words: str | None) -> None:
    assert landed("Le ministre l'a dit : « Nous sommes prêts »", new, "Nous sommes prêts") == [words]


def test_no_character_is_cut_from_its_accents_or_an_emoji_from_its_parts() -> None:
    old, new = "Bravo \U0001f44b ! Un the", "Bravo \U0001f44b\U0001f3fd ! Un the\u0301"
    assert landed(old, new, "Bravo \U0001f44b", "Un the") == ["Bravo \U0001f44b\U0001f3fd", "Un the\u0301"]


def test_a_moved_and_mended_paragraph_takes_its_statements_along() -> None:
    parts = PROSE.split("\n\n")
    moved = parts.pop(2).replace("autoritaires", "autoritaire")
    new = "\n\n".join([*parts[:6], moved, *parts[6:]])
    quotes = ("les pouvoirs autoritaires s'alignent", "comme jamais auparavant", "a martelé")
    assert landed(PROSE, new, *quotes) == [
        "les pouvoirs autoritaire s'alignent",
        "comme jamais auparavant",
        "a martelé",
    ]


def test_statements_of_a_replaced_text_all_wait() -> None:
    spans = some_spans(PROSE, random.Random(3), 20)
    other = "Ein ganz anderer Text über das Wetter in den Bergen und den Schnee von gestern. " * 20
    assert {landing.how for landing in reanchored(PROSE, other, spans)} == {"lost"}


def test_twins_stay_together_and_a_whole_text_keeps_its_span() -> None:
    new = PROSE.replace("munitions", "munition")
    span, everything = on(PROSE, "une énorme quantité de munitions"), Span(0, len(PROSE))
    first, second, whole = reanchored(PROSE, new, [span, span, everything])
    assert first == second == Landing("changed", on(new, "une énorme quantité de munition"))
    assert whole.span == Span(0, len(new))


def test_a_very_long_statement_is_placed_by_what_is_kept_of_it() -> None:
    old = "".join(f"{number}. {PROSE}" for number in range(12))
    new = old.replace("munitions", "munition")
    (landing,) = reanchored(old, new, [Span(10, len(old) - 10)])
    assert landing == Landing("changed", Span(10, len(new) - 10))


def test_a_guess_is_made_where_nothing_is_sure() -> None:
    old = "Le ministre a dit : « Nous sommes tout à fait prêts à partir. » Puis il est parti en train."
    new = "Le ministre a dit : « Nous serions presque prêts à rester ici. » Puis il est parti en train."
    assert landed(old, new, "Nous sommes tout à fait prêts à partir.") == [None]
    guess = likely(old, new, on(old, "Nous sommes tout à fait prêts à partir."))
    assert guess is not None
    assert guess.overlaps(on(new, "prêts à rester"))
    assert likely(old, "@#%", on(old, "prêts")) is None
    assert likely(old, old, on(old, "prêts")) == on(old, "prêts")
