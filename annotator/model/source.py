"""Where ids and the time come from: one place, so that tests can replace it."""

from __future__ import annotations

from typing import Protocol


class Source(Protocol):
    """Gives new uids (UUIDv7 text, rising) and the time now (UTC, ISO 8601, milliseconds, Z)."""

    def uid(self) -> str:
        """A new uid, greater than those before it."""
        ...

    def now(self) -> str:
        """The time now, such as `2026-11-21T11:42:07.120Z`."""
        ...


class CountingSource:
    """Uids and times that count up from a start: for golden files and demonstrations."""

    def __init__(self, start: int = 0, day: str = "2026-01-01") -> None:
        self._count = start
        self._ticks = 0
        self._day = day

    def uid(self) -> str:
        """`00000000-0000-7000-8000-` and a rising number in hexadecimal."""
        self._count += 1
        return f"00000000-0000-7000-8000-{self._count:012x}"

    def now(self) -> str:
        """Midnight of the day, one second later at each call."""
        self._ticks += 1
        minutes, seconds = divmod(self._ticks, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{self._day}T{hours % 24:02d}:{minutes:02d}:{seconds:02d}.000Z"
