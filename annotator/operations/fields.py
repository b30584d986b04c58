"""Fields: defining, changing and deleting the variables of the project's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.model.change import Changed, Scalar
from annotator.model.errors import InvalidValue, NotFound, sentence
from annotator.model.fields import (
    FIELD_OWNERS,
    FIELD_TYPES,
    Field,
    FieldOwner,
    FieldType,
    fields_of,
    read_value,
    value_texts,
)
from annotator.operations.field_values import FieldWriter
from annotator.project.edit import Edit
from annotator.project.project import Project


def define_field(
    project: Project,
    label: str,
    *,
    owner: FieldOwner = "statement",
    type: FieldType = "short text",
    kinds: Sequence[str] = (),
    options: Sequence[str] = (),
    required: bool = False,
    multiple: bool = False,
    definition: str | None = None,
) -> str:
    """Add a field at the end of those of its owner; gives its uid.

    `kinds` are uids of kinds of statement, none for all; `options` names for a choice or an entity.
    Raises `InvalidValue`, `NotFound`.
    """
    if type not in FIELD_TYPES or owner not in FIELD_OWNERS:
        raise InvalidValue(sentence("There is no such type of field: {type} of {owner}."), type=type, owner=owner)
    _require_kinds(project, owner, kinds)
    names = tuple(dict.fromkeys(name for option in options if (name := " ".join(option.split()))))
    if names and type not in ("choice", "entity"):
        raise InvalidValue(sentence("Only a choice or an entity has options."))
    place = len(fields_of(project.codebook(), owner))
    with project.edit("add field", label=_label(label)) as edit:
        uid = edit.new_uid()
        values: dict[str, Scalar] = {"label": _label(label), "owner": owner, "type": type, "position": place}
        rest: dict[str, Scalar] = {"required": required, "multiple": multiple, "definition": definition or None}
        edit.insert("field", uid, {**values, **rest})
        for kind in dict.fromkeys(kinds):
            edit.insert("field_kind", f"{uid}/{kind}", {})
        for number, name in enumerate(names):
            edit.insert("field_option", edit.new_uid(), {"field_id": uid, "name": name, "position": number})
    return uid


def rename_field(project: Project, uid: str, label: str) -> Changed | None:
    """Give a field another label; None where it had that one."""
    return _update(project, "edit field", uid, label=_label(label))


def define_meaning(project: Project, uid: str, definition: str | None) -> Changed | None:
    """Say what a field is for; None where it was said so."""
    return _update(project, "edit field", uid, definition=definition or None)


def set_required(project: Project, uid: str, required: bool) -> Changed | None:
    """Whether what it belongs to lacks something while the field is empty."""
    return _update(project, "edit field", uid, required=required)


def set_multiple(project: Project, uid: str, multiple: bool) -> Changed | None:
    """Whether the field takes several values; raises `InvalidValue` where some have several and one is asked for."""
    if not multiple:
        require_single(project, _field(project, uid))
    return _update(project, "edit field", uid, multiple=multiple)


def require_single(project: Project, field: Field) -> None:
    """Raise `InvalidValue` where something has several values in the field."""
    several = _several(owner for _, owner, _ in project.rows_of_field(field.uid))
    if several:
        raise InvalidValue(
            sentence("“{label}” has several values in {count} places; leave one in each first."),
            label=field.label,
            count=several,
        )


def move_field(project: Project, uid: str, place: int) -> Changed | None:
    """Let a field stand at a place (from 0) among those of its owner."""
    field = _field(project, uid)
    order = [one for one in fields_of(project.codebook(), field.owner) if one.uid != uid]
    order.insert(max(0, place), field)
    with project.edit("move field", label=field.label) as edit:
        for position, one in enumerate(order):
            edit.update("field", one.uid, {"position": position})
    return edit.changed


def set_kinds(project: Project, uid: str, kinds: Sequence[str]) -> Changed | None:
    """The kinds of statement that a field belongs to; none for all kinds. Values stay where they are."""
    field = _field(project, uid)
    _require_kinds(project, field.owner, kinds)
    with project.edit("edit field", label=field.label) as edit:
        for kind in field.kinds:
            if kind not in kinds:
                edit.delete("field_kind", f"{uid}/{kind}")
        for kind in dict.fromkeys(kinds):
            if kind not in field.kinds:
                edit.insert("field_kind", f"{uid}/{kind}", {})
    return edit.changed


def retype_field(project: Project, uid: str, type: FieldType) -> Changed | None:
    """Give a field another type, and read its values anew; raises `InvalidValue` where one does not fit.

    Options become texts and texts options, as the type has it.
    """
    field = _field(project, uid)
    if type not in FIELD_TYPES:
        raise InvalidValue(sentence("There is no such type of field: {type} of {owner}."), type=type, owner=field.owner)
    after = replace(field, type=type)
    found = [(row, value_texts(field, (value,))[0]) for row, _, value in project.rows_of_field(uid)]
    texts = [(row, _reread(after, text)) for row, text in found]
    with project.edit("retype field", label=field.label, type=type) as edit:
        edit.update("field", uid, {"type": type})
        if field.has_options and after.has_options:
            texts = []
        writer = FieldWriter(edit, project.codebook())
        for row, text in texts:
            chosen = writer.option(after, text) if after.has_options else None
            edit.update("field_value", row, {"option_id": chosen, "value": None if chosen else text})
        if not after.has_options:
            _delete_options(edit, field)
    return edit.changed


def delete_field(project: Project, uid: str) -> Changed | None:
    """Delete a field with its options and all values in it, as one change."""
    field = _field(project, uid)
    count = sum(1 for _ in project.rows_of_field(uid))
    with project.edit("delete field", label=field.label, count=count) as edit:
        for row, _, _ in project.rows_of_field(uid):
            edit.delete("field_value", row)
        _delete_options(edit, field)
        edit.delete("field", uid)
    return edit.changed


def _delete_options(edit: Edit, field: Field) -> None:
    """The options of a field, the deepest first."""
    for option in sorted(field.options, key=lambda one: -len(field.option_path(one.uid))):
        edit.update("field_option", option.uid, {"parent_id": None})
    for option in field.options:
        edit.delete("field_option", option.uid)


def _reread(after: Field, text: str) -> str:
    """The text as the new type has it; raises `InvalidValue` where it is none, or would be cut."""
    if "\n" in text and after.type != "long text":
        raise InvalidValue(
            sentence("“{label}” has a value of several lines, which only a long text holds."), label=after.label
        )
    return read_value(after, text)


def _several(owners: Iterable[str]) -> int:
    seen: set[str] = set()
    again: set[str] = set()
    for owner in owners:
        (again if owner in seen else seen).add(owner)
    return len(again)


def _update(project: Project, action: str, uid: str, **values: Scalar) -> Changed | None:
    with project.edit(action, **{"label": _field(project, uid).label, **values}) as edit:
        edit.update("field", uid, values)
    return edit.changed


def _field(project: Project, uid: str) -> Field:
    field = project.codebook().field_of.get(uid)
    if field is None:
        raise NotFound("field", uid)
    return field


def _label(label: str) -> str:
    words = " ".join(label.split())
    if not words:
        raise InvalidValue(sentence("A field needs a label."))
    return words


def _require_kinds(project: Project, owner: FieldOwner, kinds: Sequence[str]) -> None:
    if kinds and owner != "statement":
        raise InvalidValue(sentence("Only a field of statements belongs to kinds."))
    for kind in kinds:
        if kind not in project.codebook().kind_of:
            raise NotFound("kind", kind)
