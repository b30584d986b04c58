"""Damaged files of every format: none crashes the application or hangs, and one that is refused changes nothing.

`make test` tries 1,000, `make torture` 20,000.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.formats.registry import BUILT_IN_READERS
from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.codebook import Coder
from annotator.model.errors import AnnotatorError
from annotator.model.owner import PassingOwner
from annotator.model.reading import Found
from annotator.operations.importing import add_files
from annotator.operations.reading import ReadFile
from annotator.project.project import Project
from tests.formats.specimens import specimens

SPECIMENS = specimens()
_LONGEST = 30.0
_OWNER = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few bits turned, a piece cut off, moved, doubled or zeroed."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    start, end = sorted((chance.randrange(len(changed)), chance.randrange(len(changed))))
    how = chance.randrange(6)
    if how == 0:
        del changed[end:]
    elif how == 1:
        del changed[start : min(end, start + 200)]
    elif how == 2:
        piece = changed[start : start + 300]
        del changed[start : start + 300]
        changed[end:end] = piece
    elif how == 3:
        changed[start:start] = changed[start : start + 500] * chance.randrange(1, 20)
    elif how == 4:
        changed[start : start + 64] = bytes(64)
    return bytes(changed)


def jobs(count: int, seed: int) -> Iterator[Job]:
    """So many damaged files, those of each format in turn."""
    chance = random.Random(seed)
    for number in range(count):
        name, data = list(SPECIMENS.values())[number % len(SPECIMENS)]
        yield Job(f"{number}-{name}", mutated(data, chance))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def try_out(count: int, seed: int, folder: Path) -> Counter[str]:
    """Read damaged files and store what they hold; gives how each ended."""
    path = folder / "work.annot"
    Project.create(path, _OWNER).close()
    before, ended = digest(path), Counter[str]()
    readable: list[ReadFile] = []
    with ReadingPool() as pool:
        asked = time.monotonic()
        for job, found in pool.read(jobs(count, seed), lambda job: job):
            waited, asked = time.monotonic() - asked, time.monotonic()
            assert waited < _LONGEST, job.name
            ended[type(found[0]).__name__ if found else "nothing"] += 1
            told = [read_file(job.name, one) for one in found]
            if any(file.draft is not None for file in told):
                readable += told
            else:
                refuse(path, told, before)
    with Project.open(path, _OWNER) as project:
        add_files(project, readable)
        assert project.check() == []
    return ended


def read_file(name: str, found: Found) -> ReadFile:
    if isinstance(found, AnnotatorError):
        return ReadFile(name=name, error=found, reason=str(found))
    return ReadFile(name=name, draft=found)


def refuse(path: Path, files: list[ReadFile], before: str) -> None:
    """Add what was refused: the project stays the same byte for byte."""
    with Project.open(path, _OWNER) as project:
        assert {result.status for result in add_files(project, files)} <= {"failed"}
    assert digest(path) == before, files[0].name


def test_there_is_a_file_of_each_format() -> None:
    assert set(SPECIMENS) == {reader.name for reader in BUILT_IN_READERS}


def test_a_thousand_damaged_files(tmp_path: Path) -> None:
    ended = try_out(1_000, 1, tmp_path)
    assert sum(ended.values()) == 1_000
    assert ended["ArticleDraft"] > 200


@pytest.mark.torture
def test_twenty_thousand_damaged_files(tmp_path: Path) -> None:
    ended = try_out(20_000, 20_261_121, tmp_path)
    print(dict(ended))
    assert sum(ended.values()) == 20_000
