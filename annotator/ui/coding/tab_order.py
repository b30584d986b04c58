"""Where widgets that come later stand in the order of the Tab key."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_at(place: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let the Tab key come to `widgets` where `place` stands, which need not take the keyboard itself."""
    before: QWidget = place
    while before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        previous = before.previousInFocusChain()
        if previous is None or previous is place:
            return
        before = previous
    for one, next_one in pairwise((before, *widgets)):
        QWidget.setTabOrder(one, next_one)
