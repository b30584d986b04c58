"""What a reader of a press database gives: an article for each entry, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.formats.databases.parts import Entry, draft_of, numbered
from annotator.model.errors import AnnotatorError, BrokenFile, sentence
from annotator.model.reading import Found


def drafts(name: str, entries: Iterable[Entry | AnnotatorError | None]) -> Iterator[Found]:
    """The articles, numbered in messages; None is one that the database could not give itself.

    Raises `BrokenFile` if there is no entry at all.
    """
    number = 0
    for number, entry in enumerate(entries, start=1):
        if entry is None:
            yield BrokenFile(numbered(name, number), sentence("the database could not give it"))
        elif isinstance(entry, AnnotatorError):
            yield entry
        else:
            yield draft_of(entry, source_name=name, number=number)
    if number == 0:
        raise BrokenFile(name, sentence("it holds no article of a press database"))
