"""Replaces an article's text by a newer version: pasted, or from a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.model.article import ArticleDraft
from annotator.model.text_change import HeldText, TextChange, marks_on
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.texts.text_dialog import TextDialog

ReadPasted = Callable[[str], ArticleDraft]


class VersionDialog(TextDialog):
    """The text comes by the clipboard or by a file; what a reader of files marked in it comes along."""

    file_requested = Signal()
    """The user wants to take the text from a file; `take` gives it."""

    def __init__(self, held: HeldText, read: ReadPasted, parent: QWidget | None = None) -> None:
        self._held, self._read = held, read
        self._draft: ArticleDraft | None = None
        super().__init__(self._planned_of, len(held.text), parent)
        title = self.tr("Replace the text by a newer version")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.accept_button.setText(self.tr("Replace the text"))
        self.editor.setPlaceholderText(self.tr("Paste the newer text here, or take it from a file."))
        self.editor.setAccessibleName(self.tr("The newer text"))
        self.source = QuietLabel(self.tr("Nothing is stored before you have looked at it."), px=12.5, parent=self)
        self.file = QPushButton(self.tr("From a file…"), self)
        self.file.setObjectName("version_file")
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self.file_requested)
        self.side.addWidget(self.source, 1)
        self.side.addWidget(self.file)
        self.editor.setFocus()

    def take(self, draft: ArticleDraft) -> None:
        """Show the article that a file holds."""
        self._draft = draft
        self.say_source(draft.source_name or "")
        self.give(draft.text)

    def say_source(self, words: str) -> None:
        """Say where the text comes from, or why it could not be read."""
        self.source.setText(words)

    def _planned_of(self, text: str) -> TextChange:
        draft = self._draft
        if draft is None:
            draft = self._read(text)
            return self._held.changed(draft.text, draft.marks)
        if draft.text == text:
            return self._held.changed(text, draft.marks, draft.original)
        return self._held.changed(text, marks_on(draft.text, text, draft.marks), draft.original)
