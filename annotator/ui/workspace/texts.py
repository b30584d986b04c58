"""Another text for the article on the sheet: edited in place, pasted, or from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError
from annotator.model.span import Span
from annotator.model.text_change import HeldText
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.spoken import spoken
from annotator.ui.workspace.files import Files
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

if TYPE_CHECKING:
    from annotator.operations.texts import TextAction
    from annotator.ui.texts.text_dialog import TextDialog
    from annotator.ui.texts.version_dialog import VersionDialog


class TextWiring(QObject):
    """Opens the dialogs, and stores what they were accepted with, as one change."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, files: Files, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._session, self._reading = window, session, reading
        self._files, self._jobs = files, jobs
        window.actions_.on("edit_text", self.edit_text)
        window.actions_.on("replace_text", self.replace_text)

    def edit_text(self) -> None:
        """Edit the paragraphs at the caret, or of the selection; the whole article by a button."""
        from annotator.ui.texts.paragraph_dialog import ParagraphDialog

        held = self._held()
        if held is None:
            return
        reader = self._window.body.sheet.reader
        dialog = ParagraphDialog(held, reader.selection() or Span(reader.caret(), reader.caret()), self._window)
        self._open(dialog, "edit text")

    def replace_text(self) -> None:
        """Replace the text by a newer version."""
        held = self._held()
        if held is not None:
            dialog = self._version(held)
            dialog.file_requested.connect(lambda: self._read_into(dialog))
            self._open(dialog, "replace text")

    def offer(self, draft: ArticleDraft) -> None:
        """Show what became of the text when its file was read again; it is taken when the user says so."""
        held = self._held()
        if held is not None:
            dialog = self._version(held)
            dialog.take(draft)
            self._open(dialog, "replace text")

    def _version(self, held: HeldText) -> VersionDialog:
        from annotator.formats.text import from_pasted
        from annotator.ui.texts.version_dialog import VersionDialog

        return VersionDialog(held, from_pasted, self._window)

    def _held(self) -> HeldText | None:
        from annotator.operations.texts import held_text

        article = self._reading.article
        if article is None or not self._session.can_write:
            return None
        self._window.body.inspector.flush()
        return self._session.ask(lambda project: held_text(project, article))

    def _open(self, dialog: TextDialog, action: TextAction) -> None:
        dialog.accepted.connect(lambda: self._store(dialog, action))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _store(self, dialog: TextDialog, action: TextAction) -> None:
        from annotator.operations.texts import replace_text

        change = dialog.change()
        if change is None:
            return
        refused = dialog.refused()
        done = self._session.perform(lambda project: replace_text(project, change, action=action, waiting=refused))
        self._window.body.sheet.reader.setFocus()
        if done is not None:
            waiting = done.change.args.get("waiting")
            words = self.tr("The text was changed; each statement has its place.")
            if isinstance(waiting, int):
                one = waiting == 1
                words = self.tr("1 statement needs a place.") if one else self.tr("{n} statements need a place.")
                words = words.format(n=waiting)
            self._window.status_bar.say(words)

    def _read_into(self, dialog: VersionDialog) -> None:
        from annotator.formats import registry

        suffixes = " ".join(f"*{suffix}" for suffix in registry.reader_suffixes())
        path = self._files.chooser.version(suffixes)
        if path is None:
            return
        dialog.say_source(self.tr("Reading {name}…").format(name=path.name))
        self._jobs.start(self.tr("Reading…"), lambda _: _read(path), lambda found: _take(dialog, found))


def _read(path: Path) -> ArticleDraft | AnnotatorError:
    from annotator.operations.texts import read_version

    try:
        return read_version(path)
    except AnnotatorError as error:
        return error


def _take(dialog: VersionDialog, found: ArticleDraft | AnnotatorError) -> None:
    """Show what was read, if the dialog is still open, or in it why nothing was."""
    if not dialog.isVisible():
        return
    if isinstance(found, ArticleDraft):
        dialog.take(found)
    else:
        dialog.say_source(spoken(found))
