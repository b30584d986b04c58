"""Imports: each format's pace, two cores against one, ten thousand files in flat memory, like texts among many."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.formats import registry
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.codebook import Coder
from annotator.model.owner import PassingOwner
from annotator.operations.importing import add_files
from annotator.operations.reading import ReadFile, read_paths
from annotator.project.project import Project
from tests.benchmarks.measured import Measured, median_of_pairs
from tests.benchmarks.pages import PAGES, dressed
from tests.formats.specimens import specimens

_FILES = 10_000
_AMONG = int(os.environ.get("ANNOTATOR_BENCH_ALIKE", "20000"))
"""Articles of the project into which some more come; `ANNOTATOR_BENCH_ALIKE=100000` takes some minutes."""
_WORDS = (Path(__file__).parents[2] / "annotator" / "model" / "titles.py").read_text("utf-8").split()
OWNER = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Bench"))


def measure() -> Iterator[Measured]:
    """All rows of this part."""
    yield from _formats()
    yield from _cores()
    with tempfile.TemporaryDirectory() as folder:
        yield from _many(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield from _alike(Path(folder))


def _formats() -> Iterator[Measured]:
    """How long one article of each format takes, beside one of plain text."""
    name, data = specimens()["txt"]
    floor = median_of_pairs(lambda: list(registry.read_articles(name, data)), lambda: None, 15)[0]
    for reader, (name, data) in specimens().items():
        found = [one for one in registry.read_articles(name, data) if isinstance(one, ArticleDraft)]
        seconds = _fastest(lambda name=name, data=data: list(registry.read_articles(name, data))) / max(1, len(found))
        yield Measured(
            f"read an article: {reader}", seconds, "one of plain text", floor, None, f"{1 / seconds:,.0f} a second"
        )


def _fastest(work: object, rounds: int = 7) -> float:
    return median_of_pairs(work, lambda: None, rounds)[0]  # pyright: ignore[reportArgumentType] - a callable


def _cores() -> Iterator[Measured]:
    """Pages read by two processes and by one, each started and warm."""
    small = [page.read_bytes() for page in sorted(PAGES.glob("*.html"))]
    with ReadingPool(processes=1) as one, ReadingPool(processes=2) as two:
        for pages, size in (([dressed(page) for page in small], "100 KB"), (small, "5 KB")):
            jobs = [Job("page.html", page) for page in pages] * 6
            fast, slow = _read_in_turn(two, one, jobs)
            note = f"{slow / fast:.2f} times as fast"
            yield Measured(f"{len(jobs)} web pages ({size}) by two processes", fast, "by one", slow, 1 / 1.7, note)


def _read_in_turn(two: ReadingPool, one: ReadingPool, jobs: list[Job]) -> tuple[float, float]:
    """The least seconds that each takes for the same pages."""
    for pool in (two, one):
        list(pool.read(jobs[:40], lambda job: job))
    taken: dict[ReadingPool, list[float]] = {two: [], one: []}
    for _ in range(5):
        for pool, seconds in taken.items():
            begun = time.perf_counter()
            list(pool.read(jobs, lambda job: job))
            seconds.append(time.perf_counter() - begun)
    return min(taken[two]), min(taken[one])


def _many(folder: Path) -> Iterator[Measured]:
    """Ten thousand text files into one project: its pace, and its memory beside that of a tenth of them."""
    chance = random.Random(4)
    press = folder / "press"
    press.mkdir()
    for number in range(_FILES):
        (press / f"{number:05}.txt").write_text(a_text(chance), "utf-8")
    begun = time.perf_counter()
    for path in sorted(press.iterdir()):
        path.read_bytes()
    floor = time.perf_counter() - begun
    seconds, most = _imported(folder / "all.annot", press, _FILES)
    yield Measured(
        f"{_FILES:,} text files into one project", seconds, "reading their bytes", floor, None,
        f"{_FILES / seconds:,.0f} a second",
    )  # fmt: skip
    _, few = _imported(folder / "few.annot", press, _FILES // 10)
    yield Measured("memory of that, at its most", most, f"of {_FILES // 10:,} of them", few, 1.3, unit="MB")


def _imported(project: Path, press: Path, count: int) -> tuple[float, float]:
    """Seconds and megabytes of an import in a process of its own."""
    command = [sys.executable, "-m", __name__, str(project), str(press), str(count)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(said[-2]), float(said[-1])


def _alike(folder: Path) -> Iterator[Measured]:
    """Some more articles into a project of many, beside the same into one of few; nearly the same texts among them."""
    taken: dict[int, float] = {}
    for among in (_AMONG // 20, _AMONG):
        chance = random.Random(5)
        with Project.create(folder / f"{among}.annot", OWNER) as project:
            begun = time.perf_counter()
            add_files(project, _drafts(chance, among))
            filled = time.perf_counter() - begun
            more = list(_drafts(chance, 500))
            begun = time.perf_counter()
            results = add_files(project, more)
            taken[among] = time.perf_counter() - begun
    grouped = sum(result.alike for result in results)  # pyright: ignore[reportPossiblyUnboundVariable]
    note = f"{grouped} grouped; the first {_AMONG:,}: {_AMONG / filled:,.0f} a second"  # pyright: ignore[reportPossiblyUnboundVariable]
    few, many = sorted(taken)
    yield Measured(f"500 articles among {many:,}", taken[many], f"among {few:,}", taken[few], 1.5, note)


def _drafts(chance: random.Random, count: int) -> Iterator[ReadFile]:
    """Articles of which each tenth is nearly one before it, in another outlet."""
    before = [a_text(chance)]
    for number in range(count):
        text = a_text(chance)
        if number % 10 == 9:
            words = chance.choice(before).split()
            words[chance.randrange(len(words))] = "corrected"
            text = " ".join(words)
        elif len(before) < 2_000:
            before.append(text)
        metadata = Metadata(title=f"Title {number}", outlet=f"Outlet {number % 97}", published="2024-06-21")
        yield ReadFile(name=f"{number}.txt", draft=ArticleDraft(text=text, metadata=metadata))


def a_text(chance: random.Random, words: int = 320) -> str:
    """Some words, of the length of a dispatch."""
    return " ".join(chance.choices(_WORDS, k=words))


def main() -> None:
    """Import `count` files of a folder, and say the seconds and the most memory that it took."""
    from itertools import islice

    path, press, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    begun = time.perf_counter()
    with Project.create(path, OWNER) as project:
        add_files(project, read_paths(islice(sorted(press.iterdir()), count)))
    seconds = time.perf_counter() - begun
    print(seconds, _most())


def _most() -> float:
    """The most megabytes that this process has taken; `ru_maxrss` counts those of the process that started it, too."""
    status = Path("/proc/self/status")
    if not status.exists():
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
