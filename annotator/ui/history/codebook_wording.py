"""What was done to the codebook, in the words of the history, whatever the action is called."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.history import HistoryRow

_TABLES = ("speaker", "concept", "stance", "kind", "tag", "field", "field_option", "speaker_alias", "speaker_role")
Doing = Literal["added", "changed", "deleted", "merged", "renamed", "moved", "recoloured", "defined"]
_VERBS: tuple[tuple[str, Doing], ...] = (
    ("merge", "merged"),
    ("rename", "renamed"),
    ("recolour", "recoloured"),
    ("define", "defined"),
    ("move", "moved"),
    ("reorder", "moved"),
    ("delete", "deleted"),
    ("remove", "deleted"),
    ("add", "added"),
    ("new", "added"),
)


def codebook_deed(row: HistoryRow) -> str:
    """`merged 2 speakers (14)`; "" where no row of the codebook was written."""
    table = _table(row)
    if table is None:
        return ""
    doing = _doing(row, table)
    if doing == "merged":
        return _merged(row, table)
    return _one(doing, table)


def codebook_detail(row: HistoryRow) -> str:
    """`M. Stoltenberg → Jens Stoltenberg`: the names before and after, or the name."""
    table = _table(row)
    if table is None:
        return ""
    named = [one for one in row.columns if one.table == table and one.column in ("name", "alias", "label", "role")]
    if row.root.action.startswith("merge"):
        gone = [one.before for one in named if one.before and not one.after and one.column == "name"]
        gone = [_text(row, "name")] if _text(row, "into") and _text(row, "name") else gone
        into = _text(row, "into") or _target(row, table)
        return " → ".join(part for part in (", ".join(gone[:3]), into) if part)
    for one in named:
        if one.before and one.after:
            return f"{one.before} → {one.after}"
    names = [one.after or one.before or "" for one in named]
    return ", ".join(names[:3]) or _text(row, "name")


def count_words(count: int) -> str:
    """`two`, up to ten; then digits."""
    words = (
        *(_tr("no"), _tr("one"), _tr("two"), _tr("three"), _tr("four"), _tr("five")),
        *(_tr("six"), _tr("seven"), _tr("eight"), _tr("nine"), _tr("ten")),
    )
    return words[count] if 0 <= count < len(words) else QLocale().toString(count)


def _table(row: HistoryRow) -> str | None:
    """The list or the table that the action names, else the first that was written."""
    given = _text(row, "list")
    if given in _TABLES:
        return given
    written = [table for table in _TABLES if row.counts.get(table)]
    named = [table for table in written if table.rpartition("_")[2] in row.root.action]
    return next(iter([*named, *written]), None)


def _doing(row: HistoryRow, table: str) -> Doing:
    for verb, doing in _VERBS:
        if row.root.action.startswith(verb):
            return doing
    own = [one for one in row.columns if one.table == table]
    if own and all(one.before is None for one in own) and any(one.column in ("name", "label") for one in own):
        return "added"
    if own and all(one.after is None for one in own) and any(one.column in ("name", "label") for one in own):
        return "deleted"
    return "changed"


def _merged(row: HistoryRow, table: str) -> str:
    gone = sum(one.table == table and one.column == "name" and one.after is None for one in row.columns)
    given = row.root.args.get("count")
    count = given if isinstance(given, int) else max(gone, 1) + 1
    words = {
        "speaker": _tr("merged {count} speakers"),
        "concept": _tr("merged {count} concepts"),
        "tag": _tr("merged {count} tags"),
        "stance": _tr("merged {count} stances"),
        "kind": _tr("merged {count} kinds"),
    }
    merged = words.get(table, _tr("merged {count} values of the codebook")).format(count=QLocale().toString(count))
    uses = row.root.args.get("statements") or row.counts.get("statement")
    return f"{merged} ({QLocale().toString(uses)})" if isinstance(uses, int) and uses else merged


def _one(doing: Doing, table: str) -> str:
    words: dict[tuple[str, str], str] = {
        ("added", "speaker"): _tr("added a speaker"),
        ("changed", "speaker"): _tr("changed a speaker"),
        ("renamed", "speaker"): _tr("renamed a speaker"),
        ("deleted", "speaker"): _tr("deleted a speaker"),
        ("added", "concept"): _tr("added a concept"),
        ("changed", "concept"): _tr("changed a concept"),
        ("renamed", "concept"): _tr("renamed a concept"),
        ("moved", "concept"): _tr("moved a concept"),
        ("deleted", "concept"): _tr("deleted a concept"),
        ("added", "stance"): _tr("added a stance"),
        ("changed", "stance"): _tr("changed a stance"),
        ("renamed", "stance"): _tr("renamed a stance"),
        ("deleted", "stance"): _tr("deleted a stance"),
        ("added", "tag"): _tr("added a tag"),
        ("renamed", "tag"): _tr("renamed a tag"),
        ("deleted", "tag"): _tr("deleted a tag"),
        ("changed", "tag"): _tr("changed a tag"),
        ("changed", "kind"): _tr("changed a kind"),
        ("moved", "kind"): _tr("put the kinds into another order"),
        ("moved", "stance"): _tr("put the stances into another order"),
        ("added", "kind"): _tr("added a kind"),
        ("renamed", "kind"): _tr("renamed a kind"),
        ("deleted", "kind"): _tr("deleted a kind"),
    }
    return words.get((doing, table)) or _more(doing, table) or _tr("changed the codebook")


def _more(doing: Doing, table: str) -> str:
    """The same for colours and meanings, and for what hangs on values."""
    words: dict[tuple[str, str], str] = {
        ("recoloured", "speaker"): _tr("gave a speaker another colour"),
        ("recoloured", "concept"): _tr("gave a concept another colour"),
        ("recoloured", "stance"): _tr("gave a stance another colour"),
        ("recoloured", "kind"): _tr("gave a kind another colour"),
        ("recoloured", "tag"): _tr("gave a tag another colour"),
        ("defined", "speaker"): _tr("wrote a note on a speaker"),
        ("defined", "concept"): _tr("wrote what a concept means"),
        ("defined", "kind"): _tr("wrote what a kind means"),
        ("added", "field"): _tr("added a field"),
        ("deleted", "field"): _tr("deleted a field"),
        ("added", "speaker_alias"): _tr("added a name of a speaker"),
        ("deleted", "speaker_alias"): _tr("took a name from a speaker"),
        ("added", "speaker_role"): _tr("added a role"),
        ("changed", "speaker_role"): _tr("changed a role"),
        ("deleted", "speaker_role"): _tr("deleted a role"),
    }
    return words.get((doing, table), "")


def _target(row: HistoryRow, table: str) -> str:
    """Into what was merged: what the statements have now."""
    moved = row.spelled(table) or row.spelled(table, f"{table}_alias") or row.spelled("parent", table)
    return (moved.after or "") if moved else ""


def _text(row: HistoryRow, name: str) -> str:
    value = row.root.args.get(name)
    return value if isinstance(value, str) else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
