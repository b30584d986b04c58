"""The article list and the statement table: what they list, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QObject, Signal

from annotator.model.article import Article
from annotator.model.asked import ArticlesAsked, StatementsAsked
from annotator.model.change import Changed
from annotator.model.codebook import CodebookList
from annotator.model.errors import AnnotatorError, InvalidValue
from annotator.model.statement import StatementRow
from annotator.operations.field_values import labelled_fields
from annotator.project import articles as project_articles
from annotator.project import statement_lists
from annotator.project.codebook import TABLES as CODEBOOK_TABLES
from annotator.project.listing import Listing as Found
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.lists.pages import NoRows
from annotator.ui.statements.columns import Column, is_column
from annotator.ui.statements.statement_table import StatementTable
from annotator.ui.workspace.asker import Asker
from annotator.ui.workspace.feed import article_feed, statement_feed
from annotator.ui.workspace.many import Many
from annotator.ui.workspace.moves import moves
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

Order = tuple[str, bool]
_LISTED: dict[str, CodebookList] = {
    "stance": "stance",
    "speaker": "speaker",
    "concept": "concept",
    "kind": "kind",
    "tags": "tag",
}
"""The columns that hold values of the codebook, and the lists that these are in."""
_NEWEST: Order = ("published", True)


class Listing(QObject):
    """Gives the lists their sources again when a change touched what they show, once a turn of the loop."""

    articles_listed = Signal()

    def __init__(self, session: Session, reading: Reading, articles: ArticleList, statements: StatementTable) -> None:
        super().__init__(articles)
        self._session = session
        self._reading = reading
        self._articles = articles
        self._statements = statements
        self.article_order: Order = _NEWEST
        self.statement_order: Order | None = None
        self.scope: Literal["article", "project"] = "article"
        self._article_words = ""
        self._status = self._group = ""
        self._statement_words = ""
        self._fills_sheet = False
        self._article_feed = article_feed(session, self._show_articles, self)
        self._statement_feed = statement_feed(session, self._show_statements, self)
        self._value_asker = Asker(self)
        self.many = Many(session, statements)
        self._connect()

    def restore(self, article_order: Order | None, statement_order: Order | None, scope: object) -> None:
        """Take the orders and the scope that the user had in this project; unknown ones are the usual."""
        known = article_order is not None and article_order[0] in project_articles.ORDERS
        self.article_order = article_order if known and article_order else _NEWEST
        sorting = None if statement_order is None else _sorting(*statement_order)
        self.statement_order = sorting
        self.scope = "project" if scope == "project" else "article"
        self._articles.set_sort(*self.article_order)
        self._statements.set_sorting(sorting)
        self._statements.set_scope(self.scope)
        self._status = self._group = ""
        self._fills_sheet = True
        self.list_everything()

    def list_everything(self) -> None:
        """List at once, not at the next turn."""
        self._list_articles()
        self._list_statements()

    def busy(self) -> bool:
        """Whether a list does not show yet what was asked for last."""
        return self._article_feed.busy() or self._statement_feed.busy()

    def has_article(self, uid: str) -> bool:
        """Whether the project has this article."""
        project = self._session.project
        return project is not None and bool(project.beginning(uid, 1))

    def place(self) -> tuple[int | None, int]:
        """Where in the list the article on the sheet is (from 1), and how many there are."""
        source, current = self._articles.source(), self._reading.article
        at = source.index_of(current) if current else None
        return (None if at is None else at + 1), source.count()

    def neighbour(self, step: int) -> str | None:
        """The uid of the article `step` places after the one on the sheet, in the list's order."""
        source, current = self._articles.source(), self._reading.article
        place = source.index_of(current) if current else None
        wanted = 0 if place is None else place + step
        page = source.page(wanted, 1) if 0 <= wanted < source.count() else ()
        return page[0].uid if page else None

    def step(self, by: int) -> None:
        """Open the article `by` places on."""
        uid = self.neighbour(by)
        if uid is not None:
            self._reading.show(uid)

    def show_quotes(self, column: str, uids: Sequence[str]) -> None:
        """Show in the table all statements of the project that have one of these values of the codebook."""
        project = self._session.project
        of = _LISTED.get(column)
        if project is None or of is None:
            return
        values = {uid: project.codebook().value(of, uid) for uid in uids}
        names = {uid: value.name for uid, value in values.items() if value is not None}
        self._choose(column, names)

    def show_incomplete(self) -> None:
        """Show in the table the statements of the project that lack a required field of their kind."""
        self._choose("completion", {"needed": self.tr("needs completion")})

    def _choose(self, column: Column, names: Mapping[str, str]) -> None:
        """Show the statements of the project that have these values in a column."""
        self.scope = "project"
        self._statements.set_scope("project")
        self._statements.set_folded(False)
        self._statements.values.choose(column, names)

    def show_waiting(self) -> None:
        """Show in the table all statements of the project that wait for a place in a newer text."""
        self.scope = "project"
        self._statements.set_scope("project")
        self._statements.set_folded(False)
        self._statements.values.narrow("place", self.tr("Place"), {"needed": self.tr("needs a place")})

    def _connect(self) -> None:
        self._articles.article_opened.connect(self._reading.show)
        self._articles.sort_changed.connect(self._sort_articles)
        self._articles.filter_changed.connect(self._filter_articles)
        self._articles.status_filter_changed.connect(self._filter_status)
        self._articles.group_filter_changed.connect(self._filter_group)
        self._statements.sort_changed.connect(self._sort_statements)
        self._statements.filter_changed.connect(self._filter_statements)
        self._statements.value_filter_changed.connect(self._list_statements)
        self._statements.values.values_asked.connect(self._ask_values)
        self._statements.scope_changed.connect(self._set_scope)
        self._statements.group_changed.connect(self._list_statements)
        self._statements.statement_activated.connect(self._land)
        self._statements.delete_requested.connect(self._reading.delete)
        self._reading.article_shown.connect(self._follow_article)
        self._reading.statement_shown.connect(self._mark)
        self._reading.article_vanished.connect(self._open_another)
        for feed, panel in ((self._article_feed, self._articles), (self._statement_feed, self._statements)):
            feed.busy_changed.connect(panel.set_busy)
            feed.failed.connect(self._fail)
        self._session.changed.connect(self._refresh)
        self._session.closing.connect(self._empty)

    def _open_another(self) -> None:
        """In the place of an article that is gone, show the first that is listed."""
        self._list_articles()
        first = self.neighbour(0)
        if first is not None:
            self._reading.show(first)

    def _mark(self, statement: str) -> None:
        self._statements.select_statement(statement or None)

    def _empty(self) -> None:
        self._article_feed.empty()
        self._statement_feed.empty()
        self._value_asker.stop()
        self._statements.values.forget()
        self._articles.set_source(NoRows[Article]())
        self._statements.set_source(NoRows[StatementRow]())

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self._session.refused.emit(error)

    def _land(self, statement: str, _article: str) -> None:
        self._reading.go_to(statement)

    def _refresh(self, changed: Changed) -> None:
        moved = moves(changed)
        if changed.touches(*CODEBOOK_TABLES):
            self._show_columns()
        if moved.all_articles:
            self._article_feed.ask_later(self._articles_asked())
        elif moved.articles or (moved.owners and self.article_order[0] == "statements"):
            self._article_feed.patch((*moved.articles, *moved.owners))
        self._articles.refresh([row.uid for row in moved.owners])
        if moved.all_statements:
            self._statement_feed.ask_later(self._statements_asked())
        elif moved.statements:
            self._statement_feed.patch(moved.statements)

    def _articles_asked(self) -> ArticlesAsked:
        order, descending = self.article_order
        return ArticlesAsked(
            order=order, descending=descending, words=self._article_words, status=self._status, group=self._group
        )

    def _statements_asked(self) -> StatementsAsked:
        order, descending = self.statement_order or (None, False)
        article = (self._reading.article or "") if self.scope == "article" else None
        words, values = self._statement_words, self._statements.values.chosen()
        group = self._statements.groups.column()
        return StatementsAsked(
            order=order, descending=descending, article=article, words=words, values=values, group=group
        )

    def _list_articles(self) -> None:
        self._article_feed.ask(self._articles_asked())

    def _list_statements(self, _chosen: object = None) -> None:
        self._show_columns()
        self._statement_feed.ask(self._statements_asked())

    def _show_articles(self, found: Found[Article], whole: bool) -> None:
        self._articles.set_source(found)
        self._articles.set_current(self._reading.article)
        self.articles_listed.emit()
        if whole and self._reading.article is None and self._fills_sheet:
            self._fills_sheet = False
            self.step(0)

    def _show_statements(self, found: Found[StatementRow], _whole: bool) -> None:
        self._statements.set_source(found, found.groups)
        self._statements.select_statement(self._reading.selected())

    def _show_columns(self) -> None:
        """What the codebook has to say of the columns: the stances, and the project's own fields."""
        project = self._session.project
        if project is not None:
            book = project.codebook()
            self._statements.set_stances(book.stances)
            self._statements.set_fields(labelled_fields(book, "statement"))
            if self.statement_order is not None and self.statement_order[0] not in self._statements.model.columns:
                self.statement_order = None  # its field is gone
                self._statements.set_sorting(None)

    def _ask_values(self, column: str, search: str) -> None:
        project, asked = self._session.project, self._statements_asked()
        if project is not None:
            show = self._statements.values.show_values
            self._value_asker.ask(
                project.path,
                lambda reader: reader.statement_values(asked, column, search),
                lambda found: show(column, found),
            )

    def _sort_articles(self, key: str, descending: bool) -> None:
        self.article_order = (key, descending)
        self._list_articles()

    def _filter_articles(self, words: str) -> None:
        self._article_words = words
        self._list_articles()

    def _filter_status(self, status: str) -> None:
        self._status = status
        self._list_articles()

    def _filter_group(self, group: str) -> None:
        self._group = group
        self._list_articles()

    def _sort_statements(self, column: str, descending: bool) -> None:
        if column and not statement_lists.can_order(column):
            raise InvalidValue(f"Statements cannot be sorted by “{column}”.")
        self.statement_order = (column, descending) if column else None
        self._list_statements()

    def _filter_statements(self, words: str) -> None:
        self._statement_words = words
        self._list_statements()

    def _set_scope(self, scope: str) -> None:
        self.scope = "article" if scope == "article" else "project"
        self._list_statements()

    def _follow_article(self, uid: str) -> None:
        self._articles.set_current(uid or None)
        if self.scope == "article":
            self._statement_feed.ask_later(self._statements_asked())


def _sorting(column: str, descending: bool) -> tuple[Column, bool] | None:
    return (column, descending) if is_column(column) else None
