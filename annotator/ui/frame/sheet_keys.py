"""The keys of the shortcut sheet: those of the action table, and those of moving and selecting."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.frame.actions import Actions
from annotator.ui.frame.menus import MENUS


def sheet_keys(actions: Actions) -> list[tuple[str, str, str]]:
    """Group and what it does in the user's language, and its keys in portable words."""
    titles = {menu: QCoreApplication.translate("Menus", words).replace("&", "") for menu, words in MENUS.items()}
    table = [
        (titles[spec.menu], QCoreApplication.translate("Actions", spec.words), spec.keys.split()[0])
        for spec in actions.table
        if spec.keys
    ]
    return [*_reading(), *table]


def _reading() -> list[tuple[str, str, str]]:
    def tr(words: str) -> str:
        return QCoreApplication.translate("Keys", words)

    group = tr("Reading and selecting")
    rows = (
        (tr("By character or line"), "← → ↑ ↓"),
        (tr("By word"), "Ctrl ← →"),
        (tr("By sentence"), "Alt ← →"),
        (tr("By paragraph"), "Ctrl ↑ ↓"),
        (tr("Select along the way"), "Shift"),
        (tr("Code the selection"), "Enter"),
        (tr("Set the stance of the selected statement"), "1 – 9"),
        (tr("Move an end by a character"), "Alt [ ]"),
        (tr("In the coding bar: set the stance"), "Alt 1 – 9"),
        (tr("In the coding bar: save at once"), "Ctrl Enter"),
        (tr("In the list of articles: set the status"), "1 – 4"),
    )
    return [(group, words, keys) for words, keys in rows]
