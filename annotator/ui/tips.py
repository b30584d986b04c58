"""Tool tips: the whole of what is cut short on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def plain_tip(words: str) -> str:
    """Words for a tool tip, shown as they are: it guesses else whether they hold markup."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")  # `html` is slow to load
    return f"<qt>{escaped}</qt>".replace("\n", "<br>") if words else ""


def tell_whole(widget: QWidget, words: str, *, cut: bool) -> None:
    """Say the whole of a widget's words where the mouse rests as long as they are cut; a tip of another's stays."""
    held = str(widget.property("whole") or "")
    wanted = plain_tip(words) if cut else ""
    if wanted != held and widget.toolTip() == held:
        widget.setProperty("whole", wanted)
        widget.setToolTip(wanted)
