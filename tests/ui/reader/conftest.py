"""A reader on the screen, with the article of the seeds."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.sample import CODEBOOK, content, statements


@pytest.fixture(autouse=True)
def _light() -> Iterator[None]:
    theme.set_current("light")
    yield
    theme.set_current("light")


@pytest.fixture
def empty_reader(qtbot: QtBot) -> ReaderView:
    """A reader of 800 × 560 that has the focus, without an article."""
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(800, 560)
    view.set_codebook(CODEBOOK)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def reader(empty_reader: ReaderView) -> ReaderView:
    """The reader with the sample article and its statements."""
    empty_reader.set_content(content(), statements())
    return empty_reader
