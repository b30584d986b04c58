"""The words of the history: as a person would tell it, also where an action is new."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from annotator.model.history import HistoryRow, Spelled
from annotator.ui.history import wording
from tests.ui.history.rows import change, row, undo_of


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale("en_GB"))


def tagged(column: str, before: str | None, after: str | None) -> Spelled:
    return Spelled("statement", column, before, after)


def name(table: str, before: str | None, after: str | None) -> Spelled:
    return Spelled(table, "name", before, after)


MERGED = row(
    1,
    "merge values",
    name("speaker", "M. Stoltenberg", None),
    args={"list": "speaker", "name": "M. Stoltenberg", "into": "Jens Stoltenberg", "statements": 14},
    counts={"statement": 14, "speaker": 1},
)
IMPORTED = row(1, "add articles", counts={"article": 24}, quote=None, args={"source": "presse-juin.docx"})


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (row(1), "highlighted"),
        (row(1, "edit statement", tagged("stance", "support", "oppose")), "set the stance to oppose"),
        (row(1, "edit statement", tagged("stance", "support", None)), "took the stance away"),
        (
            row(1, "edit statement", tagged("speaker", None, "Kim"), tagged("organization", None, "NATO")),
            "set the speaker to Kim",
        ),
        (
            row(1, "edit statement", tagged("speaker", None, "Kim"), tagged("stance", None, "oppose")),
            "changed stance, speaker",
        ),
        (row(1, "edit statement", tagged("note", None, "Hm")), "wrote a note"),
        (row(1, "edit statement", Spelled("statement_tag", "tag", None, "urgent")), "tagged: urgent"),
        (row(1, "move statement", tagged("quote", "a b", "a b c d")), "extended by two words"),
        (row(1, "move statement", tagged("quote", "a b c", "a b")), "shortened by one word"),
        (row(1, "move statement", tagged("quote", "a b", "a bc")), "moved the edge of the highlight"),
        (row(1, "delete statements"), "deleted"),
        (row(1, "delete statements", count=3), "deleted 3 statements"),
        (IMPORTED, "imported 24 articles"),
        (row(1, "edit article", Spelled("article", "title", "A", "B")), "changed the title"),
        (row(1, "set status", Spelled("article", "status", "to do", "irrelevant")), "marked off topic"),
        (row(1, "mark boilerplate", Spelled("article_mark", "type", "boilerplate", None)), "unmarked boilerplate"),
        (
            row(1, "edit statements", *[tagged("stance", old, "oppose") for old in ("a", "b")], count=14),
            "set the stance to oppose (14)",
        ),
        (row(1, "edit statements", *[tagged("note", "x", new) for new in "ab"], count=14), "changed 14 statements"),
        (
            row(1, "set status", Spelled("article", "status", "to do", "done"), count=3, counts={"article": 3}),
            "marked done (3)",
        ),
        (row(1, "add to group", count=3, args={"name": "G"}, counts={"article": 3}), "put 3 articles into a group"),
        (row(1, "edit text", Spelled("statement", "start", "3", "4"), args={"title": "T"}), "edited the text"),
        (row(1, "place statement", Spelled("statement", "start", "3", "4")), "gave the statement a place"),
        (MERGED, "merged 2 speakers (14)"),
        (row(1, "add speaker", name("speaker", None, "Kim"), counts={"speaker": 1}), "added a speaker"),
        (row(1, "new project", counts={"kind": 5, "stance": 5}), "made the project"),
        (row(1, "polish the silver", counts={"replica": 1}), "made a change (polish the silver)"),
    ],
)
def test_a_change_is_told(told: HistoryRow, words: str) -> None:
    assert wording.deed(told) == words


def test_an_undo_tells_what_it_took_back() -> None:
    deleted = row(3, "delete statements")
    assert wording.deed(undo_of(4, deleted)) == "undid: deleted"
    assert wording.deed(undo_of(4, deleted, "redo")) == "redid: deleted"


def test_the_second_line_is_a_quote_or_says_what_it_is_about() -> None:
    assert wording.detail(row(1)) == wording.Detail("“quote number 1”", True)
    assert wording.detail(MERGED) == wording.Detail("M. Stoltenberg → Jens Stoltenberg")
    assert wording.detail(IMPORTED) == wording.Detail("from presse-juin.docx")
    grouped = row(1, "make group", args={"name": "Wire copies"}, quote=None, counts={"article_group": 1})
    assert wording.detail(grouped) == wording.Detail("Wire copies")
    renamed = row(1, "rename value", name("concept", "Old", "New"), args={"list": "concept"}, quote=None, counts={})
    assert wording.detail(renamed) == wording.Detail("Old → New")
    assert wording.deed(renamed) == "renamed a concept"
    replaced = row(1, "replace text", args={"title": "Le titre", "changed": 2, "waiting": 1})
    assert wording.detail(replaced) == wording.Detail("Le titre, one statement needs a place")


def test_days_are_told_as_near_as_they_are() -> None:
    today = date(2026, 11, 21)
    assert wording.day_words(today, today) == "Today, 21 November"
    assert wording.day_words(date(2026, 11, 20), today) == "Yesterday"
    assert wording.day_words(date(2026, 3, 2), today) == "2 March"
    assert wording.day_words(date(2025, 3, 2), today) == "2 March 2025"
    QLocale.setDefault(QLocale("en_US"))
    assert wording.day_words(today, today) == "Today, November 21"


def test_what_nobody_signed_is_told_too() -> None:
    assert wording.who(row(1, coder=None)) == "Somebody"
    assert change(1).coder == "lea"
