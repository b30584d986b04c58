"""What is painted: highlights where the words are, handles, cards, folds, in both themes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.article import Article, ArticleContent, Mark
from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.reader.cards import Card
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import click
from tests.ui.reader.sample import CODEBOOK, five, made, on, statement, statements, text

LINE_COLOURS = {
    "light": {"support": "#0f8074", "oppose": "#c44a00", "neutral": "#3a4358"},
    "dark": {"support": "#6fdccb", "oppose": "#f2762e", "neutral": "#8b98a8"},
}


def picture(reader: ReaderView) -> QImage:
    """What the viewport shows."""
    return reader.viewport().grab().toImage()


def shades(image: QImage, area: QRect) -> set[str]:
    """The colours in a part of a picture."""
    area = area.intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
    }


def mixed(colour: str, alpha: float) -> QColor:
    """A colour with that alpha on the page."""
    ground, over = theme.current().colour("page"), QColor(colour)
    parts = zip((over.red(), over.green(), over.blue()), (ground.red(), ground.green(), ground.blue()), strict=True)
    return QColor(*(round(one * alpha + other * (1 - alpha)) for one, other in parts))


def is_near(one: QColor, other: QColor) -> bool:
    """Whether two colours are the same but for rounding."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= 2 for a, b in pairs)


def filled(image: QImage, area: QRect, colour: QColor) -> float:
    """The share of a part of a picture that has a colour."""
    points = [(x, y) for y in range(area.top(), area.bottom()) for x in range(area.left(), area.right())]
    return sum(is_near(image.pixelColor(x, y), colour) for x, y in points) / len(points)


def words_box(reader: ReaderView, words: str) -> QRect:
    """Where some words on one line are."""
    start = reader.text().index(words)
    return reader.span_rect(Span(start, start + len(words)))


def ink(image: QImage, box: QRect, colour: str) -> float:
    """The share of a box that is as dark as the strokes of letters in a colour are."""
    return filled(image, box, QColor(theme.current().colour(colour)))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_subhead_is_heavier_and_a_caption_quieter_than_the_text(reader: ReaderView, name: str) -> None:
    choose_theme(reader, name)
    words = "nommer un homme\nnommer une amie\nnommer un moine"
    marks = (Mark(0, 15, "heading"), Mark(32, 47, "caption"))
    reader.set_content(made(words, marks=marks), ())
    image = picture(reader)
    head, plain, caption = (words_box(reader, line) for line in words.split("\n"))
    assert head.width() > plain.width()
    assert head.height() == plain.height()
    assert ink(image, head, "ink") > 1.2 * ink(image, plain, "ink") > 0
    assert ink(image, caption, "muted") > 0
    assert ink(image, caption, "ink") == 0


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("words", "stance"), [("préoccupé par", "oppose"), ("conscients que", "support")])
def test_a_highlight_has_its_stance_s_colour_where_its_words_are(
    reader: ReaderView, name: str, words: str, stance: str
) -> None:
    choose_theme(reader, name)
    image, box = picture(reader), words_box(reader, words)
    colour = LINE_COLOURS[name][stance]
    assert filled(image, box.adjusted(0, 4, 0, -6), mixed(colour, theme.current().fill_alpha)) > 0.5
    assert colour in shades(image, box)
    beside = words_box(reader, "S'exprimant lors")
    assert filled(image, beside.adjusted(0, 4, 0, -6), theme.current().colour("page")) > 0.5
    assert not shades(image, beside) & set(LINE_COLOURS[name].values())


def choose_theme(reader: ReaderView, name: str) -> None:
    """Change the theme as the window does."""
    theme.set_current(name)
    QApplication.sendEvent(reader, QEvent(QEvent.Type.PaletteChange))


def test_another_theme_repaints(reader: ReaderView, qtbot: QtBot) -> None:
    light = picture(reader)
    choose_theme(reader, "dark")
    dark = picture(reader)
    assert dark.pixelColor(2, 2) == theme.current().colour("page")
    assert light.pixelColor(2, 2) != dark.pixelColor(2, 2)


def test_a_selected_highlight_is_stronger_and_has_two_handles(reader: ReaderView) -> None:
    box = words_box(reader, "préoccupé par").adjusted(0, 4, 0, -6)
    alpha = theme.current().fill_alpha * theme.current().selected_factor
    assert filled(picture(reader), box, mixed("#c44a00", alpha)) < 0.05
    assert reader.scene().bars() is None
    reader.select_statement("s1")
    image, bars = picture(reader), reader.scene().bars()
    assert filled(image, box, mixed("#c44a00", alpha)) > 0.5
    assert bars is not None
    accent = theme.current().colour("accent")
    for at in (bars.start.center().toPoint(), bars.end.center().toPoint()):
        assert is_near(image.pixelColor(at), accent)
    statement = statements()[0]
    assert abs(bars.start.x() - reader.span_rect(Span(statement.start, statement.start + 1)).x()) <= 3
    assert abs(bars.end.x() - reader.span_rect(Span(statement.end - 1, statement.end)).right()) <= 3


