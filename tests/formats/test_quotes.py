"""Quote marks: what they enclose, and which kind of statement they suggest."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import quotes
from annotator.formats.quotes import propose_kind, quotation_at, quotations, without_outer_marks
from annotator.model.span import Span

PAIRS = (("« ", " »"), ("«\u202f", "\u202f»"), ("“", "”"), ('"', '"'), ("‘", "’"), ("„", "“"), ("‹", "›"))
WORDS = st.lists(
    st.sampled_from(["la", "liberté", "d'une", "l’accord", "s’alignent", "😀", "unis", "e\u0301"]), min_size=1
)
PROSE = WORDS.map(" ".join)


def span_of(text: str, words: str) -> Span:
    assert text.count(words) == 1
    return Span(text.index(words), text.index(words) + len(words))


def at(text: str) -> str | None:
    """What `quotation_at` finds at the caret, written ¦ in the text."""
    caret = text.index("¦")
    text = text.replace("¦", "")
    found = quotation_at(text, caret)
    return None if found is None else found.of(text)


@given(PROSE, PROSE, PROSE, st.sampled_from(PAIRS), st.data())
def test_from_any_caret_in_a_quotation_its_content_is_found(
    before: str, content: str, after: str, pair: tuple[str, str], data: st.DataObject
) -> None:
    text = f"{before}\n{before}, {pair[0]}{content}{pair[1]}, {after}\n{after}"
    start = len(f"{before}\n{before}, {pair[0]}")
    offset = data.draw(st.integers(start - len(pair[0]), start + len(content) + len(pair[1])))
    assert quotation_at(text, offset) == Span(start, start + len(content))
    assert propose_kind(text, Span(start, start + len(content))) == "direct quotation"
    with_marks = Span(start - len(pair[0]), start + len(content) + len(pair[1]))
    assert without_outer_marks(text, with_marks) == Span(start, start + len(content))
    assert propose_kind(text, with_marks) == "direct quotation"


@given(st.text(st.sampled_from(list("ab ’‘'\"«»“”„‹›\n.,1")), max_size=60), st.data())
def test_no_text_upsets_them(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(offset, len(text)))
    found = quotation_at(text, offset)
    assert found is None or "\n" not in found.of(text)
    trimmed = without_outer_marks(text, Span(offset, end))
    assert offset <= trimmed.start <= trimmed.end <= end
    assert without_outer_marks(text, trimmed) == trimmed
    propose_kind(text, Span(offset, end))
    for quotation in quotations(text, 0, len(text)):
        assert quotation.outer.start < quotation.content.start or not len(quotation.content)
        assert quotation.content.end <= quotation.outer.end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Il dit : "nous de¦vons", puis "rien".', "nous devons"),
        ('Il dit : "nous devons", ¦puis "rien".', None),
        ("« Il m’a dit “n¦on” hier », dit-il", "non"),
        ("« Il m’a ¦dit “non” hier », dit-il", "Il m’a dit “non” hier"),
        ("« Il m’a dit “non” hier », dit-¦il", None),
        ("« Un début sans f¦in.\nAutre « chose » ici.", "Un début sans fin."),
        ("« Un début sans fin.\n¦Autre « chose » ici.", None),
        ("» La suite de la ci¦tation.\n", "La suite de la citation."),
        ("« Encore la su¦ite d’une longue citation.", "Encore la suite d’une longue citation."),
        ("The students’ ¦union said.", None),
        ("He said ‘the students’ union is o¦pen’ today.", "the students’ union is open"),
        ("He said ‘it isn’t o¦ver’ today, ‘truly’.", "it isn’t over"),
        ('A 27" screen and a 3¦0" one.', None),
        ('"He told me "n¦o" yesterday", she said.', "no"),
        ('Il a dit " oui, t¦oujours " hier.', "oui, toujours"),
        ("l'accord d'u¦n jour, l'autre", None),
        ("Er sagte: „Wir sind b¦ereit“, und ging.", "Wir sind bereit"),
        ("rien ¦", None),
        ("«¦»", None),
    ],
)
def test_the_quotation_around_a_caret(text: str, found: str | None) -> None:
    assert at(text) == found


SAMPLE = (
    '"Nous devons être conscients", a martelé M. Stoltenberg.\n\n'
    'Il a souligné que la Corée du Nord a fourni "une énorme quantité", tandis que la Chine aide.\n'
    "« Premier paragraphe de la citation.\n« Second paragraphe. »\n"
)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Nous devons être conscients", "direct quotation"),
        ('"Nous devons être conscients",', "direct quotation"),
        ("devons être", "direct quotation"),
        ('"Nous devons être conscients", a martelé', "mixed quotation"),
        ('la Corée du Nord a fourni "une énorme quantité", tandis que la Chine', "mixed quotation"),
        ("une énorme quantité", "direct quotation"),
        ("tandis que la Chine aide", "reported speech"),
        ("« Premier paragraphe de la citation.\n« Second paragraphe. »", "direct quotation"),
        (", ", None),
    ],
)
def test_the_kind_follows_the_marks(words: str, kind: str | None) -> None:
    if kind is None:
        assert propose_kind(SAMPLE, Span(28, 30)) == "reported speech"
    else:
        assert propose_kind(SAMPLE, span_of(SAMPLE, words)) == kind


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ('"Nous devons être conscients"', "Nous devons être conscients"),
        ('"Nous devons être conscients", ', "Nous devons être conscients"),
        ('"Nous devons', "Nous devons"),
        ('conscients"', "conscients"),
        ('Il a souligné que la Corée du Nord a fourni "une énorme quantité"', None),
        ('"une énorme quantité"', "une énorme quantité"),
        ("  tandis que la Chine aide".lstrip(" "), None),
        ("« Second paragraphe. »", "Second paragraphe."),
    ],
)
def test_marks_that_enclose_the_span_are_left_out(chosen: str, left: str | None) -> None:
    span = span_of(SAMPLE, chosen)
    assert without_outer_marks(SAMPLE, span).of(SAMPLE) == (left or chosen)


def test_marks_in_the_middle_stay() -> None:
    text = 'Il a dit "oui" et "non".'
    assert without_outer_marks(text, span_of(text, '"oui" et "non"')).of(text) == '"oui" et "non"'


class Watch:
    """Notes which stretches of the text are searched for marks."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.searched: list[int] = []

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.searched.append(end - start)
        return self.pattern.finditer(text, start, end)


