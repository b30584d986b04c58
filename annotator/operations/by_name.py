"""What scripts say by names, as the operations take it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.codebook import Codebook
from annotator.model.errors import InvalidValue
from annotator.model.statement import Choice, CodingField, CodingValue

_FIELDS: tuple[CodingField, ...] = ("kind", "speaker", "organization", "concept", "stance", "tags", "note")


def coding_field(name: str) -> CodingField:
    """The tag of a statement of that name; raises `InvalidValue`."""
    for field in _FIELDS:
        if field == name:
            return field
    raise InvalidValue(f"A statement has no “{name}”; it has start, end, {', '.join(_FIELDS)}.")


def coding_value(book: Codebook, field: CodingField, value: str | Sequence[str] | None) -> CodingValue:
    """A value that is given by its name, several for tags; raises `InvalidValue`."""
    if field == "tags":
        names = [value] if isinstance(value, str) else value or ()
        return tuple(choice for tag in names if (choice := choice_named(book, "tags", tag)) is not None)
    if value is not None and not isinstance(value, str):
        raise InvalidValue(f"A statement has one {field}.")
    return value if field == "note" else choice_named(book, field, value)


def choice_named(
    book: Codebook, field: CodingField, name: str | None, speaker_kind: str | None = None
) -> Choice | None:
    """The value of the codebook of that name, or a new one; raises `InvalidValue` for an unknown kind or stance.

    A speaker is found by an alias, too; `speaker_kind` is that of a new one.
    """
    if not name:
        return None
    if field in ("kind", "stance"):
        known = {value.name: value.uid for value in (book.kinds if field == "kind" else book.stances)}
        if name not in known:
            raise InvalidValue(f"“{name}” is no {field} of this project; it has {', '.join(known)}.")
        return Choice(name, known[name])
    if field in ("speaker", "organization"):
        aliases = {alias: one.uid for one in book.speakers for alias in one.aliases}
        names = {one.name: one.uid for one in book.speakers}
        return Choice(name, {**aliases, **names}.get(name), speaker_kind)
    values = book.concepts if field == "concept" else book.tags
    return Choice(name, next((value.uid for value in values if value.name == name), None))
