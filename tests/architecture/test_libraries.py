"""Each library that the wheel needs is named, with its licence, to those who read and to those who use."""

import re
import tomllib
from pathlib import Path

from annotator.ui.dialogs import about

ROOT = Path(__file__).parents[2]
NEEDED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
LIBRARIES = {re.split("[<>=;]", line)[0].strip() for line in NEEDED}


def test_the_window_names_them() -> None:
    assert sorted(package for package, _ in about._LIBRARIES) == sorted(LIBRARIES)


def test_the_architecture_says_why() -> None:
    table = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rows = {name for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in re.split(r",? | and ", row)}
    assert {name.lower().replace("_", "-") for name in LIBRARIES} <= {name.lower().replace("_", "-") for name in rows}


def test_their_versions_are_pinned() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf-8").lower().replace("_", "-")
    assert [name for name in LIBRARIES if f"{name.lower().replace('_', '-')}==" not in pins] == []
