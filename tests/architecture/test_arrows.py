"""The layers hold, and an arrow that turns is seen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.architecture.source import ROOT

TURNED = {
    "One way: ui, cli -> operations -> project | formats -> model": ("model/turned.py", "import annotator.project"),
    "Qt stops at ui and app": ("operations/turned.py", "from PySide6.QtCore import QObject"),
    "SQL stops at project": ("formats/turned.py", "import sqlite3"),
}


def test_every_contract_holds(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    code = lint_imports(no_cache=True)
    shown = capsys.readouterr().out
    assert code == 0, shown
    assert f"Contracts: {len(TURNED)} kept, 0 broken." in shown


def test_a_turned_arrow_breaks_its_contract(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "annotator", tmp_path / "annotator", ignore=shutil.ignore_patterns("__pycache__"))
    for path, line in TURNED.values():
        (tmp_path / "annotator" / path).write_text(f"{line}\n", "utf-8")
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    assert [name for name in TURNED if f"{name} BROKEN" in run.stdout] == list(TURNED)
    for path, _ in TURNED.values():
        assert f"annotator.{path.removesuffix('.py').replace('/', '.')}" in run.stdout
