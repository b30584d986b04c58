"""Tables of articles in each format: what their columns are taken for, and what becomes of their rows."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import preview
from annotator.formats.corpora.meanings import looks_like_header, meanings_of
from annotator.formats.registry import read_articles
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import AnnotatorError, BrokenFile, EmptyArticle
from annotator.model.reading import Found, ReadOptions
from tests.formats.corpora import press
from tests.formats.reading import golden, spelled

FILES = Path(__file__).parents[1] / "files"
NONE = ReadOptions()


def read(name: str, data: bytes, options: ReadOptions = NONE) -> list[Found]:
    return list(read_articles(name, data, options))


def articles(found: list[Found]) -> list[ArticleDraft]:
    return [one for one in found if isinstance(one, ArticleDraft)]


def data_of(name: str) -> bytes:
    made = {"corpus.csv": press.delimited(), "corpus.jsonl": press.lines()}
    return made[name] if name in made else (FILES / name).read_bytes()


@pytest.mark.parametrize("name", ["corpus.csv", "corpus.jsonl", "corpus.xlsx"])
def test_a_corpus_is_read_as_its_golden_file_has_it(name: str) -> None:
    found = read(name, data_of(name))
    assert [spelled(one) for one in articles(found)] == golden(f"{name.replace('.', '-')}.json")
    (refused,) = (one for one in found if isinstance(one, AnnotatorError))
    assert str(refused) == f"{name}, 3 was not added: this row has no text. The project was not changed."


def test_a_table_without_rows_is_refused_and_not_passed_over() -> None:
    with pytest.raises(EmptyArticle):
        list(read_articles("empty.csv", b"title,text\n"))


@pytest.mark.parametrize("name", ["corpus.ods", "corpus.xls"])
def test_other_spreadsheets_say_the_same(name: str) -> None:
    assert [spelled(one) for one in articles(read(name, data_of(name)))] == golden("corpus-xlsx.json")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_marks_and_encodings_are_found_out(mark: str, encoding: str) -> None:
    first, second = articles(read("a.csv", press.delimited(mark, encoding)))
    assert first.metadata.outlet == "La Côte"
    assert first.text == (press.FIRST if encoding != "cp1252" else press.FIRST.replace("🐟", "&#128031;"))
    assert (first.metadata.published, second.metadata.published) == ("2024-06-21", "2024-07-03")


def test_a_table_without_a_header_has_its_longest_column_for_the_text() -> None:
    (first, *_) = articles(read("a.csv", press.delimited(headed=False)))
    assert first.text == press.FIRST
    assert ("Column 2", "La Côte") in first.fields


def test_what_the_user_says_of_columns_counts() -> None:
    options = ReadOptions(columns={"Rubrique": "outlet", "Titre": "ignore", "Média": "field:Paper"})
    (first, second) = articles(read("a.csv", press.delimited(), options))
    assert first.metadata.outlet == "Région"
    assert first.metadata.title is None
    assert ("Paper", "La Côte") in first.fields
    assert second.metadata.outlet is None


def test_a_date_that_nobody_can_read_is_kept_as_it_stands() -> None:
    table = f'title,date,text\nA,"some day soon","{press.SECOND}"\nB,05/06/2024,"{press.SECOND}"\n'.encode()
    first, second = articles(read("a.csv", table))
    assert first.metadata.published is None
    assert ("date", "some day soon") in first.fields
    assert ("date", "05/06/2024") in second.fields


def test_the_dates_of_a_column_tell_each_other_apart() -> None:
    table = f'title,date,text\nA,05/06/2024,"{press.SECOND}"\nB,06/21/2024,"{press.SECOND}"\n'.encode()
    assert [one.metadata.published for one in articles(read("a.csv", table))] == ["2024-05-06", "2024-06-21"]


@pytest.mark.parametrize(
    ("header", "meanings"),
    [
        ("title,body,url,source,published_at", "title text url outlet published"),
        ("headline,content,link,newspaper,date", "title text url outlet published"),
        ("Titre,Texte intégral,Lien,Nom du journal,Publié le", "title text url outlet published"),
        ("date,titre,auteur(s),texte,journal", "published title author text outlet"),
        ("text,full text,id,x", "text field:full text field:id field:x"),
        ("source.name,content,publishedAt", "outlet text published"),
    ],
)
def test_columns_are_known_by_their_names(header: str, meanings: str) -> None:
    names = header.split(",")
    assert looks_like_header(names)
    expected = meanings.replace("field:full text", "field:full_text").split()
    assert [one.replace("field:full text", "field:full_text") for one in meanings_of(names, [])] == expected


def test_a_table_of_statements_is_refused() -> None:
    with pytest.raises(BrokenFile, match="a table of statements"):
        read("a.csv", b"statement_id,article_id,quote\n1,2,three\n")


def test_a_table_without_texts_is_refused_and_names_its_columns() -> None:
    with pytest.raises(BrokenFile, match=r"none of its columns holds texts \(who, when\)"):
        read("a.csv", b"who,when\nAda,today\nBo,yesterday\n")
    look = preview.look("a.csv", b"who,when\nAda,today\n", NONE)
    assert isinstance(look.found[0], BrokenFile)
    assert look.columns is not None
    assert look.columns.headers == ("who", "when")


def test_a_preview_shows_columns_and_rows() -> None:
    look = preview.look("a.csv", press.delimited(";", "cp1252"), NONE, limit=1)
    assert look.encoding == "cp1252"
    assert look.columns is not None
    assert look.columns.headers == press.HEADERS
    assert look.columns.meanings[-3:] == ("text", "field:Section", "field:Length")
    assert len(look.found) == 1


@pytest.mark.parametrize("data", [b'{"a": 1', b"[1, 2", b'{"text": "x"}\n{oops}\n', b"[" * 100_000])
def test_json_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises((BrokenFile, RecursionError)):
        read("a.jsonl", data)


def test_a_list_in_an_object_is_a_table_too() -> None:
    whole = json.dumps({"status": "ok", "articles": [{"title": "A", "content": press.SECOND}]}).encode()
    (one,) = articles(read("a.json", whole))
    assert one.metadata == Metadata(title="A", language="en")


LETTER = st.characters(exclude_characters="\ufeff", exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n")
CELL = st.text(LETTER, max_size=40)
"""Control characters are left out: many of them make a file that is no text."""


@given(st.lists(CELL, min_size=2, max_size=8), st.sampled_from(",;\t|"))
def test_any_text_survives_any_mark(cells: list[str], mark: str) -> None:
    file = io.StringIO()
    texts = [f"{cell} {press.SECOND} {cell}" for cell in cells]
    csv.writer(file, delimiter=mark).writerows([["title", "text"], *(["A title", text] for text in texts)])
    assert [one.text for one in articles(read("a.csv", file.getvalue().encode()))] == texts


@given(st.sampled_from(["corpus.csv", "corpus.jsonl", "corpus.xlsx", "corpus.ods", "corpus.xls"]), st.data())
def test_damaged_files_are_refused_or_read(name: str, data: st.DataObject) -> None:
    whole = bytearray(data_of(name))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] ^= 1 << data.draw(st.integers(0, 7))
    cut = data.draw(st.integers(len(whole) // 2, len(whole)))
    with suppress(AnnotatorError):
        read(name, bytes(whole[:cut]))
