"""What a highlight looks like: by stance, speaker, concept, kind or coder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

from annotator.model.codebook import Codebook, Speaker
from annotator.model.statement import Statement
from annotator.ui.theme import Line, current

ColourBy = Literal["stance", "speaker", "concept", "kind", "coder"]
_STYLES: tuple[Line, ...] = ("solid", "dashes", "dots", "dash-dot", "wave")


@dataclass(frozen=True, slots=True)
class Look:
    """The colour of a highlight, its line, and the sign of its stance; never the colour alone."""

    colour: QColor
    line: Line
    sign: str
    initials: str = ""
    is_round: bool = False


class Colours:
    """The looks of statements by one quality of theirs, kept until the codebook or the theme changes."""

    def __init__(self, codebook: Codebook, by: ColourBy) -> None:
        self._codebook = codebook
        self._by = by
        self._looks: dict[tuple[str | None, str | None], Look] = {}
        members = {
            "speaker": codebook.speakers,
            "concept": codebook.concepts,
            "kind": codebook.kinds,
            "coder": codebook.coders,
            "stance": codebook.stances,
        }[by]
        self._rank = {member.uid: rank for rank, member in enumerate(members)}

    def look(self, statement: Statement) -> Look:
        """What a statement looks like."""
        coding = statement.coding
        value = {
            "speaker": coding.speaker,
            "concept": coding.concept,
            "kind": coding.kind,
            "coder": statement.coder,
            "stance": coding.stance,
        }[self._by]
        key = (value, coding.stance)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._make(value, coding.stance)
        return look

    def _make(self, value: str | None, stance_uid: str | None) -> Look:
        theme = current()
        style = theme.stance_style(self._codebook.stance_of.get(stance_uid or ""))
        if self._by == "stance":
            return Look(style.colour, style.line, style.glyph)
        if value is None or value not in self._rank:
            return Look(theme.stance_style(None).colour, "solid", style.glyph)
        rank = self._rank[value]
        line = _STYLES[rank % len(_STYLES)]
        speaker = self._codebook.speaker_of.get(value) if self._by == "speaker" else None
        if speaker is not None:
            colour = theme.speaker_colour(speaker)
            return Look(colour, line, style.glyph, initials(speaker), speaker.kind == "person")
        return Look(theme.speakers[rank % len(theme.speakers)], line, style.glyph)


def initials(speaker: Speaker) -> str:
    """One or two letters that stand for a speaker."""
    words = [word for word in speaker.name.replace("-", " ").replace("–", " ").split() if word[:1].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + words[-1][0] if len(words) > 1 else words[0][0]).upper()


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """A colour that lets through what is behind it."""
    clear = QColor(colour)
    clear.setAlphaF(min(max(alpha, 0.0), 1.0))
    return clear
