"""How the window looks is the user's choice, and lasts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from annotator.ui import theme
from tests.ui.workspace.conftest import Desk


def test_more_contrast_strengthens_the_edges_and_lasts(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of()
    usual = theme.current().colour("line")
    desk.workspace.appearance.contrast.trigger()
    strong = theme.current().colour("line")
    try:
        assert theme.contrast(strong, theme.current().colour("card")) >= 3 > theme.contrast(usual, QColor("white"))
        desk.workspace.appearance.choose("dark")
        assert theme.contrast(theme.current().colour("line"), theme.current().colour("card")) >= 3
        desk.workspace.appearance.choose("light")
        assert theme.current().colour("line") == strong
        assert desk_of().workspace.appearance.contrast.isChecked()
    finally:
        theme.set_current("light")
