"""The field for the kind of a statement: its keys change it in place, its list opens in the shared panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.model.codebook import Kind
from annotator.model.statement import Choice
from annotator.ui import icons, theme
from annotator.ui.coding.completing import Completing
from annotator.ui.coding.field import FIELD_HEIGHT
from annotator.ui.coding.options import Option, Proposals
from annotator.ui.coding.painting import paint_field
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.coding.proposals import propose_kinds
from annotator.ui.coding.rows import paint_words
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.tips import tell_whole

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KindField(QComboBox):
    """Holds one of the project's kinds or none. Letters and arrows choose, `Delete` clears.

    With `steps_in_list` an arrow opens the list instead, so that passing a kind is not choosing it.
    """

    submitted = Signal()
    dismissed = Signal()
    choice_changed = Signal()
    """The user chose another kind, or none."""

    def __init__(self, panel: CompletionPanel, parent: QWidget | None = None, *, steps_in_list: bool = False) -> None:
        super().__init__(parent)
        self._steps_in_list = steps_in_list
        self.completing = Completing(self, panel, self._propose)
        self._kinds: tuple[Kind, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setPlaceholderText(self.tr("No kind"))
        self.completing.taken.connect(self._taken)
        self.activated.connect(self._activated)

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer these."""
        if self._kinds != tuple(kinds):
            choice, self._kinds = self.choice(), tuple(kinds)
            self.clear()
            for kind in kinds:
                self.addItem(kind.name, kind.uid)
            self.set_choice(choice)

    def set_choice(self, choice: Choice | None) -> None:
        """Hold this kind; sends nothing."""
        self.completing.close()
        uids = [kind.uid for kind in self._kinds]
        self.setCurrentIndex(uids.index(choice.uid) if choice and choice.uid in uids else -1)

    def choice(self) -> Choice | None:
        """The kind that is chosen."""
        at = self.currentIndex()
        return Choice(self._kinds[at].name, self._kinds[at].uid) if 0 <= at < len(self._kinds) else None

    def _propose(self, query: str) -> Proposals:
        return propose_kinds(self._kinds)

    def _activated(self) -> None:
        self.choice_changed.emit()

    def _taken(self, option: Option) -> None:
        before = self.choice()
        self.set_choice(option.choice)
        if self.choice() != before:
            self.choice_changed.emit()

    @guarded
    def showPopup(self) -> None:
        """Show the kinds in the shared panel instead of a window of their own."""
        if self.completing.is_open:
            self.completing.close()
            return
        self.setFocus()
        self.completing.open("")
        for _ in range(self.currentIndex() + 1):
            self.completing.panel.move_on(1)

    @guarded
    def hidePopup(self) -> None:
        """Close the list."""
        self.completing.close()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the open list first; then choosing in place."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.completing.is_open and event.key() == Qt.Key.Key_Escape:
            self.completing.close()
        elif self.completing.is_open and self.completing.handle(event, ""):
            event.accept()
        elif plain and event.key() in _ENTER:
            self.submitted.emit()
        elif plain and self._steps_in_list and event.key() in _STEPS:
            self.showPopup()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif plain and event.key() in _CLEAR:
            if self.currentIndex() >= 0:
                self.setCurrentIndex(-1)
                self.choice_changed.emit()
        elif event.modifiers() & _COMMANDING:
            event.ignore()  # Qt would take the letter for the beginning of a kind's name
        else:
            super().keyPressEvent(event)

    @guarded_returning(False)
    def event(self, event: QEvent) -> bool:
        """Keep its keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (*_ENTER, *_CLEAR, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)
            letter = bool(event.text().strip()) and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.key() in own or letter:
                event.accept()
                return True
        return super().event(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.completing.close()
        self.update()

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what is behind: a turn of the wheel must not recode a statement."""
        event.ignore()

    @guarded_returning(QSize(150, FIELD_HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as the longest kind."""
        metrics = QFontMetricsF(theme.sans(13))
        widest = max((metrics.horizontalAdvance(kind.name) for kind in self._kinds), default=100.0)
        return QSize(min(220, max(120, round(widest) + 46)), FIELD_HEIGHT)

    @guarded_returning(QSize(80, FIELD_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """It may be cut short in a narrow place."""
        return QSize(80, FIELD_HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the kind and a small arrow."""
        now = theme.current()
        with QPainter(self) as painter:
            paint_field(painter, QRectF(self.rect()), focused=self.hasFocus())
            box = QRectF(self.rect()).adjusted(10, 0, -30, 0)
            choice = self.choice()
            words = choice.name if choice else self.placeholderText()
            paint_words(painter, box, words, theme.sans(13), "ink" if choice else "muted")
            cut = QFontMetricsF(theme.sans(13)).horizontalAdvance(words) > box.width()
            if self.isEnabled():
                image = icons.pixmap("chevron-down", 16, now.colour("ink2"), self.devicePixelRatioF())
                painter.drawPixmap(QPoint(self.width() - 25, round(self.height() / 2 - 8)), image)
        tell_whole(self, words, cut=cut)
