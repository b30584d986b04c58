"""A text cut into blocks: nothing lost, long paragraphs in pieces, boilerplate in folds."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Mark
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
