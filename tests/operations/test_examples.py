"""A statement shows what its concept means, until it is about something else."""

from collections.abc import Callable

import pytest

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import Example
from annotator.model.errors import InvalidValue
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, CodingEdit
from annotator.operations import annotate
from annotator.operations.codebook_import import import_codebook
from annotator.operations.codebook_merging import merge_values
from annotator.operations.codebook_values import delete_value
from annotator.operations.examples import is_example, set_example
from annotator.operations.importing import add_draft
from annotator.project.project import Project
from tests.operations.test_codebook_values import new


def undone(project: Project, do: Callable[[], object]) -> None:
    """Do it; it is one step, and undo and redo hold."""

    def shown() -> list[list[Example]]:
        return [project.examples(concept.uid) for concept in project.codebook().concepts]

    before, changes = shown(), project.counts()["changes"]
    assert do() is not None
    after = shown()
    assert (project.counts()["changes"], after != before) == (changes + 1, True)
    project.undo()
    assert shown() == before
    project.redo()
    assert shown() == after


@pytest.fixture
def coded(project: Project) -> tuple[str, str]:
    """A statement, and the concept that it is about."""
    concept = new(project, "concept", "Alliances")
    article = add_draft(project, ArticleDraft(text="Nous sommes prêts.", metadata=Metadata()))
    draft = CodingDraft(concept=Choice("", concept))
    return annotate.add_statement(project, article, Span(0, 4), draft).uids("statement")[0], concept


def test_an_example_comes_and_goes(project: Project, coded: tuple[str, str]) -> None:
    statement, concept = coded
    undone(project, lambda: set_example(project, statement=statement, is_example=True))
    assert project.examples(concept) == [Example(statement=statement, quote="Nous")]
    assert set_example(project, statement=statement, is_example=True) is None
    assert is_example(project, statement)
    undone(project, lambda: set_example(project, statement=statement, is_example=False))
    assert project.examples(concept) == []
    assert set_example(project, statement=statement, is_example=False) is None


def test_about_another_concept_it_is_none_and_back_again_it_is_one(project: Project, coded: tuple[str, str]) -> None:
    statement, concept = coded
    set_example(project, statement=statement, is_example=True)
    other = new(project, "concept", "Economy")
    annotate.edit_statement(project, statement, CodingEdit({"concept": Choice("", other)}))
    assert (project.examples(concept), project.examples(other)) == ([], [])
    annotate.edit_statement(project, statement, CodingEdit({"concept": Choice("", concept)}))
    assert is_example(project, statement)
    annotate.edit_statement(project, statement, CodingEdit({"concept": None}))
    with pytest.raises(InvalidValue, match="without a concept"):
        set_example(project, statement=statement, is_example=True)


def test_examples_go_along_with_what_they_hang_on(project: Project, coded: tuple[str, str]) -> None:
    statement, concept = coded
    set_example(project, statement=statement, is_example=True)
    other = new(project, "concept", "Economy")
    undone(project, lambda: merge_values(project, of="concept", source=concept, target=other))
    assert [one.statement for one in project.examples(other)] == [statement]
    undone(project, lambda: annotate.delete_statements(project, [statement]))
    assert project.examples(other) == []
    undone(project, lambda: delete_value(project, of="concept", uid=other))
    assert project.check() == []


def test_a_codebook_marks_the_statements_that_have_the_words(project: Project, coded: tuple[str, str]) -> None:
    statement, concept = coded
    text = "list,name,examples\nconcept,Alliances,Nous; elsewhere\n"
    undone(project, lambda: import_codebook(project, data=text.encode()))
    assert [one.statement for one in project.examples(concept)] == [statement]
    assert import_codebook(project, data=text.encode()) is None
