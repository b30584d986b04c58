"""Exports of press databases as PDF hold the same articles as their other files.

Those in `libreoffice` were made by `soffice --headless --convert-to pdf` (7.4) of what `nexis_word` and `factiva_rtf` give.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.formats.registry import read_articles
from annotator.model.article import IDENTIFIER, ArticleDraft
from tests.formats.databases.factiva_files import factiva_rtf
from tests.formats.databases.nexis_files import nexis_word
from tests.formats.pdf.printing import Sheet, pdf

PRINTED = Path(__file__).parent / "libreoffice"
SAME = {
    "nexis.pdf": ("nexis.docx", nexis_word),
    "factiva.pdf": ("factiva.rtf", factiva_rtf),
    "factiva-uncoded.pdf": ("factiva.rtf", lambda: factiva_rtf(coded=False)),
}


def articles(name: str, data: bytes) -> list[ArticleDraft]:
    return [one for one in read_articles(name, data) if isinstance(one, ArticleDraft)]


def told(draft: ArticleDraft) -> tuple[object, ...]:
    """What an article says, but for the address, which a printed one has not, and where a paragraph ends: these files set nothing between two."""
    fields = tuple((label, value) for label, value in draft.fields if label != IDENTIFIER or "urn:" not in value)
    marked = [(mark.type, " ".join(draft.text[mark.start : mark.end].split())) for mark in draft.marks]
    return replace(draft.metadata, url=None), fields, draft.text.split(), marked


@pytest.mark.parametrize("name", SAME)
def test_a_printed_export_holds_the_articles_of_the_other_file(name: str) -> None:
    other, made = SAME[name]
    printed = articles(name, (PRINTED / name).read_bytes())
    assert [told(one) for one in printed] == [told(one) for one in articles(other, made())]


def long_export() -> bytes:
    """An article of Nexis over two pages, the second headed by its number and the title; and a second article."""
    first = Sheet().put(250, 60, "Harbour opens", size=14, bold=True).put(240, 90, "The Harbour Times")
    first.put(230, 102, "July 4, 2019 Thursday").put(200, 114, "Copyright 2019 Harbour Press")
    first.lines(50, 140, ["Section: POLITICS", "Length: 641 words", "Byline: Ada Smith"]).put(
        50, 190, "Body", bold=True
    )
    full = "The harbour opens today, said the mayor, and the ships that had waited outside for weeks come"
    first.lines(50, 220, [full, "in, one after the other, with the tide."]).lines(50, 260, [full])
    second = Sheet().put(500, 30, "Page 2 of 3").put(240, 42, "Harbour opens")
    second.lines(50, 80, ["in with the tide.", "", "Load-Date: July 5, 2019", "", "End of Document"])
    third = Sheet().put(250, 60, "Lamp lit", size=14, bold=True).put(240, 90, "The Harbour Times")
    third.put(230, 102, "July 5, 2019 Friday").lines(50, 140, ["Length: 12 words", "", "Body", "", "It is lit."])
    third.lines(50, 300, ["End of Document"])
    return pdf([first, second, third])


def test_what_stands_at_the_edges_of_pages_parts_no_article() -> None:
    first, second = articles("harbour.pdf", long_export())
    assert (first.metadata.title, first.metadata.outlet, first.metadata.author, first.metadata.published) == (
        "Harbour opens", "The Harbour Times", "Ada Smith", "2019-07-04",
    )  # fmt: skip
    assert "Page 2" not in first.text
    assert "for weeks come in, one after the other, with the tide.\n\n" in first.text
    assert "for weeks come in with the tide.\n\n" in first.text
    assert first.text.count("Harbour opens") == 1
    assert (second.metadata.title, second.metadata.published) == ("Lamp lit", "2019-07-05")


def test_a_document_that_only_names_the_signs_is_no_export() -> None:
    sheet = Sheet().lines(
        50, 60, ["The words", "", "End of Document", "", "stand below each article of that database."]
    )
    (one,) = articles("about.pdf", pdf([sheet]))
    assert "End of Document" in one.text
    assert dict(one.fields) == {}
