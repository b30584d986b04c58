"""Paints the rows of the codebook's panel, and edits their names in place."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.codebook import Concept, Kind, Speaker, Stance, Tag
from annotator.ui import theme
from annotator.ui.codebook import parts
from annotator.ui.codebook.measures import (
    CONCEPT,
    CONCEPT_LINE,
    COUNT,
    FIRST_SECTION,
    NARROW,
    PLAIN,
    RIGHT,
    STEP,
    TREE,
    card,
    concept_left,
    concept_room,
    count_box,
    details,
    details_room,
    head_height,
    name_left,
    name_width,
    plus_box,
)
from annotator.ui.codebook.model import CodebookModel
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.words import list_words, score_words, speaker_words
from annotator.ui.coding.painting import paint_badge, paint_stance_chip
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import break_in_two, draw_ring, draw_words, mixed
from annotator.ui.widgets.keys import draw_cap

_RADIUS = 6
_RIGHT = Qt.AlignmentFlag.AlignRight
_NO_EDITOR = cast("QWidget", None)
AnyIndex = QModelIndex | QPersistentModelIndex


class Looked(Protocol):
    """What the delegate asks of its view."""

    by_key: bool
    target: int

    def current_row(self) -> int:
        """The row of the cursor."""
        ...

    def hovered_row(self) -> int:
        """The row under the mouse."""
        ...

    def hovers_count(self) -> bool:
        """Whether the mouse is on a count."""
        ...

    def hasFocus(self) -> bool:
        """Whether the keyboard is there."""
        ...


class CodebookDelegate(QStyledItemDelegate):
    """One picture a list; all of them end with their count."""

    def __init__(self, view: QWidget, looked: Looked, model: CodebookModel) -> None:
        super().__init__(view)
        self._looked = looked
        self._model = model

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A section's head, or a value."""
        row = self._model.row(index.row())
        if row is None:
            return
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, row, index.row())
        if row.is_section:
            self._paint_section(painter, rect, row, index.row())
        else:
            self._paint_value(painter, rect, row, index.row())
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: Row, at: int) -> None:
        now, looked = theme.current(), self._looked
        current = at == looked.current_row()
        ground = card(rect, grown=rect.height() > head_height(row, at, rect.width()))
        if row.is_section:
            ground = QRectF(rect.left() + 6, rect.bottom() - 30, rect.width() - 12, 30)
        painter.setPen(Qt.PenStyle.NoPen)
        if current and not row.is_section:
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        elif at == looked.hovered_row() and not row.is_section:
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.4))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if (current and looked.by_key and looked.hasFocus()) or at == looked.target:
            draw_ring(painter, ground, _RADIUS)

    def _paint_section(self, painter: QPainter, rect: QRect, row: Row, at: int) -> None:
        now = theme.current()
        if at:
            painter.fillRect(QRect(rect.left(), rect.top() + 4, rect.width(), 1), now.colour("line"))
        middle = rect.bottom() + 1 - FIRST_SECTION / 2
        parts.draw_fold(painter, 19, middle, now.colour("muted"), is_open=row.is_open)
        font, small = theme.sans(13, 600), theme.sans(12.5)
        room = QRectF(31, middle - 10, rect.width() - 31 - 44, 20)
        title = list_words(row.of)
        draw_words(painter, room, title, font, now.colour("ink"))
        room.setLeft(31 + parts.width_of(title, font) + 8)
        draw_words(painter, room, QLocale().toString(row.count), small, now.colour("muted"))
        if not self._model.read_only:
            parts.draw_icon(painter, "plus", QRectF(plus_box(rect)), now.colour("ink2"))

    def _paint_value(self, painter: QPainter, whole: QRect, row: Row, at: int) -> None:
        value = self._model.outline.codebook.value(row.of, row.uid)
        rect = QRect(whole.left(), whole.top(), whole.width(), head_height(row, at, whole.width()))
        if whole.height() > rect.height():
            unfolded = details(row, self._model.outline, whole.width())
            parts.draw_details(painter, details_room(row, whole, at), unfolded)
        self._paint_count(painter, rect, row, at)
        if isinstance(value, Stance):
            self._paint_stance(painter, rect, row, value)
        elif isinstance(value, Speaker):
            self._paint_speaker(painter, rect, row, value, at)
        elif isinstance(value, Concept):
            self._paint_concept(painter, rect, row, value, at)
        elif isinstance(value, Kind | Tag):
            self._paint_label(painter, rect, row, value)

    def _paint_count(self, painter: QPainter, rect: QRect, row: Row, at: int) -> None:
        now, looked = theme.current(), self._looked
        count = self._model.outline.count(row)
        if not count and row.of != "stance":
            return
        box = QRectF(count_box(rect, row)).adjusted(0, 0, -RIGHT + 1, 0)
        font = theme.sans(12.5)
        if at == looked.hovered_row() and looked.hovers_count():
            font.setUnderline(True)
        ink = now.colour("ink2" if count else "muted")
        draw_words(painter, box, QLocale().toString(count), font, ink, _RIGHT)

    def _paint_bar(self, painter: QPainter, rect: QRect, row: Row) -> None:
        style = self._model.outline.codebook.stance_of.get(row.uid)
        now = theme.current()
        colour = now.stance_style(style).colour if style else now.colour("edge")
        share = self._model.outline.count(row) / self._model.outline.most(row.of)
        parts.draw_bar(painter, QRectF(rect.right() - 101, rect.center().y() - 1, 44, 4), share, colour)

    def _paint_stance(self, painter: QPainter, rect: QRect, row: Row, stance: Stance) -> None:
        now, right, middle = theme.current(), rect.right() + 1, rect.center().y() + 0.5
        chip = QRectF(33, round(middle - 8), 16, 16)
        paint_stance_chip(painter, chip, now.stance_style(stance), filled=True)
        narrow = rect.width() < NARROW
        room = QRectF(58, rect.top(), right - (COUNT + 26 if narrow else 174) - 58, rect.height())
        draw_words(painter, room, row.name, theme.sans(13), now.colour("ink"))
        if stance.key:
            draw_cap(painter, right - (COUNT + 20 if narrow else 128), middle, stance.key)
        if not narrow:
            score = QRectF(right - 176, rect.top(), 36, rect.height())
            draw_words(painter, score, score_words(stance.score), theme.sans(12.5), now.colour("muted"), _RIGHT)
            self._paint_bar(painter, rect, row)

    def _paint_label(self, painter: QPainter, rect: QRect, row: Row, value: Kind | Tag) -> None:
        now = theme.current()
        colour = parts.value_colour(value.colour) or now.colour("muted")
        if isinstance(value, Tag):
            parts.draw_icon(painter, "tag", QRectF(33, rect.top(), 16, PLAIN), colour)
        else:
            parts.draw_dot(painter, 41, rect.center().y() + 0.5, colour, filled=value.colour is not None)
        narrow = rect.width() < NARROW
        room = QRectF(58, rect.top(), rect.width() - 58 - (COUNT if narrow else 112), rect.height())
        draw_words(painter, room, row.name, theme.sans(13), now.colour("ink"))
        if not narrow:
            self._paint_bar(painter, rect, row)

    def _paint_speaker(self, painter: QPainter, rect: QRect, row: Row, speaker: Speaker, at: int) -> None:
        now, current = theme.current(), at == self._looked.current_row()
        paint_badge(painter, QRectF(32, rect.top() + 9, 22, 22), speaker)
        wide = rect.width() - 64 - RIGHT - 44
        draw_words(
            painter, QRectF(64, rect.top() + 4, wide, 18), row.name, theme.sans(13, 600 if current else 500),
            now.colour("ink"),
        )  # fmt: skip
        small = QRectF(64, rect.top() + 21, wide + 30, 17)
        words = speaker_words(self._model.outline.codebook, speaker)
        draw_words(painter, small, words, theme.sans(12), now.colour("muted"))

    def _paint_concept(self, painter: QPainter, rect: QRect, row: Row, concept: Concept, at: int) -> None:
        now, left = theme.current(), concept_left(row)
        for depth in range(min(row.depth, 8)):
            x = TREE - 10 + STEP * depth
            painter.fillRect(QRectF(x - 0.5, rect.top(), 1, rect.height()), now.colour("line"))
        middle = rect.top() + CONCEPT / 2
        if row.parent:
            parts.draw_fold(painter, left - 11, middle, now.colour("muted"), is_open=row.is_open)
        else:
            dot = parts.value_colour(concept.colour) or now.colour("edge")
            parts.draw_dot(painter, left - 9, middle, dot, filled=True, size=2.5 if concept.colour else 1.8)
        font, room = theme.sans(13, 500 if row.parent else 400), concept_room(row, rect.width())
        two = name_width(row.name) > room
        for line in break_in_two(row.name, font, room) if two else (row.name,):
            draw_words(painter, QRectF(left, middle - 10, room, 20), line, font, now.colour("ink"))
            middle += CONCEPT_LINE

    @guarded_returning(QSize(120, PLAIN))
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The view sets the heights."""
        return QSize(120, PLAIN)

    @guarded_returning(_NO_EDITOR)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line over the name."""
        field = QLineEdit(parent)
        field.setObjectName("codebook_rename")
        now = theme.current()
        field.setFont(theme.sans(13))
        field.setStyleSheet(
            f"QLineEdit {{ background: {now.colour('card').name()}; color: {now.colour('ink').name()};"
            f" border: 2px solid {now.colour('accent').name()}; border-radius: 6px; padding: 0 5px; }}"
        )
        return field

    @guarded
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Over the name, up to the count."""
        row = self._model.row(index.row())
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
        if row is not None:
            left = name_left(row)
            tall = PLAIN if row.of == "speaker" else max(PLAIN, head_height(row, index.row(), rect.width()))
            editor.setGeometry(left - 8, rect.top(), rect.width() - left - 34, tall)
