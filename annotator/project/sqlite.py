"""The one place that names an SQLite module: errors and connections of another are not the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model.folding import fold

if TYPE_CHECKING:
    import sqlite3 as sqlite
else:
    try:
        import pysqlite3.dbapi2 as sqlite
    except ImportError:
        import sqlite3 as sqlite

Connection = sqlite.Connection
DatabaseError = sqlite.DatabaseError
Error = sqlite.Error
IntegrityError = sqlite.IntegrityError
OperationalError = sqlite.OperationalError

APPLICATION_ID = 0x414E4E4F


def connect_read(path: Path) -> Connection:
    """Open for reading only; never creates a file."""
    connection = sqlite.connect(path.absolute().as_uri() + "?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.create_function("holds", -1, _holds, deterministic=True)
    return connection


def _holds(word: str, *texts: str | None) -> bool:
    """SQL's `holds(word, text, …)`: whether one of the texts has the word, case and accents aside."""
    wanted = fold(word)
    return any(text is not None and wanted in fold(text) for text in texts)


def connect_write(path: Path, *, create: bool = False, rollback_journal: bool = False) -> Connection:
    """Open for the door: foreign keys on, every commit on the disk before it is acknowledged.

    `rollback_journal` is for network and cloud folders, where the write-ahead log is not safe; elsewhere
    `log_ahead` comes before the first change.
    """
    mode = "rwc" if create else "rw"
    uri = path.absolute().as_uri() + f"?mode={mode}"
    # For one thread at a time: a long import has it while the window waits with its own changes.
    connection = sqlite.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA recursive_triggers=OFF")
    if rollback_journal:
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA wal_autocheckpoint=16000")
    return connection


def log_ahead(connection: Connection) -> bool:
    """Write ahead from now on; False where somebody is just reading, so that it has to be asked again.

    Not at the opening: it writes into the file, and a project that is not changed stays the same byte for byte.
    """
    connection.execute("PRAGMA busy_timeout=0")
    try:
        return str(connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]) == "wal"
    except OperationalError:
        return False
    finally:
        connection.execute("PRAGMA busy_timeout=5000")


def close_write(connection: Connection) -> None:
    """Close and leave one single file behind, where no other process still reads it."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    except OperationalError:
        # A reader elsewhere is still open: the next clean close restores the single file.
        pass
    finally:
        connection.close()
