"""A passage of a text with the words of a statement marked in it, over a few lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.positions import Positions, shown

Tone = Literal["kept", "gone", "come"]
"""Words as they are; words that another version does not have; words that it has in their place."""

_BEFORE, _AFTER = 70, 400
"""So many characters of the text around the words are shown at most."""
_LONGEST = 900
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a statement within their text; `changed` are stretches of `words` in the tone that is given."""

    before: str = ""
    words: str = ""
    after: str = ""
    changed: tuple[Span, ...] = ()
    tone: Tone = "kept"

    @classmethod
    def of(cls, text: str, span: Span, changed: tuple[Span, ...] = (), tone: Tone = "kept") -> Passage:
        """The words of a text under a span, with what stands around them."""
        before, after = text[max(0, span.start - _BEFORE) : span.start], text[span.end : span.end + _AFTER]
        if span.start > _BEFORE:
            before = _ELLIPSIS + before.partition(" ")[2] if " " in before else _ELLIPSIS + before
        return cls(before, span.of(text), after, changed, tone)


class PassageView(QWidget):
    """Paints a passage in the reading face; what does not fit into its lines is cut."""

    def __init__(self, lines: int, parent: QWidget | None = None, *, px: float = 14) -> None:
        super().__init__(parent)
        self._lines, self._px = lines, px
        self._passage = Passage()
        self._instead = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_passage(self, passage: Passage, name: str = "") -> None:
        """Show this passage; `name` is said before it to those who cannot see it."""
        self._passage, self._instead = passage, ""
        self.setAccessibleName(f"{name}: {passage.words}" if name else passage.words)
        self.setToolTip(passage.words if len(passage.words) > 120 else "")
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence instead."""
        self._passage, self._instead = Passage(), words
        self.setAccessibleName(words)
        self.setToolTip("")
        self.update()

    def passage(self) -> Passage:
        """What is shown."""
        return self._passage

    @guarded_returning(QSize(200, 40))
    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, round(self._pitch() * self._lines) + 2)

    def _pitch(self) -> float:
        return QFontMetricsF(theme.serif(self._px)).height() * 1.06

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The words on their ground, the text around them muted."""
        now = theme.current()
        with QPainter(self) as painter:
            if self._instead:
                painter.setPen(now.colour("muted"))
                painter.setFont(theme.sans(13))
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect(), int(flags), self._instead)
                return
            paint_passage(painter, QRectF(self.rect()), self._passage, theme.serif(self._px), self._lines)


def paint_passage(
    painter: QPainter, room: QRectF, passage: Passage, font: QFont, lines: int, *, grounded: bool = True
) -> None:
    """Paint a passage over up to so many lines; `grounded` marks its words."""
    words = passage.words if len(passage.words) <= _LONGEST else passage.words[:_LONGEST] + _ELLIPSIS
    text = shown(passage.before + words + passage.after)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(passage, text, len(words), grounded=grounded))
    pitch = QFontMetricsF(font).height() * 1.06
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, y))
        y += pitch
    layout.endLayout()
    painter.setPen(theme.current().colour("muted"))
    layout.draw(painter, room.topLeft())


def _formats(passage: Passage, text: str, length: int, *, grounded: bool) -> list[QTextLayout.FormatRange]:
    now = theme.current()
    places, start = Positions(text), len(passage.before)
    ground = QColor(now.colour("accent"))
    ground.setAlphaF(now.fill_alpha if grounded else 0.0)
    held = QTextCharFormat()
    held.setForeground(now.colour("ink"))
    held.setBackground(ground)
    formats = [_range(places, start, start + length, held)]
    for span in passage.changed:
        formats.append(
            _range(places, start + span.start, start + min(span.end, length), _changed(passage.tone, ground))
        )
    return formats


def _changed(tone: Tone, ground: QColor) -> QTextCharFormat:
    """Never by colour alone: what is gone is struck out, what has come is underlined."""
    now = theme.current()
    found = QTextCharFormat()
    found.setBackground(ground)
    found.setForeground(now.colour({"gone": "error", "come": "saved"}.get(tone, "ink")))
    found.setFontStrikeOut(tone == "gone")
    found.setFontUnderline(tone == "come")
    return found


def _range(places: Positions, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    low, high = places.to_utf16(start), places.to_utf16(end)
    found.start, found.length, found.format = low, high - low, look  # pyright: ignore[reportAttributeAccessIssue]
    return found
