"""`make bench-large`: the window on a million articles and a million statements, beside the bare SQL.

`ANNOTATOR_BENCH` names the folder in which the project is kept, `ANNOTATOR_BENCH_ROWS` how many rows it has.
"""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.identity import Identity
from annotator.model.statement import Choice, CodingEdit
from annotator.operations import annotate
from annotator.project import sqlite
from annotator.project.clock import SystemSource
from annotator.project.search import expression
from annotator.ui import style
from annotator.ui.settings import Settings
from annotator.ui.workspace.workspace import Workspace
from tests.benchmarks.large_project import COMMON, RARE, project_path
from tests.benchmarks.measured import Measured
from tests.benchmarks.pulse import STALL, Pulse

COUNT = int(os.environ.get("ANNOTATOR_BENCH_ROWS", "1000000"))
_IN_TEXT = "a.published_sort, a.uid, s.start, s.uid"
_OF_STATEMENTS = """FROM statement s JOIN article a ON a.id = s.article_id LEFT JOIN speaker p ON p.id = s.speaker_id
    LEFT JOIN concept c ON c.id = s.concept_id LEFT JOIN stance t ON t.id = s.stance_id"""


class Bench:
    """The window, and a thread with a connection of its own for the floors.

    On the window's thread, the heap that a large floor leaves behind would be tidied up by the next stroke of the
    window: a stall of 150 ms, and none of the window's.
    """

    def __init__(self, home: Path, path: Path) -> None:
        self.path = path
        self._aside = ThreadPoolExecutor(1)
        self._bare = self._aside.submit(sqlite.connect_read, path).result()
        identity = Identity(SystemSource(), home)
        identity.rename("Bench")
        self.workspace = Workspace(identity, SystemSource(), Settings(home), lambda: path)
        self.pulse = Pulse()
        self.workspace.window.resize(1280, 800)
        self.workspace.window.show()
        self.articles = self.workspace.window.body.articles
        self.statements = self.workspace.window.body.statements

    def floor(self, sql: str, *values: object) -> float:
        """Seconds that the bare query takes, its rows drawn."""

        def draw() -> float:
            started = time.perf_counter()
            for _ in self._bare.execute(sql, values):
                pass
            return time.perf_counter() - started

        return self._aside.submit(draw).result()

    def one(self, sql: str, *values: object) -> str:
        """The first column of the first row of a bare query."""
        return str(self._aside.submit(lambda: self._bare.execute(sql, values).fetchone()[0]).result())

    def settled(self) -> bool:
        """Whether both lists show what was asked for last."""
        return not self.workspace.listing.busy()

    def case(self, name: str, work: Callable[[], object], floor: str, *values: object) -> Measured:
        """Work beside a bare query; a stall of the window's thread over 100 ms is a miss."""
        taken, stall = self.pulse.watch(work, self.settled)
        self.workspace.window.grab()
        return Measured(name, taken, "bare SQL", self.floor(floor, *values), stall=(stall, STALL))


def measure() -> Iterator[Measured]:
    """Opening, both lists, one edit, memory."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    path = project_path(COUNT)
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as home:
        style.apply(app, "light")
        bench = Bench(Path(home), path)
        before = _memory()
        yield _opening(bench)
        yield from _article_list(bench)
        yield from _statement_table(bench)
        yield from _edits(bench)
        yield from _searches(bench)
        print(f"memory: {(_memory() - before) / 1e6:.0f} MB over the empty window's {before / 1e6:.0f} MB", flush=True)
        yield _cold_opening(bench)
        bench.workspace.close()


def _opening(bench: Bench, name: str = "open to the first screen") -> Measured:
    """From the path to the first articles and the newest one on the sheet, painted."""

    def work() -> None:
        bench.workspace.session.open(bench.path)
        bench.workspace.window.grab()

    taken, _ = bench.pulse.watch(work, lambda: bench.workspace.reading.article is not None)
    floor = bench.floor(
        "SELECT *, (SELECT count(*) FROM statement s WHERE s.article_id = a.id) FROM article a "
        "ORDER BY published_sort DESC LIMIT 100"
    )
    return Measured(name, taken, "bare SQL, first page", floor, goal_seconds=0.5)


def _cold_opening(bench: Bench) -> Measured:
    """The same with nothing of the file in the system's memory, as on the first start of a day."""
    bench.workspace.session.close()
    forget = "import os, sys; os.posix_fadvise(os.open(sys.argv[1], os.O_RDONLY), 0, 0, os.POSIX_FADV_DONTNEED)"
    # In a process of its own: to close a file that SQLite has open here would drop its locks.
    subprocess.run([sys.executable, "-c", forget, bench.path], check=True)
    return _opening(bench, "open to the first screen, from the disk")


