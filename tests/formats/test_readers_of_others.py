"""The example of a reader of one's own in `docs/readers.md` works as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from annotator.formats.workers.pool import Job, ReadingPool
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import EmptyArticle

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "readers.md").read_text("utf-8")
MAIL = b"""#!clippings
Title: The port reopens
Paper: The Pilot
Date: 2024-06-21
Section: Region

The harbour reopens on Monday, the prefect said.

The quays are safe.
%%
Title: Nothing
%%
Title: Another

It is still shut.
"""


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", DOC, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_reads_its_format(tmp_path: Path) -> None:
    project = tomllib.loads(block("toml"))["project"]
    (tmp_path / "annotator_clippings.py").write_text(block("python"), "utf-8")
    info = tmp_path / "annotator_clippings-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    points = "".join(f"{name} = {value}\n" for name, value in project["entry-points"]["annotator.readers"].items())
    (info / "entry_points.txt").write_text(f"[annotator.readers]\n{points}")
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.formats.test_readers_of_others import read_and_show
read_and_show()
"""
    packages = os.pathsep.join((str(ROOT), str(tmp_path)))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": packages}
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "2 articles\n"


def read_and_show() -> None:
    """Run beside the package: read its file in a reading process."""
    with ReadingPool(processes=1) as pool:
        first, nothing, second = pool.read_one(Job("mail.unknown", MAIL))
    assert isinstance(first, ArticleDraft)
    assert first.metadata == Metadata(title="The port reopens", outlet="The Pilot", published="2024-06-21")
    assert first.text == "The harbour reopens on Monday, the prefect said.\n\nThe quays are safe."
    assert first.fields == (("Section", "Region"),)
    assert isinstance(nothing, EmptyArticle)
    assert isinstance(second, ArticleDraft)
    assert second.text == "It is still shut."
    print("2 articles")
