"""Each library that the wheel needs is named, with its licence, to those who read and to those who use."""

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

from packaging.specifiers import SpecifierSet

from annotator.ui.dialogs import about

ROOT = Path(__file__).parents[2]
NEEDED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
DEBIAN = "3.11.2"
"""The Python of the system that the first steps are written for."""
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


def test_what_is_pinned_runs_on_the_oldest_python() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf-8").lower().replace("_", "-")
    asks = {
        dist.metadata["Name"].lower().replace("_", "-"): dist.metadata["Requires-Python"] for dist in distributions()
    }
    asks = {name: python for name, python in asks.items() if python and f"{name}==" in pins}
    assert len(asks) > 20
    assert {name: python for name, python in asks.items() if DEBIAN not in SpecifierSet(python)} == {}
