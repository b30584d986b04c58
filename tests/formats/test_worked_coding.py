"""The worked coding of the sample, and what is said of a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.quotes import propose_kind, without_outer_marks
from annotator.formats.worked_coding import WorkedStatement, find_quote, read_worked_coding
from annotator.model.errors import BadWorkedCoding
from annotator.model.span import Span

SEEDS = Path(__file__).parents[2] / "seeds"
HEADER = "quote,kind,speaker,speaker_kind,role,organization,stance,concept\n"
ENDS = (
    ("très préoccupé par le nouvel accord", "la Russie et la Corée du Nord"),
    ("Nous devons être conscients", "comme jamais auparavant"),
    ("la Corée du Nord a fourni", "l'oppose à l'Ukraine"),
    ("Lorsqu'ils sont de plus en plus alignés", "la liberté et la démocratie"),
    ("des implications potentielles", "à leur développement"),
    ("si l'un des deux pays", 'tous les moyens dont il dispose"'),
    ("considéré comme le plus fort", "depuis la guerre froide"),
    ("les conséquences de cette décision", "en train de mettre au point"),
)


@pytest.fixture(scope="module")
def article() -> str:
    return (SEEDS / "000_531aa19bda4f2adf.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def worked() -> tuple[WorkedStatement, ...]:
    return read_worked_coding((SEEDS / "sample-statements.csv").read_bytes())


def test_each_quote_stands_in_the_article_once(worked: tuple[WorkedStatement, ...], article: str) -> None:
    assert len(worked) == len(ENDS)
    for statement, (begin, end) in zip(worked, ENDS, strict=True):
        span = find_quote(article, statement.quote)
        assert span.of(article) == statement.quote
        assert statement.quote.startswith(begin)
        assert statement.quote.endswith(end)
        assert without_outer_marks(article, span) == span


def test_who_says_what(worked: tuple[WorkedStatement, ...]) -> None:
    assert [(s.speaker, s.speaker_kind, s.role, s.organization) for s in worked] == [
        *[("Jens Stoltenberg", "person", "secretary general", "NATO")] * 5,
        ("Russia–North Korea treaty", "document", None, None),
        (None, None, None, None),
        ("Vladimir Putin", "person", "president", "Russia"),
    ]
    assert [s.stance for s in worked] == [
        "oppose", "support", "support", "support", "oppose", "support", "neutral", "oppose",
    ]  # fmt: skip


def test_the_marks_suggest_the_kinds_of_what_is_spoken(worked: tuple[WorkedStatement, ...], article: str) -> None:
    for statement in worked:
        if statement.kind not in ("document clause", "claim"):
            assert propose_kind(article, find_quote(article, statement.quote)) == statement.kind


def test_a_quote_that_is_missing_or_there_twice_is_named() -> None:
    assert find_quote("a b a c", "b a") == Span(2, 5)
    with pytest.raises(BadWorkedCoding, match="“x” is not in the article"):
        find_quote("abc", "x")
    with pytest.raises(BadWorkedCoding, match="“a” is in the article more than once"):
        find_quote("a b a", "a")
    with pytest.raises(BadWorkedCoding):
        find_quote("abc", "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("quote,kind\nx,claim\n", "no column speaker"),
        (HEADER + ",claim,,,,,,\n", "lacks a quote"),
        (HEADER + "x,,,,,,,\n", "lacks a quote or a kind"),
        (HEADER + '"x"y,claim,,,,,,\n', "no CSV"),
        ("", "no column"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason(data: str, words: str) -> None:
    with pytest.raises(BadWorkedCoding, match=words):
        read_worked_coding(data.encode())
