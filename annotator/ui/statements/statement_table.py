"""The panel that shows the statements as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from annotator.model.asked import ValueCount
from annotator.model.codebook import Stance
from annotator.model.fields import Field
from annotator.model.statement import StatementRow
from annotator.ui.guard import guarded
from annotator.ui.key_names import KeyHint
from annotator.ui.lists.busy_line import BusyLine
from annotator.ui.lists.empty import EmptyState
from annotator.ui.lists.pages import NoRows
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.statements.arrangement import Arrangement
from annotator.ui.statements.column_menu import ColumnMenu
from annotator.ui.statements.columns import Column, Scope
from annotator.ui.statements.delegate import ROW_HEIGHT, StatementDelegate
from annotator.ui.statements.groups import Groups, pop_up
from annotator.ui.statements.head import StatementHead
from annotator.ui.statements.header import StatementHeader
from annotator.ui.statements.layout import TableLayout, from_text
from annotator.ui.statements.model import StatementModel, StatementSource
from annotator.ui.statements.selection import RowSelection
from annotator.ui.statements.value_filter import ValueFilter
from annotator.ui.statements.view import StatementView
from annotator.ui.titles import BodyOf, Titles
from annotator.ui.widgets.tab_order import keyboard_goes_to

MANY: Final = 200
"""Up to so many rows are named one by one when they are to be deleted."""
_NO_LIMIT: Final = 16_777_215


class StatementTable(QWidget):
    """Shows statements of any number; asks for what the user wants done, and does nothing itself.

    `body_of` gives the beginning of an article's text, by which shouted titles are recased.
    """

    statement_activated = Signal(str, str)
    """The uids of a statement to land on and of its article."""
    selection_changed = Signal(list)
    """The uids of the selected statements (up to 200 of them), after the user changed which are."""
    delete_requested = Signal(list)
    delete_many_requested = Signal()
    """More rows than `MANY` are selected and to be deleted: too many to be named."""
    edit_many_requested = Signal()
    """The tags of the selected rows are to be changed at once."""
    filter_changed = Signal(str)
    value_filter_changed = Signal(dict)
    """Tuples of the values' keys by column."""
    sort_changed = Signal(str, bool)
    """A column (empty: by their place in the text) and whether it descends."""
    group_changed = Signal(str)
    """The column by whose values the statements are to stand together; "" for none."""
    scope_changed = Signal(str)
    export_requested = Signal()
    folded_changed = Signal(bool)
    layout_changed = Signal()
    copied = Signal(int)
    copy_refused = Signal(int)
    """So many rows are too many for the clipboard (`COPY_LIMIT`)."""

    def __init__(self, body_of: BodyOf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement_table")
        self._titles = Titles(body_of)
        self._source: StatementSource = NoRows[StatementRow]()
        self._reordered = False
        self._hints: Sequence[KeyHint] = ()
        self.head = StatementHead(self)
        self.view = StatementView(ROW_HEIGHT, self)
        self.header = StatementHeader(self.view)
        self.model = StatementModel(self._titles, self)
        self._delegate = StatementDelegate(self.view, self.model)
        self._empty = EmptyState(self.view.viewport())
        self._busy = BusyLine(self.view.viewport())
        self._set_up_view()
        self.selection = RowSelection(self.view, self.model)
        self.values = ValueFilter(self.header, self.model, self.head.chips)
        self.arrangement = Arrangement(self.view, self.header, self.model)
        self.groups = Groups(self.head.group_button, self.model)
        self.column_menu = ColumnMenu(self.header, self.values, self.groups, self.arrangement)
        self._lay_out()
        self._connect()
        self._speak()

    def set_source(self, source: StatementSource, groups: Sequence[ValueCount] = ()) -> None:
        """Show these statements from now on; with `groups`, under the heads of these.

        What was selected and is still there stays selected; after a filter, another order or scope it
        comes into sight, or the beginning where none is selected; else what was in sight stays.
        """
        top, above = self.view.top()
        kept = None if self._reordered else self.model.row(top)
        selected = self.selected()
        self._source = source
        self.model.set_source(source, groups)
        self.view.folds = self.model.is_grouped()
        places = [place for uid in selected if (place := self.model.place_of(uid)) is not None]
        self.selection.select(places)
        place = None if kept is None else self.model.place_of(kept.uid)
        if place is not None:
            self.view.put_top(place, above)
        elif not self._reordered:
            self.view.put_top(top, above)
        elif places:
            self.view.scrollTo(self.model.index(places[0], 0))
        else:
            self.view.put_top(0)
        self._reordered = False
        self._show_count()

    def source(self) -> StatementSource:
        """The statements that are shown."""
        return self._source

    def set_busy(self, busy: bool) -> None:
        """Show that other rows are looked for; those that are shown stay."""
        self._busy.set_busy(busy)

    def set_stances(self, stances: Sequence[Stance]) -> None:
        """The project's stances: their colours and signs."""
        self._delegate.set_stances(stances)
        self.arrangement.make_room_for_stances(self._delegate.stance_width())
        self.view.viewport().update()

    def set_fields(self, labelled: Sequence[tuple[Field, str]]) -> None:
        """The statements' own fields of the project, each with its label: a column for each."""
        order, widths = self.arrangement.order(), self.arrangement.widths()
        if self.model.set_fields(labelled):
            self.arrangement.take_columns(order, widths)
            self.values.keep(self.model.columns)
        self.groups.keep(self.model.columns)

    def set_counts(self, article: int | None, project: int | None) -> None:
        """How many statements the open article and the project have; None where there is none open."""
        self.head.scope.set_counts(article, project)

    def set_scope(self, scope: Scope) -> None:
        """Say whose statements are shown; sends nothing."""
        self.head.scope.set_scope(scope)
        self.arrangement.show_scope(scope)
        self._show_count()

    def scope(self) -> Scope:
        """Whose statements are shown."""
        return self.head.scope.scope()

    def sorting(self) -> tuple[Column, bool] | None:
        """The column by which the statements are sorted and whether it descends; None: by their place."""
        return self.header.sorting()

    def set_sorting(self, sorting: tuple[Column, bool] | None) -> None:
        """Mark the sorted column; sends nothing."""
        self.header.show_sorting(sorting)

    def select_statement(self, uid: str | None) -> None:
        """Select one statement (None, or one that is not in the table: none); sends nothing."""
        if uid is not None and self.selected() == [uid]:
            return
        place = None if uid is None else self.model.place_of(uid)
        self.selection.select([] if place is None else [place])
        if place is not None:
            self.view.scrollTo(self.model.index(place, 0))

    def selected(self) -> list[str]:
        """The uids of the selected statements, the first 200, in their order."""
        return self.selection.uids()

    def refresh(self, uids: Sequence[str] | None = None) -> None:
        """Fetch these statements again (None: all); the order stays as it was."""
        self._titles.forget()
        if uids is None:
            self.set_source(self._source)
        else:
            self.model.refresh(uids)

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """The keys that an empty table names."""
        self._hints = tuple(hints)
        self._show_count()

    def focus_filter(self) -> None:
        """Let the user type what to look for."""
        self.set_folded(False)
        self.head.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.filter_field.selectAll()

    def is_folded(self) -> bool:
        """Whether only the head shows."""
        return self.view.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Show only the head, or the whole table."""
        if folded == self.is_folded():
            return
        self.view.setHidden(folded)
        self.setMaximumHeight(self.head.height() if folded else _NO_LIMIT)
        self.head.show_folded(folded)
        self.folded_changed.emit(folded)

    def layout_state(self) -> str:
        """How the user has arranged the table, for `restore_layout`."""
        arranged = self.arrangement
        return TableLayout(
            widths=arranged.widths(),
            order=arranged.order(),
            hidden=arranged.hidden(),
            sorting=self.sorting(),
            group=self.groups.column(),
            scope=self.scope(),
            folded=self.is_folded(),
        ).to_text()

    def restore_layout(self, state: str) -> None:
        """Arrange the table as `layout_state` said; a text that is none leaves it as at first.

        Scope and order are marked only: the source for them is the caller's to set.
        """
        layout = from_text(state)
        self.arrangement.restore(layout)
        self.set_sorting(layout.sorting)
        self.groups.show(layout.group)
        self.set_scope(layout.scope)
        self.set_folded(layout.folded)

    def copy(self) -> None:
        """Put the selected rows on the clipboard: the columns in sight, as tab-separated values."""
        count = self.selection.count()
        if count and self.selection.copy(self.arrangement.visible()):
            self.copied.emit(count)
        elif count:
            self.copy_refused.emit(count)

    def context_menu(self) -> QMenu:
        """What can be done with the selected statements."""
        menu = QMenu(self)
        if self.model.is_grouped():
            menu.addAction(self.tr("Select the whole group"), self._select_group)
            menu.addSeparator()
        menu.addAction(self.tr("Go to the quote"), lambda: self._activate(self.view.cursor_row()))
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addAction(self.tr("Change the tags…"), self.edit_many_requested.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._ask_to_delete)
        return menu

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setHorizontalHeader(self.header)
        self.view.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.view))
        self.view.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal, self.view))
        self.view.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.lie_on("page")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        keyboard_goes_to(self, self.view, self.header, *self.head.stops())

    def _connect(self) -> None:
        head, view = self.head, self.view
        head.filter_field.words_changed.connect(self._filter)
        head.filter_field.left.connect(self._enter_view)
        head.scope.changed.connect(self._change_scope)
        head.columns_button.clicked.connect(self.pop_up_columns)
        head.export_button.clicked.connect(self.export_requested)
        head.fold_asked.connect(lambda: self.set_folded(not self.is_folded()))
        self.header.sort_asked.connect(self._sort)
        self.header.moved.connect(self.arrangement.move)
        self.header.left.connect(self._enter_view)
        self.groups.changed.connect(self._group)
        self.groups.fold_all_asked.connect(self._fold_all)
        self.values.changed.connect(self._choose_values)
        self.arrangement.changed.connect(self.layout_changed)
        view.opened.connect(self._activate)
        view.deleted.connect(self._ask_to_delete)
        view.copied.connect(self.copy)
        view.filter_asked.connect(self.focus_filter)
        view.customContextMenuRequested.connect(self._pop_up)
        view.fold_asked.connect(self._fold)
        self.selection.changed.connect(self.selection_changed)

    def _speak(self) -> None:
        self.view.setAccessibleName(self.tr("Statements"))
        self.groups.speak()
        self._hints = (KeyHint("H", self.tr("highlight the selected words")),)
        self._show_count()

    def _show_count(self) -> None:
        count = self._source.count()
        words = self.head.filter_field.words()
        self.head.show_found(count if words or self.values.chosen() else None)
        if self.values.chosen() and not words:
            self._empty.say(self.tr("No statement has these values."))
        elif words:
            hint = KeyHint(self.tr("Esc"), self.tr("show all"))
            self._empty.say(self.tr("No statement has “{words}”.").format(words=words), [hint])
        elif self.scope() == "article":
            self._empty.say(self.tr("No statement in this article yet."), self._hints)
        else:
            self._empty.say(self.tr("No statement in this project yet."), self._hints)
        self._empty.setVisible(count == 0)

    def _activate(self, row: int) -> None:
        statement = self.model.row(row)
        if self.model.group_at(row) is not None:
            self._fold(row, not self.model.is_folded(row))
        elif statement is not None:
            self.statement_activated.emit(statement.uid, statement.article_id)

    def _fold(self, row: int, folded: bool) -> None:
        """Fold or unfold a group; where that is so already, go to its head or to its first row."""
        head = self.model.head_of(row)
        if head is None:
            return
        if self.model.is_folded(row) != folded and (row == head or not folded):
            self.model.fold(row, folded)
        elif folded and row != head:
            self.view.go_to(head)
        elif not folded and row == head:
            self.view.go_to(head + 1)

    def _fold_all(self, folded: bool) -> None:
        self.model.fold_all(folded)
        self.view.put_top(0)

    def _select_group(self) -> None:
        """Select all statements of the group that the cursor is in."""
        row = self.view.cursor_row()
        self.model.fold(row, False)
        stretch = self.model.rows_of_group(row)
        if stretch is not None:
            self.selection.select_stretch(*stretch)

    def _ask_to_delete(self) -> None:
        if self.selection.count() > MANY:
            self.delete_many_requested.emit()
        elif uids := self.selection.uids():
            self.delete_requested.emit(uids)

    def _filter(self, words: str) -> None:
        self._reordered = True
        self.filter_changed.emit(words)

    def _choose_values(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._reordered = True
        self.value_filter_changed.emit(chosen)

    def _sort(self, column: str, descending: bool) -> None:
        self._reordered = True
        self.sort_changed.emit(column, descending)
        self.layout_changed.emit()

    def _group(self, column: str) -> None:
        self._reordered = True
        self.group_changed.emit(column)
        self.layout_changed.emit()

    def _change_scope(self, scope: str) -> None:
        self._reordered = True
        self.arrangement.show_scope("project" if scope == "project" else "article")
        self.scope_changed.emit(scope)
        self.layout_changed.emit()

    def _enter_view(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pop_up(self, where: QPoint) -> None:
        if self.view.indexAt(where).isValid():
            pop_up(self.context_menu(), self.view.viewport().mapToGlobal(where))

    def pop_up_columns(self) -> None:
        """Let the user choose which columns are shown."""
        button = self.head.columns_button
        menu = self.arrangement.menu()
        pop_up(menu, button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
