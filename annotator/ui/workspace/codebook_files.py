"""The codebook as a file: out of the project, and out of another one into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from annotator.model.change import Changed
from annotator.model.errors import AnnotatorError
from annotator.project.project import Project
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Tell
from annotator.ui.workspace.chooser import Chooser
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.session import Session

SUFFIXES = (".csv", ".tsv")
_OFFERED = ("import_codebook", "export_codebook", "fields")
_TABLES = ("stance", "speaker", "concept", "kind", "tag", "field", "field_option")


class CodebookFiles(QObject):
    """Exports and imports the codebook's CSV."""

    def __init__(self, window: MainWindow, session: Session, jobs: Jobs, chooser: Callable[[], Chooser]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._chooser = chooser
        window.actions_.on("import_codebook", self.choose)
        window.actions_.on("export_codebook", self.export)
        window.body.codebook.offer([window.actions_[name] for name in _OFFERED])

    def export(self) -> None:
        """Write the codebook into a file."""
        project = self._session.project
        if project is None:
            return
        target = self._chooser().codebook_out(self.tr("{project}-codebook.csv").format(project=project.path.stem))
        if target is not None:
            self._jobs.start(self.tr("Exporting…"), partial(_export, project, target), partial(self._exported, target))

    def choose(self) -> None:
        """Let the user choose a codebook to import."""
        path = self._chooser().codebook_in()
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Import a codebook, as one step; says what came of it."""
        from annotator.operations.codebook_import import import_codebook, read_codebook_file

        book = self._session.perform(lambda project: (import_codebook(project, data=read_codebook_file(path)),))
        if book is not None:
            self._window.status_bar.say(self._words(book[0], path.name))

    def _words(self, changed: Changed | None, name: str) -> str:
        made = _count(changed, "insert")
        other = _count(changed, "update")
        if not made and not other:
            return self.tr("Nothing in {name} is new here").format(name=name)
        parts: list[str] = []
        if made:
            words = self.tr("1 value added") if made == 1 else self.tr("{n} values added")
            parts.append(words.format(n=QLocale().toString(made)))
        if other:
            words = self.tr("1 value changed") if other == 1 else self.tr("{n} values changed")
            parts.append(words.format(n=QLocale().toString(other)))
        return "  ·  ".join([self.tr("Codebook imported"), *parts])

    def _exported(self, target: Path, _rows: int) -> None:
        self._window.status_bar.say(self.tr("Codebook exported to {name}").format(name=target.name))


def looks_like_codebook(path: Path) -> bool:
    """Whether a file is a codebook's CSV, by its suffix and its first line."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    from annotator.formats.codebook_csv import is_codebook
    from annotator.operations.sources import read_bytes

    try:
        return is_codebook(read_bytes(path))
    except AnnotatorError:
        return False


def _export(project: Project, target: Path, tell: Tell) -> int:
    from annotator.operations.exporting import export

    with project.reader() as reader:
        return export(reader, target, table="codebook", progress=tell)


def _count(changed: Changed | None, op: str) -> int:
    """How many values of the codebook were made, or changed: what hangs on one counts for it."""
    rows = () if changed is None else changed.rows
    made = {row.uid for row in rows if row.table in _TABLES and row.op == "insert"}
    if op == "insert":
        return len(made)
    own = {row.uid for row in rows if row.table in _TABLES}
    hanging = {
        str((row.after or {}).get("speaker_id")) for row in rows if row.table in ("speaker_alias", "speaker_role")
    }
    return len((own | hanging) - made)
