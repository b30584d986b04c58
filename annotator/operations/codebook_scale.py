"""What a user does to the stance scale and to the concept tree."""

from __future__ import annotations

from annotator.model.change import Changed, Scalar
from annotator.model.codebook_edit import ValueChanges
from annotator.model.errors import NotFound
from annotator.operations import codebook_checks as checks
from annotator.operations.codebook_values import edit_value
from annotator.operations.codebook_writing import next_position
from annotator.project.project import Project


def set_score(project: Project, *, stance: str, score: float | None) -> Changed | None:
    """The number of a stance, −1 to +1; None: none."""
    return edit_value(project, of="stance", uid=stance, changes=ValueChanges(score=score))


def set_key(project: Project, *, stance: str, key: str | None) -> Changed | None:
    """The digit that chooses a stance; raises `InvalidValue` where another stance has it."""
    return edit_value(project, of="stance", uid=stance, changes=ValueChanges(key=key))


def move_concept(
    project: Project, *, concept: str, parent: str | None, before: str | None = None, after: str | None = None
) -> Changed | None:
    """Put a concept with all below it under another one (None: at the root), `before` or `after` one of those there.

    Without either it comes last where siblings are placed by hand; else they go by name. Raises `InvalidValue` for a
    circle.
    """
    book = project.codebook()
    moved = checks.known(book, "concept", concept)
    checks.valid_parent(book, concept, parent)
    siblings = [one.uid for one in book.concepts if one.parent == parent and one.uid != concept]
    beside = before or after
    if beside is not None and beside not in siblings:
        raise NotFound("concept", beside)
    above = book.concept_of[parent].name if parent is not None else None
    with project.edit("move concept", name=moved.name, parent=above) as edit:
        if beside is None:
            same = book.concept_of[concept].parent == parent
            place: dict[str, Scalar] = {} if same else {"position": next_position(book, "concept", parent)}
            edit.update("concept", concept, {"parent_id": parent, **place})
        else:
            at = siblings.index(beside) + (before is None)
            edit.update("concept", concept, {"parent_id": parent})
            for position, uid in enumerate([*siblings[:at], concept, *siblings[at:]]):
                edit.update("concept", uid, {"position": position})
    return edit.changed
