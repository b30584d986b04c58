"""A change of theme reaches the panels that are already shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import style, theme
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.statements.statement_table import StatementTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    before = QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()
    style.apply(qapp, "light")
    yield
    theme.set_current("light")
    qapp.setStyleSheet(before[2])
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


def _ground(widget: QWidget) -> QColor:
    return widget.grab().toImage().pixelColor(QPoint(widget.width() // 2, widget.height() - 6))


def _ink(label: QLabel) -> QColor:
    return label.palette().color(QPalette.ColorRole.WindowText)


def test_a_choice_has_an_arrow_in_the_colour_of_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    for name in ("light", "dark"):
        style.apply(qapp, name)
        dialog = QDialog()
        qtbot.addWidget(dialog)
        choice = QComboBox(dialog)
        choice.setFixedSize(160, 30)
        with qtbot.waitExposed(dialog):
            dialog.show()
        arrow = choice.grab(QRect(130, 8, 22, 14)).toImage()
        seen = {arrow.pixelColor(x, y).name() for x in range(arrow.width()) for y in range(arrow.height())}
        assert theme.current().colour("card").name() in seen
        ink = theme.current().colour("ink2")
        assert min(abs(QColor(one).lightness() - ink.lightness()) for one in seen) < 20


def test_the_lists_follow_there_and_back(qtbot: QtBot, qapp: QApplication) -> None:
    articles, statements = ArticleList(), StatementTable()
    for panel in (articles, statements):
        qtbot.addWidget(panel)
        panel.resize(600, 300)
        with qtbot.waitExposed(panel):
            panel.show()
    for name in ("dark", "light", "dark"):
        style.apply(qapp, name)
        colour = theme.current().colour
        assert _ground(articles.view.viewport()) == colour("panel")
        assert _ground(statements.view.viewport()) == colour("page")
        assert _ink(statements.head.title) == colour("ink")
        assert _ink(statements.head.found) == colour("muted")
