"""Dresses the application in a theme: palette, face, and the few parts that style sheets do best."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.paths import resource
from annotator.ui import theme
from annotator.ui.lists.painting import mixed
from annotator.ui.settings import ThemeChoice

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Accent: "accent",
}


def apply(app: QApplication, choice: ThemeChoice = "system", *, strong: bool = False) -> None:
    """Dress the application, and every widget it has, in the theme of the user's choice, with more contrast or not."""
    theme.load_fonts()
    name = _system() if choice == "system" else choice
    theme.set_current(name, strong=strong)
    app.setFont(theme.sans(13))
    app.setPalette(_palette())
    sheet = _sheet()
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _system() -> str:
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette() -> QPalette:
    now = theme.current()
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, now.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, now.colour("dim"))
    return palette


def _sheet() -> str:
    now = theme.current()
    colour = {role: now.colour(role).name() for role in now.roles}
    return _window_sheet(colour) + _dialog_sheet(colour) + _box_sheet(colour)


def _window_sheet(colour: dict[str, str]) -> str:
    return f"""
    QMenuBar {{ background: transparent; border: none; padding: 0; }}
    QMenuBar::item {{ background: transparent; color: {colour["ink2"]}; padding: 5px 10px; border-radius: 6px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {colour["line"]}; color: {colour["ink"]}; }}
    QMenu {{ background: {colour["card"]}; color: {colour["ink"]}; border: 1px solid {colour["line"]}; padding: 5px; }}
    QMenu::item {{ padding: 5px 18px 5px 26px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {colour["selected"]}; color: {colour["ink"]}; }}
    QMenu::item:disabled {{ color: {colour["dim"]}; background: transparent; }}
    QMenu::separator {{ height: 1px; background: {colour["line"]}; margin: 5px 6px; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 7px; }}
    QToolTip {{ background: {colour["card"]}; color: {colour["ink"]}; border: 1px solid {colour["line"]}; padding: 4px 6px; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QSplitter::handle {{ background: {colour["line"]}; }}
    QPushButton[flat="true"] {{ background: transparent; border: none; color: {colour["ink2"]}; padding: 1px 5px; border-radius: 5px; }}
    QPushButton[flat="true"]:hover {{ background: {colour["line"]}; color: {colour["ink"]}; }}
    QPushButton[flat="true"]:focus {{ border: 2px solid {colour["accent"]}; padding: 0 3px; }}
    QProgressBar {{ background: {colour["line"]}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {colour["accent"]}; border-radius: 3px; }}
"""


def _dialog_sheet(colour: dict[str, str]) -> str:
    now = theme.current()
    hover = mixed(now.colour("line"), now.colour("card"), 0.45).name()
    return f"""
    QDialog {{ background: {colour["panel"]}; }}
    QDialog QPushButton {{ background: {colour["card"]}; color: {colour["ink"]}; border: 1px solid {colour["edge"]};
        border-radius: 6px; padding: 5px 14px; min-height: 18px; }}
    QDialog QPushButton:hover {{ background: {hover}; }}
    QDialog QPushButton:default {{ background: {colour["accent"]}; color: {colour["on-accent"]};
        border-color: {colour["accent"]}; }}
    QDialog QPushButton:focus {{ border: 2px solid {colour["accent"]}; padding: 4px 13px; }}
    QDialog QPushButton:default:focus {{ border: 2px solid {colour["ink"]}; padding: 4px 13px; }}
    QDialog QPushButton:disabled {{ color: {colour["dim"]}; background: {colour["panel"]}; border-color: {colour["line"]}; }}
    QDialog QLineEdit, QDialog QPlainTextEdit, QDialog QComboBox {{ background: {colour["card"]}; color: {colour["ink"]};
        border: 1px solid {colour["edge"]}; border-radius: 6px; padding: 4px 8px; selection-background-color: {colour["selection"]};
        selection-color: {colour["ink"]}; }}
    QDialog QComboBox {{ min-height: 20px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QDialog QLineEdit:focus, QDialog QPlainTextEdit:focus, QDialog QComboBox:focus {{ border: 2px solid {colour["accent"]};
        padding: 3px 7px; }}
"""


def _box_sheet(colour: dict[str, str]) -> str:
    """Boxes to tick and lists to choose from: their signs are drawings, in the theme's colours."""
    now = theme.current()
    check, chevron = (resource(f"resources/themes/{now.name}-{part}.svg").as_posix() for part in ("check", "chevron"))
    return f"""
    QDialog QComboBox::drop-down {{ border: none; width: 24px; }}
    QDialog QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
    QDialog QComboBox QLineEdit, QDialog QComboBox QLineEdit:focus {{ border: none; padding: 0; background: transparent; }}
    QCheckBox {{ spacing: 8px; }}
    QCheckBox::indicator, QListView::indicator {{ width: 14px; height: 14px; border: 1px solid {colour["edge"]};
        border-radius: 4px; background: {colour["card"]}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {colour["accent"]};
        border-color: {colour["accent"]}; image: url("{check}"); }}
    QCheckBox::indicator:focus {{ border: 2px solid {colour["accent"]}; width: 12px; height: 12px; }}
    QCheckBox::indicator:checked:focus {{ border-color: {colour["ink"]}; }}
    """
