"""A statement table on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Stance
from annotator.ui import theme
from annotator.ui.statements.statement_table import StatementTable

STANCES = (
    Stance(uid="t1", name="support", colour="#0f8074", position=0),
    Stance(uid="t2", name="oppose", colour="#c44a00", position=1),
)


@pytest.fixture(autouse=True)
def light_and_english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    theme.set_current("light")
    yield
    theme.set_current("light")


@pytest.fixture
def table(qtbot: QtBot) -> StatementTable:
    """Shown, active, 775 × 260 pixels: seven rows and a piece."""
    table = StatementTable()
    qtbot.addWidget(table)
    table.set_stances(STANCES)
    table.resize(775, 260)
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    return table
