"""trafilatura, as it is used here: one pass over a tree, silent, offline, with settings of our own."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

    from annotator.formats.web.segments import Element


@dataclass(frozen=True, slots=True)
class Guessed:
    """What trafilatura thinks of a page's metadata; `published` is a date without a time."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


def main_text(tree: HtmlElement) -> Element | None:
    """The article's body in trafilatura's own elements (p, head, list, quote, table …); None where it finds none.

    The settings are those that do best on news: balanced, with tables, without the readers' comments.
    """
    _quiet()
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, options=_settings())
    except Exception:  # noqa: BLE001 - on markup that is beyond repair it may raise anything; there is a plainer way
        return None
    body = None if document is None or isinstance(document, dict) else document.body
    return body if body is not None and len(body) else None


def guessed(tree: HtmlElement) -> Guessed:
    """What trafilatura makes of the page's head, its bylines and its dates."""
    _quiet()
    from trafilatura import extract_metadata

    try:
        found = extract_metadata(tree, date_config=_dates())
    except Exception:  # noqa: BLE001 - as above; what it would have guessed stays unknown
        return Guessed()
    return Guessed(found.title, found.author, found.sitename, found.date, found.url)


def _dates() -> dict[str, str | bool]:
    """How dates are looked for: where pages have them, and not among all numbers of the text, which are any year."""
    return {"original_date": True, "extensive_search": False, "max_date": datetime.now(UTC).date().isoformat()}


@cache
def _settings() -> Extractor:
    from trafilatura.settings import Extractor

    # As "txt" it leaves the elements as they are, and does not write them out.
    return Extractor(output_format="txt", comments=False, tables=True)


@cache
def _quiet() -> None:
    """What the libraries have to say of a page is for nobody's log: it names addresses and texts."""
    for name in ("trafilatura", "htmldate", "courlan", "justext", "dateparser", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
