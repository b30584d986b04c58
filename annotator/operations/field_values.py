"""Writing values into the project's own fields, inside one open change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.model.change import Changed, Scalar
from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue, NotFound, sentence
from annotator.model.fields import NO, YES, Field, FieldGiven, FieldOwner, column_labels, fields_of, read_value
from annotator.model.statement import Choice, FieldChoices
from annotator.project.edit import Edit
from annotator.project.project import Project

Rows = Mapping[str, Sequence[tuple[str, str]]]
"""The rows of values that there are: by field, each row's uid with what it holds."""
_LABEL = 80


class FieldWriter:
    """Turns choices into rows of values; options that are new are made, each once."""

    def __init__(self, edit: Edit, book: Codebook) -> None:
        self._edit = edit
        self._book = book
        self._made: dict[tuple[str, str], str] = {}

    def write(self, owner: FieldOwner, uid: str, before: Rows, wish: FieldChoices) -> None:
        """Give these values to a statement, speaker or article; raises `InvalidValue`, `NotFound`.

        A row is never changed but replaced: each record says whose value it is.
        """
        for name, choices in wish.items():
            field = _field(self._book, owner, name)
            wanted = tuple(dict.fromkeys(value for one in choices if (value := self._value(field, one))))
            _require_room(field, len(wanted))
            rows = before.get(name, ())
            held = tuple(value for _, value in rows)
            kept = _common(held, wanted)
            for row, _ in rows[kept:]:
                self._edit.delete("field_value", row)
            for value in wanted[kept:]:
                column = "option_id" if field.has_options else "value"
                values: dict[str, Scalar] = {"field_id": name, f"{owner}_id": uid, column: value}
                self._edit.insert("field_value", self._edit.new_uid(), values)

    def option(self, field: Field, name: str) -> str:
        """The uid of the option of that name; made where there is none."""
        known = field.named(name)
        if known is not None:
            return known.uid
        made = self._made.get((field.uid, name))
        if made is None:
            made = self._made[field.uid, name] = self._edit.new_uid()
            place = len(field.options) + len(self._made) - 1
            self._edit.insert("field_option", made, {"field_id": field.uid, "name": name, "position": place})
        return made

    def _value(self, field: Field, choice: Choice) -> str:
        """What is stored: the uid of an option, or the canonical text; empty for no value."""
        if field.has_options and choice.uid is not None:
            if field.option(choice.uid) is None:
                raise NotFound("option", choice.uid)
            return choice.uid
        text = read_value(field, choice.name)
        return self.option(field, text) if field.has_options and text else text


def set_fields(project: Project, owner: FieldOwner, uid: str, wish: FieldChoices) -> Changed | None:
    """Give a statement, a speaker or an article values in its fields, as one change; None where it had them.

    Fields that are not named stay as they are; an empty tuple clears one. Raises `InvalidValue`, `NotFound`.
    """
    book, before = project.codebook(), project.field_rows(owner, uid)
    labels = ", ".join(sorted(book.field_of[name].label for name in wish if name in book.field_of))
    with project.edit("set fields", owner=owner, name=_named(project, owner, uid), fields=labels) as edit:
        FieldWriter(edit, book).write(owner, uid, before, wish)
    return edit.changed


def check_fields(book: Codebook, owner: FieldOwner, wish: FieldChoices) -> None:
    """Raise what `set_fields` would raise; writes nothing."""
    for name, choices in wish.items():
        field = _field(book, owner, name)
        values = {one.uid or read_value(field, one.name) for one in choices}
        _require_room(field, len(values - {""}))


def labelled_fields(book: Codebook, owner: FieldOwner) -> list[tuple[Field, str]]:
    """The fields of an owner, each with the label by which scripts call it."""
    return column_labels(fields_of(book, owner), (), {kind.uid: kind.name for kind in book.kinds})


def choices_by_label(book: Codebook, owner: FieldOwner, given: Mapping[str, FieldGiven]) -> FieldChoices:
    """What a script gives by labels: texts, numbers, yes/no as truth, several in a sequence, None to clear.

    Raises `InvalidValue` for a label that no field has.
    """
    known = {label: field.uid for field, label in labelled_fields(book, owner)}
    wish: dict[str, tuple[Choice, ...]] = {}
    for label, value in given.items():
        if label not in known:
            raise InvalidValue(
                sentence("There is no field “{label}”; there are: {known}."), label=label, known=", ".join(known)
            )
        values = (
            () if value is None else value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
        )
        wish[known[label]] = tuple(Choice(_said(one)) for one in values)
    return wish


def _field(book: Codebook, owner: FieldOwner, uid: str) -> Field:
    field = book.field_of.get(uid)
    if field is None:
        raise NotFound("field", uid)
    if field.owner != owner:
        raise InvalidValue(
            sentence("“{label}” is a field of another thing: of a {owner}."), label=field.label, owner=field.owner
        )
    return field


def _require_room(field: Field, count: int) -> None:
    if count > 1 and not field.multiple:
        raise InvalidValue(sentence("“{label}” takes one value."), label=field.label)


def _said(value: str | int) -> str:
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def _named(project: Project, owner: FieldOwner, uid: str) -> str:
    """What is said in the history of the thing that gets values; raises `NotFound`."""
    if owner == "article":
        return project.article(uid).title or ""
    if owner == "statement":
        return " ".join(project.statement(uid).quote.split())[:_LABEL]
    speaker = project.codebook().speaker_of.get(uid)
    if speaker is None:
        raise NotFound("speaker", uid)
    return speaker.name


def _common(held: Sequence[str], wanted: Sequence[str]) -> int:
    """How many values at the beginning are the same."""
    count = 0
    for one, other in zip(held, wanted, strict=False):
        if one != other:
            break
        count += 1
    return count
