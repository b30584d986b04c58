"""What pages say of themselves: linked data, meta elements, microdata, <time>, and how far it is believed."""

from __future__ import annotations

import json

import pytest

from annotator.formats.web.moments import first_moment, moment_of
from annotator.formats.web.names import authors_of, outlet_of, plain
from annotator.formats.web.said import Said
from annotator.formats.web.tree import parsed


def said(head: str = "", body: str = "<p>x</p>", *, html: str = "", url: str | None = None) -> Said:
    tree = parsed(f"<!doctype html><html {html}><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return Said(tree, url=url)


def linked(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(nodes)}</script>'


ARTICLE = {
    "@context": "https://schema.org",
    "@type": ["Article", "NewsArticle"],
    "headline": "Un titre &amp; un autre",
    "author": {"@id": "#1"},
    "publisher": {"@type": "Organization", "name": "La Gazette"},
    "datePublished": "2024-01-02T03:04:05+01:00",
    "articleSection": ["Monde", "Europe"],
    "inLanguage": "fr-FR",
}
PERSON = {"@type": "Person", "@id": "#1", "name": "Ada Smith"}


@pytest.mark.parametrize(
    "head",
    [
        linked(ARTICLE, PERSON),
        linked({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Site"}, PERSON, ARTICLE]}),
        linked({"@type": "WebPage", "mainEntity": ARTICLE | {"author": [{"@type": "Person", "name": ["Ada Smith"]}]}}),
        linked({"@type": "NewsArticle", "headline": "Another one"}, ARTICLE, PERSON)
        + "<title>Un titre & un autre</title>"
        '<meta property="og:title" content="Un titre &amp;amp; un autre">',
        linked(ARTICLE, PERSON).replace("}]", ",},]").replace("</script>", ";</script>"),
        linked(ARTICLE, PERSON).replace('json">', 'json">//<![CDATA[\n').replace("</script>", "\n//]]></script>"),
    ],
    ids=["list", "graph", "within", "chosen by title", "commas too many", "cdata"],
)
def test_linked_data_is_read_in_all_its_shapes(head: str) -> None:
    page = said(head)
    assert page.titles[0] == "Un titre & un autre"
    assert page.authors == ("Ada Smith",)
    assert page.outlets[0] == "La Gazette"
    assert page.published == "2024-01-02T03:04:05+01:00"
    assert page.section == "Monde"
    assert page.language == "fr"


@pytest.mark.parametrize(
    "script", ["{", "[" * 100_000, '"a"', "[1, null, [[]]]", '{"@type": 3, "author": 4}', "null", ""]
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    page = said(f'<script type="application/ld+json">{script}</script><meta name="author" content="Ada Smith">')
    assert page.authors == ("Ada Smith",)
    assert page.published is None


def test_the_trail_gives_the_section() -> None:
    trail = [{"item": {"name": "Home"}}, {"name": "Politics"}, {"name": "A title"}]
    assert (
        said(linked({"@type": "BreadcrumbList", "itemListElement": trail}, {"@type": "Article"})).section == "Politics"
    )


def test_lone_surrogates_do_not_get_through() -> None:
    page = said(linked(ARTICLE | {"headline": "A \ud83d title", "articleSection": "\udc00\0x"}))
    assert page.titles == ("A \ufffd title",)
    assert page.section == "\ufffd\ufffdx"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://a.example/x"><meta property="og:url" content="https://b.example/">', "https://a.example/x"),
        ('<link rel="canonical" href="/x"><meta property="og:url" content="https://b.example/y">', "https://b.example/x"),
        ('<link rel="canonical" href="https://a.example/"><meta property="og:url" content="https://a.example/y">', "https://a.example/y"),
        ('<link rel="canonical" href="file:///etc/passwd">', "https://found.example/here"),
        ('<link rel="canonical" href="http://[broken">', "https://found.example/here"),
        ("", "https://found.example/here"),
    ],
)  # fmt: skip
def test_the_canonical_address_counts_if_it_is_one(head: str, url: str) -> None:
    assert said(head, url="https://found.example/here").url == url


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2015-04-30T07:19:58">', "", "2015-04-30T07:19:58"),
        ('<meta name="DC.date" content="2008-01-09">', "", "2008-01-09"),
        ('<meta itemprop="datePublished" content="2020-05-06T07:08Z">', "", "2020-05-06T07:08Z"),
        ("", '<article><h1>x</h1><time datetime="2021-02-03T10:00+01:00">then</time></article>', "2021-02-03T10:00+01:00"),
        ("", '<time datetime="2019-01-01">other</time><time pubdate datetime="2020-01-01">this</time>', "2020-01-01"),
        ("", '<article><h1>x</h1>Updated <time class="updated" datetime="2021-02-03">then</time></article>', None),
        ("", '<aside><h1>x</h1><time datetime="2021-02-03">then</time></aside>', None),
        ('<meta name="date" content="2020-05-06"><meta name="pubdate" content="2020-05-06T07:08:09+02:00">', "", "2020-05-06T07:08:09+02:00"),
    ],
)  # fmt: skip
def test_the_date_of_publication_and_no_other(head: str, body: str, published: str | None) -> None:
    assert said(head, body).published == published


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-06-21T11:21:00.123+0200", "2024-06-21T11:21:00+02:00"),
        ("2024-06-21 11:21", "2024-06-21T11:21"),
        ("2024-06-21T09:21:00Z", "2024-06-21T09:21:00Z"),
        ("20240621", "2024-06-21"),
        ("2024/06/21", "2024-06-21"),
        ("Fri, 21 Jun 2024 09:21:00 GMT", "2024-06-21T09:21:00+00:00"),
        ("21 juin 2024 à 11h21", "2024-06-21T11:21"),
        ("June 21, 2024", "2024-06-21"),
        ("1970-01-01T00:00:00Z", None),
        ("2024-13-45", None),
        ("2024-06-21T99:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_moments(text: str, iso: str | None) -> None:
    assert moment_of(text) == iso


def test_the_most_exact_of_the_same_dates_is_taken() -> None:
    assert first_moment("2024-06-21", "x", "2024-06-21T11:21") == "2024-06-21T11:21"
    assert first_moment("2024-06-21T11:21:00", "2024-06-21T11:21:00+02:00") == "2024-06-21T11:21:00+02:00"
    assert first_moment("2024-06-21", "2024-06-22T11:21") == "2024-06-21"
    assert first_moment() is None


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Par Ada Smith et Paul Roth"], ("Ada Smith", "Paul Roth")),
        (["Ada Smith, Paul Roth and Jo Lee"], ("Ada Smith", "Paul Roth", "Jo Lee")),
        (["Martin Untersinger (avec Damien Leloup)"], ("Martin Untersinger",)),
        (["AFP, Reuters"], ("AFP, Reuters",)),
        (["AFP"], ("AFP",)),
        (["Dupont, Jean"], ("Dupont, Jean",)),
        (["La rédaction"], ("La rédaction",)),
        (["admin", "https://x.example/u/1", "a@b.example", "La Gazette", "lagazette.fr", "12345"], ()),
        (["Le Gazettier avec AFP"], ("Le Gazettier avec AFP",)),
        (["<b>Ada</b> Smith", "ada smith"], ("Ada Smith",)),
        (["Smith", "Ada Smith"], ("Ada Smith",)),
        (["By Ada Smith | Published 3 May"], ("Ada Smith",)),
    ],
)  # fmt: skip
def test_authors_are_names_and_not_the_outlet(texts: list[str], names: tuple[str, ...]) -> None:
    assert authors_of(texts, ["La Gazette"]) == names


@pytest.mark.parametrize(
    ("names", "url", "outlet"),
    [
        (["LEFIGARO"], None, "Le Figaro"),
        (["Le Monde.fr"], None, "Le Monde"),
        (["Libération.fr"], None, "Libération"),
        (["the Guardian"], None, "The Guardian"),
        (["leparisien.fr"], None, "Le Parisien"),
        (["gazette.example"], "https://www.gazette.example/a", None),
        (["La Gazette du Val"], "https://www.lemonde.fr/a", "La Gazette du Val"),
        ([], "https://blogs.mediapart.fr/a", "Mediapart"),
        ([], "https://unknown.example/a", None),
        (["nytimes"], "https://www.nytimes.com/a", "The New York Times"),
    ],
)
def test_outlets_by_the_name_that_readers_know(names: list[str], url: str | None, outlet: str | None) -> None:
    assert outlet_of(names, url) == outlet


def test_plain_words() -> None:
    assert plain(" L&amp;#39;été\n<b>à</b> Nîmes&nbsp;! ") == "L'été à Nîmes\u00a0!"
    assert plain("a < b") == "a < b"
