"""How an article will look: title, outlet and date, and its first lines, boilerplate dimmed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError
from annotator.model.reading import Found
from annotator.model.titles import BODY_REACH, quiet_title
from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dates import long_date
from annotator.ui.language_names import language_name
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.spoken import spoken

_SHOWN = 3_000
"""Characters of the text: enough to see whether it is well read."""
_TITLE = 24
_QUIET = ("boilerplate", "caption")


class ArticlePreview(QWidget):
    """One article, or why there is none; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QuietLabel("", role="ink", px=15, weight=600, elides=True, parent=self)
        self.title.setFont(theme.serif(16, 600))
        self.title.setMinimumHeight(_TITLE)
        self.meta = QuietLabel("", role="ink2", px=12, elides=True, parent=self)
        self.fields = QuietLabel("", role="muted", px=12, elides=True, parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setObjectName("import_text")
        self.text.setAccessibleName(self.tr("The first lines of the article"))
        self.text.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self.text))
        self.text.setFont(theme.serif(14))
        self.text.setMinimumHeight(170)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.meta, self.fields):
            column.addWidget(part)
        column.addWidget(self.text, 1)

    def show_found(self, found: Found) -> None:
        """Show an article as it will be, or the sentence that says why it cannot be read."""
        if isinstance(found, AnnotatorError):
            self._show(self.tr("Not readable so"), "", "")
            self._write(spoken(found), ())
            return
        metadata = found.metadata
        known = (metadata.outlet, long_date(metadata.published), metadata.author, language_name(metadata.language))
        beside = [f"{label}: {' '.join(value.split())}" for label, value in found.fields]
        title = quiet_title(metadata.title or "", found.text[:BODY_REACH], metadata.language)
        self._show(title or self.tr("Without a title"), "  ·  ".join(filter(None, known)), "  ·  ".join(beside))
        self._write(found.text, _quiet_spans(found))

    def _show(self, title: str, meta: str, fields: str) -> None:
        self.title.setText(title)
        self.meta.setText(meta or self.tr("Outlet, date and author are not known"))
        self.fields.setText(fields)
        self.fields.setVisible(bool(fields))

    def _write(self, text: str, quiet: tuple[tuple[int, int], ...]) -> None:
        """The text in ink, what is folded in the reader muted."""
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        at = 0
        for start, end in (*quiet, (_SHOWN, _SHOWN)):
            cursor.insertText(text[at : min(start, _SHOWN)], _ink("ink"))
            cursor.insertText(text[max(at, start) : min(end, _SHOWN)], _ink("muted"))
            at = max(at, end)
            if at >= _SHOWN:
                break
        self._begin_at(_first_ink(text, quiet))

    def _begin_at(self, place: int) -> None:
        """Let the text begin where it is to be read, a line of what is above it still in sight."""
        cursor = self.text.textCursor()
        cursor.setPosition(min(place, max(0, self.text.document().characterCount() - 1)))
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(max(0, cursor.block().firstLineNumber() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        self.text.setTextCursor(cursor)


def _first_ink(text: str, quiet: tuple[tuple[int, int], ...]) -> int:
    """The first character of the text itself, behind the menus and titles above it."""
    at = 0
    for start, end in quiet:
        if text[at:start].strip():
            break
        at = end
    return at + len(text[at:]) - len(text[at:].lstrip()) if at else 0


def _quiet_spans(draft: ArticleDraft) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((mark.start, mark.end) for mark in draft.marks if mark.type in _QUIET))


def _ink(role: str) -> QTextCharFormat:
    ink = QTextCharFormat()
    ink.setForeground(theme.current().colour(role))
    return ink
