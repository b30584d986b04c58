"""What Factiva's fields say: HD the headline, BY the byline, WC the words, PD and ET date and time, SN the outlet …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.formats.databases.paragraphs import Paragraph, own
from annotator.formats.databases.parts import (
    DATABASE,
    EDITION,
    PAGE,
    Entry,
    Part,
    footer,
    header,
    headline,
    in_line,
    rights,
)
from annotator.formats.databases.values import author_of, length_of, number_in, when
from annotator.formats.press.language import language_code
from annotator.model.article import IDENTIFIER, LENGTH, SECTION

NAME = "Factiva"

_CODE_WORDS = (
    "ADV AN ART BY CC CLM CO COR CP CR CT CX CY DE ED ET FDS GC GR HD HL HLP IN IPC IPD LA LP NGC NS PD PG PS PUB RE RF "
    "RIC SC SE SN SRC TD TIM TO URL VOL WC"
)
CODES = frozenset(_CODE_WORDS.split())
"""The codes that stand before the fields."""

ACCESSION = re.compile(
    r"(?<![A-Za-z0-9])(?P<id>(?:[A-Z][A-Z0-9]{3,9}|[a-z]{1,8}0{2,8})(?:19|20)\d{6}[a-z0-9]{6,10})(?![A-Za-z0-9])"
)
"""An accession number: eight letters or digits of the source, the day, nine more."""

_TEXT = frozenset({"LP", "TD", "CX", "COR"})
_BELOW = frozenset(
    {"AN", "CC", "CO", "CT", "DE", "FDS", "IN", "IPC", "IPD", "NS", "PUB", "RE", "RF", "RIC", "URL", "TIM"}
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an article: its code and its paragraphs."""

    code: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def line(self) -> str:
        """All of it on one line."""
        return in_line("\n".join(each.text for each in self.paragraphs))


def field_of(code: str, *texts: str) -> Field:
    """A field with these paragraphs."""
    return Field(code, tuple(Paragraph(text) for text in texts))


def entry_of(fields: Sequence[Field], *, coded: bool) -> Entry:
    """The article that the fields make; `coded` keeps the codes before the lines of the database."""
    entry = Entry()
    entry.note(DATABASE, NAME)
    said: dict[str, str] = {}
    for each in fields:
        said.setdefault(each.code, each.line)
    _read(entry, said)
    for each in fields:
        entry.parts += _parts(each, coded)
    return entry


def _read(entry: Entry, said: dict[str, str]) -> None:
    """Fill in what the fields say of the article."""
    published = when(said.get("PD", ""), said.get("ET", ""))
    accession = ACCESSION.search(said.get("AN", ""))
    entry.know(
        title=said.get("HD"),
        outlet=said.get("SN"),
        author=author_of(said.get("BY", "")),
        published=published,
        url=said.get("URL"),
        language=language_code(said.get("LA", "")),
    )
    entry.note(SECTION, said.get("SE") or said.get("CLM"))
    entry.note(PAGE, said.get("PG"))
    entry.note(EDITION, said.get("ED"))
    entry.note(LENGTH, length_of(said.get("WC", "")) or number_in(said.get("WC", "")))
    entry.note(IDENTIFIER, accession["id"] if accession is not None else said.get("AN"))


def _parts(field: Field, coded: bool) -> Iterable[Part]:
    """The field in the text."""
    if field.code == "HD":
        return [headline(field.line)]
    if field.code in _TEXT:
        return own(field.paragraphs)
    if field.code == "ART":
        return [Part(each.text, "caption") for each in field.paragraphs]
    line = f"{field.code} {field.line}" if coded and field.line else field.line
    if field.code == "CY":
        return [rights(line)]
    return [footer(line) if field.code in _BELOW else header(line)]
