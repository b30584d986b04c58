"""Takes the pictures of the README and the guide again: `make screenshot`.

A folder, a language (`--language fr`) and a size (`--size 1440x900`) can be given; without a folder the
guide's pictures are taken, too, in each language (`--only guide`: nothing else).
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator import app
from annotator.ui.language import TRANSLATED
from annotator.ui.settings import LanguageChoice, ThemeChoice
from annotator.ui.workspace.workspace import Workspace
from tools import pictures

GUIDE = Path(__file__).parents[1] / "resources" / "guide" / "pictures"
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
SMALL = (1180, 740)
"""The size of the window in the guide: enough to see what is meant."""
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


def chosen(workspace: Workspace) -> None:
    """The first statement is selected, and its panel has all the room."""
    workspace.window.body.statements.set_folded(True)
    workspace.window.body.sheet.reader.next_statement()


def codebook(workspace: Workspace) -> None:
    """The codebook is in sight."""
    workspace.window.actions_["show_codebook"].trigger()


def history(workspace: Workspace) -> None:
    """Something was done, and the history lists it."""
    chosen(workspace)
    reader = workspace.window.body.sheet.reader
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_3)
    QTest.keyClick(reader, Qt.Key.Key_BracketLeft)
    workspace.window.actions_["show_history"].trigger()


def _around(workspace: Workspace, widget: QWidget, edge: int = 0) -> QRect:
    window = workspace.window
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return rect.adjusted(-edge, -edge, edge, edge).intersected(window.rect())


def _bar(workspace: Workspace) -> QRect:
    """The bar and the words above it."""
    page = _around(workspace, workspace.window.body.sheet.reader.viewport())
    return _around(workspace, workspace.window.coding_bar, -8).adjusted(0, -70, 0, 0).intersected(page)


Crop = Callable[[Workspace], QRect]
PIECES: dict[str, tuple[Callable[[Workspace], None], Crop]] = {
    "window": (selected, lambda workspace: workspace.window.rect()),
    "coding": (coding, _bar),
    "inspector": (chosen, lambda workspace: _around(workspace, workspace.window.body.right)),
    "codebook": (codebook, lambda workspace: _around(workspace, workspace.window.body.left)),
    "table": (selected, lambda workspace: _around(workspace, workspace.window.body.statements)),
    "history": (history, lambda workspace: _around(workspace, workspace.window.body.right)),
}


def illustrate(language: LanguageChoice) -> None:
    """Take the guide's pictures in a language, each cropped to what it shows, light and dark."""
    with TemporaryDirectory() as home:
        for theme in THEMES:
            for name, (scene, crop) in PIECES.items():
                sample = app.sample_project(Path(home) / f"{theme}-{name}")
                size = SMALL if name != "table" else (980, 660)
                with app.posed(sample, theme=theme, language=language, size=size) as workspace:
                    scene(workspace)
                    for _ in range(5):
                        app.application().processEvents()
                    picture = workspace.window.grab(crop(workspace)).toImage()
                mark = "-dark" if theme == "dark" else ""
                pictures.write(picture, GUIDE / language / f"{name}{mark}.png")


def main(folder: Path, language: LanguageChoice, size: tuple[int, int]) -> None:
    """Paint each scene in both themes."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        sample = app.sample_project(Path(home))
        for theme in THEMES:
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
    parser.add_argument("--only", choices=("docs", "guide"), default="")
    given = parser.parse_args()
    if given.only != "guide":
        main(given.folder, given.language, given.size)
    if given.only != "docs" and given.folder == FOLDER:
        for each in TRANSLATED:
            illustrate(each)
