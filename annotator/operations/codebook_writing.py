"""Writes the values of the codebook into an open change; the functions that users mean stand in the other files."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.change import Scalar
from annotator.model.codebook import Codebook, CodebookList
from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue, NotFound, sentence
from annotator.operations import codebook_checks as checks
from annotator.operations.codebook import References, known_kind
from annotator.operations.field_values import FieldWriter, check_fields
from annotator.project.edit import Edit
from annotator.project.project import Project

_TAKES: dict[CodebookList, frozenset[str]] = {
    "stance": frozenset({"name", "colour", "score", "key"}),
    "speaker": frozenset({"name", "colour", "definition", "kind", "aliases", "roles", "fields"}),
    "concept": frozenset({"name", "colour", "definition", "parent"}),
    "kind": frozenset({"name", "colour", "definition"}),
    "tag": frozenset({"name", "colour"}),
}


def columns(book: Codebook, of: CodebookList, uid: str | None, changes: ValueChanges) -> dict[str, Scalar]:
    """The columns of a value's own row, checked; `uid` is None for a new value."""
    strange = changes.keys() - _TAKES[of]
    if strange:
        words = sentence("A {list} has no {field}.")
        raise InvalidValue(words, list=of, field=min(strange))
    found: dict[str, Scalar] = {}
    if "name" in changes:
        found["name"] = checks.free_name(book, of, changes["name"], uid)
    if "colour" in changes:
        found["colour"] = checks.valid_colour(changes["colour"])
    if "definition" in changes:
        found["note" if of == "speaker" else "definition"] = changes["definition"] or None
    if "kind" in changes:
        found["kind"] = known_kind(changes["kind"])
    if "score" in changes:
        found["score"] = checks.valid_score(changes["score"])
    if "key" in changes:
        found["key"] = checks.free_key(book, changes["key"], uid)
    if "parent" in changes:
        found["parent_id"] = checks.valid_parent(book, uid, changes["parent"])
    return found


def problem(book: Codebook, of: CodebookList, uid: str | None, changes: ValueChanges) -> None:
    """Raise what storing these changes would raise; writes nothing."""
    columns(book, of, uid, changes)
    for draft in changes.get("roles", ()):
        checks.valid_period(checks.valid_day(draft.since), checks.valid_day(draft.until))
    check_fields(book, "speaker", changes.get("fields", {}))


def write_parts(project: Project, edit: Edit, book: Codebook, uid: str, changes: ValueChanges, name: str) -> None:
    """What hangs on a value: the aliases, the roles and the own fields of a speaker called `name`."""
    if "aliases" in changes:
        write_aliases(project, edit, uid, changes["aliases"], name)
    if "roles" in changes:
        write_roles(edit, References(edit, book), book, uid, changes["roles"])
    if "fields" in changes:
        FieldWriter(edit, book).write("speaker", uid, project.field_rows("speaker", uid), changes["fields"])


def write_aliases(project: Project, edit: Edit, speaker: str, wanted: Sequence[str], name: str) -> None:
    """Let a speaker have these aliases and no others; its own name is none."""
    kept = dict.fromkeys(alias for one in wanted if (alias := " ".join(one.split())) and alias != name)
    for alias, row in project.alias_rows(speaker):
        if alias in kept:
            del kept[alias]
        else:
            edit.delete("speaker_alias", row)
    for alias in kept:
        edit.insert("speaker_alias", edit.new_uid(), {"speaker_id": speaker, "alias": alias})


def write_roles(edit: Edit, references: References, book: Codebook, speaker: str, wanted: Sequence[RoleDraft]) -> None:
    """Let a speaker have these roles and no others."""
    owner = book.speaker_of.get(speaker)
    before = {role.uid for role in owner.roles} if owner else set[str]()
    kept = {draft.uid for draft in wanted if draft.uid is not None}
    for uid in sorted(before - kept):
        edit.delete("speaker_role", uid)
    for draft in wanted:
        values = role_columns(references, draft)
        if draft.uid is None:
            edit.insert("speaker_role", edit.new_uid(), {"speaker_id": speaker, **values})
        elif draft.uid in before:
            edit.update("speaker_role", draft.uid, values)
        else:
            raise NotFound("role", draft.uid)


def role_columns(references: References, draft: RoleDraft) -> dict[str, Scalar]:
    """The columns of a role, checked; a new organization is made."""
    since, until = checks.valid_day(draft.since), checks.valid_day(draft.until)
    checks.valid_period(since, until)
    role = " ".join((draft.role or "").split()) or None
    organization = references.uid("speaker", draft.organization, "organization")
    if role is None and organization is None:
        raise InvalidValue(sentence("A role needs a name or an organization."))
    return {"role": role, "organization_id": organization, "from": since, "until": until}


def next_position(book: Codebook, of: CodebookList, parent: str | None = None) -> int | None:
    """The place after the last one; None where the list, or the siblings of a concept, go by name."""
    if of == "stance":
        return 1 + max((stance.position for stance in book.stances), default=-1)
    if of == "kind":
        return 1 + max((kind.position for kind in book.kinds), default=-1)
    if of == "concept":
        placed = [one.position for one in book.concepts if one.parent == parent and one.position is not None]
        return 1 + max(placed) if placed else None
    return None
