"""A codebook as in a project under way, its panel in a window, and all that it asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Codebook, Concept, Kind, Speaker, SpeakerRole, Stance, Tag
from annotator.ui import style, theme
from annotator.ui.codebook.panel import CodebookPanel

TERM = SpeakerRole(uid="r1", role="Secretary General", organization="nato", since="2014-10-01", until="2024-09-30")
BOOK = Codebook(
    stances=(
        Stance(uid="support", name="support", score=1, colour="#0F8074", key="1", position=0),
        Stance(uid="oppose", name="oppose", score=-1, colour="#C44A00", key="2", position=1),
        Stance(uid="neutral", name="neutral", score=0, colour="#3A4358", key="3", position=2),
        Stance(uid="ambivalent", name="ambivalent", score=0, colour="#624000", key="4", position=3),
        Stance(uid="unclear", name="unclear", colour="#9150C8", key="5", position=4),
    ),
    speakers=(
        Speaker(
            uid="jens",
            name="Jens Stoltenberg",
            aliases=("M. Stoltenberg", "le chef de l'OTAN", "Stoltenberg", "JS"),
            roles=(TERM,),
            colour="#5189E3",
        ),
        Speaker(uid="kim", name="Kim Jong Un", roles=(SpeakerRole(uid="r2", role="Leader, North Korea"),)),
        Speaker(uid="nato", name="NATO", kind="organization", colour="#1A5E54"),
        Speaker(uid="putin", name="Vladimir Putin", roles=(SpeakerRole(uid="r3", role="President, Russia"),)),
        Speaker(uid="treaty-text", name="Russia–North Korea treaty", kind="document"),
    ),
    concepts=(
        Concept(uid="alliances", name="Alliances"),
        Concept(uid="treaties", name="Treaties", parent="alliances"),
        Concept(uid="treaty", name="Russia–North Korea partnership treaty", parent="treaties"),
        Concept(uid="mutual", name="Mutual military assistance", parent="treaties"),
        Concept(uid="powers", name="Authoritarian powers are aligning", parent="alliances"),
        Concept(uid="economy", name="Economy"),
    ),
    kinds=(
        Kind(uid="k1", name="direct quotation", position=0),
        Kind(uid="k2", name="reported speech", position=1, colour="#7A3EA8"),
        Kind(uid="k3", name="claim", position=2),
    ),
    tags=(Tag(uid="t1", name="to check"), Tag(uid="t2", name="treaty", colour="#E95985")),
)
COUNTS = {
    "support": 472, "oppose": 391, "neutral": 204, "ambivalent": 88, "unclear": 49, "jens": 312, "putin": 148,
    "nato": 96, "treaty-text": 41, "kim": 22, "treaty": 164, "mutual": 67, "powers": 118, "alliances": 63,
    "k1": 700, "k2": 380, "t1": 12, "t2": 31,
}  # fmt: skip
NAMES = ("add", "edit", "rename", "recolour", "reorder", "reparent", "place", "delete", "merge", "quotes")


class Desk:
    """The panel, its rows by name, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.panel = CodebookPanel()
        qtbot.addWidget(self.panel)
        self.panel.resize(312, 900)
        self.asked: list[tuple[object, ...]] = []
        for name in NAMES:
            getattr(self.panel, f"{name}_requested").connect(lambda *args, name=name: self.asked.append((name, *args)))
        self.panel.set_codebook(BOOK, COUNTS)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        self.panel.view.setFocus()
        qtbot.waitUntil(self.panel.view.hasFocus)

    def place(self, uid: str, of: str = "") -> int:
        """Where a value, or with no uid the section of a list, stands."""
        return next(at for at, row in enumerate(self.panel.model.rows()) if row.uid == uid and (not of or row.of == of))

    def names(self) -> list[str]:
        return [row.name for row in self.panel.model.rows()]

    def middle(self, uid: str, of: str = "", x: int = 120) -> QPoint:
        rect = self.panel.view.rect_of(self.place(uid, of))
        return QPoint(x, rect.top() + min(14, rect.height() // 2))

    def click(self, uid: str, of: str = "", x: int = 120) -> None:
        self.qtbot.mouseClick(self.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=self.middle(uid, of, x))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.panel.view, key, held)

    def drag(self, uid: str, onto: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        port, left = self.panel.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, held, self.middle(uid))
        QTest.mouseMove(port, self.middle(uid) + QPoint(8, 8))
        move(self.panel, onto, held)
        QTest.mouseRelease(port, left, held, onto)


def move(panel: CodebookPanel, where: QPoint, held: Qt.KeyboardModifier) -> None:
    """Move the mouse with its left button and keys held: QTest's own moves hold none."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    port = panel.view.viewport()
    at, left = QPointF(where), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, left, held)
    QApplication.sendEvent(port, event)


@pytest.fixture(autouse=True)
def light_and_english(qapp: QApplication) -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    style.apply(qapp, "light")
    yield
    style.apply(qapp, "light")
    theme.set_current("light")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)
