"""The quoted words: a few lines of them, all on demand, to be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.model.codebook import Stance
from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.positions import Positions, shown
from annotator.ui.tips import plain_tip

_LINES = 3
_BAR = 3
_LEFT = 12
_PX = 13.3
_MOST = 8000
"""Code points that are shown at most; the article shows the others."""
_ENOUGH = 1000
"""Code points that fill the few lines at any width."""


class _Words(QuietLabel):
    """The words; a double click asks to see them in the article."""

    revealed = Signal()

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the words in the article."""
        self.revealed.emit()


class LinkButton(QPushButton):
    """A few words that do something."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(True)
        self.setFont(theme.sans(11.5))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guarded_returning(QSize(40, 18))
    def sizeHint(self) -> QSize:
        """Its words."""
        return QSize(self.width_of(self.text()), 18)

    @staticmethod
    def width_of(text: str) -> int:
        """The pixels that it takes for these words."""
        return QFontMetrics(theme.sans(11.5)).horizontalAdvance(text) + 4

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words as a link."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(now.colour("accent"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            if self.hasFocus() or self.underMouse():
                y = self.height() // 2 + self.fontMetrics().ascent() // 2 + 2
                painter.drawLine(0, y, self.fontMetrics().horizontalAdvance(self.text()), y)


class QuoteView(QWidget):
    """Shows the words of a statement beside a bar in the colour of its stance."""

    revealed = Signal()
    """The user wants to see the words in the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote = ""
        self._stance: Stance | None = None
        self._all = False
        self._label = _Words(role="ink", px=_PX, parent=self)
        self._label.setObjectName("quote")
        self._label.setFont(theme.serif(_PX))
        self._label.setWordWrap(True)
        self._label.setMinimumWidth(1)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._full, self._less = self.tr("Show all"), self.tr("Show less")
        self._more = LinkButton(self._full, self)
        self._more.setObjectName("quote_more")
        self._more.clicked.connect(self._toggle)
        self._label.revealed.connect(self.revealed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LEFT, 0, 0, 0)
        layout.addWidget(self._label)

    def show_quote(self, quote: str, stance: Stance | None) -> None:
        """Show these words, at first a few lines of them."""
        if quote != self._quote:
            self._quote = quote
            self._all = False
            self._fill()
        if stance != self._stance:
            self._stance = stance
            self.update()

    def label(self) -> QLabel:
        """The label with the words as they are shown."""
        return self._label

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._place_more()
        if event.size().width() != event.oldSize().width():
            self._fill()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 1, _BAR, self.height() - 2), theme.current().stance_style(self._stance).colour)

    def _toggle(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        begun = " ".join(shown(self._quote[:_MOST]).split())
        words = self.tr("“{quote}”").format(quote=begun if len(self._quote) <= _MOST else f"{begun}…")
        cut = self._cut(words)
        long = cut != words
        self._label.setText(words if self._all or not long else cut)
        self._label.setToolTip(plain_tip(words) if long and not self._all else "")
        self._more.setVisible(long)
        self._more.setText(self._less if self._all else self._full)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(_LEFT, 0, 0, self._more.sizeHint().height() if long and self._all else 0)
        self._place_more()

    def _place_more(self) -> None:
        """At the end of the last of the few lines; below all of them."""
        self._more.resize(self._more.sizeHint())
        left = _LEFT if self._all else self.width() - self._more.width()
        self._more.move(left, self.height() - self._more.height())

    def _cut(self, words: str) -> str:
        """The words that fill the first lines, with an ellipsis and room to ask for the others where there are more."""
        width = max(40, self.width() - _LEFT)
        room = max(40, width - LinkButton.width_of(self._full) - 6)
        begun = words[:_ENOUGH]
        layout = QTextLayout(begun, self._label.font())
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        if len(starts) <= _LINES:
            return words
        at = Positions(begun).to_code_point(starts[-2])
        last = self._label.fontMetrics().elidedText(begun[at:], Qt.TextElideMode.ElideRight, room)
        return begun[:at] + last
