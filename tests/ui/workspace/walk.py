"""Goes through the window, its dialogs and popovers, and notes what each has no room for."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shiboken6 import isValid

import annotator.ui
from tests.ui.room import Cut, Reviewer
from tests.ui.workspace.conftest import Desk


class Walk:
    """One user who looks at everything that comes up."""

    def __init__(self, desk: Desk, reviewer: Reviewer) -> None:
        self.desk = desk
        self.cuts: dict[Cut, str] = {}
        """What was found, and the scene in which it was first."""
        self.seen: set[type] = set()
        """The classes of the widgets that were in sight."""
        self._reviewer = reviewer
        self._known: dict[int, QWidget] = {}

    def look(self, scene: str, *, at_all: bool = False) -> None:
        """Read what is in sight and was not before; with `at_all`, everything."""
        settle()
        if at_all:
            self._known.clear()
        for widget in in_sight():
            if id(widget) not in self._known and isValid(widget):
                self._known[id(widget)] = widget
                self.seen.update(type(widget).__mro__)
                self._note(scene, self._reviewer.cut_on(widget))

    def look_again(self, scene: str, widget: QWidget) -> None:
        """Read a widget that was read before."""
        settle()
        self._note(scene, self._reviewer.cut_on(widget))

    def do(self, scene: str, deed: Callable[[], object]) -> None:
        """Do something, look at what it leads to, also while it waits for an answer, and leave all of that again."""
        before = {id(widget): widget for widget in in_sight()}
        self._known = dict(before)
        asked = QTimer()
        asked.setInterval(0)
        asked.timeout.connect(lambda: self._answer(scene))
        asked.start()
        deed()
        asked.stop()
        self.look(scene)
        leave(before)
        settle()

    def _answer(self, scene: str) -> None:
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QDialog) and modal.isVisible() and id(modal) not in self._known:
            self.look(scene)
            self._known[id(modal)] = modal
        elif isinstance(modal, QDialog):
            modal.reject()

    def menu(self, scene: str, menu: QMenu) -> None:
        """Open a menu as far as it goes."""
        menu.popup(self.desk.window.pos())
        self.look(scene)
        menu.close()
        settle()

    def _note(self, scene: str, cuts: Iterator[Cut]) -> None:
        for cut in cuts:
            self.cuts.setdefault(cut, scene)


def settle() -> None:
    """Until all is laid out: rows of a panel's head come after the panel."""
    for _ in range(3):
        QApplication.processEvents()


def in_sight() -> list[QWidget]:
    """Every widget that is shown now, but for tool tips."""
    windows = [one for one in QApplication.topLevelWidgets() if one.windowType() != Qt.WindowType.ToolTip]
    every = [one for window in windows for one in (window, *window.findChildren(QWidget)) if one.window() is window]
    return [one for one in every if one.isVisible()]


def leave(before: Collection[int]) -> None:
    """Close what came up, by Esc where it has the keyboard."""
    for _ in range(4):
        popup = QApplication.activePopupWidget()
        come = [one for one in QApplication.topLevelWidgets() if one.isVisible() and id(one) not in before]
        if popup is not None:
            popup.close()
        elif come:
            come[-1].close()
        else:
            break
        settle()
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClick(focused, Qt.Key.Key_Escape)


def widget_classes() -> set[type]:
    """Every kind of widget that the interface has."""
    for module in pkgutil.walk_packages(annotator.ui.__path__, "annotator.ui."):
        importlib.import_module(module.name)
    found: set[type] = set()
    waiting: list[type] = [QWidget]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("annotator.ui."):
                found.add(one)
    return found
