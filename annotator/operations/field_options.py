"""The options of choices and entities: adding, changing, merging and deleting them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from annotator.model.change import Changed, Scalar
from annotator.model.errors import InvalidValue, NotFound, sentence
from annotator.model.fields import Field, FieldOption
from annotator.project.edit import Edit
from annotator.project.project import Project
from annotator.project.reader import ProjectReader


def add_option(project: Project, field: str, name: str, *, parent: str | None = None, colour: str | None = None) -> str:
    """Add an option at the end; gives its uid. Nothing happens to one of that name. Raises `InvalidValue`."""
    found = project.codebook().field_of.get(field)
    if found is None:
        raise NotFound("field", field)
    if not found.has_options:
        raise InvalidValue(sentence("Only a choice or an entity has options."))
    words = _name(name)
    known = next((option for option in found.options if option.name == words), None)
    if known is not None:
        return known.uid
    with project.edit("add option", label=found.label, name=words) as edit:
        uid = edit.new_uid()
        values: dict[str, Scalar] = {"field_id": field, "name": words, "position": len(found.options)}
        edit.insert("field_option", uid, {**values, "parent_id": parent, "colour": colour})
    return uid


def rename_option(project: Project, uid: str, name: str) -> Changed | None:
    """Give an option another name; raises `InvalidValue` where a sister has it: merge the two."""
    field, _ = _found(project, uid)
    words = _name(name)
    if any(one.name == words and one.uid != uid for one in field.options):
        raise InvalidValue(
            sentence("“{label}” has an option “{name}” already; merge the two instead."), label=field.label, name=words
        )
    return _update(project, uid, name=words)


def colour_option(project: Project, uid: str, colour: str | None) -> Changed | None:
    """Give an option a colour, `#RRGGBB`, or none."""
    return _update(project, uid, colour=colour)


def describe_option(project: Project, uid: str, attributes: Mapping[str, str]) -> Changed | None:
    """Give an option these attributes, and no others."""
    return _update(project, uid, attributes=attributes_text(attributes))


def attributes_text(attributes: Mapping[str, str]) -> str | None:
    """Attributes as they are stored."""
    text = json.dumps(dict(sorted(attributes.items())), ensure_ascii=False, separators=(",", ":"))
    return text if attributes else None


def place_option(project: Project, uid: str, parent: str | None) -> Changed | None:
    """Put an option under another one of its field, or at the root; raises `InvalidValue` for a circle."""
    _require_no_circle(_found(project, uid)[0], uid, parent)
    return _update(project, uid, parent_id=parent)


def arrange_option(
    project: Project, uid: str, parent: str | None, *, beside: str | None = None, after: bool = False
) -> Changed | None:
    """Put an option under another one (None: at the root), before or `after` one of those there, else last.

    As one change; raises `InvalidValue` for a circle.
    """
    field, option = _found(project, uid)
    _require_no_circle(field, uid, parent)
    order = [one.uid for one in field.options if one.uid != uid]
    if beside is not None and beside not in order:
        raise NotFound("option", beside)
    order.insert(len(order) if beside is None else order.index(beside) + after, uid)
    with project.edit("edit option", label=field.label, name=option.name) as edit:
        edit.update("field_option", uid, {"parent_id": parent})
        for position, one in enumerate(order):
            edit.update("field_option", one, {"position": position})
    return edit.changed


def option_uses(reader: ProjectReader, uid: str) -> int:
    """How many values are this option."""
    field, _ = _found(reader, uid)
    return sum(value == uid for _, _, value in reader.rows_of_field(field.uid))


def merge_options(project: Project, uids: Sequence[str], into: str) -> Changed | None:
    """Let `into` stand wherever one of `uids` did, and delete these; as one change."""
    field, target = _found(project, into)
    gone = [option for option in field.options if option.uid in uids and option.uid != into]
    sources = {option.uid for option in gone}
    held: set[str] = {owner for _, owner, value in project.rows_of_field(field.uid) if value == into}
    with project.edit("merge options", label=field.label, name=target.name, count=len(gone)) as edit:
        for row, owner, value in project.rows_of_field(field.uid):
            if value not in sources:
                continue
            if owner in held:
                edit.delete("field_value", row)
            else:
                held.add(owner)
                edit.update("field_value", row, {"option_id": into})
        edit.update("field_option", into, {"parent_id": _outside(field, target, sources)})
        for option in gone:
            _adopt(edit, field, option, into, sources)
        for option in gone:
            edit.delete("field_option", option.uid)
    return edit.changed


def delete_option(project: Project, uid: str) -> Changed | None:
    """Delete an option where it stands, too; those below it move up. As one change."""
    field, option = _found(project, uid)
    count = sum(1 for _, _, value in project.rows_of_field(field.uid) if value == uid)
    with project.edit("delete option", label=field.label, name=option.name, count=count) as edit:
        _adopt(edit, field, option, option.parent, set())
        edit.delete("field_option", uid)
    return edit.changed


def _adopt(edit: Edit, field: Field, option: FieldOption, parent: str | None, gone: set[str]) -> None:
    """Put what stands under an option under another one; options that go themselves stand nowhere."""
    for child in field.options:
        if child.parent == option.uid and child.uid != parent:
            edit.update("field_option", child.uid, {"parent_id": None if child.uid in gone else parent})


def _outside(field: Field, option: FieldOption, gone: set[str]) -> str | None:
    """What an option stands under once others are gone: above the highest of them, or where it stood."""
    parent, at, seen = option.parent, option.parent, {option.uid}
    while at is not None and at not in seen:
        seen.add(at)
        above = field.option(at)
        if at in gone:
            parent = above.parent if above else None
        at = above.parent if above else None
    return parent


def _update(project: Project, uid: str, **values: Scalar) -> Changed | None:
    field, option = _found(project, uid)
    with project.edit("edit option", label=field.label, name=option.name) as edit:
        edit.update("field_option", uid, values)
    return edit.changed


def _require_no_circle(field: Field, uid: str, parent: str | None) -> None:
    at = parent
    while at is not None:
        option = field.option(at)
        if option is None:
            raise NotFound("option", at)
        if at == uid:
            raise InvalidValue(sentence("An option cannot stand under itself."))
        at = option.parent


def _found(project: ProjectReader, uid: str) -> tuple[Field, FieldOption]:
    for field in project.codebook().fields:
        option = field.option(uid)
        if option is not None:
            return field, option
    raise NotFound("option", uid)


def _name(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise InvalidValue(sentence("An option needs a name."))
    return words
