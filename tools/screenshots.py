"""Takes the pictures of the README and the guide again: `make screenshot`.

A folder, a language (`--language fr`) and a size (`--size 1440x900`) can be given.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator import app
from annotator.ui.language import TRANSLATED
from annotator.ui.settings import LanguageChoice, ThemeChoice
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


def main(folder: Path, language: LanguageChoice, size: tuple[int, int]) -> None:
    """Paint each scene in both themes."""
    folder.mkdir(parents=True, exist_ok=True)
    themes: tuple[ThemeChoice, ...] = ("light", "dark")
    with TemporaryDirectory() as home:
        sample = app.sample_project(Path(home))
        for theme in themes:
            for name, scene in SCENES.items():
                with app.posed(sample, theme=theme, language=language, size=size) as workspace:
                    scene(workspace)
                    app.grab(workspace, folder / f"{name}-{theme}.png")
            with app.posed(None, theme=theme, language=language, size=size) as workspace:
                app.grab(workspace, folder / f"welcome-{theme}.png")


def _size(words: str) -> tuple[int, int]:
    width, height = words.split("x")
    return int(width), int(height)


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--language", choices=TRANSLATED, default="en")
    parser.add_argument("--size", type=_size, default=app.PICTURE, metavar="WIDTHxHEIGHT")
    given = parser.parse_args()
    main(given.folder, given.language, given.size)
