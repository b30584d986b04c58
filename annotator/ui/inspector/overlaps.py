"""Which statement of several on the same words is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from annotator.model.codebook import Codebook
from annotator.model.statement import Statement
from annotator.ui import theme
from annotator.ui.coding.painting import field_fill, paint_stance_chip
from annotator.ui.coding.tab_order import stand_at
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.inspector.quote import LinkButton

_HEIGHT = 26
_GAP = 4
_WIDEST = 100
"""A name may take so many pixels, and more where two fit in a row."""
_ROWS = 4
"""So many rows are shown at first; the others on demand."""


class _Tab(QPushButton):
    """One of the statements: its stance and its speaker."""

    def __init__(self, statement: Statement, codebook: Codebook, parent: QWidget) -> None:
        super().__init__(parent)
        self.statement = statement
        speaker = codebook.speaker_of.get(statement.coding.speaker or "")
        self._stance = codebook.stance_of.get(statement.coding.stance or "")
        self._name = speaker.name if speaker else self.tr("no speaker")
        self._width = QFontMetricsF(theme.sans(12)).horizontalAdvance(self._name)
        self.setCheckable(True)
        self.setAutoDefault(True)
        stance = self._stance.name if self._stance else self.tr("no stance")
        self.setAccessibleName(self.tr("{speaker}, {stance}").format(speaker=self._name, stance=stance))
        self.setToolTip(self.accessibleName())

    @guarded_returning(QSize(80, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as the speaker's name."""
        return QSize(round(self._width) + 36, _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it; the one that is shown has the ring."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self.isChecked() or self.hasFocus() else 1.0
            painter.setPen(QPen(now.colour("accent" if width > 1 else "line"), width))
            painter.setBrush(field_fill())
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6 - width / 2, 6 - width / 2
            )
            chip = QRectF(6, self.height() / 2 - 7, 14, 14)
            paint_stance_chip(painter, chip, now.stance_style(self._stance), filled=True)
            painter.setFont(theme.sans(12))
            painter.setPen(now.colour("ink" if self.isChecked() else "ink2"))
            box = QRect(26, 0, self.width() - 32, self.height())
            words = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


class OverlapSwitcher(QWidget):
    """A button for each statement on the words; hidden while there is only one, folded while they are many."""

    picked = Signal(str)
    """The uid of the statement that the user wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[_Tab] = []
        self._shown: tuple[tuple[Statement, ...], Codebook] | None = None
        self._unfolded = False
        self._others = 0
        self._more = LinkButton("", self)
        self._more.setObjectName("overlaps_more")
        self._more.clicked.connect(self._unfold)
        self._more.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_statements(
        self, statements: Sequence[Statement], codebook: Codebook, current: str | None, *, others: int = 0
    ) -> None:
        """Offer these; `current` is the uid of the one that is shown. So many `others` are on the words as well."""
        self._others = others
        several = tuple(statements) if len(statements) > 1 else ()
        if {one.uid for one in several} != {tab.statement.uid for tab in self._tabs}:
            self._unfolded = False
        if (several, codebook) != self._shown:
            self._shown = (several, codebook)
            self._make_tabs(several, codebook)
        for tab in self._tabs:
            tab.setChecked(tab.statement.uid == current)
        self._place()
        self.updateGeometry()

    def _make_tabs(self, statements: Sequence[Statement], codebook: Codebook) -> None:
        for tab in self._tabs:
            tab.hide()
            tab.deleteLater()
        self._tabs = [_Tab(statement, codebook, self) for statement in statements]
        for tab in self._tabs:
            tab.clicked.connect(self._clicked)
        stand_at(self, [*self._tabs, self._more])
        self.setVisible(bool(self._tabs))

    @guarded_returning(_HEIGHT)
    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        return max((rect.bottom() + 1 for rect in self._rects(self._in_sight(width), width)), default=0)

    @guarded_returning(QSize(100, _HEIGHT))
    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(100, _HEIGHT)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons."""
        super().resizeEvent(event)
        self._place()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _clicked(self) -> None:
        clicked = self.sender()
        for tab in self._tabs:
            tab.setChecked(tab is clicked)
            if tab is clicked:
                self.picked.emit(tab.statement.uid)

    def _unfold(self) -> None:
        self._unfolded = True
        self._place()
        self.updateGeometry()
        if self._more.hasFocus() or QApplication.focusWidget() is None:
            self._tabs[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        shown = self._in_sight(self.width())
        self._more.setText(self._more_words(len(self._tabs) - sum(one is not self._more for one in shown)))
        self._more.setEnabled(not self._unfolded)
        for button in (*self._tabs, self._more):
            button.setVisible(button in shown)
        for button, rect in zip(shown, self._rects(shown, self.width()), strict=True):
            button.setGeometry(rect)

    def _in_sight(self, width: int) -> list[QPushButton]:
        """All, or as many as a few rows hold, among them the one that is shown, and how many more there are."""
        every: list[QPushButton] = list(self._tabs)
        if self._unfolded or _rows(self._rects(every, width)) <= _ROWS:
            return [*every, self._more] if self._others else every
        checked: QPushButton | None = next((tab for tab in self._tabs if tab.isChecked()), None)
        found: list[QPushButton] = [checked or every[0], self._more]
        for count in range(1, len(every)):
            kept = every[:count]
            if checked is not None and checked not in kept:
                kept[-1] = checked
            if _rows(self._rects([*kept, self._more], width)) > _ROWS:
                break
            found = [*kept, self._more]
        return found

    def _more_words(self, hidden: int) -> str:
        return self.tr("+ {count} more").format(count=QLocale().toString(hidden + self._others))

    def _rects(self, buttons: Sequence[QPushButton], width: int) -> list[QRect]:
        rects: list[QRect] = []
        at = QPoint(0, 0)
        widest = max(_WIDEST, (width - _GAP) // 2)
        for tab in buttons:
            wide = (
                LinkButton.width_of(self._more_words(len(self._tabs))) if tab is self._more else tab.sizeHint().width()
            )
            wide = min(wide, widest, max(40, width))
            if at.x() and at.x() + wide > width:
                at = QPoint(0, at.y() + _HEIGHT + _GAP)
            rects.append(QRect(at, QSize(wide, _HEIGHT)))
            at = QPoint(at.x() + wide + _GAP, at.y())
        return rects


def _rows(rects: Sequence[QRect]) -> int:
    return len({rect.top() for rect in rects})
