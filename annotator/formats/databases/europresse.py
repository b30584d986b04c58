"""Europresse (Eureka): pages with one `<article>` an article, and the older ones with a table each.

What is said by classes: `DocPublicationName` the outlet, `DocHeader` section, date, words and page,
`titreArticleVisu` the title, `docAuthors` the authors, `PubliC_lblNodoc` the identifier "news·20240621·LM·123".
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from annotator.formats.databases.europresse_table import is_table_page, table_entries
from annotator.formats.databases.europresse_values import (
    copyright_from,
    file_under,
    outlet_of,
    publication,
    read_header,
)
from annotator.formats.databases.markup import (
    Element,
    classes_of,
    first_having,
    having,
    line_of,
    page_of,
    paragraphs_of,
    texts_of,
)
from annotator.formats.databases.paragraphs import own
from annotator.formats.databases.parts import Entry, Part, footer, header, headline, rights
from annotator.formats.databases.values import author_of, has_date, like_names

_EMBEDDED = re.compile(r"\bdocumentText\s*=\s*[`\"'](?P<page>.+?)(?<!\\)[`\"']\s*;", re.DOTALL)
_TITLE = ("titrearticlevisu", "rdp__articletitle", "grandtitre")
_TEXT = ("dococurrcontainer", "doctext", "transcripts")
_AGENCY = "apd-wrapper"
"""The table of other papers that printed a dispatch."""
_FOOT = ("public-lblnodoc", "public-lblcertificatissuedto", "public-ncertificat")
"""What stands in the footer, and where a page has none, by itself."""
_AUTHORS = ("docauthors", "rdp__authors")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^\n:]{2,40}?(?:\(s\))?)\s*:\s*(?P<rest>.*)$", re.DOTALL)
_CAPTIONS = ("illustration", "photo", "légende", "legende", "caption", "infographie", "image", "picture")
_ORIGINAL = re.compile(
    r"cet article est paru dans|this article (?:appeared|was published) (?:in|on)|article original", re.I
)


def entries(name: str, text: str) -> Iterator[Entry]:
    """The articles of a page of Europresse; raises `BrokenFile` where its markup cannot be read."""
    root = page_of(name, text)
    articles = _articles(root)
    embedded = _EMBEDDED.search(text) if not articles and not is_table_page(root) else None
    if embedded is not None:
        root = page_of(name, html.unescape(embedded["page"]))
        articles = _articles(root)
    if not articles:
        yield from table_entries(root)
    for article in articles:
        yield _entry(article)


def _articles(root: Element) -> list[Element]:
    """The articles that say at least where they appeared or what they are called."""
    return [each for each in root.iter("article") if first_having(each, "docpublicationname", *_TITLE) is not None]


def _entry(article: Element) -> Entry:
    entry = Entry()
    above = article.find(".//header")
    below = [each for each in article.iter("aside", "footer") if each is not above]
    said = first_having(article, "docpublicationname")
    publication(entry, outlet_of(_outlet_words(said)))
    _read_above(entry, above if above is not None else article, article)
    # Where markup was broken the text may stand anywhere: it is what is neither above nor below.
    left_out: frozenset[Element] = frozenset(
        {each for each in (above, *below, *having(article, _AGENCY, *_FOOT)) if each is not None}
    )
    place = article if above is not None else next(having(article, *_TEXT), article)
    entry.parts += _text(place, left_out)
    _read_link(entry, article)
    for aside in below:
        if aside.tag == "aside":
            _read_aside(entry, aside)
    _read_footer(entry, article)
    return entry


def _outlet_words(said: Element | None) -> str:
    """The words of the element that names the outlet, without the links in it; lines apart as they are written."""
    if said is None:
        return ""
    links = {part for link in said.iter("a", "button") for part in link.iter(etree.Element)}
    return "".join(
        text
        for each in said.iter(etree.Element)
        for text in (
            "\n" if each.tag == "br" else None,
            each.text if each not in links else None,
            each.tail if each is not said else None,
        )
        if text is not None
    )


def _text(place: Element, left_out: frozenset[Element]) -> Iterator[Part]:
    """The text of an article: what leads to where it first appeared is not its own."""
    paragraphs = paragraphs_of(place, without=left_out)
    for paragraph, part in zip(paragraphs, own(paragraphs), strict=True):
        yield Part(part.text, "boilerplate", "chrome") if _ORIGINAL.match(paragraph.text) else part


def _read_above(entry: Entry, above: Element, article: Element) -> None:
    """What stands above the text: lines of the database, kicker, title, standfirst, authors."""
    title = next((each for each in having(above, *_TITLE) if line_of(each)), None)
    box = first_having(above, "titrearticle")
    if title is None:
        title = box
    place = "kicker"
    for block in _leaves(above):
        words = line_of(block)
        classes = classes_of(block)
        if not words:
            continue
        if block is title or (title is not None and block in set(title.iter())):
            place = "below"
            entry.know(title=words)
            entry.parts.append(headline(words))
        elif classes & {"docpublicationname", "docheader", "doctitresoussection"}:
            entry.parts.append(header(words))
            if "docpublicationname" not in classes:
                read_header(entry, words)
        elif place == "below" and "rdp__subtitle" not in classes and (box is None or block not in set(box.iter())):
            _read_authors(entry, words, sure=bool(classes & set(_AUTHORS)))
        else:
            entry.parts.append(Part(words, "heading", "kicker") if place == "kicker" else Part(words))
    for author in having(article, *_AUTHORS):
        entry.know(author=author_of(line_of(author)))
    if entry.metadata.published is None:
        read_header(entry, line_of(above))


def _read_authors(entry: Entry, words: str, *, sure: bool) -> None:
    """A line below the title: the authors, a date that the header did not say, or a standfirst."""
    if entry.metadata.published is None and has_date(words) and not sure:
        read_header(entry, words)
    elif sure or like_names(words):
        entry.know(author=author_of(words))
    else:
        entry.parts.append(Part(words))
        return
    entry.parts.append(header(words))


def _leaves(above: Element) -> Iterator[Element]:
    """The innermost blocks with words, and the spans that have a class of Europresse, in their order."""
    blocks = {"div", "p", "h1", "h2", "h3", "li"}
    for each in above.iter("div", "p", "h1", "h2", "h3", "li", "span"):
        if each.tag == "span":
            if classes_of(each) & {"docpublicationname", "docheader", "doctitresoussection", *_TITLE}:
                yield each
        elif not any(child.tag in blocks for child in each.iterdescendants()) and not any(
            classes_of(child) & {"docpublicationname", "docheader", "doctitresoussection", *_TITLE}
            for child in each.iterdescendants("span")
        ):
            yield each


def _read_link(entry: Entry, article: Element) -> None:
    """The address of the article where it first appeared; the database's own address holds the identifier."""
    for link in article.iter("a"):
        target = (link.get("href") or "").strip()
        if "europresse" in target or "eureka" in target:
            file_under(entry, unquote(target))
        if target.startswith(("http://", "https://")) and _ORIGINAL.search(line_of(link)):
            entry.know(url=target)


