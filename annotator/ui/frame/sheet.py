"""The sheet in the middle: the reader with its head, and the bar to find words."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.ui.coding.cells import QuietLabel
from annotator.ui.frame.article_state import ArticleState
from annotator.ui.frame.reading_popover import ReadingPopover
from annotator.ui.key_names import KeyHint
from annotator.ui.lists.buttons import IconButton, MenuButton
from annotator.ui.lists.empty import EmptyState
from annotator.ui.reader.colours import ColourBy
from annotator.ui.reader.view import ReaderView
from annotator.ui.texts.waiting_bar import WaitingBar
from annotator.ui.widgets.surface import Surface
from annotator.ui.widgets.tab_order import keyboard_goes_to

_HEIGHT = 36


class SheetHead(Surface):
    """How far the work on the article is, which one it is, by what it is coloured, how large the text is."""

    colour_by_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", "bottom", parent)
        self.setFixedHeight(_HEIGHT)
        self.state = ArticleState(self)
        self.place = QuietLabel("", role="muted", px=13, vanishes=True, parent=self)
        self.colour_menu = QMenu(self)
        self._choices: dict[str, QAction] = {}
        group = QActionGroup(self)
        for by, words in self._words().items():
            action = self.colour_menu.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._take, by))
            group.addAction(action)
            self._choices[by] = action
        self.colour_button = MenuButton(self.colour_menu, self, px=13)
        self.reading = ReadingPopover(self)
        self.size_button = IconButton("type", self.tr("How the page is set"), self)
        self.size_button.clicked.connect(lambda: self.reading.open_below(self.size_button))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 2)
        row.setSpacing(10)
        row.addWidget(self.state)
        row.addWidget(self.place, 1)
        row.addWidget(self.colour_button)
        row.addWidget(self.state.memo_button)
        row.addWidget(self.size_button)
        self.show_choice("stance")

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in this order."""
        return self.state.button, self.colour_button, self.state.memo_button, self.size_button

    def _words(self) -> dict[str, str]:
        words = {
            "stance": self.tr("Colour by stance"),
            "speaker": self.tr("Colour by speaker"),
            "concept": self.tr("Colour by concept"),
            "kind": self.tr("Colour by kind"),
            "coder": self.tr("Colour by coder"),
        }
        return {by: words[by] for by in get_args(ColourBy)}

    def show_choice(self, by: str) -> None:
        """Show by what the statements are coloured; sends nothing."""
        action = self._choices.get(by)
        if action is not None:
            action.setChecked(True)
            self.colour_button.setText(action.text())
            self.colour_button.updateGeometry()

    def choose(self, by: str) -> None:
        """The user takes another colouring."""
        self.show_choice(by)
        self.colour_by_chosen.emit(by)

    def _take(self, by: str, _checked: bool = False) -> None:
        self.choose(by)

    def show_place(self, words: str) -> None:
        """Say which article this is."""
        self.place.setText(words)


class Sheet(QWidget):
    """Head, reader, and below it what opens for a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SheetHead(self)
        self.waiting = WaitingBar(self)
        self.reader = ReaderView(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.waiting)
        self._column.addWidget(self.reader, 1)
        keyboard_goes_to(self, self.reader, *self.head.stops())
        self._empty = EmptyState(self.reader.viewport())
        keys = (
            KeyHint("Ctrl+V", self.tr("paste text")),
            KeyHint("Ctrl+O", self.tr("add files")),
        )
        self._empty.say(self.tr("Drop an article here to begin."), keys)

    def show_empty(self, empty: bool) -> None:
        """Say how to begin where there is no article to read."""
        self._empty.setVisible(empty)

    def add_below(self, widget: QWidget) -> None:
        """A bar under the page."""
        self._column.addWidget(widget)
