"""Many statements at once: one change, the same rows as one by one, undo without end."""

from __future__ import annotations

import pytest

from annotator.model.statement import Choice, CodingEdit, Statement
from annotator.operations.annotate import edit_statement
from annotator.operations.annotate_many import delete_many, edit_statements, effect
from annotator.operations.codebook import add_speaker
from annotator.project.project import Project
from tests.project.conftest import add_article, add_statement


@pytest.fixture
def many(project: Project) -> list[str]:
    """Nine statements of three articles; the first of each is tagged and noted."""
    uids: list[str] = []
    for number in range(3):
        article = add_article(project, f"Il a dit ce qu’il fallait dire {number}.", f"Titre {number}")
        uids += [add_statement(project, article, start, start + 5) for start in (0, 6, 12)]
        edit_statement(project, uids[-3], CodingEdit({"tags": (Choice("vu"),), "note": "Note"}))
    return uids


def codings(project: Project, uids: list[str]) -> list[object]:
    found: list[Statement] = [project.statement(uid) for uid in uids]
    return [(one.coding, one.modified) for one in found]


def everything(project: Project) -> list[object]:
    return [tuple(row) for row in project.statement_tuples()]


def test_many_are_tagged_in_one_change_that_can_be_taken_back(project: Project, many: list[str]) -> None:
    stance = project.codebook().stances[1]
    before, changes = everything(project), project.counts()["changes"]
    wish = CodingEdit(
        {
            "speaker": Choice("Une nouvelle"),
            "stance": Choice("", stance.uid),
            "tags": (Choice("vu"), Choice("neuf")),
            "note": "Dit",
        }
    )
    expected = effect(project, many, wish)
    assert (expected.changing, expected.already) == (9, 0)
    assert {name: [(one.name, one.count) for one in gone] for name, gone in expected.replaced.items()} == {
        "speaker": [("", 9)],
        "stance": [("", 9)],
        "note": [("", 6), ("note", 3)],
    }
    changed = edit_statements(project, many[:8], wish)
    assert changed is not None
    assert set(changed.bulk) == {"speaker", "tag", "statement", "statement_tag"}
    assert project.counts()["changes"] == changes + 1
    rows = [project.statement_row(uid) for uid in many]
    assert {(row.speaker, row.stance, row.tags, row.note) for row in rows[:8]} == {
        ("Une nouvelle", stance.name, "neuf; vu", "Dit")
    }
    assert rows[8].speaker is None
    after = everything(project)
    assert project.check() == []
    for _ in range(2):
        project.undo()
        assert everything(project) == before
        assert project.check() == []
        project.redo()
        assert everything(project) == after
        assert project.check() == []


def test_only_what_differs_changes(project: Project, many: list[str]) -> None:
    stance = project.codebook().stances[0]
    wish = CodingEdit({"stance": Choice("", stance.uid)})
    edit_statements(project, many[:3], wish)
    done = codings(project, many[:3])
    edit_statements(project, many[3:5], CodingEdit({"stance": Choice("", project.codebook().stances[1].uid)}))
    found = effect(project, many, wish)
    assert (found.changing, found.already) == (6, 3)
    assert [(one.name, one.count) for one in found.replaced["stance"]] == [("", 4), ("oppose", 2)]
    cleared = effect(project, many, CodingEdit({"stance": None}))
    assert [(one.name, one.count) for one in cleared.replaced["stance"]] == [("support", 3), ("oppose", 2)]
    edit_statements(project, many, wish)
    assert codings(project, many[:3]) == done
    assert edit_statements(project, many, wish) is None
    assert effect(project, many, wish).changing == 0
    assert edit_statements(project, [], wish) is None


def test_the_ids_of_a_list_choose_as_uids_do(project: Project, many: list[str]) -> None:
    listed = project.statement_list(words="il")
    ids = listed.ids(0, listed.count() - 1)
    edit_statements(project, ids, CodingEdit({"note": None, "concept": Choice("Paix")}))
    assert {row.concept for row in listed.page(0, 99)} == {"Paix"}
    assert project.check() == []


def test_another_speaker_brings_the_organization_of_the_day(project: Project, many: list[str]) -> None:
    speaker = add_speaker(project, "Jens Stoltenberg", role="secrétaire général", organization="OTAN")
    wish = CodingEdit({"speaker": Choice("", speaker)})
    edit_statement(project, many[0], wish)
    edit_statements(project, many[1:], wish)
    assert {project.statement_row(uid).organization for uid in many} == {"OTAN"}
    edit_statements(project, many, CodingEdit({"speaker": None}))
    assert {project.statement_row(uid).organization for uid in many} == {None}
    assert project.check() == []


def test_many_are_deleted_in_one_change_that_can_be_taken_back(project: Project, many: list[str]) -> None:
    before = sorted(map(str, everything(project)))
    changed = delete_many(project, many[:7])
    assert changed is not None
    assert project.counts()["statements"] == 2
    assert project.check() == []
    for _ in range(2):
        project.undo()
        assert sorted(map(str, everything(project))) == before
        assert project.check() == []
        project.redo()
        assert project.counts()["statements"] == 2
        assert project.check() == []


def test_an_undo_is_refused_where_a_row_was_changed_since(project: Project, many: list[str]) -> None:
    edit_statements(project, many, CodingEdit({"note": "A"}))
    edit_statement(project, many[0], CodingEdit({"note": "B"}))
    project.undo()
    project.undo()
    assert [coding.note for coding, _ in codings(project, many[:2])] == ["Note", None]  # pyright: ignore
