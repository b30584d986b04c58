"""The window: it holds the parts and gives them room; what they do is wired elsewhere."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.frame.drops import FileDrops, dropped_paths, dropped_words, is_welcome, take_copy
from annotator.ui.frame.top_bar import TopBar
from annotator.ui.guard import guarded
from annotator.ui.welcome.foot import HEIGHT as FOOT_HEIGHT
from annotator.ui.welcome.foot import WelcomeFoot
from annotator.ui.welcome.page import WelcomePage
from annotator.ui.widgets.tab_order import first_stop

if TYPE_CHECKING:
    from annotator.ui.coding.bar import CodingBar
    from annotator.ui.frame.actions import Actions
    from annotator.ui.frame.banner import Banner
    from annotator.ui.frame.body import Body
    from annotator.ui.frame.status_bar import StatusBar
    from annotator.ui.titles import BodyOf


class MainWindow(QMainWindow):
    """Menus above, the welcome page or the panels in the middle, the status below.

    Panels, actions, banner and status are made when they are first asked for: the welcome page need not wait for them.
    """

    paths_dropped = Signal(list)
    """Files and folders."""
    text_dropped = Signal(str, str)
    """Words, or an address of the web, and the markup that they have where they come from."""
    came_back = Signal()
    """The user turned to the window again."""
    help_asked = Signal(str)
    """The user wants the `shortcuts`, the `guide` or the `tour`."""
    closing = Signal()
    """The window is about to close."""

    def __init__(self) -> None:
        super().__init__()
        self._body_of: BodyOf | None = None
        self.setObjectName("main")
        self.setWindowTitle("Annotator")  # not translated - a name
        self.setAcceptDrops(True)
        self.top_bar = TopBar(self)
        self.setMenuWidget(self.top_bar)
        self.menus = self.top_bar.menus
        middle = QWidget(self)
        # Each part is made within the one that holds it: with a style sheet, Qt dresses all that is in a part anew when
        # that moves into another.
        self._pages, self._feet = QStackedWidget(middle), QStackedWidget(middle)
        self.welcome = WelcomePage(self._pages)
        self.welcome_foot = WelcomeFoot(self._feet)
        self._pages.addWidget(self.welcome)
        self._feet.addWidget(self.welcome_foot)
        self._feet.setFixedHeight(FOOT_HEIGHT)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._feet)
        self.setCentralWidget(middle)
        self.setMinimumSize(860, 540)

    def set_body_of(self, body_of: BodyOf) -> None:
        """Say what gives the beginning of an article's text; before the panels are asked for."""
        self._body_of = body_of

    @cached_property
    def actions_(self) -> Actions:
        """What can be done, in the menus, by keys and by the buttons above."""
        from annotator.ui.frame.actions import Actions

        actions = Actions(self)
        for name in ("shortcuts", "guide", "tour"):
            actions.on(name, partial(self.help_asked.emit, name))
        self.top_bar.offer(actions)
        return actions

    @cached_property
    def body(self) -> Body:
        """The panels."""
        from annotator.ui.frame.body import Body

        body = Body(self._body_of, self._pages)
        self._pages.addWidget(body)
        return body

    @cached_property
    def banner(self) -> Banner:
        """The sentence across the window."""
        from annotator.ui.frame.banner import Banner

        banner = Banner(self)
        self._column.insertWidget(0, banner)
        return banner

    @cached_property
    def status_bar(self) -> StatusBar:
        """The line at the foot."""
        from annotator.ui.frame.status_bar import StatusBar

        bar = StatusBar(self._feet)
        self._feet.addWidget(bar)
        return bar

    @cached_property
    def coding_bar(self) -> CodingBar:
        """The bar that opens where words were selected."""
        from annotator.ui.coding.bar import CodingBar

        return CodingBar(self.body.sheet.reader.viewport())

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self._pages.setCurrentWidget(self.welcome)
        self._feet.setCurrentWidget(self.welcome_foot)
        self.welcome.setFocus()

    def show_body(self) -> None:
        """Show the panels."""
        self._pages.setCurrentWidget(self.body)
        self._feet.setCurrentWidget(self.status_bar)

    def shows_body(self) -> bool:
        """Whether the panels are shown."""
        return self._pages.currentWidget() is self.body

    def focus_panel(self, step: int) -> None:
        """Take the keyboard `step` panels on."""
        panels = self.body.panels()
        focused = QApplication.focusWidget()
        holds = [focused is not None and (panel is focused or panel.isAncestorOf(focused)) for panel in panels]
        place = holds.index(True) if True in holds else -step
        for further in range(1, len(panels) + 1):
            first = first_stop(panels[(place + step * further) % len(panels)])
            if first is not None:
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 opens the menu of whatever has the keyboard, as the menu key does."""
        focused = QApplication.focusWidget()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if focused is None or event.key() != Qt.Key.Key_F10 or held != Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        caret: QRect = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = caret.center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(focused, QContextMenuEvent(reason, at, focused.mapToGlobal(at)))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Say that the user is back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Look after what is dropped, once there is a window of the system's."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and handle.findChild(FileDrops) is None:  # pyright: ignore[reportUnnecessaryComparison] - the stub leaves out that there may be none
            FileDrops(self, handle)

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if is_welcome(event.mimeData()):
            take_copy(event)
            self.welcome.expect_drop(True)

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them wherever they are dropped."""
        take_copy(event)

    @guarded
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is dropped after all."""
        super().dragLeaveEvent(event)
        self.welcome.expect_drop(False)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped, once the program that it comes from has been answered."""
        take_copy(event)
        self.welcome.expect_drop(False)
        paths, words = dropped_paths(event.mimeData()), dropped_words(event.mimeData())
        if paths:
            QTimer.singleShot(0, self, partial(self.paths_dropped.emit, paths))
        else:
            QTimer.singleShot(0, self, partial(self.text_dropped.emit, *words))

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        """Say goodbye."""
        self.closing.emit()
        event.accept()
