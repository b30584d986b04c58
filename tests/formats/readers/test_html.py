"""The reader of web pages: a golden file, real pages, trafilatura's own level, and pages that mean harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trafilatura import bare_extraction

from annotator.formats.registry import AS_FOUND, read_articles
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.errors import AnnotatorError, EmptyArticle
from tests.formats.reading import drafts, golden, spelled

ROOT = Path(__file__).parents[3]
PAGES = Path(__file__).parents[1] / "web" / "pages"
REAL = ROOT.parent / "shared" / "data" / "pages"


def test_the_golden_file() -> None:
    data = (PAGES / "wordpress.html").read_bytes()
    assert [spelled(draft) for draft in drafts("wordpress.html", data)] == golden("page.html.json")


@pytest.mark.skipif(not REAL.is_dir(), reason="there are no real pages beside the checkout")
@pytest.mark.parametrize(
    ("name", "metadata", "first", "last"),
    [
        (
            "lemonde.html",
            Metadata(
                title="Le projet de loi sur le renseignement massivement approuvé à l'Assemblée",
                outlet="Le Monde",
                author="Martin Untersinger",
                published="2015-05-04T13:36:31+02:00",
                url="http://www.lemonde.fr/pixels/article/2015/05/04/que-contient-la-loi-sur-le-renseignement_4627068_4408996.html",
                language="fr",
            ),
            "Les députés ont, sans surprise, adopté à une large majorité",
            "qui aurait dénoncé des actes potentiellement illégaux.",
        ),
        (
            "liberation.html",
            Metadata(
                title="Un troisième Français mort dans le séisme au Népal",
                outlet="Libération",
                author="AFP",
                published="2015-04-30T07:19:58",
                url="http://www.liberation.fr/monde/2015/04/30/un-troisieme-francais-mort-dans-le-seisme-au-nepal_1278483",
                language="fr",
            ),
            "Un Népalais prie à Katmandou, le 30 avril 2015.",
            "Des dizaines de milliers de personnes sont sans abri.",
        ),
    ],
)
def test_real_pages(name: str, metadata: Metadata, first: str, last: str) -> None:
    (draft,) = drafts(name, (REAL / name).read_bytes())
    assert draft.metadata == metadata
    assert draft.text.startswith(first)
    assert draft.text.endswith(last)


@pytest.mark.parametrize(
    "path", sorted([*PAGES.iterdir(), *(REAL.glob("*.html") if REAL.is_dir() else ())]), ids=lambda path: path.name
)
def test_no_word_that_trafilatura_keeps_is_lost(path: Path) -> None:
    (draft,) = drafts(path.name, path.read_bytes())
    kept = bare_extraction(path.read_bytes(), include_comments=False)
    assert kept is not None
    assert not isinstance(kept, dict)
    words = set(draft.text.split())
    missing = [word for word in (kept.text or "").split() if word not in words and word.strip("|-")]
    assert missing == []


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"<html><head><title>T</title></head><body></body></html>", b"<!-- x -->", b"<img src=x>"]
)
def test_a_page_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyArticle, match=r"a\.html"):
        drafts("a.html", data)


def test_what_looks_like_entities_is_neither_expanded_nor_opened() -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>The joke is &l9; and the file is &f; here, as ever.</p></body></html>"
    )
    (draft,) = drafts("a.xhtml", page.encode())
    assert draft.text == "The joke is &l9; and the file is &f; here, as ever."


WORDS = "The council has said that the port will be rebuilt within two years, whatever it costs. "


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + f"<p>{WORDS}</p>",
        "<b><i>" * 900 + WORDS + f"<p>{WORDS}",
        "<table><tr><td>" * 300 + WORDS,
        "<style>" * 200_000 + WORDS,
        "<p" * 300_000,
        "<!DOCTYPE html [" * 50_000 + WORDS,
        f"<p>{WORDS}</p><script>" + "<!--" * 100_000,
        "<p>" + "a" * 4_000_000,
        f"<p>{WORDS}<img src='data:image/png;base64,{'A' * 30_000_000}'></p>",
        "<ul>" + "<li><a href=x>y</a>" * 3_000,
        f"{WORDS}<br>" * 10_000,
        "<table>" + "<tr><td>a<td>b<td>a" * 3_000,
        '<script type="application/ld+json">' + '{"a":' * 50_000 + f"</script><p>{WORDS}",
        f"<p {' '.join(f'a{n}=1' for n in range(2_000))}>{WORDS}",
        f"<p>{WORDS}&#55357;&#0;&#x110000;\0\0</p>",
    ],
    ids=range(15),
)
def test_a_page_that_means_harm_is_read_or_refused(page: str) -> None:
    try:
        (draft,) = drafts("a.html", f"<html><body>{page}".encode())
    except AnnotatorError:
        return
    assert "\0" not in draft.text
    draft.text.encode("utf-8")


SEED = [path.read_bytes() for path in sorted(PAGES.iterdir())]


@given(
    st.sampled_from(SEED),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from([b"", b"\0", b"<", b">", b"&", b"\xff", b'"', b"<div>", b"</p>", b"<!--", b"]]>"])), min_size=1, max_size=30),
    st.floats(0, 1),
    st.booleans(),
)  # fmt: skip
@settings(max_examples=150)
def test_damaged_pages_give_articles_or_errors(
    data: bytes, wounds: list[tuple[float, bytes]], end: float, cut: bool
) -> None:
    for where, what in wounds:
        at = int(where * len(data))
        data = data[:at] + what + data[at + 1 :]
    data = data[: int(end * len(data))] if cut else data
    for name in ("a.html", "a.mhtml"):
        try:
            found = list(read_articles(name, data, AS_FOUND))
        except AnnotatorError:
            continue
        for draft in found:
            assert isinstance(draft, ArticleDraft)
            whole = draft.text + "".join(filter(None, vars_of(draft.metadata)))
            whole.encode("utf-8")
            assert "\0" not in whole
            assert "\r" not in draft.text
            assert all(0 <= mark.start < mark.end <= len(draft.text) for mark in draft.marks)


def vars_of(metadata: Metadata) -> list[str | None]:
    return [getattr(metadata, name) for name in Metadata.__slots__]


def test_reading_a_page_opens_nothing() -> None:
    code = (
        "import sys; from annotator.formats.registry import read_articles; from annotator.formats.workers import limits;"
        f"pages = [(p.name, p.read_bytes()) for p in __import__('pathlib').Path({str(PAGES)!r}).iterdir()];"
        "import tempfile; limits.confine(tempfile.mkdtemp());"
        "print(sum(1 for name, data in pages for _ in read_articles(name, data)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.strip() == str(len(SEED)), done.stderr
