"""Articles of Europresse in the layouts that the golden files do not have."""

from __future__ import annotations

import html

import pytest

from annotator.formats.databases.europresse_values import outlet_of
from annotator.formats.registry import reader_for, reader_named
from annotator.model.article import ArticleDraft
from tests.formats.databases import pages

WITHOUT_FOOTER = """<!DOCTYPE html><body><article><header><span class="DocPublicationName">Nord-Presse Infos<br/>France</span>
<div class="DocHeader">samedi 2 mars 2019 - 10:15:33 UTC +01:00 584 mots</div><div class="titreArticle">Les dockers en
grève</div></header><section><div class="DocText"><p>Les dockers sont en grève.<br/><br/>Ils tiennent.</p></div></section>
<div><a href="https://nouveau.europresse.com/Link/BIB/news%c2%b720190302%c2%b7NP%c2%b7doc1"><img/></a></div></article>
<article><header><span class="DocPublicationName">The Herald</span><span class="DocHeader">World, Friday, November 13,
2015</span><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Harbour shut</p></div></header><section>
<div class="docOcurrContainer"><p>The harbour is shut.</p></div></section><div class="publiC-lblNodoc">news·20151113·HE·1</div>
</article></body>"""


def read(page: str) -> list[ArticleDraft]:
    assert reader_for("page", page.encode()).name == "europresse"
    found = list(reader_named("europresse").read("page.html", page.encode()))
    assert all(isinstance(each, ArticleDraft) for each in found)
    return [each for each in found if isinstance(each, ArticleDraft)]


def test_identifiers_stand_in_links_and_outside_of_footers_too() -> None:
    first, second = read(WITHOUT_FOOTER)
    assert dict(first.fields) == {"Database": "Europresse", "Length": "584", "Identifier": "news·20190302·NP·doc1"}
    assert (first.metadata.outlet, first.metadata.published) == ("Nord-Presse Infos", "2019-03-02T10:15:33+01:00")
    assert first.text.endswith("Les dockers sont en grève.\n\nIls tiennent.")
    assert dict(second.fields)["Identifier"] == "news·20151113·HE·1"
    assert second.text.endswith("The harbour is shut.\n\nnews·20151113·HE·1")
    assert second.marks[-1].type == "boilerplate"


def test_articles_within_a_script_of_the_page_are_read() -> None:
    article = pages.europresse(number=1).partition("<body>")[2].partition("</body>")[0]
    page = f"<html><head></head><body><script>var documentText = `{html.escape(article)}`;</script></body></html>"
    assert [each.metadata.title for each in read(page)] == [
        each.metadata.title for each in read(pages.europresse(number=1))
    ]


def test_an_article_whose_markup_never_closes_still_has_its_text() -> None:
    page = pages.europresse(number=1)
    cut = page[: page.index("Une lampe neuve") + 4]
    (draft,) = read(cut)
    assert "Le gardien a tourné la clef." in draft.text
    assert draft.metadata.outlet == "Le Quotidien du Port (site web)"


@pytest.mark.parametrize(
    ("words", "outlet", "issue"),
    [
        ("La Gazette, no. 43018", "La Gazette", "no. 43018"),
        ("Le Port n° 12", "Le Port", "n° 12"),
        ("Le Quotidien (site web)\n        Infos", "Le Quotidien (site web)", None),
        ("Nocturne", "Nocturne", None),
    ],
)
def test_outlets_are_told_from_their_issues(words: str, outlet: str, issue: str | None) -> None:
    assert outlet_of(words) == (outlet, issue)
