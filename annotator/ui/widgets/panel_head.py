"""The head of a side panel: its tabs, and at the right what belongs to the whole panel."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words

HEIGHT = 37
_LEFT, _GAP = 14, 18


class Tabs(QTabBar):
    """Words, the open one marked by its weight and a line; the arrows go from one to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sans(13))

    @guarded_returning(QSize(40, HEIGHT))
    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its words are in bold, as they are where it is open: the others then stay in their place."""
        words = QFontMetricsF(_face(is_open=True)).horizontalAdvance(self.tabText(index))
        return QSize(ceil(words) + _GAP, HEIGHT - 1)

    @guarded_returning(QSize(40, HEIGHT))
    def minimumTabSizeHint(self, index: int) -> QSize:
        """No word is cut."""
        return self.tabSizeHint(index)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The titles, and the mark under the open one."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at in range(self.count()):
                is_open = at == self.currentIndex()
                box = QRectF(self.tabRect(at)).adjusted(_GAP / 2, 0, -_GAP / 2, 0)
                ink = now.colour("ink" if is_open else "muted")
                draw_words(painter, box.adjusted(0, 0, 4, 0), self.tabText(at), _face(is_open), ink)
                if is_open:
                    painter.fillRect(QRectF(box.left(), HEIGHT - 3, box.width(), 2), now.colour("accent"))
                if is_open and self.hasFocus():
                    draw_ring(painter, box.adjusted(-7, 5, 7, -5), 5)


class PanelHead(QWidget):
    """One tab is always the open one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.tabs = Tabs(self)
        self._quiet = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_LEFT - _GAP // 2, 0, 8, 1)
        self._row.setSpacing(0)
        self._row.addWidget(self.tabs)
        self._row.addStretch()
        self.tabs.currentChanged.connect(self._choose)

    def set_tabs(self, titles: Sequence[str]) -> None:
        """Name the tabs."""
        self._quiet = True
        while self.tabs.count() > len(titles):
            self.tabs.removeTab(self.tabs.count() - 1)
        for at, title in enumerate(titles):
            if at < self.tabs.count():
                self.tabs.setTabText(at, title)
            else:
                self.tabs.addTab(title)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus if len(titles) > 1 else Qt.FocusPolicy.NoFocus)
        self._quiet = False

    def show_tab(self, at: int) -> None:
        """Mark another tab as the open one; sends nothing."""
        self._quiet = True
        self.tabs.setCurrentIndex(at)
        self._quiet = False

    def add(self, widget: QWidget) -> None:
        """Put a button or the like at the right."""
        self._row.addWidget(widget)

    def _choose(self, at: int) -> None:
        if not self._quiet:
            self.chosen.emit(at)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line across."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), now.colour("line"))


def _face(is_open: bool) -> QFont:
    return theme.sans(13, 600 if is_open else 400)
