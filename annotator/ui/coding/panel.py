"""The list of completions: options under headings, one line to create, no focus of its own."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from annotator.model.statement import Choice
from annotator.ui.coding.creation import CreationRow
from annotator.ui.coding.options import Option, Proposals
from annotator.ui.coding.rows import HEADING_HEIGHT, ROW_HEIGHT, RowDelegate
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.scroll_bar import OverlayBar
from annotator.ui.tips import plain_tip

Row = Option | str
"""An option, or the text of a heading."""
AnyIndex = QModelIndex | QPersistentModelIndex
_MARGIN = 6
_NOTHING = cast("object", None)


class _Rows(QAbstractListModel):
    """The rows of a list of completions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @guarded_returning(0)
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    @guarded_returning(_NOTHING)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text for screen readers; the row itself under `UserRole`."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Option):
            return plain_tip("\n".join(part for part in (row.title, row.detail, row.aside) if part))
        return None

    @guarded_returning(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Options can be chosen, headings cannot."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags if isinstance(self.rows[index.row()], str) else chosen


class CompletionPanel(QWidget):
    """Shows proposals and knows which one is highlighted; the keyboard stays in the field it serves."""

    taken = Signal(object)
    """The user clicked on an `Option`, or on the creation of one."""
    resized = Signal()
    """It wants another height."""
    highlight_changed = Signal()
    """`highlighted` gives something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Rows(self)
        self._delegate = RowDelegate(self)
        self._list = QListView(self)
        self._creation = CreationRow(self)
        self._max_height = 10_000
        self._list.setObjectName("completion_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setMouseTracking(True)
        OverlayBar(self._list)
        self._list.clicked.connect(self._clicked)
        self._creation.taken.connect(self._create)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._list)
        self._column.addWidget(self._creation)
        self._lay_out(True)
        self._clear_base()

    def show_proposals(self, proposals: Proposals) -> None:
        """Show these; the first is highlighted where they are `ready`, and no other."""
        rows: list[Row] = []
        for section in proposals.sections:
            rows += [section.title] if section.title else []
            rows += section.options
        self._model.show(rows)
        self._creation.show_creation(proposals.creation)
        self._list.setVisible(bool(rows))
        self._creation.show_line(bool(rows))
        self._lay_out(bool(rows))
        self._highlight(None)
        if proposals.ready:
            self.move_on(1)
        self._list.scrollToTop()
        self.highlight_changed.emit()
        self.updateGeometry()
        self.resized.emit()

    def highlighted(self) -> Option | None:
        """What `Enter` would take: an option, or one that names a new value."""
        if self._creation.is_highlighted():
            return self._new_option()
        row = self._list.currentIndex().row()
        found = self._model.rows[row] if row >= 0 else None
        return found if isinstance(found, Option) else None

    def new_option(self) -> Option | None:
        """The creation that is on offer, highlighted or not."""
        return self._new_option() if self._creation.name() else None

    def move_on(self, step: int) -> None:
        """Highlight the next option (+1) or the one before (-1), at most down to the creation's last kind."""
        options = self._options()
        if self._creation.is_highlighted():
            if self._creation.move_on(step) or step > 0:
                return
            self._highlight(options[-1] if options else None)
        elif not options or (step > 0 and self._list.currentIndex().row() == options[-1]):
            if self._creation.name() and step > 0:
                self._highlight(None)
                self._creation.highlight(on=True)
        else:
            row = self._list.currentIndex().row()
            place = options.index(row) + step if row in options else (0 if step > 0 else len(options) - 1)
            self._highlight(options[max(0, place)])
        self.highlight_changed.emit()

    def move_page(self, step: int) -> None:
        """Highlight the option about a page on or back."""
        options = self._options()
        row = self._list.currentIndex().row()
        if options:
            page = max(1, self._list.viewport().height() // ROW_HEIGHT - 1)
            place = options.index(row) + step * page if row in options else 0
            self._highlight(options[min(max(0, place), len(options) - 1)])

    def set_max_height(self, height: int) -> None:
        """Be no taller than this; the list scrolls."""
        self._max_height = max(height, self.least_height())
        self.updateGeometry()

    @guarded_returning(QSize(240, 120))
    def sizeHint(self) -> QSize:
        """As tall as its rows, but no taller than allowed."""
        return QSize(240, min(self._max_height, self.wanted_height()))

    @guarded_returning(QSize(60, 60))
    def minimumSizeHint(self) -> QSize:
        """Its full hint: the one who places it decides on the height."""
        return QSize(60, self.sizeHint().height())

    def least_height(self) -> int:
        """The height that shows one row and what can be created."""
        return min(self.wanted_height(), _MARGIN + ROW_HEIGHT + self._creation.sizeHint().height())

    def wanted_height(self) -> int:
        """The height that shows every row."""
        rows = sum(HEADING_HEIGHT if isinstance(row, str) else ROW_HEIGHT for row in self._model.rows)
        return (_MARGIN + rows + 4 if rows else 0) + self._creation.sizeHint().height()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _lay_out(self, listed: bool) -> None:
        self._column.setContentsMargins(0, _MARGIN if listed else 0, 0, 0)

    def _clear_base(self) -> None:
        palette = self._list.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self._list.setPalette(palette)
        self._list.viewport().setAutoFillBackground(False)

    def _options(self) -> list[int]:
        return [at for at, row in enumerate(self._model.rows) if isinstance(row, Option)]

    def _highlight(self, row: int | None) -> None:
        self._creation.highlight(on=False)
        if row is None:
            self._list.setCurrentIndex(QModelIndex())
            return
        self._list.setCurrentIndex(self._model.index(row))
        above = row > 0 and isinstance(self._model.rows[row - 1], str)
        self._list.scrollTo(self._model.index(row - 1 if above else row))
        self._list.scrollTo(self._model.index(row))

    def _new_option(self) -> Option:
        name = self._creation.name()
        return Option(choice=Choice(name, None, self._creation.kind()), title=name)

    def _clicked(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, Option):
            self.taken.emit(row)

    def _create(self) -> None:
        self.taken.emit(self._new_option())
