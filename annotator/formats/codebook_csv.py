"""The codebook as one CSV: one row a value, all lists in one file.

Columns: `list` (stance, speaker, concept, kind, tag, field, option); `name`; `kind` of a speaker; `parent` of a concept
or an option, by name; `aliases` of a speaker, joined with "; "; `roles` of a speaker, joined with "; ", each "role |
organization | since | until" without the empty ends; `score`, `key` of a stance; `colour` (#RRGGBB); `definition` of a
concept, a kind or a field, the note of a speaker; `position` of a value whose list is ordered by hand. `owner`, `type`,
`required`, `multiple` (yes, no) and `kinds` (joined with "; ") of a field; `owner` and `field` of an option say whose it
is, `attributes` are joined with "; ", each "name | value". `examples` of a concept are quotes, joined with "; ". Further columns are the speakers' own fields by their label,
several values joined with "; ". In what is joined a backslash stands before a ";", "|" or backslash that is meant as
such. Nothing else is altered.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.formats.columns import CODEBOOK, Row
from annotator.formats.text import decode
from annotator.formats.writers.csv_writer import unguarded
from annotator.model.codebook import CODEBOOK_LISTS, Codebook, CodebookList, Concept, SpeakerRole
from annotator.model.errors import InvalidValue, Sentence, sentence
from annotator.model.fields import (
    NO,
    YES,
    Field,
    FieldOption,
    FieldValues,
    column_labels,
    fields_of,
    is_yes,
    labels_of,
    value_texts,
)

CsvList = CodebookList | Literal["field", "option"]
CSV_LISTS: tuple[CsvList, ...] = (*CODEBOOK_LISTS, "field", "option")
_LISTS: dict[str, CsvList] = {of: of for of in CSV_LISTS}

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
    of: CsvList
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
    owner: str | None = None
    type: str | None = None
    required: bool | None = None
    multiple: bool | None = None
    kinds: tuple[str, ...] = ()
    of_field: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    examples: tuple[str, ...] = ()
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """What further columns hold, by their label; empty ones are left out."""


Values = Callable[[str], FieldValues]
Examples = Callable[[str], Sequence[str]]
_NOTHING: FieldValues = {}


def codebook_labels(book: Codebook) -> list[tuple[Field, str]]:
    """The speakers' own fields, with the labels of the columns that they have after those of `CODEBOOK`."""
    return column_labels(fields_of(book, "speaker"), CODEBOOK)


def codebook_rows(book: Codebook, values: Values | None = None, examples: Examples | None = None) -> Iterator[Row]:
    """The rows of a codebook in the order of `CODEBOOK`, then of `codebook_labels`.

    A concept or an option comes after the one it stands under. `values` gives what a speaker has in its own fields,
    `examples` the quotes that show what a concept means.
    """
    own = codebook_labels(book) if values is not None else []
    for uid, row in _rows(book, examples or (lambda _concept: ())):
        held = values(uid) if values is not None and own and uid in book.speaker_of else _NOTHING
        texts = (value_texts(of, held.get(of.uid, ())) for of, _ in own)
        yield (*row, *("; ".join(map(_escaped, found)) or None for found in texts))


def _rows(book: Codebook, examples: Examples) -> Iterator[tuple[str, Row]]:
    """Each value's uid with its cells."""
    names = {speaker.uid: speaker.name for speaker in book.speakers}
    for stance in book.stances:
        yield stance.uid, _row("stance", stance.name, score=stance.score, key=stance.key, colour=stance.colour,
                               position=stance.position)  # fmt: skip
    for one in book.speakers:
        aliases = "; ".join(map(_escaped, one.aliases))
        roles = "; ".join(_role(role, names) for role in one.roles)
        yield one.uid, _row("speaker", one.name, kind=one.kind, aliases=aliases, roles=roles, colour=one.colour,
                            definition=one.note)  # fmt: skip
    for concept in _downwards(book):
        above = book.concept_of.get(concept.parent or "")
        yield concept.uid, _row("concept", concept.name, parent=above.name if above else None, colour=concept.colour,
                                definition=concept.definition, position=concept.position,
                                examples="; ".join(map(_escaped, examples(concept.uid))))  # fmt: skip
    for kind in book.kinds:
        yield kind.uid, _row("kind", kind.name, colour=kind.colour, definition=kind.definition, position=kind.position)
    for tag in book.tags:
        yield tag.uid, _row("tag", tag.name, colour=tag.colour)
    yield from _field_rows(book)


def _field_rows(book: Codebook) -> Iterator[tuple[str, Row]]:
    """The fields, each with its options after it."""
    labels = labels_of(book)
    for one in book.fields:
        kinds = "; ".join(_escaped(book.kind_of[uid].name) for uid in one.kinds if uid in book.kind_of)
        yield one.uid, _row("field", one.label, definition=one.definition, position=one.position, owner=one.owner,
                            type=one.type, required=_yes(one.required), multiple=_yes(one.multiple),
                            kinds=kinds)  # fmt: skip
        for option in sorted(one.options, key=lambda option: len(one.option_path(option.uid))):
            attributes = "; ".join(f"{_escaped(name)} | {_escaped(said)}" for name, said in option.attributes.items())
            yield option.uid, _row("option", option.name, parent=_above(one, option), colour=option.colour,
                                   position=option.position, owner=one.owner, field=labels[one.uid],
                                   attributes=attributes)  # fmt: skip


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
        header = list(map(strip, next(reader, list[str]())))
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

    of = _LISTS.get(cell("list") or "")
    if of is None:
        raise wrong(line, sentence("the list is one of {lists}"), lists=", ".join(CSV_LISTS))
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
        aliases=_joined(cell("aliases")),
        roles=tuple(role for one in _split(cell("roles") or "", ";") if (role := _role_line(line, one)) is not None),
        score=score,
        key=cell("key"),
        colour=cell("colour"),
        definition=cells.get("definition") or None,
        position=None if position is None else int(position),
        owner=cell("owner"),
        type=cell("type"),
        required=_flag(line, cell("required")),
        multiple=_flag(line, cell("multiple")),
        kinds=_joined(cell("kinds")),
        of_field=cell("field"),
        attributes=_attributes(line, cell("attributes")),
        examples=_joined(cell("examples")),
        more={label: held for label in cells if label not in CODEBOOK and (held := _joined(cell(label)))},
    )


def _joined(cell: str | None) -> tuple[str, ...]:
    return tuple(part for one in _split(cell or "", ";") if (part := _plain(one)))


def _flag(line: int, cell: str | None) -> bool | None:
    if cell is None:
        return None
    said = is_yes(cell)
    if said is None:
        raise wrong(line, sentence("“{cell}” is neither yes nor no"), cell=cell)
    return said


def _attributes(line: int, cell: str | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _split(cell or "", ";"):
        parts = [_plain(part) for part in _split(one, "|")]
        if not any(parts):
            continue
        if len(parts) != 2 or not parts[0]:
            raise wrong(line, sentence("an attribute is “name | value”, not “{attribute}”"), attribute=one.strip())
        found[parts[0]] = parts[1]
    return found


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


def _yes(flag: bool) -> str:
    return YES if flag else NO


def _above(one: Field, option: FieldOption) -> str | None:
    parent = one.option(option.parent) if option.parent else None
    return parent.name if parent else None


def _row(of: CsvList, name: str, **cells: str | float | None) -> Row:
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
