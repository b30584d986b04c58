"""Rows of a table into articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from annotator.formats.corpora.meanings import STATEMENT_COLUMN, looks_like_header, meanings_of
from annotator.formats.press.dates import dates_in
from annotator.formats.press.language import language_code, language_of
from annotator.formats.press.lines import squeezed
from annotator.formats.text import whole, with_line_feeds
from annotator.model.article import ArticleDraft, Metadata
from annotator.model.dates import sortable
from annotator.model.errors import BrokenFile, Sentence, sentence
from annotator.model.reading import FIELD_PREFIX, Columns, Found, ReadOptions

Rows = Callable[[], Iterator[Sequence[str]]]
"""Gives the rows of a table from the first on, each time it is called; the header is one of them."""
_FIRST = 200
"""Rows that are looked at to find out what the columns mean."""
_SHOWN = 5
_FRENCH_HEADERS = {"titre", "texte", "auteur", "auteurs", "langue", "lien", "datedepublication", "datedeparution"}
"""Squeezed, that is without spaces and accents."""
_NUMBERS = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](?:19|20)?\d\d\b")


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose columns are known; `rows` leaves the header out."""

    name: str
    columns: Columns
    rows: Callable[[], Iterator[Sequence[str]]]


def table_of(name: str, rows: Rows, options: ReadOptions, *, headed: bool | None = None) -> Table:
    """The table in some rows; raises `BrokenFile` where it holds no articles.

    `headed` says whether the first row is the header; None: it is found out.
    """
    first = list(islice(_filled(rows()), _FIRST))
    if not first:
        raise BrokenFile(name, sentence("it has no rows"))
    headed = looks_like_header(first[0]) if headed is None else headed
    width = max(map(len, first))
    headers = _unique([*first[0], *[""] * (width - len(first[0]))] if headed else [""] * width)
    body = first[1:] if headed else first
    if STATEMENT_COLUMN in headers:
        raise BrokenFile(name, sentence("it is a table of statements, not of articles"))
    meanings = meanings_of(headers, body, options.columns)
    columns = Columns(headers=headers, meanings=meanings, rows=tuple(map(tuple, body[:_SHOWN])))
    return Table(name, columns, lambda: islice(_filled(rows()), int(headed), None))


def articles_of(table: Table) -> Iterator[Found]:
    """The articles of a table, one a row; a row without a text is told by its number."""
    meanings = table.columns.meanings
    if "text" not in meanings:
        words = sentence("none of its columns holds texts ({columns})")
        raise BrokenFile(table.name, Sentence(words, {"columns": ", ".join(table.columns.headers[:12])}))
    month_first = _month_first(table)
    for number, row in enumerate(table.rows(), 1):
        cells = {at: cell for at, cell in enumerate(row) if cell.strip() and at < len(meanings)}
        yield _article(table, number, cells, month_first)


def _article(table: Table, number: int, cells: dict[int, str], month_first: bool | None) -> Found:
    said = {table.columns.meanings[at]: cell for at, cell in cells.items()}
    text = _storable(said.get("text", ""))
    if not any(map(str.isalnum, text)):
        return BrokenFile(f"{table.name}, {number}", sentence("this row has no text"))
    published = _published(said.get("published", ""), month_first)
    fields = [
        (meaning.removeprefix(FIELD_PREFIX), _storable(cell).strip())
        for meaning, cell in said.items()
        if meaning.startswith(FIELD_PREFIX)
    ]
    if published is None and said.get("published"):
        # A date that nobody can read is kept as it stands.
        fields.append((table.columns.headers[table.columns.meanings.index("published")], said["published"].strip()))
    metadata = Metadata(
        title=_line(said.get("title")),
        outlet=_line(said.get("outlet")),
        author=_line(said.get("author")),
        published=published,
        url=_line(said.get("url")),
        language=language_code(said.get("language", "")) or language_of(text),
    )
    return ArticleDraft(text=text, metadata=metadata, fields=tuple(fields), source_name=table.name)


def _published(said: str, month_first: bool | None) -> str | None:
    iso = re.sub(r"^(\d{4}-\d\d-\d\d) (?=\d)", r"\1T", said.strip())
    if sortable(iso) is not None and len(iso) > 4:
        return iso.removesuffix("T00:00:00")
    found = dates_in(said, month_first=month_first)
    return found[0].iso if found else (iso if re.fullmatch(r"(?:19|20)\d\d", iso) else None)


def _month_first(table: Table) -> bool | None:
    """How the dates of a column stand: one of them that has no month 13 says it for all."""
    if "published" not in table.columns.meanings:
        return None
    at = table.columns.meanings.index("published")
    french = bool(_FRENCH_HEADERS & {squeezed(header) for header in table.columns.headers})
    for row in islice(table.rows(), 5_000):
        match = _NUMBERS.search(row[at]) if at < len(row) else None
        if match is not None and (int(match[1]) > 12) != (int(match[2]) > 12):
            return int(match[2]) > 12
    return False if french else None


def _storable(cell: str) -> str:
    return with_line_feeds(whole(cell))


def _line(cell: str | None) -> str | None:
    return _storable(" ".join((cell or "").split())) or None


def _filled(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The rows in which anything stands."""
    return (row for row in rows if any(cell.strip() for cell in row))


def _unique(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers, named where they have no name, and told apart where two have one."""
    found: list[str] = []
    for number, header in enumerate(headers, 1):
        name = " ".join(header.split()) or f"Column {number}"
        taken = next(
            one for one in chain((name,), (f"{name} {n}" for n in range(2, len(headers) + 2))) if one not in found
        )
        found.append(taken)
    return tuple(found)
