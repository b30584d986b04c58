"""Lets one mend what is known of an article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.model.article import Metadata
from annotator.model.fields import Field, FieldValues
from annotator.model.statement import FieldChoices
from annotator.ui.dialogs.base import Dialog
from annotator.ui.dialogs.metadata import MetadataChanges, MetadataForm
from annotator.ui.dialogs.own_fields import OwnFieldsPart
from annotator.ui.guard import guarded


class ArticleDetailsDialog(Dialog):
    """Title, outlet, author, date, language and address of one article, and the project's own fields of it."""

    def __init__(
        self,
        metadata: Metadata,
        parent: QWidget | None = None,
        *,
        fields: Sequence[Field] = (),
        values: FieldValues | None = None,
    ) -> None:
        super().__init__("", parent, width=520)
        self.setObjectName("article_details_dialog")
        self.setWindowTitle(self.tr("Article details"))
        self.heading.setText(self.tr("Article details"))
        self._form = MetadataForm(self)
        self._form.fill(metadata)
        self.column.addWidget(self._form)
        self._own = OwnFieldsPart(fields, values or {}, self)
        self.column.addWidget(self._own)
        self._save = self.add_buttons(self.tr("Save"), self.tr("Cancel"))
        self._save.setObjectName("article_details_save")
        self._form.changed.connect(lambda: self._save.setEnabled(self._form.is_valid()))
        self._form.field("title").setFocus()

    def changes(self) -> MetadataChanges:
        """Only the values that were changed; None where one was emptied."""
        return self._form.changes()

    def metadata(self) -> Metadata:
        """All values, with the changes."""
        return self._form.metadata()

    def fields(self) -> FieldChoices:
        """What is other than it was in the project's own fields."""
        return self._own.changes()

    @guarded
    def accept(self) -> None:
        """Close, unless what was typed into a field is no value for it."""
        if self._own.settle():
            super().accept()
