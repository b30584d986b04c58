"""The body of an RTF document to pieces: what is there once all changes are accepted, notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.formats.documents.pieces import Piece
from annotator.formats.documents.style_names import PLAIN, Named, named
from annotator.formats.documents.tables import row_pieces
from annotator.formats.rtf import RtfParagraph, RtfReader, is_rtf
from annotator.model.errors import BrokenFile, sentence

_STYLE = re.compile(r"\{\\s(\d{1,5})(?:\\\*?[a-z]+-?\d*\s?)*+([^\\{};]+);\}")
_HEAD = re.compile(r"\s*(?:\\\*\s*)?\\[A-Za-z]+-?\d* ?")
"""The word that opens a group."""
_PROPERTY = re.compile(r"\{\\(title|author)\b ?")
_BOX = re.compile(r"\{\\shptxt\b ?")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class RtfDocument:
    """What an RTF document holds: its pieces, the lines of its headers and footers, and its properties."""

    pieces: tuple[Piece, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]
    titled: str | None
    properties: dict[str, str]


@dataclass(slots=True)
class _Shared:
    """What all parts of a document add to."""

    notes: list[list[RtfParagraph]] = field(default_factory=list[list[RtfParagraph]])
    heads: list[str] = field(default_factory=list[str])
    feet: list[str] = field(default_factory=list[str])
    styles: dict[int, Named] = field(default_factory=dict[int, Named])
    properties: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class _Body(RtfReader):
    """Walks a document, or a part of it that stands apart: a note, a header, a text box."""

    shared: _Shared = field(default_factory=_Shared)
    depth: int = 0
    boxes: list[RtfParagraph] = field(default_factory=list[RtfParagraph])

    def apart(self, word: str, at: int) -> int | None:
        """Read the groups that stand apart, and give where the text goes on."""
        shared = self.shared
        named_by = _HEAD.match(self.source, at)
        inside = named_by.end() if named_by is not None else at
        if word == "footnote":
            number = len(shared.notes)
            shared.notes.append([])
            shared.notes[number] = self._part(inside)
            self.say(f"[{number + 1}]")
        elif word.startswith(("header", "footer")) and len(word) < 8:
            lines = shared.heads if word.startswith("header") else shared.feet
            lines += [
                line for part in self._part(inside) if (line := " ".join(part.text.split())) and line not in lines
            ]
        elif word == "stylesheet":
            table = self.source[at : self.behind(at)]
            shared.styles.update({int(found[1]): named(found[2].strip()) for found in _STYLE.finditer(table)})
        elif word == "info":
            for found in _PROPERTY.finditer(self.source, at, self.behind(at)):
                text = " ".join(part.text for part in self._part(found.end()))
                shared.properties.setdefault(found[1], " ".join(text.split()))
        elif word in ("listtext", "pntext"):
            number = "".join(part.text for part in self._part(inside)).strip()
            # Bullets are no text.
            self.say(f"{number} " if any(map(str.isalnum, number)) else "")
        elif word == "shpinst":
            for found in _BOX.finditer(self.source, at, self.behind(at)):
                self.boxes += self._part(found.end())
        elif word != "shprslt":
            return None
        return self.behind(at)

    def _part(self, at: int) -> list[RtfParagraph]:
        """The paragraphs of the group that holds `at`, from there on."""
        if self.depth >= _DEEPEST:
            return []
        part = _Body(self.name, f"{{{self.source[at : self.behind(at)]}", self.style, fonts=self.fonts)
        part.shared, part.depth = self.shared, self.depth + 1
        return [*part.paragraphs(), *part.boxes]


def rtf_document(name: str, data: bytes) -> RtfDocument:
    """The whole document; raises `BrokenFile` where it is none, or is nested too deeply."""
    if not is_rtf(data):
        raise BrokenFile(name, sentence("it is no RTF document"))
    body = _Body(name, data.decode("latin-1"))
    told = [*body.paragraphs(), *body.boxes]
    shared = body.shared
    pieces = list(_pieces(told, shared))
    for number, note in enumerate(shared.notes, 1):
        said = [replace(piece, kind="note") for piece in _pieces(note, shared)]
        pieces += [replace(piece, text=f"[{number}] {piece.text.lstrip()}") for piece in said[:1]] + said[1:]
    titled = next((each.text for each in told if _named(each, shared).title), None)
    return RtfDocument(tuple(pieces), tuple(shared.heads), tuple(shared.feet), titled, shared.properties)


def _named(paragraph: RtfParagraph, shared: _Shared) -> Named:
    return shared.styles.get(paragraph.style, PLAIN) if paragraph.style is not None else PLAIN


def _pieces(paragraphs: Iterable[RtfParagraph], shared: _Shared) -> Iterator[Piece]:
    began = False
    for each in paragraphs:
        if each.cells:
            pieces = row_pieces([list(_lines(cell)) for cell in each.cells], follows=began)
            began = bool(pieces) and pieces[-1].kind == "row"
            yield from pieces
            continue
        began = False
        style = _named(each, shared)
        kind, level = style.kind, style.level
        if kind == "text" and each.level is not None:
            kind, level = "heading", each.level
        for piece in _lines(each.text):
            yield replace(piece, kind=kind, level=level, strong=each.strong)


def _lines(text: str) -> Sequence[Piece]:
    """The lines of a text, those after the first as parts of the same paragraph."""
    filled = [line for line in text.split("\n") if line.strip()]
    return [Piece(text=line, follows=number > 0) for number, line in enumerate(filled)]