def test_the_cost_follows_the_paragraph_not_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraph = "Il a dit « oui, toujours » hier."
    text = f"{paragraph}\n" * 100_000
    offset = 33 * 50_000 + 12
    watch = Watch(quotes._MARK)
    monkeypatch.setattr(quotes, "_MARK", watch)
    assert quotation_at(text, offset) == Span(offset - 1, offset + 12)
    assert propose_kind(text, Span(offset, offset + 3)) == "direct quotation"
    assert without_outer_marks(text, Span(offset - 3, offset + 14)) == Span(offset - 1, offset + 12)
    assert watch.searched == [len(paragraph)] * 3


def test_a_page_without_line_breaks_is_looked_at_near_the_caret_only(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Il a dit « oui, toujours » hier. " * 150_000
    watch = Watch(quotes._MARK)
    monkeypatch.setattr(quotes, "_MARK", watch)
    assert quotation_at(text, 33 * 75_000 + 12) == Span(33 * 75_000 + 11, 33 * 75_000 + 24)
    assert watch.searched == [100_000]
    assert propose_kind(text, Span(0, 200_000)) == "mixed quotation"
    assert sum(watch.searched[1:]) < 400_000


def test_the_comma_before_a_closing_mark_is_not_quoted() -> None:
    text = 'The mayor said. "We were never asked," she added.'
    found = quotation_at(text, text.index("never"))
    assert found is not None
    assert text[found.start : found.end] == "We were never asked"
