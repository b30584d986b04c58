"""The statements' own fields as columns of the table, named `field:UID`: sorted by, chosen by, grouped by."""

from __future__ import annotations

import re

from annotator.model.fields import FIELD_COLUMN

_COLUMN = re.compile(rf"{FIELD_COLUMN}([0-9A-Za-z-]{{1,64}})")
_VALUE = "field_value v JOIN field f ON f.id = v.field_id LEFT JOIN field_option o ON o.id = v.option_id"
_KEY = "coalesce(o.uid, v.value)"
GROUP = "coalesce(go.uid, gv.value), coalesce(go.name, gv.value)"
"""SQL for the key and the name of the value that a statement stands under, where `grouped` is joined."""
GROUP_ORDER = """gv.id IS NULL, go.position NULLS LAST, gv.value = 'no', coalesce(go.name, gv.value) COLLATE NOCASE,
    coalesce(go.uid, gv.value)"""
"""SQL for the order of these values: options as the field has them, yes before no, nothing last."""


def field_of(column: str | None) -> str | None:
    """The uid of the field that a column holds; None for a column of another kind. It can stand in SQL as it is."""
    found = _COLUMN.fullmatch(column or "")
    return None if found is None else found[1]


def order(field: str) -> str:
    """SQL to sort statements `s` by their first value: numbers as numbers, options by name."""
    return f"""(SELECT CASE f.type WHEN 'integer' THEN CAST(v.value AS INTEGER) ELSE coalesce(o.name, v.value) END
        FROM {_VALUE} WHERE v.statement_id = s.id AND f.uid = '{field}' ORDER BY v.uid LIMIT 1) COLLATE NOCASE"""


def grouped(field: str) -> str:
    """SQL that joins the first value of statements `s` in the field as `gv`, and its option as `go`."""
    return f"""LEFT JOIN field_value gv ON gv.id = (SELECT v.id FROM field_value v WHERE v.statement_id = s.id
        AND v.field_id = (SELECT id FROM field WHERE uid = '{field}') ORDER BY v.uid LIMIT 1)
        LEFT JOIN field_option go ON go.id = gv.option_id"""


def counted(field: str, chosen: str) -> str:
    """SQL for each value's key and name, and how many of the statements that `chosen` selects (their `id`) have it."""
    return f"""SELECT k, name, count(*) FROM ({chosen}) s LEFT JOIN (SELECT v.statement_id AS id, {_KEY} AS k,
        coalesce(o.name, v.value) AS name FROM {_VALUE} WHERE f.uid = '{field}' AND v.statement_id IS NOT NULL) w
        ON w.id = s.id GROUP BY 1"""


def has(field: str, marks: str) -> str:
    """SQL for "the statement `s` has one of these values"; `marks` stand for their keys."""
    return f"s.id IN (SELECT v.statement_id FROM {_VALUE} WHERE f.uid = '{field}' AND {_KEY} IN ({marks}))"


def has_none(field: str) -> str:
    """SQL for "the statement `s` has nothing in the field"."""
    return f"""NOT EXISTS (SELECT 1 FROM field_value v JOIN field f ON f.id = v.field_id
        WHERE v.statement_id = s.id AND f.uid = '{field}')"""
