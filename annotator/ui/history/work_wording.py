"""What was done to groups of articles, memos, fields, texts and the whole codebook, in the words of the history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.history import HistoryRow


def work_deed(row: HistoryRow) -> str:
    """`put 12 articles into a group`; "" for other actions."""
    one = {
        "set memo": _tr("wrote the memo"),
        "make group": _tr("made a group"),
        "add to group": _tr("put an article into a group"),
        "leave group": _tr("took an article out of its group"),
        "rename group": _tr("renamed a group"),
        "dissolve group": _tr("dissolved a group"),
        "add field": _tr("added a field"),
        "edit field": _tr("changed a field"),
        "move field": _tr("moved a field"),
        "retype field": _tr("changed the type of a field"),
        "delete field": _tr("deleted a field"),
        "add option": _tr("added an option"),
        "edit option": _tr("changed an option"),
        "delete option": _tr("deleted an option"),
        "merge options": _tr("merged options"),
        "set fields": _tr("filled in fields"),
        "import codebook": _tr("imported a codebook"),
        "edit text": _tr("edited the text"),
        "replace text": _tr("replaced the text by a newer version"),
    }
    many = {
        "add to group": _tr("put {count} articles into a group"),
        "leave group": _tr("took {count} articles out of groups"),
    }
    action = row.root.action
    if action in many and row.count > 1:
        return many[action].format(count=QLocale().toString(row.count))
    return one.get(action, "")


def work_detail(row: HistoryRow) -> str:
    """What the group, the field or the option is called; of a text its article, and what waits for a place since."""
    if not work_deed(row):
        return ""
    given = [row.root.args.get(name) for name in ("label", "name", "title")]
    if row.root.action in ("edit text", "replace text"):
        given.append(_waiting(row.root.args.get("waiting")))
    return ", ".join(words for words in given if isinstance(words, str) and words)


def _waiting(count: object) -> str:
    if not isinstance(count, int):
        return ""
    words = _tr("one statement needs a place") if count == 1 else _tr("{count} statements need a place")
    return words.format(count=QLocale().toString(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
