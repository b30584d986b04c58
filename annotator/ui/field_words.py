"""The values of the project's own fields in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.fields import YES, Field
from annotator.ui.dates import short_date


def field_words(field: Field, value: str | int | bool) -> str:
    """A value as a person reads it: dates in words, yes and no translated; a number may be a year, and stays as it is."""
    if field.type == "date":
        return short_date(str(value))
    if field.type == "yes/no":
        return (
            QCoreApplication.translate("Codebook", "yes")
            if value in (True, YES)
            else QCoreApplication.translate("Codebook", "no")
        )
    return " ".join(str(value).split())
