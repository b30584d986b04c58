"""What the names of styles say: they are the same in all programs, or nearly so, whatever language they speak."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.formats.documents.pieces import Kind

_HEADING = re.compile(r"(?:heading|titre|überschrift|título|titolo|kop|rubrik)\s*(\d)", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titre(?: principal)?|titel)", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:caption|légende|legend|beschriftung|epígrafe|didascalia|figure|illustration|drawing)$", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:toc|tm|table of figures|contents|verzeichnis)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """What a name says: `level` is the rank of a heading, `title` that it is the document's own."""

    kind: Kind = "text"
    level: int = 0
    title: bool = False


PLAIN = Named()


def named(name: str) -> Named:
    """What the name of a style says of its paragraphs."""
    heading = _HEADING.match(name)
    if heading is not None:
        return Named("heading", int(heading[1]) or 1)
    if _TITLE.fullmatch(name):
        return Named("heading", 1, title=True)
    if _CAPTION.match(name):
        return Named("caption")
    return Named("aside") if _CONTENTS.match(name) else PLAIN
