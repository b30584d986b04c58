"""The styles of a text in OpenDocument, and how its lists are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.formats.documents.markup import Element, child, children, local, value
from annotator.formats.documents.numbering import Level
from annotator.formats.documents.style_names import PLAIN, Named, named

_DEEPEST = 20
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
OUTLINE = "\0outline"
"""The list that numbers the headings of a document."""


@dataclass(frozen=True, slots=True)
class OpenStyle:
    """What a style says of its text."""

    named: Named = PLAIN
    bold: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    name: str
    parent: str | None
    bold: bool | None
    hidden: bool


@dataclass(slots=True)
class OpenStyles:
    """The styles of paragraphs and of runs by family and name, and the levels of lists."""

    levels: dict[tuple[str, int], Level] = field(default_factory=dict[tuple[str, int], Level])
    language: str | None = None
    said: dict[tuple[str, str], _Said] = field(default_factory=dict[tuple[str, str], _Said])

    def of(self, family: str, style: str | None) -> OpenStyle:
        """The style of that name, with what it takes from those above it."""
        chain: list[_Said] = []
        while style is not None and (one := self.said.get((family, style))) is not None and len(chain) < _DEEPEST:
            chain.append(one)
            style = one.parent
        return OpenStyle(
            next((found for each in chain if (found := named(each.name)) != PLAIN), PLAIN),
            next((each.bold for each in chain if each.bold is not None), False),
            any(each.hidden for each in chain),
        )


def open_styles(roots: Sequence[Element | None]) -> OpenStyles:
    """The styles in the parts that hold some; what stands in a later one counts."""
    styles = OpenStyles()
    for root in roots:
        for group in children(root):
            if local(group) in ("styles", "automatic-styles"):
                for each in children(group):
                    _take(styles, each)
    return styles


def _take(styles: OpenStyles, node: Element) -> None:
    kind, family, name = local(node), value(node, "family") or "", value(node, "name") or ""
    properties = child(node, "text-properties")
    if kind == "style":
        weight = value(properties, "font-weight") if properties is not None else None
        styles.said[family, name] = _Said(
            (value(node, "display-name") or name).replace("_20_", " "),
            value(node, "parent-style-name"),
            None if weight is None else weight in ("bold", "600", "700", "800", "900"),
            properties is not None and value(properties, "display") == "none",
        )
    elif kind == "default-style" and family == "paragraph" and properties is not None:
        styles.language = value(properties, "language")
    elif kind in ("list-style", "outline-style"):
        key = OUTLINE if kind == "outline-style" else name
        styles.levels.update({(key, depth): level for depth, level in _levels(node)})


def _levels(node: Element) -> Iterator[tuple[int, Level]]:
    for each in children(node):
        said, start, shown = (
            value(each, "level") or "",
            value(each, "start-value") or "1",
            value(each, "display-levels"),
        )
        if not said.isdecimal():
            continue
        form = _FORMS.get(value(each, "num-format") or "")
        depth = int(said) - 1
        first = depth - (int(shown) if shown is not None and shown.isdecimal() else 1) + 1
        places = ".".join(f"%{place + 1}" for place in range(max(first, 0), depth + 1))
        pattern = f"{value(each, 'num-prefix') or ''}{places}{value(each, 'num-suffix') or ''}"
        bullet = form is None or local(each) == "list-level-style-bullet" or depth > 8
        yield depth, Level(form or "none", "" if bullet else pattern, int(start) if start.isdecimal() else 1)