def test_each_of_five_on_one_word_has_its_colour(reader: ReaderView) -> None:
    reader.drop_statement("s3")
    for one in five():
        reader.put_statement(one)
    start = text().index("tandis")
    reader.reveal(Span(start, start + 10))
    box = words_box(reader, "tandis").adjusted(2, 0, -2, 0)
    image = picture(reader)
    style = theme.current().stance_style
    for stance in CODEBOOK.stances:
        colour = style(stance).colour
        under = [
            (x, y)
            for y in range(box.top(), box.top() + 48)
            for x in range(box.left(), box.right())
            if is_near(image.pixelColor(x, y), colour)
        ]
        assert under, stance.name


def test_words_keep_clear_of_the_lines_above_them(reader: ReaderView) -> None:
    before = words_box(reader, "Il a souligné que").top()
    upper, lower = words_box(reader, "tandis que").top(), words_box(reader, "apportent").top()
    for one in five():
        reader.put_statement(one)
    assert words_box(reader, "Il a souligné que").top() == before
    assert words_box(reader, "apportent").top() - words_box(reader, "tandis que").top() > lower - upper


def test_a_highlight_goes_when_its_statement_does(reader: ReaderView) -> None:
    box = words_box(reader, "préoccupé par")
    reader.drop_statement("s1")
    assert not shades(picture(reader), box) & set(LINE_COLOURS["light"].values())


def test_a_stance_set_anew_is_painted_anew(reader: ReaderView) -> None:
    box = words_box(reader, "préoccupé par")
    reader.put_statement(on("s1", "très préoccupé", "Corée du Nord", stance="support"))
    assert LINE_COLOURS["light"]["support"] in shades(picture(reader), box)


def test_colours_by_speaker(reader: ReaderView) -> None:
    reader.set_colour_by("speaker")
    colour = theme.current().speaker_colour(CODEBOOK.speakers[0]).name()
    assert colour in shades(picture(reader), words_box(reader, "préoccupé par"))
    assert colour in shades(picture(reader), words_box(reader, "conscients que"))


def test_emoji_do_not_shift_a_highlight(empty_reader: ReaderView) -> None:
    words = "😀😀😀 here it is, and here it is not"
    start = words.index("here")
    empty_reader.set_content(made(words), [statement("one", start, start + 4, words, stance="support")])
    image = picture(empty_reader)
    assert "#0f8074" in shades(image, words_box(empty_reader, "here"))
    assert "#0f8074" not in shades(image, words_box(empty_reader, "it is, and"))
    assert "#0f8074" not in shades(image, words_box(empty_reader, "😀😀"))


def test_right_to_left_words_are_painted_where_they_are(empty_reader: ReaderView) -> None:
    words = "He said שלום עולם and left"
    start = words.index("שלום")
    empty_reader.set_content(made(words), [statement("one", start, start + 4, words, stance="support")])
    image = picture(empty_reader)
    box = words_box(empty_reader, "שלום")
    assert "#0f8074" in shades(image, box)
    assert box.left() > words_box(empty_reader, "עולם").left()


def test_selected_words_have_the_colour_of_selections(reader: ReaderView) -> None:
    start = text().index("S'exprimant")
    reader.select(start, start + 16)
    box = words_box(reader, "S'exprimant").adjusted(0, 4, 0, -6)
    assert filled(picture(reader), box, theme.current().colour("selection")) > 0.5


def test_found_words_are_framed_whatever_their_accents(reader: ReaderView) -> None:
    reader.set_find("DECLARE")
    accent = theme.current().colour("accent").name()
    assert accent in shades(picture(reader), words_box(reader, "déclaré").adjusted(-2, 0, 2, 2))


# Cards


def cards(reader: ReaderView) -> dict[str, Card]:
    """The cards on the screen."""
    return {card.uid: card for card in reader.scene().cards.visible(reader.viewport().height())}


def test_a_card_stands_beside_its_statement(reader: ReaderView) -> None:
    for uid, words in (("s1", "très préoccupé"), ("s2", "Nous devons")):
        assert abs(cards(reader)[uid].top - words_box(reader, words).top()) < 14
    reader.scroll_pixels(60)
    assert abs(cards(reader)["s2"].top - words_box(reader, "Nous devons").top()) < 14


