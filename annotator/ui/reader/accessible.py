"""What a screen reader is told: the words around the caret, the caret, the selection, the statement."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.ui.guard import guarded_returning
from annotator.ui.reader.mirror import Mirror
from annotator.ui.reader.positions import Positions

if TYPE_CHECKING:
    from annotator.ui.reader.view import ReaderView

_NOTHING = shiboken6.VoidPtr(0)


class AccessibleReader(QAccessibleWidget):
    """The reader to assistive technology: a text to read, its caret and its selection."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view, QAccessible.Role.EditableText, view.accessibleName())
        self._view = weakref.ref(view)
        self._mirror = Mirror(view)

    @guarded_returning(_NOTHING)
    def interface_cast(  # pyright: ignore[reportIncompatibleMethodOverride] - the stub says int, Qt takes a pointer
        self, interface: QAccessible.InterfaceType, /
    ) -> shiboken6.VoidPtr:
        """The text interface; a null pointer for the others, since anything else crashes."""
        if interface == QAccessible.InterfaceType.TextInterface:
            return self._mirror.pointer()
        return _NOTHING

    @guarded_returning("")
    def text(self, what: QAccessible.Text, /) -> str:
        """The name is the article's title; the description says which statement is selected."""
        view = self._view()
        if view is None:
            return ""
        if what == QAccessible.Text.Name:
            return view.title() or view.accessibleName()
        if what == QAccessible.Text.Description:
            return view.describe_selected() or view.accessibleDescription()
        return ""

    @guarded_returning(QAccessible.State())
    def state(self) -> QAccessible.State:
        """A text of several lines that can be selected and not be written."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


class _Factory:
    """Gives Qt the interface of a reader, once per reader."""

    def __init__(self) -> None:
        self.is_installed = False
        self._made: weakref.WeakKeyDictionary[QObject, AccessibleReader] = weakref.WeakKeyDictionary()

    def make(self, name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The interface for `thing` if it is a reader; None leaves it to Qt."""
        from annotator.ui.reader.view import ReaderView

        if not isinstance(thing, ReaderView):
            return None
        made = self._made[thing] = AccessibleReader(thing)
        return made


_factory = _Factory()


def install() -> None:
    """Tell Qt, once, how readers speak to assistive technology."""
    if not _factory.is_installed:
        QAccessible.installFactory(_factory.make)
        _factory.is_installed = True


def announce_caret(view: ReaderView) -> None:
    """Say that the caret or the selection moved, if anybody listens."""
    if not QAccessible.isActive():
        return
    lines = view.lines_at(view.caret())
    start = lines.start
    positions, span = Positions(view.text()[start : lines.end]), view.selection()
    send(QAccessibleTextCursorEvent(view, positions.to_utf16(view.caret() - start)))
    if span is not None:
        low, high = positions.to_utf16(span.start - start), positions.to_utf16(span.end - start)
        send(QAccessibleTextSelectionEvent(view, low, high))


def announce_statement(view: ReaderView) -> None:
    """Say that another statement is selected, or none, if anybody listens."""
    if QAccessible.isActive():
        send(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))


def announce_article(view: ReaderView) -> None:
    """Say that the reader shows another article, if anybody listens."""
    if QAccessible.isActive():
        send(QAccessibleEvent(view, QAccessible.Event.NameChanged))


def send(event: QAccessibleEvent) -> None:
    """Tell assistive technology."""
    QAccessible.updateAccessibility(event)
