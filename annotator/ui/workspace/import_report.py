"""The report of the last import: shown, saved, and its failures tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model.added import AddResult
from annotator.ui.dialogs.base import open_in_turn
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.workspace.chooser import Chooser
from annotator.ui.workspace.imports import Imports
from annotator.ui.workspace.session import Session

if TYPE_CHECKING:
    from annotator.formats.columns import Row
    from annotator.ui.importing.report_dialog import ReportDialog

_COLUMNS = ("file", "status", "article_id", "reason")


class ImportReport(QObject):
    """Keeps what became of the files of the last import in this window."""

    def __init__(self, window: MainWindow, session: Session, imports: Imports, chooser: Callable[[], Chooser]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._imports = imports
        self._chooser = chooser
        self._results: Sequence[AddResult] = ()
        imports.ended.connect(self._keep)
        imports.report_wanted.connect(self.show)
        session.closed.connect(lambda: self._keep(()))
        window.actions_.on("import_report", self.show)

    def show(self, results: Sequence[AddResult] | None = None) -> None:
        """Show what became of the files; of the last import where no other is named."""
        from annotator.ui.importing.report_dialog import ReportDialog

        self._results = self._results if results is None else results
        if not self._results:
            self._window.status_bar.say(self.tr("No articles were added in this window yet"))
            return
        dialog = ReportDialog(self._results, self._window)
        dialog.save_requested.connect(self._save)
        dialog.retry_requested.connect(lambda: self._retry(dialog))
        dialog.finished.connect(dialog.deleteLater)
        open_in_turn(dialog, self._window)

    def _keep(self, results: Sequence[AddResult]) -> None:
        self._results = results

    def _save(self) -> None:
        target = self._chooser().export(self.tr("report.csv"), "*.csv")
        if target is not None:
            self._session.perform(lambda _: self._write(target))

    def _write(self, target: Path) -> None:
        from annotator.formats import registry

        registry.writer_for("csv", target).write(_rows(self._results), columns=_COLUMNS, to=target)
        self._window.status_bar.say(self.tr("The report was saved as {name}").format(name=target.name))

    def _retry(self, dialog: ReportDialog) -> None:
        """Read the files that failed once more: they were mended, or the disk is there again."""
        names = dict.fromkeys(result.name for result in self._results if result.status == "failed")
        dialog.accept()
        self._imports.add([Path(name) for name in names])


def _rows(results: Iterable[AddResult]) -> Iterable[Row]:
    from annotator.ui.importing.report_dialog import line_of

    for result in results:
        status = "grouped" if result.alike else result.status
        reason = line_of(result) if result.status in ("failed", "skipped") else None
        yield result.name, status, result.uid, reason
