"""Asks for a few words in a small popover: a reason, the name of a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import SHADOW, paint_field, paint_panel
from annotator.ui.guard import guarded
from annotator.ui.widgets.line_edits import bare

_WIDTH = 248
_OFFERED = 6


class AskPopover(QFrame):
    """A field, and below it words that were used before: Enter or a click takes them, Esc cancels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("ask_popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._then: Callable[[str], object] | None = None
        self._needed = False
        self.title = QuietLabel("", role="ink2", px=12, weight=500, elides=True, parent=self)
        self.field = QLineEdit(self)
        self.field.setFrame(False)
        self.field.setFixedHeight(28)
        self.field.setTextMargins(9, 0, 9, 0)
        self.offers: list[QPushButton] = []
        self.field.returnPressed.connect(lambda: self._take(self.field.text()))
        self.setFixedWidth(_WIDTH + 2 * SHADOW)
        edge = SHADOW + 10
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(edge, edge - 2, edge, edge)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)
        self._column.addWidget(self.field)

    def ask(
        self,
        title: str,
        at: QPoint,
        then: Callable[[str], object],
        *,
        offers: Sequence[str] = (),
        text: str = "",
        hint: str = "",
        needed: bool = False,
    ) -> None:
        """Open with the corner at a point of the screen; `then` gets the words, unless the user cancels.

        Where words are `needed`, an empty field is not taken.
        """
        self._then, self._needed = then, needed
        self.title.setText(title)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.setText(text)
        self.field.setFont(theme.sans(13))
        bare(self.field)
        self._offer(offers)
        self.adjustSize()
        self.move(at - QPoint(SHADOW, SHADOW - 2))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def _offer(self, offers: Sequence[str]) -> None:
        for old in self.offers:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.offers = []
        for words in list(offers)[:_OFFERED]:
            button = QPushButton(self)
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDTH - 40)
            button.setText(shown.replace("&", "&&"))
            button.setAccessibleName(words)
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._take, words))
            self._column.addWidget(button)
            self.offers.append(button)

    def _take(self, words: str, _checked: bool = False) -> None:
        if self._needed and not words.strip():
            return
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then(words.strip())

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, Up and Down go through what is offered, Enter takes it."""
        stops: list[QWidget] = [self.field, *self.offers]
        at = next((place for place, stop in enumerate(stops) if stop.hasFocus()), 0)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif step:
            stops[(at + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at > 0:
            self.offers[at - 1].click()
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A floating panel with a field."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())
            paint_field(painter, QRectF(self.field.geometry()), focused=self.field.hasFocus())
