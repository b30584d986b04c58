"""Who made a statement and when, and what can be done with it as a whole; the count and the arrows."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.model.codebook import Codebook
from annotator.model.statement import Statement
from annotator.ui import icons, theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import mixed
from annotator.ui.dates import short_date
from annotator.ui.guard import guarded, guarded_returning

_SIDE = 26


def local_moment(utc: str) -> str:
    """`21 Nov 2026, 11:42` in the user's zone, of a UTC time in ISO 8601; empty where there is none."""
    try:
        moment = datetime.fromisoformat(utc).astimezone()
    except ValueError:
        return utc
    time = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{short_date(moment.date().isoformat())}, {time}"


class IconButton(QPushButton):
    """An icon that does something, named by its tool tip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAutoDefault(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guarded_returning(QSize(_SIDE, _SIDE))
    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(_SIDE, _SIDE)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon; a ground under the mouse, a ring under the keyboard."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            live = self.isEnabled() and (self.underMouse() or self.isDown())
            painter.setPen(QPen(now.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("ink"), 0.07) if live else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            colour = now.colour("ink2") if self.isEnabled() else mixed(now.colour("muted"), 0.5)
            image = icons.pixmap(self._icon, 16, colour, self.devicePixelRatioF())
            painter.drawPixmap(QPoint((self.width() - 16) // 2, (self.height() - 16) // 2), image)


class Steps(QWidget):
    """`1 / 8` and two arrows: the statements of the article, one after the other."""

    previous_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QuietLabel(px=12.5, vanishes=True, parent=self)
        self._count.setObjectName("statement_position")
        back = IconButton("chevron-left", self.tr("Previous statement"), self)
        on = IconButton("chevron-right", self.tr("Next statement"), self)
        back.setObjectName("previous_statement")
        on.setObjectName("next_statement")
        back.clicked.connect(self.previous_requested)
        on.clicked.connect(self.next_requested)
        self._buttons = (back, on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._count)
        layout.addSpacing(4)
        layout.addWidget(back)
        layout.addWidget(on)

    def show_position(self, at: int | None, total: int) -> None:
        """`at` counts from 1; None where no statement is selected."""
        self._count.setText(self.tr("{at} / {total}").format(at=at, total=total) if at is not None else "")
        for button in self._buttons:
            button.setEnabled(total > 0)

    def forget_position(self) -> None:
        """No statement is selected any more; the arrows stay as they are."""
        self._count.clear()


class Foot(QWidget):
    """The last line of the inspector; its tool tip says more."""

    twin_requested = Signal()
    reveal_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._long = self._short = ""
        self._made = QuietLabel(elides=True, parent=self)
        self._made.setObjectName("statement_made")
        reveal = IconButton("eye", self.tr("Show in the article"), self)
        twin = IconButton("copy", self.tr("Add a twin: another statement on the same words"), self)
        delete = IconButton("trash", self.tr("Delete the statement"), self)
        for button, name in ((reveal, "reveal_statement"), (twin, "twin_statement"), (delete, "delete_statement")):
            button.setObjectName(name)
        reveal.clicked.connect(self.reveal_requested)
        twin.clicked.connect(self.twin_requested)
        delete.clicked.connect(self.delete_requested)
        self._editing = (twin, delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._made, 1)
        for button in (reveal, twin, delete):
            layout.addWidget(button)

    def show_statement(self, statement: Statement, codebook: Codebook, page: str | None = None) -> None:
        """Say on which page it stands, who made it and when; in the tool tip when it was changed and where it stands, too."""
        coder = codebook.coder_of.get(statement.coder or "")
        name = coder.name if coder else ""
        moment = local_moment(statement.created)
        on = self._on_page(page)
        self._long = " · ".join(part for part in (on, name, moment) if part)
        self._short = " · ".join(part for part in (on, name, moment.rpartition(", ")[0]) if part)
        changed = local_moment(statement.modified) if statement.modified > statement.created else ""
        locale = QLocale()
        start, end = locale.toString(statement.start), locale.toString(statement.end)
        lines = [self._long, self.tr("changed {when}").format(when=changed) if changed else ""]
        stands = self.tr("characters {start}–{end}").format(start=start, end=end)
        lines.append(self.tr("needs a place in the text") if statement.waits else stands)
        self._made.setToolTip("\n".join(line for line in lines if line))
        self._fit()

    def _on_page(self, page: str | None) -> str:
        if page is None:
            return ""
        return (self.tr("pp. {page}") if "–" in page else self.tr("p. {page}")).format(page=page)

    def set_read_only(self, read_only: bool) -> None:
        """Offer only what changes nothing."""
        for button in self._editing:
            button.setEnabled(not read_only)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the time of day where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 3 * _SIDE - 4
        fits = self._made.fontMetrics().horizontalAdvance(self._long) <= room
        self._made.setText(self._long if fits else self._short)
