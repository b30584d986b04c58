"""What comes from elsewhere than files: texts and pages from the clipboard and from drops, addresses of the web."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError
from annotator.ui.dialogs.base import open_in_turn
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Tell
from annotator.ui.workspace.jobs import Jobs

if TYPE_CHECKING:
    from annotator.ui.dialogs.paste import PasteDialog


class Incoming(QObject):
    """Asks what is to become of it; `makes_room` says whether there is a project for it, after asking for one."""

    draft_accepted = Signal(object)
    """An `ArticleDraft` that is to be added."""
    addresses_accepted = Signal(list)
    """Web addresses whose pages are to be fetched and added."""

    def __init__(self, window: MainWindow, jobs: Jobs, makes_room: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._makes_room = makes_room
        self._open: set[PasteDialog] = set()

    def paste(self, text: str, markup: str = "") -> None:
        """Show a text as an article to be added, read from its markup where there is some; or offer to fetch an address."""
        from annotator.formats.text import from_pasted
        from annotator.ui.dialogs.paste import PasteDialog

        if _is_address(text):
            self.ask_for_addresses(text)
            return
        if not self._makes_room():
            return
        dialog = PasteDialog(from_pasted, text, self._window)
        dialog.accepted.connect(lambda: self.draft_accepted.emit(dialog.draft()))
        dialog.finished.connect(partial(self._forget, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.pasted.connect(partial(self._pasted_into, dialog))
        self._open.add(dialog)
        open_in_turn(dialog, self._window)
        self._pasted_into(dialog, text, markup)

    def ask_for_addresses(self, text: str = "") -> None:
        """Ask which pages of the web are to be added; `text` is taken for their addresses where it is some."""
        from annotator.operations.fetching import address_in
        from annotator.ui.dialogs.web_pages import WebPagesDialog

        words = text.split()
        proposed = text if words and all(map(address_in, words)) else ""
        dialog = WebPagesDialog(address_in, proposed, self._window)
        dialog.accepted.connect(lambda: self._fetch(dialog.addresses()))
        dialog.finished.connect(dialog.deleteLater)
        open_in_turn(dialog, self._window)

    def _fetch(self, addresses: list[str]) -> None:
        if addresses and self._makes_room():
            self.addresses_accepted.emit(addresses)

    def _pasted_into(self, dialog: PasteDialog, text: str, markup: str) -> None:
        if _is_address(text):
            dialog.reject()
            self.ask_for_addresses(text)
        elif markup.strip():
            self._read(dialog, markup)

    def _read(self, dialog: PasteDialog, markup: str) -> None:
        """Read the markup beside the window; while another job is at work, the plain words must do."""
        if self._jobs.runner.busy():
            return
        dialog.expect()
        self._jobs.start(self.tr("Reading…"), partial(_read, markup), partial(self._take, dialog))

    def _forget(self, dialog: PasteDialog, _: int) -> None:
        self._open.discard(dialog)

    def _take(self, dialog: PasteDialog, draft: ArticleDraft | None) -> None:
        if dialog in self._open:
            dialog.take(draft)


def _is_address(text: str) -> bool:
    from annotator.operations.fetching import address_in

    return address_in(text) is not None


def _read(markup: str, _: Tell) -> ArticleDraft | None:
    from annotator.operations.web_pages import read_pasted

    try:
        return read_pasted(markup)
    except AnnotatorError:  # The plain words are shown already.
        return None
