"""The two ends of the selected highlight: where they are, and where a drag takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.ui.reader.flow import Flow

Edge = Literal["start", "end"]
_WIDTH = 2.0
_REACH = 6.0
_KNOB = 8.0


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars at the two ends, in the viewport."""

    start: QRectF
    end: QRectF

    def edge_at(self, at: QPointF) -> Edge | None:
        """The end that a press at that point takes."""
        knobs: tuple[tuple[Edge, QRectF, QPointF], ...] = (
            ("start", self.start, QPointF(self.start.center().x(), self.start.top())),
            ("end", self.end, QPointF(self.end.center().x(), self.end.bottom())),
        )
        for edge, bar, knob in knobs:
            away = at - knob
            if away.x() ** 2 + away.y() ** 2 <= _KNOB**2:
                return edge
            if bar.adjusted(-_REACH / 2, 0, _REACH / 2, 0).contains(at):
                return edge
        return None


def bars_of(flow: Flow, statement: Statement) -> Bars | None:
    """The bars of a statement; None where its ends are hidden in a fold."""
    first, last = flow.blocks.at(statement.start), flow.blocks.at(max(statement.end - 1, statement.start))
    if flow.fold(first) is not None or flow.fold(last) is not None:
        return None
    return Bars(_bar(flow, first, statement.start, False), _bar(flow, last, statement.end, True))


def _bar(flow: Flow, which: int, offset: int, is_end: bool) -> QRectF:
    dressed = flow.dressed(which)
    local = dressed.to_local(offset)
    line = dressed.shaped.line_of(local, before=is_end)
    x = flow.page.left + dressed.shaped.x_of(local, line) + (0.0 if is_end else -0.5)
    top = flow.top(which)
    y, bottom = top + dressed.tops[line] + 1, top + dressed.underline(line, 0) + 1
    return QRectF(x - _WIDTH / 2, y, _WIDTH, bottom - y)


def dragged(statement: Statement, edge: Edge, offset: int, length: int) -> Span:
    """The span of a statement whose `edge` was taken to `offset`; at least one code point stays."""
    if edge == "start":
        return Span(max(min(offset, statement.end - 1), 0), statement.end)
    return Span(statement.start, min(max(offset, statement.start + 1), length))
