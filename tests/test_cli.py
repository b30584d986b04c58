"""The command line: results on stdout, one clear line on stderr, exit codes that scripts can trust."""

import csv
import json
import sys
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import annotator
from annotator.cli import cli
from tests.operations.web_server import site
from tests.project.test_damage import damage


def run(*args: object, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, [str(arg) for arg in args])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.annot"
    assert run("new", path).stdout == f"{path}\n"
    return path


def article(folder: Path, name: str = "a.txt", text: str = "Un article « à dire ».\n") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_new_refuses_an_existing_file(project: Path) -> None:
    result = run("new", project, code=1)
    assert result.stdout == ""
    assert result.stderr.startswith("annotator: ")
    assert result.stderr.count("\n") == 1


def test_add_tells_one_line_a_file_and_fails_if_one_failed(project: Path, tmp_path: Path) -> None:
    good = article(tmp_path)
    assert run("add", project, good).stdout == f"added: {good}\n"
    result = run("add", project, good, tmp_path / "nowhere.txt", code=1)
    assert result.stdout.splitlines()[0] == f"duplicate: {good}"
    assert result.stdout.splitlines()[1].startswith(f"failed: {tmp_path / 'nowhere.txt'} (")
    objects = [json.loads(line) for line in run("add", project, good, "--json").stdout.splitlines()]
    assert [(item["name"], item["status"]) for item in objects] == [(str(good), "duplicate")]


def test_add_takes_files_and_addresses_in_their_order(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", dict)
    good = article(tmp_path)
    with site() as web:
        result = run("add", project, web.at("/page"), good, web.at("/nowhere"), web.at("/moved"), code=1)
        page, missing = web.at("/page"), web.at("/nowhere")
    lines = result.stdout.splitlines()
    assert lines[:2] == [f"added: {page}", f"added: {good}"]
    assert lines[2].startswith(f"failed: {missing} ({missing} was not added: the site has no such page (404).")
    assert lines[3].startswith("duplicate: ")
    with annotator.open_project(project) as opened:
        assert {(one.title, one.url) for one in opened.articles()} == {("The pier reopens", page), (None, None)}


def test_export_info_check(project: Path, tmp_path: Path) -> None:
    run("add", project, article(tmp_path))
    with annotator.open_project(project) as opened:
        uid = next(opened.articles()).uid
        opened.add_statement(uid, 0, 2, speaker="=cmd", stance="support", note='a;"b"\nc')
        opened.add_statement(uid, 3, 5, speaker="Elle")
        project_uid = opened.uid
    out = tmp_path / "out.csv"
    assert run("export", project, out).stdout == f"{out}\n"
    with out.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["quote"], row["speaker"], row["note"]) for row in rows] == [
        ("Un", "=cmd", 'a;"b"\nc'),
        ("ar", "Elle", ""),
    ]
    run("export", project, out, "--where", "speaker=Elle", "--excel")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert out.read_text(encoding="utf-8-sig").count("Elle") == 1
    run("export", project, tmp_path / "speakers.csv", "--table", "speakers")
    assert "=cmd" in (tmp_path / "speakers.csv").read_text(encoding="utf-8")
    assert json.loads(run("info", project, "--json").stdout) == {
        "project_uid": project_uid,
        "schema_version": 5,
        "articles": 1,
        "statements": 2,
        "speakers": 2,
        "concepts": 0,
        "changes": 4,
        "waiting": 0,
        "coders": [annotator.open_project(project, read_only=True).codebook().coders[0].name],
    }
    assert "statements: 2" in run("info", project).stdout
    assert json.loads(run("check", project, "--json").stdout) == {"ok": True, "problems": []}
    assert run("check", project).stdout == "sound\n"


def test_a_newer_text_is_told_before_it_is_stored(project: Path, tmp_path: Path) -> None:
    with annotator.open_project(project) as opened:
        uid = opened.add_article(text="Elle a dit oui. Il a dit que le train partirait.").uid
        first, _ = opened.add_statement(uid, 11, 14).uid, opened.add_statement(uid, 29, 47)
    newer = tmp_path / "newer.txt"
    newer.write_text("Il a dit que le train partira.", encoding="utf-8")
    lines = ["waiting: oui", "changed: le train partirait → le train partira"]
    assert run("replace", project, uid, newer, "--preview").stdout.splitlines() == lines
    assert json.loads(run("info", project, "--json").stdout)["waiting"] == 0
    told = json.loads(run("replace", project, uid, newer, "--json").stdout.splitlines()[0])
    assert told == {"uid": first, "became": "waiting", "quote": "oui", "words": None}
    assert "waiting: 1" in run("info", project).stdout
    assert run("check", project).stdout == "sound\n"
    assert "no article" in run("replace", project, "nowhere", newer, code=1).stderr


def test_wrong_usage_exits_with_two(project: Path, tmp_path: Path) -> None:
    run("add", project, code=2)
    run("export", project, tmp_path / "x.csv", "--where", "speaker", code=2)
    run("new", code=2)
    run("--unknown", code=2)


def test_clear_errors(project: Path, tmp_path: Path) -> None:
    assert "does not exist" in run("info", tmp_path / "nowhere.annot", code=1).stderr
    assert "no format" in run("export", project, tmp_path / "x.docx", code=1).stderr
    assert "no table" in run("export", project, tmp_path / "x.csv", "--table", "spam", code=1).stderr
    assert "no column" in run("export", project, tmp_path / "x.csv", "--where", "spam=1", code=1).stderr
    assert not (tmp_path / "x.csv").exists()


