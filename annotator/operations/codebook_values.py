"""What a user does to any value of the codebook: add, rename, recolour, define, reorder, edit, delete."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.change import Changed, Scalar
from annotator.model.codebook import Codebook, CodebookList
from annotator.model.codebook_edit import ValueChanges
from annotator.model.errors import InvalidValue, sentence
from annotator.operations import codebook_checks as checks
from annotator.operations.codebook_writing import columns, next_position, write_parts
from annotator.project.project import Project

_NOTHING = ValueChanges()


def add_value(project: Project, *, of: CodebookList, name: str, values: ValueChanges = _NOTHING) -> Changed | None:
    """A new value at the end of its list; `Changed.uids(of)` names it. Raises `InvalidValue` for a name that is taken."""
    book = project.codebook()
    given = values.copy()
    given["name"] = name
    if of == "stance" and "key" not in given:
        given["key"] = _next_key(book)
    row = columns(book, of, None, given)
    position = next_position(book, of, given.get("parent"))
    place: dict[str, Scalar] = {} if position is None else {"position": position}
    kind: dict[str, Scalar] = {"kind": "person"} if of == "speaker" else {}
    with project.edit("add value", list=of, name=row["name"]) as edit:
        uid = edit.new_uid()
        edit.insert(of, uid, {**place, **kind, **row})
        write_parts(project, edit, book, uid, given, str(row["name"]))
    return edit.changed


def edit_value(project: Project, *, of: CodebookList, uid: str, changes: ValueChanges) -> Changed | None:
    """Change anything of a value as one step; None where it was so already. Raises `NotFound`, `InvalidValue`."""
    name = checks.known(project.codebook(), of, uid).name
    return _changed(project, "edit value", of, uid, changes, {"name": name})


def rename_value(project: Project, *, of: CodebookList, uid: str, name: str) -> Changed | None:
    """Give a value another name; raises `InvalidValue` where another value has it."""
    before = checks.known(project.codebook(), of, uid).name
    words = {"name": before, "to": " ".join(name.split())}
    return _changed(project, "rename value", of, uid, ValueChanges(name=name), words)


def recolour_value(project: Project, *, of: CodebookList, uid: str, colour: str | None) -> Changed | None:
    """Give a value a colour such as `#0F8074`; None: the one that the theme chooses."""
    name = checks.known(project.codebook(), of, uid).name
    return _changed(project, "recolour value", of, uid, ValueChanges(colour=colour), {"name": name})


def define_value(project: Project, *, of: CodebookList, uid: str, definition: str | None) -> Changed | None:
    """Say what a concept or a kind means, or note something on a speaker; None takes it away."""
    name = checks.known(project.codebook(), of, uid).name
    return _changed(project, "define value", of, uid, ValueChanges(definition=definition), {"name": name})


def reorder_values(project: Project, *, of: CodebookList, uids: Sequence[str]) -> Changed | None:
    """Put all stances or all kinds into this order; `uids` names each of them once."""
    book = project.codebook()
    if of not in ("stance", "kind"):
        raise InvalidValue(sentence("Only stances and kinds have an order of their own."))
    if sorted(uids) != sorted(value.uid for value in book.values(of)):
        raise InvalidValue(sentence("An order names each value of the list once."))
    with project.edit("reorder values", list=of) as edit:
        for position, uid in enumerate(uids):
            edit.update(of, uid, {"position": position})
    return edit.changed


def delete_value(project: Project, *, of: CodebookList, uid: str) -> Changed | None:
    """Delete a value that nothing uses; else raises `InvalidValue`, which says how many statements use it."""
    value = checks.known(project.codebook(), of, uid)
    _unused(project, of, uid, value.name)
    if of == "kind":
        _no_field_of_its_own(project, uid, value.name)
    with project.edit("delete value", list=of, name=value.name) as edit:
        edit.delete(of, uid)
    return edit.changed


def _changed(
    project: Project, action: str, of: CodebookList, uid: str, changes: ValueChanges, words: dict[str, str]
) -> Changed | None:
    book = project.codebook()
    row = columns(book, of, uid, changes)
    with project.edit(action, list=of, **words) as edit:
        if row:
            edit.update(of, uid, row)
        write_parts(project, edit, book, uid, changes, str(row.get("name", words["name"])))
    return edit.changed


def _unused(project: Project, of: CodebookList, uid: str, name: str) -> None:
    pointers = project.pointing(of, uid)
    statements = len({pointer.statement for pointer in pointers if pointer.statement is not None})
    if statements == 1:
        raise InvalidValue(
            sentence("One statement uses “{name}”; give it another value first, or merge the two."), name=name
        )
    if statements:
        raise InvalidValue(
            sentence("{count} statements use “{name}”; give them another value first, or merge the two."),
            count=statements,
            name=name,
        )
    if any(pointer.column == "parent_id" for pointer in pointers):
        raise InvalidValue(sentence("There are concepts below “{name}”; move or delete them first."), name=name)
    if any(pointer.column == "organization_id" for pointer in pointers):
        raise InvalidValue(sentence("Somebody has a role in “{name}”; change the role first."), name=name)


def _no_field_of_its_own(project: Project, kind: str, name: str) -> None:
    """A field of one kind would become one of all kinds without it."""
    alone = next((field.label for field in project.codebook().fields if field.kinds == (kind,)), None)
    if alone is not None:
        raise InvalidValue(
            sentence("The field “{field}” belongs to “{name}” alone; give it another kind, or delete it first."),
            field=alone,
            name=name,
        )


def _next_key(book: Codebook) -> str | None:
    taken = {stance.key for stance in book.stances}
    return next((key for key in "123456789" if key not in taken), None)
