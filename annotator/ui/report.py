"""What a failure was, in a text that one can send: where it happened, and no word of the articles."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import Path, PurePath

from PySide6.QtCore import qVersion

from annotator.model.errors import AnnotatorError
from annotator.version import __version__

_PACKAGE = Path(__file__).resolve().parents[2]
_SPEAKS_OF_CODE = (AttributeError, NameError, TypeError, IndexError, ImportError, ZeroDivisionError, RecursionError)
"""Errors of Python whose messages name types and attributes, never data."""
_SQLITE = {"sqlite3", "pysqlite3"}


def versions() -> str:
    """Annotator, Python, Qt and the platform, a line each."""
    return "\n".join(
        (
            f"Annotator {__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}",
            platform.platform(),
        )
    )


def report(error: BaseException, further: int = 0) -> str:
    """The versions and the traceback, with paths that name no one and messages that quote no one."""
    parts = [versions(), "", *_chain(error, set())]
    if further:
        parts.append(f"\nFurther failures after this one: {further}")
    return "\n".join(parts)


def _chain(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _chain(before, seen)
        yield "\nThat led to:\n"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"
    yield f"{type(error).__name__}: {_message(error)}"


def _place(name: str) -> str:
    path = PurePath(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    return PurePath(*path.parts[-3:]).as_posix()


def _message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return error.strerror or "(no reason given)"
    origin = type(error).__module__.partition(".")[0]
    if type(error) in _SPEAKS_OF_CODE or origin in _SQLITE:
        return str(error)
    if isinstance(error, AnnotatorError):
        return "(shown above)"
    return f"(a message of {len(str(error))} characters, in the log file)"
