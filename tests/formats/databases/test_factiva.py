"""Articles of Factiva in the layouts that the golden files do not have."""

from __future__ import annotations

import pytest

from annotator.formats.registry import reader_for, reader_named
from annotator.model.article import ArticleDraft
from annotator.model.errors import AnnotatorError, BrokenFile
from annotator.model.reading import ReadOptions
from tests.formats.databases import factiva_files, pages

OLD_NUMBERS = """<html><body><script>"<div class='article'>"</script><div id="article-hbn" class="article"><div
class="article deArticle"><p>
<div id="hd" ><span class='deHeadline'>
Hafen bleibt zu - Senatorin fordert
Antworten.
</span>
</div><div>371 Wörter</div><div>17 Mai 2002</div><div>19:51</div><div>Nordblatt auf Deutsch</div><div>HBN</div>
<div>Deutsch</div><div>(c) 2002 Nordblatt Limited</div>
</p><p class="articleParagraph dearticleParagraph">
Der Chef will den
<b>Hafen</b> nicht öffnen.
</p>
<p>Nordblatt Ltd.</p><p>Dokument hbn0000020020517dy5h0066a</p></div></div></body></html>"""


def read(reader: str, data: bytes, options: ReadOptions | None = None) -> list[ArticleDraft]:
    found = list(reader_named(reader).read("factiva", data, options or ReadOptions()))
    assert all(isinstance(each, ArticleDraft) for each in found)
    return [each for each in found if isinstance(each, ArticleDraft)]


def test_numbers_in_small_letters_are_accession_numbers_too() -> None:
    assert reader_for("a.html", OLD_NUMBERS.encode()).name == "factiva-html"
    (draft,) = read("factiva-html", OLD_NUMBERS.encode())
    assert draft.metadata.title == "Hafen bleibt zu - Senatorin fordert Antworten."
    assert (draft.metadata.outlet, draft.metadata.published) == ("Nordblatt auf Deutsch", "2002-05-17T19:51")
    assert dict(draft.fields) == {"Database": "Factiva", "Length": "371", "Identifier": "hbn0000020020517dy5h0066a"}
    assert "\n\nDer Chef will den Hafen nicht öffnen.\n\n" in draft.text


def test_codes_may_stand_on_lines_of_their_own() -> None:
    assert reader_for("a", factiva_files.CODED_TEXT.encode()).name == "factiva-txt"
    (draft,) = read("factiva-txt", factiva_files.CODED_TEXT.encode())
    assert (draft.metadata.title, draft.metadata.author) == ("Harbour stays closed", "Ada Smith")
    assert "The harbour stays closed.\n\nIt has been closed since Monday.\n\nMore on Friday." in draft.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_texts_are_known_and_read_in_other_encodings(encoding: str) -> None:
    data = factiva_files.TEXT.encode(encoding)
    assert reader_for("a.txt", data).name == "factiva-txt"
    assert read("factiva-txt", data)[0].metadata.title == "Le phare rallumé"


def test_the_encoding_that_the_user_says_is_taken() -> None:
    data = factiva_files.TEXT.encode("mac_roman")
    assert read("factiva-txt", data, ReadOptions(encoding="mac_roman"))[0].metadata.title == "Le phare rallumé"


def test_xml_that_ends_early_gives_its_articles_and_then_the_reason() -> None:
    data = factiva_files.XML.encode()
    whole = len(read("factiva-xml", data))
    found = list(reader_named("factiva-xml").read("a.xml", data[: data.rindex(b"<headline>") + 40]))
    assert len(found) == whole
    assert isinstance(found[-1], BrokenFile)
    assert all(isinstance(each, ArticleDraft) for each in found[:-1])


@pytest.mark.parametrize(
    "article",
    [
        b"<headline><paragraph>&a;</paragraph></headline>",
        b"<headline><paragraph>x&file;</paragraph></headline>",
    ],
)
def test_entities_of_xml_are_not_expanded(article: bytes) -> None:
    doctype = b'<!DOCTYPE a [<!ENTITY a "boom"><!ENTITY file SYSTEM "/etc/passwd">'
    bombs = b"".join(b'<!ENTITY b%d "%s">' % (n, b"&b%d;" % (n - 1) * 10 if n else b"boom") for n in range(12))
    text = b"<tailParagraphs><paragraph>Words &b11; here</paragraph></tailParagraphs>"
    data = doctype + bombs + b"]><ppsArticleResponse><article>" + article + text + b"</article></ppsArticleResponse>"
    try:
        found = list(reader_named("factiva-xml").read("a.xml", data))
    except AnnotatorError:
        return
    for each in found:
        assert isinstance(each, AnnotatorError) or ("boom" not in each.text and "root:" not in each.text)


def test_any_other_xml_and_page_hold_no_article() -> None:
    for reader, data in (("factiva-xml", b"<rss><channel/></rss>"), ("factiva-html", b"<p>Words")):
        with pytest.raises(BrokenFile, match="it holds no article of a press database"):
            list(reader_named(reader).read("a", data))


def test_tables_of_codes_are_articles_without_any_class() -> None:
    page = pages.factiva().replace('class="article frArticle"', "").replace('class="article enArticle"', "")
    assert [each.metadata.title for each in read("factiva-html", page.encode())] == [
        "Le port rouvre",
        "Tide tables, again",
    ]
