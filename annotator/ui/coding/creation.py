"""The last line of a list of completions: create a value of the typed name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.options import Creation, kind_word
from annotator.ui.coding.painting import field_fill, paint_caps
from annotator.ui.coding.rows import INSET, enter_key, paint_highlight, paint_words
from annotator.ui.guard import guarded, guarded_returning

_HEIGHT = 38
_KIND_HEIGHT = 21
_BELOW_KINDS = 12
_WIDE = 520
_SIDE = 10
_KEYS = 70
"""The room for the key caps."""


class CreationRow(QWidget):
    """Offers to create what was typed; for a speaker of one of several kinds."""

    taken = Signal()
    """The user clicked on it; `kind()` is the one clicked on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._creation: Creation | None = None
        self._kind = 0
        self._highlighted = False
        self._line = True
        self._chips: list[QRectF] = []

    def show_creation(self, creation: Creation | None) -> None:
        """Offer this, or nothing."""
        self._creation = creation
        self._kind = 0
        self._highlighted = False
        self.setVisible(creation is not None)
        self.updateGeometry()
        self.update()

    def show_line(self, on: bool) -> None:
        """Set itself off from the options above by a line."""
        self._line = on

    def name(self) -> str:
        """What would be created; empty where nothing was typed or it exists."""
        return self._creation.name if self._creation else ""

    def kind(self) -> str | None:
        """Of which kind it would be, where kinds are to be chosen from."""
        kinds = self._creation.kinds if self._creation else ()
        return kinds[self._kind] if kinds else None

    def is_highlighted(self) -> bool:
        """Whether `Enter` would create it."""
        return self._highlighted

    def highlight(self, *, on: bool) -> None:
        """Highlight it, with the likely kind, or not."""
        if on != self._highlighted:
            self._kind = 0
        self._highlighted = on
        self.update()

    def move_on(self, step: int) -> bool:
        """Go to the next kind or the one before; False where there is none."""
        kinds = self._creation.kinds if self._creation else ()
        if not 0 <= self._kind + step < len(kinds):
            return False
        self._kind += step
        self.update()
        return True

    @guarded_returning(QSize(240, _HEIGHT))
    def sizeHint(self) -> QSize:
        """One line; more where the kinds do not fit beside the name."""
        if self._creation is None:
            return QSize(240, 0)
        if not self._creation.kinds or self.width() >= _WIDE:
            return QSize(240, _HEIGHT)
        chips = self._lay_chips(self._creation.kinds, INSET, QRectF(0, 3, self.width(), _HEIGHT - 6), 0)
        return QSize(240, round(max(chip.bottom() for chip in chips)) + _BELOW_KINDS)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Create it, of the kind clicked on."""
        if not self.name():
            return
        for place, chip in enumerate(self._chips):
            if chip.contains(event.position()):
                self._kind = place
        self.taken.emit()

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        self.update()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        """Show that the mouse has gone."""
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line above, a plus, the words, the kinds and the keys."""
        if self._creation is None:
            return
        now = theme.current()
        with QPainter(self) as painter:
            if self._line:
                painter.setPen(now.colour("line"))
                painter.drawLine(0, 0, self.width(), 0)
            row = self.rect().adjusted(0, 3, 0, 0)
            row.setHeight(_HEIGHT - 6)
            if self._highlighted or (self.underMouse() and self.name()):
                paint_highlight(painter, self.rect().adjusted(0, 3, 0, -3), current=self._highlighted)
            middle = row.center().y() + 0.5
            image = icons.pixmap("plus", 16, now.colour("ink2"), self.devicePixelRatioF())
            painter.drawPixmap(QPoint(INSET + 2, round(middle - 8)), image)
            keys = (enter_key(),) if self._highlighted else (self.tr("Ctrl"), "N")
            end = self.width() - INSET
            if self._creation.name or self._fits(self._creation.hint, end - _KEYS):
                end = paint_caps(painter, end, middle, keys) - 10
            self._paint_words(painter, QRectF(row), end)

    def _paint_words(self, painter: QPainter, row: QRectF, end: float) -> None:
        creation = self._creation
        if creation is None:
            return
        second = bool(creation.kinds) and self.width() < _WIDE
        chips = self._lay_chips(creation.kinds, INSET if second else None, row, end)
        if chips and not second:
            end = chips[0].left() - 14
        hint = creation.hint if self._fits(creation.hint, end) else self.tr("Type a new name")
        words = self.tr("Create “{name}”").format(name=creation.name) if creation.name else hint
        box = QRectF(INSET + 29, row.top(), end - INSET - 29, row.height())
        paint_words(painter, box, words, theme.sans(13), "ink" if creation.name else "ink2")
        self._chips = chips
        self._paint_chips(painter, creation.kinds)

    def _fits(self, words: str, end: float) -> bool:
        return INSET + 29 + QFontMetricsF(theme.sans(13)).horizontalAdvance(words) <= end

    def _lay_chips(self, kinds: tuple[str, ...], left: float | None, row: QRectF, end: float) -> list[QRectF]:
        """Where the kinds go: from `left` on in lines below, or so that they end at `end`."""
        metrics = QFontMetricsF(theme.sans(12))
        widths = [round(metrics.horizontalAdvance(kind_word(kind)) + 14) for kind in kinds]
        x = end - sum(widths) - 4 * (len(widths) - 1) if left is None else left
        top = row.center().y() - 10.5 if left is None else row.bottom()
        chips: list[QRectF] = []
        for width in widths:
            if left is not None and x > left and x + width > self.width() - _SIDE:
                x, top = left, top + _KIND_HEIGHT + 3
            chips.append(QRectF(round(x), round(top), width, _KIND_HEIGHT))
            x += width + 4
        return chips

    def _paint_chips(self, painter: QPainter, kinds: tuple[str, ...]) -> None:
        now = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.sans(12))
        for place, (kind, chip) in enumerate(zip(kinds, self._chips, strict=True)):
            if place == self._kind:
                colour = now.colour("accent") if self._highlighted else now.colour("edge")
                painter.setPen(QPen(colour, 1))
                painter.setBrush(field_fill())
                painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            painter.setPen(now.colour("ink" if place == self._kind else "muted"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, kind_word(kind))
