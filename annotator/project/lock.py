"""One writer a project: an operating-system lock that dies with its process."""

from __future__ import annotations

import getpass
import json
import os
import socket
from pathlib import Path
from typing import cast

from filelock import FileLock, Timeout

from annotator.model.errors import CannotRead, ProjectInUse, Sentence, sentence


class ProjectLock:
    """Held while a project is open for writing; the file beside the project names the holder."""

    def __init__(self, project: Path, coder: str, since: str) -> None:
        self._project = project
        self._coder = coder
        self._since = since
        self.path = project.with_name(project.name + ".lock")
        self._lock = FileLock(self.path, timeout=0)

    def acquire(self) -> None:
        """Take the lock; raises `ProjectInUse` with the holder's name, or `CannotRead`."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectInUse(self._project, self._holder()) from error
        except OSError as error:
            raise CannotRead(self.path, error.strerror or str(error)) from error
        who = {"coder": self._coder, "user": _user(), "host": socket.gethostname()}
        holder = {**who, "pid": os.getpid(), "since": self._since}
        self.path.write_text(json.dumps(holder), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back and remove its file.

        The file goes while the lock is still held: whoever opened it before finds, once it gets the
        lock, that its inode left the folder, and tries again.
        """
        if os.name != "nt":
            self.path.unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str | Sentence:
        try:
            read: object = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return sentence("in another process")
        holder = cast("dict[str, object]", read) if isinstance(read, dict) else {}
        since = str(holder.get("since", ""))[:16].replace("T", " ")
        words = sentence("by {coder}, as {user} on {host}, process {pid}, since {since} UTC")
        values = {name: holder.get(name, "?") for name in ("coder", "user", "host", "pid")}
        return Sentence(words, {**values, "since": since})


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
