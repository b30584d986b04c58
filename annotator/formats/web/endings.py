"""Where an article ends on a page: what stands behind the block of its paragraphs, and what readers say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from annotator.formats.press.chrome import opens_list
from annotator.formats.web.kinds import Kinds, is_linked
from annotator.formats.web.line import Line
from annotator.formats.web.segments import Element, Segment

_FEW = 3
"""So many paragraphs make a block that is known for the article's."""
_MOST, _NEARLY_ALL = 0.6, 0.9


def endings(lines: Sequence[Line], own: Sequence[Segment | None], by_markup: Kinds) -> list[Line]:
    """The lines, those of comments and of lists behind the article marked; `own` are the page's segments of them."""
    found = _without_comments(lines, own, by_markup)
    for least in (_MOST, _NEARLY_ALL):
        home = _home(found, own, least)
        if home is not None:
            found = _marked_behind(found, own, *home)
    return found


def _marked_behind(found: Sequence[Line], own: Sequence[Segment | None], home: Element, share: float) -> list[Line]:
    """The lines, those behind the block `home` marked from where they are a list; it has `share` of the prose."""
    lines = list(found)
    inside = [each is not None and _is_in(each.element, home) for each in own]
    last = max((number for number, within in enumerate(inside) if within and lines[number].mark is None), default=-1)
    listing = False
    for number in range(last + 1, len(lines)):
        line, segment = lines[number], own[number]
        linked = segment is not None and is_linked(segment.element)
        # Behind all of the article, a line that is neither sentence nor heading is the page's own.
        ends = share >= _NEARLY_ALL and not line.is_prose and line.mark != "heading"
        listing = listing or ends or (linked and line.mark == "heading") or opens_list(line.text)
        if listing and line.mark in (None, "heading", "caption"):
            lines[number] = replace(line, mark="boilerplate", value="menu")
    return lines


def _without_comments(lines: Sequence[Line], own: Sequence[Segment | None], by_markup: Kinds) -> list[Line]:
    """The lines, comments marked; not where the markup calls all of the article so."""
    called = [segment is not None and by_markup.is_comment(segment.element) for segment in own]
    if not any(line.is_prose for line, comment in zip(lines, called, strict=True) if not comment):
        return list(lines)
    return [
        replace(line, mark="boilerplate", value="comments") if comment and line.mark in (None, "heading") else line
        for line, comment in zip(lines, called, strict=True)
    ]


def _home(lines: Sequence[Line], own: Sequence[Segment | None], least: float) -> tuple[Element, float] | None:
    """The innermost block that holds at least a share of the prose, and what share it holds."""
    letters: Counter[Element] = Counter()
    paragraphs: Counter[Element] = Counter()
    prose = [(line, segment) for line, segment in zip(lines, own, strict=True) if segment is not None and line.is_prose]
    for line, segment in prose:
        for above in (segment.element, *segment.element.iterancestors()):
            if above.tag in ("body", "html"):
                break
            letters[above] += len(line.text)
            paragraphs[above] += 1
    total = sum(len(line.text) for line, _ in prose)
    blocks = [block for block in letters if letters[block] >= least * total and paragraphs[block] >= _FEW]
    home = max(blocks, key=lambda block: sum(1 for _ in block.iterancestors()), default=None)
    return None if home is None else (home, letters[home] / total)


def _is_in(element: Element, home: Element) -> bool:
    return element is home or any(above is home for above in element.iterancestors())
