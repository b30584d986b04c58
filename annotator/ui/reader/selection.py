"""The caret and the selected stretch, in code points of the article."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor` to `caret`; `before`: at the break of a line the caret stands at the end of the earlier."""

    anchor: int = 0
    caret: int = 0
    before: bool = False

    @property
    def span(self) -> Span | None:
        """The selected stretch; None where nothing is selected."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def moved(self, caret: int, extend: bool, before: bool = False) -> Selection:
        """The caret elsewhere; with `extend` the anchor stays."""
        return Selection(self.anchor if extend else caret, caret, before)

    def widened(self, start: int, end: int, unit: tuple[int, int]) -> Selection:
        """`unit` (what a double or triple click took) together with `start` .. `end`, caret on the latter's side."""
        if start < unit[0]:
            return Selection(unit[1], start)
        return Selection(unit[0], max(end, unit[1]), before=True)


@dataclass(frozen=True, slots=True)
class ReaderPosition:
    """The place of reading: the line that holds `offset` stands `pixels` above the upper edge.

    Survives another zoom or width. With `in_head` the title block stands there instead.
    """

    offset: int = 0
    pixels: int = 0
    caret: int = 0
    in_head: bool = True
