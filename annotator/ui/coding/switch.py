"""Yes, no, or not said: two halves of a field, one of which may be taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.fields import NO, YES
from annotator.ui import theme
from annotator.ui.coding.field import FIELD_HEIGHT
from annotator.ui.coding.painting import mixed, paint_field
from annotator.ui.coding.rows import paint_words
from annotator.ui.guard import guarded, guarded_returning

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WIDTH = 150


class YesNoSwitch(QWidget):
    """Holds `yes`, `no` or nothing. Arrows and letters choose; space goes round; `Delete` clears.

    A click on the half that is taken takes it back.
    """

    value_changed = Signal()
    """The user chose, or took back."""
    submitted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | None = None
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def value(self) -> str | None:
        """`yes`, `no` or None."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Hold this; sends nothing."""
        self._value = value if value in (YES, NO) else None
        self.setAccessibleDescription(self._words()[self._value] if self._value else self.tr("not set"))
        self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._read_only = read_only

    def _words(self) -> dict[str, str]:
        return {YES: self.tr("Yes"), NO: self.tr("No")}

    def _choose(self, value: str | None) -> None:
        if not self._read_only and value != self._value:
            self.set_value(value)
            self.value_changed.emit()

    def _halves(self) -> dict[str, QRectF]:
        middle = self.width() / 2
        left, right = QRectF(0, 0, middle, self.height()), QRectF(middle, 0, self.width() - middle, self.height())
        return {YES: left, NO: right}

    @guarded_returning(QSize(_WIDTH, FIELD_HEIGHT))
    def sizeHint(self) -> QSize:
        """As high as the fields beside it."""
        return QSize(_WIDTH, FIELD_HEIGHT)

    @guarded_returning(QSize(90, FIELD_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """Wide enough for the two words."""
        return QSize(90, FIELD_HEIGHT)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the half under the mouse, or take it back."""
        for value, half in self._halves().items():
            if half.contains(event.position()):
                self._choose(None if value == self._value else value)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, letters, space and `Delete`; `Enter` and `Esc` as in every field."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        chosen: dict[int, str | None] = {
            Qt.Key.Key_Left: YES,
            Qt.Key.Key_Right: NO,
            Qt.Key.Key_Space: {None: YES, YES: NO, NO: None}[self._value],
            **dict.fromkeys(_CLEAR),
        }
        letters = {words[0].casefold(): value for value, words in self._words().items()}
        if plain and event.key() in _ENTER:
            self.submitted.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif plain and event.key() in chosen:
            self._choose(chosen[event.key()])
        elif plain and event.text().casefold() in letters:
            self._choose(letters[event.text().casefold()])
        else:
            super().keyPressEvent(event)

    @guarded_returning(False)
    def event(self, event: QEvent) -> bool:
        """Keep its keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                event.accept()
                return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.PaletteChange):
            self.update()
        return super().event(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, its two halves and the words; the half that is taken stands out."""
        now = theme.current()
        words = self._words()
        with QPainter(self) as painter:
            paint_field(painter, QRectF(self.rect()), focused=self.hasFocus())
            halves = self._halves()
            painter.setPen(QPen(now.colour("line"), 1))
            if self._value is None:
                painter.drawLine(halves[YES].topRight().toPoint(), halves[YES].bottomRight().toPoint())
            else:
                painter.setBrush(mixed(now.colour("ink"), 0.09 if now.is_dark else 0.07))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(halves[self._value].adjusted(3, 3, -3, -3), 4, 4)
            for value, half in halves.items():
                taken = value == self._value
                font = theme.sans(13, 600 if taken else 400)
                width = min(half.width() - 8, painter.fontMetrics().horizontalAdvance(words[value]) + 8)
                box = QRectF(half.center().x() - width / 2, 0, width, half.height())
                paint_words(painter, box, words[value], font, "ink" if taken else "muted")
