"""The rows of the welcome page: ways to start, and projects of before."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from annotator.ui import icons, theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_words, fill, mixed
from annotator.ui.widgets.keys import cap_width, draw_cap

START_HEIGHT, RECENT_HEIGHT = 60, 62
_ARROWS = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


class _Row(QAbstractButton):
    """A row that Enter presses and the arrows leave."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guarded_returning(QSize(300, START_HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, self.height())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, the arrows go to the row above or below."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _ARROWS:
            self.focusNextPrevChild(_ARROWS[key])
        else:
            super().keyPressEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(box, 7, 7)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("selected"), now.colour("page"), 0.55))
            painter.drawRoundedRect(box, 7, 7)


class StartRow(_Row):
    """A way to start: an icon, what it is, one line about it, its keys."""

    def __init__(self, icon: str, title: str, about: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(START_HEIGHT, parent)
        self._icon, self._about, self._keys = icon, about, keys.split("+")
        self.setText(title)
        self.setAccessibleDescription(about)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words, keys."""
        now = theme.current()
        with QPainter(self) as painter:
            self._paint_ground(painter)
            box = QRectF(10.5, 12.5, 35, 35)
            painter.setPen(QPen(now.colour("line"), 1))
            painter.setBrush(now.colour("card"))
            painter.drawRoundedRect(box, 7, 7)
            picture = icons.pixmap(self._icon, 16, now.colour("ink"), self.devicePixelRatioF())
            painter.drawPixmap(20, 22, picture)
            keys = sum(cap_width(key) + 3 for key in self._keys)
            left = self.width() - 10.0 - keys + 3
            draw_words(painter, QRectF(58, 10, left - 66, 21), self.text(), theme.sans(13.5, 500), now.colour("ink"))
            room = QRectF(58, 31, self.width() - 68, 18)
            draw_words(painter, room, self._about, theme.sans(12), now.colour("muted"))
            for key in self._keys:
                left = draw_cap(painter, left, 20.5, key) + 3


class RecentRow(_Row):
    """A project of before; one that is no longer there says so."""

    opened = Signal(Path)
    forgotten = Signal(Path)
    located = Signal(Path)

    def __init__(self, path: Path, about: str, when: str, missing: bool, parent: QWidget | None = None) -> None:
        super().__init__(RECENT_HEIGHT, parent)
        self.path, self._about, self._when, self.missing = path, about, when, missing
        self.setText(path.name)
        self.setToolTip(str(path))
        self.setAccessibleDescription(about)
        self.clicked.connect(self._act)

    def _act(self) -> None:
        (self.located if self.missing else self.opened).emit(self.path)

    def context_menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        if self.missing:
            menu.addAction(self.tr("Locate…"), lambda: self.located.emit(self.path))
        else:
            menu.addAction(self.tr("Open"), lambda: self.opened.emit(self.path))
        menu.addAction(self.tr("Remove from this list"), lambda: self.forgotten.emit(self.path))
        return menu

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open, locate, or remove from the list."""
        self.context_menu().popup(event.globalPos() if event else QPoint())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off the list."""
        if event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(self.path)
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name, where it is, when it was used."""
        now = theme.current()
        with QPainter(self) as painter:
            self._paint_ground(painter)
            colour = now.colour("muted" if self.missing else "ink2")
            name = "warning" if self.missing else "file-text"
            painter.drawPixmap(10, 13, icons.pixmap(name, 16, colour, self.devicePixelRatioF()))
            ink = now.colour("muted" if self.missing else "ink")
            font = theme.sans(12)
            when = QRectF(36, 10, self.width() - 46, 21)
            when.setLeft(when.right() - ceil(QFontMetricsF(font).horizontalAdvance(self._when)) - 1)
            named = QRectF(36, 10, when.left() - 46, 21)
            draw_words(painter, named, self.text(), theme.sans(13.5, 500), ink)
            draw_words(painter, when, self._when, font, now.colour("muted"), Qt.AlignmentFlag.AlignRight)
            room = QRectF(36, 31, self.width() - 46, 18)
            draw_words(painter, room, self._about, theme.sans(12), now.colour("ink2" if self.missing else "muted"))
            if not self.hasFocus():
                fill(painter, QRectF(36, self.height() - 1, self.width() - 46, 1), now.colour("line"))
