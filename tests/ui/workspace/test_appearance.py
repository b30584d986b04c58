"""How the window looks is the user's choice, and lasts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

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


@pytest.mark.parametrize(("height", "rows"), [(900, 5), (1080, 7)])
def test_a_higher_window_begins_with_more_rows_in_the_table(desk: Desk, height: int, rows: int) -> None:
    desk.window.resize(1440, height)
    desk.workspace.open_sample()
    table = desk.window.body.statements
    table.set_folded(False)
    QApplication.processEvents()
    assert table.view.viewport().height() // table.view.rowHeight(0) == rows
