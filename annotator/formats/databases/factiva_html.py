"""Factiva's pages: a table of coded fields for each article, or its lines in `<div>`s without codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.formats.databases.factiva import ACCESSION, CODES, Field, entry_of, field_of
from annotator.formats.databases.factiva_lines import metadata_fields
from annotator.formats.databases.markup import Element, classes_of, line_of, page_of, paragraphs_of
from annotator.formats.databases.parts import Entry

_ARTICLE = re.compile(r"[a-z]{2}article$")


def entries(name: str, text: str) -> Iterator[Entry]:
    """The articles of a page of Factiva; raises `BrokenFile` where its markup cannot be read."""
    for article in _articles(page_of(name, text)):
        rows = _rows(article)
        if any(field.code == "HD" for field in rows) and len(rows) > 2:
            yield entry_of(rows, coded=True)
        else:
            yield entry_of(_uncoded(article), coded=False)


def _articles(root: Element) -> list[Element]:
    """The innermost elements of class `article` or `frArticle`, or else the tables that hold coded fields."""
    marked = [each for each in root.iter("div", "article", "section", "td") if _is_article(each)]
    around = {outer for each in marked for outer in each.iterancestors()}
    found = [each for each in marked if each not in around]
    if found:
        return found
    tables = [each for each in root.iter("table") if {"HD", "PD"} <= {field.code for field in _rows(each)}]
    outer = {above for each in tables for above in each.iterancestors()}
    return [each for each in tables if each not in outer]


def _is_article(element: Element) -> bool:
    classes = classes_of(element)
    return any(_ARTICLE.search(each) for each in classes) or (
        "article" in classes and element.find(".//table") is not None
    )


def _rows(article: Element) -> list[Field]:
    """The coded fields: rows whose first cell is a code."""
    fields: list[Field] = []
    for row in article.iter("tr"):
        cells = [each for each in row if each.tag in ("td", "th")]
        code = line_of(cells[0]) if len(cells) > 1 else ""
        if code in CODES:
            paragraphs = tuple(paragraph for cell in cells[1:] for paragraph in paragraphs_of(cell))
            fields.append(Field(code, paragraphs))
    return fields


def _uncoded(article: Element) -> list[Field]:
    """The fields of an article without codes, by class, by id, and by what the lines are."""
    fields: list[Field] = []
    lines: list[str] = []
    body = False
    for block in _leaves(article):
        words, classes = line_of(block), classes_of(block)
        if not words:
            continue
        if block.get("id") == "hd" or any(each.endswith("headline") for each in _classes_within(block)):
            fields += [field_of("SE", line) for line in lines]
            fields.append(field_of("HD", words))
            lines = []
        elif "author" in classes:
            fields.append(field_of("BY", words))
        elif any(each.endswith("articleparagraph") for each in classes):
            if not body:
                fields += metadata_fields(lines)
                lines, body = [], True
            fields.append(Field("TD", tuple(paragraphs_of(block))))
        else:
            lines.append(words)
    return fields + (_closing(lines) if body else metadata_fields(lines))


def _closing(lines: list[str]) -> list[Field]:
    """What stands below the text: notes, the publisher, and the accession number at the end."""
    return [
        field_of("AN" if at == len(lines) - 1 and ACCESSION.search(line) else "RF", line)
        for at, line in enumerate(lines)
    ]


def _classes_within(block: Element) -> Iterator[str]:
    for each in block.iter("div", "p", "span", "b", "h1", "h2", "h3", "h4"):
        yield from classes_of(each)


def _leaves(article: Element) -> Iterator[Element]:
    """The blocks of the article that hold no other block."""
    for each in article.iter("div", "p", "pre", "h1", "h2", "h3", "h4", "td", "li"):
        if next(each.iterdescendants("div", "p", "pre", "h1", "h2", "h3", "h4", "td", "li"), None) is None:
            yield each
