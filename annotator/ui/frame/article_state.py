"""What the sheet's head says of the work on its article: status and memo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from annotator.model.article import Article
from annotator.ui.articles.asking import AskPopover
from annotator.ui.articles.buttons import StatusButton
from annotator.ui.articles.status import IRRELEVANT, KEYS, mark_taken, status_icon, status_words
from annotator.ui.frame.memo_popover import MemoPopover
from annotator.ui.lists.buttons import IconButton


class ArticleState(QWidget):
    """The button of the status; `memo_button` is laid out by whoever owns this."""

    status_chosen = Signal(str, str, str)
    """The uid of the article, a status, and the reason of an irrelevant one ("" for none)."""
    reasons_wanted = Signal()
    """A reason is asked for: `set_reasons` gives those in use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._reasons: Sequence[str] = ()
        self._writable = True
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill)
        self.button = StatusButton(self.menu, px=13, weight=500, role="ink2", parent=self)
        self.asking = AskPopover(self)
        self.memo = MemoPopover(self)
        self.memo_button = IconButton("note", "", parent)
        self.memo_button.clicked.connect(self.open_memo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.show_article(None)

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Why articles were irrelevant before."""
        self._reasons = tuple(reasons)

    def show_article(self, article: Article | None, *, writable: bool = True) -> None:
        """Show how far the work on an article is; None where there is none."""
        self._article, self._writable = article, writable
        self.setVisible(article is not None)
        self.memo_button.setVisible(article is not None)
        if article is None:
            return
        reason = f" · {article.status_reason}" if article.status_reason else ""
        self.button.show_words(status_words(article.status), article.status)
        self.button.setAccessibleName(self.tr("Status: {status}").format(status=self.button.text() + reason))
        self.button.setToolTip(self.button.accessibleName())
        self.button.setEnabled(writable)
        has = bool(article.memo)
        self.memo_button.set_role("accent" if has else "ink2")
        self.memo_button.speak(self.tr("Memo on this article") if has else self.tr("Write a memo on this article"))

    def request(self, status: str) -> None:
        """Ask for a status of the article that is shown; for an irrelevant one first for its reason."""
        if self._article is None or not self._writable:
            return
        tell = partial(self.status_chosen.emit, self._article.uid, status)
        if status != IRRELEVANT:
            tell("")
            return
        self.reasons_wanted.emit()
        below = self.button.mapToGlobal(QPoint(0, self.button.height() + 2))
        hint = self.tr("Reason, or Enter for none")
        self.asking.ask(self.tr("Why irrelevant?"), below, tell, offers=self._reasons, hint=hint)

    def open_memo(self) -> None:
        """Show the memo, to be written."""
        if self._article is not None:
            memo = self._article.memo or ""
            self.memo.open_below(self.memo_button, self._article.uid, memo, writable=self._writable)

    def reopen_memo(self, memo: str) -> None:
        """Show words again that could not be kept."""
        self.open_memo()
        self.memo.write(memo)

    def fill(self) -> None:
        """Make the entries of the menu."""
        self.menu.clear()
        for key, status in KEYS.items():
            more = "…" if status == IRRELEVANT else ""
            keys = QKeySequence(f"Ctrl+{key}").toString(QKeySequence.SequenceFormat.NativeText)
            action = self.menu.addAction(status_icon(status), f"{status_words(status)}{more}\t{keys}")
            mark_taken(action, self._article is not None and self._article.status == status)
            action.triggered.connect(partial(self._take, status))

    def _take(self, status: str, _checked: bool = False) -> None:
        self.request(status)
