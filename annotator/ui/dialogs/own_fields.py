"""The project's own fields of a speaker or an article, as a part of a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog

from annotator.model.fields import Field, FieldValues
from annotator.model.statement import Choice, FieldChoices, choices_of
from annotator.ui.coding.field_area import FieldArea
from annotator.ui.inspector.drop import DropPanel


class OwnFieldsPart(FieldArea):
    """Shows the fields with what is in them; hidden where there are none."""

    def __init__(self, fields: Sequence[Field], values: FieldValues, parent: QDialog) -> None:
        self._drop = DropPanel(parent)
        super().__init__(self._drop.panel, parent)
        self._before = {field.uid: choices_of(field, values) for field in fields}
        self.rows.show_fields(fields)
        self.rows.set_values(self._before)
        self.rows.submitted.connect(parent.accept)
        self.rows.dismissed.connect(parent.reject)
        for editor in self.rows.editors:
            if editor.completing is not None:
                self._drop.serve(editor.completing)

    def settle(self) -> bool:
        """Turn what was typed into values; False where it is none, and the keyboard goes there."""
        wrong = self.rows.settle()
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def changes(self) -> FieldChoices:
        """What is other than it was; nothing for a field that was cleared."""
        found = self.rows.values()
        uids = (field.uid for field in self.rows.fields())
        return {
            uid: found.get(uid, ()) for uid in uids if _names(found.get(uid, ())) != _names(self._before.get(uid, ()))
        }


def _names(choices: Sequence[Choice]) -> list[tuple[str, str | None]]:
    return [(one.name, one.uid) for one in choices]
