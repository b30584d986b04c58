"""Keeps exceptions inside Qt's virtual overrides from ending the process.

An exception that leaves an override which Python reached synchronously can crash PySide; here it
goes to `sys.excepthook`, which tells the user, and the override gives its fallback.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guarded_returning(fallback: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make an override give `fallback` where it would raise; the exception goes to the hook."""

    def guard(override: Callable[P, R]) -> Callable[P, R]:
        @wraps(override)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return override(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 - nothing is swallowed: the hook shows and logs it
                sys.excepthook(type(error), error, error.__traceback__)
                return fallback

        return run

    return guard


def guarded(override: Callable[P, None]) -> Callable[P, None]:
    """Make an override that returns nothing safe to raise."""
    return guarded_returning(None)(override)
