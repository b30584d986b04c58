"""What a value of the codebook may be; everything here raises `InvalidValue` or `NotFound`, or gives the value."""

from __future__ import annotations

import re

from annotator.model.codebook import Codebook, CodebookList, CodebookValue
from annotator.model.dates import date_parts
from annotator.model.errors import InvalidValue, NotFound, sentence

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def known(book: Codebook, of: CodebookList, uid: str) -> CodebookValue:
    """The value of that uid."""
    value = book.value(of, uid)
    if value is None:
        raise NotFound(of, uid)
    return value


def free_name(book: Codebook, of: CodebookList, name: str, own: str | None = None) -> str:
    """The name without white space around it, if no other value of the list than `own` has it."""
    name = " ".join(name.split())
    if not name:
        raise InvalidValue(sentence("A value of the codebook needs a name."))
    if any(value.name == name and value.uid != own for value in book.values(of)):
        raise InvalidValue(
            sentence("“{name}” is in this list already; merge the two, or choose another name."), name=name
        )
    return name


def valid_colour(colour: str | None) -> str | None:
    """A colour such as `#0F8074`, in capitals."""
    if not colour:
        return None
    if not _COLOUR.fullmatch(colour):
        raise InvalidValue(sentence("“{colour}” is no colour; write it like #0F8074."), colour=colour)
    return colour.upper()


def valid_score(score: float | None) -> float | None:
    """A score from -1 to +1."""
    if score is not None and not -1 <= score <= 1:
        raise InvalidValue(sentence("A score lies between −1 and +1; {score} does not."), score=score)
    return None if score is None else float(score)


def free_key(book: Codebook, key: str | None, own: str | None = None) -> str | None:
    """A digit from 1 to 9 that no other stance than `own` has."""
    if not key:
        return None
    if len(key) != 1 or key not in "123456789":
        raise InvalidValue(sentence("The key of a stance is one digit from 1 to 9; “{key}” is none."), key=key)
    taken = next((stance.name for stance in book.stances if stance.key == key and stance.uid != own), None)
    if taken is not None:
        raise InvalidValue(
            sentence("The key {key} belongs to “{name}”; choose another one, or take it there first."),
            key=key,
            name=taken,
        )
    return key


def valid_parent(book: Codebook, concept: str | None, parent: str | None) -> str | None:
    """A concept that `concept` (None: a new one) can stand under without standing under itself."""
    if parent is None:
        return None
    known(book, "concept", parent)
    if concept is not None and (parent == concept or parent in book.concepts_below(concept)):
        raise InvalidValue(
            sentence("“{name}” cannot stand under “{parent}”, which is itself or below it."),
            name=book.concept_of[concept].name,
            parent=book.concept_of[parent].name,
        )
    return parent


def valid_day(day: str | None) -> str | None:
    """A date: 2024-06-21, 2024-06 or 2024."""
    if not day:
        return None
    if date_parts(day) is None or "T" in day:
        raise InvalidValue(sentence("“{day}” is no date; write 2024-06-21, 2024-06 or 2024."), day=day)
    return day


def valid_period(since: str | None, until: str | None) -> None:
    """A beginning that does not come after the end."""
    if since and until and since[: len(until)] > until[: len(since)]:
        raise InvalidValue(sentence("A role cannot begin on {since} and end on {until}."), since=since, until=until)
