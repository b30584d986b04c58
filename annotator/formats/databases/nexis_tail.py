"""What Nexis writes below a text: captions, corrections, codes, the date of loading, the copyright."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.formats.databases.nexis_labels import tail_label
from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.databases.parts import LOAD_DATE, Entry, Part, footer, in_line, rights
from annotator.formats.databases.values import when
from annotator.formats.press.language import language_code
from annotator.formats.press.lines import squeezed
from annotator.model.article import IDENTIFIER

_RIGHTS = re.compile(
    r"(?:copyright|copy|©|\(c\)|\(copyright\))\W{0,3}\s*(?:©|\(c\))?\s*(?:by\s+)?(?:19|20)\d\d\b|©|copyright\s"
    r"|(?:all rights reserved|tous droits réservés|alle rechte vorbehalten|alle rechten voorbehouden)\W*$",
    re.IGNORECASE,
)
_LONGEST_RIGHTS = 400
_ADDRESS = re.compile(r"https?://[^\s/]+/\S")
"""An address of more than the outlet's own page."""
_HEADS = {
    squeezed(word): meaning
    for meaning, words in {
        "caption": "graphic graphics grafik graphique illustration afbeelding gráfico",
        "correction": "correction corrections berichtigung",
        "notes": "notes note anmerkungen",
        "other": "classification klassifizierung klassifikation classificatie clasificación classificação classificazione",
    }.items()
    for word in words.split()
}


def is_rights(text: str) -> bool:
    """Whether a paragraph is a copyright notice."""
    return len(text) <= _LONGEST_RIGHTS and _RIGHTS.match(text) is not None


def _head(paragraph: Paragraph) -> str | None:
    """What the paragraphs below a word that stands alone are."""
    return _HEADS.get(squeezed(paragraph.text)) if len(paragraph.text) < 24 else None


def begins_tail(paragraph: Paragraph) -> bool:
    """Whether a paragraph is surely below the text: a label in capitals, or the word above the classification."""
    labelled = tail_label(paragraph.text)
    return labelled is not None and labelled.capitals and not labelled.loose


def ends_text(line: str) -> bool:
    """Whether a line among others tells that no more text follows: the date of loading."""
    labelled = tail_label(line)
    return labelled is not None and labelled.meaning == "load"


def tail_start(paragraphs: Sequence[Paragraph]) -> int:
    """Where the text ends: at the word above the classification, at labels in capitals, at those that end it all."""
    end = len(paragraphs)
    while end and _is_tail(paragraphs[end - 1]):
        end -= 1
    # A label that the article's own words could have does not begin it.
    while end < len(paragraphs) and (found := tail_label(paragraphs[end].text)) is not None and found.loose:
        if any(begins_tail(each) or _head(each) == "other" for each in paragraphs[end + 1 :]):
            break
        end += 1
    for at, each in enumerate(paragraphs[:end]):
        if begins_tail(each) or _head(each) == "other" or (_head(each) is not None and end - at < _NEAR):
            end = at
            break
    while end and (found := tail_label(paragraphs[end - 1].text)) is not None and found.loose and found.capitals:
        end -= 1
    return end


_NEAR = 12
"""How many paragraphs below "Graphic" may be captions."""


def _is_tail(paragraph: Paragraph) -> bool:
    return is_rights(paragraph.text) or _head(paragraph) == "other" or tail_label(paragraph.text) is not None


def read_tail(entry: Entry, paragraphs: Sequence[Paragraph]) -> None:
    """What stands below the text."""
    meaning = "other"
    for each in paragraphs:
        head = _head(each)
        for line in _labels_in(each.text):
            labelled = tail_label(line)
            if is_rights(line):
                entry.parts.append(rights(line))
            elif head is not None:
                meaning = head
                entry.parts.append(footer(line))
            elif labelled is not None:
                meaning = labelled.meaning
                _read(entry, meaning, labelled.label, in_line(labelled.value), line)
            else:
                entry.parts.append(_going_on(meaning, line))


def _labels_in(text: str) -> list[str]:
    """The lines of a paragraph that have labels, each with the lines that go on."""
    found: list[str] = []
    for line in text.split("\n"):
        if found and tail_label(line) is None and not is_rights(line):
            found[-1] += "\n" + line
        else:
            found.append(line)
    return found


def _going_on(meaning: str, line: str) -> Part:
    """A paragraph without a label: it goes on with what the one above began."""
    if meaning == "caption":
        return Part(line, "caption")
    return Part(line) if meaning in ("correction", "notes") else footer(line)


def _read(entry: Entry, meaning: str, label: str, value: str, line: str) -> None:
    """A label and its value."""
    if meaning in ("caption", "correction"):
        entry.parts += [footer(f"{label}:"), _going_on(meaning, value)]
        return
    if meaning == "language":
        entry.know(language=language_code(value))
    elif meaning == "load":
        entry.note(LOAD_DATE, when(value))
    elif meaning == "accession":
        entry.note(IDENTIFIER, value)
    elif meaning == "url" and _ADDRESS.match(value):
        entry.know(url=value)
    entry.parts.append(footer(line))
