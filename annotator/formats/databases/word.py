"""The paragraphs of a Word document (DOCX) that a press database wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.databases.markup import Element
from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.zipped import Zipped
from annotator.model.errors import BrokenFile, sentence

DOCUMENT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_HEADING = ("heading", "title", "titre", "überschrift", "kop")


def word_paragraphs(name: str, data: bytes) -> list[Paragraph]:
    """The paragraphs of a DOCX file in their order, those of tables too; raises `BrokenFile`."""
    packed = Zipped(name, data)
    links = _links(name, packed.read(LINKS)) if LINKS in packed else {}
    root = parsed(name, packed.read(DOCUMENT))
    return list(_paragraphs(root, links))


def parsed(name: str, data: bytes) -> Element:
    """The tree of an XML document: entities stay as they are, nothing outside is opened. Raises `BrokenFile`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise BrokenFile(name, sentence("its markup cannot be read")) from error


def _links(name: str, data: bytes) -> dict[str, str]:
    """Where the links of the document lead, by their ids."""
    return {each.get("Id") or "": each.get("Target") or "" for each in parsed(name, data).iter(etree.Element)}


def _paragraphs(root: Element, links: dict[str, str]) -> Iterator[Paragraph]:
    """The paragraphs, and the rows of tables with more than one cell as one paragraph each."""
    open_ones: list[_Gathered] = []
    # Where finished paragraphs go: cell within row within cell, the document itself outermost.
    rows: list[list[list[Paragraph]]] = [[[]]]
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = _local(node)
        if event == "start":
            if tag == "p":
                open_ones.append(_Gathered())
            elif tag == "tr":
                rows.append([])
            elif tag == "tc":
                rows[-1].append([])
            elif open_ones:
                open_ones[-1].take(node, tag)
        elif tag == "p":
            _here(rows).append(open_ones.pop().paragraph(links))
        elif tag == "tr":
            _here(rows[:-1]).extend(_row(rows.pop()))
    yield from rows[0][0]


def _here(rows: list[list[list[Paragraph]]]) -> list[Paragraph]:
    """The innermost cell that is open."""
    return next(row[-1] for row in reversed(rows) if row)


def _row(cells: list[list[Paragraph]]) -> list[Paragraph]:
    if len(cells) < 2:
        return cells[0] if cells else []
    texts = tuple("\n".join(each.text for each in cell) for cell in cells)
    return [Paragraph(" | ".join(text for text in texts if text.strip()), cells=texts)]


def _local(node: Element) -> str | None:
    """The name of an element of Word's own; None of any other."""
    tag = str(node.tag)
    for space in (_WORD, _STRICT):
        if tag.startswith(space):
            return tag.removeprefix(space)
    return None


@dataclass(slots=True)
class _Gathered:
    """What was seen of a paragraph."""

    pieces: list[str] = field(default_factory=list[str])
    link: str | None = None
    style: str = ""
    strong: bool = False
    weak: bool = False
    centred: bool = False

    def take(self, node: Element, tag: str | None) -> None:
        """An element within the paragraph."""
        if tag == "t":
            text = node.text or ""
            # What a fallback holds was said before, by what it stands in for.
            if next(node.iterancestors(_FALLBACK), None) is None:
                self.pieces.append(text)
                self.weak = self.weak or (not self.strong and any(map(str.isalnum, text)))
        elif tag in _BREAKS:
            parent = node.getparent()
            # Elsewhere these name the stops and edges of a style.
            if parent is not None and _local(parent) == "r":
                self.pieces.append(_BREAKS[tag])
        elif tag == "r":
            self.strong = False
        elif tag == "b":
            self.strong = _value(node) not in ("0", "false", "off")
        elif tag == "hyperlink":
            self.link = self.link or node.get(_ID) or node.get(_STRICT_ID)
        elif tag == "pStyle":
            self.style = _value(node).lower()
        elif tag == "jc":
            self.centred = _value(node) == "center"

    def paragraph(self, links: dict[str, str]) -> Paragraph:
        """The whole paragraph."""
        return Paragraph(
            "".join(self.pieces),
            strong=not self.weak,
            large=self.style.startswith(_HEADING),
            centred=self.centred,
            link=links.get(self.link or "") or None,
        )


def _value(node: Element) -> str:
    return next((value for key, value in node.attrib.items() if str(key).endswith("}val")), "")
