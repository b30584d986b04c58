"""A file of a book to pieces: paragraphs, headings, captions, rows, and the notes at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from html.entities import html5
from itertools import groupby

from lxml import etree

from annotator.formats.documents.numbering import numeral
from annotator.formats.documents.pieces import Kind, Piece
from annotator.formats.documents.tables import row_pieces
from annotator.formats.web.encoding import decode_page
from annotator.formats.web.kinds import Kinds, is_all_strong
from annotator.formats.web.segments import Element, Segment, segments_of
from annotator.formats.web.tree import parsed as parsed_page

_ANCHORS, _PAGES, _MARKS_END = 0xE100, 0xE800, 0xF8FF
"""Where in the private use area the marks begin that stand for an anchor, or for the beginning of a page."""
_MARK = re.compile("[\ue000-\uf8ff]")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_MARKUP_ENTITIES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(?:\[.{0,20000}?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_EMPTY = re.compile(r"<(title|script|style|a|span|div|p|i|b|em|strong|td|th|li|iframe|h[1-6])\b([^<>]{0,2000})/>")
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_LISTS = ("toc", "landmarks", "page-list", "doc-toc", "doc-pagelist", "loi", "lot")
_TYPE = "data-epub-type"
"""Under which name the attribute `epub:type` is kept, which has a namespace in XML and none in HTML."""
_VOID = frozenset({"img", "br", "hr", "wbr", "col", "input"})
_BACK = re.compile(r"[\s↩↑^\ufe0e\ufe0f⤴⏎]*")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a file of a book holds; `anchors` says at which of its pieces something begins that others refer to."""

    pieces: tuple[Piece, ...]
    anchors: dict[str, int]


def chapter_of(name: str, data: bytes, anchors: Set[str]) -> Chapter:
    """The pieces of a file, and where in them these anchors are; raises `NotText` where it is none."""
    body = _body(_MARK.sub("", decode_page(name, data)))
    if body is None:
        return Chapter((), {})
    reading = _Reading()
    reading.prepare(body, anchors)
    pieces = list(_pieces(reading, segments_of(body)))
    return _placed(pieces, reading)


@dataclass(slots=True)
class _Reading:
    """What is known of a tree before it is cut at its blocks."""

    anchors: list[str] = field(default_factory=list[str])
    pages: list[str] = field(default_factory=list[str])
    notes: dict[Element, str] = field(default_factory=dict[Element, str])
    lists: set[Element] = field(default_factory=set[Element])
    labels: dict[Element, str] = field(default_factory=dict[Element, str])
    kinds: Kinds = field(default_factory=Kinds)

    def prepare(self, body: Element, anchors: Set[str]) -> None:
        """Find notes and lists, and put a mark where an anchor is, or a page begins."""
        called = dict(self._calls(body))
        for each in list(body.iter(etree.Element)):
            said = {*(each.get(_TYPE) or "").split(), *(each.get("role") or "").split()}
            if said & _NOTES:
                self.notes[each] = called.get(each.get("id") or "", "")
            if said.intersection(_LISTS) or each.tag == "nav":
                self.lists.add(each)
            if "pagebreak" in said or "doc-pagebreak" in said:
                self._begin_page(each)
            if each.tag == "ol" and not any(above in self.lists for above in _around(each)):
                self._number(each)
            if (anchor := each.get("id") or each.get("name")) in anchors and len(self.anchors) < _PAGES - _ANCHORS:
                self.anchors.append(anchor or "")
                _put(each, chr(_ANCHORS + len(self.anchors) - 1))
        for note in self.notes:
            _take_back_links_out(note)

    def _calls(self, body: Element) -> Iterator[tuple[str, str]]:
        """The calls of notes, by the place that they lead to; each is written as "[1]"."""
        for link in list(body.iter("a")):
            href, label = link.get("href") or "", "".join(str(part) for part in link.itertext()).strip(" []()")
            parent = link.getparent()
            raised = (parent is not None and parent.tag == "sup") or any(each.tag == "sup" for each in link)
            said = "noteref" in (link.get(_TYPE) or "") or "doc-noteref" in (link.get("role") or "")
            if "#" in href and 0 < len(label) <= 4 and (said or (raised and label.isdecimal())):
                if _is_in_note(link):
                    continue
                for each in list(link):
                    link.remove(each)
                link.text = f"[{label}]"
                yield href.partition("#")[2], label

    def _begin_page(self, node: Element) -> None:
        text = " ".join("".join(str(part) for part in node.itertext()).split())
        label = node.get("title") or node.get("aria-label") or text or (node.get("id") or "").strip("pageP_-")
        for each in list(node):
            node.remove(each)
        node.text = ""
        if label and len(self.pages) < _MARKS_END - _PAGES:
            self.pages.append(label.strip(" .[]"))
            _put(node, chr(_PAGES + len(self.pages) - 1))

    def _number(self, items: Element) -> None:
        start = items.get("start") or "1"
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        for item in items.iterchildren("li"):
            said = item.get("value") or ""
            number = int(said) if said.isdecimal() and len(said) < 6 else number
            self.labels[item] = f"{numeral(number, _FORMS.get(items.get('type') or '', 'decimal'))}."
            number += 1


