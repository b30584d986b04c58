"""The one door: every change to the rows and its record are committed together, or neither."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.model.change import Change, Changed
from annotator.model.codebook import Coder
from annotator.model.errors import Cancelled, StorageFailed
from annotator.model.owner import Owner
from annotator.model.source import Source
from annotator.project import records, sqlite
from annotator.project.edit import Edit
from annotator.project.replicas import Replica, create_replica
from annotator.project.schema import SCHEMA_VERSION
from annotator.version import __version__

Form = Literal["rows", "bulk", "inverse"]
_STEPS = 20_000
"""Steps of SQLite's machine, some tenths of a millisecond, between two looks at whether to go on."""


@dataclass(slots=True)
class _Place:
    """Where the log stands: what the next change is numbered after."""

    replica: Replica
    seq: int
    lamport: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a change is to be called: its action, the words' arguments, and what it takes back."""

    action: str
    args: Mapping[str, object] = field(default_factory=dict[str, object])
    undoes: int | None = None
    form: Form = "rows"


class Door:
    """Holds the write connection, and nobody else does. For one thread at a time."""

    def __init__(
        self,
        connection: sqlite.Connection,
        source: Source,
        owner: Owner,
        replica: Replica | None,
        location: str,
        *,
        ahead: bool = False,
    ) -> None:
        self.connection = connection
        self.source = source
        self.owner = owner
        self.replica = replica
        self.listeners: list[Callable[[Changed], None]] = []
        self._location = location
        self._place: _Place | None = None
        self._coder: Coder | None = None
        self._is_ahead = not ahead
        self._busy = False
        self._can_stop = False
        self._stopped = False

    @contextmanager
    def watched(self, goes_on: Callable[[], bool]) -> Generator[None]:
        """Within the block, ask `goes_on` now and then while a change is written; a no ends it with `Cancelled`.

        What `goes_on` calls must leave the write connection alone.
        """

        def look() -> int:
            self._stopped = self._stopped or (self._can_stop and not goes_on())
            return int(self._can_stop and self._stopped)

        self._stopped = False
        self.connection.set_progress_handler(look, _STEPS)
        try:
            yield
        finally:
            self.connection.set_progress_handler(None, 0)

    @contextmanager
    def edit(self, wish: Wish) -> Generator[Edit]:
        """One change: what is written inside is committed with its record when the block ends.

        An error in the block or in the commit leaves the project as it was; a block that writes
        nothing leaves no change. Raises `StorageFailed` where the disk refuses.
        """
        if self._busy:
            raise RuntimeError("a change is open already: changes do not nest")
        self._busy = True
        try:
            edit, change, place = self._begin(wish)
            self._can_stop = True
            yield edit
            edit.changed = self._commit(edit, change, place, wish)
        except BaseException as error:
            self._can_stop = False
            self._roll_back()
            if self._stopped and isinstance(error, sqlite.Error):
                raise Cancelled from error
            if isinstance(error, sqlite.DatabaseError) and not isinstance(error, sqlite.IntegrityError):
                raise StorageFailed(str(error)) from error
            raise
        finally:
            self._busy = self._can_stop = False
        if edit.changed is not None:
            for listener in self.listeners:
                listener(edit.changed)

    def log_ahead(self) -> None:
        """Write ahead from now on, so that changes do not wait for readers."""
        self._is_ahead = self._is_ahead or sqlite.log_ahead(self.connection)

    def forget(self) -> None:
        """Look again, at the next change, at what was cached of the rows."""
        self._coder = None

    def roll_back(self) -> None:
        """Give up a change that an error left open; the project stays as it was before it."""
        self._roll_back()

    def _begin(self, wish: Wish) -> tuple[Edit, Change, _Place]:
        run = self.connection.execute
        self.log_ahead()
        run("BEGIN IMMEDIATE")
        place = self._place or self._look_up_place()
        made = self.source.now()
        coder = self.owner.coder
        change = Change(
            id=0,
            uid=self.source.uid(),
            replica=place.replica.uid,
            seq=place.seq + 1,
            lamport=place.lamport + 1,
            coder=coder.uid,
            made=made,
            action=wish.action,
            args=wish.args,
            undoes=wish.undoes,
        )
        cursor = run(
            """INSERT INTO change(uid, replica, seq, lamport, coder, made_utc, app_version, schema_version, action,
            args, undoes, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                *(change.uid, place.replica.id, change.seq, change.lamport, coder.uid, made),
                *(__version__, SCHEMA_VERSION, wish.action),
                *(records.to_json(wish.args) if wish.args else None, wish.undoes, wish.form),
            ),
        )
        change = replace(change, id=int(cursor.lastrowid or 0))
        edit = Edit(self.connection, change.id, made, self.source)
        if wish.undoes is None and self._coder != coder:
            edit.know_coder(coder)
        return edit, change, place

    def _commit(self, edit: Edit, change: Change, place: _Place, wish: Wish) -> Changed | None:
        if edit.empty and wish.form != "inverse":
            self._roll_back()
            return None
        edit.finish()
        if edit.segments:
            self.connection.execute(
                "UPDATE change SET form = 'bulk', columns = ? WHERE id = ?",
                (records.segments_json(edit.segments), change.id),
            )
        if edit.args is not None:
            change = replace(change, args=edit.args)
            told = (records.to_json(edit.args), change.id)
            self.connection.execute("UPDATE change SET args = ? WHERE id = ?", told)
        self._can_stop = False
        self.connection.execute("COMMIT")
        self._place = _Place(place.replica, change.seq, change.lamport)
        self._coder = self.owner.coder if wish.undoes is None else None
        if self.replica is None:
            self.replica = place.replica
            self.owner.remember(place.replica.uid, self._location)
        return Changed(change=change, rows=tuple(edit.rows), bulk=tuple(edit.bulk_tables))

    def _look_up_place(self) -> _Place:
        run = self.connection.execute
        replica = self.replica or create_replica(self.connection, self.source, self.owner)
        seq = run("SELECT max(seq) FROM change WHERE replica = ?", (replica.id,)).fetchone()[0]
        # Within a replica lamport rises with seq, so the last change of each has its greatest.
        lamport = run(
            """SELECT max(c.lamport) FROM replica r JOIN change c ON c.replica = r.id
            AND c.seq = (SELECT max(seq) FROM change WHERE replica = r.id)"""
        ).fetchone()[0]
        return _Place(replica, int(seq or 0), int(lamport or 0))

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
