"""The exports of press databases: each kind held to a golden file, the real samples, and what is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats.registry import reader_for, reader_named
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError
from tests.formats.databases.exports import Export, exports
from tests.formats.reading import golden, spelled

SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "press"
"""Real exports, where they lie beside the checkout."""
EXPORTS = list(exports())


def found(export: Export) -> list[ArticleDraft | AnnotatorError]:
    return list(reader_named(export.reader).read(export.name, export.data))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.golden)
def test_each_export_is_read_as_its_golden_file_has_it(export: Export) -> None:
    read = [spelled(each) if isinstance(each, ArticleDraft) else {"error": str(each)} for each in found(export)]
    assert read == golden(export.golden)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.golden)
def test_each_export_is_known_by_its_bytes_whatever_its_name(export: Export) -> None:
    for name in (export.name, "no suffix", "wrong.csv"):
        assert reader_for(name, export.data).name == export.reader


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.golden)
def test_marks_lie_in_the_text_apart_and_in_order(export: Export) -> None:
    for draft in found(export):
        if isinstance(draft, ArticleDraft):
            ends = [0, *(mark.end for mark in draft.marks)]
            assert all(end <= mark.start < mark.end for end, mark in zip(ends, draft.marks, strict=False))
            assert ends[-1] <= len(draft.text)
            assert draft.text == draft.text.strip()
            assert draft.source_name == export.name


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.golden)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_damage_gives_articles_or_a_reason_and_nothing_else(export: Export, draw: st.DataObject) -> None:
    data = bytearray(export.data)
    for at in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=6)):
        data[at] ^= 1 << draw.draw(st.integers(0, 7))
    if draw.draw(st.booleans()):
        del data[draw.draw(st.integers(0, len(data))) :]
    if data and draw.draw(st.booleans()):
        first, second = draw.draw(st.integers(0, len(data) - 1)), draw.draw(st.integers(0, len(data) - 1))
        data[first:second], data[second:first] = data[second:first], data[first:second]
    try:
        for each in reader_named(export.reader).read(export.name, bytes(data)):
            assert isinstance(each, AnnotatorError) or each.text
        reader_for(export.name, bytes(data))
    except AnnotatorError:
        pass


EUROPRESSE = [
    ("Title", "Newspaper", "Author", "2006-03-14", "Communication", "16", "news·20060315·LM·0q1503_1256056"),
    ("Title", "Newspaper", "Ariane Chemin", "2006-03-14", "Politique", "12", "news·20060314·LM·0q1403_1255263"),
    ("A heading", "Newspaper", None, "2006-03-13", "Economie", "MDE6", "news·20060314·LM·0mde1106_1251466"),
    ("Title", "Newspaper", "Author", "2006-03-13", "Dernière heure", "32", "news·20060314·LM·0q1403_1239851"),
]
FACTIVA = [
    ("Test 1", "Test newspaper", "2011-12-29T15:32", None, "295", "TESTFR0020111229e7ct0001r", 4),
    ("Test 2", "Ouest France", "2011-12-29", "Infolocale", "65", "TESTFR0020111229e7ct0015j", 2),
]
NEXIS = [
    ("Mattha Busby (now), Andrew Sparrow (earlier)", "2019-07-01T09:20+00:00", "POLITICS", "355", "5WG2-7T11-F021-636K-00000-00"),
    ("Andrew Sparrow", "2019-07-02T09:33+00:00", "POLITICS", "571", "5WG8-6R61-F021-64KH-00000-00"),
    ("Daniel Boffey in Brussels", "2019-07-04T13:04+00:00", "POLITICS", "641", "5WGP-N2F1-F021-652N-00000-00"),
    ("Heather Stewart", "2019-07-03T19:53+00:00", "POLITICS", "663", "5WGH-H8R1-JCJY-G0MD-00000-00"),
    ("Andrew Sparrow and Kevin Rawlinson", "2019-07-04T09:10+00:00", "POLITICS", "17366", "5WGP-54D1-JCJY-G0C0-00000-00"),
    ("Lisa O'Carroll Sample File correspondent", "2019-07-02T07:00+00:00", "POLITICS", "967", "5WG7-J3W1-JCJY-G1SP-00000-00"),
    ("Letters", "2019-07-03T18:18+00:00", "POLITICS", "412", "5WGH-H8R1-JCJY-G0HB-00000-00"),
    ("Greg Wood", "2019-07-03T00:02+00:00", "SPORT", "838", "5WGF-1GK1-JCJY-G0H8-00000-00"),
    ("Ross Ihaka and Robert Gentleman", "2019-07-03T11:11+00:00", "Wikipedia", "446", "5WGG-HGF1-F021-60H6-00000-00"),
    ("Tom Kibasi", "2019-07-02T11:27+00:00", "OPINION", "1163", "5WG8-JBW1-JCJY-G1TC-00000-00"),
]  # fmt: skip


def sample(name: str) -> list[ArticleDraft]:
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"there is no {path}")
    data = path.read_bytes()
    read = list(reader_for(name, data).read(name, data))
    assert all(isinstance(each, ArticleDraft) for each in read)
    return [each for each in read if isinstance(each, ArticleDraft)]


def own_words(draft: ArticleDraft) -> list[str]:
    marked = {mark.start for mark in draft.marks}
    starts = [0, *(at + 1 for at, letter in enumerate(draft.text) if letter == "\n")]
    return [line for start, line in zip(starts, draft.text.split("\n"), strict=True) if line and start not in marked]


def test_the_sample_of_europresse() -> None:
    read = sample("europresse.html")
    assert [
        (
            each.metadata.title, each.metadata.outlet, each.metadata.author, each.metadata.published,
            dict(each.fields).get("Section"), dict(each.fields).get("Page"), dict(each.fields).get("Identifier"),
        )
        for each in read
    ] == EUROPRESSE  # fmt: skip
    assert [own_words(each) for each in read] == [
        ["Some text: a mark."], ["Some text."], ["A paragraph.", "A note"], ["Text.", "Text.", "(14 mars 1956.)"],
    ]  # fmt: skip


def test_the_sample_of_factiva() -> None:
    read = sample("factiva.html")
    assert [
        (
            each.metadata.title, each.metadata.outlet, each.metadata.published, dict(each.fields).get("Section"),
            dict(each.fields).get("Length"), dict(each.fields).get("Identifier"), len(own_words(each)),
        )
        for each in read
    ] == FACTIVA  # fmt: skip
    assert {each.metadata.language for each in read} == {"fr"}


def test_the_sample_of_nexis() -> None:
    read = sample("nexis.docx")
    assert [
        (
            each.metadata.author, each.metadata.published, dict(each.fields).get("Section"),
            dict(each.fields).get("Length"), dict(each.fields)["Identifier"].removeprefix("urn:contentItem:"),
        )
        for each in read
    ] == NEXIS  # fmt: skip
    assert {each.metadata.outlet for each in read} == {"The Guardian (London)"}
    assert [each.metadata.title for each in read][-4:] == [
        "Sample Headline", "Lorem ipsum dolor sit amet, nec egestas blandit", "R (programming language) on Wikipedia",
        "What is Wikipedia",
    ]  # fmt: skip
    assert all(own_words(each) for each in read)
