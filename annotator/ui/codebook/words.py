"""The panel's own words for lists, kinds of speakers, roles and counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.codebook import Codebook, CodebookList, Speaker, SpeakerRole
from annotator.ui.codebook.dragging import Drop
from annotator.ui.codebook.outline import Row
from annotator.ui.dates import short_date


def list_words(of: CodebookList) -> str:
    """The name of a list: `Speakers`."""
    words: dict[CodebookList, str] = {
        "stance": QCoreApplication.translate("Codebook", "Stance scale"),
        "speaker": QCoreApplication.translate("Codebook", "Speakers"),
        "concept": QCoreApplication.translate("Codebook", "Concepts"),
        "kind": QCoreApplication.translate("Codebook", "Kinds"),
        "tag": QCoreApplication.translate("Codebook", "Tags"),
    }
    return words[of]


def add_words(of: CodebookList) -> str:
    """What the plus of a list does: `Add a speaker`."""
    words: dict[CodebookList, str] = {
        "stance": QCoreApplication.translate("Codebook", "Add a stance"),
        "speaker": QCoreApplication.translate("Codebook", "Add a speaker"),
        "concept": QCoreApplication.translate("Codebook", "Add a concept"),
        "kind": QCoreApplication.translate("Codebook", "Add a kind"),
        "tag": QCoreApplication.translate("Codebook", "Add a tag"),
    }
    return words[of]


def kind_words(kind: str) -> str:
    """A kind of speaker in the user's language."""
    words = {
        "person": QCoreApplication.translate("Codebook", "Person"),
        "organization": QCoreApplication.translate("Codebook", "Organization"),
        "group": QCoreApplication.translate("Codebook", "Group"),
        "document": QCoreApplication.translate("Codebook", "Document"),
    }
    return words.get(kind, kind)


def count_words(count: int) -> str:
    """`3 statements`."""
    if count == 1:
        return QCoreApplication.translate("Codebook", "1 statement")
    words = QCoreApplication.translate("Codebook", "{count} statements")
    return words.format(count=QLocale().toString(count))


def role_words(codebook: Codebook, role: SpeakerRole) -> str:
    """`Secretary General, NATO`; as much as is known."""
    organization = codebook.speaker_of.get(role.organization or "")
    return ", ".join(part for part in (role.role, organization.name if organization else None) if part)


def period_words(role: SpeakerRole) -> str:
    """`Oct 2014 – Sep 2024`; days of a month are left out, and an open end is open."""
    since, until = short_date((role.since or "")[:7]), short_date((role.until or "")[:7])
    if since or until:
        return f"{since} – {until}".strip()
    return ""


def speaker_words(codebook: Codebook, speaker: Speaker) -> str:
    """What a speaker is, in few words: the last role, else the kind."""
    role = max(speaker.roles, key=lambda one: one.since or "", default=None)
    return (role_words(codebook, role) if role else "") or kind_words(speaker.kind)


def score_words(score: float | None) -> str:
    """`+1`, `−0.5`, `0`; nothing without a score."""
    if score is None:
        return ""
    number = QLocale().toString(float(abs(score)), "g", 3)
    return number if score == 0 else f"{'+' if score > 0 else '−'}{number}"


def also_words() -> str:
    """What stands before aliases."""
    return QCoreApplication.translate("Codebook", "Also")


def roles_words() -> str:
    """What stands before roles."""
    return QCoreApplication.translate("Codebook", "Roles")


def fields_words() -> str:
    """What stands before the fields of a kind."""
    return QCoreApplication.translate("Codebook", "Fields")


def required_words() -> str:
    """What is said of a field that has to be filled in."""
    return QCoreApplication.translate("Codebook", "required")


def quote_words(quote: str) -> str:
    """A quote between the marks of the user's language."""
    return QCoreApplication.translate("History", "“{quote}”").format(quote=quote)


def more_words(count: int) -> str:
    """`+ 2 more`."""
    return QCoreApplication.translate("Codebook", "+ {count} more").format(count=QLocale().toString(count))


def foretold(source: Row | None, drop: Drop | None) -> str:
    """What letting go of a row would do, with room for the names of `source` and `target`."""
    if drop is not None and drop.deed == "merge":
        return QCoreApplication.translate("CodebookPanel", "Merge “{source}” into “{target}”")
    if drop is not None and drop.deed == "reparent" and drop.target.is_section:
        return QCoreApplication.translate("CodebookPanel", "Put “{source}” at the root")
    if drop is not None and drop.deed == "reparent":
        return QCoreApplication.translate("CodebookPanel", "Put “{source}” under “{target}”")
    if source is None or source.of in ("speaker", "tag"):
        return ""
    return QCoreApplication.translate("CodebookPanel", "Hold Shift to merge “{source}” into another one")


def enter_words() -> str:
    """The name of the key that opens the editor."""
    return QCoreApplication.translate("Keys", "Enter")


def edit_words(of: CodebookList) -> str:
    """What the editor of a value is headed by: `Edit the speaker`."""
    words: dict[CodebookList, str] = {
        "stance": QCoreApplication.translate("Codebook", "Edit the stance"),
        "speaker": QCoreApplication.translate("Codebook", "Edit the speaker"),
        "concept": QCoreApplication.translate("Codebook", "Edit the concept"),
        "kind": QCoreApplication.translate("Codebook", "Edit the kind"),
        "tag": QCoreApplication.translate("Codebook", "Edit the tag"),
    }
    return words[of]
