"""What a row of the codebook's panel unfolds below itself while the cursor is on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.model.codebook import Codebook, Concept, Kind, Speaker, SpeakerRole, Stance
from annotator.model.fields import fields_of, needed, value_texts
from annotator.ui import theme
from annotator.ui.codebook.outline import Outline, Row
from annotator.ui.codebook.words import (
    also_words,
    fields_words,
    more_words,
    period_words,
    quote_words,
    required_words,
    role_words,
    roles_words,
    score_words,
    speaker_words,
)
from annotator.ui.field_words import field_words
from annotator.ui.lists.painting import break_lines

DETAIL, FOLLOWING = 22, 17
"""The heights of a line that begins something, and of one that goes on."""
FOOT = 16
"""What stays free below the last line."""
_MOST_ROLES, _MOST_EXAMPLES, _MOST_FIELDS = 3, 3, 8
_DEFINITION, _QUOTE = 5, 2
"""The most lines of each."""
_LABEL, _LABEL_WIDEST, _GAP = 42, 92, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, perhaps after a label; `more` stands at the right, `target` is the statement that a click leads to."""

    words: str
    label: str = ""
    more: str = ""
    role: str = "ink"
    serif: bool = False
    goes_on: bool = False
    indented: bool = False
    target: str = ""

    @property
    def height(self) -> int:
        """How much room it takes."""
        return FOLLOWING if self.goes_on else DETAIL


@dataclass(frozen=True, slots=True)
class Details:
    """Lines below each other, and where their words begin after the widest label."""

    lines: tuple[Line, ...] = ()
    indent: float = 0

    @property
    def height(self) -> int:
        """How much room they take; none where there are none."""
        return sum(line.height for line in self.lines) + FOOT if self.lines else 0

    def boxes(self, room: QRectF) -> Iterator[tuple[Line, QRectF]]:
        """Each line with its place, from the top of `room` down."""
        top = room.top()
        for line in self.lines:
            yield line, QRectF(room.left(), top, room.width(), line.height)
            top += line.height

    def target_at(self, room: QRectF, x: float, y: float) -> str:
        """The statement of the line at a point; nothing where there is none."""
        return next((line.target for line, box in self.boxes(room) if box.contains(x, y)), "")


def details_of(row: Row, outline: Outline, width: float) -> Details:
    """What is to be seen of a value within a width."""
    book = outline.codebook
    value = book.value(row.of, row.uid)
    if isinstance(value, Speaker):
        lines = (*_names(value), *_roles(value, book), *_own_fields(value, outline))
        indent = label_width(*(line.label for line in lines))
        return Details(lines, indent)
    if isinstance(value, Concept):
        return Details((*_defined(value.definition, width), *_examples(value, outline, width)))
    if isinstance(value, Kind):
        fields = tuple(_fields(value, book))
        return Details((*_defined(value.definition, width), *fields), label_width(*(line.label for line in fields)))
    return Details()


def whole_of(row: Row, outline: Outline) -> str:
    """All that is known of a value, uncut, a line each."""
    value = outline.codebook.value(row.of, row.uid)
    lines = [row.name]
    if isinstance(value, Speaker):
        fields = (f"{line.label}: {line.words}" for line in _own_fields(value, outline))
        roles = (role_words(outline.codebook, role) for role in value.roles)
        lines += [speaker_words(outline.codebook, value), ", ".join(value.aliases), *roles, *fields, value.note or ""]
    elif isinstance(value, Stance):
        lines.append(score_words(value.score))
    elif isinstance(value, Concept | Kind):
        lines.append(value.definition or "")
    if isinstance(value, Kind):
        lines.append(", ".join(field.label for field in needed(outline.codebook, value.uid)))
    if isinstance(value, Concept):
        lines += [quote_words(one.quote) for one in outline.examples_of(value.uid)[:_MOST_EXAMPLES]]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def label_width(*labels: str) -> float:
    """The room of the widest of these labels and the gap after it; none without any."""
    metrics = QFontMetricsF(theme.sans(12))
    widest = max((metrics.horizontalAdvance(label) for label in labels if label), default=0)
    return min(max(widest, _LABEL), _LABEL_WIDEST) + _GAP if widest else 0


def face(line: Line) -> QFont:
    """The font of a line's words."""
    return theme.serif(12.5) if line.serif else theme.sans(12)


def _names(speaker: Speaker) -> Iterator[Line]:
    if speaker.aliases:
        more = f"+ {len(speaker.aliases) - 2}" if len(speaker.aliases) > 2 else ""
        yield Line(label=also_words(), words=", ".join(speaker.aliases[:2]), more=more, indented=True)


def _roles(speaker: Speaker, book: Codebook) -> Iterator[Line]:
    for number, role in enumerate(_shown_roles(speaker)):
        yield Line(label="" if number else roles_words(), words=role_words(book, role), indented=True)
        if period_words(role):
            yield Line(words=period_words(role), role="muted", goes_on=True, indented=True)


def _shown_roles(speaker: Speaker) -> tuple[SpeakerRole, ...]:
    """The last roles; none where the line under the name says all there is to say."""
    said = len(speaker.roles) == 1 and not period_words(speaker.roles[0])
    return () if said else speaker.roles[-_MOST_ROLES:]


def _own_fields(speaker: Speaker, outline: Outline) -> Iterator[Line]:
    values = outline.values_of(speaker.uid)
    held = ((field, value_texts(field, values.get(field.uid, ()))) for field in fields_of(outline.codebook, "speaker"))
    for field, texts in [(field, texts) for field, texts in held if texts][:_MOST_FIELDS]:
        words = ", ".join(field_words(field, text) for text in texts)
        yield Line(label=field.label, words=words, indented=True)


def _defined(definition: str | None, width: float) -> Iterator[Line]:
    if definition:
        lines = break_lines(definition, theme.sans(12), width, _DEFINITION)
        yield from (Line(words=words, role="ink2", goes_on=number > 0) for number, words in enumerate(lines))


def _examples(concept: Concept, outline: Outline, width: float) -> Iterator[Line]:
    found = outline.examples_of(concept.uid)
    for example in found[:_MOST_EXAMPLES]:
        quote = quote_words(" ".join(example.quote.split()))
        for number, words in enumerate(break_lines(quote, theme.serif(12.5), width, _QUOTE)):
            yield Line(words=words, role="ink2", serif=True, goes_on=number > 0, target=example.statement)
    if len(found) > _MOST_EXAMPLES:
        yield Line(words=more_words(len(found) - _MOST_EXAMPLES), role="muted", goes_on=True)


def _fields(kind: Kind, book: Codebook) -> Iterator[Line]:
    for number, field in enumerate(needed(book, kind.uid)[:_MOST_FIELDS]):
        more = required_words() if field.required else ""
        yield Line(label="" if number else fields_words(), words=field.label, more=more, indented=True)
