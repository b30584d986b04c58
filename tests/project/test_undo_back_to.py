"""The way back to a point of the history: step by step, each of them to be done again."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model.errors import NothingToUndo, UndoRefused, UndoStopped
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.project.project import Project
from tests.project.conftest import CODER, add_article, add_statement
from tests.project.test_undo import Walk, rows


def newest(project: Project) -> int:
    return project.history(1)[0].id


def test_the_point_itself_goes_too_and_all_of_it_comes_back(project: Project) -> None:
    article = add_article(project)
    before = rows(project)
    add_statement(project, article, 0, 4)
    point = newest(project)
    add_statement(project, article, 5, 6)
    after = rows(project)
    assert len(project.undo_back_to(point)) == 2
    assert rows(project) == before
    project.redo()
    project.redo()
    assert rows(project) == after
    assert project.check() == []


def test_what_was_taken_back_or_done_again_counts_once(project: Project) -> None:
    article = add_article(project)
    empty = rows(project)
    add_statement(project, article, 0, 4)
    point = newest(project)
    project.undo()
    project.redo()
    project.undo()
    project.redo()
    redone = newest(project)
    add_statement(project, article, 5, 6)
    project.undo()
    assert len(project.undo_back_to(redone)) == 1
    assert rows(project) == empty
    with pytest.raises(NothingToUndo):
        project.undo_back_to(point)


def test_the_project_itself_stays(project: Project) -> None:
    add_article(project)
    assert len(project.undo_back_to(1)) == 1
    with pytest.raises(NothingToUndo):
        project.undo_back_to(1)


def theirs(project: Project, statement: str) -> None:
    """What a merge with another replica could bring: a tag on one's own statement."""
    connection = project._writing().connection
    connection.execute("BEGIN")
    connection.execute("INSERT INTO tag(uid, name) VALUES ('t', 't')")
    connection.execute(
        "INSERT INTO statement_tag SELECT s.id, t.id FROM statement s, tag t WHERE s.uid = ?", (statement,)
    )
    connection.execute("COMMIT")


def test_a_refused_step_stops_and_what_went_before_can_be_done_again(project: Project) -> None:
    article = add_article(project)
    point = newest(project)
    statement = add_statement(project, article, 0, 4)
    held = rows(project)["statement"]
    add_statement(project, article, 5, 6)
    add_statement(project, article, 7, 8)
    everything = rows(project)["statement"]
    theirs(project, statement)
    with pytest.raises(UndoStopped, match="taken back \\(2\\)") as stopped:
        project.undo_back_to(point)
    assert stopped.value.done == 2
    assert [row[0] for row in rows(project)["statement"]] == [row[0] for row in held]
    with pytest.raises(UndoRefused):
        project.undo_back_to(point)
    project.redo()
    project.redo()
    assert [row[0] for row in rows(project)["statement"]] == [row[0] for row in everything]


def go_back_and_forth(folder: Path, seed: int, kept: int, more: int) -> None:
    """Some steps with undos among them, back to a point, and forth again."""
    path = folder / f"{len(list(folder.iterdir()))}.annot"
    with Project.create(path, PassingOwner(CODER), CountingSource()) as project:
        walk = Walk(project, seed)
        for _ in range(kept):
            walk.step()
        before, last = rows(project), newest(project)
        for _ in range(more):
            held = newest(project)
            walk.step()
            if newest(project) > held and walk.random.random() < 0.3:
                project.undo()
                if walk.random.random() < 0.5:
                    project.redo()
        after = rows(project)
        first = [change.id for change in project.history() if change.id > last]
        standing = project.undo_back_to(first[-1]) if first and project.undo_preview(first[-1]).count else ()
        assert rows(project) == before
        assert project.check() == []
        for _ in standing:
            project.redo()
        assert rows(project) == after
        assert project.check() == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), kept=st.integers(0, 8), more=st.integers(1, 12))
def test_back_and_forth_gives_the_same_rows(tmp_path: Path, seed: int, kept: int, more: int) -> None:
    go_back_and_forth(tmp_path, seed, kept, more)
