"""What the window shows before anything else is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.ui.settings import Settings
from annotator.ui.welcome.page import Recent, WelcomePage

if TYPE_CHECKING:
    from datetime import datetime

_SIZE = (1280, 800)


def list_recent(page: WelcomePage, settings: Settings) -> None:
    """List the projects that were open before."""
    page.show_recent([Recent(path, _moment(path)) for path in settings.recent()])


def restore_geometry(window: QWidget, settings: Settings) -> None:
    """Give the window the place and the size that it had last time."""
    geometry = settings.geometry()
    if not (geometry and window.restoreGeometry(geometry)):
        window.resize(*_SIZE)


def _moment(path: Path) -> datetime | None:
    from datetime import UTC, datetime  # a page without projects of before needs none

    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except OSError:
        return None
