"""What was read, kept on the disk until it is stored, so that memory stays flat."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from tempfile import TemporaryFile
from types import TracebackType
from typing import cast

from annotator.operations.reading import ReadFile


class Spool:
    """A line of read files: filled at one end, then drawn from the other; gone when it is closed."""

    def __init__(self) -> None:
        self._file = TemporaryFile(prefix="annotator-")  # noqa: SIM115 - closed by `close`
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the room on the disk back."""
        self._file.close()

    def put(self, file: ReadFile) -> None:
        """Add a file to the end."""
        pickle.dump(file, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._count += 1

    def drawn(self) -> Iterator[ReadFile]:
        """All of them, in order, one at a time."""
        self._file.seek(0)
        for _ in range(self._count):
            yield cast("ReadFile", pickle.load(self._file))
