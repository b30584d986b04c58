"""The head of the article list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.widgets.panel_head import PanelHead


class ArticleHead(PanelHead):
    """The panel's title, and the button that adds articles."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", "", self)
        self.add_button.clicked.connect(self.add_requested)
        self.add(self.add_button)
        self._speak()

    def _speak(self) -> None:
        self.set_tabs((self.tr("Articles"),))
        self.add_button.speak(self.tr("Add articles"))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
