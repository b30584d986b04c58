"""An editor that gives its text back as it was given it, but for what the user edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.model.anchoring.carrying import carried
from annotator.ui import theme
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.reader.positions import Positions

_MARKS = "\ufeff\ufffe"
"""Byte order marks: at the beginning of a string they are lost between Qt and Python."""


class RawEdit(QPlainTextEdit):
    """Qt keeps no separators other than its own, and no byte order mark: only edits are taken from the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = self._shown = ""
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))
        self.setTabChangesFocus(True)
        self.setFont(theme.serif(14))

    def give(self, text: str, edited: str | None = None) -> None:
        """Show a text, to be edited; `edited` is what became of it already."""
        self._given = text
        self.setPlainText(text.lstrip(_MARKS))
        self._shown = self._raw()
        if edited is not None and edited != text:
            self.setPlainText(edited.lstrip(_MARKS))

    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return Positions(self._raw()).to_code_point(self.textCursor().position())

    def put_caret(self, at: int) -> None:
        """Put the caret somewhere (code points), and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(Positions(self._raw()).to_utf16(at))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def text(self) -> str:
        """The text that was given with the user's edits."""
        raw = self._raw()
        return self._given if raw == self._shown else carried(self._given, self._shown, raw)

    def _raw(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")
