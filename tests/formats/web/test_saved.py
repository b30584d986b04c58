"""Saved pages: what they are known by, archives in one file, and the folders beside pages."""

from __future__ import annotations

import base64
import quopri

import pytest

from annotator.formats.registry import reader_for
from annotator.formats.web.saved import companion_folders
from annotator.model.errors import BrokenFile, UnknownFormat
from annotator.model.reading import ReadOptions
from tests.formats.reading import drafts, golden, spelled

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>La digue tiendra-t-elle ?</title>
<meta property="og:site_name" content="Le Phare"><meta name="author" content="Yann Kervella">
<meta property="article:published_time" content="2023-10-19T08:15:00+02:00"></head><body><nav>Accueil</nav><article>
<h1>La digue tiendra-t-elle ?</h1>
<p>À Ploudiern, la question revient à chaque grande marée. La digue a été réparée six fois depuis 1987, et la mer gagne.</p>
<figure><img src="cid:image-1@mhtml.example"><figcaption>La digue, côté port. Photo Y. K.</figcaption></figure>
<h2>Un mur plus haut</h2>
<p>Le maire veut un mur plus haut d’un mètre. « Nous n’avons pas le choix », répète-t-il devant les habitants du port.</p>
<p>Lire aussi : <a href="/x">La mer monte plus vite que prévu</a></p>
</article></body></html>"""
ADDRESS = "https://www.lephare.example/ploudiern/digue"


def archive(page: bytes, *, charset: str = "utf-8", encoding: str = "quoted-printable", more: str = "") -> bytes:
    """MHTML as browsers write it, with a frame and a picture."""
    coded = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    said = f'; charset="{charset}"' if charset else ""
    head = (
        "From: <Saved by a browser>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: =?utf-8?Q?La=20digue=20tiendra-t-elle=20?=\r\n"
        "Date: Thu, 19 Oct 2023 12:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Parts--x----"{more}\r\n\r\n\r\n'
    )
    root = (
        f"------Parts--x----\r\nContent-Type: text/html{said}\r\nContent-ID: <frame-0@mhtml.example>\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {ADDRESS}\r\n\r\n"
    )
    picture = (
        "\r\n------Parts--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-ID: <image-1@mhtml.example>\r\n\r\niVBORw0KGgo=\r\n"
    )
    frame = (
        "------Parts--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.example>\r\n"
        "Content-Location: https://ads.example/\r\n\r\n<html><body><p>Achetez nos bottes, les meilleures bottes.</p></body></html>"
        "\r\n------Parts--x------\r\n"
    )
    return head.encode() + root.encode() + coded + picture.encode() + frame.encode()


def test_the_golden_file() -> None:
    (draft,) = drafts("digue.mhtml", archive(PAGE.encode()))
    assert [spelled(draft)] == golden("page.mhtml.json")
    assert draft.source_name == "digue.mhtml"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize(
    ("codec", "charset"), [("cp1252", "windows-1252"), ("cp1252", ""), ("utf-16", "utf-16"), ("utf-8", "us-ascii")]
)
def test_a_part_in_any_coding_is_the_same_page(encoding: str, codec: str, charset: str) -> None:
    data = archive(PAGE.encode(codec), charset=charset, encoding=encoding)
    assert [spelled(draft) for draft in drafts("a.mht", data)] == golden("page.mhtml.json")


def test_the_start_of_an_archive_is_its_page() -> None:
    data = archive(PAGE.encode(), more=';\r\n\tstart="<frame-1@mhtml.example>"')
    (draft,) = drafts("a.mhtml", data)
    assert draft.text == "Achetez nos bottes, les meilleures bottes."
    assert draft.metadata.url == "https://ads.example/"


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n1\r\n--x--",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n  ",
    ],
)
def test_an_archive_without_a_page_is_told(data: bytes) -> None:
    with pytest.raises(BrokenFile, match=r"a\.mhtml was not added: the archive has no web page"):
        drafts("a.mhtml", data)


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("a.txt", b"<!doctype html><p>x", "html"),
        ("a", b"\xef\xbb\xbf \n<?xml version='1.0'?>\n<!-- c --><!-- d -->\n<HTML>", "html"),
        ("a", "<!DOCTYPE html>".encode("utf-16"), "html"),
        ("a.htm", b"<p>a fragment</p>", "html"),
        ("a.txt", b"<p>a fragment</p>", "txt"),
        ("a.txt", b"He wrote: <html> is a tag.", "txt"),
        ("a.txt", b"<htmlish>", "txt"),
        ("a.html", archive(b"<p>x"), "mhtml"),
        ("a.eml", b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x", "mhtml"),
        ("a.txt", b"Subject: MIME-Version: 1.0\r\nContent-Type is a word", "txt"),
    ],
)
def test_pages_are_known_by_how_they_begin(name: str, data: bytes, reader: str) -> None:
    assert reader_for(name, data).name == reader


def test_other_markup_is_no_page() -> None:
    with pytest.raises(UnknownFormat):
        reader_for("feed.rss", b"<?xml version='1.0'?><rss><channel/></rss>")


def test_where_a_browser_found_the_page_is_its_address() -> None:
    for comment in (
        f"<!-- saved from url=(0041){ADDRESS} -->",
        f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: x\n-->",
    ):
        (draft,) = drafts("a.html", PAGE.replace("<html", f"{comment}<html").encode())
        assert draft.metadata.url == ADDRESS


def test_the_encoding_that_the_user_says_counts_for_the_page_within() -> None:
    (draft,) = drafts("a.mhtml", archive("<p>Привет всем".encode("cp1251"), charset=""), ReadOptions(encoding="cp1251"))
    assert draft.text == "Привет всем"


def test_folders_beside_pages_are_theirs() -> None:
    folders = [
        "digue_files",
        "Digue_fichiers",
        "autre_files",
        "mes fichiers",
        "page-Dateien",
        "digue",
        "x.files",
        "_files",
    ]
    files = ["digue.html", "page.htm", "x.xhtml", "autre.txt", "mes.html"]
    found = companion_folders(folders, files)
    assert found == {"digue_files", "Digue_fichiers", "page-Dateien", "x.files", "mes fichiers"}
