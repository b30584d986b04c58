"""What passes between the application and a reading process: frames of values, and of no others.

A frame is its length (8 bytes, big-endian) and a pickle. A reading process may have been taken over by the
file that it read, so what it sends is unpickled with the classes of `_KNOWN` alone.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass
from typing import BinaryIO, Literal

from annotator.model import errors
from annotator.model.errors import AnnotatorError
from annotator.model.reading import Found, Preview, ReadOptions

_LENGTH = 8
_LONGEST = 1 << 31
_KNOWN = {
    "annotator.model.article": {"ArticleDraft", "Mark", "Metadata"},
    "annotator.model.reading": {"Preview", "Columns", "ReadOptions"},
    "annotator.formats.workers.wire": {"Some", "End"},
    "annotator.model.errors": {"error_again"},
    "pathlib": {"PurePosixPath", "PureWindowsPath", "PosixPath", "WindowsPath"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One file to be read, or looked at: its first `limit` articles and what else may be chosen."""

    kind: Literal["read", "preview"]
    name: str
    data: bytes
    options: ReadOptions
    seconds: float
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Some:
    """Some of what a task found; more follows."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class End:
    """A task is done: `preview` if one was asked for, `media_type` is that of the file.

    `refused` is what the reader said of the whole file; `broken` says why it could not say anything.
    """

    preview: Preview | None = None
    refused: AnnotatorError | None = None
    broken: str | None = None
    media_type: str = ""


def send(stream: BinaryIO, value: object) -> None:
    """Write one frame."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """The next frame, or None where the other side is gone; raises `ValueError` for a frame beyond reason."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    if length > _LONGEST:
        raise ValueError("a frame beyond reason")
    data = stream.read(length)
    return data if len(data) == length else None


def opened(data: bytes) -> Some | End:
    """The value in a frame of a reading process; raises `pickle.UnpicklingError` for any other one."""
    value = _Careful(io.BytesIO(data)).load()
    if not isinstance(value, Some | End):
        raise pickle.UnpicklingError("neither Some nor End")
    return value


class _Careful(pickle.Unpickler):
    """Makes values of the model, and nothing else."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """The class or function of that name, if it is known."""
        if global_name in _KNOWN.get(module_name, ()):
            return super().find_class(module_name, global_name)
        one: object = getattr(errors, global_name, None) if module_name == errors.__name__ else None
        if isinstance(one, type) and issubclass(one, errors.AnnotatorError | errors.Sentence):
            return one
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value")
