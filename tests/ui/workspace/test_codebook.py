"""The codebook's panel on a project: what is done in it is stored, and what is stored is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import CodebookList, Coder
from annotator.model.codebook_edit import ValueChanges
from annotator.model.errors import AnnotatorError
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, CodingEdit
from annotator.operations import annotate
from annotator.operations.codebook_values import add_value
from annotator.operations.importing import add_draft
from annotator.project.project import Project
from annotator.ui import style
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.dialogs.confirm import ConfirmDialog
from annotator.ui.workspace.codebook import CodebookWiring
from annotator.ui.workspace.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Desk:
    """A session with a project, the panel beside it, and what was refused."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))
        self.session = Session(owner, CountingSource())
        self.panel = CodebookPanel()
        qtbot.addWidget(self.panel)
        self.wiring = CodebookWiring(self.session, self.panel, self.panel)
        self.refused: list[AnnotatorError] = []
        self.session.refused.connect(self.refused.append)
        assert self.session.create(path)
        self.article = add_draft(self.project, ArticleDraft(text="Nous sommes prêts.", metadata=Metadata(title="T")))
        self.panel.resize(312, 900)
        with qtbot.waitExposed(self.panel):
            self.panel.show()

    @property
    def project(self) -> Project:
        assert self.session.project is not None
        return self.session.project

    def new(self, of: CodebookList, name: str, values: ValueChanges | None = None) -> str:
        changed = add_value(self.project, of=of, name=name, values=values or ValueChanges())
        assert changed is not None
        self.settle()
        return changed.uids(of)[0]

    def code(self, draft: CodingDraft) -> str:
        return annotate.add_statement(self.project, self.article, Span(0, 4), draft).uids("statement")[0]

    def settle(self) -> None:
        QApplication.processEvents()

    def count(self, uid: str) -> int:
        model = self.panel.model
        return next(model.outline.count(row) for row in model.rows() if row.uid == uid)

    def names(self, of: CodebookList) -> list[str]:
        return [row.name for row in self.panel.model.rows() if row.of == of and row.uid]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    style.apply(qapp, "light")
    desk = Desk(qtbot, tmp_path / "work.annot")
    yield desk
    desk.session.close()


def answer(button: str) -> list[str]:
    """Answer the next question; gives what it said."""
    said: list[str] = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        said.extend(label.text() for label in dialog._wrapping)
        found = dialog.findChild(QPushButton, button)
        assert isinstance(found, QPushButton)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def when_asked() -> None:
        if QApplication.activeModalWidget() is None:
            QTimer.singleShot(1, when_asked)
        else:
            press()

    QTimer.singleShot(0, when_asked)
    return said


def test_counts_follow_each_statement_without_counting_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ada, tag = desk.new("speaker", "Ada"), desk.new("tag", "t")
    above = desk.new("concept", "above")
    below = desk.new("concept", "below", ValueChanges(parent=above))
    monkeypatch.setattr(Project, "usage", None)
    speaker = Choice("Ada", ada)
    one = desk.code(CodingDraft(speaker=speaker, concept=Choice("", below), tags=(Choice("t", tag),)))
    desk.code(CodingDraft(speaker=speaker))
    desk.settle()
    assert [desk.count(uid) for uid in (ada, tag, above, below)] == [2, 1, 1, 1]
    annotate.edit_statement(desk.project, one, CodingEdit({"speaker": None, "tags": ()}))
    desk.settle()
    assert [desk.count(uid) for uid in (ada, tag, above)] == [1, 0, 1]
    annotate.delete_statements(desk.project, [one])
    desk.settle()
    assert [desk.count(uid) for uid in (ada, above)] == [1, 0]
    desk.project.undo()
    desk.project.undo()
    desk.settle()
    assert [desk.count(uid) for uid in (ada, tag, above)] == [2, 1, 1]
    monkeypatch.undo()
    assert desk.wiring._counts is not None
    assert {uid: n for uid, n in desk.wiring._counts.items() if n} == desk.project.usage()


