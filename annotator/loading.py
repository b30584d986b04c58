"""Loads sooner by leaving out what Python and PySide do beside the loading."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Generator
from contextlib import contextmanager


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
