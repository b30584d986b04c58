"""Who made a statement and when, where it stands, and what can be done with it as a whole."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

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
        self._count = QuietLabel(px=12.5, parent=self)
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


class Foot(QWidget):
    """The last lines of the inspector."""

    twin_requested = Signal()
    reveal_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = QuietLabel(elides=True, parent=self)
        self._changed = QuietLabel(elides=True, parent=self)
        self._where = QuietLabel(px=11, elides=True, parent=self)
        self._where.setObjectName("statement_span")
        self._made.setObjectName("statement_made")
        self._changed.setObjectName("statement_changed")
        reveal = IconButton("eye", self.tr("Show in the article"), self)
        twin = IconButton("copy", self.tr("Add a twin: another statement on the same words"), self)
        delete = IconButton("trash", self.tr("Delete the statement"), self)
        for button, name in ((reveal, "reveal_statement"), (twin, "twin_statement"), (delete, "delete_statement")):
            button.setObjectName(name)
        reveal.clicked.connect(self.reveal_requested)
        twin.clicked.connect(self.twin_requested)
        delete.clicked.connect(self.delete_requested)
        self._editing = (twin, delete)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for label in (self._made, self._changed, self._where):
            lines.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(lines, 1)
        for button in (reveal, twin, delete):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_statement(self, statement: Statement, codebook: Codebook) -> None:
        """Say who made it, when, and where it stands."""
        coder = codebook.coder_of.get(statement.coder or "")
        made = [coder.name if coder else "", local_moment(statement.created) if statement.created else ""]
        self._made.setText(" · ".join(part for part in made if part))
        changed = local_moment(statement.modified) if statement.modified > statement.created else ""
        changed = "" if changed == local_moment(statement.created) else changed
        self._changed.setText(self.tr("changed {when}").format(when=changed))
        self._changed.setVisible(bool(changed))
        locale = QLocale()
        span = self.tr("characters {start}–{end}")
        self._where.setText(span.format(start=locale.toString(statement.start), end=locale.toString(statement.end)))

    def set_read_only(self, read_only: bool) -> None:
        """Offer only what changes nothing."""
        for button in self._editing:
            button.setEnabled(not read_only)
