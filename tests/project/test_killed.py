"""Killed at any moment: what was acknowledged is there, the rest left no trace."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.model.owner import PassingOwner
from annotator.project.project import Project
from tests.project.conftest import CODER

_CODER = """
import sys
from pathlib import Path
from tests.project.conftest import CODER, add_article, add_statement
from annotator.model.owner import PassingOwner
from annotator.project.project import Project

path = Path(sys.argv[1])
owner = PassingOwner(CODER)
project = Project.open(path, owner) if path.exists() else Project.create(path, owner)
article = add_article(project, text="x" * 200_000, title=str(project.counts()["articles"]))
number = 0
while True:
    number += 1
    if number % 7 == 0:
        project.undo()
        print("undone", flush=True)
    else:
        print(add_statement(project, article, number, number + 3), flush=True)
    if number % 11 == 0:
        project.tidy()
"""


def killed_after(path: Path, seconds: float) -> list[str]:
    """Let a process code, kill it, and give what it said was done."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(
        [sys.executable, "-c", _CODER, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    said = [process.stdout.readline()]
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [line.strip() for line in said if line.endswith("\n")]


def standing(said: list[str]) -> set[str]:
    """The statements that were acknowledged and not undone."""
    stack: list[str] = []
    for line in said:
        if line == "undone":
            stack.pop()
        else:
            stack.append(line)
    return set(stack)


def kill_and_look(folder: Path, rounds: int, seed: int = 1) -> None:
    """Kill a coder again and again on the same project."""
    path, chance = folder / "killed.annot", random.Random(seed)
    acknowledged: set[str] = set()
    for _ in range(rounds):
        acknowledged |= standing(killed_after(path, chance.random() * 0.08))
        with Project.open(path, PassingOwner(CODER)) as project:
            found = {row.uid for row in project.statement_rows()}
            # One more step may be there, an addition or an undo: committed, and killed before it could say so.
            assert len(found ^ acknowledged) <= 1
            acknowledged = found
            assert project.check() == []
    assert [entry.name for entry in folder.iterdir()] == ["killed.annot"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_coder_loses_nothing(tmp_path: Path) -> None:
    kill_and_look(tmp_path, 20)


@pytest.mark.torture
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    for part in range(10):
        (tmp_path / str(part)).mkdir()
        kill_and_look(tmp_path / str(part), 20, part)
