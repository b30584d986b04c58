"""A passage is painted: its words on a ground, what changed struck out or underlined."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from annotator.ui import style, theme
from annotator.ui.texts.passage import Passage, PassageView

TEXT = "Avant cela, il pleuvait. " * 6 + "Nous sommes prêts, dit-il 😀. " + "Après. " * 30


def painted(view: PassageView) -> QImage:
    view.resize(400, view.sizeHint().height())
    return view.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_words_stand_within_their_text() -> None:
    start = TEXT.index("Nous")
    passage = Passage.of(TEXT, Span(start, start + 17))
    assert passage.words == "Nous sommes prêts"
    assert passage.before.startswith("…")
    assert passage.before.endswith("il pleuvait. ")
    assert passage.after.startswith(", dit-il 😀.")
    assert Passage.of("Nous.", Span(0, 4)).before == ""


def test_what_changed_is_told_by_more_than_colour(qapp: QApplication) -> None:
    style.apply(qapp, "light")
    view = PassageView(2)
    view.show_passage(Passage(words="😀 Nous sommes prêts", changed=(Span(7, 13),), tone="gone"), "Before")
    assert theme.current().colour("error").name() in colours(painted(view))
    assert view.accessibleName() == "Before: 😀 Nous sommes prêts"
    plain = painted(view)
    view.show_passage(Passage(words="😀 Nous sommes prêts"))
    assert painted(view) != plain


def test_a_sentence_can_stand_in_its_place(qapp: QApplication) -> None:
    style.apply(qapp, "dark")
    view = PassageView(2)
    view.show_words("It waits.")
    assert view.accessibleName() == "It waits."
    assert theme.current().colour("muted").name() in colours(painted(view))
    assert view.passage() == Passage()
