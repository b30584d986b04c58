"""Finding words in the article on the sheet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotator.ui.find_bar import FindBar
from annotator.ui.frame.main_window import MainWindow


class Seeking(QObject):
    """Opens the find bar below the page, and leads from place to place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._reader = window.body.sheet.reader
        self.bar = FindBar(window.body.sheet)
        self._words = ""
        window.body.sheet.add_below(self.bar)
        self.bar.hide()
        self.bar.sought.connect(self._seek)
        self.bar.next_requested.connect(partial(self._step, False))
        self.bar.previous_requested.connect(partial(self._step, True))
        self.bar.closed.connect(self._close)
        window.actions_.on("find", self.open)
        window.actions_.on("find_next", partial(self._step, False))
        window.actions_.on("find_previous", partial(self._step, True))

    def open(self) -> None:
        """Ask what to find; the selected words, where they are few."""
        self.bar.open(self._reader.selected_text())

    def _seek(self, words: str) -> None:
        self._words = words
        self._reader.set_find(words)
        self._step(False, stay=True)

    def _step(self, backwards: bool, *, stay: bool = False) -> None:
        if not self._words:
            self.open()
            return
        if stay:
            self._reader.clear_selection()
        self._reader.find(self._words, backwards)
        self.bar.set_found(*self._reader.found_place())

    def _close(self) -> None:
        self._reader.set_find("")
        self.bar.hide()
        self._reader.setFocus()
