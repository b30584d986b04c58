"""The documents of office programs to articles: their headings, and what of their properties is to be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.formats.documents.heads import dated, once, outlet_beside_date
from annotator.formats.documents.pieces import Known, Piece, draft_of
from annotator.formats.documents.properties import is_in, is_part, plausible_author, plausible_title
from annotator.formats.press.lines import ends_sentence
from annotator.formats.press.names import author_in
from annotator.model.article import ArticleDraft, Metadata

_LONGEST = 120
_LONGEST_TITLE = 300
_PROSE = 200
_TOP = 3_000
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What an office document holds, and what it says of itself.

    `heads` and `feet` are the lines that it prints on its pages; `titled` is the text of the paragraph that it calls
    its title. The other properties are as they stand in the file.
    """

    pieces: tuple[Piece, ...]
    heads: tuple[str, ...] = ()
    feet: tuple[str, ...] = ()
    titled: str | None = None
    title: str | None = None
    author: str | None = None
    language: str | None = None


def article_of(document: Document, *, name: str) -> ArticleDraft:
    """The article; raises `EmptyArticle` where there are no words."""
    body = _with_headings(document.pieces)
    text = "\n".join(piece.text for piece in body)
    title = _title(document, body, text[:_TOP])
    # Who typed a document is not always who wrote it: the text has to name them, too.
    author = plausible_author(document.author)
    language = _LANGUAGE.match(document.language or "")
    return draft_of(
        [*_asides(once(document.heads)), *body, *_asides(once(document.feet))],
        name=name,
        source_name=name,
        known=Known(
            sure=Metadata(title=title),
            likely=Metadata(
                outlet=outlet_beside_date([[line] for line in document.heads]),
                author=author if is_in(author, text) else None,
                title=plausible_title(document.title),
                language=language[1].lower() if language is not None else None,
            ),
            above=dated(document.heads),
        ),
    )


def _title(document: Document, body: Sequence[Piece], top: str) -> str | None:
    """The title that the document shows: the paragraph that it calls so, its property, or its first heading."""
    titled = " ".join((document.titled or "").split())
    if titled and len(titled) <= _LONGEST_TITLE and not is_part(titled):
        return titled
    said = plausible_title(document.title)
    if said is not None and is_in(said, top):
        return said
    first = next((piece for piece in body if piece.kind == "heading" or len(piece.text) > _PROSE), None)
    if first is None or first.kind != "heading" or is_part(first.text) or first.strong:
        return None
    same = [piece for piece in body if piece.kind == "heading" and piece.level == first.level]
    return first.text if len(same) == 1 else None


def _with_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; short ones whose words are all bold are headings, where the others are not bold."""
    letters = sum(len(piece.text) for piece in pieces)
    plain = 2 * sum(len(piece.text) for piece in pieces if piece.strong) < letters
    return [
        replace(piece, kind="heading") if plain and _is_heading(piece) else replace(piece, strong=False)
        for piece in pieces
    ]


def _is_heading(piece: Piece) -> bool:
    text = piece.text.strip()
    return (
        piece.strong
        and piece.kind == "text"
        and not piece.follows
        and 2 < len(text) <= _LONGEST
        and (not ends_sentence(text) or text.rstrip("»” ").endswith(("?", "!", "…", ":")))
        and author_in([text]) is None
    )


def _asides(lines: Sequence[str]) -> Iterator[Piece]:
    return (Piece(text=line, kind="aside") for line in lines)
