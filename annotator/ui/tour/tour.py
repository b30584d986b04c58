"""Leads through the first steps at the window itself, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.ui.guard import guarded_returning
from annotator.ui.tour.card import TourCard
from annotator.ui.tour.spotlight import Lit, Spotlight
from annotator.ui.tour.steps import STEPS, StepName

Targets = Mapping[StepName, Callable[[], Sequence[Lit]]]
"""What each step speaks of, as it is when it is asked."""


class Tour(QObject):
    """One step after the other; `happened` says what the user did, and leads on where that was the step."""

    step_shown = Signal(str)
    ended = Signal(bool)
    """Whether it was gone through to its end."""

    def __init__(self, window: QWidget, targets: Targets) -> None:
        super().__init__(window)
        self._targets = targets
        self._at: int | None = None
        self.spotlight = Spotlight(window)
        self.card = TourCard(window)
        self.card.next_requested.connect(self.go_on)
        self.card.skip_requested.connect(self.leave)
        self.spotlight.moved.connect(self._place)

    def start(self) -> None:
        """Begin with the first step."""
        application = QApplication.instance()
        if application is not None and self._at is None:
            application.installEventFilter(self)
        self._at = 0
        self._show()

    def is_on(self) -> bool:
        """Whether a step is shown."""
        return self._at is not None

    def step(self) -> StepName | None:
        """The step that is shown."""
        return None if self._at is None else STEPS[self._at].name

    def happened(self, name: StepName) -> None:
        """The user did what a step asks for."""
        if self.step() == name:
            self.go_on()

    def go_on(self) -> None:
        """Show the next step; after the last the tour is done."""
        if self._at is None:
            return
        if self._at + 1 == len(STEPS):
            self._end(done=True)
            return
        self._at += 1
        self._show()

    def leave(self) -> None:
        """End it here."""
        if self._at is not None:
            self._end(done=False)

    def look_again(self) -> None:
        """What the step speaks of is another widget now."""
        if self._at is not None:
            self.spotlight.light(self._targets[STEPS[self._at].name]())
            self.card.raise_()

    def _show(self) -> None:
        if self._at is None:
            return
        step = STEPS[self._at]
        self.step_shown.emit(step.name)
        self.card.show_step(step, self._at + 1, len(STEPS))
        self.look_again()

    def _place(self) -> None:
        if self._at is not None:
            self.card.place(self.spotlight.holes())

    def _end(self, *, done: bool) -> None:
        focused = QApplication.focusWidget()
        held = focused is not None and self.card.isAncestorOf(focused)
        self._at = None
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.spotlight.put_out()
        self.card.hide()
        if held:
            first = next(iter(self._targets["read"]()), None)
            if first is not None:
                first.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit(done)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves at once; but what is being typed into, or asks something, has it first."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape or watched is not QApplication.focusWidget() or not self._may_leave():
            return False
        self.leave()
        return True

    def _may_leave(self) -> bool:
        widget = QApplication.focusWidget()
        busy = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        typing = isinstance(widget, QLineEdit | QPlainTextEdit)
        bar = self.card.window().findChild(QWidget, "coding_bar")
        coding = isinstance(bar, QWidget) and bar.isVisible()
        here = widget is not None and widget.window() is self.card.window()
        return here and not (busy or typing or coding)
