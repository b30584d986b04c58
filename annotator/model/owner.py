"""Who works here: the person's and the installation's lasting names."""

from __future__ import annotations

from typing import Protocol

from annotator.model.codebook import Coder


class Owner(Protocol):
    """The coder at this installation, and where this installation keeps its copies of projects.

    Locations are the user's own affair, so they never stand in a project file.
    """

    @property
    def installation(self) -> str:
        """The uid of this installation of Annotator."""
        ...

    @property
    def coder(self) -> Coder:
        """The person who tags."""
        ...

    def location(self, replica: str) -> str | None:
        """The path at which the replica of that uid was last opened here."""
        ...

    def remember(self, replica: str, location: str) -> None:
        """Note where a replica is now."""
        ...


class PassingOwner:
    """An owner who remembers nothing beyond this object's life: for scripts and tests."""

    def __init__(self, coder: Coder, installation: str = "00000000-0000-7000-8000-00000000aaaa") -> None:
        self._coder = coder
        self._installation = installation
        self._locations: dict[str, str] = {}

    @property
    def installation(self) -> str:
        """The uid given at the start."""
        return self._installation

    @property
    def coder(self) -> Coder:
        """The coder given at the start."""
        return self._coder

    def location(self, replica: str) -> str | None:
        """The path noted by `remember`."""
        return self._locations.get(replica)

    def remember(self, replica: str, location: str) -> None:
        """Note a path until this object goes."""
        self._locations[replica] = location
