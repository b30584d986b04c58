"""What is about to come in, looked over before it is read: how much it is, and what would be worth a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats import registry
from annotator.formats.text import is_guessed
from annotator.model.progress import Progress
from annotator.operations.sources import SourceFile, files_of

MANY = 20
"""From so many files on they are worth a look before they come in."""
_HEAD = 1 << 20
"""Bytes in which the encoding of a text shows, or never."""


@dataclass(frozen=True, slots=True)
class Survey:
    """How many files there are, and the one to be shown first: None where nothing needs a question."""

    count: int
    shown: Path | None


def survey(paths: Iterable[Path], tell: Callable[[Progress], object] = lambda _: None) -> Survey:
    """Look over files, and files in folders. A table or a book is shown before a text, a text before all else.

    Of texts, those whose encoding is a guess are worth a question. Files that cannot be read are left to the
    reader, who says so.
    """
    files: list[Path] = []
    for file in files_of(paths):
        if isinstance(file, SourceFile):
            files.append(file.path)
            tell(Progress(len(files), 0, ""))
    chosen = next((path for path in files if _has_choices(path)), None) or _first_guessed(files[:MANY])
    if chosen is None and len(files) >= MANY:
        chosen = files[0]
    return Survey(len(files), chosen)


def _has_choices(path: Path) -> bool:
    suffix = path.suffix.lower()
    return any((one.columns or one.chapters) and suffix in one.suffixes for one in registry.readers())


def _first_guessed(files: Sequence[Path]) -> Path | None:
    return next((path for path in files if registry.is_plain(path.name) and is_guessed(_head(path))), None)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""
