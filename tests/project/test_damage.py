"""A damaged file opens as far as it can be read; the rest is told in a sentence, and by the proof."""

import sqlite3
from pathlib import Path

import pytest

from annotator.model.codebook import Coder
from annotator.model.errors import DamagedProject
from annotator.model.owner import PassingOwner
from annotator.project import sqlite
from annotator.project.damage import damage_told, in_words, is_damage
from annotator.project.project import Project
from tests.project.conftest import add_article, add_statement


def damage(path: Path, table: str) -> None:
    """Overwrite the first pages of a table and of its indexes, as a failing disk does."""
    connection = sqlite3.connect(path)
    pages = connection.execute("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?", (table,)).fetchall()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * size)
            file.write(b"\xa5" * size)


@pytest.fixture
def damaged(project: Project) -> Path:
    add_statement(project, add_article(project), 0, 2)
    project.close()
    damage(project.path, "statement")
    return project.path


def test_a_damaged_project_opens_with_a_warning_and_the_proof_says_where(damaged: Path, owner: PassingOwner) -> None:
    with Project.open(damaged, owner, read_only=True) as project:
        assert [words.split(":")[0] for words in project.warnings] == ["Parts of this project cannot be read"]
        assert [kind.name for kind in project.codebook().kinds][:1] == ["direct quotation"]
        assert {problem.kind for problem in project.check()} == {"file"}


def test_what_cannot_be_read_is_told(damaged: Path, owner: PassingOwner) -> None:
    with (
        Project.open(damaged, owner, read_only=True) as project,
        pytest.raises(DamagedProject, match=r"work\.annot is damaged.*Nothing was changed"),
        damage_told(damaged),
    ):
        project.counts()


def test_wrong_sql_is_no_damage(project: Project) -> None:
    with pytest.raises(sqlite.OperationalError) as caught, damage_told(project.path):
        project._read.execute("SELECT nothing FROM nowhere")  # pyright: ignore[reportPrivateUsage]
    assert in_words(caught.value) is caught.value
    assert not is_damage(sqlite.IntegrityError("UNIQUE constraint failed"))
    assert is_damage(sqlite.OperationalError("disk I/O error"))


def test_the_coder_of_a_damaged_project_can_still_work_on_what_is_whole(damaged: Path) -> None:
    owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000dddd", name="Bea"))
    with Project.open(damaged, owner) as project:
        assert project.text(add_article(project, "Encore un texte.")) == "Encore un texte."
