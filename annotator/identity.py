"""The installation's and the coder's lasting names, kept in the user's settings folder as JSON."""

from __future__ import annotations

import getpass
import json
import os
from pathlib import Path
from typing import cast

from annotator.model.codebook import Coder
from annotator.model.source import Source
from annotator.paths import config_folder

_FILE = "identity.json"


class Identity:
    """Who works at this installation. Made at the first use; the coder's name is asked once.

    A settings folder that cannot be written is no hindrance: the names then last for this run.
    """

    def __init__(self, source: Source, folder: Path | None = None) -> None:
        self._path = (folder or config_folder()) / _FILE
        stored = _read(self._path)
        coder = _mapping(stored.get("coder"))
        self._installation = str(stored.get("installation") or source.uid())
        self._coder_uid = str(coder.get("uid") or source.uid())
        self._name = cast("str | None", coder.get("name"))
        self._locations = {uid: str(path) for uid, path in _mapping(stored.get("locations")).items()}
        if "installation" not in stored:
            self._write()

    @property
    def installation(self) -> str:
        """The uid of this installation."""
        return self._installation

    @property
    def coder(self) -> Coder:
        """The person who tags: by the name given, or else the name of the account."""
        return Coder(uid=self._coder_uid, name=self._name or _account())

    @property
    def is_named(self) -> bool:
        """Whether the coder has been asked for a name."""
        return self._name is not None

    def rename(self, name: str) -> None:
        """Keep the coder's name; projects take it over at the next change."""
        self._name = name.strip() or _account()
        self._write()

    def location(self, replica: str) -> str | None:
        """The path at which the replica of that uid was last opened here."""
        return self._locations.get(replica)

    def remember(self, replica: str, location: str) -> None:
        """Note where a replica is now."""
        if self._locations.get(replica) != location:
            self._locations[replica] = location
            self._write()

    def _write(self) -> None:
        content = {
            "installation": self._installation,
            "coder": {"uid": self._coder_uid, "name": self._name},
            "locations": {**_mapping(_read(self._path).get("locations")), **self._locations},
        }
        part = self._path.with_name(f"{_FILE}.{os.getpid()}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, object]:
    try:
        return _mapping(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _mapping(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Coder"
