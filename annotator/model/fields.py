"""Fields: variables of the project's own, for statements of some kinds, for speakers or for articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from annotator.model.dates import date_parts
from annotator.model.errors import InvalidValue, sentence
from annotator.model.folding import same_name

if TYPE_CHECKING:
    from annotator.model.codebook import Codebook

FieldType = Literal["short text", "long text", "integer", "yes/no", "choice", "entity", "date"]
FIELD_TYPES: tuple[FieldType, ...] = ("short text", "long text", "integer", "yes/no", "choice", "entity", "date")
FieldOwner = Literal["statement", "speaker", "article"]
FIELD_OWNERS: tuple[FieldOwner, ...] = ("statement", "speaker", "article")
FieldValues = Mapping[str, tuple[str, ...]]
"""What something holds, by the uid of the field: canonical texts, for an option its uid; never empty."""
FieldCell = str | int | bool | tuple[str | int, ...]
"""A value as scripts see it: integers and yes/no as Python's own, options by name, several as a tuple."""

FieldGiven = str | int | bool | Sequence[str] | Sequence[int] | None
"""A value as scripts give it; None clears."""

FIELD_COLUMN = "field:"
"""Before the uid of a field, the name of its column in a list."""
YES, NO = "yes", "no"
_SAID_YES = frozenset(("yes", "y", "true", "1", "oui", "vrai", "ja", "sí", "si"))
_SAID_NO = frozenset(("no", "n", "false", "0", "non", "faux", "nein"))
_INTEGER = re.compile(r"[+−-]?\s*\d{1,3}(?:[\s'’]\d{3})+|[+−-]?\s*\d+")
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldOption:
    """One of the values that a choice or an entity can have; `parent` is an option of the same field."""

    uid: str
    name: str
    parent: str | None = None
    colour: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A variable. `kinds` are uids of kinds of statement; none of them means all kinds."""

    uid: str
    label: str
    owner: FieldOwner = "statement"
    type: FieldType = "short text"
    required: bool = False
    multiple: bool = False
    position: int = 0
    definition: str | None = None
    kinds: tuple[str, ...] = ()
    options: tuple[FieldOption, ...] = ()

    @property
    def has_options(self) -> bool:
        """Whether its values are options: a choice or an entity."""
        return self.type in ("choice", "entity")

    @property
    def is_closed(self) -> bool:
        """Whether it has one of few values that are known beforehand: statements can stand together by them."""
        return not self.multiple and (self.has_options or self.type == "yes/no")

    def option(self, uid: str) -> FieldOption | None:
        """The option of that uid."""
        return next((option for option in self.options if option.uid == uid), None)

    def named(self, name: str) -> FieldOption | None:
        """The option of that name; capitals do not count where nothing is named exactly so."""
        exact = next((option for option in self.options if option.name == name), None)
        key = same_name(name)
        return exact or next((option for option in self.options if same_name(option.name) == key), None)

    def option_path(self, uid: str) -> tuple[str, ...]:
        """The names from the root down to the option, itself last."""
        names: list[str] = []
        seen: set[str] = set()
        at = self.option(uid)
        while at is not None and at.uid not in seen:
            seen.add(at.uid)
            names.append(at.name)
            at = self.option(at.parent) if at.parent else None
        return tuple(reversed(names))


def fields_of(codebook: Codebook, owner: FieldOwner) -> tuple[Field, ...]:
    """The fields of statements, of speakers or of articles, in order."""
    return tuple(one for one in codebook.fields if one.owner == owner)


def needed(codebook: Codebook, kind: str | None) -> tuple[Field, ...]:
    """The fields of a statement of this kind (a uid), in order; without a kind those of all kinds."""
    return tuple(one for one in fields_of(codebook, "statement") if not one.kinds or kind in one.kinds)


def lacking(codebook: Codebook, kind: str | None, values: FieldValues) -> tuple[Field, ...]:
    """The required fields of the kind that are empty: what the statement still needs."""
    return tuple(one for one in needed(codebook, kind) if one.required and not values.get(one.uid))


def labels_of(codebook: Codebook) -> dict[str, str]:
    """By uid, the label by which each field is told from the others of its owner."""
    names = {kind.uid: kind.name for kind in codebook.kinds}
    labelled = (one for owner in FIELD_OWNERS for one in column_labels(fields_of(codebook, owner), (), names))
    return {field.uid: label for field, label in labelled}


def is_yes(words: str) -> bool | None:
    """Whether a word says yes, or no; None for any other."""
    said = words.strip().casefold()
    return True if said in _SAID_YES else False if said in _SAID_NO else None


def read_value(of: Field, text: str) -> str:
    """The canonical text of a value: whole numbers as digits, ISO dates, `yes` or `no`; raises `InvalidValue`.

    For a choice or an entity it is the name of an option, which need not exist. A date may be a year or a
    month alone. Empty text stays empty: no value.
    """
    if of.type == "long text":
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
    words = " ".join(text.split())
    if not words:
        return ""
    if of.type == "integer":
        return _integer(of, words)
    if of.type == "yes/no":
        return _yes_no(of, words)
    return _date(of, words) if of.type == "date" else words


def value_texts(of: Field, values: Iterable[str]) -> tuple[str, ...]:
    """Stored values as texts: options by name; those that are gone are left out."""
    if not of.has_options:
        return tuple(values)
    names = {option.uid: option.name for option in of.options}
    return tuple(names[value] for value in values if value in names)


def cell_of(of: Field, texts: Sequence[str]) -> FieldCell | None:
    """Values as scripts see them; None for none."""
    cells: list[str | int] = [_typed(of, text) for text in texts]
    if of.multiple:
        return tuple(cells) or None
    return cells[0] if cells else None


def cells_of(labelled: Iterable[tuple[Field, str]], values: FieldValues) -> dict[str, FieldCell]:
    """What something holds, by label, as scripts see it."""
    found: dict[str, FieldCell] = {}
    for one, label in labelled:
        cell = cell_of(one, value_texts(one, values.get(one.uid, ())))
        if cell is not None:
            found[label] = cell
    return found


def column_labels(
    fields: Sequence[Field], taken: Iterable[str], kind_names: Mapping[str, str] | None = None
) -> list[tuple[Field, str]]:
    """Each field with the label of its column: one that is `taken`, or another's, gets the owner in brackets.

    Where that does not tell two apart, their kinds stand in the brackets, and at last a number.
    """
    used, names = set(taken), dict(kind_names or {})
    alike = [one.label for one in fields]
    labelled: list[tuple[Field, str]] = []
    for one in fields:
        kinds = ", ".join([names[kind] for kind in one.kinds if kind in names])
        wanted = [one.label] if alike.count(one.label) == 1 else []
        wanted += [f"{one.label} ({one.owner})", f"{one.label} ({kinds})" if kinds else f"{one.label} ({one.owner})"]
        label = next((label for label in wanted if label not in used), "")
        number = 2
        while not label:
            trial = f"{wanted[-1]} {number}"
            label, number = ("" if trial in used else trial), number + 1
        used.add(label)
        labelled.append((one, label))
    return labelled


def _typed(of: Field, text: str) -> str | int:
    if of.type == "integer":
        return int(text)
    return text == YES if of.type == "yes/no" else text


def _integer(of: Field, words: str) -> str:
    digits = re.sub(r"[\s'’]", "", words.replace("−", "-"))
    if _INTEGER.fullmatch(words) is None:
        raise InvalidValue(
            sentence("“{label}” takes a whole number, such as 12; “{text}” is none."), label=of.label, text=words
        )
    if len(digits) > _MOST_DIGITS:
        raise InvalidValue(sentence("“{text}” is too large a number for “{label}”."), label=of.label, text=words)
    return str(int(digits))


def _yes_no(of: Field, words: str) -> str:
    said = is_yes(words)
    if said is None:
        raise InvalidValue(sentence("“{label}” takes yes or no; “{text}” is neither."), label=of.label, text=words)
    return YES if said else NO


def _date(of: Field, words: str) -> str:
    parts = date_parts(words)
    try:
        if parts is None or parts.hour is not None:
            raise ValueError
        date(parts.year, parts.month or 1, parts.day or 1)
    except ValueError:
        raise InvalidValue(
            sentence("“{label}” takes a date, such as 2024-06-21, 2024-06 or 2024; “{text}” is none."),
            label=of.label,
            text=words,
        ) from None
    return words
