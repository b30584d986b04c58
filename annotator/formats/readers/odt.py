"""Texts in OpenDocument (ODT, and FODT in one file), with all tracked changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.documents.markup import Element, child, children, local, parsed, texts
from annotator.formats.documents.office import Document, article_of
from annotator.formats.documents.open_styles import open_styles
from annotator.formats.documents.open_text import OpenWalk
from annotator.formats.zipped import Zipped, is_zip
from annotator.model.article import ArticleDraft
from annotator.model.reading import ReadOptions

_PARTS = ("styles.xml", "content.xml", "meta.xml")


def read(name: str, data: bytes, options: ReadOptions) -> tuple[ArticleDraft, ...]:
    """The article in a text document; raises `BrokenFile` or `EmptyArticle`."""
    styles, content, meta = _parts(name, data)
    found = open_styles([styles, content] if styles is not content else [content])
    walk = OpenWalk(found)
    pieces = [*walk.blocks(child(content, "body", "text")), *walk.notes_at_end()]
    said = texts(element) if (element := child(meta, "meta")) is not None else {}
    document = Document(
        pieces=tuple(pieces),
        heads=tuple(_lines(walk, styles, "header")),
        feet=tuple(_lines(walk, styles, "footer")),
        titled=walk.title,
        title=said.get("title"),
        author=said.get("initial-creator") or said.get("creator"),
        language=said.get("language") or found.language,
    )
    return (article_of(document, name=name),)


def _parts(name: str, data: bytes) -> list[Element | None]:
    """The trees of styles, content and properties: one and the same where the document is one file."""
    if not is_zip(data):
        return [parsed(name, data)] * 3
    packed = Zipped(name, data)
    return [parsed(name, packed.read(part)) if part in packed or part == "content.xml" else None for part in _PARTS]


def _lines(walk: OpenWalk, styles: Element | None, kind: str) -> Iterator[str]:
    """The lines of all headers, or footers."""
    for page in children(child(styles, "master-styles")):
        for part in children(page):
            if local(part).startswith(kind):
                yield from (piece.text for piece in walk.blocks(part))
