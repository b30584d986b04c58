"""Which part of a panel gets the keyboard, and what the Tab key comes to after it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keyboard_goes_to(panel: QWidget, first: QWidget, *others: QWidget) -> None:
    """The keyboard goes to `first`, and by Tab to the others.

    They come after it wherever they stand: Qt passes over what lies between a panel and its focus proxy.
    """
    panel.setFocusProxy(first)
    for one, other in pairwise((first, *others)):
        QWidget.setTabOrder(one, other)


def first_stop(panel: QWidget) -> QWidget | None:
    """What gets the keyboard with a panel; None where nothing in it takes it now."""
    if panel.focusProxy() is not None or panel.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return panel
    found = panel.nextInFocusChain()
    while found is not None and found is not panel:
        stops = found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.focusProxy() is None
        if stops and panel.isAncestorOf(found) and found.isVisible() and found.isEnabled():
            return found
        found = found.nextInFocusChain()
    return None
