"""The statement table's questions: order, words, values by column, groups."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import cast

from annotator.model.asked import StatementsAsked, ValueCount
from annotator.model.errors import InvalidValue
from annotator.model.statement import StatementRow
from annotator.project import field_lists, sqlite, statements, words
from annotator.project.fields import INCOMPLETE
from annotator.project.listing import Found, Listing, Plan, ordered_ids

_IN_TEXT = "a.published_sort, a.uid, s.start, s.uid"
_ARTICLE = "JOIN article a ON a.id = s.article_id"
_CODES = {
    "kind": "LEFT JOIN kind k ON k.id = s.kind_id",
    "speaker": "LEFT JOIN speaker p ON p.id = s.speaker_id",
    "concept": "LEFT JOIN concept c ON c.id = s.concept_id",
    "stance": "LEFT JOIN stance t ON t.id = s.stance_id",
    "coder": "LEFT JOIN coder d ON d.id = s.coder_id",
    "organization": "LEFT JOIN speaker o ON o.id = s.organization_id",
}
_TAGS = """(SELECT group_concat(name, '; ') FROM (SELECT g.name FROM statement_tag x JOIN tag g ON g.id = x.tag_id
    WHERE x.statement_id = s.id ORDER BY g.name)) COLLATE NOCASE"""
_SEARCHED = f"s.quote, p.name, o.name, c.name, t.name, k.name, s.note, {_TAGS}"
"""The quote and everything that a statement is tagged with."""
_ORDERS = {
    "quote": "s.quote COLLATE NOCASE",
    "speaker": "p.name COLLATE NOCASE",
    "stance": "t.position",
    "concept": "c.name COLLATE NOCASE",
    "kind": "k.position",
    "article": "a.title COLLATE NOCASE",
    "published": "a.published_sort",
    "coder": "d.name COLLATE NOCASE",
    "tags": _TAGS,
    "note": "s.note COLLATE NOCASE",
    "created": "s.created",
    "modified": "s.modified",
    "completion": f"CASE WHEN {INCOMPLETE} THEN 0 END",
}
ORDERS = tuple(_ORDERS)
"""What statements can be sorted by, besides the fields of the project's own."""
_CODED = ("speaker", "stance", "concept", "kind", "coder", "article")
_PIECES = {
    "published": "substr(a.published, 1, 4)",
    "created": "substr(s.created, 1, 10)",
    "modified": "substr(s.modified, 1, 10)",
    "note": "CASE WHEN s.note IS NULL THEN NULL ELSE 'note' END",
    "completion": f"CASE WHEN {INCOMPLETE} THEN 'needed' END",
    "place": "CASE WHEN s.earlier_text IS NOT NULL THEN 'needed' END",
}
VALUED = (*_CODED, "tags", *_PIECES)
"""What can be chosen by value: the year of `published`, the day of the stamps, whether there is a note,
whether completion is needed because a required field is empty, and whether a place is, in a newer text."""
_GROUPS = {
    "speaker": ("p", "p.name COLLATE NOCASE"),
    "stance": ("t", "t.position"),
    "concept": ("c", "c.name COLLATE NOCASE"),
    "kind": ("k", "k.position"),
    "article": ("a", "a.title COLLATE NOCASE"),
    "coder": ("d", "d.name COLLATE NOCASE"),
}
GROUPS = tuple(_GROUPS)
"""What statements can be grouped by, besides the fields of the project's own."""
_NAMED = {
    "speaker": ("speaker", 0),
    "organization": ("speaker", 0),
    "concept": ("concept", 1),
    "stance": ("stance", 2),
    "kind": ("kind", 3),
}
"""Columns whose values are found by name: their table, and a number for it."""
_MOST_VALUES = 500


def plan(asked: StatementsAsked) -> Plan:
    """How the statements that are asked for are listed; raises `InvalidValue` for an unknown column."""
    own = field_lists.field_of(asked.group)
    if asked.group is not None and asked.group not in _GROUPS and own is None:
        raise InvalidValue("Statements cannot be grouped by “{column}”.", column=asked.group)
    where, values = _chosen(asked)
    sought = tuple(asked.words.split())
    direction = "DESC" if asked.descending else "ASC"
    first = "" if asked.order is None else f"{_order_of(asked.order)} {direction} NULLS LAST, "
    grouped = f"{_group_order(asked.group)}, " if asked.group else ""
    needed = set(_CODES) if sought else {one for one in (asked.order, asked.group) if one in _CODES}
    return Plan(
        table="statement",
        name="s",
        joins=" ".join((_ARTICLE, *(_CODES[one] for one in _CODES if one in needed), *_joined(own))),
        order=grouped + first + _IN_TEXT,
        where=where,
        values=values,
        words=sought,
        word_columns=_SEARCHED,
        group=_keyed(asked.group) if asked.group else "",
    )


def _joined(field: str | None) -> tuple[str, ...]:
    return () if field is None else (field_lists.grouped(field),)


