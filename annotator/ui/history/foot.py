"""The way back to a change: how much it takes, whose it is, and the buttons that lead there."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.history import UndoPreview
from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words, mixed

_HEIGHT, _PAD, _RADIUS = 28, 14, 6
_MARGIN = 14


class PanelButton(QAbstractButton):
    """A button on a panel: the `main` one is filled, another one has an edge."""

    def __init__(self, *, main: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @guarded_returning(QSize(80, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(ceil(QFontMetricsF(theme.sans(13, 500)).horizontalAdvance(self.text())) + 2 * _PAD, _HEIGHT)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The words on their ground."""
        now, box = theme.current(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lively = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = now.colour("accent" if self._main and self.isEnabled() else "card")
        if lively:
            ground = mixed(now.colour("ink" if self._main else "line"), ground, 0.12 if self._main else 0.45)
        ink = "dim" if not self.isEnabled() else "on-accent" if self._main else "ink"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            filled = self._main and self.isEnabled()
            painter.setPen(Qt.PenStyle.NoPen if filled else QPen(now.colour("edge" if self.isEnabled() else "line"), 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            if self.hasFocus():
                if filled:
                    painter.setPen(QPen(now.colour("ink"), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
                else:
                    draw_ring(painter, QRectF(self.rect()), _RADIUS)
            words = theme.sans(13, 500)
            draw_words(painter, box, self.text(), words, now.colour(ink), Qt.AlignmentFlag.AlignHCenter)


class TakeBackFoot(QWidget):
    """Shown while a change is chosen; `me` is who sits here."""

    preview_requested = Signal()
    take_back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.me = ""
        self._preview: UndoPreview | None = None
        self.leading = QuietLabel(role="muted", px=12, parent=self)
        self.leading.setWordWrap(True)
        self.count_label = QuietLabel(role="ink", px=12, weight=500, parent=self)
        self.count_label.setWordWrap(True)
        self.preview_button = PanelButton(main=True, parent=self)
        self.take_back_button = PanelButton(main=False, parent=self)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.preview_button)
        buttons.addWidget(self.take_back_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 9, _MARGIN, 12)
        column.setSpacing(2)
        column.addWidget(self.leading)
        column.addWidget(self.count_label)
        column.addLayout(buttons)
        self.preview_button.clicked.connect(self.preview_requested)
        self.take_back_button.clicked.connect(self.take_back_requested)
        self._speak()
        self.show_preview(None)

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in this order."""
        return self.preview_button, self.take_back_button

    def show_preview(self, preview: UndoPreview | None) -> None:
        """Say what the way back to the chosen change takes; None: no change is chosen."""
        self._preview = preview
        self.setVisible(preview is not None)
        if preview is None:
            return
        can = preview.count > 0
        self.preview_button.setEnabled(can)
        self.take_back_button.setEnabled(can)
        self.count_label.setText(count_words(preview, self.me))
        self._fit()

    def _fit(self) -> None:
        """Give the labels the lines that they need: a panel's column asks nobody for a height at its width."""
        room = self.width() - 2 * _MARGIN
        for label in (self.leading, self.count_label):
            label.setMinimumHeight(max(0, label.heightForWidth(room)))

    def _speak(self) -> None:
        self.leading.setText(self.tr("Take back this and everything after it:"))
        self.preview_button.setText(self.tr("Preview"))
        self.take_back_button.setText(self.tr("Take back"))
        self.preview_button.setToolTip(self.tr("List what would be taken back"))
        self.take_back_button.setToolTip(self.tr("Undo these changes one by one; redo brings each of them back"))
        self.show_preview(self._preview)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line above."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, now.colour("line"))


def count_words(preview: UndoPreview, me: str) -> str:
    """`2 changes by you`, or by whom; and what of others stays."""
    if not preview.count:
        return _tr("Nothing of yours to take back")
    names = [name for name, _ in preview.by if name]
    count = QLocale().toString(preview.count)
    if names == [me] or not names:
        words = _tr("1 change by you") if preview.count == 1 else _tr("{count} changes by you")
    else:
        one = _tr("1 change by {names}")
        words = one if preview.count == 1 else _tr("{count} changes by {names}")
    said = words.format(count=count, names=", ".join(names))
    if not preview.others:
        return said
    others = _tr("{count} of others stay").format(count=QLocale().toString(preview.others))
    return f"{said}; {others}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakeBackFoot", text)
