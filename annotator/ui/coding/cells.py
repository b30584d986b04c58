"""A field under its label."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.tips import tell_whole

LABEL_HEIGHT = 16


class QuietLabel(QLabel):
    """Plain text in a colour and a face of the theme.

    One that `elides` is cut where it does not fit on its line, and its tool tip has the whole; one that
    `vanishes`, too, shows nothing then: half a word would say no more.
    """

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "muted",
        px: float = 11.5,
        weight: int = 400,
        elides: bool = False,
        vanishes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._elides, self._vanishes = elides or vanishes, vanishes
        self._role, self._px, self._weight = role, px, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.sans(px, weight))
        self._follow_theme()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, cut short where it does not fit on its line."""
        if not self._elides:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            cut = words != self.text()
            if not (cut and self._vanishes):
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        tell_whole(self, self.text(), cut=cut)

    @guarded_returning(QSize(10, LABEL_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """A label that elides takes what it gets."""
        return QSize(0, LABEL_HEIGHT) if self._elides else super().minimumSizeHint()

    def _follow_theme(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.current().colour(self._role))
        if palette.color(QPalette.ColorRole.WindowText) != self.palette().color(QPalette.ColorRole.WindowText):
            self.setPalette(palette)


class Cell(QWidget):
    """A label, at its right what is said of the value, and the field below."""

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        key: str = "",
        said_role: str = "muted",
        gap: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = QuietLabel(label, parent=self)
        self.said = QuietLabel(role=said_role, elides=True, parent=self)
        self.key = QuietLabel(key, parent=self)
        self.field = field
        self.label.setBuddy(field)
        self.label.setFixedHeight(LABEL_HEIGHT)
        self.said.setFixedHeight(LABEL_HEIGHT)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.label)
        head.addWidget(self.said, 1)
        head.addWidget(self.key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        layout.addLayout(head)
        layout.addWidget(field)
        layout.addStretch(1)
        self.key.setVisible(bool(key))
