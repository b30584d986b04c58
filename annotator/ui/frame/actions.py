"""The actions of the table as Qt knows them: words, keys, and whether they can be done now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.frame.menus import Menu
from annotator.ui.frame.table import ACTIONS, SUBMENUS, ActionSpec, Need


class Actions(QObject):
    """One QAction for each entry of the table, by its name."""

    def __init__(self, window: QWidget, table: tuple[ActionSpec, ...] = ACTIONS) -> None:
        super().__init__(window)
        self._window = window
        self.table = table
        self._actions = {spec.name: self._make(spec) for spec in table}
        self._done: set[str] = set()
        self.submenus: dict[str, QMenu] = {}
        """The menus within menus, by the beginning of the names of their actions; `fill` makes them."""
        self.set_state(())
        self.speak()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def on(self, name: str, do: Callable[[], object]) -> None:
        """Say what an action does."""
        self._actions[name].triggered.connect(partial(_run, do))
        self._done.add(name)

    def undone(self) -> frozenset[str]:
        """The names of the actions that nobody does."""
        return frozenset(self._actions) - self._done

    def set_state(self, there: Iterable[Need]) -> None:
        """Enable what can be done with what is there."""
        found = frozenset(there)
        for spec in self.table:
            self._actions[spec.name].setEnabled(spec.needs <= found)

    def speak(self) -> None:
        """Use the words of the current language."""
        for spec in self.table:
            words = QCoreApplication.translate("Actions", spec.words)
            keys = key_words(spec)
            self._actions[spec.name].setText(f"{words}\t{keys}" if spec.scope == "reader" and keys else words)

    def words(self, name: str) -> str:
        """What an action is called now, without its key."""
        return self._actions[name].text().partition("\t")[0]

    def title(self, spec: ActionSpec) -> str:
        """What an action is called where its menu is not in sight: `Theme: Dark`."""
        words = self.words(spec.name)
        return f"{submenu_words(spec.submenu)}: {words}" if spec.submenu else words

    def fill(self, menus: Mapping[Menu, QMenu]) -> None:
        """Put each action into its menu, or into the menu within it."""
        for spec in self.table:
            menu = menus[spec.menu]
            within = self.submenus.get(spec.submenu, menu)
            if spec.opens_group and not within.isEmpty():
                within.addSeparator()
            if not spec.submenu:
                menu.addAction(self._actions[spec.name])
            elif within is menu:
                self.submenus[spec.submenu] = self._submenu(menu, spec)
            else:
                within.addAction(self._actions[spec.name])
        self._group()

    def _submenu(self, menu: QMenu, first: ActionSpec) -> QMenu:
        made = menu.addMenu(submenu_words(first.submenu))
        made.setObjectName(f"menu_{first.submenu}")
        made.addAction(self._actions[first.name])
        return made

    def _group(self) -> None:
        """Of the actions of a menu within a menu, up to the first separator, one is taken."""
        for made in self.submenus.values():
            group = QActionGroup(made)
            for action in made.actions():
                if action.isSeparator():
                    break
                group.addAction(action)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self._window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.scope == "window":
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys.split()])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action


def submenu_words(name: str) -> str:
    """What a menu within a menu is called."""
    return QCoreApplication.translate("Menus", SUBMENUS[name])


def key_words(spec: ActionSpec) -> str:
    """The first keys of an action as the user's system writes them."""
    first = next(iter(spec.keys.split()), "")
    return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)


def _run(do: Callable[[], object], _checked: bool = False) -> None:
    do()
