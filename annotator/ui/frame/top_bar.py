"""The top of the window: the menus, the door to everything, the panels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenuBar, QWidget

from annotator.ui import icons, theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.painting import draw_ring, draw_words
from annotator.ui.widgets.keys import cap_width, draw_cap
from annotator.ui.widgets.surface import Surface

HEIGHT = 37


class PaletteButton(QAbstractButton):
    """Looks like a field; a click opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(250, 25)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keys: tuple[str, ...] = ("Ctrl", "K")

    @guarded_returning(QSize(250, 25))
    def sizeHint(self) -> QSize:
        """Of one size."""
        return QSize(250, 25)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with a glass, its words and its keys."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(now.colour("edge" if self.underMouse() else "line"), 1))
            painter.setBrush(now.colour("card"))
            painter.drawRoundedRect(box, 6, 6)
            glass = icons.pixmap("search", 16, now.colour("muted"), self.devicePixelRatioF())
            painter.drawPixmap(9, (self.height() - 16) // 2, glass)
            left = right = self.width() - 8 - sum(cap_width(key) + 3 for key in self.keys) + 3
            for key in self.keys:
                left = draw_cap(painter, left, self.height() / 2, key) + 3
            room = QRectF(31, 0, right - 37, self.height())
            draw_words(painter, room, self.text(), theme.sans(13), now.colour("muted"))
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), 6)


class PanelButton(IconButton):
    """Shows or hides a panel, as its action does; its icon says which it is, by more than a colour."""

    lies_on_ground = False

    def __init__(self, name: str, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(name, action.text(), parent)
        self._closed, self._action = name, action
        self.setCheckable(True)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        is_open = self._action.isChecked()
        self.setChecked(is_open)
        self.set_icon(f"{self._closed}-open" if is_open else self._closed)
        self.set_role("ink" if is_open else "ink2")
        keys = self._action.shortcut().toString()
        self.speak(f"{self._action.text()} ({keys})" if keys else self._action.text())


class TopBar(Surface):
    """Menus left, the palette's field and the panels' buttons right."""

    palette_requested = Signal()

    def __init__(self, panels: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("chrome", "bottom", parent)
        self.setFixedHeight(HEIGHT)
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(False)
        self.palette_button = PaletteButton(self)
        self.palette_button.clicked.connect(self.palette_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 8, 1)
        row.setSpacing(2)
        row.addWidget(self.menus, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.palette_button)
        row.addSpacing(12)
        for name, action in panels.items():
            row.addWidget(PanelButton(name, action, self))