def test_many_statements_are_counted_aside_and_again_where_one_came_meanwhile(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rare, often = desk.new("speaker", "Ada"), desk.new("speaker", "Zoe")
    for _ in range(2):
        desk.code(CodingDraft(speaker=Choice("", often)))
    monkeypatch.setattr("annotator.ui.workspace.codebook.MANY", 0)
    desk.wiring._counts = None
    desk.wiring._show()
    assert desk.count(often) == 0
    desk.code(CodingDraft(speaker=Choice("", rare)))
    desk.qtbot.waitUntil(lambda: desk.count(often) == 2)
    assert desk.count(rare) == 1
    assert desk.names("speaker") == ["Zoe", "Ada"]
    desk.code(CodingDraft(speaker=Choice("", rare)))
    desk.settle()
    assert desk.count(rare) == 2


def test_what_is_asked_of_the_panel_is_stored(desk: Desk) -> None:
    panel = desk.panel
    panel.add_requested.emit("concept", "treaties", ValueChanges(definition="d"))
    assert desk.names("concept") == ["treaties"]
    of_uid = panel.selected()
    assert of_uid is not None
    uid = of_uid[1]
    panel.rename_requested.emit("concept", uid, "Treaties")
    panel.recolour_requested.emit("concept", uid, "#0F8074")
    other = desk.new("concept", "Alliances")
    panel.reparent_requested.emit(uid, other)
    panel.edit_requested.emit("concept", uid, ValueChanges(definition=None))
    concept = desk.project.codebook().concept_of[uid]
    assert (concept.name, concept.colour, concept.parent, concept.definition) == ("Treaties", "#0F8074", other, None)
    stances = [stance.uid for stance in desk.project.codebook().stances]
    panel.reorder_requested.emit("stance", stances[::-1])
    assert desk.names("stance") == ["unclear", "ambivalent", "neutral", "oppose", "support"]
    panel.delete_requested.emit("concept", uid)
    assert desk.names("concept") == ["Alliances"]
    assert desk.refused == []


def test_what_is_used_is_not_deleted_and_why_is_said(desk: Desk) -> None:
    ada = desk.new("speaker", "Ada")
    desk.code(CodingDraft(speaker=Choice("Ada", ada)))
    desk.panel.delete_requested.emit("speaker", ada)
    assert ["One statement uses “Ada”" in str(error) for error in desk.refused] == [True]
    assert desk.names("speaker") == ["Ada"]


def test_merging_says_what_goes_where_and_asks(desk: Desk) -> None:
    old, kept = desk.new("speaker", "M. Byron", ValueChanges(aliases=("AB",))), desk.new("speaker", "Ada Byron")
    desk.code(CodingDraft(speaker=Choice("", old)))
    said = answer("confirm_no")
    desk.panel.merge_requested.emit("speaker", old, kept)
    assert said == [
        "Merge “M. Byron” into “Ada Byron”?",
        "What goes to “Ada Byron”: 1 statement, 1 alias. “M. Byron” becomes an alias. Undo brings it back.",
        "“Nous”",
    ]
    assert len(desk.names("speaker")) == 2
    answer("confirm_yes")
    desk.panel.merge_requested.emit("speaker", old, kept)
    assert desk.names("speaker") == ["Ada Byron"]
    assert desk.count(kept) == 1
    assert desk.panel.selected() == ("speaker", kept)


def test_a_name_that_is_taken_leads_to_merging(desk: Desk) -> None:
    old, _ = desk.new("tag", "odd"), desk.new("tag", "strange")
    said = answer("confirm_yes")
    desk.panel.rename_requested.emit("tag", old, "strange")
    assert said[1] == "Nothing uses “odd”. Undo brings it back."
    assert desk.names("tag") == ["strange"]


def test_a_name_is_typed_in_place_and_one_that_is_taken_asks_once(desk: Desk) -> None:
    old, _ = desk.new("tag", "odd"), desk.new("tag", "strange")
    for name, wanted in (("queer", ["queer", "strange"]), ("strange", ["strange"])):
        desk.panel.select("tag", old)
        desk.qtbot.keyClick(desk.panel.view, Qt.Key.Key_F2)
        field = desk.panel.findChild(QLineEdit, "codebook_rename")
        assert isinstance(field, QLineEdit)
        desk.qtbot.keyClicks(field, name)
        said = answer("confirm_yes") if name == "strange" else []
        with desk.qtbot.waitSignal(desk.panel.rename_requested):
            desk.qtbot.keyClick(field, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda wanted=wanted: desk.names("tag") == wanted)
        assert bool(said) == (name == "strange")
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert desk.refused == []


def test_the_editor_is_told_what_the_project_would_refuse(desk: Desk) -> None:
    stance = desk.project.codebook().stances[0].uid
    told = desk.panel.problem_of("stance", stance, ValueChanges(key="2"))
    assert told.startswith("The key 2 belongs to “oppose”")
    assert desk.panel.problem_of("stance", stance, ValueChanges(key="9")) == ""


def test_quotes_are_asked_for_by_column_and_uids(desk: Desk) -> None:
    above, tag = desk.new("concept", "above"), desk.new("tag", "t")
    below = desk.new("concept", "below", ValueChanges(parent=above))
    asked: list[tuple[str, object]] = []
    desk.wiring.quotes_asked.connect(lambda column, uids: asked.append((column, uids)))
    desk.panel.quotes_requested.emit("concept", above)
    desk.panel.quotes_requested.emit("tag", tag)
    assert asked == [("concept", (above, below)), ("tags", (tag,))]


def test_out_of_sight_nothing_is_read_until_it_is_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.panel.hide()
    shown: list[object] = []
    monkeypatch.setattr(desk.panel, "set_codebook", lambda *values: shown.append(values))
    desk.new("tag", "t")
    assert shown == []
    desk.panel.show()
    assert len(shown) == 1


def test_closing_and_reading_only(desk: Desk, tmp_path: Path) -> None:
    desk.new("tag", "t")
    desk.session.close()
    assert desk.panel.model.rows()[0].count == 0
    path = tmp_path / "work.annot"
    with Project.open(path, desk.session.owner, CountingSource()):
        desk.session.open(path)
        assert desk.panel.model.read_only
        assert desk.names("tag") == ["t"]
        desk.session.close()
