"""The buttons for the stances of the project's scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from annotator.model.codebook import Stance
from annotator.model.statement import Choice
from annotator.ui import theme
from annotator.ui.coding.painting import field_fill, mixed, paint_caps, paint_field, paint_stance_chip
from annotator.ui.coding.tab_order import stand_at
from annotator.ui.guard import guarded, guarded_returning

HEIGHT = 34
_GAP = 4
_CHIP = 16
_COMPACT = 36
_STEPS: dict[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class StanceButton(QPushButton):
    """One stance: its sign, its name unless `compact`, and its key."""

    def __init__(self, stance: Stance, *, compact: bool, parent: QWidget) -> None:
        super().__init__(stance.name, parent)
        self.stance = stance
        self._compact = compact
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setToolTip(f"{stance.name}  {stance.key}" if stance.key else stance.name)
        self.setAccessibleName(stance.name)

    @guarded_returning(QSize(100, HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its sign, name and key."""
        if self._compact:
            return QSize(_COMPACT, HEIGHT)
        name = QFontMetricsF(theme.sans(13)).horizontalAdvance(self.stance.name)
        return QSize(round(6 + _CHIP + 7 + name + (32 if self.stance.key else 10)), HEIGHT)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row of buttons."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it; the stance that is taken in its own colour."""
        now = theme.current()
        style = now.stance_style(self.stance)
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked():
                painter.setPen(QPen(style.colour, 1.5))
                painter.setBrush(field_fill())
                painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
                painter.setBrush(mixed(style.colour, now.fill_alpha))
                painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
            else:
                paint_field(painter, rect, focused=False)
            if self.hasFocus():
                painter.setPen(QPen(now.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
            self._paint_content(painter, rect)

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        style = now.stance_style(self.stance)
        middle = rect.center().y()
        key = self.stance.key or ""
        painter.setFont(theme.sans(13))
        painter.setPen(now.colour("ink" if self.isChecked() else "ink2"))
        if self._compact:
            digit = 16 if key else 0
            left = rect.center().x() - (_CHIP + digit) / 2
            painter.drawText(QRectF(left + _CHIP + 4, 0, 14, rect.height()), Qt.AlignmentFlag.AlignCenter, key)
        else:
            left = 6.0
            box = rect.adjusted(left + _CHIP + 7, 0, -28 if key else -6, 0)
            words = QFontMetricsF(painter.font()).elidedText(
                self.stance.name, Qt.TextElideMode.ElideRight, box.width() + 1
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
            if key:
                paint_caps(painter, rect.right() - 7, middle, (key,))
        chip = QRectF(round(left), round(middle - _CHIP / 2), _CHIP, _CHIP)
        paint_stance_chip(painter, chip, style, filled=self.isChecked())


class StanceButtons(QWidget):
    """One row of stances, wrapped where it is too narrow. One of them is taken, or none.

    One stop of the Tab key; arrows go from one to the next, space takes or takes back.
    """

    choice_changed = Signal()
    """The user took another stance, or took it back."""

    def __init__(self, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = compact
        self._buttons: list[StanceButton] = []
        self._stances: tuple[Stance, ...] = ()
        self._read_only = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_stances(self, stances: Sequence[Stance]) -> None:
        """Offer these, in this order."""
        if self._stances == tuple(stances):
            return
        choice, self._stances = self.choice(), tuple(stances)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [StanceButton(stance, compact=self._compact, parent=self) for stance in stances]
        for button in self._buttons:
            button.setObjectName(f"stance_{button.stance.key or button.stance.name}")
            button.setEnabled(not self._read_only)
            button.clicked.connect(self._clicked)
            button.show()
        stand_at(self, self._buttons)
        self.set_choice(choice)
        self._place()
        self.updateGeometry()

    def stances(self) -> tuple[Stance, ...]:
        """What is offered."""
        return self._stances

    def set_choice(self, choice: Choice | None) -> None:
        """Take this stance or none; sends nothing."""
        uid = choice.uid if choice else None
        for button in self._buttons:
            button.setChecked(uid is not None and button.stance.uid == uid)
        self._move_stop()

    def choice(self) -> Choice | None:
        """The stance that is taken."""
        stances = (button.stance for button in self._buttons if button.isChecked())
        stance = next(stances, None)
        return Choice(stance.name, stance.uid) if stance else None

    def toggle_key(self, key: str) -> bool:
        """Take the stance of that key, or take it back; False if there is none."""
        button = next((button for button in self._buttons if button.stance.key == key), None)
        if button is None or self._read_only:
            return False
        button.click()
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._read_only = read_only
        for button in self._buttons:
            button.setEnabled(not read_only)

    def natural_width(self) -> int:
        """The width that holds all of them in one row."""
        return sum(button.sizeHint().width() + _GAP for button in self._buttons) - _GAP

    def focus_stance(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the keyboard on the stance that is taken, else on the first."""
        stop = next((b for b in self._buttons if b.isChecked()), self._buttons[0] if self._buttons else None)
        if stop is not None:
            stop.setFocus(reason)

    @guarded_returning(HEIGHT)
    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        return max((rect.bottom() + 1 for rect in self._rects(width)), default=HEIGHT)

    @guarded_returning(QSize(200, HEIGHT))
    def sizeHint(self) -> QSize:
        """One row."""
        width = self.natural_width()
        return QSize(width, HEIGHT)

    @guarded_returning(QSize(60, HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """One button."""
        return QSize(60, HEIGHT)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons."""
        super().resizeEvent(event)
        self._place()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from one to the next."""
        at = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if at is None or event.key() not in _STEPS:
            super().keyPressEvent(event)
            return
        there = min(max(0, at + _STEPS[event.key()]), len(self._buttons) - 1)
        self._buttons[there].setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _clicked(self) -> None:
        clicked = self.sender()
        for button in self._buttons:
            if button is not clicked:
                button.setChecked(False)
        self._move_stop()
        self.choice_changed.emit()

    def _move_stop(self) -> None:
        """The Tab key stops at one button only."""
        stop = next((button for button in self._buttons if button.isChecked()), None)
        stop = stop or (self._buttons[0] if self._buttons else None)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def _place(self) -> None:
        for button, rect in zip(self._buttons, self._rects(self.width()), strict=True):
            button.setGeometry(rect)

    def _rects(self, width: int) -> list[QRect]:
        """One row that fills the width, or rows of what fits."""
        hints = [button.sizeHint().width() for button in self._buttons]
        if not hints:
            return []
        if sum(hints) + _GAP * (len(hints) - 1) <= width:
            return _filled(hints, width, equal=self._compact)
        rects: list[QRect] = []
        at = QPoint(0, 0)
        for hint in hints:
            if at.x() and at.x() + hint > width:
                at = QPoint(0, at.y() + HEIGHT + _GAP)
            rects.append(QRect(at, QSize(min(hint, width), HEIGHT)))
            at = QPoint(at.x() + hint + _GAP, at.y())
        return rects


def _filled(hints: list[int], width: int, *, equal: bool) -> list[QRect]:
    room = width - _GAP * (len(hints) - 1)
    spare = room - sum(hints)
    rects: list[QRect] = []
    x = 0.0
    for hint in hints:
        wide = room / len(hints) if equal else hint + spare / len(hints)
        rects.append(QRect(round(x), 0, round(x + wide) - round(x), HEIGHT))
        x += wide + _GAP
    return rects
