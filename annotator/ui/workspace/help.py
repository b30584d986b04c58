"""The sheet of keys, the guide and the tour, wired to the window; none is loaded before it is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.model.change import Changed
from annotator.ui import language
from annotator.ui.frame.actions import key_words
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.session import Session

if TYPE_CHECKING:
    from annotator.ui.help.guide_window import GuideWindow
    from annotator.ui.tour.tour import Tour

_SAMPLE = "sample.annot"
_READ = 120
"""So many pixels scrolled count as read."""


class HelpWiring(QObject):
    """The sheet of keys and the guide, which opens where one is, lead to each other; the tour comes by itself the first time the sample is asked for."""

    def __init__(self, window: MainWindow, session: Session, coding: Coding, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._coding = coding
        self._settings = settings
        self._guide: GuideWindow | None = None
        self._tour: Tour | None = None
        self._read_from = 0
        self._wants_tour = False
        window.help_asked.connect(self._asked)
        window.actions_["sample"].triggered.connect(self.offer_tour)
        window.welcome.sample_requested.connect(self.offer_tour)

    def open_guide(self, page: str = "") -> GuideWindow:
        """Show the guide at a page; without one, at that of the part that has the keyboard."""
        from annotator.ui.help.places import page_at

        name = page or page_at(QApplication.focusWidget())
        guide = self._guide or self._make_guide()
        guide.open_page(name)
        guide.show()
        guide.raise_()
        guide.activateWindow()
        return guide

    def start_tour(self) -> None:
        """Lead through the first steps, on the sample project."""
        if not self._is_sample():
            self._wants_tour = True
            self._window.actions_["sample"].trigger()
            return
        self._begin()

    def show_keys(self, over: QWidget | None = None) -> None:
        """Show the sheet of keys over a window, by default that of the project."""
        from annotator.ui.dialogs.shortcuts import ShortcutSheet
        from annotator.ui.frame.sheet_keys import sheet_keys

        sheet = ShortcutSheet(sheet_keys(self._window.actions_), over or self._window, guide=self._guide_key())
        sheet.guide_asked.connect(partial(self._turn_to_guide, over or self._window))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _asked(self, what: str) -> None:
        asked = {"tour": self.start_tour, "shortcuts": self.show_keys, "guide": self.open_guide}
        asked[what]()

    def _turn_to_guide(self, window: QWidget) -> None:
        """From the sheet that lay over a window: to the page of where one was in it."""
        from annotator.ui.help.places import page_at

        guide = self._guide
        self.open_guide(guide.page() if guide is not None and guide is window else page_at(window.focusWidget()))

    def tour(self) -> Tour | None:
        """The tour, once it was started."""
        return self._tour

    def _make_guide(self) -> GuideWindow:
        from annotator.ui.help.guide import Guide
        from annotator.ui.help.guide_window import GuideWindow

        self._guide = guide = GuideWindow(Guide(language.current()), self._window)
        guide.action_asked.connect(self._do)
        return guide

    def _do(self, name: str) -> None:
        if name == "shortcuts":
            self.show_keys(self._guide)
            return
        self._window.activateWindow()
        self._window.actions_[name].trigger()

    def _is_sample(self) -> bool:
        project = self._session.project
        return project is not None and project.path.name == _SAMPLE and project.read_only is None

    def offer_tour(self) -> None:
        """Begin the tour if the sample is open for the first time, once whatever was asked is answered."""
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        """The sample was asked for; the name of who codes is asked first."""
        if not self._is_sample() or not (self._wants_tour or not self._settings.tour_seen()):
            return
        asking = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        if asking:
            asking[0].finished.connect(self._begin)
        else:
            self._begin()

    def _begin(self, _answer: int = 0) -> None:
        self._wants_tour = False
        if not self._is_sample():
            return
        tour = self._tour or self._make_tour()
        self._read_from = self._scrolled()
        tour.start()
        self._window.body.sheet.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_tour(self) -> Tour:
        from annotator.ui.coding.painting import SHADOW
        from annotator.ui.tour.spotlight import Lit
        from annotator.ui.tour.tour import Tour

        body, bar = self._window.body, self._coding.bar
        reader, inspector, table = body.sheet.reader, body.right, body.statements
        self._tour = tour = Tour(
            self._window,
            {
                "read": lambda: [Lit(reader)],
                "select": lambda: [Lit(reader)],
                "code": lambda: [Lit(bar, SHADOW) if bar.is_open() else Lit(reader)],
                "see": lambda: [Lit(inspector), Lit(table)],
                "export": lambda: [Lit(table.head.export_button)],
            },
        )
        reader.scrolled.connect(self._note_reading)
        reader.selection_changed.connect(self._note_selection)
        self._coding.opened.connect(tour.look_again)
        self._coding.closed.connect(tour.look_again)
        self._session.changed.connect(self._note_change)
        self._session.closed.connect(tour.leave)
        self._window.actions_["export"].triggered.connect(lambda: tour.happened("export"))
        table.export_requested.connect(lambda: tour.happened("export"))
        tour.step_shown.connect(self._prepare)
        tour.ended.connect(self._ended)
        return tour

    def _prepare(self, step: str) -> None:
        if step in ("see", "export"):
            body = self._window.body
            body.right.show_page(body.inspector)
            body.statements.setVisible(True)
            body.statements.set_folded(False)

    def _scrolled(self) -> int:
        return self._window.body.sheet.reader.verticalScrollBar().value()

    def _note_reading(self) -> None:
        if self._tour is not None and abs(self._scrolled() - self._read_from) >= _READ:
            self._tour.happened("read")

    def _note_selection(self) -> None:
        if self._tour is not None and self._window.body.sheet.reader.selection() is not None:
            self._tour.happened("select")

    def _note_change(self, changed: Changed) -> None:
        if self._tour is None:
            return
        if changed.change.undoes is not None:
            self._tour.happened("see")
        elif any(row.table == "statement" and row.op == "insert" for row in changed.rows):
            self._tour.happened("code")

    def _ended(self, done: bool) -> None:
        self._settings.set_tour_seen()
        words = self.tr("That was the tour. {key} opens the guide.") if done else self.tr("The tour is under Help.")
        self._window.status_bar.say(words.format(key=self._guide_key()))

    def _guide_key(self) -> str:
        return next(key_words(spec) for spec in self._window.actions_.table if spec.name == "guide")
