"""How often the values of the codebook are used, kept true by what changes say, without counting again."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.change import Changed, RowChange

_COLUMNS = ("kind_id", "speaker_id", "concept_id", "stance_id")


def adjusted(counts: Mapping[str, int], changed: Changed) -> dict[str, int] | None:
    """The counts after a change; None where it does not say enough, and they have to be counted."""
    if {"statement", "statement_tag"} & set(changed.bulk):
        return None
    found = dict(counts)
    for row in changed.rows:
        if row.table == "statement":
            _shift(found, row)
        elif row.table == "statement_tag":
            tag = row.uid.partition("/")[2]
            found[tag] = found.get(tag, 0) + (row.op == "insert") - (row.op == "delete")
    return found


def _shift(counts: dict[str, int], row: RowChange) -> None:
    for values, by in ((row.before, -1), (row.after, 1)):
        for column in _COLUMNS:
            uid = values.get(column) if values is not None else None
            if isinstance(uid, str):
                counts[uid] = counts.get(uid, 0) + by
