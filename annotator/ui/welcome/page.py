"""The welcome page: start something, or go on with something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.painting import draw_words
from annotator.ui.welcome.rows import RecentRow, StartRow
from annotator.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from datetime import datetime

_SHOWN = 4


class Recent(NamedTuple):
    """A project that was open before, and when; `moment` is None where it is no longer there."""

    path: Path
    moment: datetime | None


class _Brand(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self._about = self.tr("Highlight what is said in the news. Tag who says it, and where they stand.")
        self.setAccessibleName("Annotator")  # not translated - a name

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, the name, one sentence."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            painter.drawRoundedRect(QRectF(0, 2, 44, 44), 9, 9)
            painter.setPen(QPen(now.colour("on-accent"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for y, right in ((15, 34), (24, 28), (33, 31)):
                painter.drawLine(11, y, right, y)
            draw_words(
                painter, QRectF(60, 0, self.width() - 60, 30), "Annotator", theme.serif(25, 600), now.colour("ink")
            )
            room = QRectF(60, 29, self.width() - 60, 19)
            draw_words(painter, room, self._about, theme.sans(13.5), now.colour("muted"))


class _DropHint(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(52)
        self._words = self.tr("Drop articles, a folder or a project anywhere in this window")
        self._expects = False
        self.setAccessibleName(self._words)

    def expect(self, something: bool) -> None:
        """Show that what is dragged over the window can be dropped here."""
        self._expects = something
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame around the words."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(now.colour("accent"), 2) if self._expects else QPen(now.colour("edge"), 1)
            pen.setDashPattern([2.5, 1.5] if self._expects else [5, 3])
            painter.setPen(pen)
            painter.setBrush(now.colour("selected") if self._expects else Qt.BrushStyle.NoBrush)
            inset = pen.widthF() / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 9, 9)
            font = theme.sans(13)
            painter.setFont(font)
            width = painter.fontMetrics().horizontalAdvance(self._words) + 26
            left = max(12, (self.width() - width) // 2)
            painter.drawPixmap(left, 18, icons.pixmap("download", 16, now.colour("muted"), self.devicePixelRatioF()))
            room = QRectF(left + 26, 0, self.width() - left - 34, self.height())
            draw_words(painter, room, self._words, font, now.colour("ink2"))


class WelcomePage(Surface):
    """Sends what the user wants; knows neither projects nor files."""

    new_requested = Signal()
    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    recent_opened = Signal(Path)
    recent_forgotten = Signal(Path)
    recent_located = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", "", parent)
        self.setObjectName("welcome")
        self._body = QWidget(self)
        self.starts = self._starts()
        self.recents: list[RecentRow] = []
        self._recent_head = QuietLabel(self.tr("Recent projects"), role="ink2", px=12, weight=500, parent=self._body)
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(0)
        self._lay_out()
        self.setFocusProxy(self.starts[0])
        self.show_recent(())

    def _lay_out(self) -> None:
        body = self._body
        body.setMaximumWidth(896)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(body)
        grid.setContentsMargins(18, 24, 18, 24)
        grid.setHorizontalSpacing(50)
        grid.setVerticalSpacing(0)
        grid.addWidget(_Brand(body), 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 34)
        start_head = QuietLabel(self.tr("Start"), role="ink2", px=12, weight=500, parent=body)
        start_head.setContentsMargins(10, 0, 0, 0)
        self._recent_head.setContentsMargins(10, 0, 0, 0)
        grid.addWidget(start_head, 2, 0)
        grid.addWidget(self._recent_head, 2, 1)
        grid.setRowMinimumHeight(3, 8)
        column = QVBoxLayout()
        column.setSpacing(2)
        for row in self.starts:
            column.addWidget(row)
        grid.addLayout(column, 4, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._recent_column, 4, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(5, 24)
        self._drop_hint = _DropHint(body)
        grid.addWidget(self._drop_hint, 6, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._centre(body)

    def _centre(self, body: QWidget) -> None:
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(body, 100)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(1)

    def _starts(self) -> list[StartRow]:
        tr = self.tr
        rows = (
            ("plus", tr("New project"), tr("One file, yours alone, saved as you work"), "Ctrl+N", self.new_requested),
            (
                "folder-open",
                tr("Open a project or an article…"),
                tr("A file that ends in .annot, or a text"),
                "Ctrl+O",
                self.open_requested,
            ),
            (
                "file-text",
                tr("Paste text as an article"),
                tr("Title, outlet and date are read from it"),
                "Ctrl+V",
                self.paste_requested,
            ),
            (
                "book",
                tr("Sample project"),
                tr("One French article with eight statements"),
                "Ctrl+E",
                self.sample_requested,
            ),
        )
        made: list[StartRow] = []
        for icon, title, about, keys, wish in rows:
            row = StartRow(icon, title, about, keys, self._body)
            row.clicked.connect(wish)
            made.append(row)
        return made

    def expect_drop(self, something: bool) -> None:
        """Show that what is dragged over the window can be dropped."""
        self._drop_hint.expect(something)

    def show_recent(self, recents: Sequence[Recent]) -> None:
        """List the projects that were open before, the newest first."""
        for row in self.recents:
            self._recent_column.removeWidget(row)
            row.deleteLater()
        self.recents = []
        for recent in recents[:_SHOWN]:
            missing = recent.moment is None
            about = self.tr("File not found · click to locate it") if missing else _folder(recent.path)
            row = RecentRow(recent.path, about, _when(recent.moment), missing, self._body)
            row.opened.connect(self.recent_opened)
            row.forgotten.connect(self.recent_forgotten)
            row.located.connect(self.recent_located)
            self._recent_column.addWidget(row)
            self.recents.append(row)
        self._recent_head.setText(self.tr("Recent projects") if self.recents else "")


def _folder(path: Path) -> str:
    home = Path.home()
    folder = path.parent
    return f"~/{folder.relative_to(home)}".rstrip("/.") if folder.is_relative_to(home) else str(folder)


def _when(moment: datetime | None) -> str:
    if moment is None:
        return ""
    # Deferred: a page without projects of before is painted without the rules for dates.
    from datetime import datetime

    from annotator.ui.dates import moment_words

    return moment_words(moment, datetime.now().astimezone())
