"""A text cut into blocks: nothing lost, long paragraphs in pieces, boilerplate in folds."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Mark, MarkType
from annotator.ui.reader.blocks import LONGEST, Blocks, boilerplate_of
from tests.ui.reader.sample import content, made, text


@given(st.text(alphabet="ab \n\t\u00a0\u2028😀", max_size=300))
def test_blocks_and_line_breaks_make_up_the_text(words: str) -> None:
    blocks = Blocks(made(words))
    joined = ""
    for which in range(len(blocks)):
        joined += blocks.words(which) + ("\n" if blocks[which].closes else "")
    assert joined == words + "\n"
    for offset in range(len(words) + 1):
        block = blocks[blocks.at(offset)]
        assert block.start <= offset <= block.end


def test_a_long_paragraph_is_cut_at_spaces() -> None:
    words = "mot " * 10_000
    blocks = Blocks(made(words))
    assert all(block.end - block.start <= LONGEST for block in blocks.all)
    assert all(blocks.words(which).endswith(" ") for which in range(len(blocks) - 1))
    assert blocks.paragraph(20_000) == (0, len(words))


def test_a_cut_never_parts_a_letter_and_its_marks() -> None:
    words = "e\u0301" * 20_000
    blocks = Blocks(made(words))
    assert len(blocks) > 2
    assert all(blocks.words(which).startswith("e") for which in range(len(blocks)))


def test_the_sample_folds_at_both_ends() -> None:
    blocks = Blocks(content())
    assert [fold.lines for fold in blocks.folds] == [5, 2]
    assert blocks.fold_of(blocks.at(text().index("Paris / La"))) is None


def test_stretches_of_boilerplate_are_merged() -> None:
    marks = (Mark(8, 9, "boilerplate"), Mark(0, 4, "boilerplate"), Mark(3, 6, "boilerplate"), Mark(0, 9, "caption"))
    assert boilerplate_of(made("0123456789", marks=marks)) == [(0, 6), (8, 9)]


def test_a_line_marked_in_part_stays() -> None:
    words = "Menu and words\nFoot"
    blocks = Blocks(made(words, marks=(Mark(0, 4, "boilerplate"),)))
    assert not blocks.folds


WORDS = "TITRE\nMade\nLe texte.\nUn port rouvert\nPhoto : le port\nLa suite."


def spoken(words: str, role: MarkType) -> Mark:
    start = WORDS.index(words)
    return Mark(start, start + len(words), role)


def test_lines_know_whether_they_are_a_heading_or_a_caption() -> None:
    marks = (spoken("Un port rouvert", "heading"), spoken("Photo : le port", "caption"), spoken("La", "heading"))
    blocks = Blocks(made(WORDS, marks=marks))
    assert [block.role for block in blocks.all] == [None, None, None, "heading", "caption", None]


def test_a_heading_that_says_the_title_again_is_folded_for_the_title_stands_above() -> None:
    marks = (spoken("TITRE", "boilerplate"), spoken("Made", "heading"), spoken("Un port rouvert", "heading"))
    blocks = Blocks(made(WORDS, marks=marks))
    assert [(fold.first, fold.last, fold.lines) for fold in blocks.folds] == [(0, 1, 2)]
    assert not Blocks(made(WORDS, marks=marks[2:])).folds
