"""The panel of the history: what was done, by whom, when; and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter, HistoryRow, UndoPreview
from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.history import wording
from annotator.ui.history.delegate import HistoryDelegate
from annotator.ui.history.filters import HistoryFilters
from annotator.ui.history.foot import TakeBackFoot
from annotator.ui.history.model import HistoryModel, HistorySource
from annotator.ui.history.view import HistoryView
from annotator.ui.lists.empty import EmptyState
from annotator.ui.widgets.tab_order import keyboard_goes_to


class HistoryPanel(QWidget):
    """Lists changes of any number; asks for what the user wants done, and does nothing itself."""

    activated = Signal(object)
    """Enter on a change: its `HistoryRow`."""
    jump_requested = Signal(str, str)
    """The uids of an article and of a statement in it ("" for none)."""
    chosen = Signal(int)
    """The local id of the change under the cursor, -1 for none: `show_way_back` should be called."""
    take_back_requested = Signal(int)
    preview_requested = Signal(int)
    filter_changed = Signal(object)
    """A `HistoryFilter`: another source is wanted."""
    choices_wanted = Signal()
    """A menu is about to open: `set_choices` should be called."""
    shown = Signal()

    def __init__(self, parent: QWidget | None = None, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.can_write = True
        self.filters = HistoryFilters(today, self)
        self.model = HistoryModel(self, today)
        self.view = HistoryView(self.model, self)
        self.view.setItemDelegate(HistoryDelegate(self.view, self.model))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.foot = TakeBackFoot(self)
        self._empty = EmptyState(self.view.viewport())
        self._chosen = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        keyboard_goes_to(self, self.view, *self.foot.stops(), *self.filters.buttons)
        self._connect()
        self._speak()
        self.view.lie_on("panel")

    def set_source(self, source: HistorySource | None) -> None:
        """List these changes from now on."""
        self.view.set_source(source)
        self._say_empty()

    def refresh(self) -> None:
        """Bring what is new; the rest stays where it is."""
        self.view.renew()
        self._say_empty()

    def set_people(self, me: str, *, can_write: bool) -> None:
        """Who sits here, and whether anything can be taken back."""
        self.foot.me, self.can_write = me, can_write
        self._choose()

    def set_choices(self, coders: Sequence[Coder], days: Sequence[date]) -> None:
        """Whose changes and which days can be listed."""
        self.filters.set_choices(coders, days)

    def set_article(self, uid: str | None, title: str = "") -> None:
        """The article on the sheet."""
        self.filters.set_article(uid, title)

    def show_way_back(self, preview: UndoPreview | None) -> None:
        """What taking back from the chosen change on would take; one for another change is passed over."""
        if preview is None or preview.change_id == self._chosen:
            self.foot.show_preview(preview if self.can_write else None)

    def current(self) -> HistoryRow | None:
        """The change under the cursor."""
        return self.model.row(self.view.cursor_row())

    def context_menu(self, row: HistoryRow) -> QMenu:
        """What can be done with a change."""
        menu, wanted = QMenu(self), self.filters.wanted()
        menu.addAction(self.tr("Show in the text"), partial(self._jump, row)).setEnabled(row.article is not None)
        copy = menu.addAction(self.tr("Copy the quote"), partial(_copy, row.quote or ""))
        copy.setEnabled(bool(row.quote))
        menu.addSeparator()
        coder, article = row.change.coder, row.article
        if coder is not None:
            only = HistoryFilter(coder, wanted.article, wanted.day)
            words = self.tr("Only changes by {name}").format(name=wording.who(row))
            menu.addAction(words, partial(self.filters.want, only)).setEnabled(only != wanted)
        if article is not None:
            menu.addAction(self.tr("Only changes of this article"), partial(self._only_article, row))
        day = HistoryFilter(wanted.coder, wanted.article, wording.day_of(row))
        menu.addAction(self.tr("Only changes of this day"), partial(self.filters.want, day)).setEnabled(day != wanted)
        if self.can_write:
            menu.addSeparator()
            point = row.change.id
            words = self.tr("Take back this and everything after it…")
            menu.addAction(words, partial(self.preview_requested.emit, point))
        return menu

    def _connect(self) -> None:
        self.view.opened.connect(self._open)
        self.view.copied.connect(self._copy_current)
        self.view.cursor_moved.connect(self._choose)
        self.view.fetched.connect(self._say_empty)
        self.view.customContextMenuRequested.connect(self._pop_up)
        self.filters.changed.connect(self._filter)
        self.filters.choices_wanted.connect(self.choices_wanted)
        self.foot.preview_requested.connect(lambda: self.preview_requested.emit(self._chosen))
        self.foot.take_back_requested.connect(lambda: self.take_back_requested.emit(self._chosen))

    def _open(self, at: int) -> None:
        row = self.model.row(at)
        if row is None:
            return
        self._jump(row)
        if self.view.by_key:
            self.activated.emit(row)

    def _jump(self, row: HistoryRow) -> None:
        if row.article is not None:
            self.jump_requested.emit(row.article, row.statement or "")

    def _only_article(self, row: HistoryRow) -> None:
        if row.article is not None:
            self.filters.name_article(row.article, row.title or "")
            wanted = self.filters.wanted()
            self.filters.want(HistoryFilter(wanted.coder, row.article, wanted.day))

    def _filter(self, wanted: HistoryFilter) -> None:
        self.filter_changed.emit(wanted)

    def _choose(self) -> None:
        row = self.current()
        now = -1 if row is None else row.change.id
        if now == -1:
            self.foot.show_preview(None)
        if now != self._chosen or now != -1:  # the same one again, too: what the way back takes may have changed
            self._chosen = now
            self.chosen.emit(now)

    def _copy_current(self) -> None:
        row = self.current()
        if row is not None:
            _copy(wording.detail(row).words if row.quote is None else row.quote)

    def _pop_up(self, where: QPoint) -> None:
        row = self.model.row(self.view.indexAt(where).row())
        if row is not None:
            menu = self.context_menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(where))

    def _say_empty(self) -> None:
        if self.model.has_more:
            words = self.tr("Looking through the history…")
        elif self.filters.wanted() != HistoryFilter():
            words = self.tr("No change is like this.")
        else:
            words = self.tr("What you do will be listed here.")
        self._empty.say(words)
        self._empty.setVisible(self.model.rowCount() == 0)

    def _speak(self) -> None:
        self.view.setAccessibleName(self.tr("History"))
        self._say_empty()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Say so: what changed out of sight is fetched now."""
        super().showEvent(event)
        self.shown.emit()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("panel"))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
