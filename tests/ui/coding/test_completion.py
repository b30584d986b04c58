"""Completion finds any word's beginning without accents, and keeps its order as entries come and go."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.folding import fold_words
from annotator.ui.coding.completion import CompletionIndex, Entry

ENTRIES = (
    Entry("jens", "Jens Stoltenberg", ("M. Stoltenberg", "le chef de l'OTAN")),
    Entry("nato", "NATO", ("OTAN",)),
    Entry("putin", "Vladimir Putin", ("Vladimir Poutine",)),
    Entry("treaty", "Russia–North Korea treaty"),
    Entry("prefet", "Préfet de Loire-Atlantique"),
    Entry("stock", "Stockholm"),
)
INDEX = CompletionIndex(ENTRIES)


def found(query: str, *, recent: tuple[str, ...] = (), index: CompletionIndex = INDEX, limit: int = 40) -> list[str]:
    return [match.entry.uid for match in index.matches(query, recent=recent, limit=limit)]


@pytest.mark.parametrize(
    ("query", "uids"),
    [
        ("sto", ["stock", "jens"]),
        ("STOL", ["jens"]),
        ("otan", ["nato", "jens"]),
        ("l'ot", ["jens"]),
        ("nor", ["treaty"]),
        ("russia-n", ["treaty"]),
        ("stol jens", ["jens"]),
        ("prefet atl", ["prefet"]),
        ("éé", []),
        ("?", []),
        ("  ", []),
        ("oltenberg", []),
    ],
)
def test_beginnings_of_any_word_match(query: str, uids: list[str]) -> None:
    assert found(query) == uids


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_and_their_form_do_not_matter(form: Literal["NFC", "NFD"]) -> None:
    index = CompletionIndex([Entry("a", unicodedata.normalize("NFD", "très préoccupé")), Entry("b", "préoccupé")])
    assert sorted(found("preoc", index=index)) == ["a", "b"]
    assert sorted(found(unicodedata.normalize(form, "préoc"), index=index)) == ["a", "b"]


def test_the_match_says_which_label_it_was() -> None:
    assert [match.label for match in INDEX.matches("poutine")] == ["Vladimir Poutine"]
    assert [match.label for match in INDEX.matches("jens")] == ["Jens Stoltenberg"]


def test_recent_ones_come_first_after_the_exact_one() -> None:
    assert found("sto", recent=("jens", "putin")) == ["jens", "stock"]
    index = CompletionIndex([Entry("a", "Anna Ant"), Entry("b", "Ant"), Entry("c", "Antoine")])
    assert found("ant", recent=("c", "a"), index=index) == ["b", "c", "a"]


def test_a_limit_counts_entries_even_where_each_matches_often() -> None:
    index = CompletionIndex([Entry(str(n), "ab ab ab", ("ab ab", "ab ac")) for n in range(50)])
    assert len(found("a", index=index, limit=40)) == 40


def test_same_minds_accents_and_prefers_names_to_aliases() -> None:
    index = CompletionIndex([Entry("a", "Rémy"), Entry("b", "Remy", ("Rémy",)), Entry("c", "Paul", ("the mayor",))])
    assert index.same("RÉMY ") == ("a",)
    assert index.same(unicodedata.normalize("NFD", "rémy")) == ("a",)
    assert index.same("remy") == ("b",)
    assert index.same("The  Mayor") == ("c",)
    assert index.same("Rem") == ()


def test_two_of_one_name_are_both_told() -> None:
    assert CompletionIndex([Entry("a", "John Smith"), Entry("b", "John Smith")]).same("john smith") == ("a", "b")


names = st.lists(st.text(alphabet="abé -'", min_size=1, max_size=8), min_size=1, max_size=3)
books = st.dictionaries(st.sampled_from("uvwxyz"), names, max_size=6)


@given(st.lists(books, min_size=1, max_size=4), st.text(alphabet="abe ", max_size=4))
def test_an_updated_index_answers_like_a_new_one(versions: list[dict[str, list[str]]], query: str) -> None:
    index = CompletionIndex()
    entries: list[Entry] = []
    for version in versions:
        entries = [Entry(uid, labels[0], tuple(labels[1:])) for uid, labels in version.items()]
        index.update(entries)
    new = CompletionIndex(entries)
    assert sorted(found(query, index=index)) == sorted(found(query, index=new))
    wanted = {
        entry.uid
        for entry in entries
        if fold_words(query)
        and any(
            all(f" {word}" in f" {fold_words(label)}" for word in fold_words(query).split())
            for label in (entry.name, *entry.others)
        )
    }
    assert set(found(query, index=index)) == wanted
    for entry in entries:
        assert (entry.uid in index.same(entry.name)) == bool(fold_words(entry.name))


def test_the_order_survives_an_insertion() -> None:
    index = CompletionIndex([Entry("a", "Anna"), Entry("c", "Ante")])
    index.update([Entry("a", "Anna"), Entry("c", "Ante"), Entry("b", "Anouk"), Entry("d", "An")])
    assert found("an", index=index) == ["d", "a", "b", "c"]
