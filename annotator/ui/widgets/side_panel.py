"""A side panel of several pages, one of them open: tabs above, the tools of the open page beside them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.widgets.panel_head import PanelHead


class SidePanel(QWidget):
    """Each page is a panel of its own; the keyboard goes to the open one."""

    page_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PanelHead(self)
        self.pages = QStackedWidget(self)
        """Where pages are made."""
        self._titles: list[str] = []
        self._tools: list[tuple[QWidget, ...]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        self.head.chosen.connect(self.open_page)

    def add(self, title: str, page: QWidget, *tools: QWidget) -> None:
        """A page with its tab, and the tools that stand in the head while it is open."""
        self._titles.append(title)
        self._tools.append(tools)
        self.pages.addWidget(page)
        for tool in tools:
            self.head.add(tool)
            tool.setVisible(len(self._titles) == 1)
        self.head.set_tabs(self._titles)

    def open_page(self, at: int) -> None:
        """Show a page; one that is open already stays so."""
        if not 0 <= at < len(self._titles) or at == self.page():
            return
        self.pages.setCurrentIndex(at)
        self.head.show_tab(at)
        for number, tools in enumerate(self._tools):
            for tool in tools:
                tool.setVisible(number == at)
        self.page_opened.emit(at)

    def page(self) -> int:
        """Which page is open, counted from 0."""
        return self.pages.currentIndex()

    def open_widget(self) -> QWidget:
        """The page that is open."""
        found = self.pages.currentWidget()
        return self if found is None else found

    def show_page(self, page: QWidget) -> None:
        """Show the panel with this page open."""
        self.setVisible(True)
        self.open_page(self.pages.indexOf(page))
