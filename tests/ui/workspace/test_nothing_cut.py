"""Nothing is cut off: every panel, dialog, popover and menu, in both languages, as small as the window may be.

A kind of widget that no scene brings up fails, too: add a scene for it in `scenes.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotator.ui import language, style
from annotator.ui.settings import LanguageChoice, ThemeChoice
from tests.ui.room import Reviewer
from tests.ui.workspace.conftest import Desk
from tests.ui.workspace.scenes import ROUND, SCENES, go_to_first, rich_project
from tests.ui.workspace.walk import Walk, widget_classes
from tools.translations import FRENCH, translated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
HELD = translated(FRENCH)
WORDS: dict[LanguageChoice, list[str]] = {"fr": list(HELD.values()), "en": [words.source for words in HELD]}
SIZES = ((860, 540), (1280, 800), (1440, 900))
NEVER_SHOWN = {
    "articles.head.ArticleHead": "the head of the side panel stands in its place",
    "reader.mirror._Edit": "it is there for screen readers alone",
}
"""Kinds of widgets that are never in sight themselves, and why."""


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[LanguageChoice]:
    """The language of the window."""
    before = QLocale()
    choice: LanguageChoice = request.param
    language.apply(qapp, choice)
    yield choice
    language.apply(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("spoken", ["fr", "en"], indirect=True)
def test_all_words_have_the_room_that_they_need(
    spoken: LanguageChoice, desk_of: Callable[..., Desk], tmp_path: Path, qapp: QApplication
) -> None:
    desk = desk_of()
    walk = Walk(desk, Reviewer(WORDS[spoken]))
    themes: tuple[ThemeChoice, ...] = ("dark", "light")
    desk.window.resize(*SIZES[0])
    walk.look("welcome", at_all=True)
    desk.workspace.session.open(rich_project(tmp_path))
    go_to_first(desk)
    for theme in themes:
        style.apply(qapp, theme)
        for size in SIZES:
            desk.window.resize(*size)
            for name, scene in ROUND.items():
                scene(desk)
                walk.look(f"{name} {size[0]}", at_all=True)
    desk.window.resize(*SIZES[0])
    for name, play in SCENES.items():
        go_to_first(desk)
        play(walk, name)
    found = [f"{scene}: {cut.words!r} on {cut.widget}: {cut.how}" for cut, scene in walk.cuts.items()]
    never = {
        f"{kind.__module__.removeprefix('annotator.ui.')}.{kind.__name__}" for kind in widget_classes() - walk.seen
    }
    found += [f"no scene brings up {kind}" for kind in sorted(never - set(NEVER_SHOWN))]
    found += [f"{kind} is shown, or gone" for kind in sorted(set(NEVER_SHOWN) - never)]
    assert not found, "\n" + "\n".join(found)
