"""Opening, closing, copying, refusing; and the door's all or nothing."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.model.errors import (
    AlreadyExists,
    CannotRead,
    FileMissing,
    InvalidValue,
    IsAFolder,
    NewerProject,
    NotAProject,
    NotFound,
    NothingToUndo,
    ProjectInUse,
    ReadOnly,
    StorageFailed,
)
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.project.project import Project
from tests.project.conftest import CODER, add_article, add_statement


def test_a_closed_project_is_one_single_file(tmp_path: Path, owner: PassingOwner) -> None:
    with Project.create(tmp_path / "one.annot", owner) as project:
        add_article(project)
        assert (tmp_path / "one.annot.lock").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["one.annot"]


def test_another_sqlite_program_can_read_it(tmp_path: Path, owner: PassingOwner) -> None:
    with Project.create(tmp_path / "one.annot", owner) as project:
        add_statement(project, add_article(project), 0, 5)
    connection = sqlite3.connect(tmp_path / "one.annot")
    assert connection.execute("PRAGMA application_id").fetchone() == (0x414E4E4F,)
    assert connection.execute("PRAGMA user_version").fetchone() == (5,)
    assert connection.execute("SELECT quote, coder FROM v_statement").fetchall() == [("Il a ", "Ada")]
    connection.close()


def test_a_project_is_never_overwritten(tmp_path: Path, owner: PassingOwner) -> None:
    path = tmp_path / "mine.annot"
    path.write_text("something else")
    with pytest.raises(AlreadyExists, match="left as it is"):
        Project.create(path, owner)
    assert path.read_text() == "something else"
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.annot"]


def test_files_that_are_no_projects_are_refused_and_left_alone(tmp_path: Path, owner: PassingOwner) -> None:
    text = tmp_path / "text.annot"
    text.write_text("no database, but long enough for a header " * 200)
    foreign = tmp_path / "foreign.annot"
    sqlite3.connect(foreign).execute("CREATE TABLE t(x)").connection.close()
    empty = tmp_path / "empty.annot"
    empty.touch()
    for path in (text, foreign, empty):
        before = path.read_bytes()
        with pytest.raises(NotAProject, match="left as it is"):
            Project.open(path, owner)
        assert path.read_bytes() == before
    with pytest.raises(FileMissing):
        Project.open(tmp_path / "nowhere.annot", owner)
    with pytest.raises(IsAFolder):
        Project.open(tmp_path, owner)
    with pytest.raises(FileMissing):
        Project.create(tmp_path / "no folder" / "a.annot", owner)


def test_a_newer_project_is_refused(project: Project, owner: PassingOwner) -> None:
    project.close()
    connection = sqlite3.connect(project.path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(NewerProject, match="schema 99"):
        Project.open(project.path, owner)


def test_a_damaged_project_is_refused_with_a_sentence(project: Project, owner: PassingOwner) -> None:
    project.close()
    with project.path.open("r+b") as file:
        file.seek(0)
        file.write(b"garbage garbage ")
    with pytest.raises(NotAProject):
        Project.open(project.path, owner)


def test_an_error_inside_a_change_leaves_nothing(project: Project) -> None:
    before = project.counts()
    with pytest.raises(ZeroDivisionError), project.edit("add article") as edit:  # noqa: PT012
        edit.insert("article", edit.new_uid(), {"title": "never"})
        _ = 1 / 0
    assert project.counts() == before
    add_article(project)
    assert project.counts()["changes"] == before["changes"] + 1
    assert project.check() == []


def test_a_change_that_changes_nothing_is_not_stored(project: Project) -> None:
    article = add_article(project, title="same")
    with project.edit("edit article") as edit:
        edit.update("article", article, {"title": "same"})
    assert edit.changed is None
    assert project.history(1)[0].action == "add article"


def test_changes_do_not_nest(project: Project) -> None:
    with project.edit("a") as edit:
        edit.insert("tag", edit.new_uid(), {"name": "x"})
        with pytest.raises(RuntimeError), project.edit("b"):
            pass
    assert edit.changed is not None
    assert len(project.codebook().tags) == 1


def test_rows_that_are_not_there_are_named(project: Project) -> None:
    with pytest.raises(NotFound, match="statement nowhere"), project.edit("x") as edit:
        edit.delete("statement", "nowhere")
    with pytest.raises(NotFound, match="article nowhere"), project.edit("x") as edit:
        edit.insert("statement", edit.new_uid(), {"article_id": "nowhere", "start": 0, "end": 1, "quote": "x"})


def test_half_a_character_is_refused(project: Project) -> None:
    with pytest.raises(InvalidValue, match="surrogate"):
        add_article(project, title="\ud83d")


def test_a_second_writer_in_another_process_is_told_who_has_it(project: Project) -> None:
    add_article(project)
    code = f"""
from pathlib import Path
from annotator.model.owner import PassingOwner
from annotator.model.codebook import Coder
from annotator.model.errors import ProjectInUse, ReadOnly
from annotator.project.project import Project
owner = PassingOwner(Coder(uid="x", name="x"))
try:
    Project.open(Path({str(project.path)!r}), owner)
