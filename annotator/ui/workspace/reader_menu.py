"""What a right click in the article offers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from annotator.model.codebook import Stance
from annotator.ui import theme
from annotator.ui.coding.painting import paint_stance_chip
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_CHIP = 16
_OF_SELECTION = ("code", "copy", "mark_boilerplate")
_OF_STATEMENT = ("edit_statement", "twin", "overlapping", "delete_statement")
_OF_ARTICLE = ("quotation", "boilerplate", "find", "edit_text", "article_details")


class ReaderMenu(QObject):
    """Made of the actions of the table, so that the menus say the same everywhere."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reading = reading
        window.body.sheet.reader.menu_requested.connect(self._pop_up)

    def menu(self, statement: str) -> QMenu:
        """The menu on a statement ("": on none)."""
        menu = QMenu(self._window)
        if self._window.body.sheet.reader.selection() is not None:
            self._add(menu, _OF_SELECTION)
        if statement and self._session.can_write:
            self._add_stances(menu, statement)
        if statement:
            self._add(menu, _OF_STATEMENT)
        self._add(menu, _OF_ARTICLE)
        return menu

    def _add(self, menu: QMenu, names: tuple[str, ...]) -> None:
        if not menu.isEmpty():
            menu.addSeparator()
        for name in names:
            menu.addAction(self._window.actions_[name])

    def _add_stances(self, menu: QMenu, statement: str) -> None:
        project = self._session.project
        if project is None:
            return
        held = project.statement(statement).coding.stance
        if not menu.isEmpty():
            menu.addSeparator()
        for stance in project.codebook().stances:
            action = menu.addAction(_icon(stance), stance.name.replace("&", "&&") + f"\t{stance.key or ''}")
            action.setCheckable(True)
            action.setChecked(stance.uid == held)
            action.triggered.connect(partial(self._set, statement, stance))

    def _set(self, statement: str, stance: Stance, _checked: bool = False) -> None:
        self._reading.set_stance(statement, stance)

    def _pop_up(self, where: QPoint, statement: str) -> None:
        if self._reading.article is None:
            return
        menu = self.menu(statement)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)


def _icon(stance: Stance) -> QIcon:
    picture = QPixmap(QSize(_CHIP, _CHIP) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_stance_chip(painter, picture.rect().toRectF().adjusted(0, 0, -_CHIP, -_CHIP), _style(stance), filled=True)
    return QIcon(picture)


def _style(stance: Stance) -> theme.StanceStyle:
    return theme.current().stance_style(stance)
