"""The values that statements are chosen by, as chips that a click takes away."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.coding.tab_order import stand_at
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words, mixed

_HEIGHT, _PAD, _CROSS, _WIDEST = 24, 9, 16, 200
_LEAST = 140


class Chip(QAbstractButton):
    """What is chosen in one column; a click takes it away."""

    def __init__(self, words: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @guarded_returning(QSize(60, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        words = ceil(QFontMetricsF(theme.sans(12)).horizontalAdvance(self.text())) + 1
        return QSize(min(words + 2 * _PAD + _CROSS, _WIDEST), _HEIGHT)

    @guarded_returning(QSize(48, _HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """Room for a word; of what is longer a tool tip has the whole."""
        return QSize(min(self.sizeHint().width(), _LEAST), _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The words and a cross on a rounded ground."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(now.colour("line"), 1))
            painter.setBrush(mixed(now.colour("line"), now.colour("card"), 0.5 if self.underMouse() else 0.1))
            painter.drawRoundedRect(ground, _HEIGHT / 2, _HEIGHT / 2)
            room = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD - _CROSS + 4, 0)
            draw_words(painter, room, self.text(), theme.sans(12), now.colour("ink2"))
            painter.setPen(QPen(now.colour("muted"), 1.4))
            x, y, arm = self.width() - _PAD - 4, self.height() / 2, 3.2
            painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
            painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), _HEIGHT / 2)


class ChipRow(QWidget):
    """One chip a column; the Tab key comes to them after the widget `before`."""

    removed = Signal(str)

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def show_chosen(self, chosen: Mapping[str, tuple[str, list[str]]]) -> None:
        """By column: its name, and the names of the values chosen in it."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for column, (heading, names) in chosen.items():
            more = f" +{len(names) - 1}" if len(names) > 1 else ""
            hint = self.tr("{column}: {values}. Click to show all.").format(column=heading, values=", ".join(names))
            chip = Chip(f"{names[0]}{more}", hint, self)
            chip.clicked.connect(partial(self._remove, column))
            self._row.addWidget(chip)
        stand_at(self._before, self.chips())
        self.setVisible(bool(chosen))

    def chips(self) -> list[Chip]:
        """The chips in their order."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        return [chip for item in items if item is not None and isinstance(chip := item.widget(), Chip)]

    def _remove(self, column: str, _checked: bool = False) -> None:
        self.removed.emit(column)
