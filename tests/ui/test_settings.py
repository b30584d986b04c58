"""What the window remembers is there again, and what was damaged counts as not there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.ui.settings import Settings


def spoil(folder: Path, key: str, value: str) -> None:
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    store.setValue(key, value)
    store.sync()


def test_recent_projects_newest_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    names = ["été.annot", "a, b; c.annot", "missing.annot", "été.annot"]
    for name in names:
        settings.add_recent(tmp_path / name)
    expected = [tmp_path / name for name in ("été.annot", "missing.annot", "a, b; c.annot")]
    assert settings.recent() == expected
    assert Settings(tmp_path).recent() == expected


def test_a_dozen_recent_projects_are_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in range(15):
        settings.add_recent(tmp_path / f"{number}.annot")
    assert [path.stem for path in settings.recent()] == [str(number) for number in range(14, 2, -1)]


def test_a_name_that_is_no_text_is_kept_too(tmp_path: Path) -> None:
    odd = tmp_path / b"caf\xe9.annot".decode("utf-8", "surrogateescape")
    Settings(tmp_path).add_recent(odd)
    assert Settings(tmp_path).recent() == [odd]


def test_forget(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.add_recent(tmp_path / "a.annot")
    settings.add_recent(tmp_path / "b.annot")
    settings.forget(tmp_path / "b.annot")
    settings.forget(tmp_path / "never.annot")
    assert Settings(tmp_path).recent() == [tmp_path / "a.annot"]


def test_a_relative_path_is_the_same_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(tmp_path)
    settings.add_recent(tmp_path / "a.annot")
    settings.add_recent(Path("a.annot"))
    assert settings.recent() == [tmp_path / "a.annot"]


def test_layout_and_theme(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert (settings.geometry(), settings.layout(), settings.theme()) == (b"", {}, "system")
    settings.set_geometry(b"\x00\x01\xff;,")
    settings.set_layout({"statements": False, "widths": [236, 268]})
    settings.set_theme("dark")
    again = Settings(tmp_path)
    assert again.geometry() == b"\x00\x01\xff;,"
    assert again.layout() == {"statements": False, "widths": [236, 268]}
    assert again.theme() == "dark"


def test_each_project_has_its_view(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set_view_state("one", {"article": "a", "offset": 12, "words": "préoccupé, “oui”; @x"})
    settings.set_view_state("two", {"offset": 3})
    again = Settings(tmp_path)
    assert again.view_state("one") == {"article": "a", "offset": 12, "words": "préoccupé, “oui”; @x"}
    assert again.view_state("two") == {"offset": 3}
    assert again.view_state("three") == {}


@pytest.mark.parametrize("value", ["{", "[1]", "null", "[" * 100_000, ""])
def test_what_is_damaged_is_not_there(tmp_path: Path, value: str) -> None:
    for key in ("views/uid", "window/layout", "window/theme", "window/geometry", "recent"):
        spoil(tmp_path, key, value)
    settings = Settings(tmp_path)
    assert settings.view_state("uid") == {}
    assert settings.layout() == {}
    assert (settings.theme(), settings.geometry(), settings.recent()) == ("system", b"", [])


def test_a_folder_that_cannot_be_made_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    settings = Settings(tmp_path / "file")
    settings.set_theme("dark")
    assert settings.theme() == "dark"


def test_the_settings_folder_is_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    Settings().set_theme("light")
    assert (tmp_path / "config" / "window.ini").is_file()
