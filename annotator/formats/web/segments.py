"""The text of a tree cut at its blocks: paragraphs, headings, items, cells, each with its element."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

Element = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml has no other name for it

_BLOCKS = (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul head quote list item row cell lb"
)
BLOCKS = tuple(_BLOCKS.split())
"""The elements at which a line of text ends, in HTML and in what trafilatura makes of it."""
_SILENT = (
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "select",
    "textarea", "audio", "video", "canvas", "button", "datalist", "map", "title", "meta", "link",
)  # fmt: skip
# Two characters that are in no text: `decode_page` has taken them out.
_CUT, _END = "\ufdd0", "\ufdd1"
_CELLS, _ROWS = ("td", "th", "cell"), ("tr", "row")
_SPACES = re.compile("[ \t\n\r\f\v\u2028\u2029]+")
_HIDDEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_AROUND = " \t\n\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Segment:
    """A line of text, and the block that it stands in directly."""

    element: Element
    text: str

    @property
    def tag(self) -> str:
        """The tag of the element."""
        return str(self.element.tag)


def segments_of(root: Element) -> list[Segment]:
    """The lines of text below `root`, in order. The tree is spent: its texts are changed."""
    etree.strip_elements(root, *_SILENT, with_tail=False)
    owners = _marked(root)
    found: list[Segment] = []
    for piece in etree.tostring(root, method="text", encoding="unicode").split(_CUT)[1:]:
        number, _, raw = piece.partition(_END)
        text = clean(raw)
        if text:
            found.append(Segment(owners[int(number)], text))
    return found


def lines_in(element: Element) -> list[str]:
    """The lines of a heading or another small block, whose blocks within and breaks part them."""
    parts: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        parts += ("\n" if inner.tag in BLOCKS else "", "" if event == "end" else inner.text or "")
        parts.append((inner.tail or "") if event == "end" and inner is not element else "")
    return [line for part in "".join(parts).split("\n") if (line := clean(part))]


def clean(raw: str) -> str:
    """The words of `raw` as a browser would set them on one line: white space is one space, no-break ones stay."""
    text = _SPACES.sub(" ", raw).strip(_AROUND)
    return _HIDDEN.sub("", text) if not text.isascii() and _HIDDEN.search(text) else text


def bare(raw: str | None) -> str:
    """A text of a spent tree without the number that was written before it."""
    return (raw or "").rpartition(_END)[2].strip()


def key_of(text: str) -> str:
    """What makes two lines the same, however they are spaced."""
    return "".join(text.split())


def rows_of(segments: Sequence[Segment]) -> list[Element | None]:
    """For each segment the row of a table that it is part of, where each cell of that holds one line at most."""
    found: list[Element | None] = []
    for row, group in groupby(segments, lambda each: _row_of(each.element)):
        cells = [each.element for each in group]
        found += [row if len(set(cells)) == len(cells) else None] * len(cells)
    return found


def _row_of(element: Element) -> Element | None:
    parent = element.getparent()
    return parent if element.tag in _CELLS and parent is not None and parent.tag in _ROWS else None


def _marked(root: Element) -> list[Element]:
    """Write the number of the block that it belongs to before each text; gives the blocks by number."""
    owners: list[Element] = [root]
    numbers: dict[Element, int] = {root: 0}
    root.text = f"{_CUT}0{_END}{root.text or ''}"
    for element in root.iterdescendants(*BLOCKS):
        number = len(owners)
        owners.append(element)
        numbers[element] = number
        element.text = f"{_CUT}{number}{_END}{element.text or ''}"
        element.tail = f"{_CUT}{_number(element.getparent(), numbers)}{_END}{element.tail or ''}"
    return owners


def _number(parent: Element | None, numbers: dict[Element, int]) -> int:
    """The number of the nearest block."""
    while parent is not None and parent not in numbers:
        parent = parent.getparent()
    return 0 if parent is None else numbers[parent]
