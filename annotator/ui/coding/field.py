"""A line in which one types a name and takes a completion, or names something new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.model.codebook import Speaker
from annotator.model.statement import Choice
from annotator.ui import icons, theme
from annotator.ui.coding.completing import Completing
from annotator.ui.coding.completion import CompletionIndex
from annotator.ui.coding.options import Option, Proposals, kind_word
from annotator.ui.coding.painting import paint_badge, paint_field
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.tips import tell_whole
from annotator.ui.widgets.drops import left_to_window
from annotator.ui.widgets.line_edits import bare

FIELD_HEIGHT = 31
_LEFT, _MARK, _GAP = 10, 16, 9
_CARET = 6
"""What Qt keeps free for the caret and within the frame."""
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""The keyboard leaves for another window or a menu and will come back: nothing is decided."""
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ChoiceField(QLineEdit):
    """Holds a `Choice` or none. What is typed becomes the one value of exactly that name, else a new one."""

    submitted = Signal()
    """`Enter` was pressed with no completion to take."""
    dismissed = Signal()
    """`Esc` was pressed with no completion to close."""
    choice_changed = Signal()
    """The user took, named or cleared something; not sent while typing."""

    def __init__(
        self, panel: CompletionPanel, *, icon: str = "", framed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.completing = Completing(self, panel, self._propose)
        self._icon = icon
        self._framed = framed
        self._choice: Choice | None = None
        self._settled: Choice | None = None
        self._composing = False
        self._arrived = False
        self._right = 8
        self._beside = ""
        self._indent = 0
        self._source: Callable[[str], Proposals] = lambda _: Proposals()
        self._index = CompletionIndex()
        self._guess: Callable[[str], str | None] = lambda _: None
        self._badge: Callable[[str], Speaker | None] = lambda _: None
        self.setFrame(False)
        self.setFixedHeight(FIELD_HEIGHT)
        self.completing.taken.connect(self._taken)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._lay_out)
        self._follow_theme()
        self._lay_out()

    def serve(
        self,
        propose: Callable[[str], Proposals],
        index: CompletionIndex,
        *,
        guess: Callable[[str], str | None] = lambda _: None,
        badge: Callable[[str], Speaker | None] = lambda _: None,
    ) -> None:
        """Offer what `propose` gives; `index` knows the names, `guess` the kind of a new one."""
        self._source, self._index, self._guess, self._badge = propose, index, guess, badge

    def set_choice(self, choice: Choice | None) -> None:
        """Hold this value, as it is stored; sends nothing."""
        self.completing.close()
        self._choice = self._settled = choice
        self.setText(choice.name if choice else "")
        self.setCursorPosition(0)
        self._lay_out()

    def refresh(self, choice: Choice | None) -> None:
        """Hold what is stored now; what the user is typing stays, and so does an open list."""
        if choice == self._settled:
            return
        if self.is_touched():
            self._settled = choice
        else:
            self.set_choice(choice)

    def choice(self) -> Choice | None:
        """The value now: the one taken, else the one that has the typed name, else a new one; None if empty."""
        name = " ".join(self.text().split())
        if not name:
            return None
        if self._choice is not None and name == " ".join(self._choice.name.split()):
            return self._choice
        same = self._index.same(name)
        entry = self._index.entry(same[0]) if len(same) == 1 else None
        return Choice(entry.name, entry.uid) if entry else Choice(name, None, self._guess(name))

    def is_ambiguous(self) -> bool:
        """Whether several bear the typed name, so that the user has to choose."""
        choice = self.choice()
        return (
            choice is not None
            and choice.uid is None
            and choice is not self._choice
            and len(self._index.same(choice.name)) > 1
        )

    def is_touched(self) -> bool:
        """Whether its text is another than that of the value it was given."""
        return self.text() != (self._settled.name if self._settled else "")

    def settle(self, *, by_tab: bool = False) -> None:
        """Turn what was typed into a value; by Tab the completion that the user moved to is taken."""
        option = self.completing.moved_to() if by_tab else None
        if option is not None:
            self.completing.take(option)
            return
        self.completing.close()
        if not self.is_ambiguous():
            self._hold(self.choice())

    def revert(self) -> None:
        """Forget what was typed."""
        self.set_choice(self._settled)

    def submit(self) -> None:
        """`Enter` without a completion: what was typed becomes a value, and the form is done."""
        self.settle()
        self.submitted.emit()

    def select_text(self) -> None:
        """Select all, so that typing replaces it, and show where it begins."""
        self.end(False)
        self.home(True)

    def show_completions(self) -> None:
        """Open the list: all that is proposed, or what fits the text that is being typed."""
        self.completing.open(self._query())

    def _propose(self, query: str) -> Proposals:
        return self._source(query)

    def _query(self) -> str:
        return self.text() if self._choice is None or self._choice.name != self.text() else ""

    def _edited(self, text: str) -> None:
        self._choice = None
        self.completing.open(text, typed=bool(text))

    def _taken(self, option: Option) -> None:
        choice = option.choice
        if choice.uid is None and choice.kind is None:
            choice = Choice(choice.name, None, self._guess(choice.name))
        self._hold(choice)
        if self.hasFocus():
            self.select_text()  # typing goes on to another name, and never lengthens the one that was taken

    def _hold(self, choice: Choice | None) -> None:
        before, self._choice = self._settled, choice
        self._settled = choice
        self.setText(choice.name if choice else "")
        self._lay_out()
        if choice != before:
            self.choice_changed.emit()

    def _mark_speaker(self) -> Speaker | None:
        return self._badge(self._choice.uid) if self._choice is not None and self._choice.uid else None

    def _new_words(self) -> str:
        """What is said of a value that will be created."""
        choice = self._choice
        if choice is None or choice.uid is not None or choice.name != self.text():
            return ""
        return self.tr("new {kind}").format(kind=kind_word(choice.kind)) if choice.kind else self.tr("new")

    def _lay_out(self) -> None:
        left = _LEFT + (_MARK + _GAP if self._icon or self._mark_speaker() else 0) - 2 + self._indent
        words, metrics = self._new_words(), QFontMetricsF(theme.sans(11.5))
        room = self.width() - left - self._right - _CARET - QFontMetricsF(self.font()).horizontalAdvance(self.text())
        shorter = (words, self.tr("new") if words else "")
        # The name comes first: what is said beside it gives way, and a tool tip says it.
        self._beside = next((one for one in shorter if metrics.horizontalAdvance(one) + 8 <= room), "")
        right = self._right + (round(metrics.horizontalAdvance(self._beside)) + 8 if self._beside else 0)
        margins = QMargins(left, 0, right, 0)
        if self.textMargins() != margins:
            self.setTextMargins(margins)
        said = "\n".join(part for part in (self.text(), words) if part)
        tell_whole(self, said, cut=room < 0 or self._beside != words)
        self.update()

    def _follow_theme(self) -> None:
        bare(self)
        self.setFont(self._face())

    def _face(self) -> QFont:
        return theme.sans(13)

    @guarded_returning(QSize(120, FIELD_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """Wide enough for a name; the layout gives more."""
        return QSize(120, FIELD_HEIGHT)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list first, then `Enter` and `Esc`, then typing."""
        if self._composing:
            event.accept()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif self.completing.handle(event, self._query()):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, no files."""
        if not left_to_window(event):
            super().dragEnterEvent(event)

    @guarded
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, its keys are its own."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @guarded_returning(False)
    def event(self, event: QEvent) -> bool:
        """Keep its keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """An empty field shows what it proposes."""
        super().focusInEvent(event)
        self._arrived = event.reason() == Qt.FocusReason.MouseFocusReason
        if event.reason() in _BY_TAB:
            self.select_text()
        if event.reason() not in _PASSING and not self.text() and not self.isReadOnly():
            self.completing.open("")
        self.update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed becomes a value, shown from its beginning."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self._composing = False
            self.settle(by_tab=event.reason() in _BY_TAB)
            self.setCursorPosition(0)  # of a name that is too long one sees the beginning
        self.update()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list; the first one into the field selects its text, so that typing replaces it."""
        super().mousePressEvent(event)
        if self.isReadOnly() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._arrived:
            self.select_text()
        self._arrived = False
        if not self.completing.is_open:
            self.show_completions()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._lay_out()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the mark, then the text, then whether it is new."""
        with QPainter(self) as painter:
            if self._framed:
                paint_field(painter, QRectF(self.rect()), focused=self.hasFocus())
            self._paint_mark(painter)
            if self._beside:
                painter.setFont(theme.sans(11.5))
                painter.setPen(theme.current().colour("muted"))
                box = QRectF(self.rect()).adjusted(0, 0, -10, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._beside)
        super().paintEvent(event)

    def _paint_mark(self, painter: QPainter) -> None:
        middle = self.height() / 2
        speaker = self._mark_speaker()
        if speaker is not None:
            paint_badge(painter, QRectF(_LEFT - 2, round(middle - 10), 20, 20), speaker)
        elif self._icon:
            image = icons.pixmap(self._icon, _MARK, theme.current().colour("muted"), self.devicePixelRatioF())
            painter.drawPixmap(QPoint(_LEFT, round(middle - _MARK / 2)), image)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
