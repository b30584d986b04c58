"""What a user does to a speaker: its kind, its aliases, its roles over time."""

from __future__ import annotations

from annotator.model.change import Changed
from annotator.model.codebook import Codebook, Speaker, SpeakerRole
from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue, NotFound, sentence
from annotator.operations.codebook import References
from annotator.operations.codebook_values import edit_value
from annotator.operations.codebook_writing import role_columns
from annotator.project.project import Project


def set_speaker_kind(project: Project, *, speaker: str, kind: str) -> Changed | None:
    """Make a speaker a person, an organization, a group or a document."""
    return edit_value(project, of="speaker", uid=speaker, changes=ValueChanges(kind=kind))


def add_alias(project: Project, *, speaker: str, alias: str) -> Changed | None:
    """Another name by which the texts call a speaker; None where it is known."""
    found = _speaker(project.codebook(), speaker)
    alias = " ".join(alias.split())
    if not alias:
        raise InvalidValue(sentence("An alias needs a name."))
    if alias == found.name or alias in found.aliases:
        return None
    with project.edit("add alias", name=found.name, alias=alias) as edit:
        edit.insert("speaker_alias", edit.new_uid(), {"speaker_id": speaker, "alias": alias})
    return edit.changed


def remove_alias(project: Project, *, speaker: str, alias: str) -> Changed | None:
    """Take an alias away; None where the speaker has none such."""
    found = _speaker(project.codebook(), speaker)
    with project.edit("remove alias", name=found.name, alias=alias) as edit:
        for known, row in project.alias_rows(speaker):
            if known == alias:
                edit.delete("speaker_alias", row)
    return edit.changed


def add_role(project: Project, *, speaker: str, role: RoleDraft) -> Changed | None:
    """A role of a speaker; `Changed.uids("speaker_role")` names it."""
    book = project.codebook()
    found = _speaker(book, speaker)
    with project.edit("add role", name=found.name, role=role.role) as edit:
        values = role_columns(References(edit, book), role)
        edit.insert("speaker_role", edit.new_uid(), {"speaker_id": speaker, **values})
    return edit.changed


def edit_role(project: Project, *, uid: str, role: RoleDraft) -> Changed | None:
    """Change a role, all of it; None where it was so already."""
    book = project.codebook()
    owner, _ = _role(book, uid)
    with project.edit("edit role", name=owner.name, role=role.role) as edit:
        edit.update("speaker_role", uid, role_columns(References(edit, book), role))
    return edit.changed


def remove_role(project: Project, *, uid: str) -> Changed | None:
    """Take a role away; statements keep the organization that they were given by it."""
    owner, role = _role(project.codebook(), uid)
    with project.edit("remove role", name=owner.name, role=role.role) as edit:
        edit.delete("speaker_role", uid)
    return edit.changed


def _speaker(book: Codebook, uid: str) -> Speaker:
    found = book.speaker_of.get(uid)
    if found is None:
        raise NotFound("speaker", uid)
    return found


def _role(book: Codebook, uid: str) -> tuple[Speaker, SpeakerRole]:
    for speaker in book.speakers:
        for role in speaker.roles:
            if role.uid == uid:
                return speaker, role
    raise NotFound("role", uid)
