"""Lines and chips for the project's own fields: texts, whole numbers, dates, options."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.errors import InvalidValue
from annotator.model.fields import Field, read_value
from annotator.model.statement import Choice
from annotator.ui.coding.completion import CompletionIndex, Entry
from annotator.ui.coding.field import ChoiceField
from annotator.ui.coding.lookups import PATH_MARK
from annotator.ui.coding.options import Creation, Option, Proposals, Section
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.coding.proposals import answer
from annotator.ui.coding.tags import AddTag, TagsField
from annotator.ui.dates import long_date

_SHOWN = 8
_BASE_YEAR = 1950
"""Two digits of a year are one of the hundred from here on."""
_SEPARATORS = re.compile(r"[.\-/ ]+")


def read_locale(field: Field, text: str) -> str:
    """`read_value`, and of dates also the forms of the user's locale: 21/06/2024, 21 June 2024."""
    try:
        return read_value(field, text)
    except InvalidValue:
        iso = _locale_date(text) if field.type == "date" else ""
        if not iso:
            raise
        return iso


def _locale_date(text: str) -> str:
    words = " ".join(text.replace(",", " ").split())
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    order = _SEPARATORS.sub("/", re.sub("y+", "Y", re.sub("M+", "M", re.sub("d+", "d", short)))).strip("/")
    numbers = _SEPARATORS.sub("/", words)
    forms = ((numbers, order.replace("Y", "yyyy")), (numbers, order.replace("Y", "yy")))
    spelled = ((words, form) for form in ("d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"))
    for said, form in (*forms, *spelled):
        found = locale.toDate(said, form, _BASE_YEAR)
        if found.isValid():
            return _iso(found)
    return ""


def _iso(date: QDate) -> str:
    return f"{date.year():04d}-{date.month():02d}-{date.day():02d}"


def options_index(field: Field) -> CompletionIndex:
    """The options of a field, found by the beginnings of their names and paths."""
    paths = ((option, field.option_path(option.uid)) for option in field.options)
    return CompletionIndex(
        Entry(option.uid, option.name, (PATH_MARK.join(path),) if len(path) > 1 else ()) for option, path in paths
    )


def propose_options(query: str, field: Field, index: CompletionIndex, taken: tuple[str, ...] = ()) -> Proposals:
    """The options that fit what was typed and are not `taken` (uids); without a query the first ones."""
    hint = QCoreApplication.translate("CodingBar", "Type a name to create a new option")
    if query.strip():
        found = [match.entry.uid for match in index.matches(query) if match.entry.uid not in taken]
        return answer(query, _options(field, found), index, hint)
    free = [option.uid for option in field.options if option.uid not in taken]
    options = _options(field, free)
    return Proposals(sections=(Section("", options),) if options else (), creation=Creation(name="", hint=hint))


def _options(field: Field, uids: list[str]) -> tuple[Option, ...]:
    found = [option for uid in uids if (option := field.option(uid))]
    return tuple(
        Option(
            choice=Choice(option.name, option.uid),
            title=option.name,
            detail=PATH_MARK.join(field.option_path(option.uid)[:-1]),
            colour=option.colour,
        )
        for option in found
    )


class ValueField(ChoiceField):
    """A line for a text, a whole number or a date; what is no value stays, and is said to be none."""

    said = Signal()
    """`words` gives something else."""

    def __init__(self, field: Field, panel: CompletionPanel, parent: QWidget | None = None) -> None:
        self._field = field
        super().__init__(panel, parent=parent)
        self.setPlaceholderText(placeholder(field))
        self.textChanged.connect(self.said)

    def choice(self) -> Choice | None:
        """The canonical value; the text as it is where it is none."""
        words = self.text().strip()
        try:
            read = read_locale(self._field, words)
        except InvalidValue:
            return Choice(words)
        return Choice(read) if read else None

    def is_ambiguous(self) -> bool:
        """Whether the text is no value."""
        try:
            read_locale(self._field, self.text())
        except InvalidValue:
            return True
        return False

    def words(self) -> str:
        """What is to be said beside the label now."""
        if not self.is_ambiguous():
            choice = self.choice()
            return long_date(choice.name) if choice and self._field.type == "date" else ""
        if self.hasFocus() and self.isModified():
            return ""  # not before the user has finished
        return self.tr("not a whole number") if self._field.type == "integer" else self.tr("not a date")

    def settle(self, *, by_tab: bool = False) -> None:
        """Turn what was typed into a value; say what is none."""
        super().settle(by_tab=by_tab)
        self.setModified(False)
        self.said.emit()

    def _new_words(self) -> str:
        return ""


class OptionField(ChoiceField):
    """A line for one option, with completion; a new name makes a new option."""

    def offer(self, field: Field) -> None:
        """Offer the options of this field."""
        index = options_index(field)
        self.serve(lambda query: propose_options(query, field, index), index)
        self.setPlaceholderText(placeholder(field))


class _AddValue(AddTag):
    """The line to add a value that is no option."""

    def __init__(self, field: Field, panel: CompletionPanel, parent: QWidget) -> None:
        self._value_field = field
        super().__init__(panel, parent=parent)

    def choice(self) -> Choice | None:
        """The canonical value; the text as it is where it is none."""
        try:
            read = read_locale(self._value_field, self.text())
        except InvalidValue:
            return Choice(self.text().strip())
        return Choice(read) if read else None

    def is_ambiguous(self) -> bool:
        """Whether the text is no value."""
        try:
            read_locale(self._value_field, self.text())
        except InvalidValue:
            return True
        return False

    def _new_words(self) -> str:
        return ""


class ValuesField(TagsField):
    """Holds any number of values of a field, a chip for each."""

    def __init__(
        self, field: Field, panel: CompletionPanel, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        self._field = field
        self._options = options_index(field)
        super().__init__(panel, None, parent, compact=compact)

    def _make_line(self, panel: CompletionPanel) -> AddTag:
        if self._field.has_options:
            line = AddTag(panel, parent=self)
            line.serve(self._propose_options, self._options)
        else:
            line = _AddValue(self._field, panel, self)
        line.setObjectName("value_edit")
        line.setPlaceholderText(self.tr("Add a value"))
        line.setAccessibleName(self.tr("Add a value: {label}").format(label=self._field.label))
        return line

    def offer(self, field: Field) -> None:
        """Offer the options that the field has now."""
        self._field = field
        self._options = options_index(field)
        if field.has_options:
            self.add.serve(self._propose_options, self._options)

    def _removal_words(self) -> str:
        return self.tr("Remove the value")

    def _propose_options(self, query: str) -> Proposals:
        taken = tuple(choice.uid for choice in self.choices() if choice.uid)
        return propose_options(query, self._field, self._options, taken)


def placeholder(field: Field) -> str:
    """What an empty field says of itself."""
    words = {
        "integer": QCoreApplication.translate("CodingBar", "A whole number"),
        "date": QCoreApplication.translate("CodingBar", "A date"),
        "choice": QCoreApplication.translate("CodingBar", "Choose or create"),
        "entity": QCoreApplication.translate("CodingBar", "Choose or create"),
    }
    return words.get(field.type, "")
