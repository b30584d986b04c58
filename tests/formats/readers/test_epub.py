"""The EPUB reader on a book of another program, held to golden files, and on small ones that show one thing each."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.registry import reader_for
from annotator.model.article import ArticleDraft, Mark, Metadata
from annotator.model.errors import BrokenFile, EmptyArticle
from annotator.model.reading import ReadOptions
from tests.formats.documents.packing import epub, packed
from tests.formats.reading import drafts, golden, spelled

BOOK = Path(__file__).parents[1] / "files" / "book.epub"
CHAPTERS = ReadOptions(chapters=True)
PROSE = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own negotiators had "
    "spent eighteen months drafting with the shipowners, who had offered to pay for a third of it. Nobody was asked."
)
P = f"<p>{PROSE}</p>"


def read(data: bytes) -> ArticleDraft:
    (draft,) = drafts("a.epub", data)
    return draft


def body(inside: str) -> str:
    """The text of a chapter before its prose."""
    return read(epub({"a": inside + P})).text.removesuffix(PROSE).removesuffix("\n\n")


def chapters(data: bytes) -> list[tuple[str | None, str]]:
    found = drafts("a.epub", data, CHAPTERS)
    return [(draft.metadata.title, draft.text) for draft in found]


@pytest.mark.parametrize(
    ("golden_file", "options"), [("epub-book.json", ReadOptions()), ("epub-chapters.json", CHAPTERS)]
)
def test_a_book_of_another_program_is_read_as_the_golden_files_have_it(golden_file: str, options: ReadOptions) -> None:
    assert [spelled(draft) for draft in drafts("book.epub", BOOK.read_bytes(), options)] == golden(golden_file)


def test_what_a_book_says_of_itself() -> None:
    metadata = (
        '<dc:title>The harbour says no</dc:title><dc:creator opf:role="edt">Ed Itor</dc:creator>'
        '<dc:creator opf:role="aut">Ada Smith</dc:creator><dc:creator id="c">Paul Roth</dc:creator>'
        '<meta refines="#c" property="role">aut</meta><dc:creator>calibre</dc:creator>'
        "<dc:publisher>Estuary Press</dc:publisher><dc:language>en-GB</dc:language>"
        '<dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2025-03-14T00:00:00+00:00</dc:date>'
        "<dc:source>https://press.example/no</dc:source>"
    )
    assert read(epub({"a": P}, metadata=metadata)).metadata == Metadata(
        title="The harbour says no",
        outlet="Estuary Press",
        author="Ada Smith, Paul Roth",
        published="2025-03-14",
        url="https://press.example/no",
        language="en",
    )


def test_chapters_are_where_the_contents_lead_within_files_and_over_several() -> None:
    files = {
        "front": "<p>A title page</p>",
        "a": f'<section id="one"><h1>One</h1>{P}</section><h1><a id="two"/>Two</h1>{P}',
        "b": "<p>More of two.</p>",
        "c": f"<h1>Three</h1>{P}",
    }
    nav = '<ol><li><a href="a.xhtml#one">One</a></li><li><a href="a.xhtml#two">2. Two</a></li><li><a href="c.xhtml">Three</a></li></ol>'
    assert chapters(epub(files, nav=nav)) == [
        ("One", f"A title page\n\nOne\n\n{PROSE}"),
        ("Two", f"Two\n\n{PROSE}\n\nMore of two."),
        ("Three", f"Three\n\n{PROSE}"),
    ]


def test_old_books_have_their_contents_elsewhere_and_parts_hold_chapters() -> None:
    def point(label: str, file: str, inside: str = "") -> str:
        return f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{file}.xhtml"/>{inside}</navPoint>'

    files = {"p": "<h1>Part I</h1>", "a": f"<h2>One</h2>{P}", "b": f"<h2>Two</h2>{P}"}
    ncx = point("Part I", "p", point("One", "a") + point("Two", "b"))
    found = drafts("a.epub", epub(files, ncx=ncx, metadata="<dc:title>The harbour</dc:title>"), CHAPTERS)
    assert [(draft.group, draft.metadata.title, draft.text) for draft in found] == [
        ("The harbour", "One", f"Part I\n\nOne\n\n{PROSE}"),
        ("The harbour", "Two", f"Two\n\n{PROSE}"),
    ]


def test_without_contents_each_file_is_a_chapter() -> None:
    assert chapters(epub({"a": f"<h1>One</h1>{P}", "b": P})) == [("One", f"One\n\n{PROSE}"), (None, PROSE)]


def test_by_default_a_book_is_one_article_with_headings() -> None:
    draft = read(epub({"a": f"<h1>One</h1>{P}", "b": f"<h2>Two</h2>{P}"}))
    assert draft.text == f"One\n\n{PROSE}\n\nTwo\n\n{PROSE}"
    assert [mark.value for mark in draft.marks if mark.type == "heading"] == ["1", "2"]
    assert draft.group is None


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<p>a&nbsp;b &eacute;t&eacute; &lt;&#8217;</p>", "a\u00a0b été <’"),
        ("<div>one<p>two</p>three<br/>four</div>", "one\n\ntwo\n\nthree\nfour"),
        ("<p>verse<br/>and verse</p>", "verse\nand verse"),
        ('<ol start="3"><li>c</li><li value="7">g</li></ol><ul><li>dot</li><li>dot</li></ul>', "3. c\n7. g\n\ndot\ndot"),
        ("<table><tr><td><p>a</p></td><td></td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>", "a\t\tb\nc\td"),
        ('<p hidden="hidden">psst</p><p>so<script>x</script>ft\u00adhyphen</p>', "softhyphen"),
        ("<p>un<span>closed<p>tags &amp; all", "unclosed\n\ntags & all"),
        ('<title/><p>after <a id="x"/>an empty</p>', "after an empty"),
        ("<!DOCTYPE html [<!ENTITY b 'boom'>]><html><body><p>no &b; here</p>", "no &b; here"),
    ],
)  # fmt: skip
def test_markup_of_all_kinds(inside: str, text: str) -> None:
    assert body(inside) == text


def test_notes_are_called_and_stand_at_the_end_of_their_file() -> None:
    note = '<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>. The note.</p><p>More.</p></aside>'
    called = f'<p>{PROSE}<a epub:type="noteref" id="r1" href="#n1">1</a></p>{note}<p>Then<sup><a href="n.xhtml#n2">2</a></sup>.</p>'
    text = read(epub({"a": called, "n": '<p id="n2">2. Another.</p>'})).text
    assert text == f"{PROSE}[1]\n\nThen[2].\n\n[1] . The note.\n\nMore.\n\n2. Another."


def test_the_pages_of_the_printed_book_are_marks() -> None:
    page = '<span epub:type="pagebreak" title="{}" id="p{}"/>'
    draft = read(epub({"a": f"<p>{page.format(8, 8)}One</p><p>and {page.format(9, 9)}two.</p>{P}"}))
    assert draft.text == f"One\n\nand two.\n\n{PROSE}"
    assert draft.marks == (Mark(0, 9, "page", "8"), Mark(9, len(draft.text), "page", "9"))


def test_captions_and_contents_are_told_apart() -> None:
    draft = read(
        epub(
            {
                "a": f"<figure><img src='q.png'/><figcaption>A quay</figcaption></figure><nav><ol><li>One 3</li></ol></nav>{P}"
            }
        )
    )
    assert [(mark.type, draft.text[mark.start : mark.end]) for mark in draft.marks] == [
        ("caption", "A quay"),
        ("boilerplate", "One 3"),
    ]


def test_a_book_is_known_by_what_is_in_it() -> None:
    assert reader_for("a.zip", epub({"a": P})).name == "epub"


def test_books_for_one_device_say_so() -> None:
    def locked(uri: str, algorithm: str) -> bytes:
        encrypted = (
            f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
            f'<CipherReference URI="{uri}"/></CipherData></EncryptedData></encryption>'
        )
        return epub({"a": P}, more={"META-INF/encryption.xml": encrypted})

    with pytest.raises(BrokenFile, match=r"it is protected against copying \(DRM\)"):
        read(locked("OPS/a.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc"))
    assert read(locked("OPS/font.otf", "http://www.idpf.org/2008/embedding")).text == PROSE


def test_what_is_no_book_says_so() -> None:
    with pytest.raises(BrokenFile, match="it holds no chapter"):
        read(packed({"mimetype": "application/epub+zip"}))
    with pytest.raises(BrokenFile, match="it holds no chapter"):
        read(epub({"a": P}, spine='<itemref idref="gone"/>'))
    with pytest.raises(EmptyArticle):
        read(epub({"a": "<p/>"}))
    with pytest.raises(EmptyArticle):
        chapters(epub({"a": "<p/>", "b": "<p> </p>"}))
