"""What an analyst wants of the codebook, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from annotator.model.statement import Choice, FieldChoices


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleDraft:
    """A role as it is to be; `uid` names one that is there, None is a new one. `since`, `until` are ISO dates."""

    uid: str | None = None
    role: str | None = None
    organization: Choice | None = None
    since: str | None = None
    until: str | None = None


class ValueChanges(TypedDict, total=False):
    """What becomes of a value; what is not named stays. Each list takes those that its values have.

    `definition` is the note of a speaker; `kind`, `aliases`, `roles` and `fields` are a speaker's, `parent` (a uid) is a
    concept's, `score` and `key` are a stance's. `aliases` and `roles` are all that are to be; `fields` are the project's
    own by their uids, an empty tuple clears one.
    """

    name: str
    definition: str | None
    colour: str | None
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[RoleDraft, ...]
    parent: str | None
    fields: FieldChoices
    score: float | None
    key: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """How many statements, aliases, roles and concepts below change when two values become one.

    `quotes` are those of the first few of these statements.
    """

    statements: int = 0
    aliases: int = 0
    roles: int = 0
    children: int = 0
    quotes: tuple[str, ...] = ()
