"""Two values become one: nothing points to the old one any more, nothing is said twice, one undo takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.change import Changed
from annotator.model.codebook import CodebookList
from annotator.model.codebook_edit import MergePreview, RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate
from annotator.operations.codebook_merging import merge_preview, merge_values
from annotator.operations.codebook_values import delete_value
from annotator.operations.field_values import set_fields
from annotator.operations.fields import define_field
from annotator.project.project import Project
from tests.operations.test_annotate import QUOTE
from tests.operations.test_codebook_values import names, new, undone


def code(project: Project, article: str, draft: CodingDraft) -> str:
    return annotate.add_statement(project, article, QUOTE, draft).uids("statement")[0]


def of_name(project: Project, of: CodebookList, name: str) -> str:
    return next(value.uid for value in project.codebook().values(of) if value.name == name)


def merged(project: Project, of: CodebookList, source: str, target: str) -> Changed:
    rows = list(project.statement_rows())
    changed = undone(project, lambda: merge_values(project, of=of, source=source, target=target))
    assert project.codebook().value(of, source) is None
    project.undo()
    assert list(project.statement_rows()) == rows
    project.redo()
    assert project.check() == []
    return changed


def test_a_speaker_takes_the_other_ones_statements_names_and_roles(project: Project, article: str) -> None:
    term = RoleDraft(role="secretary general", organization=Choice("NATO"), since="2014-10-01")
    old = new(project, "speaker", "M. Stoltenberg", ValueChanges(
        aliases=("Jens", "le chef"), roles=(term, RoleDraft(role="Norwegian")), definition="tall",
    ))  # fmt: skip
    kept = new(project, "speaker", "Jens Stoltenberg", ValueChanges(aliases=("Jens",), roles=(term,)))
    coded = code(project, article, CodingDraft(speaker=Choice("M. Stoltenberg", old)))
    member = code(project, article, CodingDraft(speaker=Choice("Ada"), organization=Choice("M. Stoltenberg", old)))
    both = CodingDraft(speaker=Choice("M. Stoltenberg", old), organization=Choice("M. Stoltenberg", old))
    twice = code(project, article, both)
    preview = merge_preview(project, of="speaker", source=old, target=kept)
    assert replace(preview, quotes=()) == MergePreview(statements=3, aliases=2, roles=2)
    assert len(preview.quotes) == 3
    merged(project, "speaker", old, kept)
    after = project.codebook().speaker_of[kept]
    assert after.aliases == ("Jens", "M. Stoltenberg", "le chef")
    assert [role.role for role in after.roles] == ["Norwegian", "secretary general"]
    assert after.note == "tall"
    assert project.statement(coded).coding.speaker == kept
    assert project.statement(member).coding.organization == kept
    assert (project.statement(twice).coding.speaker, project.statement(twice).coding.organization) == (kept, kept)


def test_nobody_gets_a_role_in_itself(project: Project) -> None:
    old = new(project, "speaker", "OTAN", ValueChanges(kind="organization"))
    member = (RoleDraft(organization=Choice("OTAN", old)), RoleDraft(role="part", organization=Choice("OTAN", old)))
    kept = new(project, "speaker", "NATO", ValueChanges(kind="organization", roles=member))
    merged(project, "speaker", old, kept)
    roles = project.codebook().speaker_of[kept].roles
    assert [(role.role, role.organization) for role in roles] == [("part", None)]


def test_what_fields_say_of_a_speaker_goes_along_where_nothing_is_said(project: Project) -> None:
    party, born = define_field(project, "party", owner="speaker"), define_field(project, "born", owner="speaker")
    posts = define_field(project, "posts", owner="speaker", multiple=True)
    old, kept = new(project, "speaker", "old"), new(project, "speaker", "kept")
    said = {party: (Choice("A"),), born: (Choice("1959"),), posts: (Choice("x"), Choice("y"))}
    set_fields(project, "speaker", old, said)
    set_fields(project, "speaker", kept, {party: (Choice("B"),), posts: (Choice("y"), Choice("z"))})
    merged(project, "speaker", old, kept)
    found = {field: sorted(value for _, value in rows) for field, rows in project.field_rows("speaker", kept).items()}
    assert found == {party: ["B"], born: ["1959"], posts: ["x", "y", "z"]}


def test_a_kind_takes_its_fields_along_and_is_not_deleted_from_under_them(project: Project) -> None:
    source, target = (kind.uid for kind in project.codebook().kinds[:2])
    field = define_field(project, "cue", kinds=(source,))
    with pytest.raises(InvalidValue, match="field “cue” belongs to “direct quotation” alone"):
        delete_value(project, of="kind", uid=source)
    merged(project, "kind", source, target)
    assert project.codebook().field_of[field].kinds == (target,)


def test_a_concept_takes_children_along_and_definitions(project: Project, article: str) -> None:
    old = new(project, "concept", "treaties", ValueChanges(definition="signed papers"))
    child = new(project, "concept", "article 4", ValueChanges(parent=old))
    kept = new(project, "concept", "Treaties", ValueChanges(definition="between states"))
    code(project, article, CodingDraft(concept=Choice("treaties", old)))
    preview = merge_preview(project, of="concept", source=old, target=kept)
    assert (preview.statements, preview.children, len(preview.quotes)) == (1, 1, 1)
    merged(project, "concept", old, kept)
    book = project.codebook()
    assert book.concept_of[child].parent == kept
    assert book.concept_of[kept].definition == "between states\nsigned papers"
    assert project.usage("concept") == {kept: 1}


@pytest.mark.parametrize("depth", [1, 2])
def test_a_concept_merged_into_one_below_it_makes_no_circle(project: Project, depth: int) -> None:
    root = new(project, "concept", "root")
    top = new(project, "concept", "top", ValueChanges(parent=root))
    middle = new(project, "concept", "middle", ValueChanges(parent=top))
    low = new(project, "concept", "low", ValueChanges(parent=middle))
    target = middle if depth == 1 else low
    merged(project, "concept", top, target)
    book = project.codebook()
    assert book.concept_of[target].parent == root
    assert all(len(book.concept_path(uid)) < 4 for uid in book.concept_of)
    assert book.concepts_below(root) == {middle, low}


def test_tags_are_not_doubled(project: Project, article: str) -> None:
    both = code(project, article, CodingDraft(tags=(Choice("old"), Choice("kept"))))
    one = code(project, article, CodingDraft(tags=(Choice("old", of_name(project, "tag", "old")),)))
    old, kept = of_name(project, "tag", "old"), of_name(project, "tag", "kept")
    preview = merge_preview(project, of="tag", source=old, target=kept)
    assert preview == MergePreview(statements=2, quotes=("Nous sommes prêts.",) * 2)
    merged(project, "tag", old, kept)
    assert project.statement(both).coding.tags == project.statement(one).coding.tags == (kept,)


@pytest.mark.parametrize("of", ["stance", "kind"])
def test_stances_and_kinds(project: Project, article: str, of: CodebookList) -> None:
    source, target = (value.uid for value in project.codebook().values(of)[:2])
    draft = CodingDraft(stance=Choice("", source)) if of == "stance" else CodingDraft(kind=Choice("", source))
    uid = code(project, article, draft)
    merged(project, of, source, target)
    assert getattr(project.statement(uid).coding, of) == target
    assert len(names(project, of)) == 4


def test_what_cannot_be_merged(project: Project) -> None:
    tag = new(project, "tag", "t")
    with pytest.raises(InvalidValue, match="into itself"):
        merge_values(project, of="tag", source=tag, target=tag)
    with pytest.raises(NotFound):
        merge_preview(project, of="tag", source=tag, target="nobody")


def test_usage_and_quotes_of_a_value(project: Project, article: str) -> None:
    above = new(project, "concept", "above")
    below = new(project, "concept", "below", ValueChanges(parent=above))
    first = code(project, article, CodingDraft(concept=Choice("", below), speaker=Choice("Ada"), tags=(Choice("t"),)))
    second = code(project, article, CodingDraft(concept=Choice("", above), kind=Choice("k")))
    found = project.usage()
    assert (found[above], found[below], found[of_name(project, "tag", "t")]) == (1, 1, 1)
    assert project.usage("kind") == {of_name(project, "kind", "k"): 1}
    quotes = project.quotes_of("concept", above)
    assert quotes.count() == 2
    assert {row.uid for row in quotes.page(0, 10)} == {first, second}
    assert [row.uid for row in project.quotes_of("concept", below).page(0, 10)] == [first]
    for of, name in (("speaker", "Ada"), ("tag", "t")):
        lists: CodebookList = "tag" if of == "tag" else "speaker"
        assert [row.uid for row in project.quotes_of(lists, of_name(project, lists, name)).page(0, 1)] == [first]
