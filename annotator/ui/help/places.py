"""Which page of the guide belongs to which part of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from annotator.ui.help.guide import FIRST

PAGES: Final[Mapping[str, str]] = {
    "welcome": FIRST,
    "article_list": "articles",
    "reader": "reading",
    "find_bar": "reading",
    "coding_bar": "coding",
    "inspector": "editing",
    "statement_table": "table",
    "codebook": "codebook",
    "history": "history",
    "palette": "keys",
    "status_bar": "files",
}
"""By the object names that the parts of the window have."""


def page_at(widget: QWidget | None) -> str:
    """The page of the innermost part around a widget; the first page where none is its own."""
    while widget is not None:
        if widget.objectName() in PAGES:
            return PAGES[widget.objectName()]
        widget = widget.parentWidget()
    return FIRST