def can_order(column: str) -> bool:
    """Whether statements can be sorted by a column."""
    return column in _ORDERS or field_lists.field_of(column) is not None


def _order_of(column: str) -> str:
    if not can_order(column):
        raise InvalidValue("Statements cannot be sorted by “{column}”.", column=column)
    field = field_lists.field_of(column)
    return _ORDERS[column] if field is None else field_lists.order(field)


def is_indexed(asked: StatementsAsked) -> bool:
    """Whether the first statements are found without sorting all of them."""
    plain = asked.order is None and asked.group is None and not asked.values and not asked.words.strip()
    return plain and asked.article is None


def ids(connection: sqlite.Connection, asked: StatementsAsked) -> array[int]:
    """The local ids of the statements that are asked for, in order."""
    made = plan(asked)
    _match(connection, made)
    return ordered_ids(connection, made)


def found(connection: sqlite.Connection, asked: StatementsAsked) -> Found:
    """The statements asked for, and their groups where they are grouped: both of one moment, the words looked up once."""
    connection.execute("BEGIN")
    try:
        listed = ids(connection, asked)
        return Found(listed, tuple(_counted(connection, plan(asked), asked.group)) if asked.group else ())
    finally:
        connection.execute("COMMIT")


def first_ids(connection: sqlite.Connection, count: int) -> array[int]:
    """The first statements in the order of the texts, by walking the articles."""
    sql = f"""SELECT s.id FROM article a CROSS JOIN statement s ON s.article_id = a.id ORDER BY {_IN_TEXT} LIMIT ?"""
    return array("q", (int(row[0]) for row in connection.execute(sql, (count,))))


def listing_of(
    connection: sqlite.Connection, asked: StatementsAsked, found: Found | array[int], count: int | None = None
) -> Listing[StatementRow]:
    """The list of these statements; `count` where `found` is only the beginning."""
    return Listing(connection, plan(asked), found, lambda wanted: statements.by_ids(connection, wanted), count)


def _counted(connection: sqlite.Connection, made: Plan, group: str) -> Iterator[ValueCount]:
    """The groups in the order of `ids`, which has looked the words up: counted by local id first, then named."""
    matched = (f"{made.id} IN (SELECT id FROM temp.matched)",) if made.words else ()
    conditions = made.conditions(*matched)
    if field_lists.field_of(group):
        sql = f"""SELECT {_keyed(group)}, count(*) FROM {made.source()} {conditions} GROUP BY 1
            ORDER BY {_group_order(group)}"""
        return (_count_of(row) for row in connection.execute(sql, made.values))
    name, _ = _GROUPS[group]
    sql = f"""SELECT {_keyed(group)}, n FROM (SELECT s.{group}_id AS k, count(*) AS n
        FROM {made.source() if conditions else '"statement" s'} {conditions} GROUP BY 1)
        LEFT JOIN "{group}" {name} ON {name}.id = k ORDER BY {_group_order(group)}"""
    return (_count_of(row) for row in connection.execute(sql, made.values))


def values_of(connection: sqlite.Connection, asked: StatementsAsked, column: str, search: str = "") -> list[ValueCount]:
    """The values of a column among the statements asked for, most frequent first, at most 500.

    What is chosen in that column itself does not count; `search` is looked for in the values' names.
    """
    _require_valued(column)
    others = {name: chosen for name, chosen in asked.values.items() if name != column}
    made = plan(StatementsAsked(article=asked.article, words=asked.words, values=others))
    _match(connection, made)
    matched = (f"{made.id} IN (SELECT id FROM temp.matched)",) if made.words else ()
    source, conditions = made.source(), made.conditions(*matched)
    if field := field_lists.field_of(column):
        sql = field_lists.counted(field, f"SELECT s.id FROM {source} {conditions}")
    elif column in _PIECES:
        counted = f"SELECT {_PIECES[column]} AS k, count(*) AS n FROM {source} {conditions} GROUP BY 1"
        sql = f"SELECT k, k, n FROM ({counted})"
    elif column == "tags":
        counted = f"SELECT s.id FROM {source} {conditions}"
        sql = f"""SELECT g.uid, g.name, n FROM (SELECT x.tag_id AS k, count(*) AS n FROM ({counted}) s
            LEFT JOIN statement_tag x ON x.statement_id = s.id GROUP BY 1) LEFT JOIN tag g ON g.id = k"""
    else:
        plain = not conditions and column != "article"
        counted = f"""SELECT s.{column}_id AS k, count(*) AS n
            FROM {"statement s" if plain else source} {conditions} GROUP BY 1"""
        name = "title" if column == "article" else "name"
        sql = f'SELECT r.uid, r.{name}, n FROM ({counted}) LEFT JOIN "{column}" r ON r.id = k'
    return _listed(connection, sql, made.values, search)


