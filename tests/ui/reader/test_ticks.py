"""The map in the scroll bar shows where statements are."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Codebook
from annotator.model.statement import Coding, Statement
from annotator.ui.reader.blocks import Blocks
from annotator.ui.reader.book import Book
from annotator.ui.reader.colours import Colours
from annotator.ui.reader.flow import Flow
from annotator.ui.reader.page import page_for
from annotator.ui.reader.ticks import Ticks
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.sample import CODEBOOK, made, on, statement

PARAGRAPH = "Words that one reads, line for line. " * 12
TEXT = "\n\n".join([PARAGRAPH] * 60)


def places(statements: list[Statement], height: int) -> list[tuple[int, QColor]]:
    """The ticks of some statements on a map that high."""
    book, colours = Book(statements), Colours(CODEBOOK, "stance")
    flow = Flow(Blocks(made(TEXT)), page_for(800, 1), 100, book.intervals.overlapping, folded=True)
    return list(Ticks().places(height, book, colours, flow, at_once=True))


def test_ticks_stand_where_the_statements_are_in_the_whole(qtbot: QtBot) -> None:
    starts = [0, len(TEXT) // 4, len(TEXT) // 2, len(TEXT) - 20]
    found = places([statement(f"s{at}", at, at + 10, TEXT, stance="oppose") for at in starts], 500)
    for (y, _), share in zip(found, (0, 0.25, 0.5, 1), strict=True):
        assert abs(y - 500 * share) < 8


def test_a_row_has_one_tick_and_every_statement_is_near_one(qtbot: QtBot) -> None:
    many = [statement(f"s{at}", at, at + 10, TEXT, stance="oppose") for at in range(0, len(TEXT) - 20, 7)]
    rows = [y for y, _ in places(many, 300)]
    assert rows == sorted(set(rows))
    assert len(rows) > 280
    assert max(rows) < 300


def test_twins_are_one_tick(qtbot: QtBot) -> None:
    twins = [statement(f"s{rank}", 700, 710 + rank, TEXT, stance="oppose") for rank in range(5)]
    assert len(places(twins, 400)) == 1
    assert places([], 400) == []


def test_the_bar_paints_them_in_their_colour(reader: ReaderView) -> None:
    bar = reader.verticalScrollBar()
    image = bar.grab().toImage()
    seen = [image.pixelColor(6, y).name() for y in range(bar.height())]
    assert seen.count("#c44a00") >= 2
    reader.drop_statement("s1")
    image = bar.grab().toImage()
    assert "#c44a00" not in [image.pixelColor(6, y).name() for y in range(bar.height())]
    reader.put_statement(on("s1", "très préoccupé", "Corée du Nord", stance="neutral"))
    image = bar.grab().toImage()
    assert "#3a4358" in [image.pixelColor(6, y).name() for y in range(bar.height())]


def test_an_unknown_stance_has_a_tick_too(qtbot: QtBot) -> None:
    lone = statement("lone", 5, 9, TEXT).with_coding(Coding())
    book = Book([lone])
    flow = Flow(Blocks(made(TEXT)), page_for(800, 1), 100, book.intervals.overlapping, folded=True)
    found = Ticks().places(100, book, Colours(Codebook(), "stance"), flow, at_once=True)
    assert len(found) == 1
