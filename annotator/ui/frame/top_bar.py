"""The top of the window: the menus, the door to everything, the panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QMenuBar, QWidget

from annotator.ui import icons, theme
from annotator.ui.frame.menus import MENUS, Menu
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.painting import draw_ring, draw_words
from annotator.ui.widgets.keys import cap_width, draw_cap
from annotator.ui.widgets.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.ui.frame.actions import Actions

HEIGHT = 37
_PANELS = {
    "panel-left": "show_articles",
    "panel-bottom": "show_statements",
    "panel-right": "show_inspector",
}
"""The icons of the panels' buttons, and the actions that they follow."""


class PaletteButton(QAbstractButton):
    """Looks like a field; a click opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(250, 25)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keys: tuple[str, ...] = ("Ctrl", "K")
        self.setText(QCoreApplication.translate("Actions", "Search or do anything…"))

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
    """Shows or hides a panel, as its action does; its icon says which it is, by more than a colour.

    Before it has an action it can do nothing.
    """

    lies_on_ground = False

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self._closed = name
        self._action: QAction | None = None
        self.setCheckable(True)
        self.setEnabled(False)

    def follow(self, action: QAction) -> None:
        """Do what an action does, and look as it is."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        if (action := self._action) is not None:
            self.setEnabled(action.isEnabled())
            is_open = action.isChecked()
            self.setChecked(is_open)
            self.set_icon(f"{self._closed}-open" if is_open else self._closed)
            self.set_role("ink" if is_open else "ink2")
            keys = action.shortcut().toString()
            self.speak(f"{action.text()} ({keys})" if keys else action.text())


class TopBar(Surface):
    """Menus left, the palette's field and the panels' buttons right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chrome", "bottom", parent)
        self.setFixedHeight(HEIGHT)
        bar = QMenuBar(self)
        bar.setNativeMenuBar(False)
        self.menus: dict[Menu, QMenu] = {}
        for key, title in MENUS.items():
            menu = self.menus[key] = bar.addMenu(QCoreApplication.translate("Menus", title))
            menu.setObjectName(f"menu_{key}")
        self.palette_button = PaletteButton(self)
        self.panel_buttons = {name: PanelButton(icon, self) for icon, name in _PANELS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 8, 1)
        row.setSpacing(2)
        row.addWidget(bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.palette_button)
        row.addSpacing(12)
        for button in self.panel_buttons.values():
            row.addWidget(button)

    def offer(self, actions: Actions) -> None:
        """Offer the actions in the menus, the field and the buttons."""
        actions.fill(self.menus)
        self.palette_button.clicked.connect(actions["palette"].trigger)
        for name, button in self.panel_buttons.items():
            button.follow(actions[name])
