"""HTML and XML of press databases to trees and paragraphs: no entity is expanded and nothing outside is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.databases.parts import in_line, tidy
from annotator.formats.text import decode
from annotator.model.errors import BrokenFile, NotText, sentence

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_HEAD = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w\-]{2,30})", re.IGNORECASE)
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "windows-1252", "cp1252"})
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_STRONG = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SILENT_TAGS = "script style head noscript template iframe object button select textarea svg"
_SILENT = frozenset(_SILENT_TAGS.split())


def decode_html(name: str, data: bytes, encoding: str | None = None) -> str:
    """The text of a page: as the user says, else as UTF-8, else as the page itself says, else by its letters."""
    if encoding is None and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return decode(name, data, "utf-8")
        except NotText:
            said = _CHARSET.search(data[:_HEAD])
            encoding = said[1].decode("ascii").lower() if said is not None else None
            # Pages that say ISO 8859-1 hold the quotation marks of Windows, as browsers know.
            encoding = "cp1252" if encoding in _LATIN else encoding
    try:
        return decode(name, data, encoding)
    except (NotText, LookupError):
        return decode(name, data) if encoding != "cp1252" else data.decode("latin-1")


def page_of(name: str, text: str) -> Element:
    """The tree of a page, whatever is wrong in it; raises `BrokenFile` where it holds nothing."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise BrokenFile(name, sentence("its markup cannot be read")) from error
    if root is None:  # pyright: ignore[reportUnnecessaryComparison] - lxml gives None for a page without elements
        raise BrokenFile(name, sentence("its markup cannot be read"))
    return root


def classes_of(element: Element) -> frozenset[str]:
    """The classes of an element, in lower case."""
    return frozenset((element.get("class") or "").lower().split())


def having(element: Element, *names: str) -> Iterator[Element]:
    """The elements within that have one of these classes, given in lower case, in their order."""
    wanted = frozenset(names)
    return (each for each in element.iter(etree.Element) if not wanted.isdisjoint(classes_of(each)))


def first_having(element: Element, *names: str) -> Element | None:
    """The first element within that has one of these classes."""
    return next(having(element, *names), None)


def line_of(element: Element | None) -> str:
    """The text of an element on one line; empty where there is none."""
    return "" if element is None else in_line("\n".join(texts_of(element)))


def texts_of(element: Element, *, without: frozenset[Element] = frozenset()) -> list[str]:
    """The paragraphs of an element, as texts."""
    return [paragraph.text for paragraph in paragraphs_of(element, without=without)]


def paragraphs_of(
    element: Element,
    *,
    without: frozenset[Element] = frozenset(),
    large: frozenset[str] = frozenset(),
    centred: frozenset[str] = frozenset(),
    rows: bool = False,
) -> list[Paragraph]:
    """The paragraphs of an element: what blocks, empty paragraphs and double breaks set apart.

    `without` leaves elements out; `large` and `centred` are the classes that set type so. With `rows` a row of a
    table is one paragraph.
    """
    walk = _Walk(large, centred, rows)
    skipped: Element | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                walk.say(node.tail or "")
        elif event == "start":
            if node in without or str(node.tag) in _SILENT:
                skipped = node
            else:
                walk.enter(node)
        else:
            walk.leave(node, tail=node is not element)
    return walk.done()


def _is_strong(node: Element) -> bool:
    return str(node.tag) in _STRONG or _BOLD.search(node.get("style") or "") is not None


@dataclass(slots=True)
class _Walk:
    """Gathers paragraphs while a tree is walked."""

    large: frozenset[str]
    centred: frozenset[str]
    rows: bool
    found: list[Paragraph] = field(default_factory=list[Paragraph])
    pieces: list[str] = field(default_factory=list[str])
    seen: set[str] = field(default_factory=set[str])
    around: list[frozenset[str]] = field(default_factory=list[frozenset[str]])
    link: str | None = None
    kept: int = 0
    """How many elements around keep line breaks as they are."""
    strong: int = 0
    """How many elements around set type bold."""
    weak: bool = False
    """Whether any words of the paragraph are not bold."""
    row: int = 0
    """How many rows of tables are around."""
    said: bool = False
    """Whether the paragraph, or its last cell, has words."""

    def enter(self, node: Element) -> None:
        """An element begins."""
        tag = str(node.tag)
        self.edge(tag)
        self.around.append(classes_of(node))
        self.kept += tag == "pre"
        self.row += tag == "tr"
        self.strong += _is_strong(node)
        if tag == "br":
            self.pieces.append("\n")
        elif tag == "a" and self.link is None:
            self.link = node.get("href")
        self.say(node.text or "")

    def leave(self, node: Element, *, tail: bool) -> None:
        """An element ends."""
        tag = str(node.tag)
        self.row -= tag == "tr"
        self.strong -= _is_strong(node)
        self.edge(tag)
        self.around.pop()
        self.kept -= tag == "pre"
        if tail:
            self.say(node.tail or "")

    def edge(self, tag: str) -> None:
        """An element begins or ends: a block's edge is that of a paragraph."""
        if tag not in _BLOCKS:
            return
        if not self.rows or not self.row:
            self.close()
        elif tag in ("td", "th") and self.said:
            self.pieces.append(" | ")
            self.said = False
        else:
            self.pieces.append(" ")

    def say(self, text: str) -> None:
        """Words stand here."""
        if not self.kept:
            text = re.sub(r"[\r\n]", " ", text)
        if text and not text.isspace():
            self.said = True
            self.seen.update(*self.around)
            self.weak = self.weak or not self.strong
        self.pieces.append(text)

    def close(self) -> None:
        """A paragraph ends; a blank line within ends one, too."""
        for text in re.split(r"\n[ \t\u00a0]*\n\s*", "".join(self.pieces)):
            words = tidy(text).strip("| ") if self.rows else tidy(text)
            if words:
                large, centred = not self.large.isdisjoint(self.seen), not self.centred.isdisjoint(self.seen)
                self.found.append(Paragraph(words, not self.weak, large, centred, self.link))
        self.pieces, self.seen, self.link, self.weak, self.said = [], set(), None, False, False

    def done(self) -> list[Paragraph]:
        """All paragraphs."""
        self.close()
        return self.found
