"""The history in the user's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.change import Change


def wording(change: Change) -> str:
    """What a change did, such as `add the statement “très préoccupé …”`."""
    action, args = change.action, {name: str(value) for name, value in change.args.items() if value is not None}
    quote, title = _short(args.get("quote", "")), _short(args.get("title", ""))
    count = int(args.get("count", "1")) if args.get("count", "1").isdigit() else 1
    words = {
        "add statement": _tr("add the statement “{quote}”"),
        "edit statement": _tr("change the statement “{quote}”"),
        "move statement": _tr("move the statement “{quote}”"),
        "delete statements": _tr("delete {count} statements") if count > 1 else _tr("delete the statement “{quote}”"),
        "add articles": _tr("add {count} articles") if count != 1 else _tr("add the article “{title}”"),
        "edit article": _tr("change the details of “{title}”"),
        "delete articles": _tr("delete {count} articles") if count > 1 else _tr("delete the article “{title}”"),
        "mark boilerplate": _tr("change the boilerplate of “{title}”"),
        "add speaker": _tr("add the speaker {name}"),
        "new project": _tr("make the project"),
    }
    if action == "add articles" and "count" not in args:
        return _tr("add articles")
    found = words.get(action, action)
    return found.format(quote=quote, title=title, count=count, name=args.get("name", ""))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
