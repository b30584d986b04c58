"""The coding bar: a panel at the selected words in which they become a statement."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.statement import CodingDraft
from annotator.ui import theme
from annotator.ui.coding.context import CodingContext
from annotator.ui.coding.digits import digit_of
from annotator.ui.coding.field import ChoiceField
from annotator.ui.coding.form import SIDE, CodingForm
from annotator.ui.coding.painting import SHADOW, paint_panel
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.guard import guarded, guarded_returning

_WIDTH = 606
_OFF = 8
"""Between the selected words and the bar."""
_ROOM_FOR_LIST = 260
"""A list of so many pixels is worth having; with less the other side of the words is tried."""
_LEAST_FOR_LIST = 140
"""So many below fields of the project's own, which take their room."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodingBar(QWidget):
    """Asks who says the words, about what, and where they stand. Nothing is stored before it is saved.

    It is a child of the reader's viewport; its edges hold a shadow, `SHADOW` pixels wide.
    """

    saved = Signal(object)
    """A `CodingDraft` for `context().span`; the bar has closed. `reopen` brings it back as it was."""
    cancelled = Signal()
    """The user left; the bar has closed."""
    completion_toggled = Signal(bool)
    """Whether `Enter` now takes a completion; else it saves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coding_bar")
        self.hide()
        self._context: CodingContext | None = None
        self._anchor = (QRect(), QRect())
        self._top: int | None = None
        self._takes = False
        self._panel = CompletionPanel(self)
        self._panel.hide()
        self._form = CodingForm(self._panel, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        layout.setSpacing(0)
        layout.addWidget(self._form)
        layout.addWidget(self._panel)
        layout.addStretch(1)
        self._connect()

    def open(self, context: CodingContext) -> None:
        """Show the bar for a selection, with the keyboard in the speaker; `place` says where."""
        self._context = context
        self._top = None
        self._form.show_context(context)
        self.reopen()

    def reopen(self) -> None:
        """Show the bar again with what it held, after a save that failed."""
        self.show()
        self.raise_()
        self._form.speaker.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def context(self) -> CodingContext | None:
        """What it was last opened with."""
        return self._context

    def is_open(self) -> bool:
        """Whether the user is coding."""
        return not self.isHidden()

    def completion_is_open(self) -> bool:
        """Whether `Enter` takes a completion instead of saving."""
        return not self._panel.isHidden() and self._panel.highlighted() is not None

    def own_height(self) -> int:
        """The height that the project's own fields take of it, in pixels."""
        return 0 if self._form.own.isHidden() else self._form.own.height() + 12

    def draft(self) -> CodingDraft:
        """What would be saved now."""
        return self._form.draft()

    def restore(self, draft: CodingDraft) -> None:
        """Hold what was coded before, such as before a crash."""
        self._form.show_draft(draft)
        self._fit()

    def save(self) -> None:
        """Close, and say what was coded; where a name is that of several, ask instead."""
        unclear = self._form.settle()
        if unclear is not None:
            unclear.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(unclear, ChoiceField):
                unclear.show_completions()
            return
        draft = self._form.draft()
        self.hide()
        self.saved.emit(draft)

    def cancel(self) -> None:
        """Close, and leave nothing behind."""
        if self.is_open():
            self.hide()
            self.cancelled.emit()

    def place(self, rect: QRect, within: QRect) -> None:
        """Go below (else above) the selected words at `rect`, inside `within`; both in the parent's pixels."""
        if (rect, within) != self._anchor:
            self._anchor = (QRect(rect), QRect(within))
            self._top = None
        self._fit()

    def _connect(self) -> None:
        self._form.submitted.connect(self.save)
        self._form.dismissed.connect(self.cancel)
        self._form.grown.connect(self._fit)
        self._panel.resized.connect(self._fit)
        self._panel.highlight_changed.connect(self._tell_completion)
        self._form.rebuilt.connect(self._listen)
        self._listen()
        self._panel.installEventFilter(self)

    def _listen(self) -> None:
        for editor in self._form.editors():
            editor.installEventFilter(self)

    def _fit(self) -> None:
        """Take the size that the fields and the list want, as far as there is room."""
        rect, within = self._anchor
        if self.isHidden() or within.isEmpty():
            return
        width = min(max(_WIDTH, self._form.stances.natural_width() + 2 * SIDE), within.width() - 8)
        left = max(within.left() + 4, min(rect.left() - SIDE, within.right() - 3 - width))
        self._form.setFixedWidth(width)
        height = self._form.height_for(width)
        listed = 0 if self._panel.isHidden() else self._panel.wanted_height()
        top, room = self._side(rect, within, height, listed)
        self._panel.set_max_height(room - height - 1)
        total = height + (min(listed, max(room - height - 1, self._panel.least_height())) if listed else 0)
        # On a page that is lower than all of it the words are covered rather than the list cut off.
        top = max(within.top() + 4, min(top, within.bottom() - 3 - total))
        outer = QRect(left, top, width, total).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        if self.geometry() != outer:
            self.setGeometry(outer)
        self.update()

    def _side(self, rect: QRect, within: QRect, height: int, listed: int) -> tuple[int, int]:
        """The top of the bar and the room from there on; once chosen it stays, so that nothing jumps."""
        below = within.bottom() - rect.bottom() - _OFF - 4
        above = rect.top() - within.top() - _OFF - 4
        wanted = height + min(listed, max(_LEAST_FOR_LIST, _ROOM_FOR_LIST - self.own_height()))
        if self._top is None:
            if below >= wanted or below >= above:
                self._top = min(rect.bottom() + 1 + _OFF, max(within.bottom() - 4 - wanted, within.top() + 4))
            else:
                self._top = max(within.top() + 4, rect.top() - _OFF - max(wanted, min(height + listed, above)))
        room = rect.top() - _OFF - self._top if self._top < rect.top() - height else within.bottom() - 4 - self._top
        return self._top, room

    def _tell_completion(self) -> None:
        takes = self.completion_is_open()
        if takes != self._takes:
            self._takes = takes
            self.completion_toggled.emit(takes)

    def _own_key(self, event: QKeyEvent) -> bool:
        """Serve the keys that mean the same everywhere in the bar."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            self.save()
            return True
        alt = modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.AltModifier
        digit = digit_of(event) if alt else None
        return digit is not None and (self._form.stances.toggle_key(digit) or True)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar's keys go before those of its fields; the panel's coming and going changes the size."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self._panel:
            return self._own_key(event)
        if watched is self._panel and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
            self._tell_completion()
        return super().eventFilter(watched, event)

    @guarded_returning(False)
    def event(self, event: QEvent) -> bool:
        """Keep what is typed here from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
            own = not control and event.key() != Qt.Key.Key_F1
            if own or event.key() in (*_ENTER, Qt.Key.Key_N):
                event.accept()
                return True
        return super().event(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a field leaves end here, not in the reader below."""
        if self._own_key(event):
            return
        if event.key() in _ENTER:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the fields is no click on the article."""
        event.accept()

    @guarded_returning(False)
    def focusNextPrevChild(self, next: bool) -> bool:
        """The Tab key goes round inside the bar."""
        return self._form.go_on(forward=next)

    @guarded_returning(QSize(_WIDTH, 200))
    def sizeHint(self) -> QSize:
        """What `place` gives it."""
        return self.size() if self.is_open() else QSize(_WIDTH, 200)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, its shadow and the line above the list."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())
            if not self._panel.isHidden():
                painter.setPen(theme.current().colour("line"))
                y = self._panel.geometry().top()
                painter.drawLine(SHADOW + 1, y, self.width() - SHADOW - 2, y)
