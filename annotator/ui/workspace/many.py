"""What is done to many statements of the table at once."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from annotator.model.statement import CodingEdit, StatementRow
from annotator.operations import annotate_many
from annotator.operations.annotate_many import Effect
from annotator.project.listing import Listing
from annotator.project.reader import ProjectReader
from annotator.ui.statements.statement_table import StatementTable
from annotator.ui.workspace.asker import Asker
from annotator.ui.workspace.session import Session

if TYPE_CHECKING:
    from annotator.ui.dialogs.retag import RetagDialog


class Many(QObject):
    """Takes the selected rows by their places: a hundred thousand of them are never read one by one."""

    def __init__(self, session: Session, statements: StatementTable) -> None:
        super().__init__(statements)
        self._session = session
        self._statements = statements
        self._asker = Asker(self)
        statements.edit_many_requested.connect(self.edit)
        statements.delete_many_requested.connect(self.delete)
        session.closing.connect(self._asker.stop)

    def edit(self) -> None:
        """Ask what is to change, and change it."""
        from annotator.ui.dialogs.retag import RetagDialog

        project, chosen = self._session.project, self._chosen()
        if project is None or not self._session.can_write or not len(chosen):
            return
        dialog = RetagDialog(project.codebook(), len(chosen), self._statements.window())
        dialog.wish_changed.connect(partial(self._preview, dialog, chosen))
        dialog.accepted.connect(lambda: self._apply(chosen, dialog.wish()))
        dialog.finished.connect(self._asker.forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def delete(self) -> None:
        """Delete the selected statements; undo brings them back."""
        chosen = self._chosen()
        if self._session.can_write and len(chosen):
            self._wait_for(lambda: self._session.perform(lambda project: annotate_many.delete_many(project, chosen)))

    def _chosen(self) -> array[int]:
        source = self._statements.source()
        ids = array("q")
        if isinstance(source, Listing):
            listing = cast("Listing[StatementRow]", source)
            for first, last in self._statements.selection.stretches():
                ids.extend(listing.ids(first, last))
        return ids

    def _preview(self, dialog: RetagDialog, chosen: array[int], wish: CodingEdit) -> None:
        project = self._session.project
        if project is None:
            return

        def question(reader: ProjectReader) -> Effect:
            return annotate_many.effect(reader, chosen, wish)

        def show(found: Effect) -> None:
            dialog.show_effect(found.changing, found.already, found.replaced)

        self._asker.ask(project.path, question, show)

    def _apply(self, chosen: array[int], wish: CodingEdit) -> None:
        self._wait_for(
            lambda: self._session.perform(lambda project: annotate_many.edit_statements(project, chosen, wish))
        )

    def _wait_for(self, work: Callable[[], object]) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            work()
        finally:
            QGuiApplication.restoreOverrideCursor()
