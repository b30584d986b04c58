"""The fields of a codebook's file, their options, and what speakers have in theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.formats.codebook_csv import CodebookLine, codebook_labels, wrong
from annotator.model.change import Scalar
from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue, sentence
from annotator.model.fields import (
    FIELD_OWNERS,
    FIELD_TYPES,
    Field,
    FieldOption,
    FieldOwner,
    FieldType,
    fields_of,
    labels_of,
)
from annotator.model.statement import Choice
from annotator.operations import codebook_checks as checks
from annotator.operations.field_options import attributes_text
from annotator.operations.field_values import FieldWriter
from annotator.operations.fields import require_single
from annotator.project.edit import Edit
from annotator.project.project import Project

T = TypeVar("T")
_OWNERS: dict[str, FieldOwner] = {owner: owner for owner in FIELD_OWNERS}
_TYPES: dict[str, FieldType] = {kind: kind for kind in FIELD_TYPES}


def at_line(line: CodebookLine, check: Callable[[], T]) -> T:
    """What a check gives; its error names the line."""
    try:
        return check()
    except InvalidValue as error:
        words = sentence("Line {line} of the codebook: {what}")
        raise InvalidValue(words, line=line.line, what=error.values["what"]) from error


class FieldImport:
    """Works inside the open change of an import; `uids` names kinds and speakers by list and name."""

    def __init__(
        self, project: Project, edit: Edit, lines: Sequence[CodebookLine], uids: Mapping[tuple[str, str], str]
    ) -> None:
        self._project = project
        self._edit = edit
        self._lines = lines
        self._uids = uids
        self._book = project.codebook()
        self._fields = {one.uid: one for one in self._book.fields}
        self._claimed: set[str] = set()

    def run(self) -> None:
        """Fields first, then their options, then values."""
        for line in self._of("field"):
            self._write_field(line)
        options = self._of("option")
        owners = [self._owner_of(line) for line in options]
        for line, field in zip(options, owners, strict=True):
            self._write_option(line, field)
        for line, field in zip(options, owners, strict=True):
            if line.parent is not None:
                self._place_option(line, field)
        self._write_values()

    def _of(self, wanted: str) -> list[CodebookLine]:
        return [line for line in self._lines if line.of == wanted]

    def _now(self) -> Codebook:
        """The codebook with the fields as they are now."""
        return replace(self._book, fields=tuple(self._fields.values()))

    def _write_field(self, line: CodebookLine) -> None:
        owner, kinds = _owner(line), self._kinds(line)
        found = self._known(line, owner, kinds)
        values: dict[str, Scalar] = {"required": line.required, "multiple": line.multiple}
        values |= {"definition": line.definition, "position": line.position}
        given = {column: value for column, value in values.items() if value is not None}
        if found is None:
            kind = _type(line) or "short text"
            place = len(fields_of(self._now(), owner))
            found = Field(uid=self._edit.new_uid(), label=line.name, owner=owner, type=kind, position=place)
            start: dict[str, Scalar] = {"required": False, "multiple": False, "position": place}
            own: dict[str, Scalar] = {"label": line.name, "owner": owner, "type": kind}
            self._edit.insert("field", found.uid, {**start, **own, **given})
            added = kinds
        else:
            self._require_same(line, found)
            self._edit.update("field", found.uid, given)
            # One that belongs to all kinds has none of its own: it stays so, since nothing is taken away.
            added = tuple(kind for kind in kinds if kind not in found.kinds) if found.kinds else ()
        for kind in added:
            self._edit.insert("field_kind", f"{found.uid}/{kind}", {})
        multiple = found.multiple if line.multiple is None else line.multiple
        self._claimed.add(found.uid)
        self._fields[found.uid] = replace(found, kinds=(*found.kinds, *added), multiple=multiple)

    def _known(self, line: CodebookLine, owner: FieldOwner, kinds: tuple[str, ...]) -> Field | None:
        """The field that a line means: of several that are called so, the one of these kinds."""
        called = [
            one for one in fields_of(self._book, owner) if one.label == line.name and one.uid not in self._claimed
        ]
        return next((one for one in called if set(one.kinds) == set(kinds)), next(iter(called), None))

    def _require_same(self, line: CodebookLine, field: Field) -> None:
        if (_type(line) or field.type) != field.type:
            raise wrong(line.line, sentence("“{label}” is of the type {type} here"), label=field.label, type=field.type)
        if line.multiple is False and field.multiple:
            at_line(line, lambda: require_single(self._project, field))

    def _kinds(self, line: CodebookLine) -> tuple[str, ...]:
        for name in line.kinds:
            if ("kind", name) not in self._uids:
                raise wrong(line.line, sentence("there is no kind “{kind}”"), kind=name)
        return tuple(self._uids["kind", name] for name in line.kinds)

    def _owner_of(self, line: CodebookLine) -> str:
        """The uid of the field that an option belongs to."""
        owner = None if line.owner is None else _owner(line)
        labels = labels_of(self._now())
        for one in self._fields.values():
            if owner in (None, one.owner) and line.of_field in (labels[one.uid], one.label):
                if not one.has_options:
                    raise wrong(line.line, sentence("“{field}” is neither a choice nor an entity"), field=one.label)
                return one.uid
        raise wrong(line.line, sentence("there is no field “{field}”"), field=line.of_field or "")

    def _write_option(self, line: CodebookLine, field: str) -> None:
        owner = self._fields[field]
        found = next((one for one in owner.options if one.name == line.name), None)
        attributes = {**(found.attributes if found else {}), **line.attributes}
        colour = at_line(line, lambda: checks.valid_colour(line.colour))
        values: dict[str, Scalar] = {"colour": colour, "position": line.position}
        values["attributes"] = attributes_text(attributes) if line.attributes else None
        given = {column: value for column, value in values.items() if value is not None}
        if found is not None:
            self._edit.update("field_option", found.uid, given)
            return
        made = FieldOption(uid=self._edit.new_uid(), name=line.name, position=len(owner.options))
        start: dict[str, Scalar] = {"field_id": field, "name": line.name, "position": made.position}
        self._edit.insert("field_option", made.uid, {**start, **given})
        self._fields[field] = replace(owner, options=(*owner.options, made))

    def _place_option(self, line: CodebookLine, field: str) -> None:
        owner = self._fields[field]
        above = next((one for one in owner.options if one.name == line.parent), None)
        if above is None:
            raise wrong(line.line, sentence("there is no option “{parent}” to stand under"), parent=line.parent)
        moved = next(one for one in owner.options if one.name == line.name)
        options = tuple(replace(one, parent=above.uid) if one is moved else one for one in owner.options)
        placed = replace(owner, options=options)
        at: FieldOption | None = above
        while at is not None and at.uid != moved.uid:
            at = placed.option(at.parent) if at.parent else None
        if at is not None:
            raise wrong(line.line, sentence("“{name}” would stand under itself"), name=line.name)
        self._edit.update("field_option", moved.uid, {"parent_id": above.uid})
        self._fields[field] = placed

    def _write_values(self) -> None:
        """What a speaker's row says in the speakers' own fields replaces what it had there."""
        book = self._now()
        labelled = {label: field for field, label in codebook_labels(book)}
        writer = FieldWriter(self._edit, book)
        for line in self._of("speaker"):
            uid = self._uids["speaker", line.name]
            wish = {
                labelled[label].uid: tuple(map(Choice, parts if labelled[label].multiple else ("; ".join(parts),)))
                for label, parts in line.more.items()
                if label in labelled
            }
            if wish:
                before = self._project.field_rows("speaker", uid)
                at_line(line, lambda uid=uid, before=before, wish=wish: writer.write("speaker", uid, before, wish))


def _owner(line: CodebookLine) -> FieldOwner:
    found = _OWNERS.get(line.owner or "statement")
    if found is None:
        raise wrong(line.line, sentence("the owner is one of {owners}"), owners=", ".join(FIELD_OWNERS))
    return found


def _type(line: CodebookLine) -> FieldType | None:
    found = _TYPES.get(line.type or "")
    if found is None and line.type is not None:
        raise wrong(line.line, sentence("the type is one of {types}"), types=", ".join(FIELD_TYPES))
    return found