def held(connection: sqlite.Connection, column: str) -> list[ValueCount]:
    """The values of a column among the rows of `temp.chosen`, at most 500."""
    table = _NAMED[column][0] if column in _NAMED else ""
    key = f"s.{column}_id" if table else _PIECES[column]
    counted = f"""SELECT {key} AS k, count(*) AS n FROM temp.chosen h JOIN "statement" s ON s.id = h.id
        {_ARTICLE} GROUP BY 1"""
    if table:
        sql = f'SELECT r.uid, r.name, n FROM ({counted}) LEFT JOIN "{table}" r ON r.id = k'
    else:
        sql = f"SELECT k, k, n FROM ({counted})"
    return _listed(connection, sql, (), "")


def _listed(connection: sqlite.Connection, sql: str, values: tuple[object, ...], search: str) -> list[ValueCount]:
    holds = " AND ".join("holds(?, name)" for _ in search.split())
    where = f"WHERE {holds}" if holds else ""
    whole = f"""WITH v(uid, name, n) AS ({sql}) SELECT uid, name, n FROM v {where}
        ORDER BY n DESC, name COLLATE NOCASE, uid LIMIT {_MOST_VALUES}"""
    return [_count_of(row) for row in connection.execute(whole, (*values, *search.split()))]


def _count_of(row: tuple[object, ...]) -> ValueCount:
    return ValueCount(cast("str | None", row[0]) or "", cast("str | None", row[1]) or "", cast("int", row[2]))


def _group_order(group: str) -> str:
    if field_lists.field_of(group):
        return field_lists.GROUP_ORDER
    name, order = _GROUPS[group]
    return f"{order} NULLS LAST, {name}.uid"


def _keyed(group: str) -> str:
    """The key and the name of a group in SQL."""
    if field_lists.field_of(group):
        return field_lists.GROUP
    name, _ = _GROUPS[group]
    return f"{name}.uid, {name}.{'title' if group == 'article' else 'name'}"


def _match(connection: sqlite.Connection, made: Plan) -> None:
    """Look the words up: names once each, texts in bulk."""
    if not made.words:
        return
    named = [_named(connection, word) for word in made.words]
    tagged = [_tagged(connection, word) for word in made.words]
    sought = {code % len(_NAMED) for codes in named for code in codes}
    codes = [f", s.{column}_id * {len(_NAMED)} + {at}" for column, (_, at) in _NAMED.items() if at in sought]
    joined = _ARTICLE if made.where else ""
    sql = f"""SELECT s.id, coalesce(s.quote, '') || char(10) || coalesce(s.note, '') {"".join(codes)}
        FROM "statement" s {joined} {made.conditions()}"""
    words.match(connection, sql, made.values, made.words, named, tagged)


def _named(connection: sqlite.Connection, word: str) -> frozenset[int]:
    """The values of the codebook whose names have the word, as numbers of their own."""
    tables = dict(_NAMED.values())
    parts = (f'SELECT id * {len(_NAMED)} + {at} FROM "{table}" WHERE holds(?1, name)' for table, at in tables.items())
    return frozenset(int(row[0]) for row in connection.execute(" UNION ALL ".join(parts), (word,)))


def _tagged(connection: sqlite.Connection, word: str) -> frozenset[int]:
    """The statements with a tag whose name has the word."""
    sql = "SELECT x.statement_id FROM statement_tag x JOIN tag g ON g.id = x.tag_id WHERE holds(?, g.name)"
    return frozenset(int(row[0]) for row in connection.execute(sql, (word,)))


def _chosen(asked: StatementsAsked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The conditions of article and values, and what is bound to them."""
    where: list[str] = []
    bound: list[str] = []
    if asked.article is not None:
        where.append("s.article_id = (SELECT id FROM article WHERE uid = ?)")
        bound.append(asked.article)
    for column, chosen in asked.values.items():
        _require_valued(column)
        if chosen:
            named = [key for key in chosen if key]
            parts = [_has(column, len(named))] if named else []
            parts += [_has_none(column)] if "" in chosen else []
            where.append(f"({' OR '.join(parts)})")
            bound += named
    return tuple(where), tuple(bound)


def _require_valued(column: str) -> None:
    if column not in VALUED and field_lists.field_of(column) is None:
        raise InvalidValue("Statements cannot be chosen by “{column}”.", column=column)


def _has(column: str, count: int) -> str:
    marks = ", ".join("?" * count)
    if field := field_lists.field_of(column):
        return field_lists.has(field, marks)
    if column in _PIECES:
        return f"{_PIECES[column]} IN ({marks})"
    if column == "tags":
        return f"""s.id IN (SELECT x.statement_id FROM statement_tag x JOIN tag g ON g.id = x.tag_id
            WHERE g.uid IN ({marks}))"""
    return f's.{column}_id IN (SELECT id FROM "{column}" WHERE uid IN ({marks}))'


def _has_none(column: str) -> str:
    if field := field_lists.field_of(column):
        return field_lists.has_none(field)
    if column in _PIECES:
        return f"{_PIECES[column]} IS NULL"
    if column == "tags":
        return "s.id NOT IN (SELECT statement_id FROM statement_tag)"
    return f"s.{column}_id IS NULL"
