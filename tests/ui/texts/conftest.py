"""An article with three statements, and what hands do with the dialogs."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.model.statement import Statement
from annotator.model.text_change import HeldText
from annotator.ui import style
from tests.ui.reader.sample import statement

TEXT = (
    "Titre\n\nLe ministre a dit\u00a0: «\u00a0Nous sommes prêts.\u00a0» Il est parti 😀 en train.\n\n"
    "Puis la pluie est venue sur la ville."
)
W = TypeVar("W", bound=QWidget)


def on(words: str, uid: str) -> Statement:
    """A statement on some words of the text."""
    start = TEXT.index(words)
    return statement(uid, start, start + len(words), TEXT)


def part(of: QWidget, kind: type[W], name: str) -> W:
    """A part by its object name."""
    found = of.findChild(kind, name)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def held(qapp: QApplication) -> HeldText:
    style.apply(qapp, "light")
    statements = (on("Nous sommes prêts.", "ready"), on("en train", "train"), on("la pluie", "rain"))
    return HeldText(article="a", text=TEXT, statements=statements)
