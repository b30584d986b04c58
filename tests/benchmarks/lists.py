"""The statement table: a million rows beside a thousand, painted each time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.statement import StatementRow
from annotator.ui import theme
from annotator.ui.statements.columns import COLUMNS
from annotator.ui.statements.statement_table import StatementTable
from tests.benchmarks.measured import Measured, median_of_pairs
from tests.ui.lists.rows import ManyRows, statement

MANY, FEW = 1_000_000, 1_000
ROUNDS = 60
FRAME = 1 / 60


def measure() -> Iterator[Measured]:
    """Opening, scrolling, jumping, sorting: what they cost must not grow with the rows."""
    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    many, few = _table(MANY), _table(FEW)
    yield _pair("open", lambda: _open(many, MANY), lambda: _open(few, FEW))
    _open(many, MANY)
    _open(few, FEW)
    yield _pair("scroll by a screen", _scrolling(many, FEW), _scrolling(few, FEW))
    yield _pair("jump anywhere, page not at hand", _jumping(many, MANY), _jumping(few, FEW), goal=2.0)
    for table, count in ((many, MANY), (few, FEW)):
        table.sort_changed.connect(lambda *_, table=table, count=count: table.set_source(_rows(count)))
    yield _pair("sort by a click", lambda: _sort(many), lambda: _sort(few))
    del app


def _pair(name: str, work: Callable[[], object], floor: Callable[[], object], goal: float = 1.5) -> Measured:
    taken, least = median_of_pairs(work, floor, ROUNDS)
    note = "within a frame" if taken <= FRAME else f"{taken / FRAME:.1f} frames"
    return Measured(f"{name}: {MANY:,} statements", taken, f"{FEW:,} statements", least, goal, note)


def _rows(count: int) -> ManyRows[StatementRow]:
    return ManyRows[StatementRow](count, statement)


def _table(count: int) -> StatementTable:
    table = StatementTable()
    table.resize(1044, 260)
    table.set_source(_rows(count))
    table.show()
    table.grab()
    return table


def _open(table: StatementTable, count: int) -> None:
    table.set_source(_rows(count))
    table.grab()


def _scrolling(table: StatementTable, within: int) -> Callable[[], None]:
    places = itertools.cycle(range(0, within - 10, 7))

    def scroll() -> None:
        table.view.put_top(next(places))
        table.grab()

    return scroll


def _jumping(table: StatementTable, count: int) -> Callable[[], None]:
    """Far apart, each on a page of its own as long as there are such."""
    places = (number * 611_953 % (count - 10) for number in itertools.count(1))

    def jump() -> None:
        table.view.put_top(next(places))
        table.grab()

    return jump


def _sort(table: StatementTable) -> None:
    x = table.header.sectionViewportPosition(COLUMNS.index("speaker")) + 30
    QTest.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, 12))
    table.grab()
