"""The inspector: the selected statement, its words and its tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from annotator.model.article import Article
from annotator.model.codebook import Codebook
from annotator.model.statement import CodingField, Statement
from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.inspector.drop import DropPanel
from annotator.ui.inspector.empty import EmptyState, Hint
from annotator.ui.inspector.foot import Foot, Steps
from annotator.ui.inspector.form import StatementForm
from annotator.ui.inspector.overlaps import OverlapSwitcher
from annotator.ui.inspector.quote import QuoteView
from annotator.ui.lists.scroll_bar import OverlayBar
from annotator.ui.widgets.panel_head import PanelHead

_LEFT, _RIGHT, _TOP = 15, 14, 14


class Inspector(QWidget):
    """Shows one statement; every tag can be edited in place and is sent at once.

    `steps` (the count and the two arrows) may be moved into the head of a dock.
    """

    coding_edited = Signal(str, object)
    """The uid of a statement, and a `CodingEdit` of the fields that the user changed."""
    delete_requested = Signal(str)
    twin_requested = Signal(str)
    """Another statement on the very same words is wanted."""
    reveal_requested = Signal(str)
    """The statement is to be selected and shown in the article."""
    previous_requested = Signal()
    next_requested = Signal()
    left = Signal()
    """`Enter` or `Esc` in a field: the keyboard may go back to the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._statement: Statement | None = None
        self._codebook = Codebook()
        self._overlapping: tuple[Statement, ...] = ()
        self._others = 0
        self._drop = DropPanel(self)
        self.head = PanelHead(self)
        self.steps = Steps(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyState(self._stack)
        self._area = QScrollArea(self._stack)
        self._content = QWidget(self._area.viewport())
        self._quote = QuoteView(self._content)
        self._overlaps = OverlapSwitcher(self._content)
        self._form = StatementForm(self._drop, self._content)
        self._foot = Foot(self._content)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self._fill_area()
        self._lay_out()
        self._connect()
        self.setMinimumWidth(200)
        self._follow_theme()

    def show_statement(
        self,
        statement: Statement | None,
        article: Article | None,
        codebook: Codebook,
        *,
        page: str | None = None,
    ) -> None:
        """Show this statement, or that none is selected; again whenever it or the codebook changed.

        `page` is where it stands in an article that has pages.
        What the user is typing in a field of the same statement stays as it is.
        """
        other = (self._statement.uid if self._statement else None) != (statement.uid if statement else None)
        self._codebook = codebook
        if statement is None:
            self._form.clear()
            self._statement = None
            self.steps.forget_position()
            self._stack.setCurrentWidget(self._empty)
            return
        self._form.show_statement(statement, article, codebook)
        self._statement = statement
        self._quote.show_quote(statement.quote, codebook.stance_of.get(statement.coding.stance or ""))
        self._foot.show_statement(statement, codebook, page)
        if other and all(each.uid != statement.uid for each in self._overlapping):
            self._overlapping, self._others = (), 0
        self._show_overlaps()
        self._stack.setCurrentIndex(1)
        if other:
            self._area.verticalScrollBar().setValue(0)

    def set_overlapping(self, statements: Sequence[Statement], *, others: int = 0) -> None:
        """Offer to switch between these, which all stand on the words that were clicked, with so many `others`."""
        self._overlapping, self._others = tuple(statements), others
        self._show_overlaps()

    def set_position(self, at: int | None, total: int) -> None:
        """Say that the statement is the `at`th (from 1) of `total` in its article."""
        self.steps.show_position(at, total)

    def set_recent(self, *, speakers: tuple[str, ...] = (), concepts: tuple[str, ...] = ()) -> None:
        """Offer these uids first, the last used before the others."""
        self._form.set_recent(speakers, concepts)

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys while no statement is selected."""
        self._empty.set_hints(hints)

    def set_field_keys(self, keys: Mapping[CodingField, str]) -> None:
        """Show, beside the fields, the keys that lead to them from the article."""
        self._form.set_keys(keys)

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self._form.set_read_only(read_only)
        self._foot.set_read_only(read_only)

    def focus_field(self, name: CodingField) -> None:
        """Put the keyboard into the field of that name."""
        if self._statement is not None:
            self._form.focus_field(name)
            focused = QApplication.focusWidget()
            if focused is not None and self._content.isAncestorOf(focused):
                self._area.ensureWidgetVisible(focused)

    def flush(self) -> None:
        """Send what is typed but was not sent yet; before the project closes."""
        self._form.flush()

    def statement(self) -> Statement | None:
        """The statement that is shown."""
        return self._statement

    def codebook(self) -> Codebook:
        """The codebook that it was last given."""
        return self._codebook

    def _fill_area(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(_LEFT, _TOP, _RIGHT, 4)
        column.setSpacing(12)
        for part in (self._overlaps, self._quote, self._form, self._foot):
            column.addWidget(part)
        column.addStretch(1)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._content)
        OverlayBar(self._area)

    def _lay_out(self) -> None:
        self.head.set_tabs((self.tr("Statement"),))
        self.head.add(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.steps.previous_requested.connect(self.previous_requested)
        self.steps.next_requested.connect(self.next_requested)
        self._form.edited.connect(self.coding_edited)
        self._form.left.connect(self.left)
        self._overlaps.picked.connect(self.reveal_requested)
        self._quote.revealed.connect(lambda: self._request(self.reveal_requested.emit))
        self._foot.reveal_requested.connect(lambda: self._request(self.reveal_requested.emit))
        self._foot.twin_requested.connect(lambda: self._request(self.twin_requested.emit))
        self._foot.delete_requested.connect(lambda: self._request(self.delete_requested.emit))
        self._area.verticalScrollBar().valueChanged.connect(self._drop.place)

    def _request(self, emit: Callable[[str], None]) -> None:
        if self._statement is not None:
            emit(self._statement.uid)

    def _show_overlaps(self) -> None:
        uid = self._statement.uid if self._statement else None
        shown = self._statement
        current = [shown if shown is not None and each.uid == uid else each for each in self._overlapping]
        self._overlaps.show_statements(current, self._codebook, uid, others=self._others)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        """The panel's own ground; the scroll area lets it through."""
        colour = theme.current().colour("panel")
        if self.palette().color(QPalette.ColorRole.Window) != colour or not self.autoFillBackground():
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Window, colour)
            self.setPalette(palette)
            self.setAutoFillBackground(True)
