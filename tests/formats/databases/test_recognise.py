"""What press databases wrote is known; what only looks like it is not."""

from __future__ import annotations

import time

import pytest

from annotator.formats.databases.formats import PRESS_FORMATS
from tests.formats.databases.exports import Export, exports
from tests.formats.databases.word_files import Line, packed, word_file

PAGE = b"<!DOCTYPE html><html><head><title>News</title></head><body><article class='article'><h1>Harbour</h1><p>"
ORDINARY = {
    "a page": PAGE + b"By Ada Smith<p>Length: 5 words. Section: Ships</article></body></html>",
    "a page about Europresse": PAGE + b"<code>span class=DocPublicationName</code> and titreArticle</body></html>",
    "a page with a class of the same name": PAGE + b"<span class='DocPublicationName'>The Herald</span></body></html>",
    "a page about Factiva": PAGE + b"Document HARBT00020120503e8530002u is cited here, HD and all</body></html>",
    "a page about Nexis": PAGE + b"<p>End of Document<p>LOAD-DATE: is a label</body></html>",
    "text": b"The harbour is open.\n\nThe mayor was glad.\n\nEnd of Document\n",
    "a manual": b"# Manual\n\nSection: 1\n\nBody\n\nWords.\n\n**End of Document**\n",
    "a file of another database": b"Document 1 of 20\n\nHarbour opens\n\nPublication title: The Post\n\nLanguage: English\n",
    "a list of documents": b"1 of 3 documents were found.\nLANGUAGE: is a field.\n",
    "a log": b"12 words\nbackup abcd20200101abcdef\n",
    "RTF": rb"{\rtf1\ansi The harbour is open.\par Document 1 of 3\par Words\par}",
    "a Word file": word_file([Line("Harbour", bold=True), Line("By Ada Smith"), Line("The harbour is open.")]),
    "another zip": packed({"mimetype": "application/epub+zip", "word.txt": "x"}),
    "XML": b"<?xml version='1.0'?><rss><channel><item><title>Harbour</title></item></channel></rss>",
    "laws": b"<?xml version='1.0'?><uslm><meta><docPublicationName>Online@118-158</docPublicationName></meta></uslm>",
    "nothing": b"",
    "noise": bytes(range(256)) * 40,
    "PDF": b"%PDF-1.4\nDocument HARBT00020120503e8530002u\n65 words\n",
}  # fmt: skip
ENDLESS = {
    "blanks": b"<html>" + b" " * 3_000_000,
    "less": b"<html>" + b"<" * 3_000_000,
    "classes": b"<html>DocPublicationName<span class=" + b"a " * 1_500_000,
    "spans": b"<html>DocPublicationName" + b"<span class= " * 250_000,
    "digits": b"1 of 1 " * 500_000,
    "codes": b"<html>" + b"class=frArticle AAAA20200101" * 120_000,
    "braces": rb"{\rtf1 " + b"{" * 3_000_000,
    "pictures": rb"{\rtf1 Document " + b"0a" * 1_500_000,
}


@pytest.mark.parametrize("export", list(exports()), ids=lambda export: export.golden)
def test_each_export_is_known_by_its_own_reader_first(export: Export) -> None:
    assert [each.name for each in PRESS_FORMATS if each.recognises(export.data)][:1] == [export.reader]


@pytest.mark.parametrize("data", ORDINARY.values(), ids=ORDINARY.keys())
def test_what_is_ordinary_is_nobodys(data: bytes) -> None:
    assert [each.name for each in PRESS_FORMATS if each.recognises(data)] == []


@pytest.mark.parametrize("data", ENDLESS.values(), ids=ENDLESS.keys())
def test_looking_costs_little_whatever_the_bytes_are(data: bytes) -> None:
    before = time.process_time()
    for each in PRESS_FORMATS:
        each.recognises(data)
    assert time.process_time() - before < 10


@pytest.mark.parametrize("export", list(exports()), ids=lambda export: export.golden)
def test_half_a_file_is_looked_at_without_a_fault(export: Export) -> None:
    for each in PRESS_FORMATS:
        for part in (export.data[: len(export.data) // 2], export.data[len(export.data) // 2 :]):
            assert each.recognises(part) in (True, False)