def _article_list(bench: Bench) -> Iterator[Measured]:
    listed = bench.articles
    bench.pulse.watch(lambda: None, bench.settled)
    yield _jumps(bench, "article list: jump anywhere", listed.view.put_top, "article")
    column = "SELECT id FROM article ORDER BY"
    for key, order in (("title", "title COLLATE NOCASE, uid"), ("published", "published_sort DESC, uid DESC")):
        descending = key == "published"
        ask = listed.sort_changed.emit
        yield bench.case(f"article list: sort by {key}", _calling(ask, key, descending), f"{column} {order}")
    for words in (RARE, COMMON):
        floor = "SELECT id FROM article WHERE title LIKE ? ORDER BY published_sort DESC, uid DESC"
        ask = listed.filter_changed.emit
        yield bench.case(f"article list: filter “{words}”", _calling(ask, words), floor, f"%{words}%")
    yield bench.case("article list: no filter", _calling(listed.filter_changed.emit, ""), f"{column} published_sort")


def _statement_table(bench: Bench) -> Iterator[Measured]:
    table = bench.statements
    every = f"SELECT s.id {_OF_STATEMENTS} ORDER BY"
    table.set_scope("project")
    yield bench.case("statements: all, by place", _calling(table.scope_changed.emit, "project"), f"{every} {_IN_TEXT}")
    yield _jumps(bench, "statements: jump anywhere", table.view.put_top, "statement")
    orders = (("speaker", "p.name COLLATE NOCASE"), ("quote", "s.quote COLLATE NOCASE"), ("stance", "t.position"))
    for key, order in orders:
        ask = _calling(table.sort_changed.emit, key, False)
        yield bench.case(f"statements: sort by {key}", ask, f"{every} {order}, {_IN_TEXT}")
    where = "WHERE s.quote LIKE ?1 OR p.name LIKE ?1 OR c.name LIKE ?1 OR s.note LIKE ?1"
    floor = f"SELECT s.id {_OF_STATEMENTS} {where} ORDER BY t.position, {_IN_TEXT}"
    ask = _calling(table.filter_changed.emit, COMMON)
    yield bench.case(f"statements: filter “{COMMON}”", ask, floor, f"%{COMMON}%")
    ask = _calling(table.filter_changed.emit, "")
    yield bench.case("statements: no filter", ask, f"{every} t.position, {_IN_TEXT}")
    yield from _groups(bench, every)


def _groups(bench: Bench, every: str) -> Iterator[Measured]:
    """In groups of few and of many; a group of a fifth of them is folded and unfolded; by chosen values."""
    table = bench.statements
    for key, order in (("stance", "t.position NULLS LAST, t.uid"), ("article", "a.title COLLATE NOCASE, a.uid")):
        ask = _calling(table.groups.choose, key)
        yield bench.case(f"statements: grouped by {key}", ask, f"{every} {order}, {_IN_TEXT}")
    table.groups.choose("stance")
    bench.pulse.watch(lambda: None, bench.settled)
    yield _jumps(bench, "statements in groups: jump anywhere", table.view.put_top, "statement")
    for words, folded in (("fold", True), ("unfold", False)):
        _, stall = bench.pulse.watch(_calling(table.model.fold, 0, folded), bench.settled)
        floor = bench.floor("SELECT count(*) FROM statement WHERE stance_id = 1")
        yield Measured(f"statements: {words} the first group", stall, "counting it", floor, stall=(stall, STALL))
    table.groups.choose(None)
    bench.pulse.watch(lambda: None, bench.settled)
    uid = bench.one("SELECT uid FROM speaker LIMIT 1 OFFSET 3")
    where = "WHERE s.speaker_id = (SELECT id FROM speaker WHERE uid = ?)"
    ask = _calling(table.values.choose, "speaker", {uid: "One"})
    yield bench.case(
        "statements: of one speaker", ask, f"SELECT s.id {_OF_STATEMENTS} {where} ORDER BY {_IN_TEXT}", uid
    )
    ask = _calling(table.values.clear)
    yield bench.case("statements: of every speaker", ask, f"{every} t.position, {_IN_TEXT}")


