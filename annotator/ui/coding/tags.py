"""The field for tags: a chip for each, and a line to add one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.model.folding import same_name
from annotator.model.statement import Choice
from annotator.ui import icons, theme
from annotator.ui.coding.field import FIELD_HEIGHT, ChoiceField
from annotator.ui.coding.lookups import Lookups
from annotator.ui.coding.options import Proposals
from annotator.ui.coding.painting import mixed
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.coding.proposals import propose_tags
from annotator.ui.coding.tab_order import stand_at
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.tips import plain_tip

_CHIP_HEIGHT = 22
_WIDEST = 180
_GAP = 6
_ADD_WIDTH = 110
_COMPACT = 26


class TagChip(QAbstractButton):
    """A tag that a click or the delete key takes off."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setText(choice.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @guarded_returning(QSize(60, _CHIP_HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as its name; the cross appears in its margin."""
        return QSize(min(_WIDEST, self._wanted()), _CHIP_HEIGHT)

    @property
    def is_cut(self) -> bool:
        """Whether its name is longer than a chip may be."""
        return self._wanted() > _WIDEST

    def _wanted(self) -> int:
        return round(QFontMetricsF(theme.sans(12)).horizontalAdvance(self.text())) + 20

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off, as space does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a pill; under the mouse or the keyboard with a cross."""
        now = theme.current()
        live = self.isEnabled() and (self.underMouse() or self.hasFocus())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(now.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("ink"), 0.09 if now.is_dark else 0.06))
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            font = theme.sans(12)
            box = rect.adjusted(5, 0, -17, 0) if live else rect.adjusted(9, 0, -8, 0)
            words = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() + 1)
            painter.setFont(font)
            painter.setPen(now.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
            if live:
                image = icons.pixmap("x", 12, now.colour("ink2"), self.devicePixelRatioF())
                painter.drawPixmap(QPoint(self.width() - 18, round(self.height() / 2 - 6)), image)


class AddTag(ChoiceField):
    """The line to add a tag: a round plus until the keyboard is in it."""

    @property
    def is_folded(self) -> bool:
        """Whether only its plus shows."""
        return not self.hasFocus() and not self.text()

    def submit(self) -> None:
        """`Enter` adds what was typed; with nothing typed the form is done."""
        if self.text().strip():
            self.settle()
        else:
            super().submit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plus, or the line."""
        if not self.is_folded:
            super().paintEvent(event)
            return
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.colour("line"), 1))
            painter.setBrush(mixed(now.colour("ink"), 0.06) if self.underMouse() else Qt.BrushStyle.NoBrush)
            rect = QRectF(0.5, self.height() / 2 - 10.5, 25, 21)
            painter.drawRoundedRect(rect, 10.5, 10.5)
            image = icons.pixmap("plus", 14, now.colour("ink2"), self.devicePixelRatioF())
            painter.drawPixmap(QPoint(6, round(self.height() / 2 - 7)), image)


class TagsField(QWidget):
    """Holds any number of tags."""

    choices_changed = Signal()
    """The user added or took off one."""
    submitted = Signal()
    dismissed = Signal()

    def __init__(
        self, panel: CompletionPanel, lookups: Lookups | None, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        super().__init__(parent)
        self._lookups = lookups or Lookups(mentions=False)
        self._row = _COMPACT if compact else FIELD_HEIGHT
        self._chips: list[TagChip] = []
        self._read_only = False
        self.add = self._make_line(panel)
        self.add.setFixedHeight(self._row)
        self.add.choice_changed.connect(self._added)
        self.add.submitted.connect(self.submitted)
        self.add.dismissed.connect(self.dismissed)
        self.add.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self.add)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Hold these; sends nothing."""
        if choices != self.choices():
            self._show(choices)

    def choices(self) -> tuple[Choice, ...]:
        """The tags it holds."""
        return tuple(chip.choice for chip in self._chips)

    def settle(self) -> None:
        """Make a tag of what was typed."""
        self.add.settle()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._read_only = read_only
        self.add.setVisible(not read_only)
        for chip in self._chips:
            chip.setEnabled(not read_only)

    @guarded_returning(FIELD_HEIGHT)
    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        return self._rects(width)[-1].bottom() + 1

    @guarded_returning(QSize(120, FIELD_HEIGHT))
    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(120, self._row)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips."""
        super().resizeEvent(event)
        self._place()

    @guarded_returning(False)
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride] - only ever the line
        """Make room for the line where the keyboard comes into it; Backspace there goes to the last chip."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._place()
            self.updateGeometry()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            empty = event.key() == Qt.Key.Key_Backspace and not self.add.text()
            if empty and self._chips and not self._read_only:
                self._chips[-1].click()
                return True
        return super().eventFilter(watched, event)

    def _make_line(self, panel: CompletionPanel) -> AddTag:
        line = AddTag(panel, parent=self)
        line.setObjectName("tag_edit")
        line.setPlaceholderText(self.tr("Add a tag"))
        line.setAccessibleName(self.tr("Add a tag"))
        line.serve(self._propose, self._lookups.tags)
        return line

    def _removal_words(self) -> str:
        return self.tr("Remove the tag")

    def _propose(self, query: str) -> Proposals:
        return propose_tags(query, self._lookups, [choice.uid for choice in self.choices() if choice.uid])

    def _added(self) -> None:
        choice = self.add.choice()
        self.add.set_choice(None)
        if choice is None or any(same_name(choice.name) == same_name(known.name) for known in self.choices()):
            self._place()
            return
        self._show((*self.choices(), choice))
        self.choices_changed.emit()

    def _removed(self) -> None:
        gone = self.sender()
        self.add.setFocus()
        self._show(tuple(chip.choice for chip in self._chips if chip is not gone))
        self.choices_changed.emit()

    def _show(self, choices: tuple[Choice, ...]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [TagChip(choice, self) for choice in choices]
        for chip in self._chips:
            chip.setEnabled(not self._read_only)
            chip.setToolTip(self._removal_words())
            if chip.is_cut:
                chip.setToolTip(plain_tip(f"{chip.text()}\n{self._removal_words()}"))
            chip.clicked.connect(self._removed)
            chip.show()
        stand_at(self.add, self._chips)
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        *chips, add = self._rects(self.width())
        for chip, rect in zip(self._chips, chips, strict=True):
            chip.setGeometry(rect)
        self.add.setGeometry(add)

    def _rects(self, width: int) -> list[QRect]:
        """Where the chips go, and last the line."""
        line = 26 if self.add.is_folded else _ADD_WIDTH
        sizes = [*(chip.sizeHint() for chip in self._chips), QSize(line, self._row)]
        rects: list[QRect] = []
        x, y = 0, 0
        for size in sizes:
            wide = min(size.width(), max(width, 26))
            if x and x + wide > width:
                x, y = 0, y + max(self._row - 4, _CHIP_HEIGHT + 4)
            rects.append(QRect(x, y + (self._row - size.height()) // 2, wide, size.height()))
            x += wide + _GAP
        if not self.add.is_folded:
            rects[-1].setWidth(min(180, max(width - rects[-1].left(), 26)))
        return rects
