"""The codebook: kinds, speakers, concepts, stances, tags, and the coders who use them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from annotator.model.fields import Field

SpeakerKind = Literal["person", "organization", "group", "document"]
SPEAKER_KINDS: tuple[SpeakerKind, ...] = ("person", "organization", "group", "document")
CodebookList = Literal["stance", "speaker", "concept", "kind", "tag"]
CODEBOOK_LISTS: tuple[CodebookList, ...] = ("stance", "speaker", "concept", "kind", "tag")
"""The lists of values that an analyst edits, in the order in which the window shows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of statement, such as "direct quotation"."""

    uid: str
    name: str
    position: int = 0
    colour: str | None = None
    definition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Where a speaker may stand; `score` in -1 .. +1, `key` is one digit, `glyph` one character."""

    uid: str
    name: str
    score: float | None = None
    colour: str | None = None
    key: str | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What a statement is about; a node of the project's concept tree."""

    uid: str
    name: str
    parent: str | None = None
    definition: str | None = None
    colour: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A statement (its uid) whose quote shows what a concept means."""

    statement: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRole:
    """A role of a speaker; `organization` is a speaker's uid, `since`/`until` are ISO dates."""

    uid: str
    role: str | None = None
    organization: str | None = None
    since: str | None = None
    until: str | None = None

    def holds_on(self, day: str | None) -> bool:
        """Whether the role holds on the ISO date `day`; an unknown day fits an open role."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is the source of a statement: a person, an organization, a group or a document."""

    uid: str
    name: str
    kind: str = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[SpeakerRole, ...] = ()
    colour: str | None = None
    note: str | None = None

    def role_on(self, day: str | None) -> SpeakerRole | None:
        """The role on the ISO date `day`: the one that began last of those that hold."""
        held = [role for role in self.roles if role.holds_on(day)]
        return max(held, key=lambda role: role.since or "", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A free label of statements."""

    uid: str
    name: str
    colour: str | None = None


CodebookValue = Stance | Speaker | Concept | Kind | Tag
"""One value of one of the lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """The person who tags."""

    uid: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Codebook:
    """All values a statement can be tagged with, in the project's order."""

    kinds: tuple[Kind, ...] = ()
    stances: tuple[Stance, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    concepts: tuple[Concept, ...] = ()
    tags: tuple[Tag, ...] = ()
    coders: tuple[Coder, ...] = field(default=())
    fields: tuple[Field, ...] = ()

    @cached_property
    def kind_of(self) -> dict[str, Kind]:
        """Kinds by uid."""
        return {kind.uid: kind for kind in self.kinds}

    @cached_property
    def stance_of(self) -> dict[str, Stance]:
        """Stances by uid."""
        return {stance.uid: stance for stance in self.stances}

    @cached_property
    def speaker_of(self) -> dict[str, Speaker]:
        """Speakers by uid."""
        return {speaker.uid: speaker for speaker in self.speakers}

    @cached_property
    def concept_of(self) -> dict[str, Concept]:
        """Concepts by uid."""
        return {concept.uid: concept for concept in self.concepts}

    @cached_property
    def tag_of(self) -> dict[str, Tag]:
        """Tags by uid."""
        return {tag.uid: tag for tag in self.tags}

    @cached_property
    def coder_of(self) -> dict[str, Coder]:
        """Coders by uid."""
        return {coder.uid: coder for coder in self.coders}

    @cached_property
    def field_of(self) -> dict[str, Field]:
        """Fields by uid."""
        return {one.uid: one for one in self.fields}

    def values(self, of: CodebookList) -> tuple[CodebookValue, ...]:
        """The values of a list, in the project's order."""
        lists: dict[CodebookList, tuple[CodebookValue, ...]] = {
            "stance": self.stances,
            "speaker": self.speakers,
            "concept": self.concepts,
            "kind": self.kinds,
            "tag": self.tags,
        }
        return lists[of]

    def value(self, of: CodebookList, uid: str) -> CodebookValue | None:
        """One value of a list; None where it has no such value."""
        known: dict[CodebookList, Mapping[str, CodebookValue]] = {
            "stance": self.stance_of,
            "speaker": self.speaker_of,
            "concept": self.concept_of,
            "kind": self.kind_of,
            "tag": self.tag_of,
        }
        return known[of].get(uid)

    def concepts_below(self, uid: str) -> frozenset[str]:
        """The uids of the concepts under a concept, at any depth; without itself."""
        below: set[str] = set()
        waiting = [uid]
        while waiting:
            for child in self._children.get(waiting.pop(), ()):
                if child not in below and child != uid:
                    below.add(child)
                    waiting.append(child)
        return frozenset(below)

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for concept in self.concepts:
            if concept.parent is not None:
                found.setdefault(concept.parent, []).append(concept.uid)
        return found

    def concept_path(self, uid: str) -> tuple[str, ...]:
        """The names from the root of the tree down to the concept, itself last."""
        names: list[str] = []
        seen: set[str] = set()
        at: str | None = uid
        while at is not None and at in self.concept_of and at not in seen:
            seen.add(at)
            names.append(self.concept_of[at].name)
            at = self.concept_of[at].parent
        return tuple(reversed(names))
