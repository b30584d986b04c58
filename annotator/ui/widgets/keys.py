"""Keys and what they do, in one quiet line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.key_names import KeyHint, key_name

_CAP, _PAD, _SPACE, _GAP = 17.0, 9.0, 6.0, 16.0


def draw_cap(painter: QPainter, left: float, middle: float, key: str) -> float:
    """A key cap that begins at `left`; gives where it ends."""
    now, font, key = theme.current(), theme.sans(10.5), key_name(key)
    width = max(_CAP, round(QFontMetricsF(font).horizontalAdvance(key) + _PAD))
    box = QRectF(round(left), round(middle - _CAP / 2), width, _CAP).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("line"), 1))
    painter.setBrush(now.colour("card"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(now.colour("ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    return left + width


def cap_width(key: str) -> float:
    """How wide a key cap is."""
    return max(_CAP, round(QFontMetricsF(theme.sans(10.5)).horizontalAdvance(key_name(key)) + _PAD))


class KeyLine(QWidget):
    """Shows as many hints as it has room for; a key such as `Ctrl+K` is shown as its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Show these from now on."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.setAccessibleName(", ".join(f"{key_name(hint.key)}: {hint.words}" for hint in hints))
            self.update()

    def hints(self) -> Sequence[KeyHint]:
        """What it shows."""
        return self._hints

    @guarded_returning(QSize(0, 20))
    def sizeHint(self) -> QSize:
        """Takes what is left."""
        return QSize(0, 20)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The hints from the left, whole ones only."""
        font = theme.sans(12)
        metrics = QFontMetricsF(font)
        left, middle = 0.0, self.height() / 2
        with QPainter(self) as painter:
            for hint in self._hints:
                parts = hint.key.split(" ")
                wide = sum(cap_width(part) + _SPACE for part in parts) + metrics.horizontalAdvance(hint.words)
                if left + wide > self.width():
                    break
                for part in parts:
                    left = draw_cap(painter, left, middle, part) + (3 if part is not parts[-1] else _SPACE)
                painter.setFont(font)
                painter.setPen(theme.current().colour("muted"))
                room = QRectF(left, 0, metrics.horizontalAdvance(hint.words) + 2, self.height())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), hint.words)
                left += metrics.horizontalAdvance(hint.words) + _GAP
