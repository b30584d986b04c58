"""Where the bundled resources are, and the user's folders for settings, logs and data."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Literal

_HOME = "ANNOTATOR_HOME"
"""This environment variable moves all of the user's folders into one: for tests and portable use."""


def resource(name: str) -> Path:
    """A bundled file, such as `resources/themes/light.json` or `seeds/sample-statements.csv`."""
    return _bundle() / name


@cache
def _bundle() -> Path:
    here = Path(__file__).resolve().parent
    packed = here / "_data"
    return packed if packed.is_dir() else here.parent


def config_folder() -> Path:
    """Where settings are kept."""
    return _folder("config")


def log_folder() -> Path:
    """Where the log files are."""
    return _folder("log")


def data_folder() -> Path:
    """Where the sample project is kept."""
    return _folder("data")


def _folder(name: Literal["config", "log", "data"]) -> Path:
    home = os.environ.get(_HOME)
    if home:
        return Path(home) / name
    import platformdirs  # a window that is told where its home is need not wait for it

    usual = {
        "config": platformdirs.user_config_path,
        "log": platformdirs.user_log_path,
        "data": platformdirs.user_data_path,
    }
    return usual[name]("annotator", appauthor=False)
