"""An article of a press database, put together from its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.formats.press.language import language_of
from annotator.model.article import ArticleDraft, Mark, MarkType, Metadata
from annotator.model.errors import EmptyArticle, Sentence, sentence

DATABASE = "Database"
EDITION = "Edition"
ISSUE = "Issue"
LOAD_DATE = "Load date"
PAGE = "Page"
"""Labels of article fields that press databases fill beside those of the model."""

_LONE = re.compile("[\0\ud800-\udfff]")
_SPACES = re.compile(r"[ \u00a0\x01-\t\v-\x1f\x7f]{2,}|[\x01-\t\v-\x1f\x7f]")
"""Spaces in a row, and control characters, which no article holds."""
_EDGES = " \t\r\n\f\v\u00a0\u200b\ufeff"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a line of the database, and what it is: `mark` and `value` as of a `Mark`."""

    text: str
    mark: MarkType | None = None
    value: str | None = None


@dataclass(slots=True, kw_only=True)
class Entry:
    """What a database says of one article; `fields` are article fields by label."""

    metadata: Metadata = field(default_factory=Metadata)
    fields: dict[str, str] = field(default_factory=dict[str, str])
    parts: list[Part] = field(default_factory=list[Part])

    def know(self, **values: str | None) -> None:
        """Fill metadata that is not known yet; empty values are none."""
        known = {name: value for name, value in values.items() if value and getattr(self.metadata, name) is None}
        self.metadata = replace(self.metadata, **known)

    def note(self, label: str, value: str | None) -> None:
        """Fill an article field that is not known yet."""
        if value:
            self.fields.setdefault(label, value)


def numbered(name: str, number: int) -> Sentence:
    """How an article of a file is named in messages; `number` counts from 1."""
    return Sentence(sentence("{name}, article {number}"), {"name": name, "number": number})


def tidy(text: str) -> str:
    """A text on one or more lines without needless white space; NULs and lone surrogates become U+FFFD."""
    lines = (_SPACES.sub(" ", line).strip(_EDGES) for line in _LONE.sub("\ufffd", text).split("\n"))
    return "\n".join(line for line in lines if line)


def in_line(text: str) -> str:
    """A text on one line."""
    return " ".join(tidy(text).split("\n"))


def plain(texts: Iterable[str]) -> Iterator[Part]:
    """Paragraphs of the article itself."""
    return (Part(text) for text in texts)


def header(text: str) -> Part:
    """A line of the database above the article."""
    return Part(text, "boilerplate", "header")


def footer(text: str) -> Part:
    """A line of the database below the article: codes, dates of loading, identifiers."""
    return Part(text, "boilerplate", "classification")


def rights(text: str) -> Part:
    """A copyright notice."""
    return Part(text, "boilerplate", "copyright")


def headline(text: str) -> Part:
    """The title of the article."""
    return Part(text, "heading", "title")


def draft_of(entry: Entry, *, source_name: str, number: int) -> ArticleDraft | EmptyArticle:
    """The article, or why there is none: it has neither title nor text."""
    text, marks = _composed(entry.parts)
    own = "\n".join(part.text for part in entry.parts if part.mark is None)
    if not any(map(str.isalnum, own)) and not (
        entry.metadata.title and any(mark.type != "boilerplate" for mark in marks)
    ):
        return EmptyArticle(numbered(source_name, number))
    if entry.metadata.language is None:
        entry.know(language=language_of(own))
    fields = tuple((label, in_line(value)) for label, value in entry.fields.items())
    return ArticleDraft(text=text, metadata=entry.metadata, marks=marks, source_name=source_name, fields=fields)


def _composed(parts: Sequence[Part]) -> tuple[str, tuple[Mark, ...]]:
    """The text of the parts, paragraphs a blank line apart, and their marks."""
    pieces: list[str] = []
    marks: list[Mark] = []
    at = 0
    before: Part | None = None
    for part in parts:
        words = tidy(part.text)
        if not words:
            continue
        if before is not None:
            gap = "\n" if before.mark == part.mark == "boilerplate" else "\n\n"
            pieces.append(gap)
            at += len(gap)
        if part.mark is not None:
            marks.append(Mark(at, at + len(words), part.mark, part.value))
        pieces.append(words)
        at += len(words)
        before = part
    return "".join(pieces), tuple(marks)
