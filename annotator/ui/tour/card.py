"""The card of the tour: which step this is, what to do, how to go on and how to leave."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import SHADOW, paint_panel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.key_names import KeyHint
from annotator.ui.tour.steps import Step
from annotator.ui.widgets.keys import cap_width, draw_cap

WIDTH = 252
_PAD, _GAP, _ROW, _OFF = 14, 8, 24, 8
_SMALL = 80
"""Over a button, beside a panel."""


class _Keys(QWidget):
    """Keys and what they do, below one another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: Sequence[KeyHint] = ()

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        self._hints = hints
        self.setFixedHeight(_ROW * len(hints))
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Caps, and the words in one column beside them."""
        font = theme.sans(12)
        wide = max((sum(cap_width(cap) + 3 for cap in hint.key.split()) for hint in self._hints), default=0.0)
        with QPainter(self) as painter:
            for row, hint in enumerate(self._hints):
                left, middle = 0.0, row * _ROW + _ROW / 2
                for cap in hint.key.split():
                    left = draw_cap(painter, left, middle, cap) + 3
                painter.setFont(font)
                painter.setPen(theme.current().colour("ink2"))
                room = QRectF(wide + 7, row * _ROW, self.width() - wide - 7, _ROW)
                words = QFontMetricsF(font).elidedText(hint.words, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)


class TourCard(QWidget):
    """A panel over the window that never takes the keyboard by itself; its buttons can be reached by Tab."""

    next_requested = Signal()
    skip_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_card")
        self.setFixedWidth(WIDTH + 2 * SHADOW)
        self._count = QuietLabel(role="muted", px=12, parent=self)
        self._title = QuietLabel(role="ink", px=14, weight=600, parent=self)
        self._words = QuietLabel(role="ink2", px=13, parent=self)
        self._keys = _Keys(self)
        self.skip_button = QPushButton(self.tr("S&kip"), self)
        self.next_button = QPushButton(self.tr("&Next"), self)
        self._words.setWordWrap(True)
        self._title.setWordWrap(True)
        self._lay_out()
        self._dress()
        self.skip_button.setObjectName("tour_skip")
        self.next_button.setObjectName("tour_next")
        self.skip_button.clicked.connect(self.skip_requested)
        self.next_button.clicked.connect(self.next_requested)
        self.hide()

    def show_step(self, step: Step, at: int, count: int) -> None:
        """Say what to do; `at` counts from 1."""
        self._title.setText(step.heading())
        self._words.setText(step.sentences())
        self._keys.show_hints(step.hints())
        self._count.setText(self.tr("{at} of {count}").format(at=at, count=count))
        self.next_button.setText(self.tr("&Done") if at == count else self.tr("&Next"))
        self.skip_button.setVisible(at < count)
        said = "; ".join(f"{hint.key}: {hint.words}" for hint in step.hints())
        self.setAccessibleName(step.heading())
        self.setAccessibleDescription(f"{step.sentences()} {said}")
        for label in (self._title, self._words):
            label.setMinimumHeight(0)  # else it counts as what the words need
            label.setFixedHeight(label.heightForWidth(WIDTH - 2 * _PAD))
        self._column.invalidate()
        self.resize(self.width(), self._column.sizeHint().height())
        self.show()
        self.raise_()
        self._announce()

    def place(self, beside: Sequence[QRect]) -> None:
        """Go where it covers the least of what is spoken of, and stay inside the window."""
        window = self.parentWidget()
        if window is None:
            return
        room = window.rect().adjusted(8, 44, -8, -34)
        size = self.size().shrunkBy(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))
        spots = [QRect(spot, size) for spot in _spots(beside, size, room)]
        best = min(spots, key=lambda spot: sum(_area(spot.intersected(one)) for one in beside))
        self.move(best.topLeft() - QPoint(SHADOW, SHADOW))

    def _announce(self) -> None:
        """Have a screen reader say it, since the keyboard stays where it is."""
        if QAccessible.isActive():
            words = f"{self.accessibleName()}. {self.accessibleDescription()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.skip_button)
        foot.addWidget(self.next_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_PAD + SHADOW, _PAD + SHADOW - 2, _PAD + SHADOW, _PAD + SHADOW - 2)
        column.setSpacing(_GAP)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._keys)
        column.addLayout(foot)

    def _dress(self) -> None:
        now = theme.current()
        ink, quiet, line, accent, on = (now.colour(r).name() for r in ("ink", "ink2", "line", "accent", "on-accent"))
        plain = "QPushButton { border-radius: 6px; padding: 3px 10px; border: 2px solid transparent; "
        self.skip_button.setStyleSheet(
            f"{plain} background: transparent; color: {quiet}; }} QPushButton:hover {{ background: {line}; }}"
            f"QPushButton:focus {{ border-color: {accent}; }}"
        )
        self.next_button.setStyleSheet(
            f"{plain} background: {accent}; color: {on}; }} QPushButton:focus {{ border-color: {ink}; }}"
        )

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    @guarded_returning(QSize(WIDTH, 160))
    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(WIDTH + 2 * SHADOW, self._column.sizeHint().height())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel with its shadow."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())


def _spots(beside: Sequence[QRect], size: QSize, room: QRect) -> list[QPoint]:
    """Beside each of them at the right, the left, above, below, in the middle of the side; and the corners."""
    right, bottom = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    wanted: list[tuple[int, int]] = []
    for one in beside:
        middle = one.center().y() - size.height() // 2
        across = one.center().x() - size.width() // 2
        aside = [(one.right() + _OFF, middle), (one.left() - size.width() - _OFF, middle)]
        over = [(across, one.top() - size.height() - _OFF), (across, one.bottom() + _OFF)]
        wanted += [*over, *aside] if one.height() < _SMALL else [*aside, *over]
    wanted += list(product((right, room.left()), (bottom, room.top())))
    return [QPoint(min(max(x, room.left()), right), min(max(y, room.top()), bottom)) for x, y in wanted]


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
