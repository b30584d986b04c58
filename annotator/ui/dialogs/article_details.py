"""Lets one mend what is known of an article."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.model.article import Metadata
from annotator.ui.dialogs.base import Dialog
from annotator.ui.dialogs.metadata import MetadataChanges, MetadataForm


class ArticleDetailsDialog(Dialog):
    """Title, outlet, author, date, language and address of one article."""

    def __init__(self, metadata: Metadata, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.setObjectName("article_details_dialog")
        self.setWindowTitle(self.tr("Article details"))
        self.heading.setText(self.tr("Article details"))
        self._form = MetadataForm(self)
        self._form.fill(metadata)
        self.column.addWidget(self._form)
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
