"""How the page is set: size, face, measure and spacing, in one small popover."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import SHADOW, paint_panel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.reader.page import PageStyle
from annotator.ui.widgets.segmented import Segmented


class ReadingPopover(QFrame):
    """Sends each choice at once; the page behind it changes as one looks."""

    style_chosen = Signal(object)
    """A `PageStyle`."""
    zoom_stepped = Signal(int)
    """A step larger or smaller; 0 for the usual size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("reading_popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        tr = self.tr
        self.face = Segmented({"serif": tr("Serif"), "sans": tr("Sans")}, self)
        self.measure = Segmented({"narrow": tr("Narrow"), "usual": tr("Usual"), "wide": tr("Wide")}, self)
        self.spacing = Segmented({"close": tr("Close"), "usual": tr("Usual"), "airy": tr("Airy")}, self)
        self.size_label = QLabel(self)
        self.size_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.size_label.setFont(theme.sans(13, 500))
        smaller, larger = IconButton("minus", tr("Smaller text"), self), IconButton("plus", tr("Larger text"), self)
        smaller.clicked.connect(lambda: self.zoom_stepped.emit(-1))
        larger.clicked.connect(lambda: self.zoom_stepped.emit(1))
        sizes = QHBoxLayout()
        sizes.addWidget(smaller)
        sizes.addWidget(self.size_label, 1)
        sizes.addWidget(larger)
        grid = QGridLayout(self)
        edge = SHADOW + 14
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.addWidget(QuietLabel(tr("Size"), px=12, parent=self), 0, 0)
        grid.addLayout(sizes, 0, 1)
        rows = ((tr("Face"), self.face), (tr("Measure"), self.measure), (tr("Spacing"), self.spacing))
        for row, (words, choice) in enumerate(rows, start=1):
            grid.addWidget(QuietLabel(words, px=12, parent=self), row, 0)
            grid.addWidget(choice, row, 1)
            choice.setAccessibleName(words)
            choice.chosen.connect(self._choose)

    def show_style(self, style: PageStyle, zoom: float) -> None:
        """Show how the page is set now."""
        self.face.take(style.face)
        self.measure.take(style.measure)
        self.spacing.take(style.spacing)
        self.show_zoom(zoom)

    def show_zoom(self, zoom: float) -> None:
        """Show how large the text is."""
        self.size_label.setText(self.tr("{percent}%").format(percent=QLocale().toString(round(zoom * 100))))

    def open_below(self, button: QWidget) -> None:
        """Open with the right edge at that of a button."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width() + SHADOW, button.height() - SHADOW + 4))
        self.move(corner)
        self.show()

    def _choose(self, _choice: str) -> None:
        style = PageStyle.of(self.face.taken(), self.measure.taken(), self.spacing.taken())
        self.style_chosen.emit(style)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A floating panel."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())
