"""Creates and migrates the schema, through sqlite-utils' migrations."""

from __future__ import annotations

from annotator.project import sqlite

SCHEMA_VERSION = 5
_SINCE: tuple[tuple[int, str, str], ...] = (
    (3, "article_band", "TABLE article_band(band INTEGER, article_id INTEGER)"),
    (3, "article_group", "VIEW article_group AS SELECT *, NULL AS origin FROM main.article_group"),
    (4, "concept_example", "TABLE concept_example(concept_id INTEGER, statement_id INTEGER)"),
    (5, "statement", "VIEW statement AS SELECT *, NULL AS earlier_text FROM main.statement"),
)
"""What came with a version: for each what an older file shows in its place, empty."""
_SEARCH = "article_search"


def create_schema(connection: sqlite.Connection) -> None:
    """Bring an empty or older file to the schema of this version, inside the open transaction."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("annotator")

    @migrations()
    def m001_start(_: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        for statement in _statements("001_start.sql"):
            connection.execute(statement)
        # Holds each text without its boilerplate; rowid is article.id; written by the door, not by triggers.
        connection.execute(
            f"CREATE VIRTUAL TABLE {_SEARCH} USING fts5("
            "body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')"
        )

    @migrations()
    def m002_lists(_: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        for statement in _statements("002_lists.sql"):
            connection.execute(statement)

    @migrations()
    def m003_alike(_: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        for statement in _statements("003_alike.sql"):
            connection.execute(statement)

    @migrations()
    def m004_examples(_: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        for statement in _statements("004_examples.sql"):
            connection.execute(statement)

    @migrations()
    def m005_waiting(_: Database) -> None:  # pyright: ignore[reportUnusedFunction]
        for statement in _statements("005_waiting.sql"):
            connection.execute(statement)

    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
    connection.execute(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def migrate(connection: sqlite.Connection) -> None:
    """Bring an older file that is open for writing to the schema of this version, whole or not at all."""
    if int(connection.execute("PRAGMA user_version").fetchone()[0]) >= SCHEMA_VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        create_schema(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def bridge(connection: sqlite.Connection) -> None:
    """Let this version's questions be asked of an older file that is open for reading only, and stays as it is.

    Ask again after a migration.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for since, name, shown in _SINCE:
        connection.execute(f"DROP {shown.split()[0]} IF EXISTS temp.{name}")
        if version < since:
            connection.execute(f"CREATE TEMP {shown}")


def _statements(name: str) -> list[str]:
    """The statements of a migration file, one by one: `executescript` would commit."""
    from importlib import resources

    script = resources.files("annotator.project").joinpath("migrations", name).read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    statements: list[str] = []
    for line in lines:
        if statements and not statements[-1].rstrip().endswith(";"):
            statements[-1] += "\n" + line
        elif line.strip():
            statements.append(line)
    return statements
