"""The editor of the project's own fields: from its signals to the project and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.change import Changed
from annotator.model.errors import AnnotatorError
from annotator.model.fields import FieldOwner, FieldType, needed
from annotator.operations import field_options, fields
from annotator.project.project import Project
from annotator.ui.codebook.fields_dialog import FieldsDialog
from annotator.ui.dialogs.confirm import confirm
from annotator.ui.spoken import spoken
from annotator.ui.workspace.session import Session

Act = Callable[[Project], object]


class FieldsWiring(QObject):
    """Opens the editor over a window, and keeps it true to the project while it is open."""

    opened = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.dialog: FieldsDialog | None = None
        self._kind = ""
        session.changed.connect(self._refresh)
        session.closing.connect(self._close)

    def open_of_kind(self, kind: str) -> None:
        """Show the editor at the first field of a kind; what is added belongs to that kind."""
        project = self._session.project
        if project is not None:
            own = needed(project.codebook(), kind)
            self.open(own[0].uid if own else None)
            self._kind = kind

    def open(self, field: str | None = None) -> None:
        """Show the editor, with a field selected; nothing happens where the project cannot be changed."""
        project = self._session.project
        if project is None or not self._session.can_write or self.dialog is not None:
            return
        dialog = self.dialog = FieldsDialog(self._window)
        self._connect(dialog)
        dialog.show_codebook(project.codebook(), field)
        dialog.open()
        self.opened.emit()

    def _connect(self, dialog: FieldsDialog) -> None:
        dialog.finished.connect(self._forget)
        dialog.field_added.connect(self._add)
        dialog.field_changed.connect(self._change)
        dialog.field_moved.connect(self._move)
        dialog.field_deleted.connect(self._delete)
        dialog.option_added.connect(self._add_option)
        dialog.option_changed.connect(self._change_option)
        dialog.option_arranged.connect(self._arrange_option)
        dialog.option_described.connect(self._describe_option)
        dialog.option_merged.connect(self._merge_options)
        dialog.option_deleted.connect(self._delete_option)

    def _do(self, act: Act) -> object:
        """Do it; where it is refused the editor says why."""
        project, dialog = self._session.project, self.dialog
        if project is None or dialog is None:
            return None
        dialog.refuse("")
        try:
            with self._session.watched():
                return act(project)
        except AnnotatorError as error:
            dialog.refuse(spoken(error))
            return None

    def _add(self, owner: str, label: str) -> None:
        kinds = (self._kind,) if self._kind and owner == "statement" else ()
        uid = self._do(lambda p: fields.define_field(p, label, owner=cast("FieldOwner", owner), kinds=kinds))
        project = self._session.project
        if isinstance(uid, str) and self.dialog is not None and project is not None:
            self.dialog.show_codebook(project.codebook(), uid)
            self.dialog.begin_naming()

    def _change(self, uid: str, name: str, value: object) -> None:
        acts: dict[str, Act] = {
            "label": lambda p: fields.rename_field(p, uid, str(value)),
            "type": lambda p: fields.retype_field(p, uid, cast("FieldType", value)),
            "definition": lambda p: fields.define_meaning(p, uid, str(value)),
            "required": lambda p: fields.set_required(p, uid, bool(value)),
            "multiple": lambda p: fields.set_multiple(p, uid, bool(value)),
            "kinds": lambda p: fields.set_kinds(p, uid, cast("tuple[str, ...]", value)),
        }
        self._do(acts[name])

    def _change_option(self, uid: str, change: Mapping[str, str | None]) -> None:
        acts: dict[str, Callable[[str | None, Project], object]] = {
            "name": lambda value, p: field_options.rename_option(p, uid, value or ""),
            "colour": lambda value, p: field_options.colour_option(p, uid, value),
            "parent": lambda value, p: field_options.place_option(p, uid, value),
        }
        for name, value in change.items():
            self._do(partial(acts[name], value))
        self._show()  # also where it was refused: the tree shows what is

    def _move(self, uid: str, place: int) -> None:
        self._do(lambda p: fields.move_field(p, uid, place))

    def _delete(self, uid: str) -> None:
        """Delete a field; with values in it, after asking."""
        project, dialog = self._session.project, self.dialog
        if project is None or dialog is None:
            return
        count = sum(1 for _ in project.rows_of_field(uid))
        question = self.tr("Delete the field “{label}”?").format(label=project.codebook().field_of[uid].label)
        if not count or confirm(dialog, question, self._gone(count), self.tr("Delete")):
            self._do(lambda p: fields.delete_field(p, uid))

    def _add_option(self, field: str, name: str) -> None:
        self._do(lambda p: field_options.add_option(p, field, name))

    def _arrange_option(self, uid: str, parent: str, beside: str, after: bool) -> None:
        arrange = field_options.arrange_option
        self._do(lambda p: arrange(p, uid, parent or None, beside=beside or None, after=after))

    def _describe_option(self, uid: str, attributes: Mapping[str, str]) -> None:
        self._do(lambda p: field_options.describe_option(p, uid, attributes))

    def _merge_options(self, uid: str, into: str) -> None:
        """Merge two options, after saying how many values go along."""
        gone, kept = self._option(uid), self._option(into)
        count = self._session.ask(lambda project: field_options.option_uses(project, uid)) or 0
        question = self.tr("Merge “{gone}” into “{kept}”?").format(gone=gone, kept=kept)
        moved = self.tr("1 value goes to “{kept}”.") if count == 1 else self.tr("{count} values go to “{kept}”.")
        moved = moved if count else self.tr("Nothing has “{gone}”.")
        words = moved.format(gone=gone, kept=kept, count=QLocale().toString(count))
        if confirm(self.dialog, question, f"{words} {self.tr('Undo brings it back.')}", self.tr("Merge")):
            self._do(lambda p: field_options.merge_options(p, [uid], into))
        self._show()

    def _delete_option(self, uid: str) -> None:
        """Delete an option; where something has it, after asking."""
        count = self._session.ask(lambda project: field_options.option_uses(project, uid)) or 0
        question = self.tr("Delete the option “{name}”?").format(name=self._option(uid))
        if not count or confirm(self.dialog, question, self._gone(count), self.tr("Delete")):
            self._do(lambda p: field_options.delete_option(p, uid))

    def _gone(self, count: int) -> str:
        one = self.tr("1 value goes with it. Undo brings it back.")
        many = self.tr("{count} values go with it. Undo brings them back.")
        return one if count == 1 else many.format(count=QLocale().toString(count))

    def _option(self, uid: str) -> str:
        project = self._session.project
        options = (field.option(uid) for field in project.codebook().fields) if project is not None else ()
        return next((option.name for option in options if option is not None), "")

    def _show(self) -> None:
        """Show what is: the boxes of a merge that was given up, too."""
        project = self._session.project
        if self.dialog is not None and project is not None:
            self.dialog.show_codebook(project.codebook())

    def _refresh(self, changed: Changed) -> None:
        project = self._session.project
        if self.dialog is not None and project is not None and changed.touches("field", "field_kind", "field_option"):
            self.dialog.show_codebook(project.codebook())

    def _forget(self) -> None:
        self._kind = ""
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()
