"""The fields of the coding bar, and how they lie."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.codebook import Speaker
from annotator.model.fields import needed
from annotator.model.statement import Choice, CodingDraft
from annotator.ui.coding.cells import Cell
from annotator.ui.coding.context import CodingContext
from annotator.ui.coding.field import ChoiceField
from annotator.ui.coding.field_area import FieldArea
from annotator.ui.coding.kinds import KindField
from annotator.ui.coding.lookups import Lookups
from annotator.ui.coding.notes import NoteField
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.coding.proposals import (
    Surroundings,
    guess_speaker_kind,
    propose_concepts,
    propose_organizations,
    propose_speakers,
)
from annotator.ui.coding.stances import StanceButtons
from annotator.ui.coding.tags import TagsField

SIDE = 16
"""From the edge of the bar to its fields."""
_GAP = 8
_NARROW = 480
"""Pixels; a bar that is not as wide has the concept in a row of its own."""


class CodingForm(QWidget):
    """Kind, speaker, concept, note; stances; and once somebody speaks, the organization and tags."""

    submitted = Signal()
    """`Enter` with nothing to take."""
    dismissed = Signal()
    """`Esc` with nothing to close."""
    grown = Signal()
    """It wants another height."""
    rebuilt = Signal()
    """It has other editors."""

    def __init__(self, panel: CompletionPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lookups = Lookups()
        self.around = Surroundings()
        self._organization_is_own = False
        self._arranged: tuple[bool, bool] | None = None
        self.kind = KindField(panel, self)
        self.speaker = ChoiceField(panel, icon="user", parent=self)
        self.concept = ChoiceField(panel, icon="concept", parent=self)
        self.note = NoteField(foldable=True, parent=self)
        self.stances = StanceButtons(parent=self)
        self.organization = ChoiceField(panel, icon="organization", parent=self)
        self.tags = TagsField(panel, self.lookups, self)
        self.own = FieldArea(panel, self)
        self._name()
        self._serve()
        self._lay_out()
        self._connect()

    def show_context(self, context: CodingContext) -> None:
        """Begin anew with this selection."""
        self.lookups.show(context.codebook)
        self.around = Surroundings.of(context, self.lookups)
        self._organization_is_own = False
        self.kind.set_kinds(context.codebook.kinds)
        proposed = next((kind for kind in context.codebook.kinds if kind.name == context.proposed_kind), None)
        self.kind.set_choice(Choice(proposed.name, proposed.uid) if proposed else None)
        self.stances.set_stances(context.codebook.stances)
        self.stances.set_choice(None)
        for field in (self.speaker, self.organization, self.concept, self.tags.add):
            field.set_choice(None)
        self.tags.set_choices(())
        self.note.set_note(None)
        self.show_fields()
        self.own.rows.set_values({})
        self._show_details()

    def draft(self) -> CodingDraft:
        """What the fields say now."""
        return CodingDraft(
            kind=self.kind.choice(),
            speaker=self.speaker.choice(),
            organization=self.organization.choice(),
            concept=self.concept.choice(),
            stance=self.stances.choice(),
            tags=self.tags.choices(),
            note=self.note.note(),
            fields=self.own.rows.values(),
        )

    def show_draft(self, draft: CodingDraft) -> None:
        """Hold these values; uids that are gone since stay as their names."""
        self.kind.set_choice(draft.kind)
        self.stances.set_choice(draft.stance)
        pairs = ((self.speaker, draft.speaker), (self.organization, draft.organization), (self.concept, draft.concept))
        for field, choice in pairs:
            field.set_choice(choice)
        self._organization_is_own = draft.organization is not None
        self.tags.set_choices(draft.tags)
        self.note.set_note(draft.note)
        self.show_fields()
        self.own.rows.set_values(draft.fields)
        self._show_details()

    def show_fields(self) -> None:
        """Show the project's own fields of the kind that is chosen; what is typed in those that stay, stays."""
        kind = self.kind.choice()
        self.own.rows.show_fields(needed(self.lookups.codebook, kind.uid if kind else None))

    def settle(self) -> QWidget | None:
        """Turn all that was typed into values; gives the field in which the user still has to look."""
        for field in self._choice_fields():
            field.settle(by_tab=True)
            if field.is_ambiguous():
                return field
        self.tags.settle()
        self.note.settle()
        return self.own.rows.settle()

    def editors(self) -> tuple[QWidget, ...]:
        """The widgets that the keyboard can be in, but for the stances."""
        return (
            self.kind,
            self.speaker,
            self.concept,
            self.note,
            self.organization,
            self.tags.add,
            *self.own.rows.stops(),
        )

    def height_for(self, width: int) -> int:
        """The height that its rows want at this width, over which they are shared out."""
        self._arrange(narrow=width < _NARROW)
        return max(self._rows.heightForWidth(width), self._rows.minimumSize().height())

    def go_on(self, *, forward: bool) -> bool:
        """Move the keyboard to the next field, round and round."""
        ring: list[QWidget] = [self.kind, self.speaker, self.concept, self.note, self.stances, self.organization]
        ring += [self.tags, *self.own.rows.stops()]
        shown = [field for field in ring if field.isVisibleTo(self)]
        at = next((place for place, field in enumerate(shown) if _holds_keyboard(field)), -1)
        after = shown[(at + (1 if forward else -1)) % len(shown)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if isinstance(after, StanceButtons):
            after.focus_stance(reason)
        else:
            after.setFocus(reason)
        return True

    def _choice_fields(self) -> tuple[ChoiceField, ...]:
        return self.speaker, self.organization, self.concept

    def _name(self) -> None:
        self.kind.setObjectName("kind_edit")
        self.speaker.setObjectName("speaker_edit")
        self.concept.setObjectName("concept_edit")
        self.note.setObjectName("note_edit")
        self.stances.setObjectName("stance_buttons")
        self.organization.setObjectName("organization_edit")
        self.tags.setObjectName("tags_edit")
        self.speaker.setPlaceholderText(self.tr("Who says this?"))
        self.concept.setPlaceholderText(self.tr("About what?"))
        self.organization.setPlaceholderText(self.tr("For whom?"))
        self.note.setPlaceholderText(self.tr("A note on these words"))

    def _serve(self) -> None:
        lookups = self.lookups
        self.speaker.serve(
            lambda query: propose_speakers(query, lookups, self.around),
            lookups.speakers,
            guess=lambda name: guess_speaker_kind(name, self._kind_name()),
            badge=self._speaker_of,
        )
        self.organization.serve(
            lambda query: propose_organizations(query, lookups, self.around),
            lookups.organizations,
            guess=lambda _: "organization",
        )
        self.concept.serve(lambda query: propose_concepts(query, lookups, self.around), lookups.concepts)

    def _lay_out(self) -> None:
        self._kind_cell = Cell(self.tr("Kind"), self.kind)
        self._note_cell = Cell(self.tr("Note"), self.note)
        self._first = QHBoxLayout()
        self._first.setSpacing(_GAP)
        self._first.addWidget(self._kind_cell)
        self._first.addWidget(Cell(self.tr("Speaker"), self.speaker), 5)
        self._concept_cell = Cell(self.tr("Concept"), self.concept)
        self._second = QHBoxLayout()
        self._second.setSpacing(_GAP)
        stances = Cell(self.tr("Stance"), self.stances)
        stances.said.setText(self.tr("Alt + key"))
        self._details = QWidget()
        details = QHBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(_GAP)
        details.addWidget(Cell(self.tr("Organization"), self.organization), 1)
        details.addWidget(Cell(self.tr("Tags"), self.tags), 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(SIDE, 13, SIDE, 13)
        self._rows.setSpacing(12)
        self._rows.addLayout(self._first)
        self._rows.addLayout(self._second)
        self._arrange(narrow=False)
        self._rows.addWidget(stances)
        self._rows.addWidget(self._details)
        self._rows.addWidget(self.own)

    def _connect(self) -> None:
        for field in (*self._choice_fields(), self.kind, self.note, self.tags, self.own.rows):
            field.submitted.connect(self.submitted)
            field.dismissed.connect(self.dismissed)
        self.speaker.choice_changed.connect(self._speaker_changed)
        self.organization.choice_changed.connect(self._organization_changed)
        self.tags.choices_changed.connect(self.grown)
        self.note.folded.connect(self._fold_note)
        self.note.textChanged.connect(self.grown)
        self.kind.currentIndexChanged.connect(self.show_fields)
        self.own.grown.connect(self.grown)
        self.own.rows.rebuilt.connect(self.rebuilt)

    def _kind_name(self) -> str:
        kind = self.kind.choice()
        return kind.name if kind else ""

    def _speaker_of(self, uid: str) -> Speaker | None:
        return self.lookups.codebook.speaker_of.get(uid)

    def _speaker_changed(self) -> None:
        """The organization follows the speaker's role, until the user names another."""
        if not self._organization_is_own:
            choice = self.speaker.choice()
            speaker = self._speaker_of(choice.uid) if choice and choice.uid else None
            role = speaker.role_on(self.around.day) if speaker else None
            organization = self._speaker_of(role.organization) if role and role.organization else None
            self.organization.set_choice(Choice(organization.name, organization.uid) if organization else None)
        self._show_details()

    def _organization_changed(self) -> None:
        self._organization_is_own = True

    def _show_details(self) -> None:
        shown = self.speaker.choice() is not None or bool(self.tags.choices()) or self._organization_is_own
        if self._details.isHidden() == shown:
            self._details.setVisible(shown)
        self.grown.emit()

    def _arrange(self, *, narrow: bool) -> None:
        """The concept stands beside the speaker, in a narrow bar below; the note lies beside it, or below all."""
        wanted = narrow, self.note.is_folded
        if wanted == self._arranged:
            return
        self._arranged = wanted
        for layout in (self._first, self._second, self._rows):
            layout.removeWidget(self._concept_cell)
            layout.removeWidget(self._note_cell)
        last = self._second if narrow else self._first
        last.addWidget(self._concept_cell, 4)
        if self.note.is_folded:
            last.addWidget(self._note_cell)
        else:
            self._rows.insertWidget(2, self._note_cell)

    def _fold_note(self, _folded: bool) -> None:
        self._arrange(narrow=bool(self._arranged and self._arranged[0]))
        self.grown.emit()


def _holds_keyboard(field: QWidget) -> bool:
    focus = cast("QWidget | None", field.window().focusWidget())  # the stub leaves out that there may be none
    return focus is not None and (focus is field or field.isAncestorOf(focus))
