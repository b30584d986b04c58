"""What undo and redo would do, in the user's words: `add the statement “très préoccupé …”`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from annotator.model.change import Change

_LONGEST = 40


def wording(change: Change) -> str:
    """What a change did, as a command; an action that is not known is named as it is called."""
    args = {name: str(value) for name, value in change.args.items() if value is not None}
    action, count = change.action, _count(args)
    words = _of_the_text(action, count) or _of_the_work(action, count)
    words = words or _of_the_fields(action) or _of_the_codebook(action, args.get("list", ""))
    if change.action == "add articles" and "count" not in args:
        words = _tr("add articles")
    filled = {
        name: _short(args.get(name, "")) for name in ("quote", "title", "name", "to", "into", "alias", "role", "label")
    }
    return (words or _tr("the last change ({action})")).format(action=change.action, count=_count(args), **filled)


def _of_the_text(action: str, count: int) -> str:
    many = count > 1
    words = {
        "add statement": _tr("add the statement “{quote}”"),
        "edit statement": _tr("change the statement “{quote}”"),
        "edit statements": _tr("change the tags of {count} statements"),
        "move statement": _tr("move the statement “{quote}”"),
        "place statement": _tr("give the statement “{quote}” a place"),
        "delete statements": _tr("delete {count} statements") if many else _tr("delete the statement “{quote}”"),
        "add example": _tr("make “{quote}” an example"),
        "remove example": _tr("let “{quote}” be no example"),
        "add articles": _tr("add {count} articles") if count != 1 else _tr("add the article “{title}”"),
        "edit article": _tr("change the details of “{title}”"),
        "delete articles": _tr("delete {count} articles") if many else _tr("delete the article “{title}”"),
        "edit text": _tr("edit the text of “{title}”"),
        "replace text": _tr("replace the text of “{title}”"),
        "mark boilerplate": _tr("change the boilerplate of “{title}”"),
        "new project": _tr("make the project"),
    }
    return words.get(action, "")


def _of_the_work(action: str, count: int) -> str:
    many = count > 1
    words = {
        "set status": _tr("set the status of {count} articles") if many else _tr("set the status of “{title}”"),
        "set memo": _tr("change the memo on “{title}”"),
        "make group": _tr("make the group {name}"),
        "add to group": _tr("add {count} articles to the group {name}") if many else _tr("add to the group {name}"),
        "leave group": _tr("take {count} articles out of groups") if many else _tr("leave the group {name}"),
        "rename group": _tr("call the group {name}"),
        "dissolve group": _tr("dissolve the group {name}"),
    }
    return words.get(action, "")


def _of_the_fields(action: str) -> str:
    words = {
        "add field": _tr("add the field {label}"),
        "edit field": _tr("change the field {label}"),
        "move field": _tr("move the field {label}"),
        "retype field": _tr("change the type of {label}"),
        "delete field": _tr("delete the field {label}"),
        "add option": _tr("add {name} to {label}"),
        "edit option": _tr("change {name} of {label}"),
        "merge options": _tr("merge options of {label}"),
        "delete option": _tr("delete {name} of {label}"),
        "set fields": _tr("fill in fields of {name}"),
    }
    return words.get(action, "")


def _of_the_codebook(action: str, of: str) -> str:
    same = {
        "add speaker": _tr("add the speaker {name}"),
        "move concept": _tr("move the concept {name}"),
        "add alias": _tr("call {name} {alias}, too"),
        "remove alias": _tr("no longer call {name} {alias}"),
        "add role": _tr("give {name} a role"),
        "edit role": _tr("change a role of {name}"),
        "remove role": _tr("take a role from {name}"),
        "edit value": _tr("change {name}"),
        "rename value": _tr("rename {name}"),
        "recolour value": _tr("colour {name}"),
        "define value": _tr("define {name}"),
        "merge values": _tr("merge {name} into {into}"),
        "import codebook": _tr("import a codebook"),
    }
    if action in same:
        return same[action]
    by_list: dict[str, Mapping[str, str]] = {
        "add value": {
            "speaker": _tr("add the speaker {name}"),
            "concept": _tr("add the concept {name}"),
            "stance": _tr("add the stance {name}"),
            "kind": _tr("add the kind {name}"),
            "tag": _tr("add the tag {name}"),
        },
        "delete value": {
            "speaker": _tr("delete the speaker {name}"),
            "concept": _tr("delete the concept {name}"),
            "stance": _tr("delete the stance {name}"),
            "kind": _tr("delete the kind {name}"),
            "tag": _tr("delete the tag {name}"),
        },
        "reorder values": {"stance": _tr("reorder the stances"), "kind": _tr("reorder the kinds")},
    }
    return by_list.get(action, {}).get(of, "")


def _count(args: Mapping[str, str]) -> int:
    given = args.get("count", "1")
    return int(given) if given.isdigit() else 1


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
