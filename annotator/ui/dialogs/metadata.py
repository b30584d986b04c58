"""The fields of what is known of an article besides its text."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise
from typing import TypedDict

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.model.article import Metadata
from annotator.model.dates import date_parts, sortable
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.dates import long_date
from annotator.ui.guard import guarded
from annotator.ui.language_names import language_name

NAMES = tuple(field.name for field in fields(Metadata))


class MetadataChanges(TypedDict, total=False):
    """What became of the values that were changed; None where one was emptied."""

    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    language: str | None


class MetadataForm(QWidget):
    """Title, outlet, author, date, language and address; the date and the language say how they are understood."""

    changed = Signal()
    """The user typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = Metadata()
        self._fields = {name: _Field(self) for name in NAMES}
        self._hints = {name: _Hint(self) for name in ("published", "language")}
        self._lay_out()
        for name, field in self._fields.items():
            field.setObjectName(f"article_{name}")
            field.textEdited.connect(self._typed)
        self._follow()

    def field(self, name: str) -> QLineEdit:
        """The field of one value."""
        return self._fields[name]

    def fill(self, metadata: Metadata) -> None:
        """Show these values; what the user typed meanwhile stays."""
        for name, field in self._fields.items():
            if not field.isModified():
                field.setText(getattr(metadata, name) or "")
                field.setCursorPosition(0)
        self._given = metadata
        self._follow()

    def metadata(self) -> Metadata:
        """The values as they are now; None where a field is empty."""
        return Metadata(**{name: self._value(name) for name in NAMES})

    def changes(self) -> MetadataChanges:
        """Only what differs from what was given."""
        found = MetadataChanges()
        for name in NAMES:
            value = self._value(name)
            if value != (getattr(self._given, name) or None):
                found[name] = value
        return found

    def is_valid(self) -> bool:
        """Whether date and language, where the user typed them, are understood."""
        return all(self._is_understood(name) for name in self._hints)

    def _value(self, name: str) -> str | None:
        field = self._fields[name]
        if not field.isModified():
            # As it was given: a field of one line would lose a line end.
            return getattr(self._given, name) or None
        return field.text().strip() or None

    def _is_understood(self, name: str) -> bool:
        value = self._value(name)
        if value is None or not self._fields[name].isModified():
            return True
        return _is_date(value) if name == "published" else _is_language(value)

    def _typed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        date, language = self._value("published"), self._value("language")
        if not self._is_understood("published"):
            self._hints["published"].setText(self.tr("Write 2024-06-21, 2024-06 or 2024"))
        else:
            self._hints["published"].setText(long_date(date) or self.tr("Such as 2024-06-21T11:21"))
        if not self._is_understood("language"):
            self._hints["language"].setText(self.tr("Write two letters, such as en"))
        else:
            self._hints["language"].setText(_language(language) or self.tr("Two letters, such as en"))
        for name, hint in self._hints.items():
            hint.set_role("muted" if self._is_understood(name) else "error")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(self._part("title", self.tr("&Title")), 0, 0, 1, 2)
        grid.addLayout(self._part("outlet", self.tr("&Outlet")), 1, 0)
        grid.addLayout(self._part("author", self.tr("A&uthor")), 1, 1)
        grid.addLayout(self._part("published", self.tr("&Published")), 2, 0)
        grid.addLayout(self._part("language", self.tr("&Language")), 2, 1)
        grid.addLayout(self._part("url", self.tr("&Address")), 3, 0, 1, 2)
        order = [self._fields[name] for name in ("title", "outlet", "author", "published", "language", "url")]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _part(self, name: str, words: str) -> QVBoxLayout:
        label = QuietLabel(words, role="ink2", px=12, weight=500, parent=self)
        field = self._fields[name]
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        part = QVBoxLayout()
        part.setSpacing(4)
        part.addWidget(label)
        part.addWidget(field)
        if name in self._hints:
            part.addWidget(self._hints[name])
        return part


class _Field(QLineEdit):
    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, as Qt does, but keep the beginning of a long value in sight."""
        super().focusInEvent(event)
        if self.hasSelectedText():
            self.end(False)
            self.home(True)


class _Hint(QuietLabel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, px=11.5)

    def set_role(self, role: str) -> None:
        self._role = role
        self._follow_theme()


def _is_date(published: str) -> bool:
    parts = date_parts(published)
    if parts is None or sortable(published) is None:
        return False
    return QDate(parts.year, parts.month or 1, parts.day or 1).isValid()


def _is_language(code: str) -> bool:
    return QLocale.codeToLanguage(code) != QLocale.Language.AnyLanguage


def _language(code: str | None) -> str:
    if not code or not _is_language(code):
        return code or ""
    return language_name(code) or code
