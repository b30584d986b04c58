"""Edits an article's text in place: the paragraphs at the caret, or the whole."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from annotator.model.span import Span
from annotator.model.text_change import HeldText, TextChange
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.texts.text_dialog import TextDialog


class ParagraphDialog(TextDialog):
    """What stands around the paragraphs never passes through the editor."""

    def __init__(self, held: HeldText, at: Span, parent: QWidget | None = None) -> None:
        self._held = held
        self._span = paragraphs(held.text, at)
        super().__init__(self._planned_of, len(held.text), parent)
        self.setWindowTitle(self.tr("Edit the text"))
        self.heading.setText(self.tr("Edit the text"))
        self.accept_button.setText(self.tr("Save the text"))
        self.editor.setAccessibleName(self.tr("The text"))
        words = self.tr("The paragraph at the caret. Statements move with their words.")
        self.scope = QuietLabel(words, px=12.5, parent=self)
        self.whole = QPushButton(self.tr("Edit the whole article"), self)
        self.whole.setObjectName("text_whole")
        self.whole.setAutoDefault(False)
        self.whole.clicked.connect(self._widen)
        self.side.addWidget(self.scope, 1)
        self.side.addWidget(self.whole)
        self.give(self._span.of(held.text))
        self._say_scope()
        self.editor.setFocus()

    def _planned_of(self, text: str) -> TextChange:
        old, span = self._held.text, self._span
        return self._held.changed(old[: span.start] + text + old[span.end :])

    def _widen(self) -> None:
        """Go on with the whole article, what was typed so far in its place."""
        edited, caret = self.editor.text(), self.editor.caret()
        text, span = self._held.text, self._span
        self._span = Span(0, len(text))
        self.editor.give(text, text[: span.start] + edited + text[span.end :])
        self.editor.put_caret(span.start + caret)
        self.replan()
        self._say_scope()
        self.editor.setFocus()

    def _say_scope(self) -> None:
        whole = self._span == Span(0, len(self._held.text))
        self.whole.setVisible(not whole)
        if whole:
            self.scope.setText(self.tr("The whole article. Statements move with their words."))


def paragraphs(text: str, at: Span) -> Span:
    """The paragraphs of a text that a span touches, without the line feeds around them; of blank ones the next."""
    if not at.of(text).strip() and text.strip():
        line = text[text.rfind("\n", 0, at.start) + 1 :].partition("\n")[0]
        if not line.strip():
            rest = text[at.end :]
            word = at.end + len(rest) - len(rest.lstrip()) if rest.strip() else len(text.rstrip()) - 1
            at = Span(word, word)
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", max(at.start, at.end - 1) if len(at) else at.end)
    return Span(start, len(text) if end < 0 else max(start, end))
