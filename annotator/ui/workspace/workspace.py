"""The whole: one window on one project, its parts wired together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from annotator.identity import Identity
from annotator.model.errors import AnnotatorError
from annotator.model.source import Source
from annotator.model.statement import CodingField
from annotator.model.titles import BODY_REACH
from annotator.paths import data_folder
from annotator.ui.dialogs.base import open_in_turn
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.spoken import said, spoken
from annotator.ui.titles import Titles
from annotator.ui.welcome.greeting import list_recent, restore_geometry
from annotator.ui.workspace.appearance import Appearance, RecentMenu
from annotator.ui.workspace.carrying import Carrying
from annotator.ui.workspace.chooser import Chooser
from annotator.ui.workspace.codebook import CodebookWiring
from annotator.ui.workspace.codebook_files import CodebookFiles
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.commands import Commands
from annotator.ui.workspace.comparing import Comparing
from annotator.ui.workspace.fields import FieldsWiring
from annotator.ui.workspace.files import Files
from annotator.ui.workspace.finding import Finding
from annotator.ui.workspace.foot import Foot
from annotator.ui.workspace.help import HelpWiring
from annotator.ui.workspace.history import HistoryWiring
from annotator.ui.workspace.import_report import ImportReport
from annotator.ui.workspace.jobs import Jobs
from annotator.ui.workspace.listing import Listing
from annotator.ui.workspace.originals import Originals
from annotator.ui.workspace.reader_menu import ReaderMenu
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.seeking import Seeking
from annotator.ui.workspace.session import Session
from annotator.ui.workspace.texts import TextWiring
from annotator.ui.workspace.unfinished import Unfinished
from annotator.ui.workspace.view_state import ViewKeeper
from annotator.ui.workspace.waiting import WaitingWiring

Sample = Callable[[], Path]
_IDLE = 30_000
"""Milliseconds of rest after which the log file is moved into the project file."""


class Workspace(QObject):
    """Owns the session and the window; `sample` gives the path of the sample project, made where there is none."""

    def __init__(
        self,
        identity: Identity,
        source: Source,
        settings: Settings,
        sample: Sample,
        chooser: Chooser | None = None,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        self.identity = identity
        self.settings = settings
        self.session = Session(identity, source, self)
        self.window = window or MainWindow()
        self.window.set_body_of(self._body_of)
        self._sample = sample
        self._sample_path: Path | None = None
        """Where nobody looks for own files."""
        # First of all: a place of reading can only be found again on a page that has its size.
        self.session.opened.connect(self.window.show_body)
        body = self.window.body
        self.reading = Reading(self.session, body.sheet.reader, body.inspector)
        self.coding = Coding(self.session, self.reading, body.sheet.reader, self.window.coding_bar)
        self.listing = Listing(self.session, self.reading, body.articles, body.statements)
        self.jobs = Jobs(self.window, self.session)
        self.files = Files(self.window, self.session, self.reading, self.jobs, chooser or Chooser(self.window))
        self.commands = Commands(self.window, self.session, self.reading, self.listing, self.coding, self.files)
        self.seeking = Seeking(self.window)
        self.reader_menu = ReaderMenu(self.window, self.session, self.reading)
        self.foot = Foot(self.window, self.session, self.reading, self.listing, self.coding)
        self._surround(settings)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._connect()
        self._name_keys()
        self._welcome()

    def _surround(self, settings: Settings) -> None:
        """What accompanies the work, and what it is kept by."""
        body = self.window.body
        self.codebook = CodebookWiring(self.session, body.codebook, self.window)
        self.codebook.quotes_asked.connect(self.listing.show_quotes)
        self.codebook_files = CodebookFiles(self.window, self.session, self.jobs, lambda: self.files.chooser)
        self.files.codebook_taken.connect(self.codebook_files.take)
        self.import_report = ImportReport(self.window, self.session, self.files.imports, lambda: self.files.chooser)
        self.originals = Originals(self.window, self.session, self.reading, self.jobs)
        self.fields = FieldsWiring(self.window, self.session)
        self.texts = TextWiring(self.window, self.session, self.reading, self.files, self.jobs)
        self.originals.read_again.connect(self.texts.offer)
        self.waiting = WaitingWiring(self.window, self.session, self.reading, self.listing)
        body.codebook.fields_requested.connect(self.fields.open_of_kind)
        body.codebook.example_opened.connect(self.reading.go_to)
        Carrying(self.session, body.codebook, body.sheet.reader, self.coding)
        self.help = HelpWiring(self.window, self.session, self.coding, settings)
        self.history = HistoryWiring(self.session, self.reading, body.history, self.window, body.inspector.flush)
        self.keeper = ViewKeeper(self.window, self.session, self.reading, self.listing, settings)
        self.unfinished = Unfinished(self.window, self.session, self.reading, self.coding, settings)
        self.finding = Finding(self.window, self.session, self.reading, Titles(self._body_of))
        self.appearance = Appearance(self.window, settings)
        self.recent_menu = RecentMenu(self.window, settings, self.session.open)

    def show(self) -> None:
        """Show the window as it was last time."""
        if not self.window.isVisible():
            restore_geometry(self.window, self.settings)
        self.window.body.restore_layout(self.settings.layout())
        self.window.show()
        self.commands.show_panels()

    def take(self, paths: Sequence[Path]) -> None:
        """Open a project, or add articles: what the command line or a drop names."""
        self.files.take(paths)

    def ask_for_name(self) -> None:
        """Ask who codes; once by itself, and whenever the user wants to change it."""
        from annotator.ui.dialogs.coder import CoderDialog

        dialog = CoderDialog(self.identity.coder.name, self.window)
        dialog.accepted.connect(lambda: self._rename(dialog.name()))
        # Who leaves it as it is has answered, too: that name is kept, and nobody is asked again.
        dialog.rejected.connect(lambda: self._rename(self.identity.coder.name))
        dialog.finished.connect(dialog.deleteLater)
        open_in_turn(dialog, self.window)

    def open_sample(self) -> None:
        """Open the sample project."""
        try:
            path = self._sample()
        except (AnnotatorError, OSError) as error:
            self.window.banner.say(spoken(error) if isinstance(error, AnnotatorError) else str(error))
            return
        self._sample_path = path.resolve()
        self.session.open(path)

    def close(self) -> None:
        """Keep the window's shape, and give the project back."""
        self.keeper.keep_layout()
        self.session.close()

    def _connect(self) -> None:
        window, session, actions = self.window, self.session, self.window.actions_
        session.opened.connect(self._begin)
        session.closing.connect(self._flush)
        session.closed.connect(self._welcome)
        session.changed.connect(self._rest)
        session.refused.connect(self._refuse)
        session.misplaced.connect(self._misplaced)
        Comparing(session, self).differs.connect(self._warn)
        window.came_back.connect(session.look_after_file)
        self._idle.timeout.connect(self._tidy)
        window.closing.connect(self.close)
        self.reading.editing_asked.connect(self._show_inspector)
        window.paths_dropped.connect(self.take)
        window.text_dropped.connect(self.files.paste)
        window.status_bar.coder_clicked.connect(self.ask_for_name)
        window.welcome_foot.coder_clicked.connect(self.ask_for_name)
        window.welcome_foot.keys_clicked.connect(actions["shortcuts"].trigger)
        window.welcome_foot.guide_clicked.connect(actions["guide"].trigger)
        window.body.sheet.head.colour_by_chosen.connect(self.reading.set_colour_by)
        window.body.sheet.reader.boilerplate_toggled.connect(self.commands.show_panels)
        window.body.statements.folded_changed.connect(self.commands.show_panels)
        self.jobs.running.connect(self._job)
        actions.on("sample", self.open_sample)
        actions.on("coder", self.ask_for_name)
        actions.on("fields", self.fields.open)
        welcome = window.welcome
        welcome.new_requested.connect(self.files.new_project)
        welcome.open_requested.connect(self.files.open)
        welcome.paste_requested.connect(actions["paste"].trigger)
        welcome.sample_requested.connect(self.open_sample)
        welcome.recent_opened.connect(self.session.open)
        welcome.recent_forgotten.connect(self._forget)
        welcome.recent_located.connect(self._locate)

    def _name_keys(self) -> None:
        tr = self.tr
        hints = (
            ((tr("drag"),), tr("select words")),
            (("Q",), tr("select the quotation")),
            (("Enter",), tr("code the selection")),
            (("J", "K"), tr("next, previous statement")),
            (("Ctrl", "Z"), tr("take anything back")),
        )
        self.window.body.inspector.set_hints(hints)
        keys: dict[CodingField, str] = {"kind": "⇧K", "speaker": "S", "concept": "C", "tags": "T", "note": "N"}
        self.window.body.inspector.set_field_keys(keys)

    def _body_of(self, article: str) -> str:
        project = self.session.project
        return "" if project is None else project.beginning(article, BODY_REACH)

    def _begin(self) -> None:
        project = self.session.project
        if project is None:
            return
        self.settings.add_recent(project.path)
        if project.path != self._sample_path and data_folder() not in project.path.parents:
            self.files.chooser.start_in(project.path.parent)
        self.window.body.sheet.reader.setFocus()
        self.commands.show_panels()
        self.window.status_bar.show_coder(self.identity.coder.name)
        self._warn()
        if not self.identity.is_named and project.read_only is None:
            self.ask_for_name()

    def _warn(self) -> None:
        """Say what the user must know of the project."""
        project = self.session.project
        if project is None:
            return
        sentences = [said(words) for words in project.warnings]
        if project.read_only is not None and not sentences:
            sentences.append(
                self.tr("This project can be read but not changed: {reason}.").format(reason=said(project.read_only))
            )
        if sentences:
            self.window.banner.say(" ".join(sentences))

    def _flush(self) -> None:
        self.window.body.inspector.flush()

    def _welcome(self) -> None:
        self._idle.stop()
        self.window.banner.say("")
        name = self.identity.coder.name if self.identity.is_named else ""
        self.window.welcome_foot.show_coder(name)
        list_recent(self.window.welcome, self.settings)
        self.window.show_welcome()

    def _show_inspector(self) -> None:
        self.window.body.right.show_page(self.window.body.inspector)
        self.commands.show_panels()

    def _rest(self, _changed: object) -> None:
        self._idle.start()
        self.window.banner.go_on()

    def _tidy(self) -> None:
        self.session.tidy()

    def _job(self, runs: bool) -> None:
        self.foot.job_runs = runs
        self.foot.refresh()

    def _refuse(self, error: AnnotatorError) -> None:
        self.window.banner.refuse(spoken(error))

    def _misplaced(self) -> None:
        project = self.session.project
        if project is None:
            return
        words = self.tr(
            "{name} was moved or deleted while it was open. What you did is still here: save a copy of it now."
        ).format(name=project.path.name)
        self.window.status_bar.show_saved(self.tr("The project's file is gone"), icon="warning")
        self.window.banner.say(words, self.tr("Save a copy…"), self.files.save_copy)

    def _rename(self, name: str) -> None:
        self.identity.rename(name)
        self.window.status_bar.show_coder(self.identity.coder.name)
        self.window.welcome_foot.show_coder(self.identity.coder.name)
        if self.window.shows_body():
            self.window.body.sheet.reader.setFocus()

    def _forget(self, path: Path) -> None:
        self.settings.forget(path)
        self._welcome()

    def _locate(self, path: Path) -> None:
        found = self.files.chooser.moved_project(path)
        if found is not None and self.session.open(found):
            self.settings.forget(path)
