"""What becomes of the statements of a text that changes: a list, those that need a look first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.anchoring.differences import differences
from annotator.model.anchoring.landing import Landed
from annotator.model.text_change import StatementLanding, TextChange
from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.texts.passage import Passage, paint_passage

Index = QModelIndex | QPersistentModelIndex
ROW: Final = 48
_ORDER: Final[dict[Landed, int]] = {"lost": 0, "changed": 1, "exact": 2}
_SIGNS: Final[dict[Landed, str]] = {"lost": "?", "changed": "≈", "exact": "="}
_ROLES: Final[dict[Landed, str]] = {"lost": "error", "changed": "accent", "exact": "saved"}


class LandingModel(QAbstractListModel):
    """The statements of a planned text; some of them may be refused their place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StatementLanding, ...] = ()
        self._new = ""
        self.refused: set[str] = set()

    def show_change(self, change: TextChange | None) -> None:
        """Show what this would do."""
        self.beginResetModel()
        found: Iterable[StatementLanding] = () if change is None else change.statements
        self._rows = tuple(sorted(found, key=lambda one: _ORDER[one.how]))
        self._new = "" if change is None else change.new
        self.endResetModel()

    def row(self, at: int) -> StatementLanding | None:
        """The statement in a row."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def how(self, one: StatementLanding) -> Landed:
        """What becomes of a statement, as the user wants it."""
        return "lost" if one.statement.uid in self.refused else one.how

    def refuse(self, at: int) -> None:
        """Let the statement of a row wait in the place of its landing, or place it after all."""
        one = self.row(at)
        if one is not None and one.how != "lost":
            self.refused ^= {one.statement.uid}
            self.dataChanged.emit(self.index(at), self.index(at))

    def count(self, how: Landed) -> int:
        """How many statements this becomes of."""
        return sum(1 for one in self._rows if self.how(one) == how)

    def words(self, one: StatementLanding) -> str:
        """What becomes of a statement."""
        words: dict[Landed, str] = {
            "exact": self.tr("on the same words"),
            "changed": self.tr("on changed words"),
            "lost": self.tr("needs a place"),
        }
        return words[self.how(one)]

    def passage(self, one: StatementLanding) -> Passage:
        """The words that a row shows: where the statement lands, or what it loses."""
        words = one.words(self._new)
        if words is None or self.how(one) == "lost":
            return Passage(words=one.statement.quote)
        return Passage(words=words, changed=differences(one.statement.quote, words).new, tone="come")

    @guarded_returning(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many statements there are."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded_returning(cast("object", None))
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is said of a row to those who cannot see it."""
        one = self.row(index.row())
        if one is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.words(one)}: {self.passage(one).words}"
        return None


class LandingList(QListView):
    """The list; the space bar refuses a statement its place, or gives it back."""

    refuse_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LandingModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def look_at(self, uid: str | None) -> None:
        """Choose the row of a statement; the first one where there is none."""
        at = next((at for at in range(self.rows.rowCount()) if self.uid(at) == uid), 0) if uid else 0
        self.setCurrentIndex(self.rows.index(at, 0))

    def uid(self, at: int) -> str | None:
        """The statement of a row."""
        one = self.rows.row(at)
        return None if one is None else one.statement.uid

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar lets a statement wait, or places it after all."""
        if event.key() == Qt.Key.Key_Space:
            self.refuse_requested.emit()
        else:
            super().keyPressEvent(event)

    def current(self) -> StatementLanding | None:
        """The statement that is looked at."""
        return self.rows.row(self.currentIndex().row())


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: LandingList) -> None:
        super().__init__(view)
        self._view = view

    @guarded_returning(QSize(100, ROW))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, ROW)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A sign and words for what happens, and the words of the text."""
        model, now = self._view.rows, theme.current()
        one = model.row(index.row())
        if one is None:
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, now.colour("selected"))
        painter.setPen(QPen(now.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        how, room = model.how(one), QRectF(rect).adjusted(12, 4, -12, -4)
        colour = now.colour(_ROLES[how])
        draw_words(painter, QRectF(room.left(), room.top(), 18, 18), _SIGNS[how], theme.sans(14, 600), colour)
        head = QRectF(room.left() + 20, room.top(), room.width() - 20, 18)
        draw_words(painter, head, model.words(one), theme.sans(12, 500), colour)
        words = QRectF(room.left() + 20, room.top() + 18, room.width() - 20, room.height() - 18)
        painter.setClipRect(words)
        paint_passage(painter, words, model.passage(one), theme.serif(13.5), 1, grounded=False)
        painter.setClipping(False)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            draw_ring(painter, QRectF(rect), 5)
        painter.restore()
