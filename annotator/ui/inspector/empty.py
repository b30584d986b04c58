"""What the inspector says while no statement is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.coding.painting import CAP_HEIGHT, paint_caps
from annotator.ui.coding.rows import paint_words
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.key_names import key_name

Hint = tuple[tuple[str, ...], str]
"""Key caps, and what they do."""
_ROW = 30
_SIDE = 23
_WORDS = 89


class EmptyState(QWidget):
    """One sentence, and the keys that make a statement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = (
            ((self.tr("drag"),), self.tr("select words")),
            ((self.tr("Enter"),), self.tr("code the selection")),
            ((self.tr("Ctrl"), "Z"), self.tr("take anything back")),
        )

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys."""
        self._hints = tuple(hints)
        self.update()

    @guarded_returning(QSize(240, 240))
    def sizeHint(self) -> QSize:
        """Room for the sentence and the keys."""
        return QSize(240, 100 + _ROW * len(self._hints))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence a little above the middle, the keys below."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setFont(theme.sans(13.5))
            painter.setPen(now.colour("ink2"))
            sentence = self.tr("Select a statement to see who says it, and where they stand.")
            width = self.width() - 2 * _SIDE
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
            box = painter.boundingRect(QRectF(_SIDE, 0, width, 200), flags, sentence)
            top = max(16.0, (self.height() - box.height() - 24 - _ROW * len(self._hints)) / 2 - 16)
            painter.drawText(QRectF(_SIDE, top, width, box.height() + 4), flags, sentence)
            y = top + box.height() + 22
            for keys, words in self._hints:
                if y + _ROW > self.height():  # where the panel is low: none is better than a half
                    break
                self._paint_hint(painter, y, keys, words)
                y += _ROW

    def _paint_hint(self, painter: QPainter, y: float, keys: tuple[str, ...], words: str) -> None:
        metrics = QFontMetricsF(theme.sans(11))
        widths = [round(max(CAP_HEIGHT, metrics.horizontalAdvance(key_name(key)) + 9)) for key in keys]
        right = _SIDE + sum(widths) + 4 * (len(widths) - 1)
        paint_caps(painter, right, y + _ROW / 2, keys)
        left = max(_WORDS, right + 10)
        paint_words(painter, QRectF(left, y, self.width() - left - 8, _ROW), words, theme.sans(13), "muted")
