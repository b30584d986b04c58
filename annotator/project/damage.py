"""Tells a file that is damaged, or on a disk that fails, from what nobody expected."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from annotator.model.errors import DamagedProject, sentence
from annotator.project import sqlite

_DISK = ("disk I/O error", "unable to open database file")


def is_damage(error: BaseException) -> bool:
    """Whether SQLite says of the file itself that it cannot be read: wrong SQL has classes of its own."""
    if isinstance(error, sqlite.OperationalError):
        return any(words in str(error) for words in _DISK)
    return type(error) is sqlite.DatabaseError


def in_words(error: BaseException, path: Path | None = None) -> BaseException:
    """The error itself, or `DamagedProject` in the place of what SQLite says of a damaged file."""
    if not is_damage(error):
        return error
    told = DamagedProject(path or sentence("The project's file"), str(error))
    told.__cause__ = error
    return told.with_traceback(error.__traceback__)


@contextmanager
def damage_told(path: Path) -> Generator[None]:
    """Raise `DamagedProject` where SQLite fails on the file at `path`."""
    try:
        yield
    except sqlite.DatabaseError as error:
        raise in_words(error, path) from error
