"""Statements that show what their concept means."""

from __future__ import annotations

from annotator.model.change import Changed
from annotator.model.errors import InvalidValue, sentence
from annotator.operations.annotate import excerpt
from annotator.project.project import Project


def set_example(project: Project, *, statement: str, is_example: bool) -> Changed | None:
    """Let a statement be an example of its concept, or none any more; None where it was so already.

    Raises `NotFound`, and `InvalidValue` for a statement without a concept.
    """
    found = project.statement(statement)
    concept = found.coding.concept
    if concept is None:
        raise InvalidValue(sentence("A statement without a concept is no example of one; give it a concept first."))
    name = project.codebook().concept_of[concept].name
    action = "add example" if is_example else "remove example"
    with project.edit(action, quote=excerpt(found.quote), concept=name) as edit:
        row = f"{concept}/{statement}"
        if is_example and not edit.exists("concept_example", row):
            edit.insert("concept_example", row, {})
        elif not is_example and edit.exists("concept_example", row):
            edit.delete("concept_example", row)
    return edit.changed


def is_example(project: Project, statement: str) -> bool:
    """Whether a statement shows what its concept means; raises `NotFound`."""
    concept = project.statement(statement).coding.concept
    return concept is not None and any(one.statement == statement for one in project.examples(concept))


def toggle_example(project: Project, *, statement: str) -> Changed | None:
    """The other way round than it was."""
    return set_example(project, statement=statement, is_example=not is_example(project, statement))
