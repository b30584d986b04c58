"""The paragraphs of LexisNexis pages, whose classes are told by the style sheet in them alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.formats.databases.markup import Element, page_of, paragraphs_of
from annotator.formats.databases.paragraphs import Paragraph

_RULE = re.compile(r"\.(?P<name>[\w\-]{1,40})\s*\{(?P<style>[^{}]{0,600})\}")
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3})\s*pt", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LARGE = 12
"""Points from which type is that of a title."""


def html_paragraphs(name: str, text: str) -> list[Paragraph]:
    """The paragraphs of the page, a table's row as one; raises `BrokenFile` where its markup cannot be read."""
    root = page_of(name, text)
    large: set[str] = set()
    centred: set[str] = set()
    for label, style in _rules(root):
        size = _SIZE.search(style)
        # The style of paragraphs in some pages is that of titles, too; that of their words decides.
        if size is not None and int(size[1]) >= _LARGE and _BOLD.search(style):
            large.add(label)
        if _CENTRED.search(style):
            centred.add(label)
    return paragraphs_of(root, large=frozenset(large), centred=frozenset(centred), rows=True)


def _rules(root: Element) -> Iterator[tuple[str, str]]:
    """The classes of the style sheets, in lower case, and how they set type."""
    for sheet in root.iter("style"):
        for match in _RULE.finditer(sheet.text or ""):
            yield match["name"].lower(), match["style"]
