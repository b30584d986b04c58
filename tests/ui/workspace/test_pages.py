"""The page of a statement, where its article has pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from annotator.model.article import ArticleDraft, Mark
from annotator.model.span import Span
from annotator.model.statement import CodingDraft
from annotator.operations import annotate
from annotator.operations.importing import add_draft
from tests.ui.workspace.conftest import Desk


def made(desk: Desk) -> str:
    label = desk.part("statement_made")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_inspector_says_on_which_page_a_statement_stands(desk: Desk, own_project: Path) -> None:
    text = "One two three four."
    marks = (Mark(0, 8, "page", "3"), Mark(8, 19, "page", "4"))
    article = add_draft(desk.project, ArticleDraft(text=text, marks=marks))
    for start, end in ((0, 3), (4, 13)):
        annotate.add_statement(desk.project, article, Span(start, end), CodingDraft())
    first, second = (row.uid for row in desk.project.statement_rows())
    desk.workspace.reading.go_to(first)
    assert made(desk).startswith("p. 3 · Ada")
    desk.workspace.reading.go_to(second)
    assert made(desk).startswith("pp. 3–4 · Ada")
    other = add_draft(desk.project, ArticleDraft(text="Without pages."))
    annotate.add_statement(desk.project, other, Span(0, 7), CodingDraft())
    desk.workspace.reading.go_to([row.uid for row in desk.project.statement_rows()][-1])
    assert made(desk).startswith("Ada")
