"""What the columns of a table of articles are taken for: by their names, French and English, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.formats.press.lines import squeezed
from annotator.model.article import IDENTIFIER, LENGTH, SECTION
from annotator.model.reading import FIELD_PREFIX

_NAMES: Mapping[str, str] = {
    "text": "text|texte|full text|fulltext|texte integral|texte complet|article text|texte de l article|content|contenu"
    "|body|corps|corps du texte|article body|article|plain text|raw text|clean text|document|main text|transcript",
    "title": "title|titre|headline|heading|titre de l article|article title|hed|intitule|manchette",
    "outlet": "outlet|media|medium|media name|newspaper|journal|publication|publication name|source|source name"
    "|nom de la source|nom du journal|site|site name|publisher|editeur|titre de presse|support|organe|domain|domaine",
    "author": "author|authors|auteur|auteurs|auteure|byline|by|signature|journalist|journaliste|writer|redacteur|creator",
    "published": "published|date|date published|published at|published on|pubdate|pub date|publish date"
    "|publication date|date de publication|date de parution|parution|publie le|paru le|date publication|datetime"
    "|date time|timestamp|time|jour|created at|date heure|date et heure",
    "url": "url|link|lien|uri|web address|adresse|adresse web|permalink|href|article url|source url|canonical url",
    "language": "language|langue|lang|langage|idiome",
}
_FIELDS: Mapping[str, str] = {
    SECTION: "section|rubrique|section name|category|categorie|desk|news desk",
    LENGTH: "length|word count|wordcount|words|mots|nombre de mots|longueur|nb mots",
    IDENTIFIER: "identifier|identifiant|document id|doc id|accession number",
}
_LABELS = {squeezed(name): label for label, names in _FIELDS.items() for name in names.split("|")}
_MEANINGS = {squeezed(name): meaning for meaning, names in _NAMES.items() for name in names.split("|")}
_RANK = {squeezed(name): at for names in _NAMES.values() for at, name in enumerate(names.split("|"))}
_FEWEST = 80
"""Characters that a text has, as a mean over the first rows, where no column is named so."""
STATEMENT_COLUMN = "statement_id"
"""The first column of Annotator's own table of statements, which are no articles."""


def meanings_of(
    headers: Sequence[str], rows: Sequence[Sequence[str]], chosen: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """For each header what it is taken for; `chosen` by the user comes first, `rows` are the first ones.

    Each meaning is given once, to the header whose name says it best; the text may be known by its length.
    Other columns become fields of their name.
    """
    said = chosen or {}
    taken: dict[str, int] = {}
    for at, header in enumerate(headers):
        if said.get(header, "ignore") not in ("ignore", "") and not said[header].startswith(FIELD_PREFIX):
            taken.setdefault(said[header], at)
    free = [at for at, header in enumerate(headers) if header not in said]
    for at in sorted(free, key=lambda at: (_RANK.get(squeezed(headers[at]), 1_000), at)):
        meaning = _MEANINGS.get(squeezed(headers[at])) or _MEANINGS.get(squeezed(headers[at].replace(".", " ")))
        if meaning is not None:
            taken.setdefault(meaning, at)
    if "text" not in taken:
        others = [at for at in free if at not in taken.values()]
        longest = max(others, key=lambda at: _mean(rows, at), default=None)
        if longest is not None and _mean(rows, longest) >= _FEWEST:
            taken["text"] = longest
    places = {at: meaning for meaning, at in taken.items()}
    return tuple(_meaning(at, header, places, said, rows) for at, header in enumerate(headers))


def looks_like_header(cells: Sequence[str]) -> bool:
    """Whether a first row names columns rather than being an article."""
    known = sum(squeezed(cell) in _MEANINGS or squeezed(cell) == squeezed(STATEMENT_COLUMN) for cell in cells)
    short = all(0 < len(cell.strip()) <= 60 and not cell.strip().isdigit() for cell in cells)
    return known > 0 or (short and len({*cells}) == len(cells))


def _meaning(
    at: int, header: str, places: Mapping[int, str], said: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> str:
    if at in places:
        return places[at]
    if header in said:
        return said[header]
    filled = any(at < len(row) and row[at].strip() for row in rows)
    return (
        f"{FIELD_PREFIX}{_LABELS.get(squeezed(header), header)}"
        if header.strip() and (filled or not rows)
        else "ignore"
    )


def _mean(rows: Sequence[Sequence[str]], at: int) -> float:
    lengths = [len(row[at]) for row in rows if at < len(row) and row[at].strip()]
    return sum(lengths) / len(lengths) if lengths else 0.0
