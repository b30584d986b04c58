"""A sentence across the window that stays until it is closed: read-only, a warning, what came of an import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.widgets.surface import Surface


class Banner(Surface):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selected", "bottom", parent)
        self.setObjectName("banner")
        self._do: Callable[[], object] | None = None
        self._is_refusal = False
        self.icon = QLabel(self)
        self.words = QuietLabel("", role="ink", px=12.5, parent=self)
        self.words.setWordWrap(True)
        self.action_button = QPushButton(self)
        self.action_button.setFlat(True)
        self.action_button.setFont(theme.sans(12.5, 600))
        self.close_button = IconButton("x", self.tr("Close"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 7)
        row.setSpacing(10)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self.action_button.clicked.connect(self._act)
        self._follow_theme()
        self.hide()

    def say(self, words: str, button: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something, with at most one thing to do about it; "" hides the banner."""
        self._is_refusal = False
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.action_button.setText(button)
        self.action_button.setVisible(bool(button))
        self._do = do
        self.setVisible(bool(words))

    def refuse(self, words: str) -> None:
        """Say why something was not done."""
        self.say(words)
        self._is_refusal = True

    def go_on(self) -> None:
        """Something was done since: what was refused before is of no interest any more."""
        if self._is_refusal:
            self.say("")

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        colour = theme.current().colour("accent")
        self.icon.setPixmap(icons.pixmap("info", 16, colour, self.devicePixelRatioF()))
