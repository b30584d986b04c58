"""Highlighting, tagging, moving, deleting: each one change, each taken back by one undo."""

import pytest

from annotator.model.errors import BadSpan, InvalidValue, NotFound
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft, CodingEdit
from annotator.operations import annotate
from annotator.operations.codebook import add_speaker
from annotator.project.project import Project
from tests.operations.conftest import TEXT

QUOTE = Span(TEXT.index("Nous"), TEXT.index(". »") + 1)


def choice(project: Project, values: str, name: str) -> Choice:
    uid = next(value.uid for value in getattr(project.codebook(), values) if value.name == name)
    return Choice(name, uid)


def add(project: Project, article: str, draft: CodingDraft | None = None, span: Span = QUOTE) -> str:
    return annotate.add_statement(project, article, span, draft or CodingDraft()).uids("statement")[0]


def test_new_values_come_with_the_statement_and_go_with_its_undo(project: Project, article: str) -> None:
    before = project.codebook()
    draft = CodingDraft(
        kind=choice(project, "kinds", "direct quotation"),
        speaker=Choice("Anne Hidalgo"),
        organization=Choice("Ville de Paris"),
        concept=Choice("le départ"),
        stance=choice(project, "stances", "support"),
        tags=(Choice("à vérifier"), Choice("une")),
        note="net",
    )
    row = project.statement_row(add(project, article, draft))
    assert (row.quote, row.kind, row.speaker, row.speaker_kind) == (
        "Nous sommes prêts.",
        "direct quotation",
        "Anne Hidalgo",
        "person",
    )
    assert (row.organization, row.concept, row.stance, row.stance_score) == (
        "Ville de Paris",
        "le départ",
        "support",
        1,
    )
    assert (row.tags, row.note, row.coder) == ("une; à vérifier", "net", "Ada")
    assert next(s.kind for s in project.codebook().speakers if s.name == "Ville de Paris") == "organization"
    project.undo()
    assert list(project.statement_rows()) == []
    assert project.codebook() == before
    project.redo()
    assert project.statement_row(row.uid) == row
    assert project.check() == []


def test_a_new_name_that_is_there_already_makes_no_twin(project: Project, article: str) -> None:
    add(project, article, CodingDraft(speaker=Choice("Ada"), organization=Choice("Ada")))
    add(project, article, CodingDraft(speaker=Choice(" Ada ")))
    assert [speaker.name for speaker in project.codebook().speakers] == ["Ada"]


def test_the_organization_is_that_of_the_speakers_role(project: Project, article: str) -> None:
    uid = add_speaker(project, "Jens Stoltenberg", "person", "secretary general", "NATO")
    row = project.statement_row(add(project, article, CodingDraft(speaker=Choice("Jens Stoltenberg", uid))))
    assert row.organization == "NATO"
    other = annotate.edit_statement(project, row.uid, CodingEdit({"speaker": Choice("Somebody")}))
    assert other is not None
    assert project.statement_row(row.uid).organization is None
    annotate.edit_statement(project, row.uid, CodingEdit({"organization": Choice("EU")}))
    assert project.statement_row(row.uid).organization == "EU"


def test_two_statements_may_stand_on_the_very_same_words(project: Project, article: str) -> None:
    first, second = add(project, article), add(project, article)
    assert first != second
    assert len(project.statements_of(article)) == 2


def test_editing_changes_what_is_named_and_nothing_else(project: Project, article: str) -> None:
    uid = add(project, article, CodingDraft(speaker=Choice("A"), concept=Choice("C"), tags=(Choice("x"), Choice("y"))))
    before = project.statement(uid)
    stance = choice(project, "stances", "oppose")
    annotate.edit_statement(project, uid, CodingEdit({"stance": stance, "tags": (Choice("y", before.coding.tags[1]),)}))
    after = project.statement(uid)
    assert (after.coding.speaker, after.coding.concept) == (before.coding.speaker, before.coding.concept)
    assert after.coding.stance == stance.uid
    assert after.coding.tags == before.coding.tags[1:]
    assert after.modified > before.modified
    assert annotate.edit_statement(project, uid, CodingEdit({"stance": stance})) is None, (
        "nothing changed, nothing stored"
    )
    project.undo()
    assert project.statement(uid) == before


def test_a_moved_statement_has_the_words_under_it(project: Project, article: str) -> None:
    uid = add(project, article)
    annotate.move_statement(project, uid, Span(TEXT.index("😀"), TEXT.index(" en")))
    assert project.statement(uid).quote == "😀"
    with pytest.raises(BadSpan):
        annotate.move_statement(project, uid, Span(0, len(TEXT) + 1))
    assert project.check() == []


def test_what_cannot_be_a_statement_is_refused(project: Project, article: str) -> None:
    changes = project.counts()["changes"]
    with pytest.raises(InvalidValue, match="at least one word"):
        add(project, article, span=Span(5, 7))
    with pytest.raises(BadSpan):
        add(project, article, span=Span(0, 10_000))
    with pytest.raises(NotFound):
        add(project, "nowhere")
    with pytest.raises(InvalidValue, match="person, organization"):
        add(project, article, CodingDraft(speaker=Choice("X", None, "alien")))
    assert project.counts()["changes"] == changes


def test_many_are_deleted_by_one_change(project: Project, article: str) -> None:
    uids = [add(project, article, CodingDraft(tags=(Choice("t"),))) for _ in range(3)]
    annotate.delete_statements(project, uids)
    assert project.statements_of(article) == []
    project.undo()
    assert [statement.uid for statement in project.statements_of(article)] == uids
    assert annotate.delete_statements(project, []) is None
