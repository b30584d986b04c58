"""The tags of a statement, each editable in place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model.article import Article
from annotator.model.codebook import Codebook, Speaker, Stance
from annotator.model.fields import needed
from annotator.model.statement import Choice, CodingEdit, CodingField, CodingValue, Statement, choices_of
from annotator.ui.coding.cells import Cell
from annotator.ui.coding.digits import digit_of
from annotator.ui.coding.field_rows import FieldRows
from annotator.ui.coding.kinds import KindField
from annotator.ui.coding.lookups import Lookups, concept_path
from annotator.ui.coding.notes import NoteField
from annotator.ui.coding.proposals import (
    Surroundings,
    day_of,
    guess_speaker_kind,
    propose_concepts,
    propose_organizations,
    propose_speakers,
)
from annotator.ui.coding.stances import StanceButtons
from annotator.ui.coding.tab_order import stand_at
from annotator.ui.coding.tags import TagsField
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.inspector.drop import DropPanel
from annotator.ui.inspector.resting import RestingField, SpeakerBox

_GAP = 2
"""Between a label and its field."""
_ALT = Qt.KeyboardModifier.AltModifier
_HELD = ~Qt.KeyboardModifier.KeypadModifier


class StatementForm(QWidget):
    """Shows the tags of one statement and sends what the user changes, field by field."""

    edited = Signal(str, object)
    """The uid of the statement, and a `CodingEdit`."""
    left = Signal()
    """`Enter` or `Esc`: the user is done here."""

    def __init__(self, drop: DropPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lookups = Lookups(mentions=False)
        self.around = Surroundings()
        self._statement: Statement | None = None
        panel = drop.panel
        self.kind = KindField(panel, self, steps_in_list=True)
        self.speaker = RestingField(panel, icon="user", weight=600, framed=False, parent=self)
        self.organization = RestingField(panel, px=11.5, role="ink2", framed=False, indent=25, parent=self)
        self.stances = StanceButtons(compact=True, parent=self)
        self.concept = RestingField(panel, wraps=True, parent=self)
        self.tags = TagsField(panel, self.lookups, self, compact=True)
        self.note = NoteField(sets_marks=True, parent=self)
        self.own = FieldRows(panel, self, columns=1, gap=_GAP, row_gap=9)
        self._name()
        self._serve()
        self._lay_out()
        self._connect(drop)

    def show_statement(self, statement: Statement, article: Article | None, codebook: Codebook) -> None:
        """Show its tags. What the user is typing stays where it is the same statement as before."""
        same = self._statement is not None and self._statement.uid == statement.uid
        if not same:
            self.flush()
        self._statement = statement
        self.lookups.show(codebook)
        self.around = Surroundings(
            day=day_of(article.published if article else None),
            recent_speakers=self.around.recent_speakers,
            recent_concepts=self.around.recent_concepts,
        )
        self.kind.set_kinds(codebook.kinds)
        self.stances.set_stances(codebook.stances)
        self._fill(statement, same=same)
        self._say()

    def set_recent(self, speakers: tuple[str, ...], concepts: tuple[str, ...]) -> None:
        """Offer these uids first."""
        self.around = Surroundings(day=self.around.day, recent_speakers=speakers, recent_concepts=concepts)

    def clear(self) -> None:
        """Show no statement any more."""
        self.flush()
        self._statement = None

    def flush(self) -> None:
        """Send what is typed and was not sent yet; forget a name that several bear."""
        if self._statement is not None:
            self.note.settle()
            for field in self._choice_fields():
                field.settle()
                if field.is_ambiguous():
                    field.revert()
            self.tags.settle()
            self.own.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Show, and let nothing be changed."""
        self.kind.setEnabled(not read_only)
        self.stances.set_read_only(read_only)
        self.tags.set_read_only(read_only)
        self.note.setReadOnly(read_only)
        self.own.set_read_only(read_only)
        for field in self._choice_fields():
            field.setReadOnly(read_only)
            field.update()

    def set_keys(self, keys: Mapping[CodingField, str]) -> None:
        """Show these keys beside the labels, and no others."""
        for name, cell in self._cells.items():
            cell.key.setText(keys.get(name, ""))
            cell.key.setVisible(name in keys)

    def focus_field(self, name: CodingField) -> None:
        """Put the keyboard into a field, and show what it offers."""
        if name == "stance":
            self.stances.focus_stance()
            return
        fields: dict[str, QWidget] = {
            "kind": self.kind,
            "speaker": self.speaker,
            "organization": self.organization,
            "concept": self.concept,
            "tags": self.tags,
            "note": self.note,
        }
        field = fields[name]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, RestingField) and not field.isReadOnly():
            field.select_text()
            field.show_completions()
        elif isinstance(field, KindField) and field.isEnabled():
            field.showPopup()

    def _choice_fields(self) -> tuple[RestingField, ...]:
        return self.speaker, self.organization, self.concept

    def _name(self) -> None:
        self.kind.setObjectName("kind_edit")
        self.speaker.setObjectName("speaker_edit")
        self.organization.setObjectName("organization_edit")
        self.stances.setObjectName("stance_buttons")
        self.concept.setObjectName("concept_edit")
        self.tags.setObjectName("tags_edit")
        self.note.setObjectName("note_edit")
        self.organization.setAccessibleName(self.tr("Organization"))
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.speaker.setPlaceholderText(self.tr("Who says this?"))
        self.concept.setPlaceholderText(self.tr("About what?"))
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
        self.organization.say(self._organization_words)
        self.concept.serve(lambda query: propose_concepts(query, lookups, self.around), lookups.concepts)

    def _lay_out(self) -> None:
        box = SpeakerBox(self.speaker, self.organization)
        self._stance_cell = Cell(self.tr("Stance"), self.stances, said_role="ink2", gap=_GAP)
        self._concept_cell = Cell(self.tr("Concept"), self.concept, gap=_GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        self._cells: dict[CodingField, Cell] = {
            "kind": Cell(self.tr("Kind"), self.kind, gap=_GAP),
            "speaker": Cell(self.tr("Speaker"), box, gap=_GAP),
            "stance": self._stance_cell,
            "concept": self._concept_cell,
            "tags": Cell(self.tr("Tags"), self.tags, gap=_GAP),
            "note": Cell(self.tr("Note"), self.note, gap=_GAP),
        }
        for cell in self._cells.values():
            layout.addWidget(cell)
        layout.addWidget(self.own)

    def _connect(self, drop: DropPanel) -> None:
        self.kind.choice_changed.connect(lambda: self._send(kind=self.kind.choice()))
        self.speaker.choice_changed.connect(self._send_speaker)
        self.organization.choice_changed.connect(lambda: self._send(organization=self.organization.choice()))
        self.stances.choice_changed.connect(lambda: self._send(stance=self.stances.choice()))
        self.concept.choice_changed.connect(lambda: self._send(concept=self.concept.choice()))
        self.tags.choices_changed.connect(lambda: self._send(tags=self.tags.choices()))
        self.note.note_changed.connect(lambda: self._send(note=self.note.note()))
        for field in (*self._choice_fields(), self.tags.add, self.kind):
            drop.serve(field.completing)
        self.own.edited.connect(self._send_own)
        self.own.rebuilt.connect(lambda: self._serve_own(drop))
        for field in (*self._choice_fields(), self.tags, self.kind, self.note, self.own):
            field.submitted.connect(self.left)
            field.dismissed.connect(self._dismiss)
        for editor in (*self._choice_fields(), self.tags.add, self.kind, self.note):
            editor.installEventFilter(self)

    def _fill(self, statement: Statement, *, same: bool) -> None:
        book, coding = self.lookups.codebook, statement.coding
        kind = book.kind_of.get(coding.kind or "")
        self.kind.set_choice(Choice(kind.name, kind.uid) if kind else None)
        stance = book.stance_of.get(coding.stance or "")
        self.stances.set_choice(Choice(stance.name, stance.uid) if stance else None)
        tags = (book.tag_of[uid] for uid in coding.tags if uid in book.tag_of)
        self.tags.set_choices(tuple(Choice(tag.name, tag.uid) for tag in tags))
        speaker = self._speaker_of(coding.speaker or "")
        organization = self._speaker_of(coding.organization or "")
        concept = book.concept_of.get(coding.concept or "")
        role = speaker.role_on(self.around.day) if speaker else None
        self.organization.setPlaceholderText(role.role if role and role.role else self.tr("no organization"))
        for field, value in ((self.speaker, speaker), (self.organization, organization), (self.concept, concept)):
            choice = Choice(value.name, value.uid) if value else None
            if same:
                field.refresh(choice)
            else:
                field.set_choice(choice)
        self.own.show_fields(needed(book, coding.kind))
        values = {one.uid: choices_of(one, coding.fields) for one in self.own.fields()}
        if same:
            self.note.refresh(coding.note)
            self.own.refresh(values)
        else:
            self.note.set_note(coding.note)
            self.own.set_values(values)

    def _say(self) -> None:
        """Name the stance and the place of the concept beside their labels."""
        coding = self._statement.coding if self._statement else None
        stance = self.lookups.codebook.stance_of.get(coding.stance or "") if coding else None
        self._stance_cell.said.setText(_stance_words(stance) if stance else "")
        path = concept_path(self.lookups.codebook, coding.concept) if coding and coding.concept else ""
        self._concept_cell.said.setText(path)

    def _kind_name(self) -> str:
        kind = self.kind.choice()
        return kind.name if kind else ""

    def _speaker_of(self, uid: str) -> Speaker | None:
        return self.lookups.codebook.speaker_of.get(uid)

    def _organization_words(self, choice: Choice) -> str:
        """The organization, after the role that the speaker has in it on the day."""
        coding = self._statement.coding if self._statement else None
        speaker = self._speaker_of(coding.speaker or "") if coding else None
        role = speaker.role_on(self.around.day) if speaker else None
        if role is None or not role.role or role.organization != choice.uid:
            return choice.name
        return self.tr("{role}, {organization}").format(role=role.role, organization=choice.name)

    def _send(self, **changes: CodingValue) -> None:
        if self._statement is not None:
            self.edited.emit(self._statement.uid, CodingEdit({_FIELDS[name]: value for name, value in changes.items()}))

    def _send_own(self, field: str, choices: tuple[Choice, ...]) -> None:
        if self._statement is not None:
            self.edited.emit(self._statement.uid, CodingEdit({}, {field: choices}))

    def _serve_own(self, drop: DropPanel) -> None:
        for editor in self.own.editors:
            if editor.completing is not None:
                drop.serve(editor.completing)
            editor.stop.installEventFilter(self)
        stand_at(self.note, self.own.stops())

    def _send_speaker(self) -> None:
        """With the speaker goes the organization of its role on the day."""
        choice = self.speaker.choice()
        speaker = self._speaker_of(choice.uid) if choice and choice.uid else None
        role = speaker.role_on(self.around.day) if speaker else None
        organization = self._speaker_of(role.organization) if role and role.organization else None
        self._send(speaker=choice, organization=Choice(organization.name, organization.uid) if organization else None)

    def _dismiss(self) -> None:
        for field in (*self._choice_fields(), self.tags.add):
            field.revert()
        self.note.revert()
        self.own.revert()
        self.left.emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` and `Esc` on a stance or a tag lead out, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape) and not event.modifiers() & _HELD:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and a digit set the stance from every field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == _ALT
            digit = digit_of(event) if alt else None
            if digit is not None:
                self.stances.toggle_key(digit)
                return True
        return super().eventFilter(watched, event)


_FIELDS: dict[str, CodingField] = {
    "kind": "kind",
    "speaker": "speaker",
    "organization": "organization",
    "concept": "concept",
    "stance": "stance",
    "tags": "tags",
    "note": "note",
}


def _stance_words(stance: Stance) -> str:
    """`oppose  −1`."""
    if stance.score is None:
        return stance.name
    score = QLocale().toString(abs(stance.score), "g", 3)
    sign = "+" if stance.score > 0 else "−" if stance.score < 0 else ""
    return f"{stance.name}  {sign}{score}"
