"""Fields that show their value in full while the keyboard is elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.statement import Choice
from annotator.ui import icons, theme
from annotator.ui.coding.field import FIELD_HEIGHT, ChoiceField
from annotator.ui.coding.painting import paint_field
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.positions import Positions

_LINE = 18
_MAX_LINES = 3
_RIGHT = 30
_TEXT_LEFT = 36


class RestingField(ChoiceField):
    """A choice field with an arrow. At rest it paints its value itself: wrapped, or in other words."""

    def __init__(
        self,
        panel: CompletionPanel,
        *,
        px: float = 13,
        weight: int = 400,
        role: str = "ink",
        icon: str = "",
        indent: int = 0,
        framed: bool = True,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._px, self._weight, self._role = px, weight, role
        self._wraps = wraps
        self._words: Callable[[Choice], str] = lambda choice: choice.name
        super().__init__(panel, icon=icon, framed=framed, parent=parent)
        self._right = _RIGHT
        self._indent = indent
        self._lay_out()
        self.textChanged.connect(self._fit)

    def say(self, words: Callable[[Choice], str]) -> None:
        """Show a value in these words while at rest."""
        self._words = words
        self.update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the lines that the new width makes."""
        super().resizeEvent(event)
        self._fit()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the lines of the new value."""
        super().focusOutEvent(event)
        self._fit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the value at rest, or the line that is edited; and the arrow."""
        if self.hasFocus() and not self.isReadOnly():
            super().paintEvent(event)
            self._paint_arrow()
            return
        with QPainter(self) as painter:
            if self._framed:
                paint_field(painter, QRectF(self.rect()), focused=self.hasFocus())
            self._paint_mark(painter)
            self._paint_value(painter)
        self._paint_arrow()

    def _face(self) -> QFont:
        return theme.sans(self._px, self._weight if self.text() else 400)

    def _text_left(self) -> int:
        return self.textMargins().left() + 2

    def _resting_words(self) -> str:
        choice = self.choice()
        return self._words(choice) if choice else ""

    def _lines(self, width: float) -> QTextLayout:
        layout = QTextLayout(self._resting_words(), self._face())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width))
        layout.endLayout()
        return layout

    def _fit(self) -> None:
        """Take the face and the height of the value, and say in full what is cut; nothing jumps while it is edited."""
        if self.font() != self._face():
            self.setFont(self._face())
        lines = self._lines(self.width() - self._text_left() - _RIGHT).lineCount()
        self.setToolTip(self._resting_words() if lines > (_MAX_LINES if self._wraps else 1) else "")
        if self._wraps and not (self.hasFocus() and not self.isReadOnly()):
            height = max(FIELD_HEIGHT, min(lines, _MAX_LINES) * _LINE + 9)
            if height != self.minimumHeight():
                self.setFixedHeight(height)

    def _paint_value(self, painter: QPainter) -> None:
        now = theme.current()
        words = self._resting_words()
        left, width = self._text_left(), self.width() - self._text_left() - _RIGHT
        painter.setFont(self._face())
        painter.setPen(now.colour(self._role if words else "muted"))
        shown = self._lines(width)
        count = min(shown.lineCount(), _MAX_LINES)
        if not words or not self._wraps or count < 2:
            box = QRectF(left, 0, width, self.height())
            one = self.fontMetrics().elidedText(words or self.placeholderText(), Qt.TextElideMode.ElideRight, width)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, one)
            return
        top = (self.height() - count * _LINE) / 2
        positions = Positions(words)
        for number in range(count):
            line = shown.lineAt(number)
            start = positions.to_code_point(line.textStart())
            text = words[start : positions.to_code_point(line.textStart() + line.textLength())].rstrip()
            if number == count - 1 < shown.lineCount() - 1:
                text = self.fontMetrics().elidedText(words[start:], Qt.TextElideMode.ElideRight, width)
            box = QRectF(QPointF(left, top + number * _LINE), QPointF(left + width, top + (number + 1) * _LINE))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _paint_arrow(self) -> None:
        if self.isReadOnly():
            return
        with QPainter(self) as painter:
            image = icons.pixmap("chevron-down", 16, theme.current().colour("ink2"), self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - 25, round(self.height() / 2 - 8)), image)


class SpeakerBox(QWidget):
    """One frame around the speaker and, in smaller type, the role and the organization."""

    def __init__(self, speaker: RestingField, organization: RestingField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = (speaker, organization)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(1)
        speaker.setFixedHeight(FIELD_HEIGHT)
        organization.setFixedHeight(25)
        for field in self._fields:
            layout.addWidget(field)
            field.installEventFilter(self)
        self.setFocusProxy(speaker)

    @guarded_returning(QSize(200, 59))
    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, 59)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the ring while the keyboard is in one of the two."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the line between the two."""
        with QPainter(self) as painter:
            focused = any(field.hasFocus() for field in self._fields)
            paint_field(painter, QRectF(self.rect()), focused=focused)
            painter.setPen(theme.current().colour("line"))
            painter.drawLine(_TEXT_LEFT, FIELD_HEIGHT + 1, self.width() - 2, FIELD_HEIGHT + 1)
