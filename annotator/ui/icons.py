"""Icons: line drawings of 16 by 16, tinted with the theme's colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.paths import resource
from annotator.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_BLACK = "#000000"


def icon(name: str, px: int = 16, role: str = "ink2") -> QIcon:
    """The icon in a colour of the current theme; ask again when the theme changes."""
    from PySide6.QtGui import QIcon

    colour = theme.current().colour(role)
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    drawn = QIcon()
    for ratio in sorted(screens | {1.0, 2.0}):
        drawn.addPixmap(pixmap(name, px, colour, ratio))
    return drawn


def pixmap(name: str, px: int, colour: QColor, ratio: float) -> QPixmap:
    """The icon `px` logical pixels wide, sharp at the screen's pixel `ratio`."""
    return _pixmap(name, px, colour.name(), ratio)


@cache
def _pixmap(name: str, px: int, colour: str, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace(_BLACK, colour)
    picture = QPixmap(round(px * ratio), round(px * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, px, px))
    return picture


@cache
def _drawing(name: str) -> str:
    return resource(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
