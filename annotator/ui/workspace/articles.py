"""The work on the articles: statuses, groups, memos, from the panels to the project and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QLocale, QObject, QTimer

from annotator.model.article import STATUSES, Article, ArticleStatus
from annotator.model.change import Changed
from annotator.model.errors import NotFound
from annotator.operations import articles, groups
from annotator.project.project import Project
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.dialogs.confirm import confirm
from annotator.ui.frame.article_state import ArticleState
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.workspace.listing import Listing
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session


class ArticleWiring(QObject):
    """Stores what is asked for, and keeps the head of the sheet and the groups of the list true.

    A status is what somebody said: opening an article does not set one, nor does coding its first statement.
    """

    def __init__(self, window: MainWindow, session: Session, reading: Reading, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._session, self._reading, self._listing = window, session, reading, listing
        self._list: ArticleList = window.body.articles
        self._state: ArticleState = window.body.sheet.head.state
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self._give_groups)
        session.opened.connect(self._begin)
        session.closed.connect(self._show)
        session.changed.connect(self._refresh)
        reading.article_shown.connect(self._show)
        self._connect()
        actions = window.actions_
        for status in STATUSES:
            actions.on(f"status_{status.replace(' ', '_')}", partial(self._state.request, status))
        actions.on("memo", self._state.open_memo)
        actions.on("next_to_do", self.open_next_to_do)

    def open_next_to_do(self) -> None:
        """Open the next article to do, in the order of the list, round and round."""
        order, descending = self._listing.article_order
        here = self._reading.article
        uid = self._session.ask(lambda project: project.next_article(here, order=order, descending=descending))
        if uid is not None:
            self._reading.show(uid)

    def delete_many(self, uids: list[str]) -> None:
        """Delete several articles with their statements, after asking."""
        if not self._session.can_write:
            return
        question = self.tr("Delete {count} articles?").format(count=QLocale().toString(len(uids)))
        words = self.tr("Their statements go with them. Undo brings everything back.")
        if confirm(self._window, question, words, self.tr("Delete")):
            self._perform(lambda project: articles.delete_articles(project, uids))

    def _connect(self) -> None:
        panel = self._list
        panel.status_requested.connect(self._set_status)
        panel.group_requested.connect(self._regroup)
        panel.new_group_requested.connect(self._make_group)
        panel.group_rename_requested.connect(self._rename_group)
        panel.group_dissolve_requested.connect(self._dissolve_group)
        panel.delete_many_requested.connect(self.delete_many)
        panel.memo_requested.connect(self._open_memo)
        panel.counts_wanted.connect(self._give_counts)
        panel.reasons_wanted.connect(self._give_reasons)
        self._state.reasons_wanted.connect(self._give_reasons)
        self._state.status_chosen.connect(self._set_own_status)
        self._state.memo.memo_left.connect(self._keep_memo)

    def _perform(self, work: Callable[[Project], Changed | None]) -> Changed | None:
        return self._session.perform(work) if self._session.can_write else None

    def _set_status(self, uids: list[str], status: str, reason: str) -> None:
        chosen = cast("ArticleStatus", status)
        self._perform(lambda project: articles.set_status(project, uids=uids, status=chosen, reason=reason or None))

    def _set_own_status(self, article: str, status: str, reason: str) -> None:
        self._set_status([article], status, reason)

    def _make_group(self, uids: list[str], name: str) -> None:
        self._perform(lambda project: groups.make_group(project, uids=uids, name=name))

    def _regroup(self, uids: list[str], group: str) -> None:
        if group:
            self._perform(lambda project: groups.add_to_group(project, uids=uids, group=group))
        else:
            self._perform(lambda project: groups.leave_group(project, uids=uids))

    def _rename_group(self, group: str, name: str) -> None:
        self._perform(lambda project: groups.rename_group(project, group=group, name=name))

    def _dissolve_group(self, group: str) -> None:
        self._perform(lambda project: groups.dissolve_group(project, group=group))

    def _open_memo(self, article: str) -> None:
        if self._reading.show(article):
            self._state.open_memo()

    def _keep_memo(self, article: str, memo: str) -> None:
        kept = self._perform(lambda project: articles.set_memo(project, uid=article, memo=memo))
        if kept is None and self._session.project is not None and self._reading.article == article:
            stored = self._article(article)
            if stored is not None and (stored.memo or "") != memo and memo.strip():
                self._state.reopen_memo(memo)  # the user was told why; what was typed is still there

    def _refresh(self, changed: Changed) -> None:
        if changed.touches("article", "article_group"):
            self._show()
        if changed.bulk or _regroups(changed):
            self._stale.start()
        if changed.touches("article_group"):
            self._list.refresh()

    def _article(self, uid: str) -> Article | None:
        try:
            return self._session.project.article(uid) if self._session.project is not None else None
        except NotFound:
            return None

    def _show(self, _uid: str = "") -> None:
        uid = self._reading.article
        self._state.show_article(self._article(uid) if uid else None, writable=self._session.can_write)

    def _begin(self) -> None:
        self._list.set_writable(self._session.can_write)
        self._list.set_filter("", "")
        self._give_groups()

    def _give_groups(self) -> None:
        self._list.set_groups(self._session.ask(Project.article_groups) or ())

    def _give_counts(self) -> None:
        self._list.set_counts(self._session.ask(Project.status_counts) or {})

    def _give_reasons(self) -> None:
        reasons = self._session.ask(Project.status_reasons) or ()
        self._list.set_reasons(reasons)
        self._state.set_reasons(reasons)


def _regroups(changed: Changed) -> bool:
    """Whether a group has other articles, or another name, than before."""
    if changed.touches("article_group"):
        return True
    values = (side for row in changed.rows if row.table == "article" for side in (row.before, row.after))
    return any("group_id" in side for side in values if side is not None)
