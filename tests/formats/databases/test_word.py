"""The paragraphs of Word files, and what hostile ones may not do."""

from __future__ import annotations

import io
import zipfile

import pytest

from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.databases.word import word_paragraphs
from annotator.formats.registry import reader_named
from annotator.model.article import ArticleDraft
from annotator.model.errors import BrokenFile
from tests.formats.databases.exports import MADE_ELSEWHERE
from tests.formats.databases.word_files import Line, document, packed, word_file
from tests.formats.reading import golden

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraphs(body: str, *, space: str = W) -> list[Paragraph]:
    document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return word_paragraphs("a.docx", packed({"word/document.xml": document}))


def test_lines_links_bold_and_cells_are_kept() -> None:
    data = word_file(
        [Line("Bold\nlines", bold=True), Line("Link", link="https://x.example/"), Line("", cells=("HD", "Ship"))]
    )
    assert word_paragraphs("a.docx", data) == [
        Paragraph("Bold\nlines", strong=True),
        Paragraph("Link", link="https://x.example/"),
        Paragraph("HD | Ship", cells=("HD", "Ship")),
    ]


@pytest.mark.parametrize("space", [W, "http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_what_is_set_is_told_and_what_was_deleted_is_not_read(space: str) -> None:
    found = paragraphs(
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr>'
        "<w:t>A</w:t><w:tab/><w:t>B</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        space=space,
    )
    assert found == [Paragraph("A\tB", large=True, centred=True)]


def test_tables_within_tables_keep_their_order() -> None:
    cell = "<w:tc>{}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell.format('<w:p><w:r><w:t>in</w:t></w:r></w:p>')}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr>{cell.format(inner)}{cell.format('<w:p><w:r><w:t>out</w:t></w:r></w:p>')}</w:tr></w:tbl>"
    assert [each.cells for each in paragraphs(outer)] == [("in", "out")]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<w:p>", "its markup cannot be read"),
        ("<w:p>" * 5_000, "its markup cannot be read"),
        ("\x01", "its markup cannot be read"),
    ],
)
def test_broken_markup_is_a_reason(body: str, reason: str) -> None:
    with pytest.raises(BrokenFile, match=reason):
        paragraphs(body)


def test_entities_are_not_expanded_and_nothing_outside_is_opened() -> None:
    bombs = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "boom"}">' for n in range(12))
    head = f'<!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">{bombs}]>'
    text, _ = document([Line("words ENTITY words")])
    for entity in ("&file;", "&b11;"):
        bad = text.replace("?>", f"?>{head}", 1).replace("ENTITY", entity)
        try:
            said = " ".join(each.text for each in word_paragraphs("a", packed({"word/document.xml": bad})))
        except BrokenFile:
            continue
        assert "root:" not in said
        assert "boom" not in said


def test_a_zip_that_bursts_and_one_without_a_document_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 60_000_000)
    with pytest.raises(BrokenFile):
        word_paragraphs("bomb.docx", file.getvalue())
    with pytest.raises(BrokenFile):
        word_paragraphs("a.docx", packed({"mimetype": "x"}))


@pytest.mark.parametrize(
    ("name", "reader", "same"),
    [
        ("nexis.rtf", "nexis-rtf", "nexis-docx.json"),
        ("hafen.rtf", "factiva-rtf", "factiva-uncoded.json"),
        ("factiva.docx", "factiva-docx", "factiva-html.json"),
    ],
)
def test_what_libreoffice_made_of_an_export_holds_the_same_articles(name: str, reader: str, same: str) -> None:
    data = (MADE_ELSEWHERE / name).read_bytes()
    recognises = reader_named(reader).recognises
    assert recognises is not None
    assert recognises(data)
    found = [each for each in reader_named(reader).read(name, data) if isinstance(each, ArticleDraft)]
    assert len(found) == len(golden(same))
    for draft, spelled in zip(found, golden(same), strict=True):
        metadata, fields = spelled["metadata"], spelled["fields"]
        assert isinstance(metadata, dict)
        assert isinstance(fields, dict)
        assert (draft.metadata.title, draft.metadata.outlet, draft.metadata.published, draft.metadata.author) == tuple(
            metadata[key] for key in ("title", "outlet", "published", "author")
        )
        assert dict(draft.fields) == fields
