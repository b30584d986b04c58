"""A project, open: what it answers, and the one way to change it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.model.change import Change, Changed
from annotator.model.codebook import Coder
from annotator.model.errors import (
    AlreadyExists,
    Cancelled,
    CannotRead,
    NothingToUndo,
    ReadOnly,
    UndoRefused,
    UndoStopped,
    sentence,
)
from annotator.model.history import UndoPreview
from annotator.model.owner import Owner
from annotator.model.progress import Progress
from annotator.model.source import Source
from annotator.project import closing, codebook, files, folders, history_list, sqlite, undo
from annotator.project.clock import SystemSource
from annotator.project.door import Door, Wish
from annotator.project.edit import Edit
from annotator.project.lock import ProjectLock
from annotator.project.reader import ProjectReader
from annotator.project.replicas import find_replica
from annotator.project.schema import bridge, create_schema, migrate


class Project(ProjectReader):
    """An open project. Close it, or use it in a `with` block, so that one single file stays behind.

    `read_only` says why it cannot be changed, or is None; `warnings` are sentences for the user.
    """

    def __init__(
        self,
        path: Path,
        owner: Owner,
        source: Source,
        lock: ProjectLock | None,
        read_only: str | None,
        *,
        compares: bool = True,
    ) -> None:
        super().__init__(path)
        self.read_only = read_only
        self.owner = owner
        self.warnings: list[str] = []
        self._lock = lock
        self._texts: dict[str, str] = {}
        self._door: Door | None = None
        if lock is not None:
            shared = folders.is_shared(path)
            if shared:
                words = sentence(
                    "This folder is shared over a network or copied by a cloud service. Work on it from one computer "
                    "at a time, and let the copying end before you open it elsewhere."
                )
                self.warnings.append(words)
            write = sqlite.connect_write(path, rollback_journal=shared)
            migrate(write)
            bridge(self._read)
            self._door = Door(write, source, owner, find_replica(write, owner, path), str(path), ahead=not shared)
            self._door.listeners.append(self._refresh)
        self._noted = closing.noted(self._read)
        if compares:
            self.warnings += self.differs_from_note()
        self._identity = _identity(path)

    @classmethod
    def create(cls, path: Path, owner: Owner, source: Source | None = None) -> Self:
        """Make a new project with the default codebook and open it; never overwrites a file."""
        path, source = _real(path), source or SystemSource()
        if path.exists() or path.is_symlink():
            raise AlreadyExists(path)
        files.require_folder(path)
        lock = ProjectLock(path, owner.coder.name, source.now())
        lock.acquire()
        try:
            _write_first(path, owner, source)
            return cls(path, owner, source, lock, None)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls, path: Path, owner: Owner, source: Source | None = None, *, read_only: bool = False, compares: bool = True
    ) -> Self:
        """Open a project. Raises `FileMissing`, `NotAProject`, `NewerProject`, `ProjectInUse`, `CannotRead`.

        A file or folder that cannot be written opens for reading only. Whoever opens without `compares` need not wait
        until all rows are counted, and asks `differs_from_note` afterwards.
        """
        path, source = _real(path), source or SystemSource()
        files.require_project(path)
        if read_only:
            return cls(path, owner, source, None, sentence("it is open for reading only"), compares=compares)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            words = sentence("its file or folder is write-protected")
            return cls(path, owner, source, None, words, compares=compares)
        lock = ProjectLock(path, owner.coder.name, source.now())
        lock.acquire()
        try:
            return cls(path, owner, source, lock, None, compares=compares)
        except sqlite.Error as error:
            lock.release()
            raise CannotRead(path, str(error)) from error
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back: one single file, where nobody else reads it."""
        super().close()
        if self._door is not None:
            with suppress(sqlite.Error):  # the note is for the next opening only; nothing hangs on it
                closing.note(self._door.connection, anew=bool(self.warnings))  # what was told is told once
            sqlite.close_write(self._door.connection)
            self._door = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def coder(self) -> Coder:
        """Who tags here."""
        return self.owner.coder

    def new_uid(self) -> str:
        """A uid for a row that is about to be made."""
        return self._writing().source.uid()

    def edit(self, action: str, **args: object) -> AbstractContextManager[Edit]:
        """One change: `with project.edit("add statement", quote=…) as edit: edit.insert(…)`.

        All of it is committed with its record at the end of the block, or none of it is.
        `edit.changed` then says what happened. Raises `ReadOnly`, `StorageFailed`.
        """
        return self._writing().edit(Wish(action=action, args=args))

    def on_changed(self, listener: Callable[[Changed], None]) -> None:
        """Call `listener` after each committed change."""
        self._writing().listeners.append(listener)

    def watched(self, goes_on: Callable[[], bool]) -> AbstractContextManager[None]:
        """Within the block, a change that takes long asks `goes_on` now and then; a no ends it with `Cancelled`."""
        return self._door.watched(goes_on) if self._door is not None else nullcontext()

    def undo(self) -> Changed:
        """Take back the newest change made here; raises `NothingToUndo`, `UndoRefused`."""
        return self._take_back(undo.UNDO, undo.undo_step(self._read, self._writing().replica))

    def redo(self) -> Changed:
        """Do again what was undone last; raises `NothingToUndo`, `UndoRefused`."""
        return self._take_back(undo.REDO, undo.redo_step(self._read, self._writing().replica))

    def undo_back_to(self, change_id: int, progress: Callable[[Progress], None] | None = None) -> tuple[Changed, ...]:
        """Take back this change and all that was made here after it, one by one, newest first.

        Raises `NothingToUndo`; `UndoRefused` at the first step, `UndoStopped` at a later one: what was
        taken back until then stays so, and `redo` brings it back. So it is with `Cancelled`.
        """
        done: list[Changed] = []
        steps = undo.standing_since(self._read, self._writing().replica, change_id)
        for standing in steps:
            try:
                if progress is not None:
                    progress(Progress(len(done), len(steps)))
                done.append(self._take_back(undo.UNDO, undo.step_of(self._read, standing)))
            except UndoRefused as error:
                if done:
                    raise UndoStopped(len(done), error.action, error.reason) from error
                raise
            except Cancelled as error:
                raise Cancelled(len(done)) from error
        if not done:
            raise NothingToUndo(undo.UNDO)
        return tuple(done)

    def undo_preview(self, change_id: int, limit: int = 200) -> UndoPreview:
        """What `undo_back_to` would take back, with up to `limit` of the changes spelled out."""
        return history_list.preview(self._read, self._door.replica if self._door else None, change_id, limit)

    def undoable(self) -> Change | None:
        """The action that `undo` would take back."""
        step = undo.undo_step(self._read, self._door.replica) if self._door else None
        return step.root if step else None

    def redoable(self) -> Change | None:
        """The action that `redo` would do again."""
        step = undo.redo_step(self._read, self._door.replica) if self._door else None
        return step.root if step else None

    def text(self, uid: str) -> str:
        """An article's text, kept for the next question about it; raises `NotFound`."""
        if uid not in self._texts:
            found = super().text(uid)
            self._texts = {uid: found}
        return self._texts[uid]

    @contextmanager
    def reader(self) -> Generator[ProjectReader]:
        """A second reader, for a job in another thread."""
        reader = ProjectReader(self.path)
        try:
            yield reader
        finally:
            reader.close()

    def save_copy(self, target: Path, progress: Callable[[Progress], None] | None = None) -> None:
        """Write all of the project into a new file; raises `AlreadyExists`, `CannotRead`.

        What `progress` raises ends it, and leaves no file.
        """
        files.copy(self._read, _real(target), progress)

    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened. One that was deleted or moved takes changes, unseen."""
        return _identity(self.path) == self._identity

    def expect_changes(self) -> None:
        """Let changes be made while rows are still being read; it writes into the file, which else stays as it is."""
        if self._door is not None:
            self._door.log_ahead()

    def roll_back(self) -> None:
        """Give up a change that an error left open."""
        if self._door is not None:
            self._door.roll_back()

    def tidy(self) -> None:
        """Move what was committed from the log file into the project file; call it when idle."""
        if self._door is not None:
            self._door.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _writing(self) -> Door:
        if self._door is None:
            raise ReadOnly(self.path, self.read_only or "it is closed")
        return self._door

    def _take_back(self, verb: str, step: undo.Step | None) -> Changed:
        if step is None:
            raise NothingToUndo(verb)
        door, target = self._writing(), step.target
        form = undo.form_of(door.connection, target.id)
        args: Mapping[str, object] = {"action": step.root.action, "args": step.root.args}
        wish = Wish(action=verb, args=args, undoes=target.id, form="rows" if form == "rows" else "inverse")
        with door.edit(wish) as edit:
            if form == "rows":
                undo.take_back(door.connection, edit, target)
            else:
                edit.bulk_tables.update(dict.fromkeys(undo.take_back_in_bulk(door.connection, target, form)))
        door.forget()
        if edit.changed is None:
            raise NothingToUndo(verb)
        return edit.changed

    def _refresh(self, changed: Changed) -> None:
        self._noted = {}
        if changed.touches(*codebook.TABLES):
            self._codebook = None
        if changed.touches("article_text"):
            self._texts.clear()


def sha256(text: str) -> str:
    """The hash that names a text: of its UTF-8 bytes, in hexadecimal."""
    import hashlib  # where nothing is written, nothing is hashed

    return hashlib.sha256(text.encode()).hexdigest()


def _identity(path: Path) -> tuple[int, int] | None:
    """The device and number of a file; None where there is none. The file itself is not opened."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _real(path: Path) -> Path:
    """The path with links followed, so that the lock and the log file stand beside the file itself."""
    return Path(os.path.realpath(path))


def _write_first(path: Path, owner: Owner, source: Source) -> None:
    """The schema and the first change; a failure leaves no file."""
    write = sqlite.connect_write(path, create=True, rollback_journal=True)
    try:
        write.execute("BEGIN IMMEDIATE")
        create_schema(write)
        write.execute("INSERT INTO project_meta VALUES ('project_uid', ?)", (source.uid(),))
        write.execute("COMMIT")
        with Door(write, source, owner, None, str(path)).edit(Wish(action=undo.FIRST_ACTION)) as edit:
            codebook.write_default(edit)
    except BaseException as error:
        write.close()
        path.unlink(missing_ok=True)
        if isinstance(error, sqlite.Error):
            raise CannotRead(path, str(error)) from error
        raise
    write.close()
