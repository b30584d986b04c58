"""RTF documents, with all tracked changes accepted."""

from __future__ import annotations

from annotator.formats.documents.office import Document, article_of
from annotator.formats.documents.rtf_body import rtf_document
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in an RTF document; raises `BrokenFile` or `EmptyArticle`."""
    found = rtf_document(name, data)
    document = Document(
        pieces=found.pieces,
        heads=found.heads,
        feet=found.feet,
        titled=found.titled,
        title=found.properties.get("title"),
        author=found.properties.get("author"),
    )
    return (article_of(document, name=name),)
