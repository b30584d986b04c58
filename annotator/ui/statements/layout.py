"""How a user has arranged the statement table, as a line of text that settings can keep."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from annotator.ui.statements.columns import (
    COLUMNS,
    GROUPED,
    NARROWEST,
    NEEDLESS,
    RARE,
    Column,
    Scope,
    is_column,
    is_own,
)

_WIDEST = 4_000


def _hidden_at_first() -> dict[Scope, frozenset[Column]]:
    return {"article": NEEDLESS, "project": RARE}


@dataclass(frozen=True, slots=True)
class TableLayout:
    """`widths` only has the columns that the user has set; `order` has at least those of every project."""

    widths: Mapping[Column, int] = field(default_factory=dict[Column, int])
    order: tuple[Column, ...] = COLUMNS
    hidden: Mapping[Scope, frozenset[Column]] = field(default_factory=_hidden_at_first)
    sorting: tuple[Column, bool] | None = None
    group: Column | None = None
    scope: Scope = "article"
    folded: bool = False

    def to_text(self) -> str:
        """JSON on one line."""
        state = {
            "widths": dict(self.widths),
            "order": list(self.order),
            "hidden": {scope: sorted(names, key=_place) for scope, names in self.hidden.items()},
            "sorting": list(self.sorting) if self.sorting else None,
            "group": self.group,
            "scope": self.scope,
            "folded": self.folded,
        }
        return json.dumps(state)


def from_text(text: str) -> TableLayout:
    """The layout in a text of `to_text`; what cannot be used in it is left at its default."""
    try:
        found: object = json.loads(text)
    except ValueError:
        return TableLayout()
    state = _mapping(found)
    hidden = _mapping(state.get("hidden"))
    return TableLayout(
        widths=_widths(state.get("widths")),
        order=_order(state.get("order")),
        hidden={
            "article": _names(hidden["article"]) if "article" in hidden else NEEDLESS,
            "project": _names(hidden["project"]) if "project" in hidden else RARE,
        },
        sorting=_sorting(state.get("sorting")),
        group=next((one for one in _known([state.get("group")]) if one in GROUPED or is_own(one)), None),
        scope="project" if state.get("scope") == "project" else "article",
        folded=state.get("folded") is True,
    )


def _mapping(found: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _list(found: object) -> list[object]:
    return cast("list[object]", found) if isinstance(found, list) else []


def _place(column: Column) -> tuple[int, str]:
    return COLUMNS.index(column) if column in COLUMNS else len(COLUMNS), column


def _known(found: Iterable[object]) -> list[Column]:
    """The columns among these; those of the own fields of other projects, too."""
    return [str(name) for name in found if is_column(name)]


def _names(found: object) -> frozenset[Column]:
    return frozenset(_known(_list(found))) - {"quote"}


def _widths(found: object) -> dict[Column, int]:
    widths = _mapping(found)
    return {c: w for c, w in widths.items() if is_column(c) and isinstance(w, int) and NARROWEST <= w <= _WIDEST}


def _order(found: object) -> tuple[Column, ...]:
    order = tuple(dict.fromkeys(_known(_list(found))))
    return order if set(COLUMNS) <= set(order) else COLUMNS


def _sorting(found: object) -> tuple[Column, bool] | None:
    parts = _list(found)
    if len(parts) != 2 or not isinstance(parts[1], bool):
        return None
    return next(((column, parts[1]) for column in _known(parts[:1])), None)
