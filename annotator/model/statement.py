"""Statements: spans of an article that an analyst highlighted, with their tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.model.fields import Field, FieldCell, FieldValues
from annotator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What an analyst says of a span. Every reference is a codebook uid; None is "not set"."""

    kind: str | None = None
    speaker: str | None = None
    organization: str | None = None
    concept: str | None = None
    stance: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    fields: FieldValues = field(default_factory=dict[str, tuple[str, ...]], hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A stored statement. `start`, `end` are code points of the article's text, half-open.

    `quote` equals `text[start:end]`. References in `coding`, `article` and `coder` are uids.
    `created` and `modified` are UTC, ISO 8601, ending in Z. Where the statement waits for a place in a newer
    text, span and quote are those of the earlier one that `earlier_text` names by its sha256.
    """

    uid: str
    article: str
    start: int
    end: int
    quote: str
    coding: Coding = Coding()
    coder: str | None = None
    created: str = ""
    modified: str = ""
    origin: str | None = None
    earlier_text: str | None = None

    @property
    def span(self) -> Span:
        """Where the statement stands in its article, or stood in the earlier text."""
        return Span(self.start, self.end)

    @property
    def waits(self) -> bool:
        """Whether it has no place in the present text."""
        return self.earlier_text is not None

    def with_coding(self, coding: Coding) -> Statement:
        """This statement tagged otherwise."""
        return replace(self, coding=coding)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement with everything spelled out: a row of `v_statement`, of the CSV and the table.

    `start` and `end` are None where it waits for a place in a newer text of its article.

    `uid` and `article_id` are uids; `tags` is joined with "; "; `stance_score` lies in -1 .. +1. `fields` holds
    the project's own by their labels, those with a value; `incomplete` says that a required one is empty.
    """

    uid: str
    article_id: str
    article_title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str | None
    start: int | None
    end: int | None
    kind: str | None
    quote: str
    speaker: str | None
    speaker_kind: str | None
    organization: str | None
    concept: str | None
    stance: str | None
    stance_score: float | None
    tags: str | None
    note: str | None
    coder: str | None
    created: str
    modified: str
    origin: str | None
    fields: Mapping[str, FieldCell] = field(default_factory=dict[str, FieldCell], hash=False)
    incomplete: bool = False

    @property
    def span(self) -> Span | None:
        """Where the statement stands in its article, in code points; None where it waits for a place."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Choice:
    """A codebook value that somebody chose: by its uid, or (uid None) a new one of that name.

    `kind` is the kind of a new speaker (`SpeakerKind`); None elsewhere.
    """

    name: str
    uid: str | None = None
    kind: str | None = None


FieldChoices = Mapping[str, tuple[Choice, ...]]
"""Values for fields, by the field's uid: a text is a `Choice` of that name, none of them clears the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingDraft:
    """What the coding bar hands over; new values are created in the same change as the statement."""

    kind: Choice | None = None
    speaker: Choice | None = None
    organization: Choice | None = None
    concept: Choice | None = None
    stance: Choice | None = None
    tags: tuple[Choice, ...] = ()
    note: str | None = None
    fields: FieldChoices = field(default_factory=dict[str, tuple[Choice, ...]], hash=False)


CodingField = Literal["kind", "speaker", "organization", "concept", "stance", "tags", "note"]
CodingValue = Choice | tuple[Choice, ...] | str | None
"""A choice for most fields, a tuple of them for `tags`, text for `note`; None clears."""


@dataclass(frozen=True, slots=True)
class CodingEdit:
    """What an analyst changes in the tags of a statement; what is not named stays as it is."""

    changes: Mapping[CodingField, CodingValue]
    fields: FieldChoices = field(default_factory=dict[str, tuple[Choice, ...]])


def choices_of(field: Field, values: FieldValues) -> tuple[Choice, ...]:
    """The values of a field as somebody would choose them; options that are gone are left out."""
    held = values.get(field.uid, ())
    if not field.has_options:
        return tuple(Choice(value) for value in held)
    found = (field.option(value) for value in held)
    return tuple(Choice(option.name, option.uid) for option in found if option)
