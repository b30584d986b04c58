"""The body of a text in OpenDocument to pieces: what is there once all changes are accepted, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from annotator.formats.documents.markup import Element, child, children, local, value
from annotator.formats.documents.notes import Notes
from annotator.formats.documents.numbering import Counting
from annotator.formats.documents.open_styles import OUTLINE, OpenStyles
from annotator.formats.documents.pieces import Piece
from annotator.formats.documents.tables import row_pieces

_GONE = frozenset(
    {
        "tracked-changes", "annotation", "annotation-end", "hidden-text", "hidden-paragraph", "title", "desc", "forms",
        "ruby-text", "bibliography-mark-entry", "script", "event-listeners", "table-column", "soft-page-break",
        "sequence-decls", "variable-decls", "user-field-decls", "list-header-style", "binary-data", "object",
    }
)  # fmt: skip
_INDEXES = frozenset(
    {
        "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index",
    }
)  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST = 100


@dataclass(slots=True)
class _Said:
    """The text of one paragraph, as far as it is read."""

    text: list[str] = field(default_factory=list[str])
    letters: int = 0
    bold: int = 0
    spaced: bool = True
    boxes: list[Element] = field(default_factory=list[Element])

    def add(self, text: str, *, bold: bool = False) -> None:
        """Words as they are."""
        if text:
            self.text.append(text)
            self.letters += len(text)
            self.bold += len(text) if bold else 0
            self.spaced = False

    def flow(self, text: str | None, *, bold: bool) -> None:
        """Words of the markup, in which any white space is one space, and none at the beginning."""
        flowing = _SPACE.sub(" ", text or "")
        if self.spaced:
            flowing = flowing.lstrip(" ")
        self.add(flowing, bold=bold)
        self.spaced = flowing.endswith(" ") if flowing else self.spaced


class OpenWalk:
    """Reads blocks and what is in them, in the order of the document."""

    def __init__(self, styles: OpenStyles) -> None:
        self._styles = styles
        self._counting = Counting(styles.levels)
        self._bodies: dict[str, Element] = {}
        self._lists = 0
        self.title: str | None = None
        self.notes = Notes()

    def blocks(self, container: Element | None) -> Iterator[Piece]:
        """The pieces in a body, a section, a cell, a note or a text box."""
        for node in children(container):
            name = local(node)
            if name in ("p", "h"):
                yield from self._paragraph(node)
            elif name == "list":
                yield from self._list(node, None, 0)
            elif name == "table":
                yield from self._table(node)
            elif name in _INDEXES:
                yield from (replace(piece, kind="aside") for piece in self.blocks(child(node, "index-body")))
            elif name not in _GONE:
                yield from self.blocks(node)

    def notes_at_end(self) -> Iterator[Piece]:
        """The notes that were called, in that order."""
        for note in self.notes:
            for number, piece in enumerate(self.blocks(self._bodies[note.key])):
                text = piece.text if number else f"{note.label} {piece.text.lstrip()}"
                yield Piece(text=text, kind="note", follows=piece.follows)

    def _paragraph(self, node: Element, *, label: str = "", follows: bool = False) -> Iterator[Piece]:
        style = self._styles.of("paragraph", value(node, "style-name"))
        said = _Said()
        if not style.hidden:
            self._inline(node, said, bold=style.bold)
        text = "".join(said.text)
        if text.strip():
            kind, level = style.named.kind, style.named.level
            if local(node) == "h":
                rank = value(node, "outline-level") or ""
                kind, level = "heading", min(int(rank), 9) if rank.isdecimal() else level or 1
                if value(node, "is-list-header") != "true":
                    label = label or self._counting.next(OUTLINE, level - 1)
            strong = said.bold >= 0.95 * said.letters
            for number, line in enumerate(f"{label} {text}".strip().split("\n")):
                yield Piece(text=line, kind=kind, level=level, follows=follows or number > 0, strong=strong)
            if style.named.title:
                self.title = self.title or text
        for box in said.boxes:
            yield from self.blocks(box)

    def _inline(self, node: Element, said: _Said, *, bold: bool) -> None:
        said.flow(node.text, bold=bold)
        for each in children(node):
            self._within(each, said, bold=bold)
            said.flow(each.tail, bold=bold)

    def _within(self, node: Element, said: _Said, *, bold: bool) -> None:
        name = local(node)
        if name == "s":
            count = value(node, "c") or "1"
            said.add(" " * min(int(count) if count.isdecimal() else 1, _MOST))
        elif name == "tab":
            said.add("\t")
        elif name == "line-break":
            said.add("\n")
            said.spaced = True
        elif name == "note":
            key = value(node, "id") or f"\0{len(self._bodies)}"
            body = child(node, "note-body")
            if body is not None:
                self._bodies[key] = body
                said.add(self.notes.call("note", key), bold=bold)
        elif name in ("frame", "g", "custom-shape", "rect", "a") and local_space(node) == "drawing":
            said.boxes.append(node)
        elif name == "span":
            style = self._styles.of("text", value(node, "style-name"))
            if not style.hidden:
                weighs = (("text", value(node, "style-name") or "") in self._styles.said) and style.bold
                self._inline(node, said, bold=bold or weighs)
        elif name not in _GONE:
            self._inline(node, said, bold=bold)

    def _list(self, node: Element, style: str | None, depth: int) -> Iterator[Piece]:
        style = value(node, "style-name") or style
        if depth == 0 and value(node, "continue-numbering") != "true" and value(node, "continue-list") is None:
            self._counting.restart(style or "")
        first = depth == 0
        for item in children(node):
            if local(item) not in ("list-item", "list-header"):
                continue
            label = self._counting.next(style or "", depth) if local(item) == "list-item" else ""
            for each in children(item):
                if local(each) == "list":
                    yield from self._list(each, style, depth + 1)
                elif local(each) in ("p", "h"):
                    yield from self._paragraph(each, label=label, follows=not first and local(each) == "p")
                    label, first = "", False

    def _table(self, table: Element) -> Iterator[Piece]:
        began = False
        for row in _rows(table):
            cells: list[list[Piece]] = []
            for cell in children(row):
                if local(cell) in ("table-cell", "covered-table-cell"):
                    cells.append(list(self.blocks(cell)))
            pieces = row_pieces(cells, follows=began)
            began = bool(pieces) and pieces[-1].kind == "row"
            yield from pieces


def local_space(node: Element) -> str:
    """The last part of the namespace's name before its version: "drawing", "text"."""
    space = str(node.tag).partition("}")[0].rstrip("0123456789.:")
    return space.rpartition(":")[2]


def _rows(table: Element) -> Iterator[Element]:
    for each in children(table):
        if local(each) == "table-row":
            yield each
        elif local(each) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(each)
