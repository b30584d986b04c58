"""The OpenDocument reader on a file of another program, held to a golden file, and on small ones for one thing each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.formats.registry import reader_for
from annotator.model.article import ArticleDraft
from annotator.model.errors import BrokenFile, EmptyArticle
from tests.formats.documents.packing import fodt, packed
from tests.formats.reading import drafts, golden, spelled

FILES = Path(__file__).parents[1] / "files"
PROSE = (
    "The harbour council voted on Thursday night to reject the agreement on shore power that its own negotiators had "
    "spent eighteen months drafting with the shipowners, who had offered to pay for a third of it. Nobody was asked."
)
END = f"<text:p>{PROSE}</text:p>"


def read(data: bytes, name: str = "a.odt") -> ArticleDraft:
    (draft,) = drafts(name, data)
    return draft


def lines(body: str, styles: str = "") -> list[str]:
    """The lines of a document whose prose ends it."""
    return re.split("\n+", read(fodt(body + END, styles=styles)).text.removesuffix(PROSE).strip("\n"))


def test_a_file_of_another_program_is_read_as_the_golden_file_has_it() -> None:
    assert [spelled(read((FILES / "quay.odt").read_bytes(), "quay.odt"))] == golden("odt-quay.json")


def test_a_document_in_one_file_is_the_same() -> None:
    whole, packed_one = (read((FILES / f"quay.{suffix}").read_bytes()) for suffix in ("fodt", "odt"))
    assert whole.text.removesuffix("Page sur") == packed_one.text.removesuffix("Page 1 sur 1")
    assert whole.metadata == packed_one.metadata


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>gone</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes>"
    )
    body = '<text:p>here<text:change text:change-id="a"/><text:change-start text:change-id="b"/> too</text:p>'
    assert lines(tracked + body) == ["here too"]


def test_white_space_is_what_the_format_makes_of_it() -> None:
    body = "<text:p>  two \n words<text:s text:c='3'/>three<text:tab/>four<text:line-break/> five<text:span> six</text:span> </text:p>"
    assert lines(body) == ["two words   three\tfour", "five six"]


def test_notes_are_called_and_stand_at_the_end() -> None:
    def note(key: str, kind: str, inside: str) -> str:
        return (
            f'<text:note text:id="{key}" text:note-class="{kind}"><text:note-citation>*</text:note-citation>'
            f"<text:note-body>{inside}</text:note-body></text:note>"
        )

    body = f"<text:p>{PROSE}{note('a', 'endnote', '<text:p>End.</text:p>')} Then.{note('b', 'footnote', '<text:p>Foot.</text:p><text:p>More.</text:p>')}</text:p>"
    assert read(fodt(body)).text == f"{PROSE}[1] Then.[2]\n\n[1] End.\n\n[2] Foot.\n\nMore."


def test_headings_titles_captions_and_indexes_are_told_apart() -> None:
    styles = (
        '<style:style style:name="Title" style:family="paragraph"/>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/>'
        '<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Caption"/>'
    )
    body = (
        '<text:p text:style-name="P1">The harbour says no</text:p>'
        "<text:table-of-content><text:index-body><text:p>Votes 3</text:p></text:index-body></text:table-of-content>"
        f'<text:h text:outline-level="2">Votes</text:h>{END}<text:p text:style-name="Table">A quay</text:p>'
    )
    draft = read(fodt(body, styles=styles))
    assert draft.metadata.title == "The harbour says no"
    assert [(mark.type, mark.value, draft.text[mark.start : mark.end]) for mark in draft.marks] == [
        ("boilerplate", "title", "The harbour says no"),
        ("boilerplate", "furniture", "Votes 3"),
        ("heading", "2", "Votes"),
        ("caption", None, "A quay"),
    ]


def test_short_bold_paragraphs_are_headings_and_hidden_ones_are_gone() -> None:
    styles = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    )
    body = f'{END}<text:p><text:span text:style-name="B">Nobody was asked</text:span></text:p><text:p text:style-name="H">psst</text:p>'
    draft = read(fodt(body, styles=styles))
    assert draft.text == f"{PROSE}\n\nNobody was asked"
    assert [mark.type for mark in draft.marks] == ["heading"]


def test_numbers_of_lists_and_headings_are_counted_and_bullets_are_not() -> None:
    number = 'style:num-format="1" style:num-suffix="."'
    styles = (
        f'<text:list-style style:name="L"><text:list-level-style-number text:level="1" {number}/>'
        f'<text:list-level-style-number text:level="2" {number} text:display-levels="2"/>'
        '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>'
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix=" –"/></text:outline-style>'
    )
    inner = "<text:list><text:list-item><text:p>deep</text:p><text:list><text:list-item><text:p>dot</text:p></text:list-item></text:list></text:list-item></text:list>"
    items = f"<text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item><text:list-item><text:p>two</text:p>{inner}</text:list-item>"
    body = f'<text:h text:outline-level="1">Parts</text:h><text:list text:style-name="L">{items}</text:list>'
    body += '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>three</text:p></text:list-item></text:list>'
    body += '<text:list text:style-name="L"><text:list-item><text:p>again</text:p></text:list-item></text:list>'
    said = ["I – Parts", "1. one", "more", "2. two", "2.1. deep", "dot", "3. three", "1. again"]
    assert lines(body, styles) == said


def test_tables_and_text_boxes() -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(f'<table:table-cell><text:p>{cell}</text:p></table:table-cell>' for cell in cells)}</table:table-row>"

    table = f"<table:table><table:table-header-rows>{row('Port', 'Tonnes')}</table:table-header-rows>{row('Brest', '15 000')}</table:table>"
    box = "<draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box></draw:frame>"
    text = read(fodt(f"<text:p>A{box} quay</text:p>{table}{END}")).text
    assert text == f"A quay\n\nin the box\n\nPort\tTonnes\nBrest\t15 000\n\n{PROSE}"


def test_headers_and_footers_are_boilerplate_and_say_when() -> None:
    masters = "".join(
        f"<style:master-page><style:header><text:p>The Estuary Herald — 14 March 2025</text:p></style:header>"
        f"<style:footer><text:p>Page {page}</text:p></style:footer></style:master-page>"
        for page in (1, 1, 2)
    )
    draft = read(fodt(END, masters=masters))
    assert draft.text == f"The Estuary Herald — 14 March 2025\n\n{PROSE}\n\nPage 1"
    assert {mark.value for mark in draft.marks} == {"furniture"}
    assert (draft.metadata.outlet, draft.metadata.published) == ("The Estuary Herald", "2025-03-14")


def test_properties_are_believed_where_the_text_agrees() -> None:
    meta = "<dc:title>Harbour says no</dc:title><meta:initial-creator>Ada Smith</meta:initial-creator>"
    agreeing = read(fodt(f"<text:p>Harbour says no</text:p>{END}<text:p>Ada Smith</text:p>", meta=meta)).metadata
    assert (agreeing.title, agreeing.author) == ("Harbour says no", "Ada Smith")


def test_a_file_is_known_by_what_is_in_it() -> None:
    assert reader_for("a.zip", (FILES / "quay.odt").read_bytes()).name == "odt"
    assert reader_for("a.xml", fodt(END)).name == "odt"


def test_entities_are_not_expanded() -> None:
    data = fodt(f"<text:p>{PROSE} &b;</text:p>").replace(
        b"<office:document ", b'<!DOCTYPE d [<!ENTITY b "boom">]><office:document ', 1
    )
    assert "boom" not in read(data).text


def test_what_is_no_text_document_says_so() -> None:
    with pytest.raises(BrokenFile, match="its markup cannot be read"):
        read(fodt(END)[:-10])
    with pytest.raises(BrokenFile, match=r"it holds no content\.xml"):
        read(packed({"mimetype": "application/vnd.oasis.opendocument.text"}))
    with pytest.raises(EmptyArticle):
        read(fodt("<text:p/>"))
