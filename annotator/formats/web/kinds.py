"""What a line of a page is, by its markup: a caption, a pointer to other articles, the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.formats.web.segments import Element, bare

_CAPTION = re.compile(
    r"caption|l[eé]gende\b|(?:image|photo|media|picture|figure)[\w-]*(?:credit|copyright|description)", re.I
)
_POINTER = re.compile(
    r"(?:lire|voir|read|see)[-_]?(?:aussi|also|plus|more)|\blire\b|alire|(?:^|[-_ ])(?:in)?related|newsletter|inread|"
    r"more-?on\b|recommend|read-?next|subscri|abonne(?!s?-?only)|promo(?![a-z])|signup|sign-up|paywall|meme_?sujet|(?:^|[-_ ])abo(?:$|[-_ ])",
    re.I,
)
_OWN = re.compile(
    r"(?:^|[-_ ])(?:share|sharing|social|partage|comments?|commentaires?|cookies?|consent|modal|popup|player|toolbar|"
    r"breadcrumb|fil-?ariane|tags?|keywords|advert\w*|ads?|pub|dfp|sponsor\w*|taboola|outbrain|byline|author|auteur|"
    r"signature|nav|menu|footer|sr-only|screen-reader\w*|visually-?hidden|hidden|print-only)(?:$|[-_ s])",
    re.I,
)
_OWN_TAGS = ("nav", "form", "footer", "dialog", "menu", "label", "fieldset", "address")
_LINES = (
    "p",
    "li",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "td",
    "th",
    "dt",
    "dd",
    "div",
    "aside",
    "section",
    "span",
)
_NEAR = 4


def is_caption(element: Element) -> bool:
    """Whether the text of a block belongs to a picture."""
    for above in _upwards(element, 3):
        if above.tag in ("figcaption", "caption"):
            return True
        if above.tag == "figure" and above.find(".//table") is None and above.find(".//blockquote") is None:
            return True
        if _CAPTION.search(_called(above)):
            return True
    return False


def points_elsewhere(element: Element, *, closely: bool = False) -> bool:
    """Whether a block calls for another article, a subscription or a newsletter; `closely`: it says so itself."""
    for above in _upwards(element, 2 if closely else _NEAR):
        if _POINTER.search(_called(above)) or (above.tag == "aside" and not closely):
            return True
    return False


def is_furniture(element: Element) -> bool:
    """Whether a block is the page's own, or hidden: buttons, menus, comments."""
    for above in _upwards(element, 8):
        if above.tag in _OWN_TAGS or _hides(above):
            return True
        if above.tag not in ("article", "main") and _OWN.search(_called(above)):
            return True
    return False


def is_hidden(element: Element) -> bool:
    """Whether a block is not shown, as far as the markup tells."""
    return any(_hides(above) for above in _upwards(element, 8))


def is_heading(element: Element) -> bool:
    """Whether a block is a heading below the title."""
    return element.tag in ("h2", "h3", "h4", "h5", "h6")


def is_line(element: Element) -> bool:
    """Whether a block is one that holds text of an article."""
    return element.tag in _LINES


def is_all_strong(element: Element) -> bool:
    """Whether a paragraph is in bold as a whole, as subheads are where there is no element for them."""
    if element.tag not in ("p", "div") or len(element) != 1:
        return False
    only = element[0]
    return only.tag in ("strong", "b") and not len(only) and not bare(element.text) and not bare(only.tail)


def _hides(element: Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "hidden" in element.attrib or "display:none" in style


def _called(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _upwards(element: Element, most: int) -> Iterator[Element]:
    """The element and those around it, up to the body of the page."""
    above: Element | None = element
    for _ in range(most):
        if above is None or above.tag in ("body", "html"):
            return
        yield above
        above = above.getparent()
