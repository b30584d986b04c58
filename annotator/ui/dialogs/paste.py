"""Takes a pasted text as an article; what the text says of itself is filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle
from annotator.model.marks import carried
from annotator.ui import theme
from annotator.ui.dialogs.base import Dialog
from annotator.ui.dialogs.metadata import MetadataForm
from annotator.ui.guard import guarded
from annotator.ui.lists.scroll_bar import SlimBar

ReadPasted = Callable[[str], ArticleDraft]
"""Reads an article's metadata from its text; raises `EmptyArticle` if there is no word in it."""

_PAUSE = 200
"""Milliseconds of quiet before the text is read."""


class PasteDialog(Dialog):
    """A text area over the fields that were read from it; what the user typed in a field stays."""

    pasted = Signal(str, str)
    """The whole text was pasted: its words, and their markup, which `expect` and `take` are for."""

    def __init__(self, read: ReadPasted, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=600)
        self.setObjectName("paste_dialog")
        self.setWindowTitle(self.tr("Paste text as an article"))
        self.heading.setText(self.tr("Paste text as an article"))
        self._read = read
        self._draft: ArticleDraft | None = None
        self._given: ArticleDraft | None = None
        self._expected: str | None = None
        self._area = _Area(self)
        self._area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self._area))
        self._area.setObjectName("paste_text")
        self._area.setTabChangesFocus(True)
        self._area.setFont(theme.serif(14))
        self._area.setPlaceholderText(self.tr("The text of the article. Title, outlet and date are read from it."))
        self._area.setMinimumHeight(220)
        self.column.addLayout(self.labelled(self.tr("Te&xt"), self._area), 1)
        self._form = MetadataForm(self)
        self.column.addWidget(self._form)
        self._add = self.add_buttons(self.tr("Add"), self.tr("Cancel"))
        self._add.setObjectName("paste_add")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read_text)
        self._form.changed.connect(self._follow)
        self._area.setPlainText(text)
        self._area.textChanged.connect(self._typed)
        self._area.pasted.connect(self.pasted)
        self._read_text()
        self._area.setFocus()

    def draft(self) -> ArticleDraft | None:
        """The article as text and fields have it now; None while there is no word in the text."""
        if self._pause.isActive():
            self._read_text()
        return None if self._draft is None else replace(self._draft, metadata=self._form.metadata())

    def text(self) -> str:
        """The text, with no-break spaces, which `toPlainText` would lose."""
        return self._area.document().toRawText().replace("\u2029", "\n")

    def expect(self) -> None:
        """The same text is being read from its markup."""
        self._expected = self.text()

    def take(self, draft: ArticleDraft | None) -> None:
        """Show what was read from the markup, unless the user has typed meanwhile."""
        expected, self._expected = self._expected, None
        if draft is None or expected != self.text():
            return
        self._given = draft
        self._area.setPlainText(draft.text)
        self._read_text()

    def _typed(self) -> None:
        if self._area.document().isEmpty():
            self._given = None  # What comes next is another text.
        self._pause.start()
        self._follow()

    def _read_text(self) -> None:
        self._pause.stop()
        text = self.text()
        try:
            self._draft = self._given if self._given is not None and text == self._given.text else self._edited(text)
        except EmptyArticle:
            self._draft = None
        self._form.fill(Metadata() if self._draft is None else self._draft.metadata)
        self._follow()

    def _edited(self, text: str) -> ArticleDraft:
        """The text as it was typed; of what its markup said stays what still holds."""
        draft, given = self._read(text), self._given
        if given is None:
            return draft
        said = {field.name: getattr(given.metadata, field.name) for field in fields(Metadata)}
        metadata = replace(draft.metadata, **{name: value for name, value in said.items() if value is not None})
        return replace(given, text=draft.text, metadata=metadata, marks=carried(given.marks, given.text, draft.text))

    def _follow(self) -> None:
        self._add.setEnabled(any(map(str.isalnum, self.text())) and self._form.is_valid())


class _Area(QPlainTextEdit):
    """A text area that tells when all of its text was pasted."""

    pasted = Signal(str, str)

    @guarded
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the plain words, and tell of the markup."""
        cursor = self.textCursor()
        whole = cursor.selectionEnd() - cursor.selectionStart() == max(0, self.document().characterCount() - 1)
        super().insertFromMimeData(source)
        if whole:
            self.pasted.emit(source.text(), source.html() if source.hasHtml() else "")
