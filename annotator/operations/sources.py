"""Which files are meant by what a user names: files, and the files in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.formats import registry
from annotator.formats.web.saved import companion_folders
from annotator.model.errors import CannotRead, FileMissing, NotAProject, TooLarge

LARGEST = 512 << 20
"""Bytes of a file beyond which it is refused rather than read."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that may hold articles: its path, and how the user is told of it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A file in a folder that no reader takes."""

    name: str


def files_of(paths: Iterable[Path]) -> Iterator[SourceFile | Passed]:
    """The files that are named, and those in folders that are named, in order; not what a saved page shows."""
    suffixes = registry.reader_suffixes()
    named = list(paths)
    shown = _shown_by_pages(named)
    for path in named:
        if path in shown:
            continue
        if not path.is_dir():
            yield SourceFile(path, str(path))
            continue
        for inside in _files_in(path):
            known = inside.suffix.lower() in suffixes
            yield SourceFile(inside, str(inside)) if known else Passed(str(inside))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is no project; raises an `AnnotatorError` that names it."""
    # A project is never opened as a plain file: closing it would drop SQLite's locks in this process.
    if path.suffix.lower() == ".annot":
        raise NotAProject(path, "it is a project, not an article; open it instead")
    try:
        if path.stat().st_size > LARGEST:
            raise TooLarge(path.name, LARGEST)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(path) from None
    except OSError as error:
        raise CannotRead(path, error.strerror or str(error)) from error


def _files_in(folder: Path) -> Iterator[Path]:
    """The files in a folder and those below, by name; hidden ones and what a saved page shows are left out."""
    for here, folders, names in os.walk(folder):
        shown = companion_folders(folders, names)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in shown)
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(here) / name


def _shown_by_pages(named: Iterable[Path]) -> set[Path]:
    """The folders that were named together with the saved page that they belong to."""
    by_place: dict[Path, set[str]] = {}
    for path in named:
        by_place.setdefault(path.parent, set()).add(path.name)
    return {place / name for place, names in by_place.items() for name in companion_folders(names, names)}
