"""What is done to many statements at once: each as one change, written in a few statements of SQL."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from annotator.model.asked import ValueCount
from annotator.model.change import Changed, Scalar
from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue
from annotator.model.statement import Choice, CodingEdit, CodingField, CodingValue
from annotator.operations.codebook import known_kind
from annotator.project.bulk import organization_of
from annotator.project.edit import Edit
from annotator.project.project import Project
from annotator.project.reader import ProjectReader

Chosen: TypeAlias = "Sequence[str] | array[int]"
"""Statements by their uids, or by the local ids that a `Listing` has, good until the next change."""
Replaced: TypeAlias = Mapping[CodingField, tuple[ValueCount, ...]]
_FIELDS: tuple[CodingField, ...] = ("kind", "speaker", "organization", "concept", "stance")
_KINDS = {"organization": "organization"}


@dataclass(frozen=True, slots=True)
class Effect:
    """How many statements an edit would change, and how many are so already.

    `replaced` has, by field, the other values that would go, most frequent first ("" for none). Tags are
    added, and take nothing away.
    """

    changing: int
    already: int
    replaced: Replaced = field(default_factory=dict[CodingField, tuple[ValueCount, ...]])


def edit_statements(project: Project, chosen: Chosen, wish: CodingEdit) -> Changed | None:
    """Tag many statements otherwise, as one change; None where all of them were so already.

    Tags are added to those that a statement has. Another speaker brings the organization of the role on
    each article's day, unless one is chosen. Raises `InvalidValue`, `NotFound`.
    """
    if not len(chosen):
        return None
    book = project.codebook()
    with project.edit("edit statements", count=len(chosen), fields=", ".join(sorted(wish.changes))) as edit:
        values = {f"{field}_id": _made(edit, book, wish, field) for field in _FIELDS if field in wish.changes}
        if "note" in wish.changes:
            values["note"] = _note(wish)
        edit.choose(chosen)
        if values:
            edit.update_many("statement", values, _computed(book, wish, values))
        for tag in _tags(wish):
            uid = _uid(edit, book, "tag", tag)
            edit.insert_many("statement_tag", (), ((f"{one}/{uid}",) for one in edit.untagged(uid)))
    return edit.changed


def effect(project: ProjectReader, chosen: Chosen, wish: CodingEdit) -> Effect:
    """What `edit_statements` would do, without doing it."""
    book, values = project.codebook(), _told(project.codebook(), wish)
    tags = [_known(book, "tag", tag) for tag in _tags(wish)]
    project.choose(chosen)
    replaced: Replaced = {one: _others(project.held(one), values[one], wish.changes[one]) for one in values}
    new = any(isinstance(wish.changes[one], Choice) and value is None for one, value in values.items())
    if new or any(tag is None for tag in tags):
        return Effect(len(chosen), 0, replaced)
    columns = {one if one == "note" else f"{one}_id": value for one, value in values.items()}
    changing = project.would_change(columns, [tag for tag in tags if tag])
    return Effect(changing, len(chosen) - changing, replaced)


def _told(book: Codebook, wish: CodingEdit) -> dict[CodingField, Scalar]:
    """What each field would hold: uids, the note; None for nothing, and for what is not there yet."""
    told: dict[CodingField, Scalar] = {}
    for name in _FIELDS:
        if name in wish.changes:
            choice = wish.changes[name]
            told[name] = _known(book, name, choice) if isinstance(choice, Choice) else None
    if "note" in wish.changes:
        told["note"] = _note(wish)
    return told


def _others(held: Sequence[ValueCount], kept: Scalar, wish: CodingValue) -> tuple[ValueCount, ...]:
    """The values that go: all but the one that stays."""
    stays = kept or ("" if wish is None else None)
    return tuple(value for value in held if value.key != stays)


def delete_many(project: Project, chosen: Chosen) -> Changed | None:
    """Delete many statements with what is tagged on them, as one change."""
    if not len(chosen):
        return None
    with project.edit("delete statements", count=len(chosen)) as edit:
        edit.choose(chosen)
        edit.delete_many("statement")
    return edit.changed


def _computed(book: Codebook, wish: CodingEdit, values: Mapping[str, Scalar]) -> dict[str, str]:
    """The organization that goes with another speaker, on each article's day; nothing where one is chosen."""
    if "speaker_id" not in values or "organization" in wish.changes:
        return {}
    return {"organization_id": organization_of(book.speaker_of.get(str(values["speaker_id"])))}


def _made(edit: Edit, book: Codebook, wish: CodingEdit, field: CodingField) -> str | None:
    """The uid that a field is to hold; a new value is made in this change."""
    choice = wish.changes[field]
    if choice is None:
        return None
    if not isinstance(choice, Choice):
        raise InvalidValue("A statement's {field} is one value of the codebook.", field=field)
    return _uid(edit, book, field, choice)


def _uid(edit: Edit, book: Codebook, field: CodingField | str, choice: Choice) -> str:
    found = _known(book, field, choice)
    if found is not None:
        return found
    uid, table = edit.new_uid(), _table(field)
    kind = (known_kind(choice.kind or _KINDS.get(field, "person")),) if table == "speaker" else ()
    edit.insert_many(table, ("name", "kind") if kind else ("name",), [(uid, choice.name.strip(), *kind)])
    return uid


def _known(book: Codebook, field: CodingField | str, choice: Choice) -> str | None:
    """The uid behind a choice, by the same name where it has none; None for a new value."""
    if choice.uid is not None:
        return choice.uid
    name = choice.name.strip()
    if not name:
        raise InvalidValue("A value of the codebook needs a name.")
    lists = {
        "kind": book.kinds,
        "speaker": book.speakers,
        "concept": book.concepts,
        "stance": book.stances,
        "tag": book.tags,
    }
    return next((value.uid for value in lists[_table(field)] if value.name == name), None)


def _table(field: str) -> str:
    return "speaker" if field == "organization" else field


def _note(wish: CodingEdit) -> str | None:
    note = wish.changes["note"]
    return note if isinstance(note, str) and note else None


def _tags(wish: CodingEdit) -> tuple[Choice, ...]:
    tags = wish.changes.get("tags")
    return tags if isinstance(tags, tuple) else ()
