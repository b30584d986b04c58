"""What lines of Europresse say: outlet and issue, section, date, words and page, identifiers."""

from __future__ import annotations

import re

from annotator.formats.databases.parts import DATABASE, EDITION, ISSUE, PAGE, Entry
from annotator.formats.databases.values import (
    WORDS,
    compact_date,
    length_of,
    page_in,
    when,
)
from annotator.model.article import IDENTIFIER, LENGTH, SECTION

NAME = "Europresse"

_ISSUE = re.compile(r",?\s+(?=(?:n[°º]|(?:no|num|vol|volume|issue|hs)\b\.?)\s*\S)", re.IGNORECASE)
_IDENTIFIER = re.compile(
    r"[a-z]{2,12}\s?[·•‧∙.]\s?(?:19|20)\d{6}\s?[·•‧∙.]\s?[A-Z0-9]{1,12}\s?[·•‧∙.]\s?[\w\-]+", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"©|\(c\)\s|copyright|tous droits réservés|all rights reserved", re.IGNORECASE)
_FOOTER = re.compile(
    r"num[ée]ro de document|document number|certificat|certificate|date d['’][ée]mission|issue date|lois et conventions|"
    r"protected under|droit d['’]auteur et son utilisation",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|(?<!\d)[0-3]?\d(?:er)?\s+[^\W\d_]{3,9}\.?\s+(?:19|20)\d\d|\b[^\W\d_]{3,9}\.?\s+[0-3]?\d,\s+(?:19|20)\d\d"
    r"|(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d|\b[^\W\d_]{3,9}\.?\s+(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
"""Where a date begins in the line below the outlet: by its weekday, its day, or its month or season alone."""


def outlet_of(text: str) -> tuple[str, str | None]:
    """The outlet and its issue: "La Croix, no. 43018" is La Croix, and its issue no. 43018."""
    bare = " ".join(re.split(r"\n|\s{4,}", text.strip())[0].split()).strip(" ,;")
    match = _ISSUE.search(bare)
    return (bare, None) if match is None else (bare[: match.start()].strip(" ,;"), bare[match.end() :].strip())


def publication(entry: Entry, said: tuple[str, str | None]) -> None:
    """Fill in the outlet, its issue, and that the article is from Europresse."""
    outlet, issue = said
    name, semicolon, edition = outlet.partition(" ; ")
    entry.note(DATABASE, NAME)
    entry.know(outlet=name.strip() or None)
    entry.note(ISSUE, issue)
    entry.note(EDITION, edition.strip() if semicolon else None)


def read_header(entry: Entry, text: str) -> None:
    """Fill in what a line such as "Monde, mardi 14 mars 2006 1234 mots, p. 16" says."""
    entry.note(LENGTH, length_of(text))
    rest, page = page_in(WORDS.sub(" ", text))
    entry.note(PAGE, page)
    entry.know(published=when(rest))
    date = _DATE.search(rest)
    if date is not None:
        entry.note(SECTION, rest[: date.start()].strip(" ,;-–—") or None)


def is_footer(text: str) -> bool:
    """Whether a line is of the certificate below an article."""
    return _FOOTER.search(text) is not None


def copyright_from(text: str) -> bool:
    """Whether a line is a copyright notice."""
    return _COPYRIGHT.match(text) is not None or (_COPYRIGHT.search(text) is not None and not is_footer(text))


def file_under(entry: Entry, text: str) -> None:
    """Fill in the identifier that a line holds, and its date where no other is known."""
    match = _IDENTIFIER.search(text)
    if match is not None:
        entry.note(IDENTIFIER, match.group())
        entry.know(published=compact_date(match.group()))
