"""The lines below a page's title whose markup calls them bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from annotator.formats.web.segments import lines_in

_CALLED = re.compile(
    r"(?:^|[-_ ])(?:by-?lines?|authors?|auteurs?|autor(?:es?|ia)?|firmas?|signature|contributors?|reporters?|journalists?|"
    r"writers?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"comment|related|newsletter|promo|share|footer", re.IGNORECASE)
# "Ann Lee", "By Ann Lee in Paris", "AFP"; no "Follow us" and no "Madrid".
_LIKE_NAMES = re.compile(
    r"(?!(?i:view|more|ask|follow|read|see|all|learn|story|about|voir|tous|suivre|plus|lire)\b)(?:(?i:by|par|por|von|texte?|de)\s*:?\s+)?(?:[A-Z]{2,8}\s*$|[^\W\d_a-zß-ÿ][^\W\d_]*[.'’-]*(?:\w*)(?:\s+(?:\w{1,3}\s+){0,2}[^\W\d_a-zß-ÿ]))"
)
_FAR = 300
"""How many elements behind the title are asked."""
_PROSE, _PARAGRAPHS = 200, 2
_LONGEST = 200


def bylines(tree: HtmlElement) -> Iterator[list[str]]:
    """The bylines, those next to the title first, each as the lines of its names."""
    titles = [h1 for h1 in tree.iter("h1") if len(h1.text_content().split()) > 2] or list(tree.iter("h1"))[-1:]
    behind, paragraphs = -1, 0
    for element in tree.iter():
        if behind < 0 and titles and element is titles[0]:
            behind = 0
        if behind < 0 or not isinstance(element.tag, str):
            continue
        behind += 1
        paragraphs += element.tag == "p" and len(element.text_content()) > _PROSE
        if behind > _FAR or paragraphs >= _PARAGRAPHS:
            return
        if _CALLED.search(element.get("class") or "") and not _is_elsewhere(element):
            yield _said_in(element)


def _said_in(element: HtmlElement) -> list[str]:
    """The names that the markup of a byline marks, else its first lines, as long as they may be names."""
    named = [inner for inner in element.iter() if "fn" in (inner.get("class") or "").split()]
    links = [link for link in element.iter("a") if "author" in (link.get("href") or "")]
    lines = [" ".join(lines_in(one)) for one in named or links] or lines_in(element)
    # "Ann Lee | Palma de Mallorca | 08/01/2014"
    heads = [head for line in lines if (head := line.split("|")[0].strip())]
    return list(takewhile(_LIKE_NAMES.match, heads)) if sum(map(len, lines)) <= _LONGEST else []


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is of a comment or of another article."""
    if element.tag in ("aside", "footer"):
        return True
    around = [element, *list(element.iterancestors())[:4]]
    return any(_ELSEWHERE.search(each.get("class") or "") or each.tag in ("aside", "footer") for each in around)
