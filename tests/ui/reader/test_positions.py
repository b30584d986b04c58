"""Code points and UTF-16: every way there leads back."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.reader.positions import Positions, shown

TEXTS = st.text(st.sampled_from("aé\u0301あ😀𝒳\u200d👩\n\t\u00a0"), max_size=60) | st.text(max_size=60)


@given(TEXTS)
def test_each_code_point_stands_where_utf16_puts_it(text: str) -> None:
    positions = Positions(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        assert positions.to_utf16(at) == units
        assert positions.to_code_point(units) == at


@given(TEXTS)
def test_the_middle_of_a_pair_belongs_to_its_character(text: str) -> None:
    positions = Positions(text)
    for at, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert positions.to_code_point(positions.to_utf16(at) + 1) == at


def test_what_lies_outside_is_brought_to_the_ends() -> None:
    positions = Positions("a😀")
    assert (positions.to_utf16(-3), positions.to_utf16(9)) == (0, 3)
    assert (positions.to_code_point(-3), positions.to_code_point(9)) == (0, 2)


@given(st.text(st.characters(codec=None, categories=["Cs", "Cc", "L", "So", "Zl", "Zp"]), max_size=40))
def test_what_is_shown_has_the_same_length_and_no_line_breaks(text: str) -> None:
    visible = shown(text)
    assert len(visible) == len(text)
    assert not set(visible) & set("\n\r\u2028\u2029\0")
    visible.encode("utf-8")


def test_a_lone_surrogate_shows_as_a_replacement() -> None:
    assert shown("a\ud800b") == "a\ufffdb"
