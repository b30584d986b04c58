"""The switch between the statements of the open article and those of the project."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.guard import guarded
from annotator.ui.statements.columns import Scope
from annotator.ui.widgets.segmented import Segment, Track

_SCOPES: tuple[Scope, ...] = ("article", "project")


class ScopeSwitch(Track):
    """Two segments with their counts."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._scope: Scope = "article"
        self._counts: dict[Scope, int | None] = {"article": None, "project": None}
        self.buttons: dict[Scope, Segment] = {scope: Segment("", self, pad=9, height=26) for scope in _SCOPES}
        for scope, button in self.buttons.items():
            self.add(button)
            button.clicked.connect(partial(self._choose, scope))
        self.set_scope("article")
        self._speak()

    def scope(self) -> Scope:
        """What is shown."""
        return self._scope

    def set_scope(self, scope: Scope) -> None:
        """Mark what is shown; sends nothing."""
        self._scope = scope
        self.buttons[scope].setChecked(True)

    def set_counts(self, article: int | None, project: int | None) -> None:
        """How many statements each has; None where that is not known."""
        self._counts = {"article": article, "project": project}
        self._speak()

    def _choose(self, scope: Scope, _checked: bool = False) -> None:
        if scope != self._scope:
            self.set_scope(scope)
            self.changed.emit(scope)

    def _speak(self) -> None:
        words: dict[Scope, str] = {"article": self.tr("This article"), "project": self.tr("Project")}
        for scope, button in self.buttons.items():
            count = self._counts[scope]
            button.setText(words[scope] if count is None else f"{words[scope]} {QLocale().toString(count)}")
            button.updateGeometry()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._speak()
