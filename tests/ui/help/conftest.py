"""A small guide of its own, so that these tests do not hang on the wording of the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import style, theme
from annotator.ui.help.guide import Guide
from annotator.ui.help.guide_window import GuideWindow

PAGES = {
    "begin": "# Begin\n\nPress {key:code}, see [Coding](coding.md) or [outside](https://example.org/a).\n\n![a](a.png)\n",
    "coding": "# Coding\n\nThe *café* and {key:palette}. [Tour](do:tour)\n\n" + "Line after line.\n\n" * 60,
    "table": "# The table\n\n| Column | What |\n|---|---|\n| `start` | {cap:Alt+2}, the crème |\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A guide of three pages; only the first has a French one."""
    (tmp_path / "en").mkdir()
    (tmp_path / "fr").mkdir()
    (tmp_path / "pictures" / "en").mkdir(parents=True)
    (tmp_path / "contents.txt").write_text("\n".join(PAGES), encoding="utf-8")
    for name, text in PAGES.items():
        (tmp_path / "en" / f"{name}.md").write_text(text, encoding="utf-8")
    (tmp_path / "fr" / "begin.md").write_text("# Commencer\n\n{action:code}\n", encoding="utf-8")
    for name, width in (("a", 900), ("a-dark", 300)):
        picture = QImage(width, 90, QImage.Format.Format_RGB32)
        picture.fill(0x2C5CC5)
        picture.save(str(tmp_path / "pictures" / "en" / f"{name}.png"))
    return tmp_path


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in the light theme, and afterwards as it was."""
    before = QPalette(qapp.palette()), QFont(qapp.font()), qapp.styleSheet()
    style.apply(qapp, "light")
    yield
    theme.set_current("light")
    qapp.setStyleSheet(before[2])
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


@pytest.fixture
def outside() -> list[str]:
    """The addresses that were opened outside."""
    return []


@pytest.fixture
def window(qtbot: QtBot, folder: Path, dressed: None, outside: list[str]) -> GuideWindow:
    """The guide, open at its first page."""
    window = GuideWindow(Guide("en", folder), opener=outside.append)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
