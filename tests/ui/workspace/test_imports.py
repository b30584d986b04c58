"""Imports beside the window: it stays usable, what is changed meanwhile waits, and a cancelled one leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.article import ArticleDraft, Metadata
from annotator.operations.reading import ReadFile
from annotator.operations.spool import Spool
from annotator.project.edit import Edit
from annotator.ui.importing.import_dialog import ImportDialog
from annotator.ui.importing.report_dialog import ReportDialog
from annotator.ui.texts.version_dialog import VersionDialog
from annotator.ui.workspace.pace import Pace, left
from tests.formats.corpora import press
from tests.ui.workspace.conftest import ARTICLE, Desk

pytestmark = pytest.mark.usefixtures("own_project")
_MANY = 120


def spooled(count: int = _MANY) -> Spool:
    spool = Spool()
    for n in range(count):
        spool.put(ReadFile(name=f"{n}.txt", draft=ArticleDraft(text=f"Text {n}.", metadata=Metadata(title=f"{n}"))))
    return spool


class Gate:
    """Keeps the storing from its end until it is opened."""

    def __init__(self) -> None:
        self.entered, self.opened = Event(), Event()

    def pass_through(self, real: Callable[[Edit], None], edit: Edit) -> None:
        if edit.segments:
            self.entered.set()
            self.opened.wait(20)
        real(edit)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    held, real = Gate(), Edit.finish
    monkeypatch.setattr(Edit, "finish", lambda edit: held.pass_through(real, edit))
    return held


def test_what_is_changed_while_articles_are_stored_waits_for_their_end(desk: Desk, gate: Gate) -> None:
    article = next(desk.project.articles())
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    start = desk.reader.text().index("Nous devons")
    desk.reader.select(start, start + 11)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.project.counts()["statements"] == 0
    assert desk.reader.text() == desk.project.text(article.uid)
    gate.opened.set()
    desk.wait()
    assert desk.project.counts()["articles"] == _MANY + 1
    assert [statement.quote for statement in desk.project.statements_of(article.uid)] == ["Nous devons"]
    assert desk.project.check() == []
    desk.project.undo()
    assert desk.project.counts()["statements"] == 0
    assert desk.project.counts()["articles"] == _MANY + 1
    desk.project.undo()
    assert desk.project.counts()["articles"] == 1


def test_storing_that_is_cancelled_leaves_nothing(desk: Desk, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.project.door._STEPS", 500)  # so little is long
    before = desk.project.counts()
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    QTest.mouseClick(desk.window.status_bar.cancel_button, Qt.MouseButton.LeftButton)
    gate.opened.set()
    desk.wait()
    assert desk.project.counts() == before
    assert desk.project.check() == []
    assert "ancelled" in desk.window.status_bar.notice.text()
    desk.workspace.files.imports.store(spooled(3))
    desk.wait()
    assert desk.project.counts()["articles"] == before["articles"] + 3


def test_closing_the_window_gives_the_storing_up(desk: Desk, gate: Gate) -> None:
    path = desk.project.path
    desk.workspace.files.imports.store(spooled())
    desk.qtbot.waitUntil(gate.entered.is_set)
    gate.opened.set()
    desk.workspace.session.close()
    QApplication.processEvents()
    assert desk.workspace.session.open(path)
    assert desk.project.check() == []
    assert desk.project.counts()["articles"] in (1, _MANY + 1)


def test_a_folder_is_read_and_stored_and_the_foot_says_what_came_of_it(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    for n in range(18):
        (folder / f"{n:02}.txt").write_text(f"Le numéro {n} est là.", encoding="utf-8")
    (folder / "99.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    desk.drop(folder)
    assert desk.project.counts()["articles"] == 19
    assert desk.window.status_bar.notice.text() == "18 articles added"
    assert "99.txt" in desk.window.banner.words.text()


def test_the_pace_of_a_long_work_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("annotator.ui.workspace.pace.monotonic", lambda: now[0])
    pace = Pace(200)
    now[0] += 1
    assert pace.words(10) == "Reading 10 of 200"
    now[0] += 9
    assert pace.words(100) == "Reading 100 of 200  ·  10 a second  ·  10 s left"
    assert pace.storing(5) == "Storing 5 of 200  ·  0.5 a second  ·  6 min left"
    assert left(3 * 3600) == "3 h left"


def test_a_spool_gives_back_what_was_put_in() -> None:
    with spooled(5) as spool:
        assert [file.name for file in spool.drawn()] == [f"{n}.txt" for n in range(5)]
        assert len(spool) == 5


def asked(desk: Desk) -> ImportDialog:
    """The dialog that asks how the files are to be read, once it shows them."""

    def shown() -> ImportDialog | None:
        return next((one for one in desk.window.findChildren(ImportDialog) if one.isVisible()), None)

    desk.qtbot.waitUntil(lambda: (one := shown()) is not None and one.add_button.isEnabled())
    found = shown()
    assert found is not None
    return found


def test_a_table_is_shown_before_anything_of_it_is_stored(desk: Desk, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.csv"
    corpus.write_bytes(press.delimited(";", "cp1252"))
    desk.drop(corpus)
    dialog = asked(desk)
    assert dialog.encoding.currentText() == "Windows-1252"
    assert dialog.article.title.text() == "Brévent ; le port rouvre"
    assert desk.project.counts()["articles"] == 1
    box = dialog.columns.box("Rubrique")
    box.setFocus()
    while box.currentData() != "outlet":
        QTest.keyClick(box, Qt.Key.Key_Up)
    desk.qtbot.waitUntil(lambda: dialog.article.meta.text().startswith("Région"))
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    desk.wait()
    outlets = {article.title: article.outlet for article in desk.project.articles()}
    assert outlets["Brévent ; le port rouvre"] == "Région"
    assert len(outlets) == 3
    assert "no text" in desk.window.banner.words.text()


def test_a_text_whose_encoding_is_a_guess_is_shown_first_and_can_be_read_otherwise(desk: Desk, tmp_path: Path) -> None:
    text = tmp_path / "moscow.txt"
    text.write_bytes("Мы должны договориться о праве прохода через пролив.".encode("koi8_r"))
    desk.drop(text)
    dialog = asked(desk)
    box = dialog.encoding
    box.setCurrentIndex(box.findData("cp1251"))
    box.activated.emit(box.currentIndex())
    desk.qtbot.waitUntil(lambda: "Мы должны" not in dialog.article.text.toPlainText())
    box.setCurrentIndex(box.findData("koi8_r"))
    box.activated.emit(box.currentIndex())
    desk.qtbot.waitUntil(lambda: "Мы должны" in dialog.article.text.toPlainText())
    assert desk.project.counts()["articles"] == 1
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    desk.wait()
    assert desk.reader.text() == "Мы должны договориться о праве прохода через пролив."


def test_a_table_that_is_dismissed_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "corpus.csv").write_bytes(press.delimited())
    before = desk.project.counts()
    desk.drop(tmp_path / "corpus.csv")
    QTest.keyClick(asked(desk), Qt.Key.Key_Escape)
    desk.wait()
    assert desk.project.counts() == before


def test_the_report_names_each_failure_is_saved_and_tries_again(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Un texte.")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n")
    desk.workspace.take([good, bad])
    desk.wait()
    QTest.mouseClick(desk.window.banner.action_button, Qt.MouseButton.LeftButton)
    (dialog,) = (one for one in desk.window.findChildren(ReportDialog) if one.isVisible())
    assert "bad.txt" in dialog.list.toPlainText()
    desk.answers.paths = [tmp_path / "report.csv"]
    dialog.save_button.click()
    saved = (tmp_path / "report.csv").read_bytes().decode()
    assert saved.startswith("file,status,article_id,reason\r\n")
    assert f"{bad},failed,," in saved
    bad.write_text("Un autre texte.")
    dialog.retry_button.click()
    desk.wait()
    assert desk.window.status_bar.notice.text() == "1 article added"
    desk.window.actions_["import_report"].trigger()
    (dialog,) = (one for one in desk.window.findChildren(ReportDialog) if one.isVisible())
    assert dialog.counts.text() == "1 article was added"


def test_the_file_that_an_article_came_from_is_opened_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.window.actions_["open_original"].trigger()
    path = Path(opened[0].toLocalFile())
    assert path.name == ARTICLE.name
    assert path.read_bytes() == ARTICLE.read_bytes()


def test_the_file_is_read_again_otherwise_and_compared(desk: Desk) -> None:
    article = next(desk.project.articles())
    before = desk.project.text(article.uid)
    desk.window.actions_["read_again"].trigger()
    dialog = asked(desk)
    box = dialog.encoding
    box.setFocus()
    while box.currentData() != "cp1252":
        QTest.keyClick(box, Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: "Ã" in dialog.article.text.toPlainText())
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    desk.wait()
    (compared,) = (one for one in desk.window.findChildren(VersionDialog) if one.isVisible())
    assert desk.project.text(article.uid) == before
    compared.accept_button.click()
    desk.wait()
    assert "Ã" in desk.project.text(article.uid)
    assert desk.project.check() == []
    desk.window.actions_["undo"].trigger()
    assert desk.project.text(article.uid) == before
