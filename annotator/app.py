"""Wires the objects together: the only place that knows both the rooms below and the window."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def sample_project(folder: Path) -> Path:
    """The sample project in `folder`, made where there is none; one that was worked on is kept."""
    from annotator.operations.sample import make_sample

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.annot"
    if not path.exists():
        make_sample(path)
    return path


def write_demo(folder: Path) -> tuple[Path, Path, Path]:
    """Write the sample project, its CSV and a picture of the window; gives the three paths."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    raise NotImplementedError(folder)


def run(paths: Sequence[Path]) -> int:
    """Open the window on a project, or on articles to add; gives the exit code."""
    raise NotImplementedError(paths)
