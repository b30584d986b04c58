"""The codebook as one CSV: one row a value, all lists in one file.

Columns: `list` (stance, speaker, concept, kind, tag); `name`; `kind` of a speaker; `parent` of a concept, by name;
`aliases` of a speaker, joined with "; "; `roles` of a speaker, joined with "; ", each "role | organization | since |
until" without the empty ends; `score`, `key` of a stance; `colour` (#RRGGBB); `definition` of a concept or a kind, the
note of a speaker; `position` of a value whose list is ordered by hand. In aliases and roles a backslash stands before
a ";", "|" or backslash that is meant as such. Nothing else is altered.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.formats.columns import CODEBOOK, Row
from annotator.formats.text import decode
from annotator.formats.writers.csv_writer import unguarded
from annotator.model.codebook import CODEBOOK_LISTS, Codebook, CodebookList, Concept, SpeakerRole
from annotator.model.errors import InvalidValue, Sentence, sentence

_ESCAPED = re.compile(r"([\\;|])")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """A role as a file names it; `organization` is a speaker's name."""

    role: str | None = None
    organization: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookLine:
    """A value as a file names it; None, or nothing, where the file is silent. `line` counts the file's from 1."""

    line: int
    of: CodebookList
    name: str
    kind: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleLine, ...] = ()
    score: float | None = None
    key: str | None = None
    colour: str | None = None
    definition: str | None = None
    position: int | None = None


def codebook_rows(book: Codebook) -> Iterator[Row]:
    """The rows of a codebook in the order of `CODEBOOK`; a concept comes after the one it stands under."""
    names = {speaker.uid: speaker.name for speaker in book.speakers}
    for stance in book.stances:
        yield _row("stance", stance.name, score=stance.score, key=stance.key, colour=stance.colour,
                   position=stance.position)  # fmt: skip
    for one in book.speakers:
        aliases = "; ".join(map(_escaped, one.aliases))
        roles = "; ".join(_role(role, names) for role in one.roles)
        yield _row("speaker", one.name, kind=one.kind, aliases=aliases, roles=roles, colour=one.colour,
                   definition=one.note)  # fmt: skip
    for concept in _downwards(book):
        above = book.concept_of.get(concept.parent or "")
        yield _row("concept", concept.name, parent=above.name if above else None, colour=concept.colour,
                   definition=concept.definition, position=concept.position)  # fmt: skip
    for kind in book.kinds:
        yield _row("kind", kind.name, colour=kind.colour, definition=kind.definition, position=kind.position)
    for tag in book.tags:
        yield _row("tag", tag.name, colour=tag.colour)


def is_codebook(head: bytes) -> bool:
    """Whether a file that begins so is a codebook: its first line names the columns `list` and `name`."""
    first = head.removeprefix(_BOM).split(b"\n", 1)[0].decode("utf-8", "replace")
    return {"list", "name"} <= set(_cells(first, _delimiter(first)))


def read_codebook(data: bytes) -> tuple[CodebookLine, ...]:
    """The values in a file: columns in any order, comma, semicolon or tab between them; missing ones are silent.

    Raises `InvalidValue`, which names the line.
    """
    text = decode("The codebook", data)
    delimiter = _delimiter(text.split("\n", 1)[0])
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    strip = unguarded if data.startswith(_BOM) else str
    found: list[CodebookLine] = []
    try:
        header = next(reader, list[str]())
        if not {"list", "name"} <= set(header):
            raise InvalidValue(sentence("A codebook needs the columns list and name in its first line."))
        begun = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append(_line(begun, dict(zip(header, map(strip, cells), strict=False))))
            begun = reader.line_num + 1
    except csv.Error as error:
        raise wrong(reader.line_num, sentence("it is no CSV ({reason})"), reason=str(error)) from error
    return tuple(found)


def wrong(line: int, words: str, **values: object) -> InvalidValue:
    """The error of a line."""
    return InvalidValue(sentence("Line {line} of the codebook: {reason}."), line=line, reason=Sentence(words, values))


def _line(line: int, cells: dict[str, str]) -> CodebookLine:
    def cell(name: str) -> str | None:
        return cells.get(name, "").strip() or None

    of: CodebookList | None = next((one for one in CODEBOOK_LISTS if one == cell("list")), None)
    if of is None:
        raise wrong(line, sentence("the list is one of {lists}"), lists=", ".join(CODEBOOK_LISTS))
    name = cell("name")
    if name is None:
        raise wrong(line, sentence("a value needs a name"))
    score, position = _number(line, cell("score")), _number(line, cell("position"))
    return CodebookLine(
        line=line,
        of=of,
        name=name,
        kind=cell("kind"),
        parent=cell("parent"),
        aliases=tuple(alias for one in _split(cell("aliases") or "", ";") if (alias := _plain(one))),
        roles=tuple(role for one in _split(cell("roles") or "", ";") if (role := _role_line(line, one)) is not None),
        score=score,
        key=cell("key"),
        colour=cell("colour"),
        definition=cells.get("definition") or None,
        position=None if position is None else int(position),
    )


def _role_line(line: int, words: str) -> RoleLine | None:
    parts = [_plain(part) or None for part in _split(words, "|")]
    if not any(parts):
        return None
    if len(parts) > 4:
        raise wrong(line, sentence("a role is “role | organization | since | until”, not “{role}”"), role=words.strip())
    role, organization, since, until = [*parts, None, None, None][:4]
    return RoleLine(role=role, organization=organization, since=since, until=until)


def _number(line: int, cell: str | None) -> float | None:
    if cell is None:
        return None
    try:
        return float(cell.replace("−", "-").replace(",", "."))
    except ValueError:
        raise wrong(line, sentence("“{cell}” is no number"), cell=cell) from None


def _row(of: CodebookList, name: str, **cells: str | float | None) -> Row:
    found: dict[str, str | float | None] = {"list": of, "name": name, **cells}
    return tuple(found.get(column) for column in CODEBOOK)


def _role(role: SpeakerRole, names: dict[str, str]) -> str:
    parts = [role.role, names.get(role.organization or ""), role.since, role.until]
    while parts and not parts[-1]:
        parts = parts[:-1]
    return " | ".join(_escaped(part or "") for part in parts)


def _escaped(words: str) -> str:
    return _ESCAPED.sub(r"\\\1", words)


def _plain(words: str) -> str:
    return re.sub(r"\\([\\;|])", r"\1", words.strip())


def _split(words: str, mark: str) -> Sequence[str]:
    """The parts between marks that have no backslash before them; the backslashes stay."""
    parts, begun, at = list[str](), 0, 0
    while at < len(words):
        if words[at] == mark:
            parts.append(words[begun:at])
            begun = at + 1
        at += 2 if words[at] == "\\" else 1
    return [*parts, words[begun:]]


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)


def _cells(first: str, delimiter: str) -> Sequence[str]:
    return next(csv.reader([first.rstrip("\r")], delimiter=delimiter), list[str]())


def _downwards(book: Codebook) -> Iterator[Concept]:
    """The concepts, each after the one it stands under, siblings in their order."""
    children: dict[str | None, list[Concept]] = {}
    for concept in book.concepts:
        children.setdefault(concept.parent if concept.parent in book.concept_of else None, []).append(concept)
    waiting = children.get(None, [])[::-1]
    while waiting:
        concept = waiting.pop()
        yield concept
        waiting += children.get(concept.uid, [])[::-1]
