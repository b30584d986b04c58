"""Loads sooner by leaving out what Python and PySide do beside the loading."""

from __future__ import annotations

import builtins
import gc
import importlib
import importlib.util
import marshal
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType

_Name = tuple[str, bytes]
"""Of a file, with a hash of its source."""
_ARCHIVED = "shibokensupport/"
_STUB_WRITER = f"{_ARCHIVED}signature/lib/pyi_generator.py"


@contextmanager
def uncollected() -> Generator[None]:
    """Look for no garbage: hardly any is made while modules and windows load, and what was loaded stays.

    So it is not looked at afterwards either, which makes each full search of the collector that much shorter.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def import_plainly() -> None:
    """Give Python its own import back once PySide is there.

    PySide's reads the source of every module that is imported after it, to see whether it asks for snake_case names
    or true properties (`from __feature__ import …`), and keeps it in memory. Nothing here asks for them.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def import_qt() -> None:
    """Import PySide without the work that it does anew at every start: a third of the time to an empty window.

    Python modules of its own lie in an archive within its library, where nothing can be kept beside them: it compiles
    them each time, and with them one that writes its stubs, with regular expressions by the dozen.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    kept = Compiled(Path(importlib.util.cache_from_source(str(Path(__file__).with_name("pyside.py")))))
    plain = builtins.compile
    builtins.compile = kept.compile
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        builtins.compile = plain
    kept.keep()


class Compiled:
    """Modules as they were compiled at an earlier start, kept in the file at `path`, as Python keeps others."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._plain: Callable[..., CodeType] = compile
        self._used: dict[_Name, CodeType] = {}
        self._known = self._read()

    def compile(self, source: object, filename: object, *rest: object, **more: object) -> object:
        """As `compile`: modules of the archive as they were compiled before, all else as ever."""
        if isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_ARCHIVED):
            return self._module(source, filename)
        return self._plain(source, filename, *rest, **more)

    def _module(self, source: bytes, filename: str) -> CodeType:
        """What writes stubs is compiled when it is asked for."""
        if filename == _STUB_WRITER:
            put_off = f"from {__name__} import later; __getattr__ = later({source!r}, globals())"
            return self._plain(put_off, filename, "exec")
        name = filename, importlib.util.source_hash(source)
        found = self._known.get(name) or self._plain(source, filename, "exec")
        self._used[name] = found
        return found

    def keep(self) -> None:
        """Keep it for the next start, where that is new and can be: a start does without as well."""
        if self._used.keys() == self._known.keys() or sys.dont_write_bytecode:
            return
        part = self._path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            part.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(importlib.util.MAGIC_NUMBER + marshal.dumps(self._used))
            part.replace(self._path)

    def _read(self) -> dict[_Name, CodeType]:
        magic = importlib.util.MAGIC_NUMBER
        try:
            data = self._path.read_bytes()
            return marshal.loads(data[len(magic) :]) if data.startswith(magic) else {}
        except (OSError, EOFError, ValueError, TypeError):
            return {}


def later(source: bytes, names: dict[str, object]) -> Callable[[str], object]:
    """The `__getattr__` of a module that is run from its source when something of it is asked for."""

    def ask(name: str) -> object:
        if name.startswith("__") or names.pop("__getattr__", None) is None:
            raise AttributeError(name)
        exec(compile(source, _STUB_WRITER, "exec"), names)
        if name not in names:
            raise AttributeError(name)
        return names[name]

    return ask
