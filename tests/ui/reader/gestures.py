"""Mouse gestures on the viewport of a reader, at places of its text."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.span import Span
from annotator.ui.reader.view import ReaderView

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def point_of(view: ReaderView, offset: int) -> QPoint:
    """The middle of the left edge of the character at `offset`, in the viewport."""
    box = view.span_rect(Span(offset, offset + 1))
    return QPoint(box.left() + 1, box.center().y())


def click(view: ReaderView, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press and release the left button."""
    QTest.mouseClick(view.viewport(), LEFT, held, at)


def drag(view: ReaderView, start: QPoint, *through: QPoint, release: bool = True) -> None:
    """Press, move through the points, release at the last."""
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    for at in through:
        QTest.mouseMove(view.viewport(), at)
    if release:
        QTest.mouseRelease(view.viewport(), LEFT, NONE, through[-1])


def clicks(view: ReaderView, at: QPoint, count: int) -> None:
    """Two or three clicks in quick succession, with the times a real mouse gives them."""
    kinds = [
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
    ][: 2 * count]
    for rank, kind in enumerate(kinds):
        _send(view.viewport(), kind, at, 5_000_000 + 40 * rank)


def _send(target: QWidget, kind: QEvent.Type, at: QPoint, time: int) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, QPointF(at), QPointF(target.mapToGlobal(at)), LEFT, held, NONE)
    event.setTimestamp(time)
    QApplication.sendEvent(target, event)


def press(view: ReaderView, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key so many times."""
    for _ in range(times):
        QTest.keyClick(view, key, held)


def type_text(view: ReaderView, key: Qt.Key, text: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key that types `text`, as another keyboard would send it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, held, text))


def put_caret(reader: ReaderView, words: str, within: int = 0) -> int:
    """Put the caret at some words; gives where."""
    offset = reader.text().index(words) + within
    reader.move_caret(offset, extend=False)
    return offset
