"""Highlight what is said in the news; tag who says it and where they stand.

`annotator.open_project(path)` opens a project for scripts; see `annotator.api`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.version import __version__

if TYPE_CHECKING:
    from annotator.api import ProjectSession, open_project

__all__ = ["ProjectSession", "__version__", "open_project"]


def __getattr__(name: str) -> object:
    """Load the operations only when a script asks for them: the window starts without."""
    if name in __all__:
        from annotator import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
