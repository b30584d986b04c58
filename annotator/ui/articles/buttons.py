"""A button that says a status, or how many articles there are, and opens a menu below it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui import theme
from annotator.ui.articles.status import STATUS, paint_status
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.buttons import MenuButton
from annotator.ui.lists.painting import draw_chevron, draw_words

_PAD, _CHEVRON, _HEIGHT = 4, 18, 24


class StatusButton(MenuButton):
    """Words with a chevron, before them the glyph of a status; cut short where there is no room."""

    def __init__(
        self, menu: QMenu, *, px: float = 12, weight: int = 500, role: str = "ink2", parent: QWidget | None = None
    ) -> None:
        super().__init__(menu, parent, px=px)
        self._menu_below = menu
        self._weight, self._role = weight, role
        self._status = ""

    def show_words(self, words: str, status: str = "") -> None:
        """Say this from now on, after the glyph of a status ("": none)."""
        self._status = status
        self.setText(words)
        self.updateGeometry()
        self.update()

    def status(self) -> str:
        """The status whose glyph it shows."""
        return self._status

    def _open(self) -> None:
        self._menu_below.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _glyph_room(self) -> int:
        return STATUS + 6 if self._status else 0

    @guarded_returning(QSize(60, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = QFontMetricsF(theme.sans(self._px, self._weight)).horizontalAdvance(self.text())
        return QSize(ceil(words) + 2 + 2 * _PAD + _CHEVRON + self._glyph_room(), _HEIGHT)

    @guarded_returning(QSize(60, _HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """Words may be cut."""
        return QSize(48, _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The glyph, the words, the chevron."""
        now = theme.current()
        with QPainter(self) as painter:
            self._paint_ground(painter)
            if self._status:
                paint_status(painter, QPointF(_PAD + STATUS / 2, self.height() / 2), self._status, "page")
            font = theme.sans(self._px, self._weight)
            left = _PAD + self._glyph_room()
            room = QRectF(left, 0, self.width() - left - _PAD - _CHEVRON, self.height())
            draw_words(painter, room, self.text(), font, now.colour(self._role))
            end = left + min(room.width(), QFontMetricsF(font).horizontalAdvance(self.text()))
            draw_chevron(painter, QPointF(end + 11, self.height() / 2), now.colour("muted"))
