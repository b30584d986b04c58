"""Which files a user means by naming files and folders."""

from __future__ import annotations

from pathlib import Path

from annotator.operations.sources import Passed, SourceFile, files_of


def saved_page(folder: Path, name: str, companion: str) -> None:
    """A page as a browser saves it, with a frame and a script in its folder."""
    (folder / companion).mkdir(parents=True)
    (folder / name).write_text("<html><p>An article.</p></html>")
    (folder / companion / "frame.html").write_text("<html><p>Buy boots.</p></html>")
    (folder / companion / "script.txt").write_text("var x;")


def names(paths: list[Path]) -> list[str]:
    return [Path(file.name).name for file in files_of(paths) if isinstance(file, SourceFile)]


def test_what_a_saved_page_shows_is_no_article(tmp_path: Path) -> None:
    saved_page(tmp_path, "one.html", "one_files")
    saved_page(tmp_path / "deep", "deux.htm", "deux_fichiers")
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "three.html").write_text("<p>x")
    assert names([tmp_path]) == ["one.html", "deux.htm", "three.html"]
    assert not any(isinstance(file, Passed) for file in files_of([tmp_path]))


def test_pages_and_their_folders_dropped_together_are_the_pages(tmp_path: Path) -> None:
    saved_page(tmp_path, "one.html", "one_files")
    assert names([tmp_path / "one_files", tmp_path / "one.html"]) == ["one.html"]
    assert names([tmp_path / "one_files"]) == ["frame.html", "script.txt"]
