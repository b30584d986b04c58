"""One file of each kind of export, with the golden file of its articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.formats.databases import factiva_files, nexis_files, pages

MADE_ELSEWHERE = Path(__file__).parent / "libreoffice"
"""Files that LibreOffice 7.4 made of the pages and Word files here."""


class Export(NamedTuple):
    """A file, the reader that it is for, and the golden file of what is read."""

    name: str
    data: bytes
    reader: str
    golden: str


def exports() -> Iterator[Export]:
    """A file of each kind."""
    yield Export("port.html", pages.europresse().encode(), "europresse", "europresse.json")
    yield Export("port.HTML", pages.europresse_tables().encode("latin-1"), "europresse", "europresse-tables.json")
    yield Export("Factiva.htm", pages.factiva().encode(), "factiva-html", "factiva-html.json")
    yield Export("Factiva.html", pages.factiva_uncoded().encode(), "factiva-html", "factiva-uncoded.json")
    yield Export("factiva.xml", factiva_files.XML.encode(), "factiva-xml", "factiva-xml.json")
    yield Export("feed.xml", factiva_files.FEED.encode(), "factiva-xml", "factiva-feed.json")
    yield Export("Factiva-1.rtf", factiva_files.factiva_rtf(), "factiva-rtf", "factiva-rtf.json")
    yield Export("Factiva-2.rtf", factiva_files.factiva_rtf(coded=False), "factiva-rtf", "factiva-rtf-uncoded.json")
    yield Export("Factiva.docx", factiva_files.factiva_word(), "factiva-docx", "factiva-docx.json")
    yield Export("Factiva.txt", factiva_files.TEXT.encode(), "factiva-txt", "factiva-txt.json")
    yield Export("ProductOne.DOCX", nexis_files.nexis_word(), "nexis-docx", "nexis-docx.json")
    yield Export("harbour.TXT", nexis_files.LEXISNEXIS_TEXT.encode(), "nexis-txt", "nexis-txt.json")
    yield Export("harbour.HTML", nexis_files.lexisnexis_page().encode(), "nexis-html", "nexis-html.json")
    yield Export("harbour.RTF", nexis_files.lexisnexis_rtf(), "nexis-rtf", "nexis-rtf.json")
