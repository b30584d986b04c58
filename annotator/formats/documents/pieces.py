"""The pieces of a document, one a paragraph, to an article: its text, its marks and its metadata."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.formats.press.lines import squeezed
from annotator.formats.press.names import author_in
from annotator.formats.press.page import read_page
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import EmptyArticle

Kind = Literal["text", "heading", "caption", "row", "note", "aside"]
"""What a piece is: `row` is one of a table, `note` a footnote, `aside` what stands on the page and not in the text."""

_LONGEST_BYLINE = 200
_NOTHING = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph, or a line of a table or a list; its text has no line ends.

    `level` is the rank of a heading, from 1 on; `strong`: all its words are bold. `follows`: it belongs to the piece before it, as the lines of a table,
    a list or a verse do. `pages` says where in the text a page begins, and how it is called.
    """

    text: str
    kind: Kind = "text"
    level: int = 0
    follows: bool = False
    strong: bool = False
    pages: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a document besides its text: `sure` counts before what the text says, `likely` after it.

    `above` are lines that stand on its pages and say something of it, such as the head of a newspaper.
    """

    sure: Metadata = _NOTHING
    likely: Metadata = _NOTHING
    above: tuple[str, ...] = ()


def draft_of(
    pieces: Sequence[Piece], *, name: str, source_name: str | None, known: Known, press: bool = True
) -> ArticleDraft:
    """The article of a document; raises `EmptyArticle` if it has no words.

    `press`: it may be a page of the press, with lines that are the page's own.
    """
    pieces = [tidy for piece in pieces if (tidy := _tidy(piece)).text]
    told = [piece for piece in pieces if piece.kind not in ("aside", "note", "caption")]
    if not any(any(map(str.isalnum, piece.text)) for piece in told):
        raise EmptyArticle(name)
    above = "".join(f"{line}\n\n" for line in known.above)
    read = read_page(above + "\n\n".join(piece.text for piece in told), name=name, source_name=source_name)
    metadata = _metadata(known, read.metadata)
    why = {**(_of_page(told, read, len(above)) if press else {}), **_of_head(told, metadata)}
    text, marks = _written(pieces, {id(told[at]): reason for at, reason in why.items()})
    return ArticleDraft(text=text, metadata=metadata, marks=marks, source_name=source_name)


def _metadata(known: Known, read: Metadata) -> Metadata:
    sure, likely = known.sure, known.likely
    return Metadata(
        title=sure.title or read.title or likely.title,
        outlet=sure.outlet or read.outlet or likely.outlet,
        author=sure.author or read.author or likely.author,
        published=sure.published or read.published or likely.published,
        url=sure.url or read.url or likely.url,
        language=read.language or sure.language or likely.language,
    )


def _of_page(told: Sequence[Piece], read: ArticleDraft, at: int) -> dict[int, str]:
    """Why a piece is the page's own, by its number among those of the text, which begins at `at` in what was read."""
    starts: dict[int, int] = {}
    for number, piece in enumerate(told):
        starts[at] = number
        at += len(piece.text) + 2
    found = {starts[mark.start]: mark.value or "chrome" for mark in read.marks if mark.start in starts}
    return {number: why for number, why in found.items() if told[number].kind != "row"}


def _of_head(told: Sequence[Piece], metadata: Metadata) -> dict[int, str]:
    """The title and the byline above the prose: the reader shows them anyway."""
    title = squeezed(metadata.title or "")
    why: dict[int, str] = {}
    for number, piece in enumerate(told):
        if _is_prose(piece):
            break
        if title and squeezed(piece.text) == title:
            why[number] = "title"
        elif len(piece.text) <= _LONGEST_BYLINE and author_in([piece.text]) is not None:
            why[number] = "byline"
    return why


def _is_prose(piece: Piece) -> bool:
    return piece.kind == "text" and len(piece.text) > _LONGEST_BYLINE


def _written(pieces: Sequence[Piece], why: dict[int, str]) -> tuple[str, tuple[Mark, ...]]:
    """The text, a blank line between paragraphs and none before what follows, and its marks."""
    parts: list[str] = []
    marks: list[Mark] = []
    begun: list[tuple[int, str]] = []
    at = 0
    before: Piece | None = None
    for piece in pieces:
        follows = piece.follows or (before is not None and before.kind == piece.kind == "aside")
        gap = "" if before is None else "\n" if follows else "\n\n"
        parts += (gap, piece.text)
        at += len(gap)
        marks += _marks_of(piece, at, why.get(id(piece)))
        begun += ((at + offset, page) for offset, page in piece.pages)
        at += len(piece.text)
        before = piece
    marks += _pages(begun, at)
    return "".join(parts), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _marks_of(piece: Piece, at: int, reason: str | None) -> Iterator[Mark]:
    end = at + len(piece.text)
    if reason is not None or piece.kind == "aside":
        yield Mark(at, end, "boilerplate", reason or "furniture")
    elif piece.kind == "heading":
        yield Mark(at, end, "heading", str(piece.level) if piece.level else None)
    elif piece.kind == "caption":
        yield Mark(at, end, "caption")


def _pages(begun: Sequence[tuple[int, str]], end: int) -> Iterator[Mark]:
    """The stretches of the text that stand on one page each."""
    at = 0
    while at < len(begun):
        start, page = begun[at]
        while at < len(begun) and begun[at][1] == page:
            at += 1
        stop = begun[at][0] if at < len(begun) else end
        if stop > start:
            yield Mark(start, stop, "page", page)


def _tidy(piece: Piece) -> Piece:
    """The piece in one line, without white space around it and without what no text holds."""
    text = piece.text
    if "\n" in text or "\r" in text or "\0" in text or not text.isprintable():
        text = "".join(letter if letter == "\t" or letter >= " " else " " for letter in text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    # The first cell of a row may be empty.
    bare = text.lstrip(" " if piece.kind == "row" else None)
    moved = len(text) - len(bare)
    bare = bare.rstrip()
    if bare == piece.text:
        return piece
    pages = tuple((min(max(0, offset - moved), len(bare)), page) for offset, page in piece.pages)
    return replace(piece, text=bare, pages=pages)
