"""PDF files: their pages as running text, their title, author and date from the text or from the document."""

from __future__ import annotations

from annotator.formats.documents.pieces import draft_of
from annotator.formats.pdf.document import opened
from annotator.formats.pdf.information import known_of
from annotator.formats.pdf.pieces import printed
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in a PDF file; raises `BrokenFile` where it is damaged, locked or has pictures only."""
    document = opened(name, data)
    pages = printed(document)
    return (draft_of(pages.pieces, name=name, source_name=name, known=known_of(document, pages)),)
