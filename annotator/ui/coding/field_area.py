"""The project's own fields in the coding bar: as high as they are, then they scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from annotator.ui.coding.field_rows import FieldRows
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.guard import guarded_returning
from annotator.ui.lists.scroll_bar import OverlayBar

_MOST = 246
"""Pixels: four rows of fields."""


class FieldArea(QScrollArea):
    """Holds `rows`; the field that has the keyboard is always in sight."""

    grown = Signal()
    """It wants another height."""

    def __init__(self, panel: CompletionPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FieldRows(panel, columns=2)
        self.setObjectName("own_fields")
        self.setWidget(self.rows)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        OverlayBar(self)
        self._clear_ground()
        self.rows.grown.connect(self._fit)
        self.rows.rebuilt.connect(self._listen)
        self.hide()

    def _clear_ground(self) -> None:
        """Let the panel through."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.transparent)
        self.viewport().setAutoFillBackground(False)
        self.rows.setAutoFillBackground(False)
        self.viewport().setPalette(palette)

    def _listen(self) -> None:
        for stop in self.rows.stops():
            stop.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        shown = bool(self.rows.fields())
        self.setVisible(shown)
        if shown:
            self.setFixedHeight(min(_MOST, self._wanted()))
        self.grown.emit()

    def _wanted(self) -> int:
        grid = self.rows.layout()
        if grid is None:
            return 0
        grid.activate()
        width = max(self.width(), 200)
        return max(grid.heightForWidth(width) if grid.hasHeightForWidth() else 0, grid.minimumSize().height())

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the field that gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget) and self.rows.isAncestorOf(watched):
            self.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)

    @guarded_returning(QSize(200, 0))
    def minimumSizeHint(self) -> QSize:
        """What `_fit` gives it."""
        return QSize(100, 0)
