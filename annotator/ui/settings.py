"""What the window remembers of its user: recent projects, its layout, the theme, views of projects."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QByteArray, QSettings

from annotator.paths import config_folder

ThemeChoice = Literal["system", "light", "dark"]
LanguageChoice = Literal["system", "en", "fr"]

_FILE = "window.ini"
_RECENT = 12
THEMES: dict[str, ThemeChoice] = {"system": "system", "light": "light", "dark": "dark"}
LANGUAGES: dict[str, LanguageChoice] = {"system": "system", "en": "en", "fr": "fr"}


class Settings:
    """Kept in the user's settings folder, written at once; whatever cannot be read counts as not there.

    A folder that cannot be written is no hindrance: the settings then last for this run.
    """

    def __init__(self, folder: Path | None = None) -> None:
        path = (folder or config_folder()) / _FILE
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def recent(self) -> list[Path]:
        """The projects opened last, newest first; those that are missing too."""
        stored = self._json("recent")
        return (
            [Path(path) for path in cast("list[object]", stored) if isinstance(path, str)] if _is_list(stored) else []
        )

    def add_recent(self, path: Path) -> None:
        """Note that a project was opened now."""
        newest = path.absolute()
        self._set_recent([newest, *(other for other in self.recent() if other != newest)])

    def forget(self, path: Path) -> None:
        """Take a project out of the recent ones; the file stays."""
        gone = path.absolute()
        self._set_recent([other for other in self.recent() if other != gone])

    def geometry(self) -> bytes:
        """Where the window was, as `saveGeometry` gave it; empty if unknown."""
        stored = self._store.value("window/geometry")
        return bytes(stored.data()) if isinstance(stored, QByteArray) else b""

    def set_geometry(self, geometry: bytes) -> None:
        """Keep where the window is."""
        self._set("window/geometry", QByteArray(geometry))

    def layout(self) -> dict[str, object]:
        """Which panels are shown, and how wide."""
        return self._mapping("window/layout")

    def set_layout(self, layout: Mapping[str, object]) -> None:
        """Keep the layout; its values must be such as JSON knows."""
        self._set("window/layout", json.dumps(dict(layout)))

    def theme(self) -> ThemeChoice:
        """The user's choice of theme."""
        stored = self._store.value("window/theme")
        return THEMES.get(stored, "system") if isinstance(stored, str) else "system"

    def set_theme(self, theme: ThemeChoice) -> None:
        """Keep the choice of theme."""
        self._set("window/theme", theme)

    def strong_contrast(self) -> bool:
        """Whether the user wants more contrast."""
        return self._store.value("window/contrast") == "more"

    def set_strong_contrast(self, strong: bool) -> None:
        """Keep the choice of contrast."""
        self._set("window/contrast", "more" if strong else "usual")

    def language(self) -> LanguageChoice:
        """The user's choice of language."""
        stored = self._store.value("window/language")
        return LANGUAGES.get(stored, "system") if isinstance(stored, str) else "system"

    def set_language(self, language: LanguageChoice) -> None:
        """Keep the choice of language."""
        self._set("window/language", language)

    def page_style(self) -> tuple[str, str, str]:
        """Face, measure and spacing of the page; "" where the user has chosen none."""
        stored = self._mapping("window/page")
        face, measure, spacing = (str(stored.get(name, "")) for name in ("face", "measure", "spacing"))
        return face, measure, spacing

    def set_page_style(self, face: str, measure: str, spacing: str) -> None:
        """Keep how the page is set."""
        self._set("window/page", json.dumps({"face": face, "measure": measure, "spacing": spacing}))

    def tour_seen(self) -> bool:
        """Whether the tour was gone through or left: it does not come by itself again."""
        return self._store.value("window/tour_seen") in (True, "true")

    def set_tour_seen(self) -> None:
        """Note that the tour was done or left."""
        self._set("window/tour_seen", True)

    def view_state(self, project_uid: str) -> dict[str, object]:
        """How a project was last looked at: scroll position, filters in use …"""
        return self._mapping(f"views/{project_uid}")

    def set_view_state(self, project_uid: str, state: Mapping[str, object]) -> None:
        """Keep how a project is looked at; the values must be such as JSON knows."""
        self._set(f"views/{project_uid}", json.dumps(dict(state)))

    def unfinished(self, project_uid: str) -> dict[str, object]:
        """A coding that was not finished; empty if there is none."""
        return self._mapping(f"unfinished/{project_uid}")

    def set_unfinished(self, project_uid: str, coding: Mapping[str, object] | None) -> None:
        """Keep a coding that is under way; None forgets it."""
        if coding is None:
            self._store.remove(f"unfinished/{project_uid}")
            self._store.sync()
        else:
            self._set(f"unfinished/{project_uid}", json.dumps(dict(coding)))

    def _set_recent(self, paths: list[Path]) -> None:
        self._set("recent", json.dumps([str(path) for path in paths[:_RECENT]]))

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)
        self._store.sync()

    def _mapping(self, key: str) -> dict[str, object]:
        stored = self._json(key)
        return cast("dict[str, object]", stored) if isinstance(stored, dict) else {}

    def _json(self, key: str) -> object:
        stored = self._store.value(key)
        try:
            found: object = json.loads(stored) if isinstance(stored, str) else None
        except (ValueError, RecursionError):
            return None
        return found


def _is_list(value: object) -> bool:
    return isinstance(value, list)
