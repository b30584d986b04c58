"""Keeps one list true: asked for at once where it is small, of a worker where it is large, patched after an edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.article import Article
from annotator.model.asked import ArticlesAsked, Asked, StatementsAsked
from annotator.model.change import RowChange
from annotator.model.statement import StatementRow
from annotator.project.listing import Found, Listing
from annotator.project.project import Project
from annotator.project.reader import ProjectReader
from annotator.ui.workspace.asker import Asker
from annotator.ui.workspace.session import Session

A = TypeVar("A", bound=Asked)
T = TypeVar("T")
SMALL = 5_000
"""Up to so many rows of the table, a list is asked for on the window's thread."""
MOST_PATCHES = 50
"""Rows that are moved one by one; after a larger change the list is asked for anew."""


class Feed(QObject, Generic[A, T]):
    """`listed` makes a list of what is asked for, of what was found where it was looked for already; `begun` its beginning.

    While a worker looks, the old rows stay, or the beginning shows where there are none.
    """

    busy_changed = Signal(bool)
    failed = Signal(Exception)

    def __init__(
        self,
        session: Session,
        listed: Callable[[Project, A, Found | None], Listing[T]],
        begun: Callable[[Project, A], Listing[T] | None],
        show: Callable[[Listing[T], bool], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._listed, self._begun, self._show = listed, begun, show
        self._asked: A | None = None
        self._listing: Listing[T] | None = None
        self._patches: list[RowChange] = []
        self._asker = Asker(self)
        self._asker.busy_changed.connect(self.busy_changed)
        self._asker.failed.connect(self.failed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._catch_up)
        self._stale = False

    def busy(self) -> bool:
        """Whether the list does not show yet what was asked for last."""
        return self._asker.busy() or self._later.isActive()

    def ask(self, asked: A) -> None:
        """Show this from now on."""
        self._asked = asked
        self._later.stop()
        self._stale = False
        self._patches.clear()
        self._ask()

    def ask_later(self, asked: A) -> None:
        """Show this at the next turn of the loop."""
        self._asked = asked
        self._stale = True
        self._later.start()

    def patch(self, rows: Sequence[RowChange]) -> None:
        """Rows of the list's own table changed: move them at the next turn of the loop."""
        self._patches += rows
        self._later.start()

    def empty(self) -> None:
        """Nothing is shown, nothing is to come."""
        self._later.stop()
        self._asker.stop()
        self._asked = self._listing = None
        self._patches.clear()
        self._stale = False

    def _catch_up(self) -> None:
        project, asked = self._session.project, self._asked
        if project is None or asked is None:
            return
        patches, self._patches = self._patches, []
        few = 0 < len(patches) <= MOST_PATCHES and not self._stale and not self._asker.busy()
        listing = self._listing
        found = listing.patched(patches) if few and listing is not None else None
        if found is None or project.is_small(asked, SMALL):
            self._stale = False
            self._ask()
        else:
            self._listing = found
            self._show(found, True)

    def _ask(self) -> None:
        project, asked = self._session.project, self._asked
        if project is None or asked is None:
            return
        if project.is_small(asked, SMALL):
            self._asker.forget()
            self._take(asked, self._listed(project, asked, None))
            return
        if self._listing is None:
            begun = self._begun(project, asked)
            if begun is not None:
                self._show(begun, False)

        def question(reader: ProjectReader) -> Found:
            return reader.found(asked)

        def answer(found: Found) -> None:
            self._take(asked, self._listed(project, asked, found))

        self._asker.ask(project.path, question, answer)

    def _take(self, asked: A, found: Listing[T]) -> None:
        if asked is self._asked:
            self._listing = found
            self._show(found, True)


def article_feed(
    session: Session, show: Callable[[Listing[Article], bool], None], parent: QObject
) -> Feed[ArticlesAsked, Article]:
    """The feed of an article list."""
    return Feed(
        session,
        lambda project, asked, found: project.articles_asked(asked, found),
        lambda project, asked: project.first_articles(asked),
        show,
        parent,
    )


def statement_feed(
    session: Session, show: Callable[[Listing[StatementRow], bool], None], parent: QObject
) -> Feed[StatementsAsked, StatementRow]:
    """The feed of a statement table."""
    return Feed(
        session,
        lambda project, asked, found: project.statements_asked(asked, found),
        lambda project, asked: project.first_statements(asked),
        show,
        parent,
    )
