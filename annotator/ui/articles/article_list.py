"""The panel that lists the project's articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QVBoxLayout, QWidget

from annotator.model.article import Article, ArticleGroup
from annotator.ui import theme
from annotator.ui.articles.asks import RowAsks
from annotator.ui.articles.buttons import StatusButton
from annotator.ui.articles.delegate import ROW_HEIGHT, ArticleDelegate
from annotator.ui.articles.filtering import FilterMenu
from annotator.ui.articles.head import ArticleHead
from annotator.ui.articles.model import ArticleModel, ArticleSource
from annotator.ui.articles.sorting import SortMenu
from annotator.ui.articles.status import status_words
from annotator.ui.articles.view import ArticleView
from annotator.ui.guard import guarded
from annotator.ui.key_names import KeyHint
from annotator.ui.lists.busy_line import BusyLine
from annotator.ui.lists.buttons import MenuButton
from annotator.ui.lists.empty import EmptyState
from annotator.ui.lists.pages import NoRows
from annotator.ui.lists.scroll_bar import OverlayBar
from annotator.ui.lists.search_field import SearchField
from annotator.ui.titles import BodyOf, Titles
from annotator.ui.widgets.tab_order import keyboard_goes_to

_MARGIN: Final = 10


class ArticleList(QWidget):
    """Lists articles of any number; asks for what the user wants done, and does nothing itself.

    `body_of` gives the beginning of a text, by which shouted titles are recased.
    """

    article_opened = Signal(str)
    delete_requested = Signal(str)
    delete_many_requested = Signal(list)
    status_requested = Signal(list, str, str)
    """Uids of articles, a status, and the reason of an irrelevant one ("" for none)."""
    group_requested = Signal(list, str)
    """Uids of articles, and the group to put them into; "" to take them out."""
    new_group_requested = Signal(list, str)
    """Uids of articles, and the name of the group to make of them."""
    group_rename_requested = Signal(str, str)
    group_dissolve_requested = Signal(str)
    memo_requested = Signal(str)
    status_filter_changed = Signal(str)
    """Only articles of this status are to be listed; "" for all."""
    group_filter_changed = Signal(str)
    """Only articles of this group, a uid, are to be listed; "" for all."""
    counts_wanted = Signal()
    """The menu of the statuses opens: `set_counts` gives it its numbers, which need not be kept at other times."""
    reasons_wanted = Signal()
    """A reason is asked for: `set_reasons` gives those in use."""
    details_requested = Signal(str)
    add_requested = Signal()
    filter_changed = Signal(str)
    sort_changed = Signal(str, bool)
    """Key (published, title, outlet, statements, added) and whether it descends."""

    def __init__(self, body_of: BodyOf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_list")
        self._titles = Titles(body_of)
        self._source: ArticleSource = NoRows[Article]()
        self._reordered = False
        self._hints: Sequence[KeyHint] = ()
        self.head = ArticleHead(self)
        self.filter_field = SearchField("/", self)
        self.filter_menu = FilterMenu(self)
        self.filter_button = StatusButton(self.filter_menu, parent=self)
        self._told = ("", "")
        self.sort_menu = SortMenu(self)
        self.sort_button = MenuButton(self.sort_menu, self)
        self.view = ArticleView(ROW_HEIGHT, self)
        self.model = ArticleModel(self._titles, self)
        self._delegate = ArticleDelegate(self.view, self.model)
        self._asks = RowAsks(self.view, self.model, self.filter_menu, self)
        self.asking = self._asks.asking
        self._empty = EmptyState(self.view.viewport())
        self._busy = BusyLine(self.view.viewport())
        self._set_up_view()
        self._lay_out()
        self._connect()
        self._speak()
        self.view.lie_on("panel")

    def set_source(self, source: ArticleSource) -> None:
        """List these articles from now on.

        After a filter or another order the open article comes into sight; else what was in sight stays.
        """
        top, above = self.view.top()
        kept = None if self._reordered else self.model.row(top)
        cursor = self.model.row(self.view.cursor_row())
        chosen = self._asks.few_chosen()
        self._source = source
        self.model.set_source(source)
        place = None if cursor is None else self.model.place_of(cursor.uid)
        if place is not None:
            self.view.go_to(place)
        self.view.select_rows([at for uid in chosen if (at := self.model.place_of(uid)) is not None])
        self._find_place(top, above, None if kept is None else self.model.place_of(kept.uid))
        self._reordered = False
        self._show_count()

    def source(self) -> ArticleSource:
        """The articles that are listed."""
        return self._source

    def set_busy(self, busy: bool) -> None:
        """Show that other articles are looked for; those that are shown stay."""
        self._busy.set_busy(busy)

    def set_current(self, uid: str | None) -> None:
        """Mark the article that the reader shows, and bring it into sight; sends nothing."""
        self._delegate.current = uid
        place = None if uid is None else self.model.place_of(uid)
        if place is not None:
            self.view.go_to(place)
        self.view.viewport().update()

    def current(self) -> str | None:
        """The uid of the article that is marked as open."""
        return self._delegate.current

    def refresh(self, uids: Sequence[str] | None = None) -> None:
        """Fetch these articles again (None: all); the order stays as it was."""
        self._titles.forget(uids)
        if uids is None:
            self.set_source(self._source)
        else:
            self.model.refresh(uids)

    def set_sort(self, key: str, descending: bool) -> None:
        """Show by what the articles are sorted; sends nothing."""
        self.sort_menu.check(key, descending)
        self._name_sort()

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """The keys that an empty list names."""
        self._hints = tuple(hints)
        self._show_count()

    def focus_filter(self) -> None:
        """Let the user type what to look for."""
        self.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_field.selectAll()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many articles of the project have each status."""
        self.filter_menu.counts = counts

    def set_groups(self, groups: Sequence[ArticleGroup]) -> None:
        """The groups that articles can be put into."""
        self.filter_menu.groups = tuple(groups)
        self._show_count()

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Why articles were irrelevant before."""
        self._asks.reasons = tuple(reasons)

    def set_writable(self, writable: bool) -> None:
        """Whether articles can be changed."""
        self._asks.writable = writable

    def set_filter(self, status: str, group: str) -> None:
        """Show which articles are listed ("" for all); sends nothing."""
        self._told = (status, group)
        self.filter_menu.show_choice(status, group)
        self._show_count()

    def chosen(self, uid: str | None = None) -> list[str]:
        """The articles that are selected, where `uid` is among them (None: where the cursor is); else it alone."""
        return self._asks.chosen(uid)

    def request_status(self, uids: Sequence[str], status: str) -> None:
        """Ask for a status; for an irrelevant one first for its reason."""
        self._asks.request_status(uids, status)

    def context_menu(self, uid: str) -> QMenu:
        """What can be done with an article, or with all that are selected where it is one of them."""
        return self._asks.menu(uid)

    def _show_group(self, group: str) -> None:
        self._narrow(self.filter_menu.status, group)

    def _narrow(self, status: str, group: str) -> None:
        """List other articles from now on."""
        self._reordered = True
        told = self._told
        self.set_filter(status, group)
        if told[0] != status:
            self.status_filter_changed.emit(status)
        if told[1] != group:
            self.group_filter_changed.emit(group)

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.selectionModel().selectionChanged.connect(self.view.viewport().update)
        OverlayBar(self.view)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        search.addWidget(self.filter_field)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 4, _MARGIN, 2)
        row.addWidget(self.filter_button)
        row.addStretch(1)
        row.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(search)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        others = (self.filter_field, self.filter_button, self.sort_button, self.head.add_button)
        keyboard_goes_to(self, self.view, *others)

    def _connect(self) -> None:
        self.head.add_requested.connect(self.add_requested)
        self.filter_field.words_changed.connect(self._filter)
        self.filter_field.left.connect(self._enter_view)
        self.sort_menu.chosen.connect(self._sort)
        self.filter_menu.chosen.connect(self._narrow)
        self.view.status_keyed.connect(self._asks.take_key)
        asks = self._asks
        for asked, told in (
            (asks.opened, self.article_opened),
            (asks.details_requested, self.details_requested),
            (asks.memo_requested, self.memo_requested),
            (asks.delete_requested, self.delete_requested),
            (asks.delete_many_requested, self.delete_many_requested),
            (asks.status_requested, self.status_requested),
            (asks.group_requested, self.group_requested),
            (asks.new_group_requested, self.new_group_requested),
            (asks.group_rename_requested, self.group_rename_requested),
            (asks.group_dissolve_requested, self.group_dissolve_requested),
            (asks.group_shown, self._show_group),
            (asks.reasons_wanted, self.reasons_wanted),
            (self.filter_menu.counts_wanted, self.counts_wanted),
        ):
            asked.connect(told)
        self.view.opened.connect(self._open)
        self.view.deleted.connect(self._ask_to_delete)
        self.view.details_asked.connect(self._ask_for_details)
        self.view.filter_asked.connect(self.focus_filter)
        self.view.customContextMenuRequested.connect(self._pop_up)

    def _speak(self) -> None:
        self.filter_field.setPlaceholderText(self.tr("Search articles"))
        self.filter_field.setAccessibleName(self.tr("Search articles"))
        self.view.setAccessibleName(self.tr("Articles"))
        self.filter_button.setToolTip(self.tr("Which articles are listed"))
        self._hints = (
            KeyHint("Ctrl+O", self.tr("add files")),
            KeyHint("Ctrl+V", self.tr("paste text")),
        )
        self._name_sort()
        self._show_count()

    def _name_sort(self) -> None:
        self.sort_button.setText(self.sort_menu.words())
        self.sort_button.setToolTip(self.tr("Order of the articles"))
        self.sort_button.updateGeometry()

    def _show_count(self) -> None:
        count = self._source.count()
        words, menu = self.filter_field.words(), self.filter_menu
        found = self.tr("{count} found").format(count=QLocale().toString(count))
        self.filter_button.show_words(found if words else menu.words(count))
        self.filter_button.setAccessibleName(self.filter_button.text())
        if words:
            hint = KeyHint(self.tr("Esc"), self.tr("show all"))
            self._empty.say(self.tr("No article has “{words}”.").format(words=words), [hint])
        elif menu.narrows():
            self._empty.say(self.tr("No article here is “{status}”.").format(status=status_words(menu.status)))
        else:
            self._empty.say(self.tr("Drop files here, or paste text."), self._hints)
        self._empty.setVisible(count == 0)
        for part in (self.filter_button, self.sort_button):
            part.setVisible(count > 0 or bool(words) or menu.narrows())

    def _find_place(self, top: int, above: int, kept: int | None) -> None:
        """Scroll to the row that was on top, else to the open article, else to the beginning or where it was."""
        if kept is not None:
            self.view.put_top(kept, above)
            return
        current = self._delegate.current
        place = self.model.place_of(current) if self._reordered and current is not None else None
        if place is not None:
            self.view.go_to(place)
        else:
            self.view.put_top(*((0, 0) if self._reordered else (top, above)))

    def _filter(self, words: str) -> None:
        self._reordered = True
        self.filter_changed.emit(words)

    def _sort(self, key: str, descending: bool) -> None:
        self._reordered = True
        self._name_sort()
        self.sort_changed.emit(key, descending)

    def _enter_view(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, row: int) -> None:
        article = self.model.row(row)
        if article is not None:
            self.article_opened.emit(article.uid)

    def _ask_to_delete(self) -> None:
        self._asks.delete(self.chosen())

    def _ask_for_details(self) -> None:
        article = self.model.row(self.view.cursor_row())
        if article is not None:
            self.details_requested.emit(article.uid)

    def _pop_up(self, where: QPoint) -> None:
        index = self.view.indexAt(where)
        article = self.model.row(index.row())
        if article is not None:
            menu = self.context_menu(article.uid)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(where))

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
