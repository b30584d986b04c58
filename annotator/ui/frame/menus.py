"""The menus above the window, in their order."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP

Menu = Literal["file", "edit", "view", "article", "statement", "help"]

MENUS: dict[Menu, str] = {
    "file": str(QT_TRANSLATE_NOOP("Menus", "&File")),
    "edit": str(QT_TRANSLATE_NOOP("Menus", "&Edit")),
    "view": str(QT_TRANSLATE_NOOP("Menus", "&View")),
    "article": str(QT_TRANSLATE_NOOP("Menus", "&Article")),
    "statement": str(QT_TRANSLATE_NOOP("Menus", "&Statement")),
    "help": str(QT_TRANSLATE_NOOP("Menus", "&Help")),
}
