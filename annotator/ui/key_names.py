"""Keys: what is written on them, in the user's language."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KEYS = (
    QT_TRANSLATE_NOOP("Keys", "Enter"),
    QT_TRANSLATE_NOOP("Keys", "Esc"),
    QT_TRANSLATE_NOOP("Keys", "Del"),
    QT_TRANSLATE_NOOP("Keys", "Ctrl"),
    QT_TRANSLATE_NOOP("Keys", "Shift"),
    QT_TRANSLATE_NOOP("Keys", "Alt"),
    QT_TRANSLATE_NOOP("Keys", "Tab"),
    # Qt calls this one otherwise than French keyboards do.
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)


class KeyHint(NamedTuple):
    """A key, such as `Ctrl+O`, and what it does, in the user's language; painted as `key_name` has it."""

    key: str
    words: str


def key_name(keys: str) -> str:
    """`Entrée` for `Enter`, `Ctrl+Maj+O` for `Ctrl+Shift+O`; what is no such key stays as it is."""
    return "+".join(QCoreApplication.translate("Keys", key) for key in re.split(r"(?<=.)\+(?=.)", keys))
