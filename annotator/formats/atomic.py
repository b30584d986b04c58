"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import uuid
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.model.errors import CannotRead, FileMissing, IsAFolder

_BUFFER = 1 << 16


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO, None, None]:
    """A file to write to that takes the place of `path` when the block ends well.

    If the block fails, or the process dies, what stood at `path` before stays as it was. A pipe or a
    device is written to directly. Raises an `AnnotatorError` where the place cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        # Asked of the name as given: that of a pipe behind /dev/stdout leads nowhere once it is resolved.
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                yield device
            return
        if target.is_dir():
            raise IsAFolder(path)
        if not target.parent.is_dir():
            raise FileMissing(target.parent)
        if target.exists() and not os.access(target, os.W_OK):
            raise CannotRead(path, "it is write-protected")
        with _beside(target) as file:
            yield file
    except OSError as error:
        raise CannotRead(path, error.strerror or str(error)) from error


@contextmanager
def _beside(target: Path) -> Generator[BinaryIO, None, None]:
    """A new file in the target's folder, moved onto it at the end, or gone."""
    fresh = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        # "x" lets the umask decide who may read, as for any new file.
        with fresh.open("xb", buffering=_BUFFER) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
        _sync_folder(target.parent)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the move itself survive a power cut; Windows offers no such thing."""
    if sys.platform == "win32":
        return
    # Some network file systems refuse it; the file itself is safe already.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
