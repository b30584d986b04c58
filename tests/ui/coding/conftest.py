"""A codebook of the sample article, and keys as a person presses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Codebook, Concept, Kind, Speaker, SpeakerRole, Stance, Tag
from annotator.model.span import Span
from annotator.model.statement import CodingDraft
from annotator.ui.coding.bar import CodingBar
from annotator.ui.coding.context import CodingContext

TEXT = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt")).read_text("utf-8")
QUOTE = (
    "Nous devons être conscients que les pouvoirs autoritaires s'alignent de plus en plus. "
    "Ils se soutiennent mutuellement comme jamais auparavant"
)
JENS = Speaker(
    uid="jens",
    name="Jens Stoltenberg",
    aliases=("le chef de l'OTAN", "M. Stoltenberg"),
    roles=(
        SpeakerRole(uid="r1", role="Secretary General", organization="nato", since="2014-10-01", until="2024-10-01"),
    ),
)
SPEAKERS = (
    JENS,
    Speaker(uid="kim", name="Kim Jong Un"),
    Speaker(uid="nato", name="NATO", kind="organization", aliases=("OTAN",)),
    Speaker(uid="prefet", name="Préfet préoccupé"),
    Speaker(uid="rnk", name="Russia–North Korea treaty", kind="document"),
    Speaker(uid="smith1", name="John Smith"),
    Speaker(uid="smith2", name="John Smith"),
    Speaker(uid="putin", name="Vladimir Putin", aliases=("Vladimir Poutine",)),
)
BOOK = Codebook(
    kinds=tuple(
        Kind(uid=f"kind{n}", name=name, position=n)
        for n, name in enumerate(["direct quotation", "reported speech", "claim", "document clause"])
    ),
    stances=tuple(
        Stance(uid=name, name=name, score=score, key=str(n + 1), position=n)
        for n, (name, score) in enumerate([("support", 1.0), ("oppose", -1.0), ("neutral", 0.0)])
    ),
    speakers=SPEAKERS,
    concepts=(
        Concept(uid="alliances", name="Alliances"),
        Concept(uid="treaty", name="Russia–North Korea partnership treaty", parent="alliances"),
        Concept(uid="powers", name="Authoritarian powers are aligning"),
    ),
    tags=(Tag(uid="tag-treaty", name="treaty"), Tag(uid="tag-check", name="to check")),
)


def context(**changes: object) -> CodingContext:
    """The second quotation of the sample, as the reader hands it over."""
    start = TEXT.index(QUOTE)
    values: dict[str, object] = {
        "span": Span(start, start + len(QUOTE)),
        "quote": QUOTE,
        "codebook": BOOK,
        "text": TEXT,
        "proposed_kind": "direct quotation",
        "day": "2024-06-21",
    }
    return CodingContext(**(values | changes))  # pyright: ignore[reportArgumentType] - a test's shorthand


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key | int, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is now."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    QApplication.sendEvent(focused(), event)
    release = QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text)
    if (widget := QApplication.focusWidget()) is not None:
        QApplication.sendEvent(widget, release)


def type_in(text: str) -> None:
    """Type, letter by letter, accents too (`keyClicks` aborts on them)."""
    for letter in text:
        press(0, letter)


def compose(preedit: str = "", commit: str = "") -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(focused(), event)


def enter() -> None:
    press(Qt.Key.Key_Return, "\r")


def escape() -> None:
    press(Qt.Key.Key_Escape)


def tab() -> None:
    press(Qt.Key.Key_Tab, "\t")


def alt(digit: int) -> None:
    press(Qt.Key.Key_0 + digit, str(digit), Qt.KeyboardModifier.AltModifier)


def control(key: Qt.Key) -> None:
    press(key, "", Qt.KeyboardModifier.ControlModifier)


class Desk:
    """A bar over a page, and what it sent."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(760, 600)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.bar = CodingBar(self.page)
        self.saved: list[CodingDraft] = []
        self.cancelled = 0
        self.bar.saved.connect(self.saved.append)
        self.bar.cancelled.connect(self._cancel)

    def _cancel(self) -> None:
        self.cancelled += 1

    def open(self, **changes: object) -> CodingBar:
        """Open the bar below a selection."""
        self.bar.open(context(**changes))
        self.bar.place(QRect(50, 20, 470, 60), self.page.rect())
        return self.bar

    def field(self, name: str) -> QWidget:
        """A part of the bar by its object name."""
        found = self.bar.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """An empty page with a closed bar."""
    return Desk(qtbot)


OpenBar = Callable[..., CodingBar]
