"""A small palette of the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.codebook import Stance
from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring

COLOURS = (
    "#0F8074", "#C44A00", "#3A4358", "#624000", "#9150C8",
    "#5189E3", "#6D3100", "#1A5E54", "#7A3EA8", "#A58A07", "#E95985", "#323949", "#567528",
)  # fmt: skip
"""As they are stored: those of a light page."""
_SIDE, _DOT = 24, 7.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Swatches(QWidget):
    """One dot a colour, and an empty ring first for none; the arrows walk, a click or the space bar chooses."""

    chosen = Signal(str)
    """A colour such as `#0F8074`; empty for none."""

    def __init__(self, colour: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = ("", *COLOURS)
        own = (colour or "").upper()
        if own not in self._offered:
            self._offered += (own,)
        self._taken = self._at = self._offered.index(own)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colour"))

    def colour(self) -> str | None:
        """The colour that is taken."""
        return self._offered[self._taken] or None

    def choose(self, at: int) -> None:
        """As if the user had clicked it."""
        self._taken = self._at = at
        self.setAccessibleDescription(self._offered[at])
        self.update()
        self.chosen.emit(self._offered[at])

    def place_of(self, colour: str) -> QPointF:
        """The middle of a colour's dot."""
        return self._middle(self._offered.index(colour))

    def _middle(self, at: int) -> QPointF:
        return QPointF(_SIDE * (at + 0.5), _SIDE / 2)

    @guarded_returning(QSize(_SIDE * (len(COLOURS) + 1), _SIDE))
    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(_SIDE * len(self._offered), _SIDE)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        at = int(event.position().x() // _SIDE)
        if 0 <= at < len(self._offered):
            self.choose(at)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk, the space bar and Enter choose."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._at = (self._at + step) % len(self._offered)
            self.update()
        elif event.key() in _CHOOSING and not (event.key() != Qt.Key.Key_Space and self._at == self._taken):
            self.choose(self._at)
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots; a ring round the one that is taken."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, colour in enumerate(self._offered):
                middle = self._middle(at)
                shown = now.stance_style(Stance(uid="", name="", colour=colour)).colour if colour else None
                painter.setPen(QPen(now.colour("edge"), 1.4) if shown is None else Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.NoBrush if shown is None else shown)
                painter.drawEllipse(middle, _DOT, _DOT)
                if at == self._taken:
                    painter.setPen(QPen(now.colour("ink"), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(middle, _DOT + 2.5, _DOT + 2.5)
                if self.hasFocus() and at == self._at:
                    draw_ring(painter, QRectF(_SIDE * at, 0, _SIDE, _SIDE), 6)
