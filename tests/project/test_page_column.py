"""The pages of statements, as the last column of their table."""

from __future__ import annotations

import csv
from pathlib import Path

from annotator.formats.columns import STATEMENTS
from annotator.model.article import ArticleDraft, Mark
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate, fields
from annotator.operations.exporting import export
from annotator.operations.importing import add_draft
from annotator.project.project import Project

TEXT = "one two three four"
MARKS = (Mark(0, 8, "page", "3"), Mark(8, 18, "page", "4"))


def table(project: Project, folder: Path, where: dict[str, str] | None = None) -> list[list[str]]:
    path = folder / "out.csv"
    export(project, path, where=where)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def coded(project: Project, text: str, marks: tuple[Mark, ...], *spans: tuple[int, int]) -> None:
    article = add_draft(project, ArticleDraft(text=text, marks=marks))
    for start, end in spans:
        annotate.add_statement(project, article, Span(start, end), CodingDraft(kind=Choice("claim")))


def test_statements_in_articles_with_pages_have_their_page_in_the_last_column(project: Project, tmp_path: Path) -> None:
    coded(project, "no page", (), (0, 2))
    assert table(project, tmp_path)[0] == list(STATEMENTS)
    coded(project, TEXT, MARKS, (0, 3), (4, 13), (8, 13))
    header, *rows = table(project, tmp_path)
    assert header == [*STATEMENTS, "page"]
    assert [(row[11], row[-1]) for row in rows] == [("no", ""), ("one", "3"), ("two three", "3–4"), ("three", "4")]
    assert [row[:-1] for row in rows] == [row[: len(STATEMENTS)] for row in rows]


def test_it_stands_behind_the_fields_of_ones_own_and_gives_way_to_their_names(project: Project, tmp_path: Path) -> None:
    topic = fields.define_field(project, "page")
    article = add_draft(project, ArticleDraft(text=TEXT, marks=MARKS))
    annotate.add_statement(project, article, Span(8, 13), CodingDraft(fields={topic: (Choice("mine"),)}))
    header, row = table(project, tmp_path)
    assert header[-2:] == ["page", "article_page"]
    assert row[-2:] == ["mine", "4"]
    assert table(project, tmp_path, where={"quote": "three"}) == [header, row]
    assert table(project, tmp_path, where={"quote": "four"}) == [header]
