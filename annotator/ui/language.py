"""The language of the interface: the system's, or the one that the user chose."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.paths import resource
from annotator.ui.settings import LanguageChoice

TRANSLATED: tuple[LanguageChoice, ...] = ("en", "fr")
"""What the interface can be read in; English is the language of the source."""
_OF_QT = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""Words of Qt's own file dialog that its translations lack."""
_TERRITORIES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
}


class _State:
    installed: list[QTranslator] = []
    language: LanguageChoice = "en"


def apply(app: QApplication, choice: LanguageChoice = "system") -> None:
    """Speak the language of the user's choice in every window made from now on; numbers and dates follow."""
    language = resolved(choice)
    QLocale.setDefault(_locale(language))
    if language == _State.language:
        return
    for translator in _State.installed:
        app.removeTranslator(translator)
    _State.installed = [] if language == "en" else _translators(language)
    for translator in _State.installed:
        app.installTranslator(translator)
    _State.language = language


def current() -> LanguageChoice:
    """The language that is spoken now."""
    return _State.language


def resolved(choice: LanguageChoice) -> LanguageChoice:
    """The language that a choice leads to: the first of the system's that there is, else English."""
    if choice != "system":
        return choice
    for name in QLocale.system().uiLanguages():
        for language in TRANSLATED:
            if name.partition("-")[0] == language:
                return language
    return "en"


def own_name(language: LanguageChoice) -> str:
    """What those who speak it call a language."""
    name = _TERRITORIES[language].nativeLanguageName()
    return "English" if language == "en" else name[:1].upper() + name[1:]


def _locale(language: LanguageChoice) -> QLocale:
    """The system's own way with numbers and dates wherever it goes with the language."""
    system, wanted = QLocale.system(), _TERRITORIES[language]
    return system if system.language() == wanted.language() else wanted


def _translators(language: str) -> list[QTranslator]:
    """Qt's own words first: the last one installed is asked first."""
    places = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"annotator_{language}", str(resource("resources/translations"))),
    )
    made: list[QTranslator] = []
    for name, folder in places:
        translator = QTranslator()
        if translator.load(name, folder):
            made.append(translator)
    return made
