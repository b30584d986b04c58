"""A block of labels at the top of a text: "Title: …", "Date : …", as exports and notes have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.formats.press.dates import dates_in
from annotator.formats.press.language import language_code
from annotator.formats.press.lines import Line, squeezed
from annotator.model.article import Metadata

_LABELS = {
    label: field
    for field, labels in {
        "title": "title titre headline",
        "outlet": "outlet source journal newspaper publication media",
        "author": "author authors auteur auteurs by par byline",
        "published": "date published publie publiele datedepublication publicationdate",
        "url": "url link lien address adresse",
        "language": "language langue lang",
    }.items()
    for label in labels.split()
}
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^\n:]{1,22}?)\s*:\s*(?P<value>\S.*)$")
_FENCE = re.compile(r"-{3,}|\+{3}|={3,}")


def header_of(lines: Sequence[Line], *, month_first: bool | None) -> tuple[int, Metadata]:
    """How many lines the block of labels takes (0: there is none), and what it says."""
    values: dict[str, str] = {}
    taken = 0
    for line in lines:
        field = _field(line.text)
        if field is None and not (_FENCE.fullmatch(line.text) and (taken == 0 or values)):
            break
        taken += 1
        if field is not None:
            values.setdefault(*field)
        elif values:
            break  # The fence that closes the block.
    # One label alone may be a title with a colon: "Date : le 6 juin, soixante ans après".
    return (taken, _metadata(values, month_first)) if len(values) > 1 else (0, Metadata())


def _field(text: str) -> tuple[str, str] | None:
    match = _LABELLED.match(text)
    field = _LABELS.get(squeezed(match["label"])) if match is not None else None
    return (field, match["value"].strip().strip("\"'")) if match is not None and field is not None else None


def _metadata(values: dict[str, str], month_first: bool | None) -> Metadata:
    outlet, url = values.get("outlet"), values.get("url")
    if outlet is not None and outlet.startswith(("http://", "https://")):
        outlet, url = None, url or outlet
    dates = dates_in(values.get("published", ""), month_first=month_first)
    return Metadata(
        title=values.get("title"),
        outlet=outlet,
        author=values.get("author"),
        published=dates[0].iso if dates else None,
        url=url,
        language=language_code(values.get("language", "")),
    )
