"""The pages of a PDF file to the pieces of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.formats.documents.pieces import Kind, Piece
from annotator.formats.pdf.document import PdfDocument
from annotator.formats.pdf.flow import Sheet, flow_of
from annotator.formats.pdf.furniture import Page, furnished
from annotator.formats.pdf.letters import Fragment
from annotator.formats.pdf.lines import Line, lines_of
from annotator.formats.pdf.paragraphs import Kind as ParagraphKind
from annotator.formats.pdf.paragraphs import Paragraph

_KINDS: dict[ParagraphKind, Kind] = {
    "text": "text", "heading": "heading", "caption": "caption", "note": "note", "row": "row", "furniture": "aside",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """The pieces of a document, and the furniture of its first page that has some."""

    pieces: tuple[Piece, ...]
    furniture: tuple[Line, ...]


def printed(document: PdfDocument) -> Printed:
    """The text of a document, in the order of reading."""
    letters = [page.letters for page in document.pages]
    pages = [Page(each.width, each.height, tuple(lines_of(each.fragments))) for each in letters]
    sheets = [
        Sheet(apart, page.width, page.height, each.pictures, _aside(each.letters.fragments))
        for apart, page, each in zip(furnished(pages), pages, document.pages, strict=True)
    ]
    first = next((sheet.page for sheet in sheets if sheet.page.head or sheet.page.foot), None)
    pieces = tuple(_pieces(flow_of(sheets), [page.label for page in document.pages]))
    return Printed(pieces, () if first is None else (*first.head, *first.foot))


def _pieces(paragraphs: Iterable[Paragraph], labels: Sequence[str]) -> Iterator[Piece]:
    """The paragraphs with the pages that they stand on.

    The foot of a page may come behind a paragraph that ends on the next one: it does not lead back.
    """
    last = 0
    before: Paragraph | None = None
    for paragraph in paragraphs:
        pages: list[tuple[int, str]] = []
        at = 0
        for page, text in paragraph.parts:
            if paragraph.kind != "furniture" or page >= last:
                pages.append((at, labels[page]))
                last = max(last, page)
            at += len(text)
        kind = _KINDS[paragraph.kind]
        follows = kind == "row" and before is not None and before.kind == "row"
        yield Piece(text=paragraph.text, kind=kind, level=paragraph.level, follows=follows, pages=tuple(pages))
        before = paragraph


def _aside(fragments: Iterable[Fragment]) -> tuple[str, ...]:
    """What is written across the page, such as the name of a photographer beside a picture."""
    return tuple(each.text for each in fragments if each.turns and any(map(str.isalpha, each.text)))
