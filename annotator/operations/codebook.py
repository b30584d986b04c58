"""What a user does to the codebook; values that a coding names are made when they are new."""

from __future__ import annotations

from annotator.model.change import Scalar
from annotator.model.codebook import SPEAKER_KINDS, Codebook
from annotator.model.errors import InvalidValue
from annotator.model.statement import Choice
from annotator.project.edit import Edit
from annotator.project.project import Project


class References:
    """Turns choices into uids inside one open change, and makes what is new.

    A new name that the codebook has already, letter by letter, is that value: no twins by accident.
    """

    def __init__(self, edit: Edit, codebook: Codebook) -> None:
        self._edit = edit
        self._known: dict[tuple[str, str], str] = {}
        lists = (
            ("kind", codebook.kinds),
            ("stance", codebook.stances),
            ("speaker", codebook.speakers),
            ("concept", codebook.concepts),
            ("tag", codebook.tags),
        )
        for table, values in lists:
            for value in values:
                self._known.setdefault((table, value.name), value.uid)

    def know(self, table: str, name: str, uid: str) -> None:
        """Take this value, which was made in the same change, for that name."""
        self._known.setdefault((table, name), uid)

    def uid(self, table: str, choice: Choice | None, speaker_kind: str = "person") -> str | None:
        """The uid behind a choice; None for none. A new speaker is of the kind chosen, or of `speaker_kind`."""
        if choice is None:
            return None
        if choice.uid is not None:
            return choice.uid
        name = choice.name.strip()
        if not name:
            return None
        found = self._known.get((table, name))
        if found is None:
            found = self._known[table, name] = self._edit.new_uid()
            values: dict[str, Scalar] = {"name": name}
            if table == "speaker":
                values["kind"] = known_kind(choice.kind or speaker_kind)
            self._edit.insert(table, found, values)
        return found


def known_kind(kind: str) -> str:
    """`kind` if it is one that speakers can be; raises `InvalidValue`."""
    if kind not in SPEAKER_KINDS:
        raise InvalidValue(f"A speaker is one of {', '.join(SPEAKER_KINDS)}; “{kind}” is none of them.")
    return kind


def add_speaker(
    project: Project, name: str, kind: str = "person", role: str | None = None, organization: str | None = None
) -> str:
    """A speaker by name, with a role that holds at any time; gives the uid. Nothing happens to one that exists."""
    for speaker in project.codebook().speakers:
        if speaker.name == name:
            return speaker.uid
    with project.edit("add speaker", name=name) as edit:
        references = References(edit, project.codebook())
        uid = edit.new_uid()
        edit.insert("speaker", uid, {"name": name, "kind": known_kind(kind)})
        if role or organization:
            member_of = references.uid("speaker", Choice(organization) if organization else None, "organization")
            edit.insert("speaker_role", edit.new_uid(), {"speaker_id": uid, "role": role, "organization_id": member_of})
    return uid
