"""The block of the caret in a text widget of Qt's own, which is never shown and answers for the reader.

PySide gives no way to tell a selection to assistive technology: the getter of Qt's text interface cannot be
written in Python. The interface of a text widget has it; so a widget holds what the reader shows around the
caret, as it is broken into lines and where it is on the screen.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFont, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit

from annotator.model.span import Span
from annotator.ui.reader.positions import Positions, shown

if TYPE_CHECKING:
    from annotator.ui.reader.view import ReaderView


class Lines(NamedTuple):
    """A block of the article as it stands on the page: offsets, place in the viewport, baselines from its top."""

    start: int
    end: int
    place: QPoint
    width: int
    height: int
    font: QFont
    baselines: tuple[float, ...]


class _Edit(QTextEdit):
    """Never shown."""

    brought = Signal(QPointF)
    """A place of the document is to be seen."""

    @Slot(QRectF)
    def _q_ensureVisible(self, box: QRectF) -> None:
        self.brought.emit(box.center())


class Mirror:
    """Holds caret and selection of the reader, as far as they are in the block; what is set in it moves the reader."""

    def __init__(self, view: ReaderView) -> None:
        self._view = weakref.ref(view)
        self._quiet = False
        self._shown: tuple[object, ...] = ()
        self._positions = Positions("")
        self._start = 0
        self._edit = edit = _Edit()
        edit.setReadOnly(True)
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        edit.document().setDocumentMargin(0)
        edit.selectionChanged.connect(self._follow)
        edit.cursorPositionChanged.connect(self._follow)
        edit.brought.connect(self._bring)
        self._interface = QAccessible.queryAccessibleInterface(edit).textInterface()

    def pointer(self) -> shiboken6.VoidPtr:
        """The text interface, true to the reader as it is now."""
        self.sync()
        return shiboken6.VoidPtr(shiboken6.getCppPointer(self._interface)[0])

    def sync(self) -> None:
        """Hold what the reader shows now."""
        view = self._view()
        if view is None or not shiboken6.isValid(view):
            return
        lines, span = view.lines_at(view.caret()), view.selection()
        at = view.viewport().mapToGlobal(lines.place)
        now = (view.text()[lines.start : lines.end], lines, at, span, view.caret(), view.anchor())
        if now == self._shown:
            return
        self._quiet = True
        words = now[0]
        if not self._shown or self._shown[:2] != now[:2]:
            self._set(words, lines)
        self._edit.setGeometry(QRect(at, QSize(lines.width, max(1, lines.height))))
        self._start, self._shown = lines.start, now
        anchor, caret = (view.anchor(), view.caret()) if span else (view.caret(), view.caret())
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(self._local(anchor))
        cursor.setPosition(self._local(caret), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._quiet = False

    def _local(self, offset: int) -> int:
        """The UTF-16 place in the block of an offset of the article; brought to the ends of the block."""
        return self._positions.to_utf16(offset - self._start)

    def _set(self, words: str, lines: Lines) -> None:
        """Set the words as the page does: the same face and width, each line where it stands there."""
        document = self._edit.document()
        self._positions = Positions(words)
        document.setDefaultFont(lines.font)
        document.setPlainText(shown(words))
        self._edit.setLineWrapColumnOrWidth(lines.width)
        block = document.firstBlock()
        look = QTextBlockFormat()
        layout = block.layout()
        grown = lines.height - layout.boundingRect().height()
        look.setBottomMargin(max(0.0, grown))
        QTextCursor(block).setBlockFormat(look)
        document.documentLayout().documentSize()
        if layout.lineCount() == len(lines.baselines):
            for which, baseline in enumerate(lines.baselines):
                line = layout.lineAt(which)
                line.setPosition(QPointF(line.x(), baseline - line.ascent()))

    def _follow(self) -> None:
        """Assistive technology moved the caret, or selected words."""
        view = self._view()
        if self._quiet or view is None or not shiboken6.isValid(view):
            return
        cursor = self._edit.textCursor()
        anchor, caret = (
            self._start + self._positions.to_code_point(place) for place in (cursor.anchor(), cursor.position())
        )
        self._quiet = True
        view.move_caret(anchor, extend=False)
        if caret != anchor:
            view.move_caret(caret, extend=True)
        self._quiet = False

    def _bring(self, place: QPointF) -> None:
        """Assistive technology wants words to be seen."""
        view = self._view()
        at = self._edit.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        if view is not None and shiboken6.isValid(view) and at >= 0:
            offset = self._start + self._positions.to_code_point(at)
            view.reveal(Span(offset, offset))
