"""The speakers named nearest to a span come first, as the sample article shows."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.codebook import Speaker
from annotator.model.mentions import Mention, NameTable, rank_mentions
from annotator.model.span import Span

TEXT = next((Path(__file__).parents[2] / "seeds").glob("000_*.txt")).read_text("utf-8")
JENS = Speaker(uid="jens", name="Jens Stoltenberg", aliases=("le chef de l'OTAN",))
NATO = Speaker(uid="nato", name="NATO", kind="organization", aliases=("OTAN",))
PUTIN = Speaker(uid="putin", name="Vladimir Putin", aliases=("Vladimir Poutine",))
KIM = Speaker(uid="kim", name="Kim Jong Un")
TABLE = NameTable((JENS, NATO, PUTIN, KIM))


def mentions(quote: str, table: NameTable = TABLE, text: str = TEXT) -> tuple[Mention, ...]:
    start = text.index(quote)
    return rank_mentions(text, Span(start, start + len(quote)), table)


def test_the_speaker_after_the_quotation_comes_first() -> None:
    quotation = "Nous devons être conscients que les pouvoirs autoritaires s'alignent de plus en plus. Ils se soutiennent mutuellement comme jamais auparavant"
    first, second = mentions(quotation)[:2]
    assert (first.speaker, first.words, first.place, first.distance, first.paragraphs) == (
        "jens",
        "M. Stoltenberg",
        "after",
        2,
        0,
    )
    assert (second.speaker, second.words, second.place, second.paragraphs) == ("nato", "l'OTAN", "before", 1)
    assert TEXT[first.start : first.end] == first.words


def test_the_nearest_before_comes_first() -> None:
    first = mentions("très préoccupé par le nouvel accord")[0]
    assert (first.speaker, first.words, first.place, first.distance) == ("jens", "Jens Stoltenberg", "before", 3)


def test_a_surname_of_an_alias_names_the_speaker() -> None:
    first = mentions("les conséquences de cette décision")[0]
    assert (first.speaker, first.words, first.place) == ("putin", "Poutine", "before")


def test_the_longer_name_hides_the_shorter_in_it() -> None:
    first = mentions("des implications potentielles du traité")[0]
    assert (first.speaker, first.words) == ("jens", "Le chef de l'OTAN")


def test_a_speaker_named_in_the_words_comes_after_one_beside_them() -> None:
    text = 'La visite a commencé. "M. Poutine est venu", a dit Kim Jong Un.'
    assert [m.speaker for m in mentions("M. Poutine est venu", text=text)] == ["kim", "putin"]
    assert mentions("M. Poutine est venu", text=text)[1].place == "inside"


def test_of_two_of_one_surname_the_one_named_in_full_counts() -> None:
    table = NameTable((Speaker(uid="anne", name="Anne Martin"), Speaker(uid="paul", name="Paul Martin")))
    text = "Paul Martin est venu. « Oui », dit M. Martin."
    assert [m.speaker for m in mentions("Oui", table, text)] == ["paul"]
    assert {m.speaker for m in mentions("Oui", table, "« Oui », dit M. Martin.")} == {"anne", "paul"}


def test_a_name_with_a_capital_is_not_a_common_word() -> None:
    table = NameTable((Speaker(uid="orange", name="Orange", kind="organization"),))
    assert mentions("oui", table, "Un maillot orange : oui.") == ()
    assert len(mentions("oui", table, "Orange dit oui.")) == 1


def test_accents_do_not_matter_and_a_name_does_not_cross_paragraphs() -> None:
    table = NameTable((Speaker(uid="r", name="Rémy Cointreau"),))
    assert len(mentions("oui", table, "REMY COINTREAU dit oui")) == 1
    assert mentions("oui", table, "Rémy\n\nCointreau\n\noui")[0].words == "Cointreau"


def test_an_organization_has_no_surname() -> None:
    table = NameTable((Speaker(uid="fao", name="World Food Programme", kind="organization"),))
    assert mentions("oui", table, "Un Programme dit oui.") == ()


@given(st.text(alphabet="aé\u0301 M.Stolenbrg'’\n😀"), st.integers(0, 40), st.integers(0, 40))
def test_any_text_gives_mentions_inside_it(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    for mention in rank_mentions(text, Span(start, min(len(text), start + length)), TABLE):
        assert mention.words == text[mention.start : mention.end] != ""


def test_a_table_follows_the_speakers() -> None:
    table = NameTable((KIM,))
    table.update((KIM, PUTIN))
    assert [m.speaker for m in mentions("oui", table, "Poutine dit oui.")] == ["putin"]
    table.update((KIM,))
    assert mentions("oui", table, "Poutine dit oui.") == ()
