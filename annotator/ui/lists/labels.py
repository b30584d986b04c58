"""Labels in the colours of the theme."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel

from annotator.ui import theme


def colour_label(label: QLabel, font: QFont, role: str) -> None:
    """Give a label a face and a colour; does nothing where it has them, so a palette change can call it."""
    ink = theme.current().colour(role)
    label.setFont(font)
    if label.palette().color(QPalette.ColorRole.WindowText) != ink:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        label.setPalette(palette)
