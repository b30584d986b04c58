"""Errors in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.model.errors import AnnotatorError, Sentence

_UNSPELLED = (
    QT_TRANSLATE_NOOP("Errors", "speaker"),
    QT_TRANSLATE_NOOP("Errors", "concept"),
    QT_TRANSLATE_NOOP("Errors", "stance"),
    QT_TRANSLATE_NOOP("Errors", "kind"),
    QT_TRANSLATE_NOOP("Errors", "tag"),
    QT_TRANSLATE_NOOP("Errors", "coder"),
    QT_TRANSLATE_NOOP("Errors", "field"),
    QT_TRANSLATE_NOOP("Errors", "redo"),
)
"""Values of errors that are put in where no string is written: the names of tables, what cannot be done."""


def spoken(error: AnnotatorError) -> str:
    """The sentence of an error, it and the parts of it translated (context `Errors`)."""
    return _filled(Sentence(error.template, error.values))


def told(value: object) -> str:
    """A value of an error, translated where it is a sentence or a part of one."""
    return str(_value(value))


def said(words: str) -> str:
    """A sentence without values, such as a warning of a project, translated (context `Errors`)."""
    return QCoreApplication.translate("Errors", words) if words else ""


def _filled(words: Sentence) -> str:
    template = QCoreApplication.translate("Errors", words.template)
    return template.format(**{name: _value(one) for name, one in words.values.items()}) if words.values else template


def _value(value: object) -> object:
    if isinstance(value, Sentence):
        return _filled(value)
    return QCoreApplication.translate("Errors", value) if isinstance(value, str) and value else value
