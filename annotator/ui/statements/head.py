"""The head of the statement table: scope, filter, and what can be done with the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.search_field import SearchField
from annotator.ui.statements.chips import ChipRow
from annotator.ui.statements.scope import ScopeSwitch

HEIGHT = 38
_FIELD_WIDTH = 250
_NARROW = 640


class StatementHead(QWidget):
    """Stays when the table is folded away."""

    fold_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.title = QuietLabel(role="ink", px=13, weight=600, parent=self)
        self.scope = ScopeSwitch(self)
        self.filter_field = SearchField("", self)
        self.found = QuietLabel(px=12, vanishes=True, parent=self)
        self.chips = ChipRow(self.filter_field, self)
        self.group_button = IconButton("group", "", self)
        self.columns_button = IconButton("table", "", self)
        self.export_button = IconButton("download", "", self)
        self.fold_button = IconButton("chevron-down", "", self)
        self.fold_button.clicked.connect(self.fold_asked)
        self._folded = False
        self._lay_out()
        self._speak()

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in this order; the chips after the field."""
        buttons = (self.group_button, self.columns_button, self.export_button, self.fold_button)
        return *self.scope.buttons.values(), self.filter_field, *buttons

    def show_found(self, count: int | None) -> None:
        """How many statements the filter leaves; None where there is no filter."""
        self.found.setText("" if count is None else self.tr("{count} found").format(count=QLocale().toString(count)))

    def show_folded(self, folded: bool) -> None:
        """Say what the chevron does now."""
        self._folded = folded
        self.fold_button.set_icon("chevron-up" if folded else "chevron-down")
        self.fold_button.speak(self.tr("Show the table") if folded else self.tr("Fold the table away"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 1)
        row.setSpacing(2)
        self.filter_field.setMaximumWidth(_FIELD_WIDTH)
        self.filter_field.setMinimumWidth(90)
        self.filter_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title.setContentsMargins(0, 0, 12, 0)
        row.addWidget(self.title)
        row.addWidget(self.scope)
        row.addSpacing(10)
        row.addWidget(self.filter_field, 1)
        row.addSpacing(8)
        row.addWidget(self.chips)
        row.addSpacing(4)
        row.addWidget(self.found)
        row.addStretch()
        for button in (self.group_button, self.columns_button, self.export_button, self.fold_button):
            row.addWidget(button)

    def _speak(self) -> None:
        self.title.setText(self.tr("Statements"))
        self.filter_field.setPlaceholderText(self.tr("Filter…  speaker, stance, words"))
        self.filter_field.setAccessibleName(self.tr("Filter the statements"))
        self.columns_button.speak(self.tr("Columns"))
        self.export_button.speak(self.tr("Export the statements"))
        self.show_folded(self._folded)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the switch beside it says as well where there is no room for both."""
        super().resizeEvent(event)
        self.title.setVisible(self.width() >= _NARROW)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground, and the line below."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.colour("line"))
