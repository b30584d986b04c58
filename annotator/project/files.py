"""Looks at project files before they are opened, and copies them; always through SQLite.

A project that is open in this process must never be opened as a plain file: closing it would drop
SQLite's locks, and another process could write into our transaction.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from annotator.model.errors import AlreadyExists, CannotRead, FileMissing, IsAFolder, NewerProject, NotAProject
from annotator.model.progress import Progress
from annotator.project import sqlite
from annotator.project.schema import SCHEMA_VERSION

_PAGES = 2_000
"""Pages of 4 KB that are copied between two looks at whether to go on."""


def require_project(path: Path) -> None:
    """Raise what hinders opening `path` as a project."""
    if path.is_dir():
        raise IsAFolder(path)
    if not path.exists():
        raise FileMissing(path)
    if not os.access(path, os.R_OK):
        raise CannotRead(path, "you have no permission to read it")
    try:
        connection = sqlite.connect_read(path)
    except sqlite.Error as error:
        raise CannotRead(path, str(error)) from error
    try:
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite.OperationalError as error:
        raise CannotRead(path, str(error)) from error
    except sqlite.DatabaseError as error:
        raise NotAProject(path, "it is no SQLite file, or it is damaged") from error
    finally:
        connection.close()
    if application != sqlite.APPLICATION_ID or version < 1:
        raise NotAProject(path)
    if version > SCHEMA_VERSION:
        raise NewerProject(path, version, SCHEMA_VERSION)


def require_folder(path: Path) -> None:
    """Raise where no file can be made at `path`."""
    if not path.parent.is_dir():
        raise FileMissing(path.parent)
    if not os.access(path.parent, os.W_OK):
        raise CannotRead(path.parent, "you have no permission to write into it")


def copy(source: sqlite.Connection, target: Path, progress: Callable[[Progress], None] | None = None) -> None:
    """Copy an open project into a new file that appears only when it is complete."""
    if target.exists() or target.is_symlink():
        raise AlreadyExists(target)
    require_folder(target)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        connection = sqlite.connect_write(part, create=True, rollback_journal=True)
        try:
            source.backup(connection, pages=_PAGES, progress=partial(_tell, progress))
            connection.execute("PRAGMA journal_mode=DELETE")
        finally:
            connection.close()
        os.link(part, target) if hasattr(os, "link") else part.rename(target)
    except FileExistsError as error:
        raise AlreadyExists(target) from error
    except (sqlite.Error, OSError) as error:
        raise CannotRead(target, str(error)) from error
    finally:
        part.unlink(missing_ok=True)


def _tell(progress: Callable[[Progress], None] | None, _status: int, remaining: int, total: int) -> None:
    if progress is not None:
        progress(Progress(total - remaining, total))
