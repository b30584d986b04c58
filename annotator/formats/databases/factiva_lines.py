"""Factiva's articles as lines, which RTF, Word and plain text have: with codes before the fields or without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.formats.databases.factiva import ACCESSION, CODES, Field, entry_of, field_of
from annotator.formats.databases.paragraphs import Paragraph, tidied
from annotator.formats.databases.parts import Entry
from annotator.formats.databases.values import WORDS, has_by, is_date_line, like_names
from annotator.formats.press.language import language_code
from annotator.formats.press.lines import ends_sentence

_END = re.compile(rf"[^\W\d_]{{2,14}}\s*:?\s+{ACCESSION.pattern}\.?$")
_CODED = re.compile(r"(?P<code>[A-Z]{2,3})(?:[\t|]\s*|\s{2,}|$)(?P<rest>.*)$", re.DOTALL)
_RIGHTS = re.compile(
    r"©|\(c\)|copyright|copr\b|source\s*:|quelle\s*:|all rights|tous droits|alle rechte", re.IGNORECASE
)
_CLOCK = re.compile(r"[0-2]?\d[:h.][0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?$", re.IGNORECASE)
_SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}$")
_PAGE = re.compile(r"[A-Z]{0,3}-?\d[\w\-,; ]{0,20}$")
_SHORTEST = 3
"""Fewer codes than this make no coded article."""
_LONGEST_NAME = 110


def entries(paragraphs: Iterable[Paragraph]) -> Iterator[Entry]:
    """The articles in the paragraphs of a document, each up to its accession number."""
    chunk: list[Paragraph] = []
    for paragraph in tidied(paragraphs):
        for line in [paragraph] if paragraph.cells else _lines(paragraph):
            chunk.append(line)
            if is_end(line):
                yield _entry(chunk)
                chunk = []


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    """The lines of a paragraph as paragraphs: in some files no blank line sets them apart."""
    return [replace(paragraph, text=line) for line in paragraph.lines]


def is_end(paragraph: Paragraph) -> bool:
    """Whether a line is the accession number that ends an article: "Document LEMOND0020240621ek6l0000a"."""
    last = paragraph.cells[-1] if paragraph.cells else paragraph.lines[-1]
    bare = last.removeprefix("AN").strip(" \t|")
    return _END.fullmatch(bare) is not None or (paragraph.cells[:1] == ("AN",) and ACCESSION.search(last) is not None)


def _entry(chunk: Sequence[Paragraph]) -> Entry:
    fields = _coded(chunk)
    if len({field.code for field in fields}) >= _SHORTEST and any(field.code == "HD" for field in fields):
        return entry_of(fields, coded=True)
    return entry_of(_uncoded(chunk), coded=False)


def _coded(chunk: Sequence[Paragraph]) -> list[Field]:
    """The fields of a chunk whose rows or lines begin with codes; what stands before the first is a cover."""
    fields: list[Field] = []
    for paragraph in chunk:
        for piece in [paragraph] if paragraph.cells else _by_code(paragraph):
            code, rest = _split(piece)
            if code is not None:
                fields.append(Field(code, tuple(tidied(rest))))
            elif fields:
                fields[-1] = Field(fields[-1].code, (*fields[-1].paragraphs, *rest))
    return fields


def _by_code(paragraph: Paragraph) -> list[Paragraph]:
    """The lines of a paragraph, those without a code joined to the one before."""
    found: list[str] = []
    for line in paragraph.lines:
        match = _CODED.match(line)
        if found and (match is None or match["code"] not in CODES):
            found[-1] += "\n" + line
        else:
            found.append(line)
    return [Paragraph(text) for text in found]


def _split(paragraph: Paragraph) -> tuple[str | None, list[Paragraph]]:
    """The code of a row or a line, and the paragraphs after it."""
    if paragraph.cells:
        code, rest = paragraph.cells[0].strip(), "\n".join(paragraph.cells[1:])
        return (code if code in CODES else None), [Paragraph(line) for line in rest.split("\n")]
    match = _CODED.match(paragraph.text)
    if match is None or match["code"] not in CODES:
        return None, [paragraph]
    return match["code"], [Paragraph(match["rest"])]


def _uncoded(chunk: Sequence[Paragraph]) -> list[Field]:
    """The fields of a chunk without codes: title and byline above the number of words, then the rest of its head."""
    words = next((at for at, each in enumerate(chunk) if any(map(_is_words, each.lines))), None)
    if words is None:
        return [field_of("HD", chunk[0].text), *_body(chunk[1:])]
    head = [line for each in chunk[words:] for line in each.lines]
    start = next(at for at, line in enumerate(head) if _is_words(line))
    above = [*chunk[:words], *(Paragraph(line) for line in head[:start])]
    lines = [line for each in chunk[words : words + _head_length(chunk[words:])] for line in each.lines][start:]
    rest = chunk[words + _head_length(chunk[words:]) :]
    return [*_titles(above), *metadata_fields(lines), *_body(rest)]


def _is_words(line: str) -> bool:
    match = WORDS.fullmatch(line)
    return match is not None


def _head_length(chunk: Sequence[Paragraph]) -> int:
    """How many paragraphs the head takes, from the number of words to the copyright notice."""
    spoken = False
    for at, each in enumerate(chunk):
        for line in each.lines:
            if spoken or _RIGHTS.match(line):
                return at + 1
            spoken = spoken or (
                language_code(line) is not None and len(line.split()) <= 3 and not _SOURCE_CODE.match(line)
            )
        if spoken and (at + 1 == len(chunk) or not _RIGHTS.match(chunk[at + 1].lines[0])):
            return at + 1 if at + 1 == len(chunk) or len(chunk[at + 1].text) > _LONGEST_NAME else at + 2
        if at > 12:
            break
    return min(len(chunk), 5)


def _titles(above: Sequence[Paragraph]) -> list[Field]:
    """Section, title and byline: what stands above the number of words, of the page of contents the end."""
    lines = [each for each in above if each.text][-4:]
    if not lines:
        return []
    strong = [at for at, each in enumerate(lines) if each.strong or each.large]
    last = lines[-1].text
    byline = len(lines) > 1 and strong[-1:] != [len(lines) - 1] and (has_by(last) or bool(strong) or _is_byline(lines))
    title = strong[-1] if strong else len(lines) - 1 - byline
    fields = [field_of("SE", each.text) for each in lines[max(0, title - 1) : title] if not ends_sentence(each.text)]
    fields.append(field_of("HD", lines[title].text))
    return [*fields, *(field_of("BY", each.text) for each in lines[title + 1 :])]


def _is_byline(lines: Sequence[Paragraph]) -> bool:
    """Whether the last of two lines is names and the first is not: else it is the title below a section."""
    return like_names(lines[-1].text) and len(lines[-1].text) < len(lines[-2].text) and len(lines[-2].text.split()) > 3


def metadata_fields(lines: Sequence[str]) -> list[Field]:
    """The fields of the lines between title and text: words, date, time, outlet, its code, page, language, rights."""
    fields: list[Field] = []
    seen: set[str] = set()
    for line in lines:
        code = _code_of(line, seen)
        seen.add(code)
        fields.append(field_of(code, line))
    return fields


def _code_of(line: str, seen: set[str]) -> str:
    """What a line of the head is, by its form and by what came before."""
    dated = "PD" in seen
    tests = (
        ("WC", _is_words(line)),
        ("PD", not dated and is_date_line(line)),
        ("CY", "LA" in seen or _RIGHTS.match(line) is not None),
        ("ET", dated and "SN" not in seen and _CLOCK.match(line) is not None),
        ("SC", "SN" in seen and "SC" not in seen and _SOURCE_CODE.match(line) is not None),
        ("LA", "SN" in seen and len(line.split()) <= 3 and language_code(line) is not None),
        ("SN", dated and "SN" not in seen),
        ("PG", "SC" in seen and "PG" not in seen and _PAGE.match(line) is not None),
        ("ED", "SC" in seen and "ED" not in seen),
    )
    return next((code for code, holds in tests if holds and (code not in seen or code == "CY")), "CR")


def _body(paragraphs: Sequence[Paragraph]) -> list[Field]:
    """The text, the publisher below it, and the accession number that ends it."""
    if not paragraphs:
        return []
    rest = list(paragraphs[:-1])
    below: list[Field] = []
    if len(rest) > 1 and len(rest[-1].text) <= _LONGEST_NAME and not ends_sentence(rest[-1].text):
        below.append(field_of("PUB", rest.pop().text))
    return [Field("TD", tuple(rest)), *below, field_of("AN", paragraphs[-1].text)]
