"""The panel of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook, CodebookList
from annotator.model.codebook_edit import ValueChanges
from annotator.ui import theme
from annotator.ui.codebook.dragging import Drop, reordered
from annotator.ui.codebook.menu import RowMenu
from annotator.ui.codebook.model import CodebookModel
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.view import CodebookView
from annotator.ui.codebook.words import foretold
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import MenuIcon
from annotator.ui.lists.empty import EmptyState
from annotator.ui.lists.scroll_bar import OverlayBar
from annotator.ui.lists.search_field import SearchField
from annotator.ui.widgets.tab_order import keyboard_goes_to

if TYPE_CHECKING:
    from annotator.ui.dialogs.value_editor import ValueEditor

ProblemOf = Callable[[CodebookList, str, ValueChanges], str]
_MARGIN = 10
_ALLOWED_READING = ("quotes", "search", "menu", "open", "close")


class CodebookPanel(QWidget):
    """Shows the codebook with its counts, and asks for what the user wants done with it; does nothing itself."""

    add_requested = Signal(str, str, object)
    """List, name, and the other `ValueChanges`."""
    edit_requested = Signal(str, str, object)
    """List, uid, `ValueChanges`."""
    rename_requested = Signal(str, str, str)
    recolour_requested = Signal(str, str, str)
    """List, uid, a colour such as `#0F8074`, or nothing."""
    reorder_requested = Signal(str, object)
    """List, and all its uids in the new order."""
    reparent_requested = Signal(str, str)
    """A concept, and the one that it is to stand under; nothing for the root."""
    place_requested = Signal(str, str, str, bool)
    """A concept, the one above it (nothing: the root), the sibling that it is to stand beside, and whether after it."""
    delete_requested = Signal(str, str)
    merge_requested = Signal(str, str, str)
    """List, the value that goes, the value that stays."""
    quotes_requested = Signal(str, str)
    example_opened = Signal(str)
    """A statement, shown as an example of its concept."""
    carried = Signal(object, QPoint)
    """A `Row` that is dragged beyond the panel, and where on the screen: `say` should be called."""
    let_go = Signal(object, QPoint)
    """It was let go of there."""
    fields_requested = Signal(str)
    """A kind whose fields are to be seen."""
    shown = Signal()
    """The panel came into sight."""
    left = Signal()
    """Esc, where there was nothing else to give up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codebook")
        self.problem_of: ProblemOf = lambda _of, _uid, _changes: ""
        """Says what is wrong with changes, for the editor; set by whoever knows."""
        self.model = CodebookModel(self)
        self.view = CodebookView(self.model, self)
        self.search_field = SearchField("/", self)
        self.prompt = QuietLabel("", role="ink2", px=12, parent=self)
        self.more = MenuIcon("more", self.tr("More"), self)
        """For the head above the panel."""
        self._empty = EmptyState(self.view.viewport())
        self._merging: Row | None = None
        self._lay_out()
        self._connect()
        self._speak()

    def set_codebook(self, codebook: Codebook, counts: Mapping[str, int]) -> None:
        """Show this codebook, and by uid how many statements have each value; the cursor stays where it was."""
        row, above = self.view.row_at_cursor(), self.view.verticalScrollBar().value()
        self.model.show(codebook, dict(counts))
        self.view.fit_current()
        if row is not None and self.view.row_at_cursor() != row:
            self.view.go_to(row.of, row.uid)
        self.view.verticalScrollBar().setValue(above)
        self._show_empty()

    def clear(self) -> None:
        """Show nothing: no project is open."""
        self._stop_merging()
        self.search_field.clear()
        self.model.show(Codebook(), {})

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self.model.read_only = read_only
        self._stop_merging()
        self.view.viewport().update()

    def select(self, of: CodebookList, uid: str) -> None:
        """Bring a value into sight and put the cursor on it."""
        self.model.open_to(of, uid)
        self.search_field.clear()
        self._show_empty()
        self.view.go_to(of, uid)

    def selected(self) -> tuple[str, str] | None:
        """List and uid of the value at the cursor."""
        row = self.view.row_at_cursor()
        return None if row is None or row.is_section else (row.of, row.uid)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put actions into the menu of the head, above those of the panel's own."""
        menu = self.more.menu
        menu.clear()
        menu.addActions(actions)
        menu.addSeparator()
        menu.addAction(self.tr("Open everything"), partial(self.model.fold_all, is_open=True))
        menu.addAction(self.tr("Close everything"), partial(self.model.fold_all, is_open=False))

    def focus_search(self) -> None:
        """Let the user type what to look for."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def context_menu(self, row: Row) -> RowMenu:
        """What can be done with a row."""
        value = self.model.outline.codebook.value(row.of, row.uid)
        colour = value.colour if value is not None else None
        return RowMenu(row, colour, lambda command: self._do(row, command), self, read_only=self.model.read_only)

    def say(self, words: str) -> None:
        """Say below the rows what letting go would do; "" says nothing."""
        self.prompt.setText(words)
        self.prompt.setVisible(bool(words))

    def start_merging(self, of: CodebookList, uid: str) -> None:
        """Let the user point at the value that this one becomes one with."""
        row = next((row for row in self.model.rows() if row.uid == uid and row.of == of), None)
        if row is not None:
            self._merging, self.view.picking = row, True
            words = self.tr("Choose what “{name}” is merged into; Esc leaves it as it is.")
            self.prompt.setText(words.format(name=row.name))
            self.prompt.show()

    def editor(self, of: CodebookList, uid: str = "", above: str = "") -> ValueEditor:
        """The editor of a value, or of a new one; it asks for what was changed when it is accepted."""
        from annotator.ui.dialogs.value_editor import ValueEditor

        book = self.model.outline.codebook
        dialog = ValueEditor(
            of, book.value(of, uid), book, lambda changes: self.problem_of(of, uid, changes), self.window(),
            above=book.concept_of.get(above), values=self.model.outline.values_of(uid) if uid else {},
        )  # fmt: skip
        dialog.accepted.connect(lambda: self._edited(of, uid, dialog.changes()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._enter_view)
        return dialog

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 4)
        search.addWidget(self.search_field)
        self.prompt.setWordWrap(True)
        self.prompt.setContentsMargins(14, 8, 14, 8)
        self.prompt.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addWidget(self.view, 1)
        column.addWidget(self.prompt)
        OverlayBar(self.view)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        keyboard_goes_to(self, self.view, self.search_field)

    def _connect(self) -> None:
        self.search_field.words_changed.connect(self._seek)
        self.search_field.left.connect(self._enter_view)
        # Once the editor has closed: what follows may ask a question, or list the rows anew.
        self.model.renamed.connect(self.rename_requested, Qt.ConnectionType.QueuedConnection)
        self.view.asked.connect(self._do)
        self.view.dropped.connect(self._drop)
        self.view.dragged.connect(self._foretell)
        self.view.example_clicked.connect(self.example_opened)
        self.view.carried.connect(self.carried)
        self.view.let_go.connect(self.let_go)
        self.view.left.connect(self._leave)
        self.view.customContextMenuRequested.connect(self._pop_up)

    def _speak(self) -> None:
        self.search_field.setPlaceholderText(self.tr("Find…  in the codebook"))
        self.search_field.setAccessibleName(self.tr("Find in the codebook"))
        self.view.setAccessibleName(self.tr("Codebook"))

    def _show_empty(self) -> None:
        words = self.model.words()
        self._empty.say(self.tr("Nothing in the codebook has “{words}”.").format(words=words))
        self._empty.setVisible(bool(words) and not self.model.rows())

    def _seek(self, words: str) -> None:
        row = self.view.row_at_cursor()
        self.model.seek(words)
        if row is not None:
            self.view.go_to(row.of, row.uid)
        self._show_empty()

    def _enter_view(self, _result: int = 0) -> None:
        first = next((at for at, row in enumerate(self.model.rows()) if not row.is_section), None)
        if first is not None and self.selected() is None and self.model.words():
            self.view.setCurrentIndex(self.model.index(first, 0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _do(self, row: Row, command: str) -> None:
        """Do what a key, the mouse or the menu asks of a row."""
        if self._merging is not None and command == "edit":
            self._merge_into(row)
        elif command == "search":
            self.focus_search()
        elif command == "menu":
            self._pop_up(self.view.rect_of(self.view.current_row()).center())
        elif self.model.read_only and command not in _ALLOWED_READING:
            return
        elif command == "add":
            self.editor(row.of, above=row.uid if row.of == "concept" else "").open()
        elif not row.is_section:
            self._do_with_value(row, command)

    def _do_with_value(self, row: Row, command: str) -> None:
        if command == "edit":
            self.editor(row.of, row.uid).open()
        elif command == "fields":
            self.fields_requested.emit(row.uid)
        elif command == "rename":
            self.view.go_to(row.of, row.uid)
            self.view.rename()
        elif command == "delete":
            self.delete_requested.emit(row.of, row.uid)
        elif command == "quotes":
            self.quotes_requested.emit(row.of, row.uid)
        elif command == "merge":
            self.start_merging(row.of, row.uid)
        elif command == "root":
            self.reparent_requested.emit(row.uid, "")
        elif command in ("up", "down"):
            self._step(row, -1 if command == "up" else 1)
        elif command.startswith("colour"):
            self.recolour_requested.emit(row.of, row.uid, command.removeprefix("colour").strip())

    def _step(self, row: Row, by: int) -> None:
        """Move a value up or down in its list, or among its siblings; what goes by use or by name stays."""
        book = self.model.outline.codebook
        above = book.concept_of[row.uid].parent if row.of == "concept" else None
        values = [one for one in book.concepts if one.parent == above] if row.of == "concept" else book.values(row.of)
        uids = [value.uid for value in values]
        at = uids.index(row.uid)
        if not 0 <= at + by < len(uids):
            return
        if row.of == "concept":
            self.place_requested.emit(row.uid, above or "", uids[at + by], by > 0)
        elif row.of in ("stance", "kind"):
            self.reorder_requested.emit(row.of, reordered(uids, row.uid, uids[at + by], after=by > 0))

    def _edited(self, of: CodebookList, uid: str, changes: ValueChanges) -> None:
        if uid and changes:
            self.edit_requested.emit(of, uid, changes)
        elif not uid:
            name = changes.pop("name", "")
            self.add_requested.emit(of, name, changes)

    def _drop(self, drop: Drop) -> None:
        source, target = drop.source, drop.target
        if drop.deed == "merge":
            self.merge_requested.emit(source.of, source.uid, target.uid)
        elif drop.deed == "reparent":
            self.reparent_requested.emit(source.uid, target.uid)
        elif drop.deed == "place":
            above = self.model.outline.codebook.concept_of[target.uid].parent
            self.place_requested.emit(source.uid, above or "", target.uid, drop.after)
        else:
            uids = [value.uid for value in self.model.outline.codebook.values(source.of)]
            wanted = reordered(uids, source.uid, target.uid, after=drop.after)
            if wanted != uids:
                self.reorder_requested.emit(source.of, wanted)

    def _foretell(self, source: Row | None, drop: Drop | None) -> None:
        """Say below the rows what letting go would do."""
        name = source.name if source is not None else ""
        words = foretold(source, drop).format(source=name, target=drop.target.name if drop is not None else "")
        self.say(words)

    def _merge_into(self, row: Row) -> None:
        source = self._merging
        if source is not None and row.of == source.of and row.uid not in ("", source.uid):
            self._stop_merging()
            self.merge_requested.emit(source.of, source.uid, row.uid)

    def _stop_merging(self) -> None:
        self._merging, self.view.picking = None, False
        self.prompt.hide()

    def _leave(self) -> None:
        if self._merging is not None:
            self._stop_merging()
        elif self.search_field.text():
            self.search_field.clear()
        else:
            self.left.emit()

    def _pop_up(self, where: QPoint) -> None:
        row = self.model.row(self.view.rowAt(where.y()))
        if row is not None:
            menu = self.context_menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(where))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme or of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.view.viewport().update()
        elif event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.view.viewport().update()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is in sight."""
        super().showEvent(event)
        self.shown.emit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.current().colour("panel"))