def _pieces(reading: _Reading, segments: Sequence[Segment]) -> Iterator[tuple[Piece, Element | None]]:
    """The pieces, each with the note that it is part of."""
    before: Segment | None = None
    shown = [segment for segment in segments if not reading.kinds.is_hidden(segment.element)]
    for row, group in groupby(shown, lambda each: _row_of(each.element)):
        within = list(group)
        if row is None:
            for segment in within:
                note = next((each for each in _around(segment.element) if each in reading.notes), None)
                yield _piece(reading, segment, before, in_note=note is not None), note
                before = segment
        else:
            table = _holder(row)
            joined = before is not None and _row_of(before.element) is not None and _holder(before.element) is table
            cells = [
                [_piece(reading, each, None, in_note=False) for each in within if cell in _around(each.element)]
                for cell in row.iterchildren("td", "th")
            ]
            yield from ((piece, None) for piece in row_pieces(cells, follows=joined))
            before = within[-1]


def _piece(reading: _Reading, segment: Segment, before: Segment | None, *, in_note: bool) -> Piece:
    element, text = segment.element, segment.text
    kind: Kind = "text"
    level = 0
    if re.fullmatch("h[1-6]", segment.tag):
        kind, level = "heading", int(segment.tag[1])
    elif reading.kinds.is_caption(element):
        kind = "caption"
    elif any(each in reading.lists for each in _around(element)):
        kind = "aside"
    item = element if element.tag == "li" else next(element.iterancestors("li"), None)
    label = reading.labels.pop(item, "") if item is not None and not in_note else ""
    holder = _holder(element)
    same = before is not None and (
        before.element is element or (holder is not None and _holder(before.element) is holder)
    )
    strong = kind == "text" and is_all_strong(element)
    return Piece(text=f"{label} {text}".lstrip(), kind=kind, level=level, follows=same, strong=strong)


def _placed(pieces: Sequence[tuple[Piece, Element | None]], reading: _Reading) -> Chapter:
    """The pieces without the marks in them, notes last; and where the marks were."""
    told: list[Piece] = []
    notes: list[Piece] = []
    anchors: dict[str, int] = {}
    waiting: list[str] = []
    page: str | None = None
    last: Element | None = None
    for piece, note in pieces:
        text = ""
        starts: dict[int, str] = {} if page is None else {0: page}
        for letter in piece.text:
            code = ord(letter)
            if _PAGES <= code < _PAGES + len(reading.pages):
                starts[len(text)] = page = reading.pages[code - _PAGES]
            elif _ANCHORS <= code < _ANCHORS + len(reading.anchors):
                waiting.append(reading.anchors[code - _ANCHORS])
            else:
                text += letter
        if not text.strip():
            continue
        bare = replace(piece, text=text, pages=tuple(starts.items()))
        if note is not None:
            label = reading.notes[note] if note is not last else ""
            bare = replace(bare, kind="note", text=f"[{label}] {bare.text}" if label else bare.text, pages=())
            notes.append(bare)
        else:
            anchors.update({anchor: len(told) for anchor in waiting})
            waiting = []
            told.append(bare)
        last = note
    anchors.update({anchor: len(told) for anchor in waiting})
    return Chapter((*told, *notes), anchors)


def _body(markup: str) -> Element | None:
    """The tree of a file: XML as it should be, else as browsers would read it."""
    markup = _DOCTYPE.sub("", markup[_declared(markup) :], count=1)
    try:
        root: Element | None = etree.fromstring(_ENTITY.sub(_letter, markup).encode("utf-8", "replace"), _parser())
    except (etree.LxmlError, ValueError):
        root = parsed_page(_EMPTY.sub(r"<\1\2></\1>", markup))
    if root is None:
        return None
    for each in root.iter(etree.Element):
        bare = str(each.tag).rpartition("}")[2].lower()
        if bare != each.tag:
            each.tag = bare
        for key in [key for key in map(str, each.attrib) if key.endswith(("}type", "epub:type"))]:
            each.set(_TYPE, each.get(key) or "")
    body = root if root.tag == "body" else root.find(".//body")
    return root if body is None else body


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _declared(markup: str) -> int:
    declaration = _DECLARATION.match(markup)
    return 0 if declaration is None else declaration.end()


def _letter(found: re.Match[str]) -> str:
    """The letter that HTML has a name for; what XML has a name for stays."""
    return found[0] if found[1] in _MARKUP_ENTITIES else html5.get(found[1], "")


def _put(node: Element, mark: str) -> None:
    """Write a mark at the beginning of an element, or behind one that has no inside."""
    if node.tag in _VOID:
        node.tail = mark + (node.tail or "")
    else:
        node.text = mark + (node.text or "")


def _take_back_links_out(note: Element) -> None:
    """The number in front of a note and the arrow at its end, which lead back to its call, are no part of it."""
    for link in list(note.iter("a")):
        text = "".join(str(part) for part in link.itertext()).strip(" []().")
        if "#" in (link.get("href") or "") and (len(text) <= 3 or _BACK.fullmatch(text)):
            for each in list(link):
                link.remove(each)
            link.text = ""


def _is_in_note(node: Element) -> bool:
    return any(
        not _NOTES.isdisjoint((each.get(_TYPE) or "").split()) or each.get("role") in _NOTES for each in _around(node)
    )


def _around(node: Element) -> Iterator[Element]:
    yield node
    yield from node.iterancestors()


def _row_of(element: Element) -> Element | None:
    """The innermost row of a table that holds an element."""
    return next((each for each in _around(element) if each.tag == "tr"), None)


def _holder(element: Element) -> Element | None:
    """The list or table that a line stands in."""
    return next(element.iterancestors("ul", "ol", "dl", "table"), None)
