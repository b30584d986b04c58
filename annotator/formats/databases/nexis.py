"""Nexis: the layout of Nexis Uni ("Body" … "End of Document") and that of LexisNexis ("1 of 20 DOCUMENTS")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.formats.databases.nexis_labels import Labelled, head_label, is_shouted
from annotator.formats.databases.nexis_tail import begins_tail, ends_text, is_rights, read_tail, tail_start
from annotator.formats.databases.paragraphs import Paragraph, own, tidied
from annotator.formats.databases.parts import (
    DATABASE,
    EDITION,
    LOAD_DATE,
    PAGE,
    Entry,
    Part,
    header,
    headline,
    in_line,
    rights,
)
from annotator.formats.databases.values import WORDS, author_of, is_date_line, length_of, like_names, section_of, when
from annotator.formats.press.lines import squeezed
from annotator.model.article import IDENTIFIER, LENGTH, SECTION

NAME = "Nexis"

_OF = r"(?:of|de|von|van|di|sur)"
COUNT = re.compile(
    rf"(?:FOCUS\s*-\s*)?\d+\s+{_OF}\s+\d+\s+(?:DOCUMENT(?:S|OS?|EN)?|DOKUMENTEN?)\.?|(?:DOCUMENTO?|DOKUMENT)\s+\d+\s+{_OF}\s+\d+\.?",
    re.IGNORECASE,
)
"""The line that begins an article of LexisNexis: "3 of 20 DOCUMENTS", "Dokument 3 von 20"."""
END = re.compile(
    r"end of document|fin d[eu] document|ende des dokuments|dokumentende|fin del documento|fine del documento|"
    r"einde van (?:het )?document|fim do documento",
    re.IGNORECASE,
)
"""The line that ends an article of Nexis Uni."""

_BODY_WORDS = "body text texte corps textkörper haupttext inhalt tekst cuerpo texto corpo testo corpsdutexte"
_BODY = frozenset(squeezed(word) for word in _BODY_WORDS.split())
_NUMBER = re.compile(r"(\d{1,4})\.(?:\s|$)")
_URN = re.compile(r"urn:contentItem:[A-Z0-9][A-Z0-9\-]+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_URL = re.compile(r"https?://\S+")
_HEAD_REACH = 4
_LONG = 45
_LONGEST_WORD = 20
_FAILED = re.compile(r"we are sorry but there is an error in this document", re.IGNORECASE)
_TOWN = re.compile(r"(?<=[^\W_])\((?=[^\W\d_])")


def entries(paragraphs: Iterable[Paragraph]) -> Iterator[Entry | None]:
    """The articles in the paragraphs of a document; None for one that Nexis itself could not give."""
    kept = tidied(_apart(paragraphs))
    if any(COUNT.fullmatch(each.text) for each in kept):
        for chunk in _counted(kept):
            yield _old(chunk) if not any(_FAILED.search(each.text) for each in chunk) else None
        return
    links: dict[int, str] = {}
    for number, chunk in enumerate(_ended(kept), start=1):
        if number == 1:
            links = _listed(chunk)
        if any(_FAILED.search(each.text) for each in chunk):
            yield None
        else:
            yield _new(chunk, links.get(number), first=number == 1)


def _apart(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; the lines of one that holds a beginning or an end are paragraphs: no blank line parts them."""
    for each in paragraphs:
        lines = [line.strip() for line in each.lines]
        if len(lines) > 1 and (any(map(_sets_apart, lines)) or any(map(ends_text, lines[1:]))):
            yield from (replace(each, text=line) for line in lines)
        else:
            yield each


def _sets_apart(line: str) -> bool:
    """Whether a line begins or ends an article, or its text."""
    return COUNT.fullmatch(line) is not None or END.fullmatch(line) is not None or _is_body(line)


