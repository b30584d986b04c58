"""Tells folders where SQLite's write-ahead log is not safe: network shares and folders that a cloud copies."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

_NETWORK_TYPES = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone")
)
_CLOUD_NAMES = re.compile(
    r"^(dropbox|onedrive|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|nextcloud|owncloud|"
    r"pcloud ?drive|seafile|mega|box|box sync|syncthing|sync)( |-|$)",
    re.IGNORECASE,
)


def is_shared(path: Path) -> bool:
    """Whether the file at `path` lies on a network file system or in a cloud-synced folder."""
    return is_cloud(path) or is_network(path)


def is_cloud(path: Path) -> bool:
    """Whether a folder above `path` is named like one that a cloud service copies."""
    return any(_CLOUD_NAMES.match(part) for part in path.absolute().parent.parts)


def is_network(path: Path) -> bool:
    """Whether `path` is on a network file system, as far as the operating system tells."""
    if sys.platform == "win32":
        return str(path.absolute()).startswith("\\\\")
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return False
    with mounts.open(encoding="utf-8", errors="surrogateescape") as lines:
        return _file_system(path, lines) in _NETWORK_TYPES


def _file_system(path: Path, mounts: Iterable[str]) -> str:
    """The type of the file system with the longest mount point above `path`."""
    real = os.path.realpath(path)
    best, kind = "", ""
    for line in mounts:
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind
