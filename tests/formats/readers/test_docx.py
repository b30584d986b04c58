"""The Word reader on a file of another program, held to a golden file, and on small ones that show one thing each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.formats.registry import reader_for
from annotator.model.article import ArticleDraft
from annotator.model.errors import BrokenFile, EmptyArticle
from tests.formats.documents.packing import docx, packed, paragraph, run, styled
from tests.formats.reading import drafts, golden, spelled

FILES = Path(__file__).parents[1] / "files"
PROSE = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own negotiators had "
    "spent eighteen months drafting with the shipowners, who had offered to pay for a third of it. Nobody was asked."
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>{more}</w:style>'
    for style, name, more in (
        ("T", "Title", ""),
        ("H1", "heading 1", ""),
        ("Own", "Mine", '<w:basedOn w:val="H1"/>'),
        ("C", "caption", ""),
        ("I", "toc 1", ""),
        ("Out", "Else", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        ("L", "Loop", '<w:basedOn w:val="L"/>'),
    )
)


def read(data: bytes, name: str = "a.docx") -> ArticleDraft:
    (draft,) = drafts(name, data)
    return draft


def lines(body: str, parts: dict[str, str] | None = None) -> list[str]:
    """The lines of a document whose prose ends it."""
    text = read(docx(body + paragraph(PROSE), parts)).text
    return re.split("\n+", text.removesuffix(PROSE).strip("\n"))


def marked(draft: ArticleDraft, kind: str) -> list[str]:
    return [draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == kind]


def test_a_file_of_another_program_is_read_as_the_golden_file_has_it() -> None:
    assert [spelled(read((FILES / "quay.docx").read_bytes(), "quay.docx"))] == golden("docx-quay.json")


def test_tracked_changes_are_accepted() -> None:
    body = paragraph("a", f"<w:del>{run('b').replace('w:t', 'w:delText')}</w:del>", f"<w:ins>{run('c')}</w:ins>")
    body += paragraph(f"<w:moveFrom>{run('d')}</w:moveFrom>", f"<w:moveTo>{run('e')}</w:moveTo>")
    body += paragraph("this goes ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("on")
    assert lines(body) == ["ac", "e", "this goes on"]


def test_notes_are_called_and_stand_at_the_end() -> None:
    body = paragraph(
        PROSE, '<w:r><w:endnoteReference w:id="7"/></w:r>', " Then.", '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    separator = f'<w:footnote w:id="0" w:type="separator">{paragraph("—")}</w:footnote>'
    parts = {
        "footnotes": f'{separator}<w:footnote w:id="2">{paragraph(" Foot.")}{paragraph("More.")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="7">{paragraph("End.")}</w:endnote>',
    }
    assert read(docx(body, parts)).text == f"{PROSE}[1] Then.[2]\n\n[1] End.\n\n[2] Foot.\n\nMore."


def test_styles_say_what_a_paragraph_is() -> None:
    body = styled("T", "The harbour says no") + styled("I", "Votes\t3") + styled("Own", "Votes") + paragraph(PROSE)
    body += styled("C", "A quay") + styled("Out", "Deeper") + styled("L", "In a circle") + styled("None", "Unknown")
    draft = read(docx(body, {"styles": STYLES}))
    assert draft.metadata.title == "The harbour says no"
    assert [(mark.type, mark.value, draft.text[mark.start : mark.end]) for mark in draft.marks] == [
        ("boilerplate", "title", "The harbour says no"),
        ("boilerplate", "furniture", "Votes\t3"),
        ("heading", "1", "Votes"),
        ("caption", None, "A quay"),
        ("heading", "3", "Deeper"),
    ]


def test_short_bold_paragraphs_are_headings() -> None:
    bold = "<w:b/>"
    body = paragraph(PROSE) + paragraph(run("Nobody was asked", bold)) + paragraph(PROSE, run(" Loud.", bold))
    draft = read(docx(body + paragraph(run("So it ends.", bold)) + paragraph(run("No", '<w:b w:val="0"/>'))))
    assert marked(draft, "heading") == ["Nobody was asked"]
    assert marked(read(docx(paragraph(run("All", bold)) + paragraph(run(PROSE, bold)))), "heading") == []


def test_tables_are_lines_of_cells_and_layouts_are_paragraphs() -> None:
    def table(*rows: list[str]) -> str:
        return (
            "<w:tbl>"
            + "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
            + "</w:tbl>"
        )

    plain = table([paragraph("Port"), paragraph("Tonnes")], [paragraph(""), paragraph("15", "\t000") + paragraph("t")])
    assert f"\n\nPort\tTonnes\n\t15 000 t\n\n{PROSE}" in read(docx(paragraph("A") + plain + paragraph(PROSE))).text
    layout = table([paragraph(PROSE) + paragraph(PROSE), paragraph("Aside")], [plain, paragraph("")])
    assert read(docx(layout)).text == f"{PROSE}\n\n{PROSE}\n\nAside\n\nPort\tTonnes\n\t15 000 t"
    deleted = plain.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert lines(deleted) == ["\t15 000 t"]


def test_numbers_of_lists_are_counted_and_bullets_are_not() -> None:
    level = '<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="5">{level.format(depth=0, start=1, form="decimal", text="Article %1.")}'
        f"{level.format(depth=1, start=1, form='lowerLetter', text='%1.%2)')}</w:abstractNum>"
        f'<w:abstractNum w:abstractNumId="6">{level.format(depth=0, start=1, form="bullet", text="*")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>'
    )

    def item(text: str, number: int, depth: int = 0) -> str:
        return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    body = item("one", 1) + item("deep", 1, 1) + item("deeper", 1, 1) + item("two", 1) + item("deep", 1, 1)
    body += item("bullet", 2) + item("three", 3) + item("of no list", 9)
    said = lines(body, {"numbering": numbering})
    assert said == [
        "Article 1. one", "1.a) deep", "1.b) deeper", "Article 2. two", "2.a) deep", "bullet", "Article 3. three", "of no list",
    ]  # fmt: skip


def test_text_boxes_stand_behind_their_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(paragraph("before", both, " after")) == ["before after", "in the box"]


def test_runs_of_all_kinds_are_read() -> None:
    body = paragraph(
        "a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c", '<w:r><w:br w:type="page"/></w:r>', "d"
    )
    body += paragraph("Saint", "<w:r><w:noBreakHyphen/></w:r>", "Denis", "<w:r><w:softHyphen/></w:r>", "!")
    body += paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', run("hidden", "<w:vanish/>"), " x")
    body += paragraph(
        f"<w:hyperlink>{run('link')}</w:hyperlink>", f"<w:sdt><w:sdtContent>{run('ed')}</w:sdtContent></w:sdt>"
    )
    body += paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>PAGE</w:instrText></w:r>", "7"
    )
    body += f"<w:sdt><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
    assert lines(body) == ["a\tb", "cd", "Saint\u2011Denis!", "→ x", "linked", "7", "controlled"]


def test_headers_and_footers_are_boilerplate_and_say_when() -> None:
    parts = {
        "header1": paragraph("The Estuary Herald — 14 March 2025"),
        "footer1": paragraph("Page 1"),
        "footer2": paragraph("Page 1"),
    }
    draft = read(docx(paragraph(PROSE), parts))
    assert draft.text == f"The Estuary Herald — 14 March 2025\n\n{PROSE}\n\nPage 1"
    assert marked(draft, "boilerplate") == ["The Estuary Herald — 14 March 2025", "Page 1"]
    assert (draft.metadata.outlet, draft.metadata.published) == ("The Estuary Herald", "2025-03-14")


def test_properties_are_believed_where_the_text_agrees() -> None:
    core = "<dc:title>Harbour says no</dc:title><dc:creator>Ada Smith</dc:creator>"
    agreeing = read(docx(paragraph("Harbour says no") + paragraph(PROSE) + paragraph("Ada Smith"), core=core)).metadata
    assert (agreeing.title, agreeing.author) == ("Harbour says no", "Ada Smith")
    alone = read(docx(paragraph(PROSE), core=core)).metadata
    assert (alone.title, alone.author) == ("Harbour says no", None)


@pytest.mark.parametrize("main", ["word/document2.xml", "word/document.xml"])
def test_a_file_is_known_by_what_is_in_it(main: str) -> None:
    data = docx(paragraph(PROSE), main=main)
    assert reader_for("a.zip", data).name == "docx"
    assert read(data, "a.bin").text == PROSE


def test_entities_are_not_expanded_and_nothing_outside_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    document = (
        f'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY s SYSTEM "{secret.as_uri()}">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        f"<w:t>{PROSE} &b; &s;</w:t></w:r></w:p></w:body></w:document>"
    )
    text = read(packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document})).text
    assert text.startswith(PROSE)
    assert "aaaa" not in text
    assert "secret" not in text


def test_what_is_no_word_document_says_so() -> None:
    with pytest.raises(BrokenFile, match="it is a damaged zip"):
        read(docx(paragraph(PROSE))[:-40])
    with pytest.raises(BrokenFile, match="its markup cannot be read"):
        read(packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document>"}))
    with pytest.raises(EmptyArticle):
        read(docx(paragraph(" ")))
    with pytest.raises(EmptyArticle):
        read(packed({"word/other.xml": "<x/>"}))
