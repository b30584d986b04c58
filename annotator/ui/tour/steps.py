"""The five steps of the tour: what each shows, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.ui.frame.table import ACTIONS
from annotator.ui.help.filling import native
from annotator.ui.key_names import KeyHint

StepName = Literal["read", "select", "code", "see", "export"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a heading, sentences, and the keys that do it. Words as in the source."""

    name: StepName
    title: str
    words: str
    keys: Sequence[tuple[str, str]] = ()
    """Each a key, or `:` and an action's name for the key that the table gives it; and what it does."""

    def heading(self) -> str:
        """The title in the user's language."""
        return QCoreApplication.translate("Tour", self.title)

    def sentences(self) -> str:
        """What is to be done, in the user's language."""
        return QCoreApplication.translate("Tour", self.words)

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys and what they do, in the user's language."""
        return tuple(KeyHint(_caps(key), QCoreApplication.translate("Tour", words)) for key, words in self.keys)


def _tr(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("Tour", words))


def _caps(key: str) -> str:
    if key.startswith(":"):
        key = next(spec.keys.split()[0] for spec in ACTIONS if spec.name == key[1:])
    return native(key).replace("+", " ")


STEPS: tuple[Step, ...] = (
    Step(
        "read",
        _tr("Read the article"),
        _tr(
            "This is the sheet. What is said was highlighted already; the cards say who says it. Scroll down a little."
        ),
        (("Space", _tr("a screen on")),),
    ),
    Step(
        "select",
        _tr("Select what is said"),
        _tr("Click into a quotation and take it with a key, or drag the mouse over any words."),
        ((":quotation", _tr("takes the quotation")),),
    ),
    Step(
        "code",
        _tr("Make it a statement"),
        _tr(
            "A bar opens at the words. Type who says it, such as “sto” for Jens Stoltenberg, and say where they stand."
        ),
        (
            (":code", _tr("opens the bar")),
            ("Enter", _tr("takes the name")),
            ("Alt+2", _tr("opposes it")),
            ("Enter", _tr("saves")),
        ),
    ),
    Step(
        "see",
        _tr("There it is"),
        _tr("At the right it can be changed, below it stands in the table. It is saved already. Now take it back."),
        ((":undo", _tr("takes anything back")), (":redo", _tr("and brings it back"))),
    ),
    Step(
        "export",
        _tr("Take it with you"),
        _tr("All statements go out as a table for Excel, R or Python. Try it now or later."),
        ((":export", _tr("exports")), (":guide", _tr("opens the guide"))),
    ),
)
