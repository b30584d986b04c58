"""A table goes where it is asked for, and never over a project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model.errors import WouldReplaceProject
from annotator.operations.exporting import export
from annotator.project.project import Project


def test_a_table_is_written_where_it_is_asked_for(project: Project, article: str, tmp_path: Path) -> None:
    assert export(project, tmp_path / "articles.csv", table="articles") == 1
    assert article in (tmp_path / "articles.csv").read_text(encoding="utf-8")


def _itself(project: Project) -> Path:
    return project.path


def _a_link_to_it(project: Project) -> Path:
    link = project.path.with_name("table.csv")
    link.symlink_to(project.path)
    return link


def _another_one(project: Project) -> Path:
    other = project.path.with_name("OTHER.ANNOT")
    other.write_bytes(b"somebody's work")
    return other


@pytest.mark.parametrize("target_of", [_itself, _a_link_to_it, _another_one])
def test_a_table_never_takes_the_place_of_a_project(project: Project, target_of: Callable[[Project], Path]) -> None:
    target = target_of(project)
    before = target.stat()
    with pytest.raises(WouldReplaceProject, match="was left as it is"):
        export(project, target, format_name="csv")
    after = target.stat()
    assert (after.st_ino, after.st_size) == (before.st_ino, before.st_size)
    assert project.check() == []
