"""The project file: a committed statement, a bulk import, its undo, the CSV, the proof."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.model.article import ArticleDraft
from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingDraft
from annotator.operations.annotate import add_statement
from annotator.operations.exporting import export
from annotator.operations.importing import add_draft
from annotator.project import sqlite
from annotator.project.project import Project, sha256
from tests.benchmarks.measured import Measured, median_of_pairs

OWNER = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Bench"))
ROWS = 200_000
_RAW = """CREATE TABLE statement(id INTEGER PRIMARY KEY, uid TEXT UNIQUE, article_id INT, start INT, "end" INT,
    quote TEXT, kind_id INT, speaker_id INT, concept_id INT, stance_id INT, coder_id INT, created TEXT, modified TEXT)"""
_STAMP = "2026-01-01T00:00:00.000Z"


def measure() -> Iterator[Measured]:
    """The goals of the project file."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-", dir=Path.cwd()))
    try:
        yield _commit(folder)
        yield from _bulk(folder)
    finally:
        shutil.rmtree(folder)


def _commit(folder: Path) -> Measured:
    """One statement through the operation, its record included, and one bare insert; both WAL, FULL."""
    raw = sqlite.connect_write(folder / "raw.db", create=True)
    sqlite.log_ahead(raw)
    raw.execute(_RAW)
    with Project.create(folder / "commit.annot", OWNER) as project:
        article = add_draft(project, ArticleDraft(text="mot " * 75_000))
        add_statement(project, article, Span(0, 3), CodingDraft(speaker=Choice("S"), concept=Choice("C")))
        book = project.codebook()
        draft = CodingDraft(
            kind=Choice("", book.kinds[0].uid),
            speaker=Choice("", book.speakers[0].uid),
            concept=Choice("", book.concepts[0].uid),
            stance=Choice("", book.stances[0].uid),
        )
        places = itertools.count()
        numbers = itertools.count()

        def ours() -> None:
            start = next(places) * 4
            add_statement(project, article, Span(start, start + 30), draft)

        def bare() -> None:
            number = next(numbers)
            values = (f"{number:036}", number, number + 30, "mot mot mot mot mot mot mot mo", _STAMP, _STAMP)
            raw.execute("INSERT INTO statement VALUES (NULL, ?, 1, ?, ?, ?, 1, 1, 1, 1, 1, ?, ?)", values)

        taken, least = median_of_pairs(ours, bare, 1_500)
    raw.close()
    return Measured("commit of one statement with its record", taken, "one raw insert (WAL, FULL)", least, 3.0)


def _bulk(folder: Path) -> Iterator[Measured]:
    with Project.create(folder / "bulk.annot", OWNER) as project:
        rows = _statements_of(project)
        columns = ("article_id", "start", "end", "quote", "speaker_id", "stance_id", "note")
        started = time.perf_counter()
        with project.edit("import") as edit:
            edit.insert_many("statement", columns, rows)
        taken = time.perf_counter() - started
        least = _plain_rows(folder, project.path)
        yield Measured(f"import of {ROWS:,} statements, logged", taken, "the same rows by executemany", least, 1.5)
        started = time.perf_counter()
        project.undo()
        undone = time.perf_counter() - started
        yield Measured("undo of it", undone, "the import", taken)
        project.redo()
        yield from _csv(folder, project)
        started = time.perf_counter()
        problems = project.check()
        checked = time.perf_counter() - started
        yield Measured("check of all of it", checked, "the import", taken, note=f"{len(problems)} problems")


def _statements_of(project: Project) -> list[tuple[str, str, int, int, str, str, str, str]]:
    """Statements to insert, twenty an article, whose articles and speakers are in the project."""
    uid = project.new_uid
    articles = [uid() for _ in range(ROWS // 20)]
    speakers = [uid() for _ in range(200)]
    with project.edit("prepare") as edit:
        edit.insert_many(
            "article", ("title", "outlet"), ((one, f"Titre {i}", "Gazette") for i, one in enumerate(articles))
        )
        texts = ((one, text_of(i)) for i, one in enumerate(articles))
        edit.insert_many("article_text", ("sha256", "text"), ((one, sha256(text), text) for one, text in texts))
        edit.insert_many(
            "speaker", ("name", "kind"), ((one, f"Nom, “{i}”", "person") for i, one in enumerate(speakers))
        )
    stances = [stance.uid for stance in project.codebook().stances]
    return [_statement(uid(), i, articles[i // 20], speakers[i % 200], stances[i % 5]) for i in range(ROWS)]


def _statement(
    uid: str, i: int, article: str, speaker: str, stance: str
) -> tuple[str, str, int, int, str, str, str, str]:
    start, end = i % 7, i % 7 + 60
    return uid, article, start, end, text_of(i // 20)[start:end], speaker, stance, "note"


def text_of(number: int) -> str:
    """An article's text, the same for the same number."""
    return f"texte {number}, avec des mots, " * 20


def _plain_rows(folder: Path, path: Path) -> float:
    """The rows into a table with the same indexes, without a log: by local ids, as a plain program would."""
    source = sqlite.connect_read(path)
    rows = source.execute("SELECT * FROM statement").fetchall()
    schema = [
        row[0] for row in source.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'statement' AND sql > ''")
    ]
    source.close()
    plain = sqlite.connect_write(folder / "plain.db", create=True)
    sqlite.log_ahead(plain)
    for sql in schema:
        plain.execute(sql)
    plain.execute("PRAGMA foreign_keys=OFF")
    marks = ", ".join("?" * len(rows[0]))
    started = time.perf_counter()
    plain.execute("BEGIN")
    plain.executemany(f"INSERT INTO statement VALUES ({marks})", rows)
    plain.execute("COMMIT")
    taken = time.perf_counter() - started
    plain.close()
    return taken


def _csv(folder: Path, project: Project) -> Iterator[Measured]:
    program = shutil.which("sqlite3")
    if program is None:
        print("csv: the sqlite3 program is not installed; its figure is left out", file=sys.stderr)
        return

    def ours() -> None:
        export(project, folder / "ours.csv")

    def theirs() -> None:
        with (folder / "theirs.csv").open("wb") as out:
            sql = "SELECT * FROM v_statement"
            subprocess.run([program, "-readonly", "-csv", "-header", str(project.path), sql], stdout=out, check=True)

    taken, least = median_of_pairs(ours, theirs, 3)
    yield Measured(f"CSV of {ROWS:,} statements", taken, "the sqlite3 program's CSV of the same view", least, 1.5)
