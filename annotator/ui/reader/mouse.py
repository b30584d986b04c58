"""What the mouse does in the reader: selects, picks, drags the ends of a highlight, scrolls along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.model.statement import Statement
from annotator.ui.reader import boundaries
from annotator.ui.reader.handles import Edge, dragged
from annotator.ui.tips import plain_tip

if TYPE_CHECKING:
    from annotator.ui.reader.view import ReaderView

_SCROLL_EVERY = 25
_NEAR = 5
Unit = Literal["character", "word", "paragraph"]


class Mouse(QObject):
    """One gesture at a time, from press to release."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._at = QPoint()
        self._unit: Unit = "character"
        self._first = (0, 0)
        self._moved = False
        self._edge: Edge | None = None
        self._before_drag: Statement | None = None
        self._last_double = -1
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll_along)

    @property
    def is_dragging(self) -> bool:
        """Whether an end of a highlight is being dragged."""
        return self._edge is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        at = event.position().toPoint()
        self._pressed, self._at, self._moved, self._unit = at, at, False, "character"
        card = self._view.card_at(at)
        if card is not None:
            self._pressed = None
            self._view.pick(card.uid)
            return
        edge = self._view.edge_at(event.position())
        if edge is not None:
            self._edge, self._before_drag = edge, self._view.selected_value()
            return
        if self._view.fold_at(at):
            self._pressed = None
            self._view.toggle_boilerplate()
            return
        if self._is_third(event):
            self._take("paragraph")
            return
        offset, before = self._view.place_at(at)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._moved = True
            self._view.move_caret(offset, extend=True, before=before)
        else:
            self._view.move_caret(offset, extend=False, before=before)
        self._first = (self._view.anchor(), self._view.anchor())

    def double_click(self, event: QMouseEvent) -> None:
        """Take the word."""
        at = event.position().toPoint()
        if self._view.card_at(at) is not None or self._view.edge_at(event.position()) or self._view.fold_at(at):
            return
        self._pressed = self._at = at
        self._last_double = event.timestamp()
        self._take("word")

    def move(self, event: QMouseEvent) -> None:
        """Drag on, or show what a press would take."""
        at = event.position().toPoint()
        if self._pressed is None:
            self._show_cursor(event)
            return
        near = (at - self._pressed).manhattanLength() < QGuiApplication.styleHints().startDragDistance() // 2
        if near and not self._moved:
            return
        self._at, self._moved = at, True
        self._follow()
        outside = not 0 <= at.y() < self._view.viewport().height()
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture; a click that moved nothing picks what is under it."""
        self._scrolling.stop()
        edge, before, pressed = self._edge, self._before_drag, self._pressed
        self._pressed = self._edge = self._before_drag = None
        if edge is not None:
            if before is not None and self._moved:
                self._view.finish_edit(before)
        elif pressed is not None and not self._moved and self._unit == "character":
            self._view.pick(next(iter(self._view.statements_under(pressed)), None), scroll=False)

    def cancel(self) -> bool:
        """Give up a drag of an end; whether there was one."""
        before = self._before_drag
        if self._edge is None or before is None:
            return False
        self._scrolling.stop()
        self._pressed = self._edge = self._before_drag = None
        self._view.put_statement(before)
        return True

    def _is_third(self, event: QMouseEvent) -> bool:
        """Whether this press is the third of a triple click."""
        if self._last_double < 0:
            return False
        soon = event.timestamp() - self._last_double <= QGuiApplication.styleHints().mouseDoubleClickInterval()
        self._last_double = -1
        return soon and (event.position().toPoint() - self._at).manhattanLength() <= _NEAR

    def _take(self, unit: Unit) -> None:
        self._unit = unit
        self._first = self._unit_at(self._at)
        self._view.choose(*self._first)

    def _unit_at(self, at: QPoint) -> tuple[int, int]:
        offset, _ = self._view.place_at(at)
        start, end = self._view.paragraph_at(offset)
        if self._unit == "paragraph":
            return start, end
        if self._unit == "word" and end > start:
            first, last = boundaries.word_at(self._view.text()[start:end], offset - start)
            return start + first, start + last
        return offset, offset

    def _follow(self) -> None:
        """Take the selection, or the end of the highlight, to the mouse."""
        offset, before = self._view.place_at(self._at)
        if self._edge is not None:
            if self._before_drag is not None:
                self._view.preview(
                    self._before_drag, dragged(self._before_drag, self._edge, offset, len(self._view.text()))
                )
        elif self._unit == "character":
            self._view.move_caret(offset, extend=True, before=before, scroll=False)
        else:
            self._view.widen(self._unit_at(self._at), self._first)

    def _scroll_along(self) -> None:
        height = self._view.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else self._at.y() - height + 1
        self._view.scroll_pixels(max(min(beyond, 200), -200) // 2 or (1 if beyond > 0 else -1))
        self._follow()

    def _show_cursor(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        words = plain_tip(self._view.words_at(at))
        if self._view.viewport().toolTip() != words:
            self._view.viewport().setToolTip(words)
        if self._view.edge_at(event.position()):
            shape = Qt.CursorShape.SizeHorCursor
        elif self._view.card_at(at) is not None or self._view.fold_at(at):
            shape = Qt.CursorShape.PointingHandCursor
        elif self._view.in_text(at):
            shape = Qt.CursorShape.IBeamCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)
