"""The system's source of ids and times."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemSource:
    """UUIDv7 ids, which rise within the process, and the machine's clock in UTC."""

    def uid(self) -> str:
        """A new UUIDv7."""
        import uuid_utils

        return str(uuid_utils.uuid7())

    def now(self) -> str:
        """The time now, in milliseconds, ending in Z."""
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
