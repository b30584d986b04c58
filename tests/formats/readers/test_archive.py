"""Zip archives of articles: read in memory, each file by its own reader, under caps."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from annotator.formats.registry import read_articles
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, BrokenFile
from tests.formats.reading import golden, spelled

FIRST = "Le premier article dit que le port rouvre lundi.\n"
PAGE = (
    b"<!doctype html><html><body><article><p>Le port rouvre lundi, dit la mairie aux journalistes.</p></article></html>"
)


def zipped(files: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()


PRESS = {
    "press/b.txt": b"Le second article est tout autre.\n",
    "press/a.txt": FIRST.encode("cp1252"),
    "press/page.html": PAGE,
    "press/page_files/frame.html": PAGE,
    "press/.hidden.txt": b"hidden",
    "__MACOSX/press/a.txt": b"x",
    "press/photo.jpg": b"\xff\xd8\xff",
    "press/broken.txt": b"\x89PNG\r\n\x1a\n",
    "inner.zip": zipped({"c.txt": b"c"}),
}


def test_an_archive_is_read_as_its_golden_file_has_it() -> None:
    found = list(read_articles("press.zip", zipped(PRESS)))
    articles = [one for one in found if isinstance(one, ArticleDraft)]
    assert [spelled(one) for one in articles] == golden("archive.json")
    assert [one.source_name for one in articles] == [
        f"press.zip/press/{name}" for name in ("a.txt", "b.txt", "page.html")
    ]
    refused = [str(one) for one in found if isinstance(one, AnnotatorError)]
    assert len(refused) == 2
    assert refused[0].startswith("press.zip/inner.zip was not added: it is an archive within an archive")
    assert refused[1].startswith("broken.txt was not added: it is a PNG image")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"a.jpg": b"x"}), "no file that Annotator can read"),
        (zipped({"a.txt": b"a"})[:-30], "damaged zip"),
        (zipped({f"{n}.txt": b"" for n in range(20_001)}), "more than 20000 files"),
        (zipped({"a.txt": b"a" * (40 << 20)}), "more than 200 times its size"),
        (b"no zip at all", "damaged zip"),
    ],
    ids=["nothing", "cut", "many", "bursting", "none"],
)
def test_an_archive_that_is_none_or_bursts_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(BrokenFile, match=words):
        list(read_articles("a.zip", data))
