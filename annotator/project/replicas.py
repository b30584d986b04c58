"""Which replica of the project this file is, seen from this installation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.model.owner import Owner
from annotator.model.source import Source
from annotator.project import sqlite


@dataclass(frozen=True, slots=True)
class Replica:
    """A replica by its local id and its uid."""

    id: int
    uid: str


def find_replica(connection: sqlite.Connection, owner: Owner, path: Path) -> Replica | None:
    """This installation's own replica in the file at `path`; None where the first change must make one.

    A file that was moved keeps its replica. A plain copy gets a new one, so that the two may grow
    apart and be merged: its replica is remembered at another path where a file still is.
    """
    found = connection.execute(
        "SELECT id, uid FROM replica WHERE installation = ? ORDER BY id DESC", (owner.installation,)
    ).fetchall()
    for row_id, uid in found:
        location = owner.location(str(uid))
        if location is None or location == str(path) or not _other_file(Path(location), path):
            owner.remember(str(uid), str(path))
            return Replica(int(row_id), str(uid))
    return None


def create_replica(connection: sqlite.Connection, source: Source, owner: Owner) -> Replica:
    """A new replica of this installation, inside the open transaction."""
    uid = source.uid()
    cursor = connection.execute(
        "INSERT INTO replica(uid, installation, created) VALUES (?, ?, ?)", (uid, owner.installation, source.now())
    )
    return Replica(int(cursor.lastrowid or 0), uid)


def _other_file(remembered: Path, path: Path) -> bool:
    """Whether another file than `path` stands at the remembered place."""
    try:
        return not remembered.samefile(path)
    except OSError:
        return False
