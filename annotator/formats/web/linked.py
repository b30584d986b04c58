"""What a page's linked data (JSON-LD, schema.org) says of its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from annotator.formats.press.lines import squeezed
from annotator.formats.web.names import plain

Node = Mapping[str, object]

_ARTICLES = (
    "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
    "reviewnewsarticle", "askpublicnewsarticle", "satiricalarticle", "advertisercontentarticle", "liveblogposting",
    "report", "article", "blogposting", "techarticle", "scholarlyarticle", "socialmediaposting", "videoobject",
    "newsvideo", "podcastepisode", "radioepisode", "webpage",
)  # fmt: skip
_RANKS = {kind: rank for rank, kind in enumerate(_ARTICLES)}
_PAGES = _RANKS["webpage"]
_OTHERS = frozenset(_RANKS[kind] for kind in ("videoobject", "newsvideo", "podcastepisode", "radioepisode"))
"""What stands in an article has authors and dates of its own."""
_LONG = 15
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_MOST = 2_000
"""How many nodes of a page are looked at."""
_COMMENT = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*;?\s*$|^\s*<!--|-->\s*$")
_TRAILING = re.compile(r",\s*([}\]])")


class LinkedData:
    """The nodes of a page's linked data, and the one that is its article."""

    def __init__(self, scripts: Iterable[str], *, url: str | None = None, titles: Sequence[str] = ()) -> None:
        self._nodes = [node for script in scripts for node in _nodes(_loaded(script))][:_MOST]
        self._by_id = {str(node["@id"]): node for node in self._nodes if "@id" in node and len(node) > 1}
        self._url, self._titles = url, [squeezed(title) for title in titles if title]
        self._about = self._chosen()

    def said(self, *names: str) -> list[str]:
        """The words in the first of these properties of the article that has any."""
        found = (self.texts(node.get(name)) for node in self._about for name in names)
        return next(filter(None, found), list[str]())

    def names(self, *names: str) -> list[str]:
        """The names of the persons and organizations in the first of these properties that has any."""
        values = (_listed(node.get(name)) for node in self._about for name in names)
        found = ([one for value in listed for one in self._named(value)] for listed in values)
        return next(filter(None, found), list[str]())

    def publisher(self) -> str | None:
        """The name of who publishes the article, or of the site that it is part of."""
        for name in ("publisher", "sourceOrganization", "isPartOf", "provider"):
            for value in (one for about in self._about for one in _listed(about.get(name))):
                node = self._node(value)
                if node is None or (name == "isPartOf" and _kind(node) in ("webpage", "creativework", "series")):
                    continue
                found = next(iter(self._named(node)), None)
                if found is not None:
                    return found
        sites = [node for node in self._nodes if _kind(node) in ("newsmediaorganization", "website")]
        return next((name for node in sites for name in self._named(node)), None)

    def section(self) -> str | None:
        """The part of the newspaper, from the article or from the page's trail of links."""
        found = self.said("articleSection")
        if found:
            return found[0]
        for node in self._nodes:
            if _kind(node) == "breadcrumblist":
                trail = [one for item in _listed(node.get("itemListElement")) for one in self._crumb(item)]
                # The first leads home; the last may be the article itself.
                inner = [name for name in trail[1:] if squeezed(name) not in self._titles][:1]
                return inner[0] if inner and len(trail) > 1 else None
        return None

    def texts(self, value: object) -> list[str]:
        """The words in a value that may be one, many, or a node that has some."""
        found: list[str] = []
        for one in _listed(value):
            if isinstance(one, dict):
                one = cast("Node", one).get("@value")
            if isinstance(one, str) and one.strip():
                found.append(one)
        return found

    def _chosen(self) -> list[Node]:
        """The node of the article, and the page's own about it: by what they are, their title and their address."""
        ranked: list[tuple[bool, bool, bool, int, int]] = []
        for place, node in enumerate(self._nodes):
            rank = min((_RANKS[kind] for kind in _kinds(node) if kind in _RANKS), default=None)
            if rank is not None:
                addresses = (str(node.get(name)) for name in ("url", "@id", "mainEntityOfPage"))
                about = self._url is not None and any(one.startswith(self._url) for one in addresses)
                ranked.append((not self._is_titled(node), rank >= _PAGES, not about, rank, place))
        ranked.sort()
        # What is about the page as well may say what the article's own node leaves out.
        same = [each for each in ranked[1:] if (not each[0] or not each[2]) and each[3] not in _OTHERS]
        return [self._nodes[each[-1]] for each in (*ranked[:1], *same)]

    def _is_titled(self, node: Node) -> bool:
        """Whether a node's headline is the page's title, which may have the name of the site around it."""
        keys = [key for text in self.texts(node.get("headline")) if (key := squeezed(plain(text)))]
        return any(
            key == title or (len(key) >= _LONG and (key in title or title in key))
            for key in keys
            for title in self._titles
        )

    def _node(self, value: object) -> Node | None:
        """The node that a value is, or points to."""
        if isinstance(value, str):
            return self._by_id.get(value, {"name": value})
        if isinstance(value, dict):
            node = cast("Node", value)
            return self._by_id.get(str(node.get("@id")), node) if "name" not in node else node
        return None

    def _named(self, value: object) -> list[str]:
        node = self._node(value)
        if node is None:
            return []
        found = self.texts(node.get("name"))
        if not found:
            parts = [self.texts(node.get(name)) for name in ("givenName", "additionalName", "familyName")]
            whole = " ".join(part[0] for part in parts if part)
            found = [whole] if whole else self.texts(node.get("legalName") or node.get("alternateName"))
        return found

    def _crumb(self, value: object) -> list[str]:
        node = self._node(value)
        if node is None:
            return []
        return self.texts(node.get("name"))[:1] or self._named(node.get("item"))[:1]


def _nodes(value: object) -> Iterator[Node]:
    """The nodes of a document that stand for the page or a part of it, in order."""
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(cast("list[object]", one)))
        elif isinstance(one, dict):
            node = cast("Node", one)
            yield node
            inner = [
                node[name] for name in _WITHIN if name in node and _kind(node) not in ("itemlist", "breadcrumblist")
            ]
            waiting.extend(reversed(inner))


def _loaded(script: str) -> object:
    """The value of a script; None where it cannot be mended."""
    try:
        return json.loads(script, strict=False)
    except ValueError:
        mended = _TRAILING.sub(r"\1", _COMMENT.sub("", script)).strip().rstrip(";")
    except RecursionError:
        return None
    try:
        return json.loads(mended, strict=False)
    except (ValueError, RecursionError):
        return None


def _kinds(node: Node) -> list[str]:
    """What a node is, without the address of the vocabulary."""
    kinds = [one for one in _listed(node.get("@type")) if isinstance(one, str)]
    return [kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in kinds]


def _kind(node: Node) -> str:
    return next(iter(_kinds(node)), "")


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return cast("list[object]", value) if isinstance(value, list) else [value]
