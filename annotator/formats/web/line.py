"""A line of a page's article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.formats.press.lines import ends_sentence
from annotator.formats.web.segments import Element
from annotator.model.article import MarkType

_SENTENCE = 80
_DENSE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
"""Letters that say three times as much as others."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article: what it is besides prose, and the list, table or row that it is part of."""

    text: str
    mark: MarkType | None = None
    value: str | None = None
    within: Element | None = None
    row: Element | None = None

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence of the article."""
        long = len(self.text) > _SENTENCE or (3 * len(self.text) > _SENTENCE and _DENSE.search(self.text) is not None)
        return long and self.mark is None and ends_sentence(self.text)
