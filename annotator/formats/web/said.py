"""What a page says of its article itself: linked data, meta elements, microdata, <time>."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from annotator.formats.press.lines import squeezed
from annotator.formats.web.bylines import bylines
from annotator.formats.web.linked import LinkedData
from annotator.formats.web.moments import first_moment, moment_of
from annotator.formats.web.names import authors_of, names_of_site, plain
from annotator.formats.web.segments import lines_in

_LINKED = etree.XPath('//script[contains(@type, "ld+json")]/text()')
_METAS = etree.XPath("//meta[@content]")
_PROPS = etree.XPath("//*[@itemprop]")
_TIMES = etree.XPath("//time[@datetime]")
_AUTHORS = etree.XPath('//a[contains(@rel, "author")]')
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published",
    "publish-date", "publish_date", "publication_date", "publicationdate", "pubdate", "article_date_original",
    "originalpublicationdate", "article.published", "parsely-pub-date", "sailthru.date", "dcterms.created",
    "dcterms.issued", "dc.date.issued", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date",
    "citation_date", "bt:pubdate", "rbpubdate", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
)
_SITES = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "application-name",
)
_WRITERS = (
    "author", "article:author", "og:article:author", "og:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator", "citation_author", "cxenseparse:author", "authors", "byline", "search.byline",
)  # fmt: skip
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "sailthru.section", "section")
_ENOUGH = 10
_ZONED = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")
_UPDATED = re.compile(r"modif|updat|maj|edit", re.IGNORECASE)
_LOCALE = re.compile(r"([a-zA-Z]{2})(?:[-_][\w-]+)?$")


@dataclass(frozen=True, slots=True)
class _Time:
    """A <time>: when, and whether its markup calls it the time of publication."""

    iso: str
    published: bool


class Said:
    """The statements of a page about its article; None where it makes none."""

    def __init__(self, tree: HtmlElement, *, url: str | None = None) -> None:
        self._tree = tree
        self._metas = _metas(tree)
        self._place = url
        self.head_title = plain(tree.findtext(".//title") or "")
        self.headings = tuple(text for h1 in tree.iter("h1") if (text := self._heading(h1)))
        scripts = [str(script) for script in cast("list[object]", _LINKED(tree))]
        self._linked = LinkedData(scripts, url=self.url, titles=self._called())

    @cached_property
    def subheadings(self) -> frozenset[str]:
        """The headings of the second and third rank."""
        return frozenset(plain(heading.text_content()) for heading in self._tree.iter("h2", "h3"))

    @cached_property
    def url(self) -> str | None:
        """The canonical address, else the one that the page gives elsewhere or was saved from."""
        links = [link.get("href") or "" for link in self._tree.iter("link") if "canonical" in (link.get("rel") or "")]
        base = self._meta("og:url") or self._place or ""
        said = [_joined(base, link.strip()) for link in links if link.strip()] + [_whole(self._metas.get("og:url", []))]
        found = [one for one in said if _is_address(one)]
        # A template that names the site in the place of the page says nothing.
        return next((one for one in found if urlsplit(one).path.strip("/")), self._place or next(iter(found), None))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the page calls its article, the surest first."""
        headlines = [plain(text) for text in self._linked.said("headline")]
        marked = [] if headlines else [plain(text) for text in self._props.get("headline", [])]
        metas = [plain(text) for name in _TITLES for text in self._metas.get(name, [])]
        return tuple(dict.fromkeys(one for one in (*headlines, *marked, *metas, self.head_title) if one))

    @cached_property
    def summaries(self) -> tuple[str, ...]:
        """What the page gives as its article's summary: often its standfirst, word for word."""
        metas = [
            text
            for name in ("description", "og:description", "twitter:description")
            for text in self._metas.get(name, [])
        ]
        linked = self._linked.said("description")
        return tuple(dict.fromkeys(plain(text) for text in (*linked, *metas)))

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it, each name by itself."""
        own = (*self.outlets, *names_of_site(self.url))
        for said in (self._linked.names("author", "creator"), self._written_by(), *bylines(self._tree)):
            named = authors_of(said, own)
            if named:
                return named
        return ()

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """What the page calls the outlet, the surest first."""
        linked = self._linked.publisher()
        site = [plain(text) for name in _SITES for text in self._metas.get(name, [])]
        marked = [] if linked or site else [plain(text) for text in self._props.get("publisher", [])]
        found = ([plain(linked)] if linked else []) + site + marked
        return tuple(dict.fromkeys(one for one in found if 1 < len(one) <= 60 and "://" not in one))

    @cached_property
    def handle(self) -> str | None:
        """What the site is called on Twitter, which is seldom how it is spelt."""
        handles = (text.lstrip("@") for text in self._metas.get("twitter:site", []))
        return next((one for one in handles if len(one) > 1 and not one.isdecimal() and "://" not in one), None)

    @cached_property
    def published(self) -> str | None:
        """When it was published, as exactly as the page says anywhere."""
        linked = [*self._linked.said("datePublished"), *self._linked.said("dateCreated", "uploadDate")]
        metas = [text for name in _PUBLISHED for text in self._metas.get(name, [])]
        found = first_moment(*linked, *metas)
        if found is not None and _ZONED.search(found):
            return found
        times = list(self._times())
        called = [one.iso for one in times if one.published]
        marked = self._props.get("datepublished", [])
        return first_moment(*linked, *metas, *marked, *called) or next((one.iso for one in times), None)

    @cached_property
    def language(self) -> str | None:
        """The ISO 639-1 code that the page says."""
        linked = self._linked.said("inLanguage")
        html = [self._tree.get("lang") or "", self._tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
        metas = [text for name in ("og:locale", "content-language", "language") for text in self._metas.get(name, [])]
        for said in (*html, self._tree.get("xml:lang") or "", *linked, *metas):
            match = _LOCALE.match(said.strip())
            if match is not None:
                return match[1].lower()
        return None

    @cached_property
    def section(self) -> str | None:
        """The part of the newspaper."""
        metas = [text for name in _SECTIONS for text in self._metas.get(name, [])]
        found = [*metas, *filter(None, (self._linked.section(),))] or self._props.get("articlesection", [])
        return next((text for one in found if 1 < len(text := plain(one)) <= 80 and "://" not in text), None)

    @cached_property
    def _props(self) -> dict[str, list[str]]:
        """The microdata of the page: the value of each property, in order, by its name in lower case."""
        return _props(self._tree)

    def _meta(self, name: str) -> str | None:
        return next(iter(self._metas.get(name, ())), None)

    def _called(self) -> list[str]:
        """What the page's head and its only heading call it."""
        metas = [plain(self._meta(name) or "") for name in ("og:title", "twitter:title")]
        return [*metas, self.head_title, *(self.headings if len(self.headings) == 1 else [])]

    def _heading(self, h1: HtmlElement) -> str:
        """A heading on one line; of those in lines the first alone, where the head calls the article so."""
        lines = [line for one in lines_in(h1) if (line := plain(one))]
        whole = " ".join(lines)
        called = [squeezed(one) for name in ("og:title", "twitter:title") if (one := self._meta(name))]
        called.append(squeezed(self.head_title))
        first = squeezed(lines[0]) if len(lines) > 1 else ""
        alone = len(first) >= _ENOUGH and any(one.startswith(first) for one in called)
        return lines[0] if alone and not any(squeezed(whole) in one for one in called) else whole

    def _written_by(self) -> Iterator[str]:
        """Names in the page's head, then those that its markup calls authors."""
        yield from (text for name in _WRITERS for text in self._metas.get(name, []))
        for number in ("1", "2"):
            if squeezed(self._meta(f"twitter:label{number}") or "") in ("writtenby", "ecritpar"):
                yield from self._metas.get(f"twitter:data{number}", [])
        yield from self._props.get("author", [])[:3]
        yield from (link.text_content() for link in cast("list[HtmlElement]", _AUTHORS(self._tree))[:3])
        yield from (text for text in self._metas.get("twitter:creator", []) if " " in text and "@" not in text)

    def _times(self) -> Iterator[_Time]:
        """The <time>s of the page, without those of updates and of other articles."""
        for time in cast("list[HtmlElement]", _TIMES(self._tree)):
            called = " ".join((time.get("itemprop") or "", time.get("class") or "", time.get("id") or "")).casefold()
            published = "pubdate" in time.attrib or "publi" in called or "entry-date" in called
            iso = moment_of(time.get("datetime") or "")
            near = time.getparent()
            words = (near.text or "") if near is not None and time.getprevious() is None else ""
            if iso is None or _UPDATED.search(called) or _UPDATED.search(words):
                continue
            if published or _in_head(time):
                yield _Time(iso, published)