def _read_aside(entry: Entry, aside: Element) -> None:
    """Captions, notes and boxes below the text, each after its label."""
    caption = False
    for paragraph in paragraphs_of(aside):
        match = _LABEL.match(paragraph.text)
        label = match["label"].lower() if match is not None else ""
        if match is not None and (label.endswith("(s)") or label.startswith(_CAPTIONS)):
            caption = label.startswith(_CAPTIONS)
            entry.parts.append(Part(paragraph.text[: match.start("rest")], "boilerplate", "label"))
            words = match["rest"]
        else:
            words = paragraph.text
        entry.parts.append(Part(words, "caption") if caption else Part(words))


def _read_footer(entry: Entry, article: Element) -> None:
    """The copyright notice, the identifier and the certificate."""
    footers = list(article.iter("footer"))
    within = set(footers)
    alone = [each for each in having(article, *_FOOT) if within.isdisjoint(each.iterancestors())]
    for place in (*footers, *alone):
        for words in texts_of(place):
            entry.parts.append(rights(words) if copyright_from(words) else footer(words))
            file_under(entry, words)
    for place in having(article, "public-lblnodoc"):
        file_under(entry, line_of(place))
    file_under(entry, line_of(next((e for e in article.iter("span") if e.get("id") == "PubliC_lblNodoc"), None)))
