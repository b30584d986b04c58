"""What the palette finds: actions that can be done now, and articles by the words of their text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.ui.frame.actions import key_words
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.frame.palette import Entry, Palette, matching
from annotator.ui.titles import Titles
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_ARTICLES = 8


class Finding(QObject):
    """Opens the palette, and fills it."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, titles: Titles) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._titles = titles
        self.palette = Palette(window, self._find)
        window.actions_.on("palette", self.palette.open)

    def _find(self, typed: str) -> Sequence[Entry]:
        actions = self._window.actions_
        entries = [
            Entry(actions.title(spec).rstrip("…"), actions[spec.name].trigger, keys=key_words(spec))
            for spec in actions.table
            if spec.name != "palette" and actions[spec.name].isEnabled()
        ]
        return [*matching(entries, typed), *self._articles(typed)]

    def _articles(self, typed: str) -> list[Entry]:
        project = self._session.project
        if project is None or not typed.strip():
            return []
        found = project.article_list("published", descending=True, words=typed).page(0, _ARTICLES)
        return [
            Entry(self._titles.of(one), partial(self._reading.show, one.uid), one.outlet or "", icon="file-text")
            for one in found
        ]
