"""Factiva's XML: `<article>` with an element for each field, and the feeds' `<DistDoc>` whose elements name codes.

No entity is expanded and no document type is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from annotator.formats.databases.factiva import Field, entry_of
from annotator.formats.databases.markup import Element
from annotator.formats.databases.paragraphs import Paragraph
from annotator.formats.databases.parts import Entry, in_line
from annotator.model.errors import BrokenFile, sentence

_CODES = {
    "accessionno": "AN", "artwork": "ART", "art": "ART", "byline": "BY", "baselanguage": "LA", "columnname": "CLM",
    "company": "CO", "contact": "CT", "copyright": "CY", "corrections": "CX", "correction": "CX", "credit": "CR",
    "descfield": "IPC", "edition": "ED", "headline": "HD", "industry": "IN", "leadparagraph": "LP", "newssubject": "NS",
    "notes": "RF", "pages": "PG", "publishername": "PUB", "reference": "", "region": "RE", "sectionname": "SE",
    "snippet": "", "sourcecode": "SC", "sourcename": "SN", "tailparagraphs": "TD", "volume": "VOL", "wordcount": "WC",
    "publicationdate": "PD", "publicationtime": "ET", "url": "URL", "webarticleurl": "URL", "uri": "URL",
}  # fmt: skip
_PARAGRAPHS = frozenset({"paragraph", "para", "p"})
_ORDER = "SE CLM HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CX ART CT RF CO IN NS RE IPC IPD PUB AN URL"
_MOMENT = re.compile(
    r"(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:T[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:Z|[+\-]\d\d:?\d\d)?)?"
)
_TIME = re.compile(r"([0-2]\d):?([0-5]\d)(?::?[0-5]\d)?")


def entries(name: str, data: bytes) -> Iterator[Entry | BrokenFile]:
    """The articles of the file; where its markup ends early, the error follows those before it."""
    found = False
    try:
        for article in _articles(data):
            yield _feed_entry(article) if _local(article) == "distdoc" else _entry(article)
            found = True
            _forget(article)
    except (etree.LxmlError, ValueError) as error:
        broken = BrokenFile(name, sentence("its markup cannot be read"))
        if not found:
            raise broken from error
        yield broken


def _articles(data: bytes) -> Iterator[Element]:
    """The elements that hold an article each, one after the other."""
    parser = etree.iterparse(
        BytesIO(data),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, node in parser:
        tag = _local(node)
        if tag == "distdoc" or (tag == "article" and _has_article(node)):
            yield node


def _has_article(node: Element) -> bool:
    """Whether an element `article` has fields of its own, and is not the wrapping of a feed's."""
    return any(_CODES.get(_local(child)) for child in node) and not any(
        _local(a) == "distdoc" for a in node.iterancestors()
    )


def _forget(node: Element) -> None:
    """Free what was read: a file may hold thousands of articles."""
    node.clear()
    parent = node.getparent()
    while parent is not None and len(parent) > 1 and parent[0] is not node:
        del parent[0]


def _local(node: Element) -> str:
    """The name of an element without its namespace, in lower case."""
    return str(node.tag).rpartition("}")[2].lower()


def _entry(article: Element) -> Entry:
    """An article whose elements say by their names what they are."""
    fields: dict[str, list[Paragraph]] = {}
    for child in article:
        code = _CODES.get(_local(child))
        if code == "PD":
            _read_moment(fields, child)
        elif code == "ET":
            fields.setdefault("ET", [Paragraph(_clock(_words(child)))])
        elif code:
            fields.setdefault(code, []).extend(_paragraphs(child, code))
    return _made(fields)


def _read_moment(fields: dict[str, list[Paragraph]], child: Element) -> None:
    """The date, and the time where it is in an element of its own."""
    moment = _MOMENT.search("".join(_texts(child)))
    if moment is not None:
        fields["PD"] = [Paragraph(moment.group())]
    for part in child.iter(etree.Element):
        if _local(part) == "time" and "T" not in (moment.group() if moment else ""):
            fields["ET"] = [Paragraph(_clock(_words(part)))]


def _clock(text: str) -> str:
    match = _TIME.search(text)
    return f"{match[1]}:{match[2]}" if match is not None else ""


def _paragraphs(child: Element, code: str) -> list[Paragraph]:
    """The paragraphs of a field; codes of subjects and places are written as in Factiva's other exports."""
    inner = [each for each in child.iter(etree.Element) if _local(each) in _PARAGRAPHS]
    if inner and code not in ("CO", "IN", "NS", "RE"):
        return [Paragraph(words) for each in inner if (words := _words(each))]
    words = _words(child)
    said = child.get("code")
    return [Paragraph(f"{said} : {words}" if said and words and code != "IPC" else words or said or "")]


def _words(node: Element) -> str:
    return in_line(" ".join("".join(_texts(node)).split("\n")))


def _texts(node: Element) -> Iterator[str]:
    """The texts in an element, without entities."""
    for event, each in etree.iterwalk(node, events=("start", "end")):
        text = each.text if event == "start" else each.tail if each is not node else None
        if text is not None and isinstance(each.tag, str):
            yield text


def _made(fields: dict[str, list[Paragraph]]) -> Entry:
    """The article of these fields, in the order of Factiva's other exports."""
    ordered: list[Field] = []
    for code in _ORDER.split():
        paragraphs = fields.get(code, [])
        if code in ("CO", "IN", "NS", "RE", "IPC"):
            paragraphs = [Paragraph(" | ".join(each.text for each in paragraphs))] if paragraphs else []
        if any(each.text for each in paragraphs):
            ordered.append(Field(code, tuple(paragraphs)))
    return entry_of(ordered, coded=True)


def _feed_entry(document: Element) -> Entry:
    """A document of a feed, whose elements name Factiva's codes in `fid`."""
    fields: dict[str, list[Paragraph]] = {}
    for node in document.iter(etree.Element):
        code = (node.get("fid") or "").upper()
        if not code or any(each.get("fid") and each.get("fid") not in ("hl", "hlp") for each in node.iterancestors()):
            continue
        if code == "PD":
            fields.setdefault("PD", [Paragraph(_dashed(node.get("value") or _words(node)))])
        elif code == "ET":
            fields.setdefault("ET", [Paragraph(_clock(node.get("value") or _words(node)))])
        elif code not in ("HL", "HLP"):
            said = node.get("value")
            found = [Paragraph(said)] if said else _paragraphs(node, code)
            fields.setdefault(code, []).extend(found)
    if "AN" not in fields and document.get("an"):
        fields["AN"] = [Paragraph(document.get("an") or "")]
    return _made(fields)


def _dashed(text: str) -> str:
    match = re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)", text.strip())
    return "-".join(match.groups()) if match is not None else text
