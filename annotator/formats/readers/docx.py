"""Word documents (DOCX), with all tracked changes accepted."""

from __future__ import annotations

from annotator.formats.documents.markup import texts
from annotator.formats.documents.office import Document, article_of
from annotator.formats.documents.package import Package
from annotator.formats.documents.word import word_document
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in a Word document; raises `BrokenFile` or `EmptyArticle`."""
    package = Package(name, data)
    word = word_document(package)
    core = package.first("", "core-properties")
    said = {} if core is None else texts(core)
    document = Document(
        pieces=word.pieces,
        heads=word.heads,
        feet=word.feet,
        titled=word.title,
        title=said.get("title"),
        author=said.get("creator"),
        language=said.get("language") or word.language,
    )
    return (article_of(document, name=name),)
