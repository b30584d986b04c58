"""Books in EPUB: one article with its chapters as headings, or a group of articles, one a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.formats.documents.chapter import chapter_of
from annotator.formats.documents.epub_book import Book, Entry, book_of
from annotator.formats.documents.pieces import Known, Piece, draft_of
from annotator.formats.documents.properties import is_in, plausible_title
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle
from annotator.model.reading import Found, ReadOptions

_LEAST = 3
"""A table of contents with fewer entries at its top has its chapters below them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A chapter: what the table of contents calls it, and its pieces; `front` is what stands before it."""

    label: str
    front: tuple[Piece, ...]
    pieces: tuple[Piece, ...]


def read(name: str, data: bytes, options: ReadOptions) -> Iterator[Found]:
    """The articles in a book; raises `BrokenFile` or `EmptyArticle`."""
    book = book_of(name, data)
    title = plausible_title(book.metadata.title)
    said = replace(book.metadata, title=title)
    parts = list(_parts(book, name))
    if not options.chapters or len(parts) < 2:
        pieces = [piece for part in parts for piece in (*part.front, *part.pieces)]
        known = Known(sure=said)
        yield draft_of(pieces, name=name, source_name=name, known=known, press=len(parts) < 2)
        return
    found = [one for part in parts if (one := _chapter(part, said, name)) is not None]
    if not found:
        raise EmptyArticle(name)
    yield from (replace(one, group=title or name) for one in found)


def _chapter(part: _Part, said: Metadata, name: str) -> ArticleDraft | None:
    """A chapter as an article; None where it has no words."""
    heading = next((piece.text for piece in part.pieces if piece.kind == "heading"), None)
    # The table of contents may shorten a title, or number it.
    shorter = heading is not None and is_in(heading, part.label)
    title = heading if shorter or not part.label else part.label
    known = Known(sure=Metadata(title=title), likely=replace(said, title=None))
    pieces = [*(replace(piece, kind="aside") for piece in part.front), *part.pieces]
    try:
        return draft_of(pieces, name=name, source_name=name, known=known)
    except EmptyArticle:
        return None


def _parts(book: Book, name: str) -> Iterator[_Part]:
    """The chapters, in the order of the book."""
    entries = _chapters_of(book.contents)
    wanted: dict[str, set[str]] = {}
    for entry in entries:
        wanted.setdefault(entry.file, set()).add(entry.anchor)
    pieces: list[Piece] = []
    starts: dict[tuple[str, str], int] = {}
    for file in book.files:
        starts[file, ""] = len(pieces)
        chapter = chapter_of(name, book.zipped.read(file), wanted.get(file, set()) - {""})
        starts.update({(file, anchor): len(pieces) + at for anchor, at in chapter.anchors.items()})
        pieces += [replace(piece, kind="aside") for piece in chapter.pieces] if file in book.aside else chapter.pieces
    if not entries:
        # Without a table of contents, each file is a chapter.
        entries = [Entry("", file, "", 0) for file in book.files if file not in book.aside]
    begins = {starts[entry.file, entry.anchor]: entry.label for entry in reversed(entries) if _is_known(entry, starts)}
    yield from _cut(pieces, sorted(begins.items()))


def _is_known(entry: Entry, starts: dict[tuple[str, str], int]) -> bool:
    return (entry.file, entry.anchor) in starts


def _cut(pieces: Sequence[Piece], begins: Sequence[tuple[int, str]]) -> Iterator[_Part]:
    """The pieces from each beginning to the next; a part with headings alone goes with what follows it."""
    if not begins:
        yield _Part("", (), tuple(pieces))
        return
    front = pieces[: begins[0][0]]
    carried: list[Piece] = []
    ends = [*(start for start, _ in begins[1:]), len(pieces)]
    for (start, label), end in zip(begins, ends, strict=True):
        own = [*carried, *pieces[start:end]]
        if any(piece.kind not in ("heading", "aside") for piece in own) or end == len(pieces):
            yield _Part(label, tuple(front), tuple(own))
            front, carried = (), []
        else:
            carried = own


def _chapters_of(contents: Sequence[Entry]) -> list[Entry]:
    """The entries of the table of contents that are chapters: the uppermost with more than a few."""
    for depth in range(3):
        entries = [entry for entry in contents if entry.depth <= depth]
        if len(entries) >= _LEAST:
            return entries
    return list(contents)
