"""What a reading process may not do: more memory than its share, files, sockets, programs.

The limits of memory and time are the operating system's where it has them. What Python itself is asked to do
is watched by an audit hook, which cannot be taken away again. Libraries in C are not: lxml is told to fetch
nothing by the readers, and pdfium has no way to.
"""

from __future__ import annotations

import os
import site
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

MEMORY = 2 << 30
"""Bytes of address space of a reading process."""
FILE = 256 << 20
"""Bytes of a file in the scratch folder: a library unpacks its model there."""
_OPENED = ("open", "os.listdir", "os.scandir")
_CHANGED = ("os.remove", "os.mkdir", "os.rmdir")
_REFUSED = (
    *("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "os.startfile"),
    *("os.rename", "os.truncate", "os.link", "os.symlink", "os.chmod", "os.chown", "os.kill", "urllib.", "http."),
    *("ftplib.", "smtplib.", "sqlite3.", "webbrowser.", "pty.", "winreg."),
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine(scratch: str) -> None:
    """Give up, for the rest of this process, whatever reading a file does not need.

    `scratch` is the one folder where libraries may write.
    """
    sys.dont_write_bytecode = True
    tempfile.tempdir = scratch
    own, roots = _both(scratch), _roots()

    def watch(event: str, args: tuple[object, ...]) -> None:
        if event in _OPENED:
            writes = event == "open" and isinstance(args[2], int) and args[2] & _WRITES
            _look_at(args[0], own if writes else (*roots, *own))
        elif event in _CHANGED:
            _look_at(args[0], own)
        elif event.startswith(_REFUSED):
            raise PermissionError(f"a reader may not do this: {event}")

    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE, FILE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(watch)


def allow_seconds(seconds: float) -> None:
    """End this process when it has computed for that long from now, should nobody be there to end it."""
    if resource is not None:
        soft = int(time.process_time() + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _look_at(path: object, roots: tuple[str, ...]) -> None:
    if isinstance(path, int):
        return
    said = path if isinstance(path, str | bytes) else str(path or ".")
    name = os.path.abspath(os.fsdecode(said))  # noqa: PTH100 - a Path would look at the disk
    if not any(name == root or name.startswith(root + os.sep) for root in roots):
        raise PermissionError("a reader may open no files but Python's own")


def _roots() -> tuple[str, ...]:
    """The folders from which Python and its packages load what they need."""
    places = {sys.prefix, sys.exec_prefix, sys.base_prefix, *sysconfig.get_paths().values(), *site.getsitepackages()}
    if site.ENABLE_USER_SITE:
        places.add(site.getusersitepackages())
    # Where its user keeps further packages; the first one is where Annotator itself is, and may hold anything else.
    places.update(filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)[1:]))
    places.add(str(Path(__file__).parents[3] / "annotator"))
    places.add(str(Path(__file__).parents[3] / "resources"))
    places.update(("/dev/urandom", "/dev/null", "/usr/share/zoneinfo", "/etc/localtime", "/etc/mime.types"))
    return tuple(sorted({one for place in places if place for one in _both(place)}))


def _both(place: str) -> tuple[str, str]:
    """A place as it is called, and where that leads."""
    return os.path.abspath(place), os.path.realpath(place)  # noqa: PTH100
