"""Articles from files and folders: added, duplicate, or why not."""

from pathlib import Path

import pytest

from annotator.model.added import AddResult
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import EmptyArticle
from annotator.operations import articles
from annotator.operations.importing import add_draft, add_files
from annotator.operations.reading import read_paths
from annotator.project.project import Project
from tests.formats.readers.test_archive import PRESS, zipped


def statuses(results: list[AddResult]) -> dict[str, str]:
    return {Path(result.name).name: result.status for result in results}


def test_each_file_says_what_became_of_it(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "press" / "deep"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("Un premier article, en ligne.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Un premier article, en ligne.\r\n", newline="", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "d.txt").write_text("   \n")
    (folder / "e.jpg").write_bytes(b"no article")
    (folder / ".hidden.txt").write_text("hidden")
    results = add_files(project, read_paths([tmp_path / "press", tmp_path / "nowhere.txt", project.path]))
    assert statuses(results) == {
        "a.txt": "added",
        "b.txt": "duplicate",
        "c.txt": "failed",
        "d.txt": "failed",
        "e.jpg": "skipped",
        "nowhere.txt": "failed",
        "work.annot": "failed",
    }
    assert results[0].uid == results[1].uid
    assert all(result.reason for result in results if result.status == "failed")
    assert project.counts()["articles"] == 1
    assert project.check() == []


def test_a_second_run_adds_nothing(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un article.\n")
    add_files(project, read_paths([tmp_path / "a.txt"]))
    changes = project.counts()["changes"]
    assert statuses(add_files(project, read_paths([tmp_path / "a.txt"]))) == {"a.txt": "duplicate"}
    assert project.counts()["changes"] == changes


@pytest.mark.parametrize("count", [50, 51, 1_203])
def test_a_folder_is_one_change_and_one_undo(project: Project, tmp_path: Path, count: int) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(f"Article numéro {number}.\n", encoding="utf-8")
    add_files(project, read_paths([folder]))
    listing = project.article_list("added")
    assert listing.count() == count
    assert [article.source_name for article in listing.page(count - 2, 5)] == [
        f"{count - 2:04}.txt",
        f"{count - 1:04}.txt",
    ]
    assert project.check() == []
    project.undo()
    assert project.counts()["articles"] == 0
    project.redo()
    assert project.counts()["articles"] == count
    assert project.check() == []


def test_pasted_text_keeps_its_metadata_and_sorts_by_time(project: Project) -> None:
    late = add_draft(project, ArticleDraft(text="b", metadata=Metadata(title="B", published="2024-06-21T11:21+01:00")))
    early = add_draft(project, ArticleDraft(text="a", metadata=Metadata(title="A", published="2024-06-21T10:20Z")))
    none = add_draft(project, ArticleDraft(text="c"))
    assert [article.uid for article in project.article_list("published").page(0, 9)] == [early, late, none]
    assert project.article(late).published == "2024-06-21T11:21+01:00"
    assert project.article(late).published_sort == "2024-06-21T10:21:00Z"
    with pytest.raises(EmptyArticle):
        add_draft(project, ArticleDraft(text=" \n"))


def test_metadata_can_be_changed_and_the_text_row_stays(project: Project, article: str) -> None:
    metadata = Metadata(title="Autre titre", outlet=None, published="2024-06", language="fr")
    changed = articles.edit_metadata(project, article, metadata)
    assert changed is not None
    assert changed.uids("article") == (article,)
    assert not changed.touches("article_text")
    found = project.article(article)
    assert (found.title, found.outlet, found.published, found.published_sort) == (
        "Autre titre",
        None,
        "2024-06",
        "2024-06",
    )


def test_boilerplate_leaves_the_search_index_and_comes_back(project: Project) -> None:
    text = "Loading...\nUn article."
    uid = add_draft(project, ArticleDraft(text=text, marks=(Mark(0, 10, "boilerplate"),)))
    search = "SELECT count(*) FROM article_search WHERE article_search MATCH 'loading'"
    assert project._read.execute(search).fetchone() == (0,)
    articles.set_boilerplate(project, uid, 2, 5)
    assert project.content(uid).marks == ()
    assert project._read.execute(search).fetchone() == (1,)
    project.undo()
    assert project.content(uid).marks == (Mark(0, 10, "boilerplate"),)
    assert project._read.execute(search).fetchone() == (0,)
    assert project.check() == []


def test_an_archive_goes_into_a_project_and_is_kept(project: Project, tmp_path: Path) -> None:
    (tmp_path / "press.zip").write_bytes(zipped(PRESS))
    results = add_files(project, read_paths([tmp_path / "press.zip"]))
    assert [result.status for result in results] == ["failed", "added", "added", "failed", "added"]
    original = project.original(results[1].uid or "")
    assert original is not None
    assert original.name == "press.zip"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["press.zip", "work.annot", "work.annot-shm",
        "work.annot-wal", "work.annot.lock"]  # fmt: skip
    assert project.check() == []
