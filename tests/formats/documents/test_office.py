"""The same document in several office formats is the same article."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.article import ArticleDraft
from tests.formats.reading import drafts

FILES = Path(__file__).parents[1] / "files"


def read(suffix: str) -> ArticleDraft:
    name = f"quay.{suffix}"
    (draft,) = drafts(name, (FILES / name).read_bytes())
    return draft


@pytest.mark.parametrize("suffix", ["odt", "rtf"])
def test_words_marks_and_metadata_are_those_of_the_word_document(suffix: str) -> None:
    word, other = read("docx"), read(suffix)
    assert other.metadata == word.metadata
    assert _told(other) == _told(word)


def _told(draft: ArticleDraft) -> tuple[list[str], list[tuple[str, str | None, str]]]:
    """The lines and marks, without the number of pages in the foot, which each program counts by itself."""
    lines = [line for line in draft.text.split("\n") if line and not line.startswith("Page ")]
    marks = [(mark.type, mark.value, draft.text[mark.start : mark.end]) for mark in draft.marks]
    return lines, [mark for mark in marks if not mark[2].startswith("Page ")]
