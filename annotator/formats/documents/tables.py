"""The rows of tables to pieces: a line of cells each, unless the table only lays out a page."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.formats.documents.pieces import Piece

_LONG = 400
"""A cell with more letters than that is no cell of a table, but a part of the page."""


def row_pieces(cells: Sequence[Sequence[Piece]], *, follows: bool) -> list[Piece]:
    """A row as one line with tabs between its cells; the paragraphs themselves where it is for layout alone.

    `follows`: the row above is one of the same table.
    """
    filled = [cell for cell in cells if cell]
    if not filled:
        return []
    if len(cells) == 1 or any(_is_part(cell) for cell in filled):
        return [piece for cell in filled for piece in cell]
    text = "\t".join(" ".join(piece.text.replace("\t", " ").strip() for piece in cell) for cell in cells)
    return [Piece(text=text, kind="row", follows=follows)]


def _is_part(cell: Sequence[Piece]) -> bool:
    length = sum(len(piece.text) for piece in cell)
    return length > _LONG or any(piece.kind == "row" for piece in cell) or (len(cell) > 3 and length > 200)
