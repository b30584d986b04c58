"""What a screen reader is told: the paragraph of the caret, the caret, the selection."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.model.span import Span
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.positions import Positions

if TYPE_CHECKING:
    from annotator.ui.reader.view import ReaderView

_NOTHING = shiboken6.VoidPtr(0)


class ParagraphText(QAccessibleTextInterface):
    """The paragraph around the caret as text; offsets are UTF-16 units of it, as Qt has them.

    One paragraph only, since Qt copies the whole text at each question for a word.
    """

    def __init__(self, view: weakref.ref[ReaderView]) -> None:
        super().__init__()
        self._view = view

    def paragraph(self) -> tuple[int, str, Positions]:
        """Where the paragraph begins in the article, its words, and its positions."""
        view = self._view()
        if view is None:
            return 0, "", Positions("")
        start, end = view.paragraph_at(view.caret())
        words = view.text()[start:end]
        return start, words, Positions(words)

    @guarded_returning("")
    def text(self, startOffset: int, endOffset: int) -> str:
        """The words between two offsets."""
        _, words, positions = self.paragraph()
        return words[positions.to_code_point(startOffset) : positions.to_code_point(endOffset)]

    @guarded_returning(0)
    def characterCount(self) -> int:
        """The length of the paragraph."""
        return self.paragraph()[2].length16

    @guarded_returning(0)
    def cursorPosition(self) -> int:
        """The caret."""
        view = self._view()
        start, _, positions = self.paragraph()
        return positions.to_utf16(view.caret() - start) if view else 0

    @guarded
    def setCursorPosition(self, position: int) -> None:
        """Put the caret there."""
        view = self._view()
        if view is not None:
            start, _, positions = self.paragraph()
            view.move_caret(start + positions.to_code_point(position), extend=False)

    @guarded_returning(0)
    def selectionCount(self) -> int:
        """Always none: what is selected is told by events, since Qt's getter cannot be overridden."""
        return 0

    @guarded
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Select between two offsets."""
        self.setSelection(0, startOffset, endOffset)

    @guarded
    def removeSelection(self, selectionIndex: int) -> None:
        """Select nothing."""
        view = self._view()
        if view is not None:
            view.clear_selection()

    @guarded
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Select between two offsets."""
        view = self._view()
        if view is not None:
            start, _, positions = self.paragraph()
            view.select(start + positions.to_code_point(startOffset), start + positions.to_code_point(endOffset))

    @guarded
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """Bring the words on the screen."""
        view = self._view()
        if view is not None:
            start, _, positions = self.paragraph()
            low, high = sorted((positions.to_code_point(startIndex), positions.to_code_point(endIndex)))
            view.reveal(Span(start + low, start + high))

    @guarded_returning(QRect())
    def characterRect(self, offset: int) -> QRect:
        """Where a character is on the screen."""
        view = self._view()
        if view is None:
            return QRect()
        start, words, positions = self.paragraph()
        at = positions.to_code_point(offset)
        box = view.span_rect(Span(start + at, start + min(at + 1, len(words))))
        return QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())

    @guarded_returning(-1)
    def offsetAtPoint(self, point: QPoint) -> int:
        """The offset of the place nearest to a point of the screen."""
        view = self._view()
        if view is None:
            return -1
        start, words, positions = self.paragraph()
        at, _ = view.place_at(view.viewport().mapFromGlobal(point))
        return positions.to_utf16(at - start) if start <= at <= start + len(words) else -1


class AccessibleReader(QAccessibleWidget):
    """The reader to assistive technology: a text to read, its caret and its selection."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view, QAccessible.Role.EditableText, view.accessibleName())
        self._view = weakref.ref(view)
        self._text = ParagraphText(self._view)

    @guarded_returning(_NOTHING)
    def interface_cast(  # pyright: ignore[reportIncompatibleMethodOverride] - the stub says int, Qt takes a pointer
        self, interface: QAccessible.InterfaceType, /
    ) -> shiboken6.VoidPtr:
        """The text interface; a null pointer for the others, since anything else crashes."""
        if interface == QAccessible.InterfaceType.TextInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._text)[0])
        return _NOTHING

    @guarded_returning("")
    def text(self, what: QAccessible.Text, /) -> str:
        """The name is the article's title; the description says which statement is selected."""
        view = self._view()
        if view is None:
            return ""
        if what == QAccessible.Text.Name:
            return view.title() or view.accessibleName()
        if what == QAccessible.Text.Description:
            return view.describe_selected() or view.accessibleDescription()
        return ""

    @guarded_returning(QAccessible.State())
    def state(self) -> QAccessible.State:
        """A text of several lines that can be selected and not be written."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


class _Factory:
    """Gives Qt the interface of a reader, once per reader."""

    def __init__(self) -> None:
        self.is_installed = False
        self._made: weakref.WeakKeyDictionary[QObject, AccessibleReader] = weakref.WeakKeyDictionary()

    def make(self, name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The interface for `thing` if it is a reader; None leaves it to Qt."""
        from annotator.ui.reader.view import ReaderView

        if not isinstance(thing, ReaderView):
            return None
        made = self._made[thing] = AccessibleReader(thing)
        return made


_factory = _Factory()


def install() -> None:
    """Tell Qt, once, how readers speak to assistive technology."""
    if not _factory.is_installed:
        QAccessible.installFactory(_factory.make)
        _factory.is_installed = True


def announce_caret(view: ReaderView) -> None:
    """Say that the caret or the selection moved, if anybody listens."""
    if not QAccessible.isActive():
        return
    start, end = view.paragraph_at(view.caret())
    positions, span = Positions(view.text()[start:end]), view.selection()
    send(QAccessibleTextCursorEvent(view, positions.to_utf16(view.caret() - start)))
    if span is not None:
        low, high = positions.to_utf16(span.start - start), positions.to_utf16(span.end - start)
        send(QAccessibleTextSelectionEvent(view, low, high))


def announce_statement(view: ReaderView) -> None:
    """Say that another statement is selected, or none, if anybody listens."""
    if QAccessible.isActive():
        send(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def announce_article(view: ReaderView) -> None:
    """Say that the reader shows another article, if anybody listens."""
    if QAccessible.isActive():
        send(QAccessibleEvent(view, QAccessible.Event.NameChanged))


def send(event: QAccessibleEvent) -> None:
    """Tell assistive technology."""
    QAccessible.updateAccessibility(event)
