"""An inspector on a window, some statements, and what the user's hands made it send."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.article import Article
from annotator.model.codebook import Codebook, Coder
from annotator.model.statement import Coding, CodingEdit, CodingField, CodingValue, Statement
from annotator.ui.inspector.inspector import Inspector
from tests.ui.coding.conftest import BOOK as CODING_BOOK

BOOK = replace(CODING_BOOK, coders=(Coder(uid="lea", name="Léa Martin"),))
ARTICLE = Article(uid="a", title="Le chef de l'OTAN s'alarme", published="2024-06-21T11:21:00+02:00")
QUOTE = "très préoccupé par le nouvel accord de partenariat stratégique"
STATEMENT = Statement(
    uid="s1",
    article="a",
    start=1234,
    end=1234 + len(QUOTE),
    quote=QUOTE,
    coding=Coding(
        kind="kind1",
        speaker="jens",
        organization="nato",
        concept="treaty",
        stance="oppose",
        tags=("tag-treaty",),
        note="Cue verb left out.",
    ),
    coder="lea",
    created="2026-11-21T11:42:07Z",
    modified="2026-11-22T09:00:00Z",
)
OTHER = replace(STATEMENT, uid="s2", coding=Coding(speaker="kim", stance="support"))
LONG = replace(STATEMENT, uid="s3", quote=" ".join([QUOTE] * 30))


class Desk:
    """The inspector beside a page that can take the keyboard, and all that was sent."""

    def __init__(self, qtbot: QtBot, width: int = 268, height: int = 560) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.inspector = Inspector()
        self.page = QPushButton("page")
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.inspector, 1)
        layout.addWidget(self.page)
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.setFocus()
        self.edits: list[tuple[str, CodingEdit]] = []
        self.sent: list[tuple[str, str]] = []
        self._listen()

    def _listen(self) -> None:
        panel, sent = self.inspector, self.sent
        panel.coding_edited.connect(lambda uid, edit: self.edits.append((uid, edit)))
        panel.delete_requested.connect(lambda uid: sent.append(("delete", uid)))
        panel.twin_requested.connect(lambda uid: sent.append(("twin", uid)))
        panel.reveal_requested.connect(lambda uid: sent.append(("reveal", uid)))
        panel.previous_requested.connect(lambda: sent.append(("previous", "")))
        panel.next_requested.connect(lambda: sent.append(("next", "")))
        panel.left.connect(lambda: sent.append(("left", "")))

    def show(self, statement: Statement | None = STATEMENT, book: Codebook = BOOK) -> Inspector:
        """Show a statement of the sample."""
        self.inspector.show_statement(statement, ARTICLE, book)
        return self.inspector

    def field(self, name: str) -> QWidget:
        """A part of the inspector by its object name."""
        found = self.inspector.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found

    def text(self, name: str) -> str:
        """The text of a label, a line or a box."""
        field = self.field(name)
        for getter in ("text", "currentText", "toPlainText"):
            if hasattr(field, getter):
                return cast("str", getattr(field, getter)())
        raise AssertionError(name)

    def click(self, name: str) -> None:
        """Press and release the mouse on a part."""
        self.click_on(self.field(name))

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and release the mouse on a widget, in its middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def edited(self) -> list[dict[CodingField, CodingValue]]:
        """What was changed in the first statement, edit by edit."""
        assert all(uid == STATEMENT.uid for uid, _ in self.edits)
        return [dict(edit.changes) for _, edit in self.edits]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A narrow inspector that shows nothing yet."""
    return Desk(qtbot)