def test_a_writing_command_beside_an_open_window_is_refused_and_reading_works(project: Path, tmp_path: Path) -> None:
    with annotator.open_project(project):
        assert "open elsewhere" in run("add", project, article(tmp_path), code=1).stderr
        assert json.loads(run("check", project, "--json").stdout)["ok"]
        run("export", project, tmp_path / "x.csv")


def test_a_broken_project_is_told(project: Path) -> None:
    import sqlite3

    with annotator.open_project(project) as opened:
        uid = opened.add_article(text="abc").uid
        statement = opened.add_statement(uid, 0, 2)
    connection = sqlite3.connect(project)
    connection.execute("UPDATE statement SET quote = 'zz'")
    connection.commit()
    connection.close()
    result = run("check", project, "--json", code=1)
    found = json.loads(result.stdout)
    assert not found["ok"]
    assert {(problem["kind"], problem["uid"]) for problem in found["problems"]} == {
        ("quote", statement.uid),
        ("log", statement.uid),
    }


def test_a_damaged_file_is_told_in_one_line(project: Path, tmp_path: Path) -> None:
    damage(project, "statement")
    for command in (("info", project), ("export", project, tmp_path / "x.csv")):
        told = run(*command, code=1).stderr
        assert told.startswith(f"annotator: {project} is damaged")
        assert told.count("\n") == 1
    assert json.loads(run("check", project, "--json", code=1).stdout)["problems"][0]["kind"] == "file"


def test_a_window_needs_a_display_and_files_that_are_there(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "frob does not exist" in run("frob", code=1).stderr
    if sys.platform.startswith("linux"):
        assert "There is no display" in run(project, code=1).stderr


def test_the_demo_writes_three_files(tmp_path: Path, qapp: object) -> None:
    assert qapp is not None
    shown = run("demo", "--no-window", "--output", tmp_path / "demo").stdout.split()
    names = ["sample.annot", "sample.csv", "sample.png"]
    assert [Path(path).name for path in shown] == names
    picture = (tmp_path / "demo" / "sample.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")) == (1280, 800)
    assert len((tmp_path / "demo" / "sample.csv").read_bytes().splitlines()) == 9


def test_the_demo_opens_the_sample_with_its_tour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Sequence[Path], bool]] = []

    def opens(paths: Sequence[Path], *, with_tour: bool = False) -> int:
        opened.append((paths, with_tour))
        return 0

    monkeypatch.setattr("annotator.app.run", opens)
    (tmp_path / "sample.png").touch()
    run("demo", "--output", tmp_path)
    assert opened == [([tmp_path / "sample.annot"], True)]


def test_a_demo_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = article(tmp_path)
    assert f"{file} cannot be used" in run("demo", "--no-window", "--output", file, code=1).stderr
    (tmp_path / "sample.annot").write_text("no project", encoding="utf-8")
    assert "no SQLite file" in run("demo", "--no-window", "--output", tmp_path, code=1).stderr
    assert not (tmp_path / "sample.csv").exists()


def test_whether_a_file_can_be_read_is_told_by_the_operation(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other files are added all the same; wrong usage would stop the whole command with 2."""
    secret, good = article(tmp_path, "secret.txt"), article(tmp_path, "good.txt", "Un autre.")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "secret.txt")  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = run("add", project, secret, good, code=1).stdout.splitlines()
    assert told[0].startswith(f"failed: {secret} (")
    assert "Permission denied" in told[0]
    assert told[1] == f"added: {good}"


def test_a_codebook_goes_from_one_project_into_another(project: Path, tmp_path: Path) -> None:
    book = tmp_path / "codebook.csv"
    assert run("export", project, book, "--table", "codebook").stdout == f"{book}\n"
    assert run("import", project, book).stdout == f"nothing new: {book}\n"
    book.write_text(book.read_text("utf-8") + "tag,odd\n", "utf-8")
    assert run("import", project, book).stdout == f"imported: {book}\n"
    with annotator.open_project(project) as opened:
        assert [tag.name for tag in opened.codebook().tags] == ["odd"]
    assert "no format for" in run("import", project, article(tmp_path), code=1).stderr
    assert run("import", project, tmp_path / "gone.csv", code=1).stderr.startswith("annotator: ")


def test_what_the_user_says_of_files_is_heeded(tmp_path: Path) -> None:
    project, table = tmp_path / "p.annot", tmp_path / "press.csv"
    words = "Le port de Brévent rouvre lundi, a dit la préfète aux journalistes venus nombreux."
    table.write_bytes(f"qui;quoi;où\nLa Côte;{words};page 3\n".encode("cp1252"))
    run("new", project)
    options = ("--encoding", "windows-1252", "--column", "qui=outlet", "--column", "où=field", "--no-files")
    run("add", project, table, *options)
    with annotator.open_project(project) as opened:
        (article,) = opened.articles()
        assert (article.outlet, opened.text(article)) == ("La Côte", words)
        assert opened.original(article) is None
    assert run("add", project, table, "--column", "qui=who", code=2).stderr.count("HEADER=MEANING") >= 1
    assert "no encoding" in run("add", project, table, "--encoding", "klingon", code=2).stderr


def test_the_file_of_an_article_comes_back(tmp_path: Path) -> None:
    project, page = tmp_path / "p.annot", tmp_path / "page.txt"
    page.write_text("Un texte court.\r\n", encoding="utf-8", newline="")
    run("new", project)
    run("add", project, page)
    with annotator.open_project(project) as opened:
        (article,) = opened.articles()
        assert opened.original(article) == b"Un texte court.\r\n"
