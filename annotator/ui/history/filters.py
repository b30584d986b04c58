"""What of the history is listed: whose changes, of which article, of which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter
from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.history import wording
from annotator.ui.lists.buttons import MenuButton
from annotator.ui.tips import plain_tip

_HEIGHT, _NARROWEST, _WIDEST = 37, 40, 96
_SIDES = 12
"""The margins of the row."""


class _Text(NamedTuple):
    """What a button says while everything is listed, in a narrow panel, and of what is chosen; and what it is for."""

    all: str
    short: str
    chosen: str
    purpose: str


class HistoryFilters(QWidget):
    """Three quiet buttons. `today` is a function, since a day may end while the window is open."""

    changed = Signal(object)
    """A `HistoryFilter`."""
    choices_wanted = Signal()
    """A menu is about to open: coders and days may be given anew."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._coders: Sequence[Coder] = ()
        self._days: Sequence[date] = ()
        self._articles: dict[str, str] = {}
        self._current: str | None = None
        self._wanted = HistoryFilter()
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES - 2, 0, 2, 1)
        row.setSpacing(0)
        fillers = (self._fill_coders, self._fill_articles, self._fill_days)
        self.buttons = tuple(self._button(fill) for fill in fillers)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch()
        self._speak()

    def wanted(self) -> HistoryFilter:
        """What is chosen."""
        return self._wanted

    def want(self, wanted: HistoryFilter) -> None:
        """Choose, as if the user had."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._speak()
            self.changed.emit(wanted)

    def reset(self) -> None:
        """Everything, of everyone; sends nothing."""
        self._wanted = HistoryFilter()
        self._speak()

    def set_choices(self, coders: Sequence[Coder], days: Sequence[date]) -> None:
        """Who and which days can be chosen."""
        self._coders, self._days = tuple(coders), tuple(days)
        self._speak()

    def set_article(self, uid: str | None, title: str) -> None:
        """The article on the sheet."""
        self._current = uid
        if uid is not None:
            self._articles = {**self._articles, uid: title}
        self._speak()

    def name_article(self, uid: str, title: str) -> None:
        """What an article is called that is not on the sheet."""
        self._articles = {**self._articles, uid: title}

    def _button(self, fill: Callable[[QMenu], None]) -> MenuButton:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        button = MenuButton(menu, self)
        button.setMinimumWidth(_NARROWEST)  # in a narrow panel the words are cut
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

        def opening() -> None:
            self.choices_wanted.emit()
            menu.clear()
            fill(menu)

        # Filled before it opens: a menu is placed by its size.
        button.pressed.connect(opening)
        menu.aboutToShow.connect(lambda: None if menu.actions() else opening())
        return button

    def _fill_coders(self, menu: QMenu) -> None:
        now = self._wanted
        self._offer(menu, self.tr("Everyone"), HistoryFilter(None, now.article, now.day))
        menu.addSeparator()
        for coder in self._coders:
            self._offer(menu, coder.name, HistoryFilter(coder.uid, now.article, now.day))

    def _fill_articles(self, menu: QMenu) -> None:
        now = self._wanted
        self._offer(menu, self.tr("All articles"), HistoryFilter(now.coder, None, now.day))
        menu.addSeparator()
        shown = [uid for uid in dict.fromkeys((self._current, now.article)) if uid is not None]
        for uid in shown:
            title = menu.fontMetrics().elidedText(self._articles.get(uid, ""), Qt.TextElideMode.ElideRight, 320)
            words = self.tr("This article: {title}").format(title=title) if uid == self._current else title
            self._offer(menu, words, HistoryFilter(now.coder, uid, now.day))
            whole = words.replace(title, self._articles.get(uid, "")) if title else words
            menu.actions()[-1].setToolTip(plain_tip(whole))

    def _fill_days(self, menu: QMenu) -> None:
        now, today = self._wanted, self._today()
        self._offer(menu, self.tr("Any day"), HistoryFilter(now.coder, now.article, None))
        menu.addSeparator()
        for day in self._days:
            self._offer(menu, wording.day_words(day, today), HistoryFilter(now.coder, now.article, day))

    def _offer(self, menu: QMenu, words: str, wanted: HistoryFilter) -> None:
        action = menu.addAction(words.replace("&", "&&"), partial(self.want, wanted))
        action.setCheckable(True)
        action.setChecked(wanted == self._wanted)

    def _speak(self) -> None:
        now = self._wanted
        coder = next((coder.name for coder in self._coders if coder.uid == now.coder), self.tr("One coder"))
        article = self.tr("This article") if now.article == self._current else self._articles.get(now.article or "", "")
        day = "" if now.day is None else wording.short_day(now.day, self._today())
        self._texts = (
            _Text(self.tr("Everyone"), self.tr("Who"), "" if now.coder is None else coder, self.tr("Whose changes")),
            _Text(
                self.tr("All articles"), self.tr("Article"), article if now.article else "", self.tr("Of which article")
            ),
            _Text(self.tr("Any day"), self.tr("Day"), day, self.tr("Of which day")),
        )
        self._fit()

    def _fit(self) -> None:
        """All words where the panel has room for them, else the short ones."""
        metrics, room = QFontMetrics(theme.sans(12)), self.width() - _SIDES
        for button, text in zip(self.buttons, self._texts, strict=True):
            button.setText(metrics.elidedText(text.chosen or text.all, Qt.TextElideMode.ElideRight, _WIDEST))
            button.setToolTip(plain_tip(f"{text.purpose}\n{text.chosen}" if text.chosen else text.purpose))
        if sum(button.sizeHint().width() for button in self.buttons) > room:
            for button, text in zip(self.buttons, self._texts, strict=True):
                if not text.chosen:
                    button.setText(text.short)
        for button, text in zip(self.buttons, self._texts, strict=True):
            button.setAccessibleName(f"{text.purpose}: {text.chosen or text.all}")
            button.updateGeometry()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what fits."""
        super().resizeEvent(event)
        self._fit()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line below."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("line"))
