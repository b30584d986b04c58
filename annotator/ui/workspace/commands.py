"""What each action of the table does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QLocale, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.change import Changed
from annotator.model.errors import NotFound
from annotator.model.fields import fields_of
from annotator.model.statement import CodingField
from annotator.operations import articles
from annotator.operations.examples import toggle_example
from annotator.paths import log_folder
from annotator.project.project import Project
from annotator.ui.dialogs.confirm import confirm
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.lists.buttons import IconButton
from annotator.ui.reader.handles import Edge
from annotator.ui.reader.keys import Nudge
from annotator.ui.widgets.side_panel import SidePanel
from annotator.ui.widgets.tab_order import first_stop
from annotator.ui.workspace.articles import ArticleWiring
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.files import Files
from annotator.ui.workspace.listing import Listing
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_FIELDS: tuple[CodingField, ...] = ("speaker", "concept", "kind", "tags", "note")


class Commands(QObject):
    """Connects the actions with those who do them."""

    def __init__(
        self, window: MainWindow, session: Session, reading: Reading, listing: Listing, coding: Coding, files: Files
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._listing = listing
        self._coding = coding
        self._files = files
        for name, do in {**self._of_files(), **self._of_the_view(), **self._of_the_text()}.items():
            window.actions_.on(name, do)
        self.articles = ArticleWiring(window, session, reading, listing)
        window.body.articles.details_requested.connect(self.details)
        window.body.articles.delete_requested.connect(self.delete_article)
        window.body.articles.add_requested.connect(files.add_articles)
        window.body.statements.export_requested.connect(files.export)
        window.body.statements.copied.connect(self._say_copied)
        window.body.statements.copy_refused.connect(self._say_too_many)
        for button, name in ((window.body.undo_button, "undo"), (window.body.redo_button, "redo")):
            button.clicked.connect(window.actions_[name].trigger)
            window.actions_[name].changed.connect(partial(_follow, button, window.actions_[name]))
        window.body.inspector.twin_requested.connect(coding.twin)

    def _of_files(self) -> dict[str, Callable[[], object]]:
        files, session = self._files, self._session
        return {
            "new_project": files.new_project,
            "open": files.open,
            "add_articles": files.add_articles,
            "add_folder": files.add_folder,
            "add_from_web": lambda: files.add_from_web(QGuiApplication.clipboard().text()),
            "paste": self._paste,
            "export": files.export,
            "save_copy": files.save_copy,
            "check": files.check,
            "close_project": session.close,
            "quit": self._window.close,
            "undo": partial(self._take_back, Project.undo),
            "redo": partial(self._take_back, Project.redo),
            "open_log": self._open_log,
            "about": self._about,
        }

    def _of_the_view(self) -> dict[str, Callable[[], object]]:
        body, window = self._window.body, self._window
        reader = body.sheet.reader
        return {
            "show_articles": partial(self._toggle, body.left),
            "show_inspector": partial(self._toggle, body.right),
            "show_statements": self._toggle_table,
            "show_codebook": partial(self._show_page, body.left, body.codebook),
            "show_history": partial(self._show_page, body.right, body.history),
            "next_panel": partial(window.focus_panel, 1),
            "previous_panel": partial(window.focus_panel, -1),
            "search_articles": self._search_articles,
            "filter_statements": body.statements.focus_filter,
            "incomplete": self._listing.show_incomplete,
            "group_statements": partial(self._at_the_table, body.statements.groups.pop_up),
            "columns": partial(self._at_the_table, body.statements.pop_up_columns),
            "boilerplate": reader.toggle_boilerplate,
            "zoom_in": partial(reader.zoom_by, 1),
            "zoom_out": partial(reader.zoom_by, -1),
            "zoom_reset": partial(reader.set_zoom, 1.0),
            "full_screen": self._full_screen,
        }

    def _of_the_text(self) -> dict[str, Callable[[], object]]:
        reader, reading = self._window.body.sheet.reader, self._reading
        return {
            "copy": reader.copy,
            "select_all": lambda: reader.choose(0, len(reader.text())),
            "next_article": partial(self._listing.step, 1),
            "previous_article": partial(self._listing.step, -1),
            "article_details": lambda: self.details(reading.article or ""),
            "mark_boilerplate": reading.mark_boilerplate,
            "delete_article": lambda: self.delete_article(reading.article or ""),
            "code": reader.request_coding,
            "quotation": reader.select_quotation,
            "edit_statement": self._reading.edit_tags,
            **{f"edit_{field}": partial(reading.edit_field, field) for field in _FIELDS},
            "example": lambda: self._toggle_example(reading.selected() or ""),
            "twin": lambda: self._coding.twin(reading.selected() or ""),
            "change_rows": self._change_rows,
            "delete_statement": lambda: reading.delete([uid] if (uid := reading.selected()) else []),
            "next_statement": reader.next_statement,
            "previous_statement": reader.previous_statement,
            "overlapping": reader.cycle_overlapping,
            "end_longer": partial(self._nudge, "end", 1),
            "end_shorter": partial(self._nudge, "end", -1),
            "start_later": partial(self._nudge, "start", 1),
            "start_earlier": partial(self._nudge, "start", -1),
        }

    def details(self, article: str) -> None:
        """Show what is known of an article, to be corrected."""
        from annotator.ui.dialogs.article_details import ArticleDetailsDialog

        found = self._session.ask(lambda project: project.metadata(article))
        if found is None:
            return
        fields = self._session.ask(lambda project: fields_of(project.codebook(), "article")) or ()
        values = self._session.ask(lambda project: project.field_values("article", article))
        dialog = ArticleDetailsDialog(found, self._window, fields=fields, values=values)
        dialog.accepted.connect(
            lambda: self._session.perform(
                lambda project: articles.edit_metadata(project, article, dialog.metadata(), dialog.fields())
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def delete_article(self, article: str) -> None:
        """Delete an article with its statements, after asking."""
        found = self._session.ask(lambda project: project.article(article))
        if found is None or not self._session.can_write:
            return
        count = found.statements
        words = self.tr("Its statement goes with it.") if count == 1 else self.tr("Its {n} statements go with it.")
        consequence = (words.format(n=count) + " " if count else "") + self.tr("Undo brings everything back.")
        question = self.tr("Delete “{title}”?").format(title=found.title or found.source_name or "")
        if confirm(self._window, question, consequence, self.tr("Delete")):
            self._session.perform(lambda project: articles.delete_articles(project, [article]))

    def _toggle_example(self, statement: str) -> None:
        changed = self._session.perform(lambda project: toggle_example(project, statement=statement))
        if changed is not None:
            concept = str(changed.change.args["concept"])
            added = changed.change.action == "add example"
            words = self.tr("An example of “{concept}” now") if added else self.tr("No example of “{concept}” any more")
            self._window.status_bar.say(words.format(concept=concept))

    def _paste(self) -> None:
        # The stub leaves out that there may be none, such as where the program that held it has ended.
        data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        if data is None:
            self._files.paste("", "")
        else:
            self._files.paste(data.text(), data.html() if data.hasHtml() else "")

    def _take_back(self, step: Callable[[Project], Changed]) -> None:
        self._window.body.inspector.flush()
        changed = self._session.perform(step)
        project = self._session.project
        if changed is None or project is None:
            return
        for row in changed.rows:
            if row.table == "article_text" and row.op == "update":
                self._reading.show(row.uid)
                return
        for uid in changed.uids("statement"):
            try:
                project.statement(uid)
            except NotFound:
                continue
            self._reading.go_to(uid)
            return

    def _toggle(self, panel: SidePanel) -> None:
        panel.setVisible(not panel.isVisible())
        self.show_panels()

    def _show_page(self, side: SidePanel, page: QWidget) -> None:
        """Show a page and go there; from there, back to the first one."""
        if side.isVisible() and page.isAncestorOf(QApplication.focusWidget() or side):
            side.open_page(0)
            page = side.open_widget()
        side.show_page(page)
        (first_stop(page) or self._window.body.sheet.reader).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_panels()

    def _toggle_table(self) -> None:
        table = self._window.body.statements
        table.set_folded(not table.is_folded())
        self.show_panels()

    def _at_the_table(self, do: Callable[[], object]) -> None:
        """Unfold the table, and do something there once it has its room."""
        table = self._window.body.statements
        table.setVisible(True)
        table.set_folded(False)
        self.show_panels()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        do()

    def _change_rows(self) -> None:
        if self._window.body.statements.selection.count():
            self._listing.many.edit()
        else:
            self._window.status_bar.say(self.tr("Select rows in the statement table first."))

    def _say_copied(self, count: int) -> None:
        words = self.tr("1 row copied.") if count == 1 else self.tr("{n} rows copied.")
        self._window.status_bar.say(words.format(n=QLocale().toString(count)))

    def _say_too_many(self, count: int) -> None:
        words = self.tr("{n} rows are too many to copy; nothing was copied. Export them instead.")
        self._window.status_bar.say(words.format(n=QLocale().toString(count)))

    def show_panels(self) -> None:
        """Check the actions of those panels that are shown."""
        body, actions = self._window.body, self._window.actions_
        actions["show_articles"].setChecked(body.left.isVisibleTo(body))
        actions["show_inspector"].setChecked(body.right.isVisibleTo(body))
        actions["show_statements"].setChecked(not body.statements.is_folded())
        actions["boilerplate"].setChecked(body.sheet.reader.boilerplate_shown())
        body.layout_changed.emit()

    def _search_articles(self) -> None:
        self._window.body.left.show_page(self._window.body.articles)
        self._window.body.articles.focus_filter()
        self.show_panels()

    def _full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ self._window.windowState().WindowFullScreen)

    def _nudge(self, edge: Edge, steps: int) -> None:
        self._window.body.sheet.reader.nudge_by_key(Nudge(edge, "word", steps))

    def _open_log(self) -> None:
        log_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    def _about(self) -> None:
        from annotator.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(QApplication.activeWindow() or self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _follow(button: IconButton, action: QAction) -> None:
    """A button can be pressed where its action can be done."""
    button.setEnabled(action.isEnabled())
    button.speak(action.text())
