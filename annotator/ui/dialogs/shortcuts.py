"""All keys on one sheet, group by group, with a field to find one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.model.folding import fold
from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dialogs.base import Dialog
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.widgets.keys import cap_width, draw_cap

Entry = tuple[str, str, str]
"""Group, what the action is called, and its keys as `QKeySequence` writes them portably, parted by spaces.

Words that are no sequence stand for themselves: `Ctrl ← →` is a key held with one of two, `1 – 9` are all from one on.
"""

_COLUMNS, _GUTTER = 3, 36
_AROUND = 80
"""Pixels beside the columns: the margins and the scroll bar."""
_ROW, _BETWEEN, _ALTERNATIVE = 24, 3, 8
_HELD = ("Ctrl", "Alt", "Shift", "Meta")
_TO = "–"


class ShortcutSheet(Dialog):
    """The entries in columns; each group keeps together, in the order given. A button and `guide`, a key, lead on."""

    guide_asked = Signal()
    """The user turned to the guide, and the sheet has closed."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None, *, guide: str = "Shift+F1") -> None:
        super().__init__("", parent, width=940)
        self.setObjectName("shortcut_sheet")
        self.setWindowTitle(self.tr("Keys"))
        self.heading.setText(self.tr("Keys"))
        self._filter = QLineEdit(self)
        self._filter.setObjectName("shortcut_filter")
        self._filter.setPlaceholderText(self.tr("Find an action or a key"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.textChanged.connect(self._narrow)
        self._groups = [_Group(name, list(rows), self) for name, rows in groupby(entries, lambda entry: entry[0])]
        self._nothing = QuietLabel(self.tr("No action and no key is called so."), px=13, parent=self)
        self._nothing.hide()
        self.column.addWidget(self._filter)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._sheet(), 1)
        self.add_buttons(self.tr("Close"))
        self._offer_guide(guide)
        self._filter.setFocus()

    def shown(self) -> list[str]:
        """The actions that the filter lets through."""
        return [row.words for group in self._groups for row in group.rows if not row.isHidden()]

    def _offer_guide(self, key: str) -> None:
        button = self.add_side_button(self.tr("Open the guide  {key}").format(key=key))
        button.setObjectName("open_guide")
        button.clicked.connect(self._turn_to_guide)
        native = QKeySequence(key, QKeySequence.SequenceFormat.NativeText)
        QShortcut(native, self).activated.connect(self._turn_to_guide)

    def _turn_to_guide(self) -> None:
        self.accept()
        self.guide_asked.emit()

    def _narrow(self, words: str) -> None:
        sought = fold(words).split()
        found = [group.narrow(sought) for group in self._groups]
        self._nothing.setVisible(not any(found))

    def _columns(self) -> int:
        """As many as the screen has room for: no words are cut."""
        widest = max((group.sizeHint().width() for group in self._groups), default=1)
        return max(1, min(_COLUMNS, (self.screen().availableGeometry().width() - _AROUND) // (widest + _GUTTER)))

    def _sheet(self) -> QScrollArea:
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 6, 14, 0)
        columns.setSpacing(_GUTTER)
        for groups in _shared_out(self._groups, self._columns()):
            column = QVBoxLayout()
            column.setSpacing(18)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, area))
        area.setWidget(sheet)
        area.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        area.setMinimumSize(sheet.minimumSizeHint().width(), min(520, sheet.sizeHint().height() + 2))
        return area


class _Group(QWidget):
    def __init__(self, name: str, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._name = fold(name)
        self.rows = [_Row(words, keys, self) for _, words, keys in entries]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(QuietLabel(name, role="ink", px=13, weight=600, parent=self))
        column.addSpacing(4)
        for row in self.rows:
            column.addWidget(row)

    def narrow(self, sought: Sequence[str]) -> bool:
        """Show the rows with all the words; gives whether there is one."""
        for row in self.rows:
            row.setVisible(all(word in f"{self._name} {row.folded}" for word in sought))
        found = any(not row.isHidden() for row in self.rows)
        self.setVisible(found)
        return found


class _Row(QWidget):
    def __init__(self, words: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        sequences = spelled(keys)
        said = " / ".join("+".join(caps) for caps in sequences)
        self.folded = fold(f"{words} {said}")
        self.setFixedHeight(_ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(QuietLabel(words, role="ink2", px=13, parent=self), 1)
        row.addWidget(_Caps(sequences, self))
        self.setAccessibleName(f"{words}: {said}")


class _Caps(QWidget):
    """The keys of one action as caps; alternatives beside one another."""

    def __init__(self, sequences: Sequence[Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._sequences = sequences
        self.setFixedSize(self.sizeHint())

    @guarded_returning(QSize(0, _ROW))
    def sizeHint(self) -> QSize:
        """As wide as the caps."""
        ends = [end for _, _, end in self._placed()]
        return QSize(round(max(ends, default=0)) + 1, _ROW)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The caps, with a stroke between alternatives."""
        with QPainter(self) as painter:
            for left, cap, end in self._placed():
                if cap and cap != _TO:
                    draw_cap(painter, left, _ROW / 2, cap)
                else:
                    painter.setFont(theme.sans(11.5))
                    painter.setPen(theme.current().colour("muted"))
                    painter.drawText(round(left), 0, round(end - left), _ROW, Qt.AlignmentFlag.AlignCenter, cap or "/")

    def _placed(self) -> Iterator[tuple[float, str, float]]:
        left = 0.0
        stroke = QFontMetricsF(theme.sans(11.5)).horizontalAdvance("/") + _ALTERNATIVE
        for which, caps in enumerate(self._sequences):
            if which:
                yield left - _BETWEEN, "", left - _BETWEEN + stroke
                left += stroke - _BETWEEN
            for cap in caps:
                end = left + cap_width(cap)
                yield left, cap, end
                left = end + _BETWEEN


def caps_of(sequence: str) -> list[str]:
    """The single keys of a sequence: `Ctrl+Shift++` has three."""
    return re.split(r"\+(?!$)", sequence)


def spelled(keys: str) -> list[list[str]]:
    """The caps of each alternative; where a word is a key to hold, or from one to another, all are one line of caps."""
    parts = keys.split()
    if len(parts) > 1 and (parts[0] in _HELD or _TO in parts):
        return [parts]
    native = QKeySequence.SequenceFormat.NativeText
    return [caps_of(QKeySequence(part).toString(native) or part) for part in parts]


def _shared_out(groups: Sequence[_Group], most: int) -> list[list[_Group]]:
    """The groups in up to so many columns that end at about the same height, their order kept down and across."""
    heights = [len(group.rows) + 2 for group in groups]
    limit = max(heights, default=0)
    while True:
        columns: list[list[_Group]] = [[]]
        filled = 0
        for group, height in zip(groups, heights, strict=True):
            if filled + height > limit and columns[-1]:
                columns.append([])
                filled = 0
            columns[-1].append(group)
            filled += height
        if len(columns) <= most:
            return columns
        limit += 1
