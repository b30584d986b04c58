"""The words for fields and their types, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.fields import FieldType


def _tr(words: str) -> str:
    return QCoreApplication.translate("Fields", words)


def type_words() -> dict[FieldType, str]:
    """What each type is called."""
    return {
        "short text": _tr("short text"),
        "long text": _tr("long text"),
        "integer": _tr("whole number"),
        "yes/no": _tr("yes or no"),
        "choice": _tr("choice"),
        "entity": _tr("entity"),
        "date": _tr("date"),
    }


def owner_words() -> dict[str, str]:
    """What fields belong to."""
    return {"statement": _tr("Statements"), "speaker": _tr("Speakers"), "article": _tr("Articles")}