def _counted(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """What stands between the lines that count the documents; what is above the first is a cover."""
    chunk: list[Paragraph] | None = None
    for each in paragraphs:
        if COUNT.fullmatch(each.text):
            if chunk:
                yield chunk
            chunk = []
        elif chunk is not None and not END.fullmatch(each.text):
            chunk.append(each)
    if chunk:
        yield chunk


def _ended(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """What stands before each "End of Document"; what follows the last counts if it has a text, too."""
    chunk: list[Paragraph] = []
    for each in paragraphs:
        if not END.fullmatch(each.text):
            chunk.append(each)
        elif chunk:
            yield chunk
            chunk = []
    if any(_is_body(each.text) for each in chunk):
        yield chunk


def _is_body(line: str) -> bool:
    """Whether a line is the word above the text."""
    return len(line) < _LONGEST_WORD and squeezed(line) in _BODY


def _listed(chunk: Sequence[Paragraph]) -> dict[int, str]:
    """Where the titles of the cover's list lead, by their number."""
    found: dict[int, str] = {}
    for each in chunk:
        match = _NUMBER.match(each.text)
        if match is not None and each.link and _URN.search(each.link):
            found.setdefault(int(match[1]), each.link)
    return found


def _begun() -> Entry:
    entry = Entry()
    entry.note(DATABASE, NAME)
    return entry


def _new(chunk: Sequence[Paragraph], link: str | None, *, first: bool) -> Entry:
    """An article of Nexis Uni."""
    entry = _begun()
    at = next((n for n, each in enumerate(chunk) if _is_body(each.text)), None)
    if at is None:
        at = max((n for n, each in enumerate(chunk) if head_label(each.text) is not None), default=-1)
    above = _lines(chunk[: at + 1])
    dated = max((n for n, each in enumerate(above) if is_date_line(each.text)), default=None)
    if dated is None:
        dated = _undated(above)
    start = max(0, dated - 2) if first else 0
    _identify(entry, next((each.link for each in above[start:] if each.link and _URN.search(each.link)), link))
    _read_titles(entry, above[start:dated])
    for each in above[dated:]:
        _read_line(entry, each)
    _read_text(entry, chunk[at + 1 :])
    return entry


def _undated(above: Sequence[Paragraph]) -> int:
    """How many lines stand above the labels and the copyright where no date does."""
    return next(
        (n for n, each in enumerate(above) if head_label(each.text) or is_rights(each.text) or _is_body(each.text)), 0
    )


def _lines(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines of the paragraphs, each by itself."""
    return [replace(each, text=line) for each in paragraphs for line in each.lines]


def _read_titles(entry: Entry, above: Sequence[Paragraph]) -> None:
    """Title and outlet, which stand above the date; a line between them is a subtitle."""
    if not above:
        return
    outlet, titles = above[-1], above[:-1]
    entry.know(outlet=outlet_of(outlet.text))
    for number, each in enumerate(titles):
        if number == 0:
            entry.know(title=each.text)
            entry.parts.append(headline(each.text))
        else:
            entry.parts.append(Part(each.text))
    entry.parts.append(header(outlet.text))


def outlet_of(text: str) -> str | None:
    """The outlet, a space before its town: "The Guardian(London)"."""
    return _TOWN.sub(" (", in_line(text)).strip(" ,;") or None


def _identify(entry: Entry, link: str | None) -> None:
    urn = _URN.search(link) if link else None
    if urn is not None:
        entry.note(IDENTIFIER, urn.group())
        entry.know(url=link)


def _read_line(entry: Entry, each: Paragraph) -> None:
    """A line between outlet and text: the date, an edition, the copyright, or a label with its value."""
    labelled = head_label(each.text)
    if labelled is not None:
        read_label(entry, labelled, each.text)
    elif is_rights(each.text):
        entry.parts.append(rights(each.text))
    else:
        if entry.metadata.published is None and is_date_line(each.text):
            entry.know(published=when(each.text))
        elif not _is_body(each.text) and SECTION not in entry.fields and LENGTH not in entry.fields:
            entry.note(EDITION, each.text.strip(" ;,"))
        entry.parts.append(header(each.text))


def read_label(entry: Entry, labelled: Labelled, line: str) -> None:
    """A label above the text, and its value."""
    meaning, value = labelled.meaning, in_line(labelled.value)
    if meaning == "highlight" or (meaning == "body" and value):
        entry.parts += [header(f"{labelled.label}:"), Part(labelled.value)]
        return
    if meaning == "headline":
        entry.know(title=value)
        entry.parts.append(headline(value))
        return
    if meaning == "section":
        section, page = section_of(value)
        entry.note(SECTION, section)
        entry.note(PAGE, page)
    elif meaning == "length":
        entry.note(LENGTH, length_of(value) or length_of(f"{value} words"))
    elif meaning == "author":
        entry.know(author=author_of(value))
    elif meaning == "edition":
        entry.note(EDITION, value)
    entry.parts.append(header(line))


def _read_text(entry: Entry, rest: Sequence[Paragraph]) -> None:
    """The text and what is below it."""
    end = tail_start(rest)
    entry.parts += own(rest[:end])
    read_tail(entry, rest[end:])
    entry.know(published=entry.fields.get(LOAD_DATE))


def _old(chunk: Sequence[Paragraph]) -> Entry:
    """An article of LexisNexis: copyright perhaps, outlet, date, title, labels, text, labels, copyright."""
    entry = _begun()
    at = 0
    under = None
    for at, each in enumerate(chunk[:8]):  # noqa: B007 - where the date stands is needed below
        if _is_date(each) or head_label(each.text) is not None:
            break
        under = _read_above(entry, each) or under
    entry.know(outlet=under)
    if at < len(chunk) and _is_date(chunk[at]):
        _read_date(entry, chunk[at])
        at += 1
    at = _read_labels(entry, chunk, at)
    _read_text(entry, chunk[at:])
    return entry


def _is_date(each: Paragraph) -> bool:
    """Whether a paragraph begins with the date: a year alone is that of a journal."""
    first = each.lines[0]
    return is_date_line(first) or _YEAR.fullmatch(first) is not None


def _read_above(entry: Entry, each: Paragraph) -> str | None:
    """A paragraph above the date: the copyright, the address, or the outlet.

    A name may follow the copyright without a blank line; it is given where it may be the notice's own end.
    """
    lines = each.lines
    noticed = max((at + 1 for at, line in enumerate(lines) if is_rights(line)), default=0)
    if noticed and is_rights(lines[0]):
        entry.parts.append(rights("\n".join(lines[:noticed])))
        lines = lines[noticed:]
        if noticed == 1 and lines:
            entry.parts.append(header("\n".join(lines)))
            return outlet_of(lines[-1])
    if lines and _URL.fullmatch(lines[0]):
        entry.know(url=lines[0])
    elif lines:
        entry.know(outlet=outlet_of(lines[0]))
    entry.parts.append(header("\n".join(lines)))
    return None


def _read_date(entry: Entry, each: Paragraph) -> None:
    """The date, and below it the edition."""
    first, *others = each.lines
    entry.know(published=when(first) or first)
    said = [_edition_after(first), *(line.strip(" ;") for line in others if not is_rights(line))]
    entry.note(EDITION, "; ".join(each for each in said if each))
    entry.parts.append(header(each.text))


def _edition_after(line: str) -> str | None:
    """The edition on the line of the date: "December 19, 1991, Sunday, Late Edition - Final"."""
    match = re.search(r"[^,;\d]*\b(?:edition|édition|ausgabe|editie|edición)\b.*$", line, re.IGNORECASE)
    return match.group().strip(" ,;") if match is not None else None


def _read_labels(entry: Entry, chunk: Sequence[Paragraph], at: int) -> int:
    """Title and labels; gives where the text begins."""
    labels = 0
    while at < len(chunk):
        each = chunk[at]
        labelled = head_label(each.text)
        if labelled is not None and labelled.capitals:
            for line in _labels_in(each):
                _read_line(entry, line)
            labels += 1
            if labelled.meaning == "body":
                return at + 1
        elif is_rights(each.text) and labels == 0:
            entry.parts.append(rights(each.text))
        elif WORDS.fullmatch(each.text):
            entry.note(LENGTH, length_of(each.text))
            entry.parts.append(header(each.text))
            labels += 1
        elif entry.metadata.published is None and _is_date(each):
            _read_date(entry, each)
        elif labels and is_shouted(each.text) and _goes_on(chunk[at + 1 : at + _HEAD_REACH]):
            entry.parts.append(header(each.text))
        elif labels or begins_tail(each) or len(each.text.split()) > _LONG:
            return at
        else:
            _read_title(entry, each)
        at += 1
    return at


def _goes_on(chunk: Sequence[Paragraph]) -> bool:
    """Whether more labels are near."""
    return any(label is not None and label.capitals for label in (head_label(each.text) for each in chunk))


def _labels_in(each: Paragraph) -> list[Paragraph]:
    """The lines of a paragraph that have labels, each with the lines that go on."""
    found: list[str] = []
    for line in each.lines:
        if found and head_label(line) is None:
            found[-1] += "\n" + line
        else:
            found.append(line)
    return [Paragraph(text) for text in found]


def _read_title(entry: Entry, each: Paragraph) -> None:
    """A paragraph between date and labels: the title, then the author or a subtitle."""
    if entry.metadata.title is None:
        entry.know(title=in_line(each.text))
        entry.parts.append(headline(in_line(each.text)))
    elif like_names(each.text) and not each.text.endswith("."):
        entry.know(author=author_of(each.text))
        entry.parts.append(header(each.text))
    else:
        entry.parts.append(Part(each.text))
