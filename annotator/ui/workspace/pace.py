"""How fast a long work goes, in words: how many of how many, at what rate, and how long it will take."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication

_SOON = 2.0
"""Seconds before which no rate is told: it would be a guess."""


class Pace:
    """Counts from when it is made."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._begun = monotonic()

    def words(self, done: int) -> str:
        """`Reading 120 of 4,000  ·  35 a second  ·  2 min left`."""
        return self._said(_tr("Reading {done} of {total}"), done)

    def storing(self, done: int) -> str:
        """The same of what is stored."""
        return self._said(_tr("Storing {done} of {total}"), done)

    def _said(self, words: str, done: int) -> str:
        counted = words.format(done=f"{done:n}", total=f"{self._total:n}")
        passed = monotonic() - self._begun
        if passed < _SOON or not done:
            return counted
        rate = done / passed
        told = _tr("{rate} a second").format(rate=f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}")
        return "  ·  ".join((counted, told, left((self._total - done) / rate)))


def left(seconds: float) -> str:
    """How long it still takes: `40 s left`, `3 min left`, `2 h left`."""
    if seconds < 90:
        return _tr("{n} s left").format(n=max(1, round(seconds)))
    if seconds < 90 * 60:
        return _tr("{n} min left").format(n=round(seconds / 60))
    return _tr("{n} h left").format(n=round(seconds / 3600))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pace", words)
