"""The palette: whatever one types finds an action or an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.folding import fold
from annotator.ui import icons, theme
from annotator.ui.coding.painting import SHADOW, paint_panel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_words
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.widgets.keys import cap_width, draw_cap
from annotator.ui.widgets.line_edits import bare

_WIDTH, _ROW, _ROWS, _FIELD = 560, 34, 10, 44
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be chosen: words, a quieter word on it, its keys, what it does."""

    words: str
    do: Callable[[], object]
    about: str = ""
    keys: str = ""
    icon: str = "command"


Finder = Callable[[str], Sequence[Entry]]
"""Entries for what is typed; for nothing, what one starts with."""


def matching(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Those whose words hold every word typed, without accents; where a word begins with it first."""
    wanted = fold(typed).split()
    found = [(fold(f"{entry.words} {entry.about}"), entry) for entry in entries]
    kept = [(words, entry) for words, entry in found if all(one in words for one in wanted)]
    kept.sort(key=lambda pair: not all(f" {one}" in f" {pair[0]}" for one in wanted))
    return [entry for _, entry in kept]


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    @guarded_returning(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as were found."""
        return 0 if parent.isValid() else len(self.entries)

    @guarded_returning("")
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        """The words, for assistive technology too."""
        return self.entries[index.row()].words if role == Qt.ItemDataRole.DisplayRole else ""


class _Painter(QStyledItemDelegate):
    def __init__(self, model: _Model) -> None:
        super().__init__(model)
        self._model = model

    @guarded_returning(QSize(_WIDTH, _ROW))
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(_WIDTH - 24, _ROW)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Icon, words, keys."""
        now = theme.current()
        entry = self._model.entries[index.row()]
        room = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType] - missing in the stubs
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - as above
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 6, 6)
        picture = icons.pixmap(entry.icon, 16, now.colour("muted"), painter.device().devicePixelRatioF())
        painter.drawPixmap(round(room.left()) + 10, round(room.top()) + 9, picture)
        keys = (
            entry.keys.split("+") if entry.keys and not entry.keys.endswith("++") else [entry.keys] * bool(entry.keys)
        )
        left = right = room.right() - 10 - sum(cap_width(key) + 3 for key in keys)
        for key in keys:
            left = draw_cap(painter, left, room.center().y(), key) + 3
        words = QRectF(room.left() + 36, room.top(), right - room.left() - 44, room.height())
        draw_words(painter, words, entry.words, theme.sans(13.5), now.colour("ink"))
        if entry.about:
            used = painter.fontMetrics().horizontalAdvance(entry.words) + 12
            rest = words.adjusted(used, 0, 0, 0)
            draw_words(painter, rest, entry.about, theme.sans(12), now.colour("muted"))
        painter.restore()


class Palette(QFrame):
    """Lies over the window; Enter does what is chosen, Esc leaves all as it was."""

    def __init__(self, window: QWidget, finder: Finder) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._finder = finder
        self._before: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setObjectName("palette_field")
        self.field.setTextMargins(8, 0, 8, 0)
        self.field.setPlaceholderText(self.tr("Search or do anything…"))
        self.field.setAccessibleName(self.tr("Search or do anything"))
        self.field.setFixedHeight(_FIELD)
        self.model = _Model(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Painter(self.model))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 8, SHADOW + 4, SHADOW + 8, SHADOW + 8)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.view)
        self.field.textChanged.connect(self._find)
        self.view.clicked.connect(self._choose)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Ask what is wanted."""
        self._before = self.window().focusWidget()
        self.field.setFont(theme.sans(15))
        bare(self.field)
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Leave; the keyboard goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _find(self, typed: str) -> None:
        found = self._finder(typed)
        self.model.show(found)
        if found:
            self.view.setCurrentIndex(self.model.index(0, 0))
        rows = min(max(len(found), 1), _ROWS)
        self.view.setFixedHeight(rows * _ROW + 2)
        self._place()

    def _place(self) -> None:
        over = self.window()
        width = min(_WIDTH, over.width() - 40) + 2 * SHADOW
        height = self.view.height() + _FIELD + 16 + 2 * SHADOW
        self.setGeometry((over.width() - width) // 2, 70 - SHADOW, width, height)

    def _choose(self, index: _Index) -> None:
        entry = self.model.entries[index.row()]
        self.close_quietly()
        entry.do()

    def _own_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_quietly()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.model.entries:
                self._choose(self.view.currentIndex())
        elif key in _STEPS:
            row = min(max(self.view.currentIndex().row() + _STEPS[key], 0), max(0, len(self.model.entries) - 1))
            self.view.setCurrentIndex(self.model.index(row, 0))
        else:
            return False
        return True

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's arrows move in the list; it closes where the keyboard goes elsewhere."""
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._own_key(event)
            if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.view.underMouse():
                self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A floating panel, a line under the field."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())
            inner = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            line = self.field.geometry().bottom() + 2
            painter.fillRect(inner.left() + 1, line, inner.width() - 2, 1, theme.current().colour("line"))
