"""What the window says of its state: saved or not, how much there is, what can be done now, by which keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, QTime

from annotator.model.change import Change, Changed
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.frame.table import Need
from annotator.ui.key_names import KeyHint
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.listing import Listing
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session
from annotator.ui.workspace.wording import wording

_COUNTED: tuple[str, ...] = ("articles", "statements")


class Foot(QObject):
    """Keeps the status bar, the enabled actions, the undo words and the window's title true."""

    def __init__(
        self, window: MainWindow, session: Session, reading: Reading, listing: Listing, coding: Coding
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        self._listing = listing
        self._coding = coding
        self._counts: dict[str, int] = dict.fromkeys(_COUNTED, 0)
        self._undoable: Change | None = None
        self._redoable: Change | None = None
        self.job_runs = False
        session.opened.connect(self._begin)
        session.closed.connect(self._end)
        session.changed.connect(self._note)
        reading.article_shown.connect(self._article)
        reading.statement_shown.connect(self._refresh)
        window.body.sheet.reader.selection_changed.connect(self._refresh)
        listing.articles_listed.connect(self._say_place)
        coding.opened.connect(self._refresh)
        coding.closed.connect(self._refresh)
        coding.bar.completion_toggled.connect(self._completion_toggled)
        self._end()

    def refresh(self) -> None:
        """Say again what is so now."""
        self._refresh()
        self._say_counts()

    def there(self) -> frozenset[Need]:
        """What the actions can count on now."""
        return frozenset(self._there())

    def _there(self) -> Iterator[Need]:
        project = self._session.project
        if project is None:
            return
        yield "project"
        if self._counts["articles"]:
            yield "articles"
        if self._reading.article is not None:
            yield "article"
        if self._reading.selected() is not None:
            yield "statement"
        if self._window.body.sheet.reader.selection() is not None:
            yield "selection"
        if self._session.can_write and not self.job_runs:
            yield "writable"
            if self._undoable is not None:
                yield "undo"
            if self._redoable is not None:
                yield "redo"

    def _begin(self) -> None:
        project = self._session.project
        if project is None:
            return
        self._counts = project.counts_at_hand()
        self._window.setWindowTitle(f"{project.path.name} – Annotator")  # not translated - a name
        if project.read_only is None:
            self._window.status_bar.show_saved(self.tr("All changes saved"))
        else:
            self._window.status_bar.show_saved(self.tr("For reading only"), icon="lock")
        self._undo_words()
        self.refresh()

    def _end(self) -> None:
        self._window.setWindowTitle("Annotator")  # not translated - a name
        self._window.status_bar.show_saved("")
        self._counts = dict.fromkeys(_COUNTED, 0)
        self._undo_words()
        self.refresh()

    def _note(self, changed: Changed) -> None:
        project = self._session.project
        if project is None:
            return
        if changed.bulk:
            self._counts = project.counts_at_hand()
        for row in changed.rows:
            name = f"{row.table}s"
            if name in self._counts and row.table not in changed.bulk and row.op != "update":
                self._counts[name] += 1 if row.op == "insert" else -1
        self._window.body.sheet.show_empty(not self._counts["articles"])
        self._window.status_bar.say("")
        self._say_saved(changed)
        self._undo_words()
        self.refresh()

    def _say_saved(self, changed: Changed) -> None:
        if self._session.is_misplaced:
            self._window.status_bar.show_saved(self.tr("The project's file is gone"), icon="warning")
            return
        made = datetime.fromisoformat(changed.change.made).astimezone()
        time = QLocale().toString(QTime(made.hour, made.minute, made.second), "HH:mm:ss")
        self._window.status_bar.show_saved(self.tr("Saved · {time}").format(time=time))

    def _article(self, uid: str) -> None:
        self._window.body.sheet.show_empty(not uid and not self._counts["articles"])
        self.refresh()

    def _undo_words(self) -> None:
        project = self._session.project
        undoable = self._undoable = project.undoable() if project else None
        redoable = self._redoable = project.redoable() if project else None
        undo, redo = self._window.actions_["undo"], self._window.actions_["redo"]
        undo.setText(self.tr("Undo: {what}").format(what=wording(undoable)) if undoable else self.tr("Undo"))
        redo.setText(self.tr("Redo: {what}").format(what=wording(redoable)) if redoable else self.tr("Redo"))

    def _completion_toggled(self, _open: bool) -> None:
        self._refresh()

    def _refresh(self, _uid: str = "") -> None:
        there = self.there()
        self._window.actions_.set_state(there)
        self._window.status_bar.set_hints(self._hints(there) if "project" in there else ())

    def _hints(self, there: frozenset[Need]) -> tuple[KeyHint, ...]:
        tr = self.tr
        if self._coding.bar.is_open():
            takes = self._coding.bar.completion_is_open()
            return (
                *((KeyHint("Enter", tr("take")), KeyHint("Ctrl Enter", tr("save"))) if takes else ()),
                *(() if takes else (KeyHint("Enter", tr("save")),)),
                KeyHint("Tab", tr("next field")),
                *(KeyHint(f"Alt {keys}", tr("stance")) for keys in self._stance_keys()),
                KeyHint("Esc", tr("cancel")),
            )
        if "writable" not in there:
            return (KeyHint("J K", tr("statements")), KeyHint("Ctrl K", tr("anything")))
        if "statement" in there and "selection" not in there:
            return (
                *(KeyHint(keys, tr("stance")) for keys in self._stance_keys()),
                KeyHint("Enter", tr("edit")),
                KeyHint("[ ]", tr("resize")),
                KeyHint("Del", tr("delete")),
            )
        if "selection" in there:
            return (KeyHint("H", tr("code")), KeyHint("Q", tr("quotation")), KeyHint("Esc", tr("let go")))
        if "article" in there:
            return (
                KeyHint("Q", tr("select a quotation")),
                KeyHint("H", tr("code")),
                KeyHint("J K", tr("statements")),
                KeyHint("Ctrl K", tr("anything")),
            )
        return (KeyHint("Ctrl V", tr("paste text")), KeyHint("Ctrl O", tr("add articles")))

    def _stance_keys(self) -> tuple[str, ...]:
        """The keys of the project's stances, such as 1–5; nothing where none has a key."""
        project = self._session.project
        keys = sorted(one.key for one in project.codebook().stances if one.key) if project is not None else []
        if not keys:
            return ()
        return (keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}",)

    def _say_counts(self) -> None:
        project = self._session.project
        if project is None:
            self._window.status_bar.show_counts("")
            return
        local = QLocale()
        statements, articles = (local.toString(self._counts[name]) for name in ("statements", "articles"))
        here = self._reading.count()
        self._window.body.statements.set_counts(here if self._reading.article else None, self._counts["statements"])
        one = self._counts["articles"] == 1
        inside = (
            self.tr("{statements} in {articles} article") if one else self.tr("{statements} in {articles} articles")
        )
        of_article = self.tr("{here} statement here") if here == 1 else self.tr("{here} statements here")
        self._window.status_bar.show_counts(
            of_article.format(here=local.toString(here))
            + "  ·  "
            + inside.format(statements=statements, articles=articles)
        )
        self._say_place()

    def _say_place(self) -> None:
        local = QLocale()
        at, count = self._listing.place()
        words = (
            self.tr("Article {at} of {count}").format(at=local.toString(at), count=local.toString(count)) if at else ""
        )
        self._window.body.sheet.head.show_place(words)
