"""Gives an article another text: the editor, what becomes of each statement, before and after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.model.anchoring.differences import differences
from annotator.model.errors import AnnotatorError
from annotator.model.text_change import TextChange
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dialogs.base import Dialog
from annotator.ui.runner import Runner
from annotator.ui.spoken import spoken
from annotator.ui.texts.landing_list import ROW, LandingList
from annotator.ui.texts.passage import Passage, PassageView
from annotator.ui.texts.raw_edit import RawEdit

Plan = Callable[[str], TextChange]
"""What the text of the editor would do to the article; raises an `AnnotatorError`. May be asked on another thread."""

_PAUSE = 200
"""Milliseconds of quiet before the statements are looked for in the new text."""
_LONG = 40_000
"""From so many characters on this is done beside the window."""
_WIDTH, _LINES = 820, 4


class TextDialog(Dialog):
    """The editor above, below it the statements, and the one that is chosen in its text before and after.

    Nothing is stored: whoever opened it takes `change` and `refused` once it was accepted. `length` is that of the
    text before.
    """

    planned = Signal()
    """What the text would do is shown."""

    def __init__(self, plan: Plan, length: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=_WIDTH)
        self.setObjectName("text_dialog")
        self._plan, self._length = plan, length
        self._change: TextChange | None = None
        self._waiting_text: str | None = None
        self.editor = RawEdit(self)
        self.editor.setObjectName("text_editor")
        self.editor.setMinimumHeight(150)
        self.side = QHBoxLayout()
        self.summary = QuietLabel(role="ink", px=13, weight=500, parent=self)
        self.list = LandingList(self)
        self.list.setObjectName("landing_list")
        self.list.setAccessibleName(self.tr("What becomes of the statements"))
        self.list.setMinimumHeight(3 * ROW)
        self.refuse = QPushButton(self)
        self.refuse.setAutoDefault(False)
        self.before, self.after = PassageView(_LINES, self), PassageView(_LINES, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.runner = Runner(self)
        self._lay_out()
        self._connect()
        self._show(None)

    def give(self, text: str) -> None:
        """Begin with a text."""
        self.editor.give(text)
        self.replan()

    def change(self) -> TextChange | None:
        """What the text as it is now would do; None where it can do nothing."""
        if self._pause.isActive() or self.runner.busy():
            self._pause.stop()
            self.runner.stop()
            self._plan_here(self.editor.text())
        return self._change

    def refused(self) -> frozenset[str]:
        """The uids of the statements that are to wait in the place of their landing."""
        return frozenset(self.list.rows.refused)

    def replan(self) -> None:
        """Look at once where the statements would stand."""
        self._pause.stop()
        text = self.editor.text()
        if self._length + len(text) < _LONG:
            self._plan_here(text)
        elif self.runner.busy():
            self._waiting_text = text
        else:
            self.runner.start(lambda _: self._plan(text), self.tr("Looking for the statements…"))

    def _lay_out(self) -> None:
        self.side.setSpacing(8)
        self.column.addLayout(self.side)
        self.column.addWidget(self.editor, 3)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.refuse)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        for at, (words, view) in enumerate(((self.tr("Before"), self.before), (self.tr("After"), self.after))):
            label = QuietLabel(words, role="ink2", px=12, weight=500, parent=self)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 0, at)
            grid.addWidget(view, 1, at)
            grid.setColumnStretch(at, 1)
        self.column.addLayout(grid)
        self.accept_button = self.add_buttons("", self.tr("Cancel"))
        self.accept_button.setObjectName("text_accept")

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._typed)
        self._pause.timeout.connect(self.replan)
        self.list.selectionModel().currentChanged.connect(self._look)
        self.list.rows.dataChanged.connect(self._count)
        self.refuse.clicked.connect(self._refuse)
        self.list.refuse_requested.connect(self._refuse)
        self.runner.finished.connect(self._planned)
        self.runner.failed.connect(self._failed)
        self.finished.connect(self.runner.stop)

    def _typed(self) -> None:
        self.accept_button.setEnabled(False)  # what is stored was looked at before
        self._pause.start()

    def _plan_here(self, text: str) -> None:
        try:
            self._show(self._plan(text))
        except AnnotatorError as error:
            self._failed(error)

    def _planned(self, change: object) -> None:
        text, self._waiting_text = self._waiting_text, None
        if isinstance(change, TextChange):
            self._show(change)
        if text is not None:
            self.replan()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self._show(None)
        self.summary.setText(spoken(error))

    def _show(self, change: TextChange | None) -> None:
        looked_at = self.list.current()
        self._change = change
        self.list.rows.show_change(change)
        self.list.look_at(None if looked_at is None or looked_at.how == "exact" else looked_at.statement.uid)
        self.accept_button.setEnabled(change is not None and change.new != change.old)
        self._count()
        self._look()
        self.planned.emit()

    def _count(self) -> None:
        rows, local = self.list.rows, QLocale()
        total = rows.rowCount()
        if self._change is None or not total:
            self.summary.setText("" if self._change is None else self.tr("No statement stands in this article."))
            return
        words = self.tr("1 statement: {parts}") if total == 1 else self.tr("{count} statements: {parts}")
        parts = (
            (rows.count("lost"), self.tr("{n} needs a place"), self.tr("{n} need a place")),
            (rows.count("changed"), self.tr("{n} on changed words"), self.tr("{n} on changed words")),
            (rows.count("exact"), self.tr("{n} on the same words"), self.tr("{n} on the same words")),
        )
        said = [(one if n == 1 else more).format(n=local.toString(n)) for n, one, more in parts if n]
        self.summary.setText(words.format(count=local.toString(total), parts=", ".join(said)))
        self._say_refusal()

    def _look(self) -> None:
        """Show the statement that is chosen, in its text before and after."""
        one, change = self.list.current(), self._change
        self._say_refusal()
        if one is None or change is None:
            self.before.show_words("")
            self.after.show_words("")
            return
        words = one.words(change.new)
        found = differences(one.statement.quote, words) if words is not None else None
        if one.statement.waits:
            before = Passage(words=one.statement.quote)
        else:
            before = Passage.of(change.old, one.statement.span, found.old if found else (), "gone")
        self.before.show_passage(before, self.tr("Before"))
        if one.span is None or self.list.rows.how(one) == "lost":
            self.after.show_words(self.tr("It waits for a place, which you can give it in the article."))
        else:
            passage = Passage.of(change.new, one.span, found.new if found else (), "come")
            self.after.show_passage(passage, self.tr("After"))

    def _say_refusal(self) -> None:
        one = self.list.current()
        waits = one is not None and one.statement.uid in self.list.rows.refused
        self.refuse.setText(self.tr("Place it there") if waits else self.tr("Let it wait for a place"))
        self.refuse.setVisible(self._change is not None and self.list.rows.rowCount() > 0)
        self.refuse.setEnabled(one is not None and one.how != "lost")

    def _refuse(self) -> None:
        self.list.rows.refuse(self.list.currentIndex().row())
        self._look()
