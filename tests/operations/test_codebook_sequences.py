"""Any sequence of what can be done to the codebook leaves a sound project, and undo takes all of it back."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import CODEBOOK_LISTS, Codebook, CodebookList, Coder
from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate
from annotator.operations.codebook_merging import merge_preview, merge_values
from annotator.operations.codebook_scale import move_concept
from annotator.operations.codebook_speakers import add_role
from annotator.operations.codebook_values import add_value, delete_value, rename_value
from annotator.operations.importing import add_draft
from annotator.project.project import Project

Step = tuple[str, CodebookList, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["merge", "merge", "delete", "rename", "move", "role", "code", "add"]),
        st.sampled_from(CODEBOOK_LISTS),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=14,
)


def taken(book: Codebook, of: CodebookList, at: int) -> str:
    values = book.values(of)
    return values[at % len(values)].uid


def code(project: Project, article: str, one: int, other: int) -> None:
    book = project.codebook()
    draft = CodingDraft(
        kind=Choice("", taken(book, "kind", one)),
        speaker=Choice("", taken(book, "speaker", one)),
        organization=Choice("", taken(book, "speaker", other)),
        concept=Choice("", taken(book, "concept", other)),
        stance=Choice("", taken(book, "stance", one)),
        tags=(Choice("", taken(book, "tag", one)), Choice("", taken(book, "tag", other))),
    )
    annotate.add_statement(project, article, Span(0, 4), draft)


def do(project: Project, article: str, step: Step) -> None:
    deed, of, one, other = step
    book = project.codebook()
    first, second = taken(book, of, one), taken(book, of, other)
    if deed == "merge" and len(book.values(of)) > 1 and first != second:
        wanted = merge_preview(project, of=of, source=first, target=second)
        changed = merge_values(project, of=of, source=first, target=second)
        assert changed is not None
        assert project.pointing(of, first) == []
        assert changed.change.args.get("statements") == wanted.statements
    elif deed == "delete" and len(book.values(of)) > 1:
        delete_value(project, of=of, uid=first)
    elif deed == "rename":
        rename_value(project, of=of, uid=first, name=f"name {other}")
    elif deed == "move":
        move_concept(project, concept=taken(book, "concept", one), parent=taken(book, "concept", other))
    elif deed == "role":
        organization = Choice("", taken(book, "speaker", other))
        add_role(project, speaker=taken(book, "speaker", one), role=RoleDraft(organization=organization))
    elif deed == "code":
        code(project, article, one, other)
    elif deed == "add":
        add_value(project, of=of, name=f"new {one}")


def no_circles(book: Codebook) -> bool:
    return all(concept.uid not in book.concepts_below(concept.parent or "") or concept.parent for concept in book.concepts) and all(
        book.concept_path(concept.uid)[0] in {one.name for one in book.concepts if one.parent is None}
        for concept in book.concepts
    )  # fmt: skip


@settings(max_examples=40)
@given(STEPS)
def test_any_sequence_is_sound_and_can_be_taken_back(steps: list[Step]) -> None:
    owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.annot", owner, CountingSource()) as project,
    ):
        article = add_draft(project, ArticleDraft(text="Nous sommes prêts.", metadata=Metadata(title="T")))
        for of in CODEBOOK_LISTS:
            for n in range(3):
                add_value(project, of=of, name=f"{of} {n}", values=ValueChanges())
        code(project, article, 0, 1)
        before, rows, begun = project.codebook(), list(project.statement_rows()), project.counts()["changes"]
        for step in steps:
            try:
                do(project, article, step)
            except InvalidValue:
                continue
        assert no_circles(project.codebook())
        assert project.check() == []
        for _ in range(project.counts()["changes"] - begun):
            project.undo()
        assert (project.codebook(), list(project.statement_rows())) == (before, rows)
        assert project.check() == []
