"""The window of the guide: contents and search at the left, a page at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dialogs.confirm import confirm
from annotator.ui.guard import guarded
from annotator.ui.help.guide import FIRST, Guide
from annotator.ui.help.page_view import PageView, Place
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.lists.search_field import SearchField
from annotator.ui.widgets.surface import Surface

_SIZE = (1000, 740)
_SIDE = 288
_NAME = Qt.ItemDataRole.UserRole
Opener = Callable[[str], object]


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


class GuideWindow(QWidget):
    """Shows the pages of a guide; goes back and forward like a browser, and outside only after asking."""

    action_asked = Signal(str)
    """The user clicked what a page offers to do, such as `tour`: the name of an action."""

    def __init__(self, guide: Guide, parent: QWidget | None = None, opener: Opener = _open_outside) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide"))
        self.resize(*_SIZE)
        self.setMinimumSize(720, 400)
        self.guide = guide
        self._opener = opener
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self.search = SearchField("", self)
        self.contents = QListWidget(self)
        self.view = PageView(guide, self)
        self.back_button = IconButton("chevron-left", self.tr("Back"), self)
        self.forward_button = IconButton("chevron-right", self.tr("Forward"), self)
        self._nothing = QuietLabel(self.tr("No page has these words."), px=12, parent=self)
        self._lay_out()
        self._connect()
        self._dress()
        self._list("")
        self.open_page(FIRST)

    def open_page(self, name: str) -> None:
        """Show a page by its name, the first one where there is none of it."""
        here = self.view.place()
        page = self.guide.page(name)
        if page.name == here.name:
            return
        if here.name:
            self._behind.append(here)
        self._ahead.clear()
        self._show(Place(page.name))

    def page(self) -> str:
        """The name of the page that is shown."""
        return self.view.place().name

    def go_back(self) -> None:
        """Show the page of before, where one was on it."""
        self._step(self._behind, self._ahead)

    def go_forward(self) -> None:
        """Show the page that one came back from."""
        self._step(self._ahead, self._behind)

    def focus_search(self) -> None:
        """Let the user type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def listed(self) -> list[str]:
        """The names of the pages that the search leaves."""
        return [str(self.contents.item(row).data(_NAME)) for row in range(self.contents.count())]

    def _escape(self) -> None:
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.close()

    def _step(self, source: list[Place], target: list[Place]) -> None:
        if source:
            target.append(self.view.place())
            self._show(source.pop())

    def _show(self, place: Place) -> None:
        page = self.guide.page(place.name)
        self.view.show_page(page, self.search.words(), place.scroll)
        self.setWindowTitle(self.tr("{page} – Guide").format(page=page.title))
        self.back_button.setEnabled(bool(self._behind))
        self.forward_button.setEnabled(bool(self._ahead))
        self._check(place.name)

    def _check(self, name: str) -> None:
        rows = self.listed()
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(rows.index(name) if name in rows else -1)
        self.contents.blockSignals(False)

    def _list(self, words: str) -> None:
        """Leave the pages that have these words; with a search the best of them is shown."""
        pages = self.guide.found(words) if words else list(self.guide.pages.values())
        self.contents.blockSignals(True)
        self.contents.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._nothing.setVisible(not pages)
        self._check(self.page())
        if words and pages and self.page() not in self.listed():
            self.open_page(pages[0].name)
        elif self.page():
            self._show(self.view.place())

    def _enter(self) -> None:
        if self.contents.count() and self.contents.currentRow() < 0:
            self.contents.setCurrentRow(0)
        self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, row: int) -> None:
        item = self.contents.item(row) if row >= 0 else None
        if item is not None:
            self.open_page(str(item.data(_NAME)))

    def _read(self, _item: QListWidgetItem) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_for(self, address: str) -> None:
        question = self.tr("Open this address outside Annotator?")
        if confirm(self, question, address, self.tr("Open")):
            self._opener(address)

    def _lay_out(self) -> None:
        side = Surface("panel", "", self)
        side.setFixedWidth(_SIDE)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.search, 1)
        head.addSpacing(4)
        head.addWidget(self.back_button)
        head.addWidget(self.forward_button)
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 10, 8, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.contents, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.view, 1)
        self.contents.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.contents))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.contents.setAccessibleName(self.tr("Pages"))
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.search.words_changed.connect(self._list)
        self.search.left.connect(self._enter)
        self.contents.currentRowChanged.connect(self._choose)
        self.contents.itemActivated.connect(self._read)
        self.back_button.clicked.connect(self.go_back)
        self.forward_button.clicked.connect(self.go_forward)
        self.view.page_asked.connect(self.open_page)
        self.view.action_asked.connect(self.action_asked)
        self.view.address_asked.connect(self._leave_for)
        keys: dict[str, Callable[[], object]] = {
            "Alt+Left": self.go_back,
            "Alt+Right": self.go_forward,
            "Ctrl+F": self.focus_search,
            "/": self.focus_search,
            "Esc": self._escape,
            "Ctrl+W": self.close,
            "F1": partial(self.action_asked.emit, "shortcuts"),
        }
        for key, do in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(partial(_run, do))

    def _dress(self) -> None:
        now = theme.current()
        ink, quiet, chosen, accent = (now.colour(role).name() for role in ("ink", "ink2", "selected", "accent"))
        sheet = (
            "QListWidget { background: transparent; border: none; outline: none; }"
            f"QListWidget::item {{ color: {quiet}; padding: 6px 8px; border-radius: 6px; border: 2px solid transparent; }}"
            f"QListWidget::item:selected {{ background: {chosen}; color: {ink}; }}"
            f"QListWidget::item:selected:focus {{ border-color: {accent}; }}"
        )
        if sheet != self.contents.styleSheet():
            self.contents.setFont(theme.sans(13))
            self.contents.setStyleSheet(sheet)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse's own buttons for back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.go_forward()
        else:
            super().mousePressEvent(event)


def _run(do: Callable[[], object]) -> None:
    do()
