"""What a document's properties say of it, as far as that is to be believed: most are a program's, or a template's."""

from __future__ import annotations

import re
from datetime import date

from annotator.formats.press.lines import squeezed

_FILE_NAME = re.compile(
    r"\.(?:docx?|dotx?|odt|ott|rtf|pdf|indd|qxp|qxd|pages|pptx?|xlsx?|txt|html?|tex|dvi|ps|p65)\b", re.IGNORECASE
)
_PRINTED_BY = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)|layout \d|print|impression|acrobat|adobe|pdfcreator|powerpoint)\b.*[-–:]\s",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"(?:untitled|sans titre|sans nom|document|doc|page|présentation|presentation|title|titre|normal|template|modèle|"
    r"microsoft word|writer|print|scan|scanned document|image|about:blank|index|slide|diapositive|blank|vide|new|nouveau|"
    r"unnamed|unknown|anonymous|communiqué de presse|press release|newsletter)[\s_\-]*\d*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:table of )?contents?|sommaire|table des matières|(?:\d\.?\s*)?introduction|abstract|résumé|summary|synthèse|"
    r"préface|preface|avant-propos|foreword|index|annexes?|(?:executive|general) summary|communiqué(?: de presse)?|"
    r"press release|dossier de presse|press kit|pour diffusion immédiate|for immediate release",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"\b(?:user|users|utilisateur|admin\w*|owner|propriétaire|microsoft|office|windows|author|auteur|unknown|inconnu|"
    r"anonym\w*|acer|asus|hp|lenovo|pc|poste|secr[ée]tariat|accueil|scanner|printer|root|test|"
    r"default|python\W?docx|apache|openoffice|libreoffice|adobe|acrobat|indesign|quark\w*|calibre|sa|sas|sarl|ltd|inc|gmbh)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_][\w'’.\-]*(?:\s+[^\W\d_][\w'’.\-]*){1,5}")
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’\-]*), ([^\W\d_][\w'’.\-]*)")
_NAMES = re.compile(r"\s*(?:[;&]|\bet\b|\band\b|,\s)\s*")


def plausible_title(title: str | None) -> str | None:
    """A title that a person gave, rather than a program or the name of a file."""
    bare = " ".join((title or "").split()).strip(" -_|")
    if not 4 <= len(bare) <= 300 or _FILE_NAME.search(bare) or _PRINTED_BY.match(bare) or _NO_TITLE.fullmatch(bare):
        return None
    if "://" in bare or "\ufffd" in bare or sum(map(str.isalpha, bare)) < 0.5 * len(bare):
        return None
    # "rapport_2024_v3-final" is a file's name, "Le rapport" is not.
    return None if " " not in bare and (len(bare) < 8 or re.search(r"[_\d]|\w-\w", bare)) else bare


def is_part(heading: str) -> bool:
    """Whether a heading names a part of a document, or its kind, rather than what it is about."""
    return _PART.fullmatch(heading.strip()) is not None


def plausible_author(author: str | None) -> str | None:
    """The names of persons, first names first; None for users, machines and companies."""
    bare = " ".join((author or "").split()).strip(" ,;")
    if not bare or len(bare) > 200 or _NO_AUTHOR.search(bare) or any(map(str.isdigit, bare)) or "@" in bare:
        return None
    turned = _SURNAME_FIRST.fullmatch(bare)
    names = [f"{turned[2]} {turned[1]}"] if turned else [name for name in _NAMES.split(bare) if name]
    return ", ".join(names) if names and all(_is_person(name) for name in names) else None


def plausible_date(day: str | None, *, latest: date | None = None) -> str | None:
    """A day in ISO 8601 that a document can have been made on."""
    found = re.match(r"((?:19|20)\d\d)-(\d\d)-(\d\d)", day or "")
    try:
        made = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    if made is None or made.year < 1985 or made > (latest or date.today()):
        return None
    return made.isoformat()


def is_in(words: str | None, text: str) -> bool:
    """Whether a text has these words, however it spaces and writes them."""
    key = squeezed(words or "")
    return bool(key) and key in squeezed(text)


def _is_person(name: str) -> bool:
    return _PERSON.fullmatch(name) is not None and sum(part[:1].isupper() for part in name.split()) >= 2
