"""The reader as a text: a caret, a selection, words that are found."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from annotator.model.span import Span
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.canvas import Canvas
from annotator.ui.reader.finding import Finder
from annotator.ui.reader.keys import Step
from annotator.ui.reader.moves import Move, Mover
from annotator.ui.reader.selection import Selection

_TO_TOP: tuple[Move, ...] = ("text start", "screen up", "paragraph up", "line up")
_TO_END: tuple[Move, ...] = ("text end", "screen down", "paragraph down", "line down")


class TextView(Canvas):
    """A page whose words can be selected; offsets are code points of the article."""

    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wanted_x: float | None = None

    def caret(self) -> int:
        """Where the caret stands."""
        return self._selection.caret

    def anchor(self) -> int:
        """Where the selection began; the caret where there is none."""
        return self._selection.anchor

    def selection(self) -> Span | None:
        """The selected stretch, None where nothing is selected."""
        return self._selection.span

    def selected_text(self) -> str:
        """The selected words as the article has them."""
        span = self._selection.span
        return span.of(self._blocks.text) if span else ""

    def select(self, start: int, end: int) -> None:
        """Select from `start` to `end`, the caret at `end`, and bring it on the screen."""
        low, high = sorted((self._within(start), self._within(end)))
        self.choose(start=low, end=high, caret_at_start=end < start)
        self.reveal(Span(low, high))

    def choose(self, start: int, end: int, caret_at_start: bool = False) -> None:
        """Select a stretch without moving the page."""
        chosen = Selection(end, start) if caret_at_start else Selection(start, end, before=start < end)
        self._set_selection(chosen)

    def widen(self, to: tuple[int, int], unit: tuple[int, int]) -> None:
        """Select from the `unit` a gesture began with to that under the mouse."""
        self._set_selection(self._selection.widened(*to, unit))

    def move_caret(self, offset: int, extend: bool, before: bool = False, scroll: bool = True) -> None:
        """Put the caret at an offset; with `extend` the selection grows to it."""
        self._set_selection(self._selection.moved(self._within(offset), extend, before))
        if scroll:
            self._show_caret()

    def clear_selection(self) -> None:
        """Select no words; the caret stays."""
        self._set_selection(Selection(self._selection.caret, self._selection.caret, self._selection.before))

    def _set_selection(self, selection: Selection) -> None:
        self._wanted_x = None
        if selection == self._selection:
            return
        self._selection = selection
        if selection.span is not None:
            self._words_selected()
        self.viewport().update()
        self.selection_changed.emit()
        self._announce()

    def _within(self, offset: int) -> int:
        return min(max(offset, 0), len(self._blocks.text))

    def _words_selected(self) -> None:
        """Words are selected now."""

    def _caret_stepped(self) -> None:
        """A key moved the caret."""

    def _announce(self) -> None:
        """The caret or the selection is elsewhere."""

    def step(self, step: Step) -> None:
        """Move the caret as a key asks."""
        if not step.extend and self._collapse(step.move):
            return
        height, value, before = self.viewport().height(), self._flow.value, self._selection.caret
        place = Mover(self._flow).place(step.move, self._selection, self._wanted_x, height)
        if self._flow.value != value:
            self.scrolled.emit()
        self.move_caret(place.offset, step.extend, place.before)
        self._wanted_x = place.x
        if step.move.startswith("text") or place.offset == before:
            self._show_beyond(step.move)
        self._caret_stepped()

    def _show_beyond(self, move: Move) -> None:
        """No words follow that way: show the title above them, or the boilerplate below."""
        if move in _TO_TOP:
            self.scroll_pixels(-self._flow.value)
        elif move in _TO_END:
            self.scroll_pixels(self._flow.heights.total)

    def _collapse(self, move: str) -> bool:
        """Left and right only end a selection, at its own end."""
        span = self._selection.span
        if span is None or move not in ("left", "right"):
            return False
        self.move_caret(span.start if move == "left" else span.end, extend=False)
        return True

    def paragraph_at(self, offset: int) -> tuple[int, int]:
        """Where the paragraph around an offset begins and ends."""
        return self._blocks.paragraph(offset)

    def title(self) -> str:
        """The title of the article as it is shown."""
        return self._head.title if self._head else ""

    def text(self) -> str:
        """The text of the article."""
        return self._blocks.text

    def in_text(self, at: QPoint) -> bool:
        """Whether a point of the viewport is on the column of text, or close by."""
        return self._flow.page.left - 24 <= at.x() < self._flow.page.right + 8

    def set_find(self, text: str) -> None:
        """Mark where `text` stands, whatever its case and accents; nothing for an empty one."""
        if text != self._finder.text:
            self._finder = Finder(text)
            self.viewport().update()

    def found_place(self) -> tuple[int, int]:
        """Which of the places found is selected (from 1; 0: none), and how many there are."""
        span = self._selection.span
        at, count = self._finder.place(self._blocks, -1 if span is None else span.start)
        return at, count

    @guarded_returning(False)
    def find(  # pyright: ignore[reportIncompatibleMethodOverride] - QWidget.find looks up window handles
        self, text: str, backwards: bool = False
    ) -> bool:
        """Select the next place (or the one before) where `text` stands; whether there is one."""
        self.set_find(text)
        span = self._selection.span
        edge = self._selection.caret if span is None else span.start if backwards else span.end
        found = self._finder.next(self._blocks, edge, backwards)
        if found is not None:
            self.select(*found)
        return found is not None

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()
