"""Which articles are listed: those of a status, those of a group, or all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.article import STATUSES, ArticleGroup
from annotator.ui.articles.status import mark_taken, status_icon, status_words


class FilterMenu(QMenu):
    """Is made anew each time it opens, with the numbers that were given last."""

    chosen = Signal(str, str)
    """The status and the uid of the group that were chosen; "" for any."""
    counts_wanted = Signal()
    """It is about to be shown: `counts` should be those of now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self.group = ""
        self.counts: Mapping[str, int] = {}
        self.groups: Sequence[ArticleGroup] = ()
        self.aboutToShow.connect(self.fill)

    def show_choice(self, status: str, group: str) -> None:
        """Show what is listed; sends nothing."""
        self.status, self.group = status, group

    def narrows(self) -> bool:
        """Whether some articles may be left out."""
        return bool(self.status or self.group)

    def words(self, count: int) -> str:
        """What is listed, and how many these are."""
        named = [one.name for one in self.groups if one.uid == self.group]
        if self.status:
            named.append(status_words(self.status))
        shown = QLocale().toString(count)
        return "  ·  ".join(named) + f" {shown}" if named else self.tr("All {count}").format(count=shown)

    def fill(self) -> None:
        """Make the entries."""
        self.counts_wanted.emit()
        self.clear()
        self._add(self.tr("All articles"), sum(self.counts.values()), "", "", keeps_group=False)
        self.addSeparator()
        for status in STATUSES:
            self._add(status_words(status), self.counts.get(status, 0), status, self.group)
        if self.groups:
            within = self.addMenu(self.tr("Group"))
            for one in self.groups:
                self._add(one.name, one.articles, self.status, one.uid, menu=within)

    def _add(
        self,
        words: str,
        count: int,
        status: str,
        group: str,
        *,
        menu: QMenu | None = None,
        keeps_group: bool = True,
    ) -> None:
        action = (menu or self).addAction(words.replace("&", "&&") + "\t" + QLocale().toString(count))
        if menu is None and status:
            action.setIcon(status_icon(status))
        taken = (status, group) == (self.status, self.group)
        mark_taken(action, taken)
        again = taken and keeps_group and menu is None
        action.triggered.connect(partial(self._choose, "" if again else status, group))

    def _choose(self, status: str, group: str, _checked: bool = False) -> None:
        self.show_choice(status, group)
        self.chosen.emit(status, group)
