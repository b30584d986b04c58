"""Plain texts: other characters, the same offsets."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.anchoring.plain import has_word, is_edge, plain, whole


@given(st.lists(st.text(), max_size=3))
def test_offsets_stay(texts: list[str]) -> None:
    assert [len(text) for text in plain(texts)] == [len(text) for text in texts]


def test_case_accents_and_typography_do_not_count() -> None:
    one, other = plain(["« L’ÉTÉ — İl »", "« l'ete - il »".replace(" ", "\u00a0")])
    assert one == other


def test_edges_are_where_no_word_runs_on() -> None:
    text = "l'e\u0301té, oui"
    assert [at for at in range(len(text) + 1) if is_edge(text, at)] == [0, 1, 2, 6, 7, 8, 11]


def test_a_part_of_a_word_is_no_word() -> None:
    text = "les moyens"
    assert has_word(text, 2, 10)
    assert not has_word(text, 1, 6)
    assert not has_word(text, 3, 4)


def test_a_stretch_is_made_whole() -> None:
    text = "ae\u0301 \U0001f468\u200d\U0001f469 x"
    assert whole(text, 0, 2) == (0, 3)
    assert whole(text, 4, 5) == (4, 7)
    assert whole(text, 2, 4) == (1, 4)
    assert whole(text, 3, 3) == (3, 3)
