"""The file of an article read again: otherwise, by a better reader, and the right one of several."""

from __future__ import annotations

import pytest

from annotator.formats.originals import kept
from annotator.model.article import Article, Metadata
from annotator.model.errors import AnnotatorError
from annotator.model.reading import ReadOptions
from annotator.operations.rereading import read_again
from tests.formats.corpora import press


def test_a_text_is_read_again_in_another_encoding() -> None:
    original = kept(
        "a.txt", "Déjà vu, a dit la préfète aux journalistes venus nombreux ce jour.".encode("cp1252"), "text/plain"
    )
    article = Article(uid="1")
    wrong = read_again(original, article, "", ReadOptions(encoding="cp850"))
    right = read_again(original, article, wrong.text)
    assert wrong.text != right.text == "Déjà vu, a dit la préfète aux journalistes venus nombreux ce jour."
    assert right.original == original


def test_of_several_articles_it_is_the_same_one() -> None:
    original = kept("corpus.csv", press.delimited(), "text/csv")
    second = read_again(original, Article(uid="1", title='"Quays are safe", says prefect'), "")
    assert second.metadata.outlet == "The Pilot"
    same_words = read_again(original, Article(uid="1", title="Corrected since"), press.SECOND + " And more.")
    assert same_words.text == press.SECOND
    assert same_words.metadata == Metadata(
        title='"Quays are safe", says prefect', outlet="The Pilot", published="2024-07-03", language="en"
    )


def test_a_file_without_articles_says_so() -> None:
    with pytest.raises(AnnotatorError, match="no text"):
        read_again(kept("a.txt", b" ", "text/plain"), Article(uid="1"), "")
