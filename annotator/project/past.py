"""The questions about the history that a project answers."""

from __future__ import annotations

from datetime import date, tzinfo

from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter
from annotator.project import history_list, sqlite
from annotator.project.history_list import HistoryList

ALL_CHANGES = HistoryFilter()
"""Every change of the history."""


class Past:
    """What was done, by whom, when: for whoever holds a connection that reads."""

    _read: sqlite.Connection

    def history_list(self, wanted: HistoryFilter = ALL_CHANGES, zone: tzinfo | None = None) -> HistoryList:
        """The changes that pass a filter, page by page, spelled out; `zone` None is the system's."""
        return HistoryList(self._read, wanted, zone)

    def coders_in_history(self) -> list[Coder]:
        """Who made changes."""
        return history_list.coders(self._read)

    def days_in_history(self, limit: int = 60, zone: tzinfo | None = None) -> list[date]:
        """The newest days, where the user is, on which something was changed."""
        return history_list.days(self._read, limit, zone)
