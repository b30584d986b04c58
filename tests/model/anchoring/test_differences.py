"""The words that differ."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.anchoring.differences import differences

TEXTS = st.text(alphabet="ab é.", max_size=30)


def told(old: str, new: str) -> tuple[list[str], list[str]]:
    found = differences(old, new)
    return [span.of(old) for span in found.old], [span.of(new) for span in found.new]


def test_words_are_told_whole_and_together() -> None:
    assert told("Nous sommes prêts.", "Nous sommes préts.") == (["prêts"], ["préts"])
    assert told("Nous sommes prêts à tout.", "Nous étions las.") == (["sommes prêts à tout"], ["étions las"])
    assert told("Oui.", "Oui.") == ([], [])


@given(TEXTS, TEXTS)
def test_what_is_left_is_the_same_in_both(old: str, new: str) -> None:
    found = differences(old, new)

    def left(text: str, spans: tuple[object, ...]) -> str:
        cells = [c for at, c in enumerate(text) if not any(at in span for span in spans)]  # pyright: ignore
        return "".join("".join(cells).split())

    assert left(old, found.old) == left(new, found.new)
