"""The body of a Word document to pieces: what is there once all changes are accepted, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.formats.documents.markup import Element, child, children, local, value
from annotator.formats.documents.notes import Notes
from annotator.formats.documents.numbering import Counting, Level
from annotator.formats.documents.package import Package
from annotator.formats.documents.pieces import Piece
from annotator.formats.documents.symbols import letter_of
from annotator.formats.documents.tables import row_pieces
from annotator.formats.documents.word_styles import WordStyles, is_on, list_of, outline_of, styles_of

_GONE = frozenset(
    {"del", "moveFrom", "rt", "instrText", "delText", "rPr", "pPr", "sdtPr", "sdtEndPr", "tblPr", "sectPr"}
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_DRAWN = frozenset({"drawing", "pict", "object"})


@dataclass(frozen=True, slots=True)
class WordDocument:
    """What a Word document holds: its pieces, the lines of its headers and footers, the paragraph of style "Title"."""

    pieces: tuple[Piece, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]
    title: str | None
    language: str | None


def word_document(package: Package) -> WordDocument:
    """The document of a package, or nothing where it has none."""
    main = package.main()
    body = child(package.tree(main), "body")
    styles = styles_of(package.first(main, "styles"))
    walk = _Walk(styles, _counting(package.first(main, "numbering")))
    pieces = list(walk.blocks(body))
    notes = {kind: _notes(package.first(main, kind)) for kind in ("footnotes", "endnotes")}
    for called in walk.notes:
        if (note := notes[called.kind].get(called.key)) is not None:
            pieces += walk.note(note, called.label)
    return WordDocument(
        tuple(pieces),
        tuple(_lines(walk, package, main, "header")),
        tuple(_lines(walk, package, main, "footer")),
        walk.title,
        styles.language,
    )


@dataclass(slots=True)
class _Said:
    """The text of one paragraph, as far as it is read."""

    text: list[str] = field(default_factory=list[str])
    letters: int = 0
    bold: int = 0
    boxes: list[Element] = field(default_factory=list[Element])

    def add(self, text: str, *, bold: bool = False) -> None:
        """Some more of it."""
        self.text.append(text)
        self.letters += len(text)
        self.bold += len(text) if bold else 0


class _Walk:
    """Reads blocks and what is in them, in the order of the document."""

    def __init__(self, styles: WordStyles, counting: Counting) -> None:
        self._styles = styles
        self._counting = counting
        self._carried = ""
        self._list: str | None = None
        self.title: str | None = None
        self.notes = Notes()

    def blocks(self, container: Element | None) -> Iterator[Piece]:
        """The pieces in a body, a cell, a note or a text box."""
        for node in children(container):
            name = local(node)
            if name == "p":
                yield from self._paragraph(node)
            elif name == "tbl":
                yield from self._table(node)
            elif name == "AlternateContent":
                yield from self.blocks(_chosen(node))
            elif name not in _GONE:
                yield from self.blocks(node)

    def note(self, node: Element, label: str) -> list[Piece]:
        """The pieces of a note, its number in front."""
        pieces = [Piece(text=piece.text, kind="note", follows=piece.follows) for piece in self.blocks(node)]
        if pieces:
            pieces[0] = Piece(text=f"{label} {pieces[0].text.lstrip()}", kind="note")
        return pieces

    def _paragraph(self, node: Element) -> Iterator[Piece]:
        properties = child(node, "pPr")
        named = child(properties, "pStyle")
        style = self._styles.of(value(named, "val") if named is not None else None)
        said = _Said()
        self._inline(node, said, bold=style.bold)
        text = self._carried + "".join(said.text)
        self._carried = ""
        if child(properties, "rPr", "del") is not None:
            self._carried = text
        elif any(map(str.isprintable, text.strip())):
            numbered = list_of(properties) or style.list
            label = self._counting.next(*numbered) if numbered is not None else ""
            item = numbered[0] if numbered is not None and style.kind == "text" else None
            outline = outline_of(properties)
            level = style.level if outline is None or outline > 8 else outline + 1
            kind = style.kind if style.kind != "text" or not level else "heading"
            strong = said.bold >= 0.95 * said.letters
            follows = item is not None and item == self._list
            for number, line in enumerate(f"{label} {text}".strip().split("\n")):
                yield Piece(text=line, kind=kind, level=level, follows=follows or number > 0, strong=strong)
            self._list = item
            if style.title:
                self.title = self.title or text
        for box in said.boxes:
            yield from self.blocks(box)

    def _inline(self, node: Element, said: _Said, *, bold: bool) -> None:
        for each in children(node):
            name = local(each)
            if name in _GONE:
                continue
            if name == "r":
                properties = child(each, "rPr")
                if not is_on(child(properties, "vanish")):
                    weight = is_on(child(properties, "b"))
                    self._inline(each, said, bold=bold if weight is None else weight)
            elif name == "t":
                said.add(each.text or "", bold=bold)
            elif name in _SIGNS:
                said.add("" if value(each, "type") in ("page", "column") else _SIGNS[name])
            elif name == "sym":
                said.add(letter_of(value(each, "font"), value(each, "char")))
            elif name in ("footnoteReference", "endnoteReference"):
                said.add(self.notes.call(f"{name.removesuffix('Reference')}s", value(each, "id") or ""))
            elif name in _DRAWN:
                said.boxes += _boxes(each)
            elif name == "AlternateContent":
                chosen = _chosen(each)
                if chosen is not None:
                    self._inline(chosen, said, bold=bold)
            else:
                self._inline(each, said, bold=bold)

    def _table(self, table: Element) -> Iterator[Piece]:
        began = False
        for row in _within(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            self._list = None
            pieces = row_pieces([list(self.blocks(cell)) for cell in _within(row, "tc")], follows=began)
            began = bool(pieces) and pieces[-1].kind == "row"
            yield from pieces
        self._list = None


def _within(node: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in content controls and tracked changes, too."""
    for each in children(node):
        if local(each) == name:
            yield each
        elif local(each) in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            yield from _within(each, name)


