"""Theme and language of the user's choice, and the menus that list choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui import language, style
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.reader.colours import ColourBy
from annotator.ui.reader.page import PageStyle
from annotator.ui.settings import LANGUAGES, THEMES, LanguageChoice, Settings, ThemeChoice

_SHOWN = 8


class Appearance(QObject):
    """Light, dark, or as the system has it; and in which language."""

    language_chosen = Signal()
    """The settings hold another language: whoever made this window makes it anew."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        actions = window.actions_
        for theme in THEMES.values():
            actions.on(f"theme_{theme}", partial(self.choose, theme))
        for choice in LANGUAGES.values():
            actions.on(f"language_{choice}", partial(self.choose_language, choice))
        self.contrast = actions["theme_contrast"]
        self.contrast.setChecked(settings.strong_contrast())
        actions.on("theme_contrast", self._choose_contrast)
        actions[f"theme_{settings.theme()}"].setChecked(True)
        actions[f"language_{settings.language()}"].setChecked(True)
        self._set_colouring()
        self._set_page()
        window.welcome_foot.appearance_clicked.connect(self._offer)
        self._tell()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: ThemeChoice) -> None:
        """Dress everything in this theme, now and from now on."""
        self._window.actions_[f"theme_{choice}"].setChecked(True)
        self._settings.set_theme(choice)
        self._dress()
        self._tell()

    def choose_language(self, choice: LanguageChoice) -> None:
        """Speak this language from now on."""
        if choice != self._settings.language():
            self._settings.set_language(choice)
            self.language_chosen.emit()

    def _tell(self) -> None:
        """Say on the welcome page how the window is."""
        words = {"system": self.tr("System theme"), "light": self.tr("Light theme"), "dark": self.tr("Dark theme")}
        spoken = language.own_name(language.current())
        self._window.welcome_foot.show_appearance(f"{spoken}  ·  {words[self._settings.theme()]}")

    def _offer(self, above: QPoint) -> None:
        """The choices of the View menu, where the welcome page says what is chosen."""
        menu = QMenu(self._window)
        for name in ("language", "theme"):
            menu.addMenu(self._window.actions_.submenus[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(above - QPoint(0, menu.sizeHint().height()))

    def _set_page(self) -> None:
        sheet, reader = self._window.body.sheet, self._window.body.sheet.reader
        popover = sheet.head.reading
        reader.set_style_of_page(PageStyle.of(*self._settings.page_style()))
        popover.show_style(reader.style_of_page(), reader.zoom())
        popover.style_chosen.connect(self._restyle_page)
        popover.zoom_stepped.connect(reader.zoom_by)
        reader.zoomed.connect(popover.show_zoom)

    def _restyle_page(self, style: PageStyle) -> None:
        self._window.body.sheet.reader.set_style_of_page(style)
        self._settings.set_page_style(style.face, style.measure, style.spacing)

    def _set_colouring(self) -> None:
        head, actions = self._window.body.sheet.head, self._window.actions_
        for by in get_args(ColourBy):
            actions.on(f"colour_{by}", partial(head.choose, by))
        actions.on("page_style", lambda: head.reading.open_below(head.size_button))
        head.colour_by_chosen.connect(self._tick_colouring)
        self._tick_colouring("stance")

    def _tick_colouring(self, by: str) -> None:
        self._window.actions_[f"colour_{by}"].setChecked(True)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.theme() == "system":
            self._dress()

    def _choose_contrast(self) -> None:
        self._settings.set_strong_contrast(self.contrast.isChecked())
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.apply(app, self._settings.theme(), strong=self._settings.strong_contrast())


class RecentMenu(QMenu):
    """The projects of before, listed when the menu opens; missing ones are marked."""

    def __init__(self, window: MainWindow, settings: Settings, opens: Callable[[Path], object]) -> None:
        super().__init__(window)
        self.setTitle(self.tr("Recent projects"))
        self._settings = settings
        self._opens = opens
        window.menus["file"].insertMenu(window.actions_["sample"], self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent()[:_SHOWN]:
            there = path.exists()
            words = path.name if there else self.tr("{name} (not found)").format(name=path.name)
            action = self.addAction(words.replace("&", "&&"), partial(self._opens, path))
            action.setEnabled(there)
        if self.isEmpty():
            self.addAction(self.tr("None yet")).setEnabled(False)
