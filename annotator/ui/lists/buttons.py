"""Quiet buttons in the heads of lists: words with a chevron, or an icon."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from annotator.ui import icons, theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_chevron, draw_ring, draw_words, mixed

_HEIGHT = 24
_PAD, _CHEVRON = 4, 16
_ICON, _SIDE = 16, 26
_RADIUS = 6


class _QuietButton(QAbstractButton):
    lies_on_ground = True
    """Whether it lies on a ground while it is checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect())
        if self.isEnabled() and (self.underMouse() or self.isDown() or (self.isChecked() and self.lies_on_ground)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.8 if self.isDown() else 0.5))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if self.hasFocus():
            draw_ring(painter, ground, _RADIUS)


class MenuButton(_QuietButton):
    """Words that open a menu; a chevron says so."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None, *, px: float = 12) -> None:
        super().__init__(parent)
        self._menu = menu
        self._px = px
        self.clicked.connect(self._open)

    def _open(self) -> None:
        corner = self.mapToGlobal(QPoint(self.width() - self._menu.sizeHint().width(), self.height() + 2))
        self._menu.popup(corner)

    @guarded_returning(QSize(60, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = QFontMetricsF(theme.sans(self._px)).horizontalAdvance(self.text())
        return QSize(ceil(words) + 1 + 2 * _PAD + _CHEVRON, _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Muted words and a chevron."""
        now = theme.current()
        with QPainter(self) as painter:
            self._paint_ground(painter)
            room = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD - _CHEVRON, 0)
            draw_words(painter, room, self.text(), theme.sans(self._px), now.colour("muted"))
            draw_chevron(painter, QPointF(self.width() - _PAD - 5, self.height() / 2), now.colour("muted"))


class IconButton(_QuietButton):
    """An icon that says what it does in its tool tip; its colour follows the theme."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = "ink2"
        self.setFixedSize(_SIDE, _SIDE)
        self.speak(words)

    def speak(self, words: str) -> None:
        """Say what it does."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def set_role(self, role: str) -> None:
        """Draw the icon in another colour of the theme."""
        self._role = role
        self.update()

    @guarded_returning(QSize(_SIDE, _SIDE))
    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(_SIDE, _SIDE)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in the middle."""
        with QPainter(self) as painter:
            self._paint_ground(painter)
            colour = theme.current().colour(self._role if self.isEnabled() else "dim")
            shown = icons.pixmap(self._name, _ICON, colour, self.devicePixelRatioF())
            at = (_SIDE - _ICON) // 2
            painter.drawPixmap(at, at, shown)


class MenuIcon(IconButton):
    """An icon that opens a menu below it."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(name, words, parent)
        self.menu = QMenu(self)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(self.width() - self.menu.sizeHint().width(), self.height() + 2)))
