"""What `check` finds wrong in a project."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `kind` is file, key, text, quote, mark, search or log; `uid` names the row."""

    kind: str
    uid: str
    text: str
