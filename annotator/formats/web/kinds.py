"""What the lines of a page are, by its markup: captions, pointers to other articles, the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from annotator.formats.web.segments import Element, bare

_CAPTION = re.compile(
    r"caption|l[eé]gende\b|(?:image|photo|media|picture|figure)[\w-]*(?:credit|copyright|description)", re.IGNORECASE
)
_POINTER = re.compile(
    r"(?:lire|voir|read|see)[-_]?(?:aussi|also|plus|more)|\blire\b|alire|(?:^|[-_ ])(?:in)?related|newsletter|inread|"
    r"more-?on\b|recommend|read-?next|promo(?![a-z])|sign-?up|meme_?sujet|(?:^|[-_ ])abo(?:$|[-_ ])|"
    r"(?:subscri\w+|abonne\w*)[-_](?:box|form|cta|banner|offer|encart|push|link)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:^|[-_ ])(?:share|sharing|social|partage|comments?|commentaires?|cookies?|consent|modal|popup|player|toolbar|"
    r"breadcrumb|fil-?ariane|tags?|keywords|advert\w*|ads?|pub|dfp|sponsor\w*|taboola|outbrain|byline|author|auteur|"
    r"signature|nav|menu|footer|sr-only|screen-reader\w*|visually-?hidden|hidden|print-only)(?:$|[-_ s])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:^|[-_ ])(?:(?:comment(?:s|aires?|i)?|comentarios?|comentários?)(?!-?(?:open|enabled|closed|count|off|on)\b)|kommentare?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_OWN_TAGS = frozenset(["nav", "form", "footer", "dialog", "menu", "label", "fieldset", "address"])
_LINES = frozenset(
    ["p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th", "dt", "dd", "div", "aside", "section", "span"]
)
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])


# What an element is called, or is; plain numbers, for the flags of `enum` cost more than all else here.
_PICTURE, _CALL, _ASIDE, _FURNITURE, _HIDDEN, _COMMENT = 1, 2, 4, 8, 16, 32


class Kinds:
    """Answers what the blocks of one page are; each element is looked at once."""

    def __init__(self) -> None:
        self._known: dict[Element, tuple[int, Element | None]] = {}

    def is_caption(self, element: Element) -> bool:
        """Whether the text of a block belongs to a picture or a table."""
        return any(found & _PICTURE for found in self._upwards(element, 3))

    def points_elsewhere(self, element: Element, *, closely: bool = False) -> bool:
        """Whether a block calls for another article, a subscription or a newsletter; `closely`: it says so itself."""
        sought = _CALL if closely else _CALL | _ASIDE
        return any(found & sought for found in self._upwards(element, 2 if closely else 4))

    def is_furniture(self, element: Element) -> bool:
        """Whether a block is the page's own, or hidden: buttons, menus, comments."""
        return any(found & (_FURNITURE | _HIDDEN) for found in self._upwards(element, 8))

    def is_hidden(self, element: Element) -> bool:
        """Whether a block is not shown, as far as the markup tells."""
        return any(found & _HIDDEN for found in self._upwards(element, 8))

    def is_comment(self, element: Element) -> bool:
        """Whether a block is what readers say of the article."""
        return any(found & _COMMENT for found in self._upwards(element, 8))

    def _upwards(self, element: Element, most: int) -> Iterator[int]:
        """What the element and those around it are, up to the body of the page."""
        above: Element | None = element
        for _ in range(most):
            if above is None:
                return
            known = self._known.get(above)
            if known is None:
                if above.tag in ("body", "html"):
                    return
                known = self._known[above] = (_looked_at(above), above.getparent())
            found, above = known
            yield found


def is_line(element: Element) -> bool:
    """Whether a block is one that holds text of an article."""
    return element.tag in _LINES


def is_heading(element: Element) -> bool:
    """Whether a block is a heading below the title."""
    return element.tag in _HEADINGS


def is_all_strong(element: Element) -> bool:
    """Whether a paragraph is in bold as a whole, as subheads are where there is no element for them."""
    if element.tag not in ("p", "div") or len(element) != 1:
        return False
    only = element[0]
    return only.tag in ("strong", "b") and not len(only) and not bare(element.text) and not bare(only.tail)


def is_linked(element: Element) -> bool:
    """Whether a block is as a whole a link to another page."""
    if any(above.tag == "a" for above in islice(element.iterancestors(), 2)):
        return True
    links = [link for link in element.iter("a") if not (link.get("href") or "#").startswith("#")]
    words = len("".join(map(bare, element.itertext())))
    return bool(links) and 2 * sum(len("".join(map(bare, link.itertext()))) for link in links) > words


def _looked_at(element: Element) -> int:
    tag = element.tag
    found = 0
    if tag in ("figcaption", "caption") or (tag == "figure" and not _holds_text(element)):
        found |= _PICTURE
    if tag == "aside":
        found |= _ASIDE
    if tag in _OWN_TAGS:
        found |= _FURNITURE
    if not element.attrib:
        return found
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(called) > 1:
        found |= _PICTURE if _CAPTION.search(called) else 0
        found |= _CALL if _POINTER.search(called) else 0
        found |= _COMMENT if tag not in ("article", "main") and _COMMENTS.search(called) else 0
        found |= _FURNITURE if tag not in ("article", "main") and _OWN.search(called) else 0
    style = (element.get("style") or "").replace(" ", "").lower()
    return found | _HIDDEN if "hidden" in element.attrib or "display:none" in style else found


def _holds_text(figure: Element) -> bool:
    """Whether a figure is a table or a quotation, rather than a picture."""
    return figure.find(".//table") is not None or figure.find(".//blockquote") is not None
