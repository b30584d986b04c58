"""The styles of a Word document: what a paragraph of one is, and whether it is bold."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.formats.documents.markup import Element, child, children, local, value
from annotator.formats.documents.pieces import Kind
from annotator.formats.documents.style_names import PLAIN as UNSAID
from annotator.formats.documents.style_names import named

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a style says of its paragraphs: `level` is the rank of a heading; `list` the list that it numbers."""

    kind: Kind = "text"
    level: int = 0
    title: bool = False
    bold: bool = False
    list: tuple[str, int] | None = None


PLAIN = WordStyle()


@dataclass(slots=True)
class _Said:
    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    bold: bool | None = None
    list: tuple[str, int] | None = None


@dataclass(slots=True)
class WordStyles:
    """All styles, by their ids; `language` is that of the document."""

    _said: dict[str, _Said] = field(default_factory=dict[str, _Said])
    language: str | None = None

    def of(self, style: str | None) -> WordStyle:
        """The style of that id, with what it takes from those that it is based on."""
        chain: list[_Said] = []
        while style is not None and (one := self._said.get(style)) is not None and len(chain) < _DEEPEST:
            chain.append(one)
            style = one.based_on
        if not chain:
            return PLAIN
        said = next((each for each in (named(one.name) for one in chain) if each != UNSAID), UNSAID)
        outline = next((each.outline for each in chain if each.outline is not None), None)
        kind, level = said.kind, said.level
        if kind == "text" and outline is not None and outline < 9:
            kind, level = "heading", outline + 1
        bold = next((each.bold for each in chain if each.bold is not None), False)
        numbered = next((each.list for each in chain if each.list is not None), None)
        return WordStyle(kind, level, said.title, bold, numbered)


def styles_of(root: Element | None) -> WordStyles:
    """The styles in the part that holds them."""
    styles = WordStyles()
    for each in children(root):
        if local(each) == "docDefaults":
            said = child(each, "rPrDefault", "rPr", "lang")
            styles.language = value(said, "val") if said is not None else None
        elif local(each) == "style" and (name := value(each, "styleId")) is not None:
            styles._said[name] = _style(each)  # pyright: ignore[reportPrivateUsage]
    return styles


def is_on(node: Element | None) -> bool | None:
    """Whether a switch such as "bold" is on; None where it is not there."""
    return None if node is None else value(node, "val") not in ("0", "false", "off", "none")


def list_of(properties: Element | None) -> tuple[str, int] | None:
    """The list and the depth in it that the properties of a paragraph name."""
    numbered = child(properties, "numPr")
    number = child(numbered, "numId")
    if number is None:
        return None
    depth = child(numbered, "ilvl")
    said = value(depth, "val") if depth is not None else None
    return value(number, "val") or "0", int(said) if said is not None and said.isdecimal() else 0


def outline_of(properties: Element | None) -> int | None:
    """The rank in the outline that the properties of a paragraph name, from 0 on."""
    outline = child(properties, "outlineLvl")
    said = value(outline, "val") if outline is not None else None
    return int(said) if said is not None and said.isdecimal() else None


def _style(node: Element) -> _Said:
    name, based_on = child(node, "name"), child(node, "basedOn")
    properties = child(node, "pPr")
    return _Said(
        name=(value(name, "val") or "") if name is not None else "",
        based_on=value(based_on, "val") if based_on is not None else None,
        outline=outline_of(properties),
        bold=is_on(child(node, "rPr", "b")),
        list=list_of(properties),
    )
