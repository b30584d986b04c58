"""What became of the files of an import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.errors import AnnotatorError

AddStatus = Literal["added", "duplicate", "failed", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResult:
    """What became of a file: `uid` names the article that was added, or that was there already.

    `alike`: it came into a group of articles with nearly the same text.
    """

    name: str
    status: AddStatus
    uid: str | None = None
    reason: str | None = None
    error: AnnotatorError | None = None
    """What `reason` says in English."""
    alike: bool = False
