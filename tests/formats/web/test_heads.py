"""Who, when and what, of pages that say it in ways of their own: invented articles in patterns that are met."""

from __future__ import annotations

import json

import pytest

from annotator.model.article import Metadata
from tests.formats.reading import drafts

TEXT = (
    "The canal reopened on Monday after two years of works, and the first barges went through the lock before dawn.",
    "Engineers replaced the gates and dredged four kilometres of mud, which has been taken to a field above the town.",
    "The mayor said that the works had cost less than was feared, and that the harbour would be next in the spring.",
)


def metadata(head: str = "", above: str = "", below: str = "", *, lang: str = "en") -> Metadata:
    """What is found in a page with this head, and these elements above and below its paragraphs."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    page = f"<!doctype html><html lang='{lang}'><head>{head}</head><body><div>{above}{prose}</div>{below}</body></html>"
    (draft,) = drafts("page.html", page.encode())
    return draft.metadata


def linked(*nodes: dict[str, object]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def url(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


def test_what_the_node_of_the_page_leaves_out_the_node_of_the_article_says() -> None:
    persons: list[dict[str, str]] = [{"@type": "Person", "name": name} for name in ("Ann\u00a0Lee", "Paul Roth")]
    found = metadata(
        "<title>Canal: the day the canal reopened | Gazette Politics</title>"
        + '<meta name="author" content="Tom Page">'
        + url("https://www.gazette.example/canal")
        + linked(
            {"@type": "NewsArticle", "headline": "Canal: the day the canal reopened", "author": persons},
            {
                "@type": "WebPage",
                "url": "https://www.gazette.example/canal",
                "headline": "The day the canal reopened",
                "publisher": {"name": "Gazette"},
            },
        ),
        "<h1>The day the canal reopened</h1>",
    )
    assert found.author == "Ann Lee; Paul Roth"
    assert found.outlet == "Gazette"


@pytest.mark.parametrize(
    ("head", "title", "name"),
    [
        ("<title>The canal reopens after works » Local » Evening Gazette</title>", "The canal reopens after works<b>Evening Gazette</b>", "The canal reopens after works"),
        ('<title>运河两年工程后重新开放-谷地网</title>', "运河两年工程后重新开放", "运河两年工程后重新开放"),
        ("<title>运河两年工程后重新开放 - 谷地中文网 - 地方新闻</title>", "运河两年工程后重新开放", "运河两年工程后重新开放"),
        ('<title>x</title><meta property="og:title" content="運河が二年ぶりに再開した朝（写真）">', "運河が二年ぶりに再開した朝<br>編集委員 谷川", "運河が二年ぶりに再開した朝"),
        ("<title>The Water Blog » Blog Archive » The canal reopens</title>", "The Water Blog</h1><h2>The canal reopens</h2><h1>", "The canal reopens"),
        ("<title>The canal reopens after works</title>", "The canal<br>reopens after works", "The canal reopens after works"),
    ],
    ids=["site in the heading", "hyphen", "two sites", "byline in the heading", "blog", "break"],
)  # fmt: skip
def test_the_title_is_the_headline_alone(head: str, title: str, name: str) -> None:
    assert metadata(head, f"<h1>{title}</h1>").title == name


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        # Who hosts the site, or what company it is of, is not what its readers call it.
        (url("https://www.valleynews.example/a") + linked({"@type": "BlogPosting", "headline": "The canal reopens", "publisher": {"name": "Blogger"}})
         + '<meta property="og:site_name" content="ValleyNews | All that moves in the valley">', "ValleyNews"),
        ("<title>The canal reopens » Local » Valley Gazette</title>" + url("http://valleygazette.es/x")
         + '<meta name="twitter:site" content="@VGvalley">', "Valley Gazette"),
        ("<title>The canal reopens | Valley World</title>", "Valley World"),
        ("<title>The canal reopens | elmundo.es</title>", "El Mundo"),
        ('<title>The canal reopens</title><meta property="og:url" content="www.elmundo.es/canal/1.html">', "El Mundo"),
        ('<title>The canal reopens</title><meta property="og:site_name" content="Telegraph.co.uk">', "The Telegraph"),
        ("<title>The canal reopens：谷地新闻</title>", "谷地新闻"),
    ],
)  # fmt: skip
def test_the_outlet_is_what_its_readers_call_it(head: str, outlet: str) -> None:
    assert (
        metadata(head, "<h1>The canal reopens</h1>", "<p>© 2020 World Publishing Co. All rights reserved.</p>").outlet
        == outlet
    )


def test_a_blog_is_the_outlet_of_its_posts() -> None:
    title = "<title>The Water Blog » Blog Archive » The canal reopens</title>"
    found = metadata(title, "<h1>The Water Blog</h1><h2>The canal reopens</h2>")
    assert (found.title, found.outlet) == ("The canal reopens", "The Water Blog")


def test_the_account_of_a_site_is_better_than_nothing() -> None:
    assert (
        metadata('<title>The canal reopens</title><meta name="twitter:site" content="@ValleyNews">').outlet
        == "ValleyNews"
    )


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ('<p class="author vcard"><span class="fn">Ann Lee</span> Senior Valley Correspondent</p>', "Ann Lee"),
        ('<div class="author">Par <b>ADA SMITH</b>, <b>LAURE ROTH</b> Envoyées spéciales à Toulouse</div>', "ADA SMITH; LAURE ROTH"),
        ('<p class="firma"><strong>Ángel Rivas</strong> | Palma de Mallorca | 08/01/2014</p>', "Ángel Rivas"),
        ('<ul class="firma"><li>María R. Roca /</li><li>Emilio de Prado</li><li>Madrid</li></ul>', "María R. Roca; Emilio de Prado"),
        ('<div class="byline"><span>by</span></div><div class="byline">Ann Lee in Paris</div>', "Ann Lee"),
        ('<div class="byline"><a href="/author/ann-lee">Ann Lee</a><a href="/author/ann-lee">More articles</a></div>', "Ann Lee"),
        ("<p>By Ann Lee, Valley News Senior Water Analyst</p>", "Ann Lee"),
        ("<p>By DAVID LIEB, Executive Editor | Friday June 7, 2013 @ 6:43pm EDT</p>", "DAVID LIEB"),
        ('<p>By <a rel="author">Ann Lee</a></p><aside class="author">Paul Roth</aside>', "Ann Lee"),
        ("<p>Submitted on Monday</p>", None),
    ],
)  # fmt: skip
def test_the_author_is_whom_the_byline_names(byline: str, author: str | None) -> None:
    assert (
        metadata("<title>The canal reopens at last</title>", f"<h1>The canal reopens at last</h1>{byline}").author
        == author
    )


def test_a_person_is_named_before_an_agency_or_the_staff() -> None:
    head = '<title>The canal reopens at last</title><meta name="author" content="AP">'
    found = metadata(head, "<h1>The canal reopens at last</h1><p>By PHILLIP LEE 10 May 2011</p>")
    assert found.author == "PHILLIP LEE; AP"
    beside = "<aside><h2>More on this</h2><p>By Paul Roth</p></aside>"
    assert metadata(head, f"<h1>The canal reopens at last</h1>{beside}").author == "AP"
    assert metadata('<meta name="author" content="Staff; Ann Lee">').author == "Ann Lee"


def test_the_outlet_is_no_author() -> None:
    head = '<title>The canal reopens</title><meta name="author" content="By Ann Lee, USA TODAY">'
    assert metadata(head + url("http://www.usatoday.com/canal")).author == "Ann Lee"
    head = '<title>The canal reopens</title><meta name="author" content="gazette.es">'
    assert metadata(head + url("http://www.gazette.es/canal")).author is None


def test_who_comments_is_no_author() -> None:
    comment = (
        '<div class="remarks"><span class="comment_author">Alcalino</span><p>What a canal, what a day it was.</p></div>'
    )
    assert metadata("<title>The canal reopens</title>", "<h1>The canal reopens</h1>", comment * 3).author is None


@pytest.mark.parametrize(
    ("head", "above", "published"),
    [
        (url("http://a.example/2010/POLITICS/08/13/canal.html"), "<p>The act was signed on August 14, 1935</p>", "2010-08-13"),
        (url("http://a.example/2013/middle_east/8/3/canal/index.html"), "", "2013-08-03"),
        (url("http://a.example/news/2013/oct/27/canal"), "", "2013-10-27"),
        (url("http://a.example/eco/2013/04/05/20002-20130405ARTFIG00473-x.php"), "", "2013-04-05"),
        (url("http://a.example/2014/6/29/58/canal"), "<p>June 30, 2014 12:28 am</p>", "2014-06-30T00:28"),
        (url("http://a.example/2014/13/45/canal"), "", None),
        ('<meta name="date" content="2011-09-21">', '<div>Ann Lee | Sep. 21, 2011, 3:17 PM | 1,209 | 5</div>', "2011-09-21T15:17"),
        ('<meta name="date" content="2011-09-21">', "<p>Updated 23 September 2011, 3:17 PM</p>", "2011-09-21"),
        ('<meta name="date" content="2010-08-14T00:00:00">', "", "2010-08-14"),
        ("", "<p>on June 26, 2014 at 9:00p</p>", "2014-06-26T21:00"),
        ("", "<div>Ann Lee<br>The Valley Zone<br>Thu, 14 May 2020 17:55 UTC</div>", "2020-05-14T17:55+00:00"),
        ('<meta name="date" content="2012-10-27">', "<p>Ann Lee / Jo de Prado Madrid 27 OCT 2012 - 12:14 CET</p>", "2012-10-27T12:14+01:00"),
    ],
)  # fmt: skip
def test_the_day_is_the_articles_and_the_hour_is_found_beside_it(head: str, above: str, published: str | None) -> None:
    found = metadata(f"<title>The canal reopens at last</title>{head}", f"<h1>The canal reopens at last</h1>{above}")
    assert found.published == published
