"""The switch between the statements of the open article and those of the project."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words, mixed
from annotator.ui.statements.columns import Scope

_HEIGHT, _PAD, _INSET = 26, 9, 2
_SCOPES: tuple[Scope, ...] = ("article", "project")
_STEPS = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}


class ScopeSwitch(QWidget):
    """Two segments with their counts."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope: Scope = "article"
        self._counts: dict[Scope, int | None] = {"article": None, "project": None}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._speak()

    def scope(self) -> Scope:
        """What is shown."""
        return self._scope

    def set_scope(self, scope: Scope) -> None:
        """Mark what is shown; sends nothing."""
        self._scope = scope
        self._speak()

    def set_counts(self, article: int | None, project: int | None) -> None:
        """How many statements each has; None where that is not known."""
        self._counts = {"article": article, "project": project}
        self._speak()

    def choose(self, scope: Scope) -> None:
        """As if the user had clicked it."""
        if scope != self._scope:
            self.set_scope(scope)
            self.changed.emit(scope)

    def _speak(self) -> None:
        self._words: dict[Scope, str] = {"article": self.tr("This article"), "project": self.tr("Project")}
        self.setAccessibleName(self._label(self._scope))
        self.updateGeometry()
        self.update()

    def _label(self, scope: Scope) -> str:
        count = self._counts[scope]
        return self._words[scope] if count is None else f"{self._words[scope]} {QLocale().toString(count)}"

    def _segments(self) -> dict[Scope, QRectF]:
        """Where the segments lie; they are as wide as their words in the heavier weight."""
        metrics, left = QFontMetricsF(theme.sans(12.5, 500)), float(_INSET)
        found: dict[Scope, QRectF] = {}
        for scope in _SCOPES:
            width = ceil(metrics.horizontalAdvance(self._label(scope))) + 2 * _PAD
            found[scope] = QRectF(left, _INSET, width, _HEIGHT - 2 * _INSET)
            left += width
        return found

    @guarded_returning(QSize(160, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        return QSize(round(self._segments()["project"].right()) + _INSET, _HEIGHT)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment under the mouse."""
        for scope, segment in self._segments().items():
            if segment.contains(event.position()):
                self.choose(scope)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows and the space bar choose."""
        at = _SCOPES.index(self._scope)
        if event.key() in _STEPS:
            self.choose(_SCOPES[_STEPS[Qt.Key(event.key())]])
        elif event.key() == Qt.Key.Key_Space:
            self.choose(_SCOPES[1 - at])
        else:
            super().keyPressEvent(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A track, and on it the chosen segment."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            track = mixed(now.colour("line"), now.colour("panel"), 0.45)
            painter.setBrush(track)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            for scope, segment in self._segments().items():
                chosen = scope == self._scope
                if chosen:
                    painter.setPen(QPen(now.colour("line"), 1))
                    painter.setBrush(now.colour("card"))
                    painter.drawRoundedRect(segment.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
                font = theme.sans(12.5, 500 if chosen else 400)
                ink = now.colour("ink" if chosen else "muted")
                words = segment.adjusted(0, 0, 1, 0)
                draw_words(painter, words, self._label(scope), font, ink, Qt.AlignmentFlag.AlignHCenter)
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), 6)