def _chosen(alternates: Element) -> Element | None:
    """The one of several ways to say the same that comes first: others are for programs that do not know it."""
    return next(children(alternates), None)


def _boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes in a drawing; those within another are read with it."""
    for each in children(drawing):
        if local(each) == "txbxContent":
            yield each
        elif local(each) == "AlternateContent":
            chosen = _chosen(each)
            if chosen is not None:
                yield from _boxes(chosen)
        else:
            yield from _boxes(each)


def _notes(root: Element | None) -> dict[str, Element]:
    """The notes in their part by their ids; lines that part them from the text are none."""
    return {value(each, "id") or "": each for each in children(root) if value(each, "type") in (None, "normal")}


def _lines(walk: _Walk, package: Package, main: str, kind: str) -> Iterator[str]:
    """The lines of all headers, or footers."""
    for part in package.related(main, kind):
        yield from (piece.text for piece in walk.blocks(package.tree(part)))


def _counting(root: Element | None) -> Counting:
    """How the lists of the document are numbered."""
    abstract: dict[str, dict[int, Level]] = {}
    levels: dict[tuple[str, int], Level] = {}
    shared: dict[str, str] = {}
    for node in children(root):
        if local(node) == "abstractNum":
            abstract[value(node, "abstractNumId") or ""] = dict(_levels(node))
        elif local(node) == "num":
            number, base = value(node, "numId") or "", child(node, "abstractNumId")
            named = (value(base, "val") or "") if base is not None else ""
            levels.update({(number, depth): level for depth, level in abstract.get(named, {}).items()})
            overrides = [each for each in children(node) if local(each) == "lvlOverride"]
            if not overrides:
                shared[number] = f"all of {named}"
            for override in overrides:
                levels.update({(number, depth): level for depth, level in _levels(override)})
    return Counting(levels, shared)


def _levels(node: Element) -> Iterator[tuple[int, Level]]:
    for each in children(node):
        if local(each) != "lvl":
            continue
        depth, said = value(each, "ilvl") or "", {local(part): value(part, "val") or "" for part in children(each)}
        form = said.get("numFmt", "decimal")
        start = said.get("start", "1")
        if depth.isdecimal():
            pattern = "" if form == "bullet" else said.get("lvlText", "")
            yield int(depth), Level(form, pattern, int(start) if start.isdecimal() else 1)
