"""Takes the pictures of the README and the guide again: `make screenshot`, or with a folder as its argument."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import app
from annotator.ui.settings import ThemeChoice
from annotator.ui.workspace.workspace import Workspace

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"


def selected(workspace: Workspace) -> None:
    """The first statement is selected."""
    workspace.window.body.statements.set_folded(False)
    workspace.window.body.sheet.reader.next_statement()


def coding(workspace: Workspace) -> None:
    """A selection is being coded."""
    reader = workspace.window.body.sheet.reader
    words = "l'alignement croissant des régimes autoritaires, soulignant l'urgence pour les démocraties de rester unies"
    start = reader.text().index(words)
    reader.select(start, start + len(words))
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_H)


def palette(workspace: Workspace) -> None:
    """Something is sought in the palette."""
    workspace.window.actions_["palette"].trigger()
    QTest.keyClicks(workspace.finding.palette.field, "st")


SCENES: dict[str, Callable[[Workspace], None]] = {"window": selected, "coding-bar": coding, "palette": palette}


def main(folder: Path) -> None:
    """Paint each scene in both themes."""
    folder.mkdir(parents=True, exist_ok=True)
    themes: tuple[ThemeChoice, ...] = ("light", "dark")
    with TemporaryDirectory() as home:
        sample = app.sample_project(Path(home))
        for theme in themes:
            for name, scene in SCENES.items():
                with app.posed(sample, theme=theme) as workspace:
                    scene(workspace)
                    app.grab(workspace, folder / f"{name}-{theme}.png")
            with app.posed(None, theme=theme) as workspace:
                app.grab(workspace, folder / f"welcome-{theme}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
