"""The project's own files, each read and parsed once."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("annotator", "tests", "tools")


@dataclass(frozen=True, eq=False)
class Module:
    """One Python file: `name` is its path from the root, with slashes."""

    name: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def parse(name: str, text: str) -> Module:
    tree = ast.parse(text)
    return Module(name, text, tree, tuple(ast.walk(tree)))


@cache
def modules() -> tuple[Module, ...]:
    """Every Python file of the project."""
    files = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return tuple(parse(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in files)


def of(*roots: str) -> tuple[Module, ...]:
    """The modules under folders or files given from the root, such as "annotator/ui"."""
    return tuple(m for m in modules() if any(m.name == root or m.name.startswith(f"{root}/") for root in roots))


def tracked() -> Iterator[tuple[str, str]]:
    """Path and text of every text file that is in version control, or (without it) in the packages."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else [m.name for m in modules()]
    for name in names:
        path = ROOT / name
        if name and path.is_file():
            head = path.read_bytes()
            if b"\0" not in head[:8000]:
                yield name, head.decode("utf-8", "replace")
