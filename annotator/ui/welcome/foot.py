"""The foot of the welcome page: who codes, how the window looks, where to begin."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui import theme
from annotator.ui.widgets.surface import Surface

HEIGHT = 27


class WelcomeFoot(Surface):
    """One line of quiet buttons."""

    coder_clicked = Signal()
    appearance_clicked = Signal(QPoint)
    """Where its menu belongs, on the screen: above this point."""
    keys_clicked = Signal()
    guide_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", "top", parent)
        self.setObjectName("welcome_foot")
        self.setFixedHeight(HEIGHT)
        self.coder = self._button(400)
        self.coder.setToolTip(self.tr("You code under this name; click to change it"))
        self.appearance = self._button(400)
        self.keys = self._button(500)
        self.keys.setText(self.tr("All keys  F1"))
        self.guide = self._button(500)
        self.guide.setText(self.tr("First steps  Shift+F1"))
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 1, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.coder)
        row.addStretch(1)
        row.addWidget(self.appearance)
        row.addWidget(self.keys)
        row.addWidget(self.guide)
        self.coder.clicked.connect(self.coder_clicked)
        self.keys.clicked.connect(self.keys_clicked)
        self.guide.clicked.connect(self.guide_clicked)
        self.appearance.clicked.connect(lambda: self.appearance_clicked.emit(self.appearance.mapToGlobal(QPoint(0, 0))))
        self.show_coder("")
        self.show_appearance("")

    def show_coder(self, name: str) -> None:
        """Say who codes; "" as long as nobody was asked."""
        self.coder.setText(self.tr("You code as {name}").format(name=name))
        self.coder.setVisible(bool(name))

    def show_appearance(self, words: str) -> None:
        """Say in which language and theme the window is."""
        self.appearance.setText(words)
        self.appearance.setVisible(bool(words))

    def _button(self, weight: int) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setFont(theme.sans(12, weight))
        return button
