"""The report of an import: counts in a sentence, and why each file failed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.added import AddResult
from annotator.model.errors import EmptyArticle
from annotator.ui.importing.report_dialog import ReportDialog


def test_it_says_what_became_of_the_files(qtbot: QtBot) -> None:
    results = [
        AddResult(name="/x/a.txt", status="added", uid="1"),
        AddResult(name="/x/b.txt", status="added", uid="2", alike=True),
        AddResult(name="/x/c.txt", status="duplicate", uid="1"),
        AddResult(name="/x/d.txt", status="failed", reason="…", error=EmptyArticle("d.txt")),
        AddResult(name="/x/e.jpg", status="skipped", reason="there is no format for it"),
    ]
    dialog = ReportDialog(results)
    qtbot.addWidget(dialog)
    assert dialog.counts.text().split("\n") == [
        "2 articles were added",
        "1 of them is nearly another one and was grouped with it",
        "1 was there already",
        "1 could not be read",
        "1 file has no known format",
    ]
    assert dialog.list.toPlainText().split("\n") == [
        "d.txt was not added: it has no text. The project was not changed.",
        "e.jpg: there is no format for it",
    ]
    dialog.show()
    asked: list[str] = []
    dialog.save_requested.connect(lambda: asked.append("save"))
    dialog.retry_requested.connect(lambda: asked.append("retry"))
    for name in ("report_save", "report_retry"):
        button = dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
    assert asked == ["save", "retry"]


def test_where_nothing_failed_nothing_is_tried_again(qtbot: QtBot) -> None:
    dialog = ReportDialog([AddResult(name="a.txt", status="added", uid="1")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.counts.text() == "1 article was added"
    assert not dialog.list.isVisible()
    assert not dialog.retry_button.isVisible()
