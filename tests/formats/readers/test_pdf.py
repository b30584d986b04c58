"""The PDF reader on files of other programs, held to golden files, and on small ones that show one thing each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.model.article import ArticleDraft, Mark
from annotator.model.errors import BrokenFile, EmptyArticle
from tests.formats.pdf.printing import Sheet, pdf
from tests.formats.reading import drafts, golden, spelled

FILES = Path(__file__).parents[1] / "files"
PROSE = (
    "The harbour council voted on Thursday night to reject",
    "the agreement on shore power that its own negotiators",
    "had spent eighteen months drafting with the shipowners.",
)


_CALL = re.compile(r"<text:note .*?<text:note-citation>(\d+)</text:note-citation>.*?</text:note>")


def read(data: bytes, name: str = "a.pdf") -> ArticleDraft:
    (draft,) = drafts(name, data)
    return draft


def of(draft: ArticleDraft, kind: str) -> list[str]:
    return [draft.text[mark.start : mark.end] for mark in draft.marks if mark.type == kind]


def paragraphs(draft: ArticleDraft) -> list[str]:
    """The paragraphs that are no boilerplate."""
    gone = set(of(draft, "boilerplate"))
    return [line for line in re.split("\n+", draft.text) if line not in gone]


@pytest.mark.parametrize("name", ["quay", "columns"])
def test_files_of_other_programs_are_read_as_the_golden_files_have_them(name: str) -> None:
    draft = read((FILES / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    assert [spelled(draft)] == golden(f"pdf-{name}.json")
    assert draft.source_name == f"{name}.pdf"


@pytest.mark.parametrize(
    ("name", "pattern"),
    [("quay.fodt", r"<text:p text:style-name=\"B\">(.*?)</text:p>"), ("columns.typ", r"^  (\S.*)$")],
)
def test_no_word_of_these_files_is_lost_or_changed(name: str, pattern: str) -> None:
    source = (FILES / name).read_text("utf-8")
    body = _CALL.sub(r"[\1]", source.rpartition("</text:tracked-changes>")[2])
    written = [re.sub(r"<[^>]+>", "", found) for found in re.findall(pattern, body, re.MULTILINE)]
    draft = read((FILES / f"{name.split('.')[0]}.pdf").read_bytes())
    said = {line.replace("\u202f", " ").replace("\xa0", " ") for line in paragraphs(draft)}
    assert len(written) >= 5
    assert [line for line in written if line not in said and "text(" not in line] == []


def test_what_the_columns_say_of_themselves() -> None:
    draft = read((FILES / "columns.pdf").read_bytes())
    metadata = draft.metadata
    assert (metadata.title, metadata.outlet) == ("Le port refuse l’accord-cadre", "La Gazette du littoral")
    assert (metadata.author, metadata.published, metadata.language) == ("Maëlle Kervadec", "2025-03-14", "fr")
    first, second = (mark for mark in draft.marks if mark.type == "page")
    assert (first.value, second.value, first.end) == ("1", "2", second.start)
    assert of(draft, "heading") == ["Un consortium préoccupé"]
    assert "La Gazette du littoral" in of(draft, "boilerplate")


def test_pages_bear_their_own_numbers() -> None:
    sheets = [Sheet().lines(60, 100, PROSE), Sheet().lines(60, 100, ["More of it."])]
    draft = read(pdf(sheets, labels="<< /Nums [0 << /S /r /St 4 >> 1 << /S /D /St 12 >>] >>"))
    end = draft.text.index("More of it.")
    assert [mark for mark in draft.marks if mark.type == "page"] == [
        Mark(0, end, "page", "iv"),
        Mark(end, len(draft.text), "page", "12"),
    ]


def test_what_a_browser_prints_around_a_page_is_boilerplate_and_its_address_is_kept() -> None:
    url = "https://www.gazette.example/port/accord-4512.html"
    sheets = [
        Sheet()
        .put(40, 30, "14/03/2025 18:42", size=8)
        .put(250, 30, "Harbour says no | The Gazette", size=8)
        .lines(60, 100, [f"{said} of these towns said no.", "", *PROSE])
        .put(40, 780, url, size=8)
        .put(540, 780, f"{number}/2", size=8)
        for number, said in ((1, "Five"), (2, "None"))
    ]
    draft = read(pdf(sheets))
    assert draft.metadata.url == url
    assert draft.metadata.published is None
    first, second = "Five of these towns said no.", "None of these towns said no."
    assert paragraphs(draft) == [first, " ".join(PROSE), second, " ".join(PROSE)]
    assert of(draft, "boilerplate").count(url) == 2


def test_titles_and_authors_of_programs_are_not_believed() -> None:
    sheet = Sheet().lines(60, 100, PROSE)
    draft = read(pdf([sheet], info={"Title": "Microsoft Word - accord_v3.docx", "Author": "User"}))
    assert (draft.metadata.title, draft.metadata.author) == (None, None)
    info = {
        "Title": "The Harbour Says No",
        "Author": "Ada Smith",
        "Creator": "Adobe InDesign 19.0",
        "CreationDate": "D:20250314184200Z",
    }
    metadata = read(pdf([sheet], info=info)).metadata
    assert (metadata.title, metadata.author, metadata.published) == ("The Harbour Says No", "Ada Smith", "2025-03-14")
    typed = read(pdf([sheet], info={"Author": "Ada Smith", "Creator": "Microsoft Word 2019"}))
    assert typed.metadata.author is None


def test_properties_that_are_no_text_cost_no_article() -> None:
    data = pdf([Sheet().put(50, 60, "The harbour is open.")], info={"Title": "x"})
    assert b"<FEFF0078>" in data
    assert read(data.replace(b"<FEFF0078>", b"<FEFFD800>")).text == "The harbour is open."


def test_a_scan_says_that_it_has_no_text() -> None:
    scan = Sheet().picture(0, 0, 600, 800)
    with pytest.raises(BrokenFile, match=r"a\.pdf was not added: its pages are pictures without text"):
        read(pdf([scan, scan]))
    stamped = Sheet().picture(0, 0, 600, 800).put(20, 20, "p. 1")
    with pytest.raises(BrokenFile, match="pictures without text"):
        read(pdf([stamped]))


def test_a_scan_with_recognised_text_is_read() -> None:
    sheet = Sheet().picture(0, 0, 600, 800).lines(60, 100, PROSE)
    assert paragraphs(read(pdf([sheet]))) == [" ".join(PROSE)]


def test_a_locked_file_says_so() -> None:
    with pytest.raises(BrokenFile, match="it is protected by a password"):
        read(pdf([Sheet().lines(60, 100, PROSE)], locked=True))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\nnothing", pdf([Sheet()])[:200]])
def test_a_damaged_file_says_so(data: bytes) -> None:
    with pytest.raises(BrokenFile, match="it is a damaged PDF file"):
        read(data)


def test_a_file_without_a_word_is_refused() -> None:
    with pytest.raises(EmptyArticle):
        read(pdf([Sheet()]))


def test_a_file_is_known_by_its_bytes() -> None:
    data = b"\xef\xbb\xbf" + pdf([Sheet().lines(60, 100, PROSE)])
    assert paragraphs(read(data, "a.txt")) == [" ".join(PROSE)]
