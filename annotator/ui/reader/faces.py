"""What a card shows: speaker, stance, concept, note; painted from words that are broken once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from annotator.model.codebook import Codebook
from annotator.model.fields import lacking
from annotator.model.statement import Statement
from annotator.ui.reader.colours import Colours, Look
from annotator.ui.reader.positions import shown
from annotator.ui.theme import sans
from annotator.ui.widgets.marked import plain

TEXT = 32
"""Where the words of a card begin, from its left edge."""
TOP = 8
ROW = 17
_FOOT = 5
_NARROW = 240
_LINES = 2
_ALL = 12
_KNOWN = 2_000
"""Names whose room is known: most statements share a few of the codebook's."""
_NOTE = 600
"""Characters of a note that a tool tip shows."""


@dataclass(frozen=True, slots=True)
class Face:
    """The words of one card, as broken into lines for its width."""

    look: Look
    speaker: str
    stance: str
    lines: tuple[str, ...]
    note_from: int
    has_note: bool
    lacks: bool = False
    is_cut: bool = False

    @property
    def height(self) -> int:
        """The height of the full card."""
        rows = max(len(self.lines), self.has_note + self.lacks)
        return TOP + ROW * (rows + 1) + _FOOT + (0 if rows else 2)


class Faces:
    """The faces of the statements of one article; made when a card is first seen."""

    def __init__(self, codebook: Codebook, colours: Colours, width: int) -> None:
        self._codebook = codebook
        self._colours = colours
        self._width = width
        self._made: dict[tuple[str, bool], tuple[Statement, Face]] = {}

    def face(self, statement: Statement, selected: bool) -> Face:
        """The face of a statement, kept while the statement stays the same."""
        key = (statement.uid, selected)
        made = self._made.get(key)
        if made is None or made[0] is not statement:
            made = self._made[key] = (statement, self._make(statement, selected))
        return made[1]

    def _make(self, statement: Statement, selected: bool) -> Face:
        coding, codebook = statement.coding, self._codebook
        concept = codebook.concept_of.get(coding.concept or "")
        speaker = codebook.speaker_of.get(coding.speaker or "")
        stance = codebook.stance_of.get(coding.stance or "")
        note = plain((coding.note or "").strip())
        room = self._width - TEXT - 10
        limit = _ALL if selected else _LINES + (self._width < _NARROW)
        lines = broken(shown(concept.name), room, limit) if concept else ()
        words = broken(shown(note), room, _LINES) if note and (selected or not lines) else ()
        return Face(
            look=self._colours.look(statement),
            speaker=shown(speaker.name) if speaker else "",
            stance=shown(stance.name) if stance else "",
            lines=(*lines, *words),
            note_from=len(lines),
            has_note=bool(coding.note),
            lacks=bool(self.needs(statement)),
            is_cut=any(line.endswith("…") for line in (*lines, *words))
            or bool(speaker and _is_long(speaker.name, room)),
        )

    def tip(self, statement: Statement, *, is_small: bool, selected: bool) -> str:
        """What a card does not show: all that it had to cut, a line each, and which required fields are empty."""
        needs = ", ".join(self.needs(statement))
        lacks = QCoreApplication.translate("Reader", "Needs completion: {fields}").format(fields=needs) if needs else ""
        cut = is_small or self.face(statement, selected).is_cut
        return "\n".join(part for part in (self._whole(statement) if cut else "", lacks) if part)

    def _whole(self, statement: Statement) -> str:
        coding, codebook = statement.coding, self._codebook
        speaker = codebook.speaker_of.get(coding.speaker or "")
        stance = codebook.stance_of.get(coding.stance or "")
        concept = codebook.concept_of.get(coding.concept or "")
        said = ", ".join(one.name for one in (speaker, stance) if one)
        note = plain((coding.note or "").strip())[:_NOTE]
        return "\n".join(part for part in (said, concept.name if concept else "", note) if part)

    def needs(self, statement: Statement) -> tuple[str, ...]:
        """The labels of the required fields that are empty."""
        coding = statement.coding
        return tuple(field.label for field in lacking(self._codebook, coding.kind, coding.fields))


@lru_cache(maxsize=_KNOWN)
def _is_long(name: str, room: float) -> bool:
    return QFontMetricsF(sans(12.5, 600)).horizontalAdvance(shown(name)) > room


@lru_cache(maxsize=_KNOWN)
def broken(words: str, width: float, limit: int) -> tuple[str, ...]:
    """`words` in lines of that width; the last of `limit` ends in an ellipsis where some are left."""
    font = sans(12)
    if QFontMetricsF(font).horizontalAdvance(words) <= width:
        return (words,)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    encoded = words.encode("utf-16-le")
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) == limit - 1:
            rest = encoded[start:].decode("utf-16-le")
            lines.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(encoded[start:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(lines)
