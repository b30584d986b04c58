"""PDF files: their pages as running text, their title, author and date from the text or from the document."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.databases.giving import drafts
from annotator.formats.databases.printed import entries_of
from annotator.formats.documents.pieces import draft_of
from annotator.formats.pdf.document import opened
from annotator.formats.pdf.information import known_of
from annotator.formats.pdf.pieces import printed
from annotator.model.reading import Found, ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The article in a PDF file, or those of a press database; raises `BrokenFile` where it is damaged, locked or has pictures only."""
    document = opened(name, data)
    entries = entries_of([page.letters for page in document.pages])
    if entries is not None:
        yield from drafts(name, entries)
        return
    pages = printed(document)
    yield draft_of(pages.pieces, name=name, source_name=name, known=known_of(document, pages))