def test_cards_never_cover_each_other(reader: ReaderView) -> None:
    for one in five():
        reader.put_statement(one)
    reader.reveal(on("f1", "la Corée du Nord a fourni", "l'Ukraine").span)
    seen = sorted(cards(reader).values(), key=lambda card: card.top)
    assert len(seen) >= 6
    assert all(one.top + one.height <= other.top for one, other in pairwise(seen))


def test_more_cards_than_fit_say_how_many_there_are(empty_reader: ReaderView) -> None:
    words = "A short line."
    many = [statement(f"m{rank}", 0, 13, words, stance="support") for rank in range(60)]
    empty_reader.set_content(made(words + "\n" + "Another." * 40), many)
    last = max(cards(empty_reader).values(), key=lambda card: card.top)
    assert last.shape == "more"
    shown = [card for card in cards(empty_reader).values() if card.shape != "more"]
    assert last.more + len(shown) == 60


def test_a_click_on_a_card_selects_it_and_frames_it(reader: ReaderView) -> None:
    card, left = cards(reader)["s2"], reader.scene().flow.page.cards_left
    click(reader, QPoint(left + 40, card.top + 10))
    assert reader.selected_statement() == "s2"
    card = cards(reader)["s2"]
    edge = picture(reader).pixelColor(left + 60, card.top)
    assert is_near(edge, theme.current().colour("accent"))


def test_a_narrow_page_has_markers_to_click(reader: ReaderView) -> None:
    reader.resize(420, 560)
    page = reader.scene().flow.page
    assert not page.has_cards
    marker = cards(reader)["s1"]
    click(reader, QPoint(page.cards_left + 8, marker.top + 8))
    assert reader.selected_statement() == "s1"


# The page


@pytest.mark.parametrize("width", [774, 938, 1284])
def test_a_line_has_60_to_75_characters(empty_reader: ReaderView, width: int) -> None:
    empty_reader.resize(width, 560)
    empty_reader.set_content(made("Ces mots font une ligne que l'on aime lire, ni longue ni courte. " * 40), [])
    lines = empty_reader.scene().flow.dressed(0).shaped.lines[:-1]
    assert 60 <= sum(line.end - line.start for line in lines) / len(lines) <= 75
    page = empty_reader.scene().flow.page
    assert 1.5 <= page.pitch / page.text_px <= 1.6


def test_the_title_block_names_outlet_date_and_words(reader: ReaderView) -> None:
    head = reader.scene().head
    assert head is not None
    assert head.title == "Le chef de l'OTAN s'alarme du partenariat stratégique"
    outlet, date, language, count = head.facts.split("  ·  ")
    assert outlet == "La Gazette"
    assert "2024" in date
    assert language == "French"
    prose = text()[text().index("Paris / La") : text().index("Loading...")]
    assert count == f"{len(prose.split())} words"


def test_facts_without_room_are_left_out_and_none_is_cut(empty_reader: ReaderView) -> None:
    article = Article(uid="a", title="T", outlet="La Gazette", author="Une longue liste d'auteurs", language="fr")
    empty_reader.set_content(ArticleContent(article=article, text="Un mot."), [])
    empty_reader.resize(330, 560)
    head = empty_reader.scene().head
    assert head is not None
    assert head.facts == "La Gazette  ·  Une longue liste d'auteurs"


def test_folded_boilerplate_is_one_dim_line(reader: ReaderView) -> None:
    rows = [row for row in reader.scene().flow.visible(560) if row.block >= 0]
    page = reader.scene().flow.page
    assert rows[0].height == page.pitch + reader.scene().flow.gap
    box = QRect(page.left, rows[0].top, page.column, page.pitch)
    assert theme.current().colour("ink").name() not in shades(picture(reader), box)


def test_marks_in_any_order_fold(empty_reader: ReaderView) -> None:
    words = "Menu\nShare\nWords that one reads.\nFoot"
    marks = (Mark(33, 37, "boilerplate"), Mark(0, 4, "boilerplate"), Mark(0, 10, "boilerplate"))
    empty_reader.set_content(made(words, marks=marks), [])
    flow = empty_reader.scene().flow
    assert [flow.fold(which) is not None for which in range(4)] == [True, True, False, True]


def test_no_article_is_an_empty_page(reader: ReaderView) -> None:
    reader.set_content(None, [])
    assert shades(picture(reader), QRect(0, 0, 700, 500)) == {theme.current().colour("page").name()}
