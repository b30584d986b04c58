"""Line edits that paint their own frame: how Qt is kept from painting another one over it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from annotator.ui import theme


def bare(field: QLineEdit) -> None:
    """Leave of a line edit the words alone, in the theme's colours; again whenever the theme changes.

    A style sheet, since below one of the application's Qt paints a base over a transparent palette.
    """
    now = theme.current()
    ink, muted, chosen = (now.colour(role).name() for role in ("ink", "muted", "selection"))
    sheet = (
        "QLineEdit { background: transparent; border: none; padding: 0; "
        f"color: {ink}; placeholder-text-color: {muted}; "
        f"selection-background-color: {chosen}; selection-color: {ink}; }}"
    )
    if sheet != field.styleSheet():
        field.setStyleSheet(sheet)
