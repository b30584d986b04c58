"""What is known of a PDF file: what its first page shows in large letters, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.formats.documents.heads import dated, outlet_beside_date
from annotator.formats.documents.pieces import Known, Piece
from annotator.formats.documents.properties import is_in, is_part, plausible_author, plausible_date, plausible_title
from annotator.formats.pdf.document import PdfDocument
from annotator.formats.pdf.furniture import is_browser_print, printed_url
from annotator.formats.pdf.lines import Line
from annotator.formats.pdf.pieces import Printed
from annotator.formats.press.lines import squeezed
from annotator.model.article import Metadata

_PUBLISHING = re.compile(r"indesign|quark|scribus|pagemaker|methode|publisher|typst|latex|\btex\b", re.IGNORECASE)
"""Programs that make a file when it is published, and whose user sets its properties."""
_OFFICE = re.compile(
    r"word|writer|powerpoint|impress|excel|calc|pdfmaker|libreoffice|openoffice|google docs", re.IGNORECASE
)
_TOP = 3_000
_MOST_LEVELS = 2
_LEAST = 3


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
            outlet=None if browser else outlet_beside_date(_rows(printed.furniture)),
            author=author,
            published=_made_on(said, maker),
        ),
        above=() if browser else dated(line.text for line in printed.furniture),
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
        and not is_part(piece.text)
    ]
    best = min(headings, key=lambda piece: (len(piece.text.split()) < 3, piece.level), default=None)
    return None if best is None else best.text


def _rows(furniture: Sequence[Line]) -> list[list[str]]:
    """The lines that stand beside each other."""
    heights = sorted({line.y: line for line in furniture}.values(), key=lambda line: line.y)
    return [[each.text for each in furniture if abs(each.y - line.y) < line.style.size] for line in heights]


def _made_on(said: dict[str, str], maker: str) -> str | None:
    """The day on which the file was made, where that is the day of its publication."""
    made = re.match(r"D:(\d{4})(\d\d)(\d\d)", said.get("CreationDate", ""))
    if made is None or not _PUBLISHING.search(maker):
        return None
    return plausible_date("-".join(made.groups()))