def _in_head(time: HtmlElement) -> bool:
    """Whether a <time> stands in the head of the article, as far as the markup tells."""
    for above in time.iterancestors():
        if above.tag in ("aside", "nav", "footer", "li"):
            return False
        if above.tag in ("header", "article"):
            return above.find(".//h1") is not None
    return False


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of the meta elements by their name or property, both in lower case."""
    found: dict[str, list[str]] = {}
    for meta in cast("Sequence[HtmlElement]", _METAS(tree)):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower().replace("dc:", "dc.").replace("dcterms:", "dcterms."), []).append(
                content
            )
    return found


def _props(tree: HtmlElement) -> dict[str, list[str]]:
    """The microdata of the page: the value of each property, in order, by its name in lower case."""
    found: dict[str, list[str]] = {}
    for element in cast("Iterable[HtmlElement]", _PROPS(tree)):
        named = (element.get("itemprop") or "").lower().split()
        if named and named[0] in ("headline", "datepublished", "author", "publisher", "articlesection"):
            inner = element.find('.//*[@itemprop="name"]') if "itemscope" in element.attrib else None
            holder = element if inner is None else inner
            value = holder.get("content") or holder.get("datetime") or holder.text_content()
            if value.strip():
                found.setdefault(named[0], []).append(value)
    return found


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:
        return ""


def _whole(addresses: Sequence[str]) -> str:
    """An address with its scheme, which some forget: "www.gazette.example/2024/canal"."""
    address = next(iter(addresses), "")
    return f"http://{address}" if address.startswith("www.") else address


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
