"""Two values of the codebook that are one and the same: everything that points to the one goes to the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from annotator.model.change import Changed, Scalar
from annotator.model.codebook import Codebook, CodebookList, Concept, Kind, Speaker, SpeakerRole
from annotator.model.codebook_edit import MergePreview
from annotator.model.errors import InvalidValue, sentence
from annotator.operations import codebook_checks as checks
from annotator.project.edit import Edit
from annotator.project.project import Project
from annotator.project.reader import ProjectReader
from annotator.project.tables import TABLES
from annotator.project.uses import Pointer

_QUOTES = 3


def merge_preview(reader: ProjectReader, *, of: CodebookList, source: str, target: str) -> MergePreview:
    """What `merge_values` would change; raises as it does."""
    _checked(reader.codebook(), of, source, target)
    pointers = reader.pointing(of, source)
    statements = dict.fromkeys(pointer.statement for pointer in pointers if pointer.statement is not None)
    return MergePreview(
        statements=len(statements),
        quotes=tuple(reader.statement(uid).quote for uid in islice(statements, _QUOTES)),
        aliases=sum(pointer.table == "speaker_alias" for pointer in pointers),
        roles=len({pointer.uid for pointer in pointers if pointer.table == "speaker_role"}),
        children=sum(pointer.table == "concept" for pointer in pointers),
    )


def merge_values(project: Project, *, of: CodebookList, source: str, target: str) -> Changed | None:
    """Make `source` one with `target`, as one step: what points to it goes there, and it is deleted.

    A speaker's name, aliases and roles, and a concept's children go along; what `target` has no words for (note,
    definition) it takes over. Raises `NotFound`, `InvalidValue`.
    """
    book = project.codebook()
    _checked(book, of, source, target)
    pointers = project.pointing(of, source)
    count = len({pointer.statement for pointer in pointers if pointer.statement is not None})
    names = {"name": checks.known(book, of, source).name, "into": checks.known(book, of, target).name}
    with project.edit("merge values", list=of, **names, statements=count) as edit:
        merging = _Merging(edit, book, of, source, target)
        merging.point(pointers, project.speaker_fields(source), set(project.speaker_fields(target).values()))
        merging.take_words()
        if of == "speaker":
            merging.take_name()
        edit.delete(of, source)
    return edit.changed


def _checked(book: Codebook, of: CodebookList, source: str, target: str) -> None:
    checks.known(book, of, source)
    checks.known(book, of, target)
    if source == target:
        raise InvalidValue(sentence("A value cannot be merged into itself."))


class _Merging:
    def __init__(self, edit: Edit, book: Codebook, of: CodebookList, source: str, target: str) -> None:
        self._edit = edit
        self._book = book
        self._of: CodebookList = of
        self._source, self._target = source, target
        self._roles = {role.uid: (one, role) for one in book.speakers for role in one.roles}

    def point(self, pointers: Iterable[Pointer], own_fields: dict[str, str], filled: set[str]) -> None:
        """Let every row point to the target; rows that would then say a thing twice are left to be deleted."""
        columns: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for pointer in pointers:
            columns[pointer.table, pointer.uid].append(pointer.column)
        if self._of == "concept":
            self._lift_target()
        for (table, uid), named in columns.items():
            if table == "speaker_role":
                self._move_role(uid, named)
            elif table == "speaker_alias":
                pass  # `take_name` moves them
            elif table == "field_value" and own_fields.get(uid) in filled:
                pass
            elif TABLES[table].has_uid:
                if (table, uid) != (self._of, self._target):
                    self._edit.update(table, uid, dict.fromkeys(named, self._target))
            else:
                self._move_join(table, uid)

    def take_words(self) -> None:
        """Keep what was written about the source."""
        gone, kept = self._book.value(self._of, self._source), self._book.value(self._of, self._target)
        if isinstance(gone, Speaker) and isinstance(kept, Speaker) and gone.note:
            self._edit.update("speaker", self._target, {"note": _joined(kept.note, gone.note)})
        elif isinstance(gone, Concept | Kind) and isinstance(kept, Concept | Kind) and gone.definition:
            words = _joined(kept.definition, gone.definition)
            self._edit.update(self._of, self._target, {"definition": words})

    def take_name(self) -> None:
        """The name and the aliases of the source become aliases of the target."""
        gone, kept = self._book.speaker_of[self._source], self._book.speaker_of[self._target]
        known = {kept.name, *kept.aliases}
        for alias in dict.fromkeys((gone.name, *gone.aliases)):
            if alias not in known:
                self._edit.insert("speaker_alias", self._edit.new_uid(), {"speaker_id": self._target, "alias": alias})

    def _lift_target(self) -> None:
        """Where the target stands below the source, it takes its place first: no circle."""
        if self._target in self._book.concepts_below(self._source):
            above = self._book.concept_of[self._source].parent
            self._edit.update("concept", self._target, {"parent_id": above})

    def _move_role(self, uid: str, named: list[str]) -> None:
        owner, role = self._roles[uid]
        holder = self._target if owner.uid == self._source else owner.uid
        organization = self._target if role.organization == self._source else role.organization
        values: dict[str, Scalar] = dict.fromkeys(named, self._target)
        if organization == holder:
            organization, values["organization_id"] = None, None
        said = {_said(one) for one in self._book.speaker_of[holder].roles if one.uid != uid}
        nothing = role.role is None and organization is None
        if nothing or (role.role, organization, role.since, role.until) in said:
            self._edit.delete("speaker_role", uid)
        else:
            self._edit.update("speaker_role", uid, values)

    def _move_join(self, table: str, uid: str) -> None:
        spec = TABLES[table]
        parts = [
            self._target if spec.references[column] == self._of and part == self._source else part
            for column, part in zip(spec.key, uid.split("/"), strict=True)
        ]
        self._edit.delete(table, uid)
        if not self._edit.exists(table, "/".join(parts)):
            self._edit.insert(table, "/".join(parts), {})


def _said(role: SpeakerRole) -> tuple[str | None, str | None, str | None, str | None]:
    return role.role, role.organization, role.since, role.until


def _joined(kept: str | None, gone: str) -> str:
    return gone if not kept or kept in gone else kept if gone in kept else f"{kept}\n{gone}"
