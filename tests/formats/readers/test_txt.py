"""The text reader on the real sample article, held to a golden file."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from annotator.model.article import Metadata
from annotator.model.errors import EmptyArticle
from tests.formats.reading import drafts

ROOT = Path(__file__).parents[3]
NAME = "000_531aa19bda4f2adf.txt"
GOLDEN = ROOT / "tests" / "golden" / "sample-article.json"
TITLE = "LE CHEF DE L'OTAN S'ALARME DU PARTENARIAT STRATÉGIQUE ENTRE LA RUSSIE ET LA CORÉE DU NORD"


def test_the_sample_is_read_as_the_golden_file_has_it() -> None:
    data = (ROOT / "seeds" / NAME).read_bytes()
    (draft,) = drafts(NAME, data)
    assert draft.text == data.decode("utf-8")
    assert draft.source_name == NAME
    read = {
        "metadata": asdict(draft.metadata),
        "marks": [asdict(mark) | {"text": draft.text[mark.start : mark.end]} for mark in draft.marks],
    }
    assert read == json.loads(GOLDEN.read_text("utf-8"))


def test_what_the_sample_says_of_itself() -> None:
    (draft,) = drafts(NAME, (ROOT / "seeds" / NAME).read_bytes())
    assert draft.metadata == Metadata(
        title=TITLE, outlet="La Gazette", published="2024-06-21T11:21+01:00", language="fr"
    )
    folded = [draft.text[mark.start : mark.end] for mark in draft.marks]
    assert folded[0] == "Lagazette"
    assert folded[-2:] == ["Loading...", "L'info de A à Z Voir Plus"]
    assert folded.count(TITLE) == 3


@pytest.mark.parametrize("data", [b"", b"\r\n \t", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyArticle, match=r"a\.txt"):
        drafts("a.txt", data)


def test_five_megabytes_on_one_line_are_read() -> None:
    data = b"Le conseil de la ville a dit que les ports sont dans le nord. " * 80_000
    (draft,) = drafts("a.txt", data)
    assert len(draft.text) == len(data)
    assert draft.metadata == Metadata(language="fr")
    assert draft.marks == ()
