"""Each thing done to a value is one step, says what cannot be, and is taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.model.change import Changed
from annotator.model.codebook import CODEBOOK_LISTS, CodebookList
from annotator.model.codebook_edit import RoleDraft, ValueChanges
from annotator.model.errors import InvalidValue, NotFound
from annotator.model.statement import Choice, CodingDraft
from annotator.operations import annotate
from annotator.operations.codebook_scale import move_concept, set_key, set_score
from annotator.operations.codebook_speakers import (
    add_alias,
    add_role,
    edit_role,
    remove_alias,
    remove_role,
    set_speaker_kind,
)
from annotator.operations.codebook_values import (
    add_value,
    define_value,
    delete_value,
    edit_value,
    recolour_value,
    rename_value,
    reorder_values,
)
from annotator.project.project import Project
from tests.operations.test_annotate import QUOTE


def new(project: Project, of: CodebookList, name: str, values: ValueChanges | None = None) -> str:
    changed = add_value(project, of=of, name=name, values=values or ValueChanges())
    assert changed is not None
    return changed.uids(of)[0]


def undone(project: Project, do: Callable[[], Changed | None]) -> Changed:
    """Do it; it is one step, and undo and redo hold."""
    before, changes = project.codebook(), project.counts()["changes"]
    changed = do()
    assert changed is not None
    after = project.codebook()
    assert project.counts()["changes"] == changes + 1
    assert after != before
    project.undo()
    assert project.codebook() == before
    project.redo()
    assert project.codebook() == after
    return changed


def names(project: Project, of: CodebookList) -> list[str]:
    return [value.name for value in project.codebook().values(of)]


@pytest.mark.parametrize("of", CODEBOOK_LISTS)
def test_a_value_comes_gets_another_name_and_colour_and_goes(project: Project, of: CodebookList) -> None:
    uid = undone(project, lambda: add_value(project, of=of, name="  a  new one ")).uids(of)[0]
    undone(project, lambda: rename_value(project, of=of, uid=uid, name="another"))
    undone(project, lambda: recolour_value(project, of=of, uid=uid, colour="#0f8074"))
    value = project.codebook().value(of, uid)
    assert value is not None
    assert (value.name, value.colour) == ("another", "#0F8074")
    assert rename_value(project, of=of, uid=uid, name=" another ") is None
    undone(project, lambda: delete_value(project, of=of, uid=uid))
    assert project.codebook().value(of, uid) is None
    with pytest.raises(NotFound):
        delete_value(project, of=of, uid=uid)
    assert project.check() == []


@pytest.mark.parametrize("of", CODEBOOK_LISTS)
def test_no_two_values_of_a_list_have_one_name(project: Project, of: CodebookList) -> None:
    uid = new(project, of, "one")
    with pytest.raises(InvalidValue, match="already; merge the two"):
        add_value(project, of=of, name="one ")
    other = new(project, of, "two")
    with pytest.raises(InvalidValue, match="already"):
        rename_value(project, of=of, uid=other, name="one")
    with pytest.raises(InvalidValue, match="needs a name"):
        rename_value(project, of=of, uid=uid, name="  ")
    with pytest.raises(InvalidValue, match="no colour"):
        recolour_value(project, of=of, uid=uid, colour="red")


def test_what_is_used_is_not_deleted(project: Project, article: str) -> None:
    coded = CodingDraft(
        kind=Choice("k"), speaker=Choice("s"), organization=Choice("o"), concept=Choice("c"), stance=Choice("t"),
        tags=(Choice("g"),),
    )  # fmt: skip
    annotate.add_statement(project, article, QUOTE, coded)
    book = project.codebook()
    lists: tuple[tuple[CodebookList, str], ...] = (
        ("kind", "k"), ("speaker", "s"), ("speaker", "o"), ("concept", "c"), ("stance", "t"), ("tag", "g"),
    )  # fmt: skip
    for of, name in lists:
        uid = next(value.uid for value in book.values(of) if value.name == name)
        with pytest.raises(InvalidValue, match=f"One statement uses “{name}”"):
            delete_value(project, of=of, uid=uid)
    annotate.add_statement(project, article, QUOTE, coded)
    with pytest.raises(InvalidValue, match="2 statements use “s”"):
        delete_value(project, of="speaker", uid=next(s.uid for s in book.speakers if s.name == "s"))


def test_what_others_stand_on_is_not_deleted(project: Project) -> None:
    above = new(project, "concept", "above")
    new(project, "concept", "below", ValueChanges(parent=above))
    with pytest.raises(InvalidValue, match="concepts below “above”"):
        delete_value(project, of="concept", uid=above)
    new(project, "speaker", "Jens", ValueChanges(roles=(RoleDraft(organization=Choice("NATO")),)))
    nato = next(s for s in project.codebook().speakers if s.name == "NATO")
    assert nato.kind == "organization"
    with pytest.raises(InvalidValue, match="role in “NATO”"):
        delete_value(project, of="speaker", uid=nato.uid)


def test_stances_have_scores_and_keys_of_their_own(project: Project) -> None:
    uid = new(project, "stance", "regret")
    assert project.codebook().stance_of[uid].key == "6"
    assert names(project, "stance")[-1] == "regret"
    undone(project, lambda: set_score(project, stance=uid, score=-0.5))
    undone(project, lambda: set_key(project, stance=uid, key="9"))
    with pytest.raises(InvalidValue, match="belongs to “support”"):
        set_key(project, stance=uid, key="1")
    for key in ("0", "12", "x", "²"):
        with pytest.raises(InvalidValue, match="one digit"):
            set_key(project, stance=uid, key=key)
    with pytest.raises(InvalidValue, match="between"):
        set_score(project, stance=uid, score=1.5)
    with pytest.raises(InvalidValue, match="has no key"):
        edit_value(project, of="tag", uid=new(project, "tag", "t"), changes=ValueChanges(key="7"))


@pytest.mark.parametrize("of", ["stance", "kind"])
def test_an_order_by_hand(project: Project, of: CodebookList) -> None:
    uids = [value.uid for value in project.codebook().values(of)]
    undone(project, lambda: reorder_values(project, of=of, uids=uids[::-1]))
    assert [value.uid for value in project.codebook().values(of)] == uids[::-1]
    assert reorder_values(project, of=of, uids=uids[::-1]) is None
    with pytest.raises(InvalidValue, match="each value"):
        reorder_values(project, of=of, uids=uids[1:])
    with pytest.raises(InvalidValue, match="Only stances and kinds"):
        reorder_values(project, of="tag", uids=[])


def test_definitions_and_notes(project: Project) -> None:
    concept, kind, speaker = new(project, "concept", "c"), new(project, "kind", "k"), new(project, "speaker", "s")
    undone(project, lambda: define_value(project, of="concept", uid=concept, definition="what it means"))
    undone(project, lambda: define_value(project, of="kind", uid=kind, definition="when to take it"))
    undone(project, lambda: define_value(project, of="speaker", uid=speaker, definition="a note"))
    book = project.codebook()
    assert book.concept_of[concept].definition == "what it means"
    assert book.kind_of[kind].definition == "when to take it"
    assert book.speaker_of[speaker].note == "a note"


def test_a_speaker_has_a_kind_aliases_and_roles_over_time(project: Project) -> None:
    uid = new(project, "speaker", "Jens Stoltenberg")
    undone(project, lambda: set_speaker_kind(project, speaker=uid, kind="group"))
    undone(project, lambda: add_alias(project, speaker=uid, alias="M. Stoltenberg"))
    assert add_alias(project, speaker=uid, alias=" M. Stoltenberg") is None
    undone(project, lambda: remove_alias(project, speaker=uid, alias="M. Stoltenberg"))
    assert remove_alias(project, speaker=uid, alias="M. Stoltenberg") is None
    term = RoleDraft(role="secretary general", organization=Choice("NATO"), since="2014-10-01", until="2024-09-30")
    role = undone(project, lambda: add_role(project, speaker=uid, role=term)).uids("speaker_role")[0]
    assert edit_role(project, uid=role, role=term) is None
    undone(project, lambda: edit_role(project, uid=role, role=RoleDraft(role="chair", since="2025")))
    assert project.codebook().speaker_of[uid].roles[0].organization is None
    undone(project, lambda: remove_role(project, uid=role))
    for wrong, words in (
        (RoleDraft(), "a name or an organization"),
        (RoleDraft(role="x", since="1/2/2024"), "no date"),
        (RoleDraft(role="x", since="2024-05", until="2023"), "cannot begin"),
    ):
        with pytest.raises(InvalidValue, match=words):
            add_role(project, speaker=uid, role=wrong)


def test_all_of_a_speaker_changes_in_one_step(project: Project) -> None:
    uid = new(project, "speaker", "J. Stoltenberg", ValueChanges(aliases=("Jens", "JS"), roles=(RoleDraft(role="a"),)))
    role = project.codebook().speaker_of[uid].roles[0]
    wish = ValueChanges(
        name="Jens Stoltenberg",
        aliases=("JS", "Stoltenberg", "Jens Stoltenberg"),
        roles=(RoleDraft(uid=role.uid, role="b"), RoleDraft(role="c", organization=Choice("NATO"))),
        definition="of Norway",
    )
    undone(project, lambda: edit_value(project, of="speaker", uid=uid, changes=wish))
    after = project.codebook().speaker_of[uid]
    assert (after.name, after.aliases, after.note) == ("Jens Stoltenberg", ("JS", "Stoltenberg"), "of Norway")
    assert [role.role for role in after.roles] == ["b", "c"]


def test_a_concept_moves_with_what_is_below_it_and_never_in_a_circle(project: Project) -> None:
    root, branch = new(project, "concept", "root"), new(project, "concept", "branch")
    leaf = new(project, "concept", "leaf", ValueChanges(parent=branch))
    undone(project, lambda: move_concept(project, concept=branch, parent=root))
    assert project.codebook().concept_path(leaf) == ("root", "branch", "leaf")
    with pytest.raises(InvalidValue, match="itself or below"):
        move_concept(project, concept=root, parent=leaf)
    with pytest.raises(InvalidValue, match="itself or below"):
        move_concept(project, concept=root, parent=root)
    undone(project, lambda: move_concept(project, concept=leaf, parent=None, before=root))
    roots = [one.name for one in project.codebook().concepts if one.parent is None]
    assert roots == ["leaf", "root"]
    assert move_concept(project, concept=leaf, parent=None) is None
