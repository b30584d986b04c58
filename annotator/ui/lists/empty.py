"""What stands where a list has no rows: one sentence, and the keys that lead on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.key_names import KeyHint, key_name

_CAP, _LINE, _GAP = 17.0, 26.0, 8.0


class EmptyState(QWidget):
    """Lies over a view without taking its mouse; shown by whoever knows that there is nothing."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sentence = ""
        self._hints: Sequence[KeyHint] = ()
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, hints: Sequence[KeyHint] = ()) -> None:
        """Say this from now on."""
        self._sentence, self._hints = sentence, tuple(hints)
        self.setAccessibleName(sentence)
        self.update()

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies under it."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The sentence in the middle, the keys below it."""
        now = theme.current()
        room = QRectF(self.rect()).adjusted(18, 14, -18, -14)
        wrap = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.sans(13))
            needed = painter.boundingRect(room, wrap, self._sentence)
            height = needed.height() + (_GAP + _LINE * len(self._hints) if self._hints else 0)
            top = room.top() + max(0.0, (room.height() - height) * 0.36)
            painter.setPen(now.colour("muted"))
            painter.drawText(QRectF(room.left(), top, room.width(), needed.height()), wrap, self._sentence)
            self._paint_hints(painter, room, top + needed.height() + _GAP)

    def _paint_hints(self, painter: QPainter, room: QRectF, top: float) -> None:
        small, key_font = theme.sans(12), theme.sans(10.5)
        caps = [max(_CAP, QFontMetricsF(key_font).horizontalAdvance(key_name(hint.key)) + 10) for hint in self._hints]
        words = [QFontMetricsF(small).horizontalAdvance(hint.words) for hint in self._hints]
        column = max(caps, default=0.0)
        left = room.left() + max(0.0, (room.width() - column - _GAP - max(words, default=0.0)) / 2)
        now = theme.current()
        for hint, cap in zip(self._hints, caps, strict=True):
            frame = QRectF(left + column - cap, top + (_LINE - _CAP) / 2, cap, _CAP).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(now.colour("line"), 1))
            painter.setBrush(now.colour("card"))
            painter.drawRoundedRect(frame, 4, 4)
            painter.setFont(key_font)
            painter.setPen(now.colour("ink2"))
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key_name(hint.key))
            painter.setFont(small)
            painter.setPen(now.colour("muted"))
            where = QRectF(left + column + _GAP, top, room.right() - left - column - _GAP, _LINE)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), hint.words)
            top += _LINE