def _edits(bench: Bench) -> Iterator[Measured]:
    """Another stance, with both lists fresh again; the table is sorted by stance, so that the row moves."""
    project = bench.workspace.session.project
    assert project is not None
    stances = project.codebook().stances
    taken: list[float] = []
    worst = 0.0
    rounds = random.Random(3)
    for turn in range(10):
        uid = bench.one("SELECT uid FROM statement LIMIT 1 OFFSET ?", rounds.randrange(COUNT))
        chosen = stances[turn % len(stances)]
        edit = CodingEdit({"stance": Choice(chosen.name, chosen.uid)})
        started = time.perf_counter()
        annotate.edit_statement(project, uid, edit)
        QApplication.processEvents()
        bench.pulse.watch(lambda: None, bench.settled)
        bench.workspace.window.grab()
        taken.append(time.perf_counter() - started)
        worst = max(worst, taken[-1])
    floor = bench.floor(f"SELECT s.id {_OF_STATEMENTS} ORDER BY t.position, {_IN_TEXT}")
    note = f"longest {worst * 1e3:.0f} ms"
    yield Measured("one edit, both lists fresh", sorted(taken)[5], "the query again", floor, 0.1, note)


def _searches(bench: Bench) -> Iterator[Measured]:
    """The first fifty by date, beside the better one of two bare queries."""
    project = bench.workspace.session.project
    assert project is not None
    newest = "ORDER BY a.published_sort DESC, a.uid DESC LIMIT 50"
    sort = f"""SELECT a.uid FROM article_search f CROSS JOIN article a ON a.id = f.rowid
        WHERE f.article_search MATCH ? {newest}"""
    walk = f"""SELECT a.uid FROM article a WHERE EXISTS
        (SELECT 1 FROM article_search f WHERE f.rowid = a.id AND f.article_search MATCH ?) {newest}"""
    for words, bare in ((RARE, sort), (COMMON, walk), ("accor*", sort), ("“accord bababa”", sort)):
        asked = expression(words)
        rounds = [(_seconds(project.search, words), bench.floor(bare, asked)) for _ in range(4)]
        taken, floor = map(min, zip(*rounds, strict=True))
        most = max(0.05, 1.2 * floor)
        yield Measured(f"search “{words}”, first 50", taken, "best bare query", floor, goal_seconds=most)


def _jumps(bench: Bench, name: str, put_top: Callable[[int], object], table: str) -> Measured:
    """The median of thirty jumps, each painted, beside a page of plain rows."""
    taken: list[float] = []
    for number in itertools.islice(itertools.count(1), 30):
        started = time.perf_counter()
        put_top(number * 611_953 % (COUNT - 50))
        bench.workspace.window.grab()
        taken.append(time.perf_counter() - started)
    floor = bench.floor(f"SELECT * FROM {table} WHERE id BETWEEN ? AND ?", COUNT // 2, COUNT // 2 + 100)
    return Measured(name, sorted(taken)[15], "100 bare rows", floor, stall=(max(taken), STALL))


def _calling(ask: Callable[..., object], *values: object) -> Callable[[], object]:
    return lambda: ask(*values)


def _seconds(ask: Callable[[str], object], words: str) -> float:
    started = time.perf_counter()
    ask(words)
    return time.perf_counter() - started


def _memory() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
