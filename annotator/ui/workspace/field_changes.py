"""The project's own fields: what a change did to their values."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.change import Changed


def with_new_values(changed: Changed) -> Iterator[str]:
    """The uids of the statements that were given or lost a value."""
    for row in changed.rows:
        for values in (row.before, row.after):
            if row.table == "field_value" and values is not None and "statement_id" in values:
                yield str(values["statement_id"])


def rereads_values(changed: Changed) -> bool:
    """Whether values were changed where they stand: by another type of the field, or merged options."""
    return any(row.table == "field_value" and row.op == "update" for row in changed.rows)
