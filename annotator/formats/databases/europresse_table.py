"""Europresse before 2013: each article in the cell of a table, its text between tags and not in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.formats.databases.europresse_values import (
    copyright_from,
    file_under,
    is_footer,
    outlet_of,
    publication,
    read_header,
)
from annotator.formats.databases.markup import Element, classes_of, first_having, having, line_of, paragraphs_of
from annotator.formats.databases.parts import Entry, Part, footer, header, headline, rights
from annotator.formats.databases.values import author_of, like_names


def is_table_page(root: Element) -> bool:
    """Whether the page names outlets and titles, but has no `<article>`."""
    return first_having(root, "docpublicationname") is not None and root.find(".//article") is None


def table_entries(root: Element) -> Iterator[Entry]:
    """The articles of a page, in its order."""
    for cell in _cells(root):
        yield _entry(cell)


def _cells(root: Element) -> list[Element]:
    """The innermost elements that hold an outlet and a title each."""
    found: list[Element] = []
    for name in having(root, "docpublicationname"):
        around = next(
            (
                each
                for each in name.iterancestors()
                if first_having(each, "titrearticlevisu", "titrearticle") is not None
            ),
            None,
        )
        if around is not None and around not in found:
            found.append(around)
    return found


def _entry(cell: Element) -> Entry:
    entry = Entry()
    name = first_having(cell, "docpublicationname")
    publication(entry, outlet_of(line_of(name)))
    headers = list(having(cell, "docheader"))
    title = line_of(first_having(cell, "titrearticlevisu", "titrearticle"))
    entry.know(title=title)
    said = re.sub(r"\s+,", ",", " ".join(line_of(each) for each in headers))
    read_header(entry, said)
    entry.parts += [header(line_of(name)), header(said)]
    _read_rest(entry, cell, title)
    return entry


def _read_rest(entry: Entry, cell: Element, title: str) -> None:
    """Kicker, title, author, text and what is below, in the order in which they stand."""
    known = frozenset(each for each in having(cell, "docpublicationname", "docheader"))
    certified = frozenset(each for each in cell.iter("table") if _is_certificate(each))
    place = "kicker"
    for paragraph in paragraphs_of(cell, without=known | certified):
        words = paragraph.text
        if place == "kicker":
            before, found, after = words.partition(title) if title else (words, "", "")
            entry.parts.append(Part(before, "heading", "kicker"))
            if not found:
                continue
            entry.parts.append(headline(title))
            place, words = "author", after
        if place == "author" and words.strip():
            place = "text"
            if like_names(words) and not words.rstrip().endswith("."):
                entry.know(author=author_of(words))
                entry.parts.append(header(words))
                continue
        entry.parts.append(_part(words))
        file_under(entry, words)
    for table in certified:
        for paragraph in paragraphs_of(table):
            entry.parts.append(footer(paragraph.text))
            file_under(entry, paragraph.text)


def _part(words: str) -> Part:
    if is_footer(words):
        return footer(words)
    return rights(words) if copyright_from(words) else Part(words)


def _is_certificate(table: Element) -> bool:
    return any("txtcertificat" in classes_of(each) for each in table.iter("td", "div", "span")) and (
        first_having(table, "docpublicationname") is None
    )
