"""What is known of a PDF file: what its first page shows in large letters, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.formats.documents.pieces import Known, Piece
from annotator.formats.documents.properties import is_in, plausible_author, plausible_date, plausible_title
from annotator.formats.pdf.document import PdfDocument
from annotator.formats.pdf.furniture import is_browser_print, printed_url
from annotator.formats.pdf.lines import Line
from annotator.formats.pdf.pieces import Printed
from annotator.formats.press.dates import dates_in
from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import is_section
from annotator.model.article import Metadata

_PUBLISHING = re.compile(r"indesign|quark|scribus|pagemaker|methode|publisher|typst|latex|\btex\b", re.IGNORECASE)
"""Programs that make a file when it is published, and whose user sets its properties."""
_OFFICE = re.compile(
    r"word|writer|powerpoint|impress|excel|calc|pdfmaker|libreoffice|openoffice|google docs", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[|•·/]\s*|\s+[–—-]\s+|\s{3,}")
_WEEKDAY = re.compile(
    r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|pages?)\b|\s(?:le|du|of|the)\s*$",
    re.IGNORECASE,
)
_TOP = 3_000
_MOST_LEVELS = 2
_LEAST = 3
_PART = re.compile(
    r"(?:table of )?contents?|sommaire|table des matières|(?:\d\.?\s*)?introduction|abstract|résumé|summary|synthèse|"
    r"préface|preface|avant-propos|foreword|index|annexes?|(?:executive|general) summary|communiqué(?: de presse)?|"
    r"press release|dossier de presse|press kit|pour diffusion immédiate|for immediate release",
    re.IGNORECASE,
)
"""Headings that call a part of a document, or its kind."""


def known_of(document: PdfDocument, printed: Printed) -> Known:
    """Title, author, date and address, as far as they can be told."""
    said = document.properties
    maker = f"{said.get('Creator', '')} {said.get('Producer', '')}"
    text = "\n".join(piece.text for piece in printed.pieces)[:_TOP]
    browser = is_browser_print(printed.furniture)
    author = plausible_author(said.get("Author"))
    if author is not None and _OFFICE.search(maker) and not is_in(author, text):
        author = None
    return Known(
        sure=Metadata(title=_title(said.get("Title"), printed.pieces, text), url=printed_url(printed.furniture)),
        likely=Metadata(
            outlet=None if browser else _outlet(printed.furniture), author=author, published=_made_on(said, maker)
        ),
        above=() if browser else tuple(line.text for line in printed.furniture),
    )


def _title(said: str | None, pieces: Sequence[Piece], text: str) -> str | None:
    """The title that the first page shows, spelled as the document says it where both agree."""
    told = plausible_title(said)
    shown = _shown(pieces)
    if told is not None and (shown is None or is_in(told, text) or is_in(shown, told)):
        # A browser puts the name of the site behind the title.
        return shown if shown is not None and is_in(shown, told) and squeezed(shown) != squeezed(told) else told
    return shown


def _shown(pieces: Sequence[Piece]) -> str | None:
    """The largest heading of the first page; not a single word, such as a newspaper's name, where there is more."""
    first = next((piece.pages[0][1] for piece in pieces if piece.pages), None)
    headings = [
        piece
        for piece in pieces
        if piece.kind == "heading"
        and piece.level <= _MOST_LEVELS
        and [page for _, page in piece.pages[:1]] == [first]
        and sum(map(str.isalpha, piece.text)) > _LEAST
        and not _PART.fullmatch(piece.text)
    ]
    best = min(headings, key=lambda piece: (len(piece.text.split()) < 3, piece.level), default=None)
    return None if best is None else best.text


def _outlet(furniture: Sequence[Line]) -> str | None:
    """The name beside the date at the head of a page, where there is but one."""
    names: dict[str, str] = {}
    for line in furniture:
        same = [other for other in furniture if abs(other.y - line.y) < line.style.size]
        if any(dates_in(other.text, month_first=False) for other in same):
            for part in _parts(line.text):
                names.setdefault(squeezed(part), part)
    return next(iter(names.values())) if len(names) == 1 else None


def _parts(text: str) -> Iterator[str]:
    """The names in a line of furniture: what is left without dates, numbers and the names of sections."""
    for date in reversed(dates_in(text, month_first=False)):
        text = f"{text[: date.start]} | {text[date.end :]}"
    for part in _BETWEEN.split(text):
        bare = _WEEKDAY.sub("", part).strip(" ,.-")
        if bare[:1].isupper() and len(bare.split()) <= 6 and not any(map(str.isdigit, bare)) and not is_section(bare):
            yield bare


def _made_on(said: dict[str, str], maker: str) -> str | None:
    """The day on which the file was made, where that is the day of its publication."""
    made = re.match(r"D:(\d{4})(\d\d)(\d\d)", said.get("CreationDate", ""))
    if made is None or not _PUBLISHING.search(maker):
        return None
    return plausible_date("-".join(made.groups()))
