"""Files that come in while the window is used: how long it stands still, and what that costs the import."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.identity import Identity
from annotator.operations.importing import add_files
from annotator.operations.reading import read_paths
from annotator.project.clock import SystemSource
from annotator.project.project import Project
from annotator.ui import style
from annotator.ui.importing.import_dialog import ImportDialog
from annotator.ui.settings import Settings
from annotator.ui.workspace.workspace import Workspace
from tests.benchmarks.imports import OWNER, a_text
from tests.benchmarks.measured import Measured
from tests.benchmarks.pulse import STALL, Pulse

_FILES = 5_000
_SCROLL = 40
"""Pixels that the reader is scrolled by, ten times a second: somebody reads on."""


def measure() -> Iterator[Measured]:
    """One folder by the window, from its drop to the last article stored, beside the same without a window."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    style.apply(app, "light")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        press = _press(folder)
        with Project.create(folder / "bare.annot", OWNER) as project:
            begun = time.perf_counter()
            add_files(project, read_paths([press]))
            bare = time.perf_counter() - begun
        seconds, stall = _by_window(folder, press)
    yield Measured(
        f"{_FILES:,} text files by the window, read on meanwhile", seconds, "by a script", bare,
        note=f"{_FILES / seconds:,.0f} a second", stall=(stall, STALL),
    )  # fmt: skip


def _press(folder: Path) -> Path:
    chance = random.Random(6)
    press = folder / "press"
    press.mkdir()
    for number in range(_FILES):
        (press / f"{number:05}.txt").write_text(a_text(chance), "utf-8")
    (folder / "read.txt").write_text("\n\n".join(a_text(chance) for _ in range(400)), "utf-8")
    return press


def _by_window(folder: Path, press: Path) -> tuple[float, float]:
    """Seconds, and the longest stall among them."""
    identity = Identity(SystemSource(), folder)
    identity.rename("Bench")
    workspace = Workspace(identity, SystemSource(), Settings(folder), lambda: folder)
    workspace.window.resize(1280, 800)
    workspace.window.show()
    workspace.session.create(folder / "window.annot")
    ended: list[object] = []
    workspace.files.imports.ended.connect(ended.append)
    pulse = Pulse()
    pulse.watch(lambda: workspace.files.add([folder / "read.txt"]), lambda: bool(ended))
    ended.clear()
    hands = QTimer(workspace)
    hands.setInterval(100)
    hands.timeout.connect(lambda: _use(workspace))
    hands.start()
    seconds, stall = pulse.watch(lambda: workspace.files.add([press]), lambda: bool(ended))
    hands.stop()
    workspace.close()
    return seconds, stall


def _use(workspace: Workspace) -> None:
    """Read on, and say yes to the question how the files are to be read."""
    bar = workspace.window.body.sheet.reader.verticalScrollBar()
    bar.setValue((bar.value() + _SCROLL) % max(1, bar.maximum()))
    for dialog in workspace.window.findChildren(ImportDialog):
        if dialog.isVisible() and dialog.add_button.isEnabled():
            dialog.add_button.click()
