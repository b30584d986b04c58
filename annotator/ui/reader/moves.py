"""Where a key takes the caret: by character, word, sentence, line, paragraph and screen."""

from __future__ import annotations

from typing import Literal, NamedTuple

from annotator.ui.reader import boundaries
from annotator.ui.reader.flow import Flow
from annotator.ui.reader.selection import Selection

Move = Literal[
    "left",
    "right",
    "word left",
    "word right",
    "sentence left",
    "sentence right",
    "line up",
    "line down",
    "paragraph up",
    "paragraph down",
    "line start",
    "line end",
    "screen up",
    "screen down",
    "text start",
    "text end",
]


class Place(NamedTuple):
    """A place for the caret; `x` is where up and down want to stay."""

    offset: int
    before: bool = False
    x: float | None = None


class Mover:
    """Finds places in one flow."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._blocks = flow.blocks

    def place(self, move: Move, at: Selection, x: float | None, height: int) -> Place:
        """Where `move` leads from `at`; `x` is the place in the line that up and down had before."""
        forward = move.endswith(("right", "down", "end"))
        match move:
            case "left" | "right":
                return Place(self.skipped(self.character(at.caret, forward), forward))
            case "word left" | "word right":
                return Place(self.word(at.caret, forward))
            case "sentence left" | "sentence right":
                return Place(self._sentence(at.caret, forward))
            case "paragraph up" | "paragraph down":
                return Place(self._paragraph(at.caret, forward))
            case "line up" | "line down":
                return self._line(at, forward, x)
            case "screen up" | "screen down":
                return self._screen(at, forward, x, height)
            case "line start" | "line end":
                return self._line_edge(at, forward)
            case "text start" | "text end":
                return Place(self._text_edge(forward))

    def character(self, offset: int, forward: bool) -> int:
        """The next or previous place between characters as people see them."""
        which = self._blocks.at(offset)
        dressed = self._flow.dressed(which)
        local = dressed.to_local(offset)
        layout = dressed.shaped.layout
        if dressed.shaped.bidi:
            there = layout.rightCursorPosition(local) if forward else layout.leftCursorPosition(local)
        else:
            there = layout.nextCursorPosition(local) if forward else layout.previousCursorPosition(local)
        if there != local:
            return dressed.to_offset(there)
        at_start, at_end = local == 0, local == dressed.shaped.positions.length16
        onward = forward if at_start == at_end else at_end
        return min(offset + 1, len(self._blocks.text)) if onward else max(offset - 1, 0)

    def skipped(self, offset: int, forward: bool) -> int:
        """`offset`, or where it lies in folded boilerplate, the nearest place outside."""
        which = self._blocks.at(offset)
        fold = self._flow.fold(which)
        if fold is None:
            return offset
        last = len(self._blocks) - 1
        if (forward and fold.last < last) or fold.first == 0:
            return self._blocks[min(fold.last + 1, last)].start
        return self._blocks[fold.first - 1].end

    def _text_edge(self, forward: bool) -> int:
        """Where the text begins, or ends; where boilerplate is folded there, the nearest words."""
        which = len(self._blocks) - 1 if forward else 0
        if self._flow.fold(which) is not None:
            shown = self._shown(which, -1 if forward else 1)
            which = which if shown is None else shown
        return self._blocks[which].end if forward else self._blocks[which].start

    def word(self, offset: int, forward: bool) -> int:
        """Where the next word begins, or the one before; across paragraphs."""
        start, end = self._blocks.paragraph(offset)
        text = self._blocks.text[start:end]
        if forward:
            there = start + boundaries.next_word(text, offset - start)
            return there if there > offset else self._other_start(end)
        there = start + boundaries.previous_word(text, offset - start)
        return there if there < offset else self._other_end(start)

    def word_edge(self, offset: int, edge: Literal["start", "end"], forward: bool) -> int:
        """The next place at which a statement can begin or end at a word."""
        start, end = self._blocks.paragraph(offset)
        text, local = self._blocks.text[start:end], offset - start
        if edge == "start":
            there = boundaries.next_word(text, local) if forward else boundaries.previous_word(text, local)
        else:
            there = boundaries.next_word_end(text, local) if forward else boundaries.previous_word_end(text, local)
        if there != local:
            return start + there
        return self._other_start(end) if forward else self._other_end(start)

    def _sentence(self, offset: int, forward: bool) -> int:
        start, end = self._blocks.paragraph(offset)
        text = self._blocks.text[start:end]
        if forward:
            there = start + boundaries.next_sentence(text, offset - start)
            return there if there > offset else self._other_start(end)
        there = start + boundaries.previous_sentence(text, offset - start)
        if there < offset:
            return there
        before = self._other_end(start)
        first, last = self._blocks.paragraph(before)
        return first + boundaries.previous_sentence(self._blocks.text[first:last], before - first)

    def _paragraph(self, offset: int, forward: bool) -> int:
        start, end = self._blocks.paragraph(offset)
        if forward:
            return self._other_start(end)
        return start if start < offset else self._blocks.paragraph(self._other_end(start))[0]

    def _other_start(self, end: int) -> int:
        """Where the next paragraph with words begins; `end` where there is none."""
        which = self._shown(self._blocks.at(end), 1)
        return end if which is None else self._blocks[which].start

    def _other_end(self, start: int) -> int:
        """Where the paragraph with words before `start` ends; `start` where there is none."""
        which = self._shown(self._blocks.at(start), -1)
        return start if which is None else self._blocks[which].end

    def _shown(self, which: int, step: int) -> int | None:
        """The nearest block with words that is not folded, above or below."""
        which += step
        while 0 <= which < len(self._blocks):
            if not self._blocks[which].blank and self._flow.fold(which) is None:
                return which
            which += step
        return None

    def _line(self, at: Selection, forward: bool, x: float | None) -> Place:
        which = self._blocks.at(at.caret)
        dressed = self._flow.dressed(which)
        local = dressed.to_local(at.caret)
        line = dressed.shaped.line_of(local, at.before)
        x = dressed.shaped.x_of(local, line) if x is None else x
        line += 1 if forward else -1
        if not 0 <= line < len(dressed.tops):
            other = self._shown(which, 1 if forward else -1)
            if other is None:
                edge = self._blocks[which]
                return Place(edge.end if forward else edge.start, x=x)
            dressed = self._flow.dressed(other)
            line = 0 if forward else len(dressed.tops) - 1
        offset, before = dressed.place_on(x, line)
        return Place(offset, before, x)

    def _line_edge(self, at: Selection, forward: bool) -> Place:
        dressed = self._flow.dressed(self._blocks.at(at.caret))
        which = dressed.shaped.line_of(dressed.to_local(at.caret), at.before)
        line = dressed.shaped.lines[which]
        if not forward:
            return Place(dressed.to_offset(line.start))
        if which == len(dressed.tops) - 1:
            return Place(dressed.block.end)
        return Place(dressed.to_offset(line.words_end), before=line.words_end == line.end)

    def _screen(self, at: Selection, forward: bool, x: float | None, height: int) -> Place:
        """A screen on, less a line; the page moves along, so that the caret stays where it was on it."""
        which = self._blocks.at(at.caret)
        dressed = self._flow.dressed(which)
        local = dressed.to_local(at.caret)
        line = dressed.shaped.line_of(local, at.before)
        x = dressed.shaped.x_of(local, line) if x is None else x
        y = self._flow.top(which) + dressed.tops[line] + self._flow.page.pitch // 2
        step = (height - 2 * self._flow.page.pitch) * (1 if forward else -1)
        start = self._flow.value
        self._flow.scroll_by(step, height)
        if not 0 <= y < height:
            y += step
        elif self._flow.value == start:
            return Place(self._text_edge(forward), x=x)
        other, top = self._flow.block_at(y)
        if self._flow.fold(other) is not None:
            return Place(self.skipped(self._blocks[other].start, forward), x=x)
        dressed = self._flow.dressed(other)
        offset, before = dressed.place_on(x, dressed.line_at(y - top))
        return Place(offset, before, x)
