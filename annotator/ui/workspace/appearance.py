"""Theme and language of the user's choice, and the menus that list choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui import language, style
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.reader.page import PageStyle
from annotator.ui.settings import LanguageChoice, Settings, ThemeChoice

_SHOWN = 8


class Appearance(QObject):
    """Light, dark, or as the system has it; and in which language."""

    language_chosen = Signal()
    """The settings hold another language: whoever made this window makes it anew."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._choices: dict[ThemeChoice, QAction] = {}
        menu = self._themes = window.menus["view"].addMenu(self.tr("Theme"))
        group = QActionGroup(self)
        for choice, words in self._words().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, choice))
            group.addAction(action)
            self._choices[choice] = action
        self._choices[settings.theme()].setChecked(True)
        menu.addSeparator()
        self.contrast = menu.addAction(self.tr("More contrast"))
        self.contrast.setCheckable(True)
        self.contrast.setChecked(settings.strong_contrast())
        self.contrast.triggered.connect(self._choose_contrast)
        self._languages = self._list_languages()
        self._set_page()
        window.welcome_foot.appearance_clicked.connect(self._offer)
        self._tell()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: ThemeChoice) -> None:
        """Dress everything in this theme, now and from now on."""
        self._choices[choice].setChecked(True)
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
        menu.addMenu(self._languages)
        menu.addMenu(self._themes)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(above - QPoint(0, menu.sizeHint().height()))

    def _list_languages(self) -> QMenu:
        menu = self._window.menus["view"].addMenu(self.tr("Language"))
        menu.setObjectName("menu_language")
        group = QActionGroup(self)
        choices: dict[LanguageChoice, str] = {"system": self.tr("As the system")}
        choices |= {choice: language.own_name(choice) for choice in language.TRANSLATED}
        for choice, words in choices.items():
            action = menu.addAction(words, partial(self.choose_language, choice))
            action.setCheckable(True)
            action.setChecked(choice == self._settings.language())
            group.addAction(action)
        return menu

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

    def _choose(self, choice: ThemeChoice, _checked: bool = False) -> None:
        self.choose(choice)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.theme() == "system":
            self._dress()

    def _choose_contrast(self, strong: bool) -> None:
        self._settings.set_strong_contrast(strong)
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.apply(app, self._settings.theme(), strong=self._settings.strong_contrast())

    def _words(self) -> dict[ThemeChoice, str]:
        return {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}


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
