"""What a list of completions shows: options in sections, and perhaps the creation of a new value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.model.codebook import Speaker
from annotator.model.statement import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One line: a value to choose, what is said of it, and at the right why it is offered."""

    choice: Choice
    title: str
    detail: str = ""
    aside: str = ""
    speaker: Speaker | None = None
    icon: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Options under a heading; without one where they answer what was typed."""

    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Creation:
    """The last line: create a value of that name; `kinds` where it has to be of one, the likely one first.

    Without a name it only says what typing would do.
    """

    name: str
    hint: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What is offered for a query. `ready`: whether `Enter` may take the first without a further key."""

    sections: tuple[Section, ...] = ()
    creation: Creation | None = None
    ready: bool = False


def kind_word(kind: str) -> str:
    """The word for a kind of speaker, in the user's language."""
    words = {
        "person": QCoreApplication.translate("SpeakerKind", "person"),
        "organization": QCoreApplication.translate("SpeakerKind", "organization"),
        "group": QCoreApplication.translate("SpeakerKind", "group"),
        "document": QCoreApplication.translate("SpeakerKind", "document"),
    }
    return words.get(kind, kind)