except ProjectInUse as error:
    print(error)
with Project.open(Path({str(project.path)!r}), owner, read_only=True) as reader:
    print(reader.counts()["articles"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert f"process {os.getpid()}" in done.stdout
    assert done.stdout.endswith("1\n")
    add_article(project)
    assert project.check() == []


def test_a_second_writer_in_this_process_is_refused_too(project: Project, owner: PassingOwner) -> None:
    with pytest.raises(ProjectInUse):
        Project.open(project.path, owner)


def test_reading_only_says_so(project: Project, owner: PassingOwner) -> None:
    add_article(project)
    with Project.open(project.path, owner, read_only=True) as reader:
        assert reader.counts()["articles"] == 1
        assert reader.undoable() is None
        with pytest.raises(ReadOnly, match="reading only"):
            reader.edit("x")
        with pytest.raises(ReadOnly):
            reader.undo()


def test_after_a_kill_everything_acknowledged_is_there(tmp_path: Path, owner: PassingOwner) -> None:
    path = tmp_path / "killed.annot"
    code = f"""
import os, signal
from pathlib import Path
from tests.project.conftest import CODER, add_article, add_statement
from annotator.model.owner import PassingOwner
from annotator.project.project import Project
project = Project.create(Path({str(path)!r}), PassingOwner(CODER))
article = add_article(project)
for start in range(5):
    add_statement(project, article, start, start + 1)
with project.edit("never finished") as edit:
    edit.insert("tag", edit.new_uid(), {{"name": "lost"}})
    os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code], check=False)
    with Project.open(path, owner) as project:
        assert project.counts()["statements"] == 5
        assert project.codebook().tags == ()
        assert project.check() == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["killed.annot"]


def test_a_full_disk_says_that_what_was_saved_is_safe(project: Project) -> None:
    article = add_article(project)
    door = project._writing()
    pages = int(door.connection.execute("PRAGMA page_count").fetchone()[0])
    door.connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StorageFailed, match="What was saved before is safe"):
        add_article(project, text="x" * 1_000_000)
    door.connection.execute("PRAGMA max_page_count=1000000")
    assert project.counts()["articles"] == 1
    add_statement(project, article, 0, 2)
    assert project.check() == []


def test_a_copy_is_whole_and_goes_its_own_way(project: Project, owner: PassingOwner, tmp_path: Path) -> None:
    add_statement(project, add_article(project), 0, 4)
    copy = tmp_path / "copy.annot"
    project.save_copy(copy)
    with pytest.raises(AlreadyExists):
        project.save_copy(copy)
    with Project.open(copy, owner, CountingSource(1 << 20)) as other:
        assert other.uid == project.uid
        assert other.check() == []
        assert other.undoable() is None, "the copy is a replica of its own; its log starts with its own changes"
        add_article(other)
        assert {change.replica for change in other.history()} > {change.replica for change in project.history()}
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [
        ".annot",
        ".annot",
        ".annot-shm",
        ".annot-wal",
        ".lock",
    ]


def test_a_moved_project_is_still_the_same_replica(project: Project, owner: PassingOwner, tmp_path: Path) -> None:
    add_article(project)
    project.close()
    moved = tmp_path / "moved.annot"
    project.path.rename(moved)
    with Project.open(moved, owner, CountingSource(1 << 20)) as again:
        assert again.undoable() is not None


def test_a_row_changed_behind_the_log_is_noticed(project: Project, owner: PassingOwner) -> None:
    add_statement(project, add_article(project), 0, 4)
    project.close()
    connection = sqlite3.connect(project.path)
    connection.execute("DELETE FROM statement")
    connection.commit()
    connection.close()
    with Project.open(project.path, owner) as again:
        assert "Another program" in again.warnings[0]
        assert [problem.kind for problem in again.check()] == ["log"]
    with Project.open(project.path, owner) as told:
        assert told.warnings == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_write_protected_project_opens_for_reading(project: Project, owner: PassingOwner) -> None:
    project.close()
    project.path.chmod(0o444)
    with Project.open(project.path, owner) as again:
        assert again.read_only is not None
    project.path.chmod(0o000)
    with pytest.raises(CannotRead):
        Project.open(project.path, owner)


def test_the_first_change_cannot_be_taken_back(project: Project) -> None:
    with pytest.raises(NothingToUndo):
        project.undo()
    with pytest.raises(NothingToUndo):
        project.redo()
    assert len(project.codebook().stances) == 5


def test_the_coder_comes_along_with_the_first_change_and_follows_a_new_name(project: Project, tmp_path: Path) -> None:
    add_article(project)
    assert [coder.name for coder in project.codebook().coders] == ["Ada"]
    project.close()
    renamed = PassingOwner(type(CODER)(uid=CODER.uid, name="Ada L."))
    with Project.open(project.path, renamed, CountingSource(1 << 20)) as again:
        add_article(again)
        assert [coder.name for coder in again.codebook().coders] == ["Ada L."]
        assert again.check() == []
