"""A slim scroll bar, beside the rows or over them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import mixed

WIDTH = 10


class SlimBar(QScrollBar):
    """A handle without a groove and without arrows."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._follow_theme()

    def _follow_theme(self) -> None:
        now = theme.current()
        calm = mixed(now.colour("edge"), now.colour("panel"), 0.3).name()
        grasped = mixed(now.colour("edge"), now.colour("panel"), 0.6).name()
        sheet = f"""
            QScrollBar {{ background: transparent; border: none; margin: 0; }}
            QScrollBar:vertical {{ width: {WIDTH}px; }}
            QScrollBar:horizontal {{ height: {WIDTH}px; }}
            QScrollBar::handle {{ background: {calm}; border-radius: 3px; margin: 2px; }}
            QScrollBar::handle:vertical {{ margin: 2px 1px 2px 3px; }}
            QScrollBar::handle:vertical {{ min-height: 28px; }}
            QScrollBar::handle:horizontal {{ min-width: 28px; }}
            QScrollBar::handle:hover {{ background: {grasped}; }}
            QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
            QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}"""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()


class OverlayBar(SlimBar):
    """Stands over the right edge of a scroll area, whose own bar it moves; takes no room from the rows."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._own = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        self.setSingleStep(self._own.singleStep())
        self.setPageStep(self._own.pageStep())
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setValue(self._own.value())
        self.setVisible(self._own.maximum() > self._own.minimum())

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge."""
        if event.type() == QEvent.Type.Resize and watched is self._area:
            self.setGeometry(self._area.width() - WIDTH, 0, WIDTH, self._area.height())
            self._follow()
        return False
